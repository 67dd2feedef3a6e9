import type { Box, Polygon } from '../places.ts';
import { boundsOf, outlineOf, relationTo, type Outline, type Relation } from './outline.ts';

/** Cells of a zone's bounds each way. */
const CELLS = 16;
const RELATIONS = ['outside', 'touches', 'within'] as const;

/**
 * A zone made ready to be asked how boxes lie to it. Its bounds are cut into cells, each classified when it is first asked about: what lies in a cell that is
 * all in the zone, or all outside of it, needs no further look.
 *
 * @example new Zone(polygons).relation({ west: 0, south: 0, east: 10, north: 10 }) // 'touches'
 */
export class Zone {
  readonly box: Box;
  readonly #outlines: readonly Outline[];
  readonly #width: number;
  readonly #height: number;
  /** Of each cell: 0 not yet asked, otherwise one more than the place of its relation in RELATIONS. */
  readonly #cells = new Uint8Array(CELLS * CELLS);
  /** The box that was asked about last, which is often asked about again. */
  #asked: Box | undefined;
  #answer: Relation = 'outside';

  /** @param polygons valid by `zoneFault`. */
  constructor(polygons: readonly Polygon[]) {
    this.#outlines = polygons.map(outlineOf);
    this.box = boundsOf(polygons.flatMap(([outer]) => outer ?? []));
    const { west, south, east, north } = this.box;
    this.#width = Math.max(1, Math.ceil((east - west) / CELLS));
    this.#height = Math.max(1, Math.ceil((north - south) / CELLS));
  }

  relation(box: Readonly<Box>): Relation {
    if (box !== this.#asked) {
      this.#answer = this.#find(box);
      this.#asked = box;
    }
    return this.#answer;
  }

  #find(box: Box): Relation {
    const { west, south, east, north } = this.box;
    if (box.east < west || box.west > east || box.north < south || box.south > north)
      return 'outside';
    if (box.west >= west && box.south >= south && box.east <= east && box.north <= north) {
      const across = Math.min(CELLS - 1, Math.floor((box.west - west) / this.#width));
      const up = Math.min(CELLS - 1, Math.floor((box.south - south) / this.#height));
      if (
        box.east <= west + (across + 1) * this.#width &&
        box.north <= south + (up + 1) * this.#height
      ) {
        const cell = this.#cell(across, up);
        if (cell !== 'touches') return cell;
      }
    }
    return this.#exact(box);
  }

  #cell(across: number, up: number): Relation {
    const at = up * CELLS + across;
    const known = this.#cells[at] as number;
    if (known > 0) return RELATIONS[known - 1] as Relation;
    const west = this.box.west + across * this.#width;
    const south = this.box.south + up * this.#height;
    const found = this.#exact({
      west,
      south,
      east: west + this.#width,
      north: south + this.#height,
    });
    this.#cells[at] = 1 + RELATIONS.indexOf(found);
    return found;
  }

  /** The polygons of a zone share no point, so what lies in the zone lies in one of them. */
  #exact(box: Box): Relation {
    let best: Relation = 'outside';
    for (const outline of this.#outlines) {
      const one = relationTo(outline, box);
      if (one === 'within') return one;
      if (one === 'touches') best = one;
    }
    return best;
  }
}
