import type { Box } from '../../places.ts';
import { EVENT_CLASSES } from '../classes.ts';
import type { MonitorEvent } from '../event.ts';
import { ROLES } from './compiled.ts';
import type { Tracked } from './tracked.ts';

/**
 * Which obligations an event may matter to, without looking at each: by place from a grid over the bounds of all zones, then by class, time and actor from flat arrays. It names some
 * to which it does not matter, and never leaves one out; the polygon is asked last (`Tracked.ignores`).
 */
export class Candidates {
  readonly #tracked: Tracked[] = [];
  readonly #classes = new Map<string, number>(EVENT_CLASSES.map((name, n) => [name, n]));
  readonly #actors = new Map<string, number>();
  readonly #byId = new Map<string, number>();
  #stale = false;
  readonly #found: Tracked[] = [];
  /** Of each obligation. */
  #from = new Float64Array(0);
  #reach = new Float64Array(0);
  /** 32 classes to a word: those that it asks for at all, and of these those that it asks for only in the window and of an addressee. */
  #asked = new Int32Array(0);
  #narrow = new Int32Array(0);
  /** A bit for each addressee, by the remainder of its number: may name one too many. */
  #addressed = new Int32Array(0);
  #everywhere: number[] = [];
  #grid: Grid | undefined;

  add(tracked: Tracked): void {
    this.#byId.set(tracked.compiled.id, this.#tracked.length);
    this.#tracked.push(tracked);
    this.#stale = true;
  }

  /** The end of a window has moved. */
  moved(tracked: Tracked): void {
    const at = this.#byId.get(tracked.compiled.id);
    if (at !== undefined) this.#reach[at] = tracked.reach;
  }

  /** The obligations that the event may matter to, none twice. The list is used again for the next one that is asked. */
  find(event: MonitorEvent): readonly Tracked[] {
    if (this.#stale) this.#build();
    const found = this.#found;
    found.length = 0;
    const about = event.about;
    if (about && about.length > 0) {
      for (const id of new Set(about)) {
        const at = this.#byId.get(id);
        if (at !== undefined) found.push(this.#tracked[at] as Tracked);
      }
      return found;
    }
    const bit = this.#classes.get(event.class) ?? 0;
    const word = bit >> 5;
    const mask = 1 << (bit & 31);
    const grid = this.#grid;
    this.#look(this.#everywhere, 0, this.#everywhere.length, event, word, mask);
    if (!grid) return found;
    const cells = event.place ? grid.cells(event.place) : undefined;
    if (!cells) this.#look(grid.all, 0, grid.all.length, event, word, mask);
    else if (cells.first === cells.last && cells.low === cells.high) {
      const { starts, entries } = grid;
      const cell = cells.low * grid.across + cells.first;
      const [begin, end] = [starts[cell] as number, starts[cell + 1] as number];
      this.#look(entries, begin, end, event, word, mask);
    } else {
      const all = grid.within(cells);
      this.#look(all, 0, all.length, event, word, mask);
    }
    return found;
  }

  /** Of some obligations those that ask for the class, and, where they ask for it in the window and of an addressee only, for such a one. */
  #look(
    places: ArrayLike<number>,
    begin: number,
    end: number,
    event: MonitorEvent,
    word: number,
    mask: number,
  ): void {
    const { from, to } = event;
    // Looked at only where class and time leave an obligation: of few events.
    let actors: number | undefined;
    for (let n = begin; n < end; n++) {
      const at = places[n] as number;
      const of = 2 * at + word;
      if (((this.#asked[of] as number) & mask) === 0) continue;
      if (((this.#narrow[of] as number) & mask) !== 0) {
        if (to < (this.#from[at] as number) || from >= (this.#reach[at] as number)) continue;
        actors ??= this.#actorsOf(event);
        if (((this.#addressed[at] as number) & actors) === 0) continue;
      }
      this.#found.push(this.#tracked[at] as Tracked);
    }
  }

  /** A bit for each actor; all of them where that is open. */
  #actorsOf({ actors = [], rulings }: MonitorEvent): number {
    // Whose act it is found to be under one obligation may be another than was entered.
    if (actors.length === 0 || rulings) return -1;
    let bits = 0;
    for (const { id } of actors) {
      const number = this.#actors.get(id);
      // One whom no obligation is addressed to still means that somebody is named.
      if (number !== undefined) bits |= 1 << (number & 31);
    }
    return bits;
  }

  #build(): void {
    const count = this.#tracked.length;
    this.#from = new Float64Array(count);
    this.#reach = new Float64Array(count);
    this.#asked = new Int32Array(2 * count);
    this.#narrow = new Int32Array(2 * count);
    this.#addressed = new Int32Array(count);
    this.#everywhere = [];
    const zoned: { at: number; box: Box }[] = [];
    for (const [at, { compiled, reach }] of this.#tracked.entries()) {
      this.#from[at] = compiled.from;
      this.#reach[at] = reach;
      for (const role of ROLES)
        for (const name of compiled.classes[role] ?? []) this.#ask(at, name, role === 'act');
      let addressed = 0;
      for (const id of compiled.addressees) addressed |= 1 << (this.#number(id) & 31);
      this.#addressed[at] = addressed;
      if (compiled.zone) zoned.push({ at, box: compiled.zone.box });
      else this.#everywhere.push(at);
    }
    this.#grid = zoned.length > 0 ? new Grid(zoned) : undefined;
    this.#stale = false;
  }

  #ask(at: number, name: string, narrow: boolean): void {
    const bit = this.#classes.get(name);
    if (bit === undefined) return;
    const of = 2 * at + (bit >> 5);
    const mask = 1 << (bit & 31);
    const asked = this.#asked[of] as number;
    const narrowed = this.#narrow[of] as number;
    const before = (asked & mask) === 0 || (narrowed & mask) !== 0;
    this.#asked[of] = asked | mask;
    this.#narrow[of] = narrow && before ? narrowed | mask : narrowed & ~mask;
  }

  #number(id: string): number {
    let number = this.#actors.get(id);
    if (number === undefined) this.#actors.set(id, (number = this.#actors.size));
    return number;
  }
}

/** Cells each way, at most. More of them leave fewer obligations to each, and no longer fit the processor's cache. */
const CELLS = 128;
/** Entries for each box that the grid may have on average before its cells are made larger. */
const SPREAD = 256;

/** Columns from first to last, rows from low to high. */
interface Cells {
  first: number;
  last: number;
  low: number;
  high: number;
}

/** Boxes by the cells that they share a point with. */
class Grid {
  readonly all: readonly number[];
  readonly #west: number;
  readonly #south: number;
  readonly #width: number;
  readonly #height: number;
  /** Cells each way. */
  readonly across: number;
  /** Where the entries of each cell begin. */
  readonly starts: Int32Array;
  readonly entries: Int32Array;

  constructor(boxes: readonly { at: number; box: Box }[]) {
    this.all = boxes.map(({ at }) => at);
    const west = Math.min(...boxes.map(({ box }) => box.west));
    const south = Math.min(...boxes.map(({ box }) => box.south));
    const east = Math.max(...boxes.map(({ box }) => box.east));
    const north = Math.max(...boxes.map(({ box }) => box.north));
    let cells = CELLS;
    for (;;) {
      const width = Math.max(1, Math.ceil((east - west + 1) / cells));
      const height = Math.max(1, Math.ceil((north - south + 1) / cells));
      const entries = boxes.reduce(
        (sum, { box }) =>
          sum +
          (Math.floor((box.east - west) / width) - Math.floor((box.west - west) / width) + 1) *
            (Math.floor((box.north - south) / height) -
              Math.floor((box.south - south) / height) +
              1),
        0,
      );
      if (cells === 1 || entries <= SPREAD * boxes.length) {
        this.#width = width;
        this.#height = height;
        break;
      }
      cells /= 2;
    }
    this.#west = west;
    this.#south = south;
    this.across = cells;
    const counts = new Int32Array(cells * cells + 1);
    for (const { box } of boxes)
      this.#each(this.cells(box), (cell) => {
        counts[cell + 1] = (counts[cell + 1] as number) + 1;
      });
    for (let cell = 0; cell < cells * cells; cell++)
      counts[cell + 1] = (counts[cell + 1] as number) + (counts[cell] as number);
    this.starts = counts.slice();
    this.entries = new Int32Array(counts.at(-1) as number);
    for (const { at, box } of boxes)
      this.#each(this.cells(box), (cell) => {
        const place = counts[cell] as number;
        this.entries[place] = at;
        counts[cell] = place + 1;
      });
  }

  cells(box: Box): Cells {
    return {
      first: this.#column(box.west),
      last: this.#column(box.east),
      low: this.#row(box.south),
      high: this.#row(box.north),
    };
  }

  /** What stands in any of the cells, each once. */
  within(cells: Cells): number[] {
    const seen = new Set<number>();
    this.#each(cells, (cell) => {
      for (let n = this.starts[cell] as number; n < (this.starts[cell + 1] as number); n++)
        seen.add(this.entries[n] as number);
    });
    return [...seen];
  }

  #each({ first, last, low, high }: Cells, look: (cell: number) => void): void {
    for (let row = low; row <= high; row++)
      for (let column = first; column <= last; column++) look(row * this.across + column);
  }

  #column(x: number): number {
    return Math.min(this.across - 1, Math.max(0, Math.floor((x - this.#west) / this.#width)));
  }

  #row(y: number): number {
    return Math.min(this.across - 1, Math.max(0, Math.floor((y - this.#south) / this.#height)));
  }
}
