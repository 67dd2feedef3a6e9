import type { MonitorEvent } from '../event.ts';
import type { Role } from './compiled.ts';
import type { Grade } from './grade.ts';
import type { History } from './history.ts';

/** Versions of events in the order of OB4: by `from`, then by the act that first entered the event. */

/** One version of an event in one role of an obligation. Which version counts depends on the instance. */
export class Entry {
  readonly history: History;
  /** Which of the acts on the event made this version. */
  readonly act: number;
  readonly event: MonitorEvent;
  readonly role: Role;
  /** The list that it is in: its key, its phase, the addressee whose sum it is in. */
  readonly key: string | undefined;
  readonly grade: Grade;

  constructor(
    history: History,
    act: number,
    event: MonitorEvent,
    { role, key, grade }: { role: Role; key: string | undefined; grade: Grade },
  ) {
    this.history = history;
    this.act = act;
    this.event = event;
    this.role = role;
    this.key = key;
    this.grade = grade;
  }

  get from(): number {
    return this.event.from;
  }

  get to(): number {
    return this.event.to;
  }
}

export function inOrder(a: Entry, b: Entry): number {
  return a.from - b.from || a.history.order - b.history.order || a.act - b.act;
}

export class Timeline {
  readonly entries: Entry[] = [];
  /** Of the longest interval, in milliseconds. */
  longest = 0;
  /** The `from` of the last: what begins later is put behind it without a look at it. */
  #latest = -Infinity;

  /** Last where everything comes in order; else by a search and one move of what is behind it. */
  insert(entry: Entry): void {
    const { from, to } = entry.event;
    if (to - from > this.longest) this.longest = to - from;
    if (from > this.#latest) {
      this.#latest = from;
      this.entries.push(entry);
      return;
    }
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (inOrder(this.entries[middle] as Entry, entry) <= 0) low = middle + 1;
      else high = middle;
    }
    this.entries.splice(low, 0, entry);
  }

  /** Many at one time. */
  fill(entries: readonly Entry[]): void {
    for (const entry of entries) {
      this.longest = Math.max(this.longest, entry.to - entry.from);
      this.entries.push(entry);
    }
    this.entries.sort(inOrder);
    this.#latest = this.entries.at(-1)?.from ?? -Infinity;
  }

  /** The place of the first whose `from` is not before this. */
  firstFrom(time: number): number {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.entries[middle] as Entry).from < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Where one of its entries is. */
  placeOf(entry: Entry): number {
    let low = 0;
    let high = this.entries.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (inOrder(this.entries[middle] as Entry, entry) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Those that share an instant with the interval, both ends included, in order. */
  *sharing(from: number, to: number): Generator<Entry> {
    for (let n = this.firstFrom(from - this.longest); n < this.entries.length; n++) {
      const entry = this.entries[n] as Entry;
      if (entry.from > to) return;
      if (entry.to >= from) yield entry;
    }
  }

  /** Those that begin after this, in order. */
  *after(time: number): Generator<Entry> {
    for (let n = this.firstFrom(time + 1); n < this.entries.length; n++)
      yield this.entries[n] as Entry;
  }
}
