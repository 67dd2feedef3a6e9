import type { Box } from '../../places.ts';
import { EVENT_CLASSES } from '../classes.ts';
import type { MonitorEvent } from '../event.ts';
import { MINUTE, type Role } from './compiled.ts';
import type { Tracked } from './tracked.ts';

/**
 * An obligation where it is looked for, by the number that it has here. `since` is the minute before which it asks for nothing; `asked` are the classes of which it asks for an event
 * at all, 32 to a word. Written out, PLACE numbers side by side, in the order of `since`: from the first that begins after an event, none has to be looked at.
 */
interface Place {
  at: number;
  since: number;
  asked: [number, number];
}
const PLACE = 4;
const SINCE = 1;
const ASKED = 2;

function placesOf(places: readonly Place[]): Int32Array {
  const inOrder = places.toSorted(bySince);
  return Int32Array.from(inOrder.flatMap(({ at, since, asked }) => [at, since, ...asked]));
}

function bySince(a: Place, b: Place): number {
  return a.since - b.since;
}

/**
 * What else is asked of an event, a row for each obligation, together in memory: waiting for it is what looking takes. The classes that it asks for only in the window and of
 * an addressee; a bit for each addressee, by the remainder of its number, which may name one too many; the minute in which the window ends, which may be one too many.
 */
const ROW = 4;
const NARROW = 0;
const ADDRESSED = 2;
const UNTIL = 3;
const EARLIEST = -0x80000000;

/** The whole minute in which a time lies; of what is too far off, the last that there is. */
function minuteOf(time: number): number {
  return Math.max(EARLIEST, Math.min(0x7fffffff, Math.floor(time / MINUTE)));
}

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
  /** A row for each obligation. Side by side, for it is the memory's time that looking takes. */
  #rows: Int32Array = new Int32Array(0);
  #everywhere: Int32Array = new Int32Array(0);
  #grid: Grid | undefined;

  add(tracked: Tracked): void {
    this.#byId.set(tracked.compiled.id, this.#tracked.length);
    this.#tracked.push(tracked);
    this.#stale = true;
  }

  /** The end of a window has moved. */
  moved(tracked: Tracked): void {
    const at = this.#byId.get(tracked.compiled.id);
    if (at !== undefined && !this.#stale) this.#rows[ROW * at + UNTIL] = minuteOf(tracked.reach);
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
    const grid = this.#grid;
    if (this.#everywhere.length > 0) this.#look(this.#everywhere, event);
    if (!grid) return found;
    const { place } = event;
    if (!place) this.#look(grid.all, event);
    else {
      const cell = grid.cellOf(place);
      if (cell === undefined) this.#look(grid.within(place), event);
      else this.#look(grid.entries, event, grid.starts[cell], grid.starts[cell + 1]);
    }
    return found;
  }

  /** Of some obligations those that ask for the class, and, where they ask for it in the window and of an addressee only, for such a one. */
  #look(
    places: Int32Array,
    event: MonitorEvent,
    begin = 0,
    end: number = places.length / PLACE,
  ): void {
    if (begin === end) return;
    const rows = this.#rows;
    const bit = this.#classes.get(event.class) ?? 0;
    const word = bit >> 5;
    const mask = 1 << (bit & 31);
    const from = minuteOf(event.from);
    const to = minuteOf(event.to);
    // Looked at only where class and time leave an obligation: of few events.
    let actors: number | undefined;
    for (let n = PLACE * begin; n < PLACE * end; n += PLACE) {
      if ((places[n + SINCE] as number) > to) return;
      if (((places[n + ASKED + word] as number) & mask) === 0) continue;
      const at = places[n] as number;
      const row = ROW * at;
      if (((rows[row + NARROW + word] as number) & mask) !== 0) {
        if (from > (rows[row + UNTIL] as number)) continue;
        actors ??= this.#actorsOf(event);
        if (((rows[row + ADDRESSED] as number) & actors) === 0) continue;
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
    this.#rows = new Int32Array(ROW * this.#tracked.length);
    const zoned: (Place & { box: Box })[] = [];
    const everywhere: Place[] = [];
    for (const [at, { compiled, reach }] of this.#tracked.entries()) {
      const row = ROW * at;
      this.#rows[row + UNTIL] = minuteOf(reach);
      let addressed = 0;
      for (const id of compiled.addressees) addressed |= 1 << (this.#number(id) & 31);
      this.#rows[row + ADDRESSED] = addressed;
      const asked: Place['asked'] = [0, 0];
      for (const role of compiled.roles)
        for (const name of compiled.classes[role] ?? []) this.#ask(row, asked, name, role);
      const wide = [0, 1].some((word) => asked[word] !== this.#rows[row + NARROW + word]);
      const place = { at, since: wide ? EARLIEST : minuteOf(compiled.from), asked };
      if (compiled.zone) zoned.push({ ...place, box: compiled.zone.box });
      else everywhere.push(place);
    }
    this.#everywhere = placesOf(everywhere);
    this.#grid = zoned.length > 0 ? new Grid(zoned) : undefined;
    this.#stale = false;
  }

  #ask(row: number, asked: Place['asked'], name: string, role: Role): void {
    const bit = this.#classes.get(name);
    if (bit === undefined) return;
    const word = (bit >> 5) as 0 | 1;
    const mask = 1 << (bit & 31);
    const narrowed = this.#rows[row + NARROW + word] as number;
    const before = (asked[word] & mask) === 0 || (narrowed & mask) !== 0;
    asked[word] |= mask;
    this.#rows[row + NARROW + word] = role === 'act' && before ? narrowed | mask : narrowed & ~mask;
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
  readonly all: Int32Array;
  readonly #west: number;
  readonly #south: number;
  readonly #width: number;
  readonly #height: number;
  /** Cells each way. */
  readonly #across: number;
  /** The place where the entries of each cell begin. */
  readonly starts: Int32Array;
  /** Of each cell, as placesOf writes them. */
  readonly entries: Int32Array;

  constructor(boxes: readonly (Place & { box: Box })[]) {
    this.all = placesOf(boxes);
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
    this.#across = cells;
    const counts = new Int32Array(cells * cells + 1);
    for (const { box } of boxes)
      this.#each(this.#cells(box), (cell) => {
        counts[cell + 1] = (counts[cell + 1] as number) + 1;
      });
    for (let cell = 0; cell < cells * cells; cell++)
      counts[cell + 1] = (counts[cell + 1] as number) + (counts[cell] as number);
    this.starts = counts.slice();
    this.entries = new Int32Array(PLACE * (counts.at(-1) as number));
    for (const { at, since, asked, box } of boxes.toSorted(bySince))
      this.#each(this.#cells(box), (cell) => {
        const place = counts[cell] as number;
        this.entries.set([at, since, ...asked], PLACE * place);
        counts[cell] = place + 1;
      });
  }

  /** The cell that a box lies in; undefined: in more than one. */
  cellOf({ west, south, east, north }: Box): number | undefined {
    const [row, column] = [this.#row(south), this.#column(west)];
    if (east !== west && this.#column(east) !== column) return undefined;
    if (north !== south && this.#row(north) !== row) return undefined;
    return row * this.#across + column;
  }

  #cells(box: Box): Cells {
    return {
      first: this.#column(box.west),
      last: this.#column(box.east),
      low: this.#row(box.south),
      high: this.#row(box.north),
    };
  }

  /** What stands in any of the cells that a box shares a point with, each once. */
  within(box: Box): Int32Array {
    const seen = new Map<number, Place>();
    this.#each(this.#cells(box), (cell) => {
      for (let n = this.starts[cell] as number; n < (this.starts[cell + 1] as number); n++) {
        const [at, since, ...asked] = this.entries.subarray(PLACE * n, PLACE * (n + 1));
        seen.set(at as number, { at, since, asked } as Place);
      }
    });
    return placesOf([...seen.values()]);
  }

  #each({ first, last, low, high }: Cells, look: (cell: number) => void): void {
    for (let row = low; row <= high; row++)
      for (let column = first; column <= last; column++) look(row * this.#across + column);
  }

  #column(x: number): number {
    return Math.min(this.#across - 1, Math.max(0, Math.floor((x - this.#west) / this.#width)));
  }

  #row(y: number): number {
    return Math.min(this.#across - 1, Math.max(0, Math.floor((y - this.#south) / this.#height)));
  }
}
