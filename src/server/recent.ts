/**
 * A bounded memory of what was used lately: between one and two times as many pairs as asked for. Two maps, of which the older is let go whole: to delete the
 * oldest key of one map again and again is slow, since the holes it leaves are walked over each time.
 */
export class Recent<K, V> {
  readonly #limit: number;
  #newer = new Map<K, V>();
  #older = new Map<K, V>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: K): V | undefined {
    return this.#newer.get(key) ?? this.#older.get(key);
  }

  set(key: K, value: V): void {
    this.#newer.set(key, value);
    if (this.#newer.size < this.#limit) return;
    this.#older = this.#newer;
    this.#newer = new Map();
  }
}
