/** Numbers that look like chance and are the same whenever they are asked for: the exercise has no chance in it. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 to `below`, which is not among them (Park and Miller's minimal standard: whole numbers below 2^46). */
  upTo(below: number): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return this.#state % below;
  }

  of<T>(all: readonly [T, ...T[]]): T {
    return all[this.upTo(all.length)] as T;
  }

  /** `07:42`, between two full hours. */
  time(from: number, to: number): string {
    const minutes = from * 60 + this.upTo((to - from) * 60);
    return clock(minutes);
  }
}

/** `07:42` @param minutes since midnight */
export function clock(minutes: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
