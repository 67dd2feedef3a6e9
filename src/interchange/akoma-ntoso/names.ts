/** The namespaces. */
export const AKN = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** AK5: of what stands in `proprietary`. An address that is nobody’s (RFC 2606); it names, and leads nowhere. */
export const PARLEY = 'https://parley.example/ns/text/1.0';
/** Of the `proprietary` part; raised when an older reader would misread it. */
export const VERSION = '1';

/** The eId of the note by which a file says that it is of an exercise. */
export const EXERCISE_NOTE = 'note_exercise';

/** Values of `name`, `class` and `status` by which writer and reader understand each other. */
export const NAMES = {
  text: 'negotiatingText',
  annex: 'annex',
  enacting: 'enactingFormula',
  closing: 'closing',
  bracket: 'bracket',
  alternative: 'alternative',
  loneBracket: 'loneBracket',
  /** A number that does not follow from the place, inside `num`. */
  ownNumber: 'number',
  reservation: 'reservation',
  /** There are no words in this language (none at all, not an empty paragraph). */
  absent: 'undefined',
  /** Something in these words is still open. */
  open: 'incomplete',
} as const;

/** Gives each element an eId of its own: unique in the file, as the schema wants it. */
export class ElementIds {
  readonly #given = new Map<string, number>();

  /** The next of its kind in its holder. @example next('art_3__inline') // 'art_3__inline_1' */
  next(stem: string): string {
    const n = (this.#given.get(stem) ?? 0) + 1;
    this.#given.set(stem, n);
    return this.take(`${stem}_${n}`);
  }

  /** `wanted`, or where it is taken `wanted-2`, `wanted-3` … */
  take(wanted: string): string {
    const before = this.#given.get(wanted);
    if (before === undefined) {
      this.#given.set(wanted, 1);
      return wanted;
    }
    this.#given.set(wanted, before + 1);
    return this.take(`${wanted}-${before + 1}`);
  }
}

/** Of a number or an id, what an eId may hold: `2 bis` is `2bis`. */
export function slug(v: string): string {
  return v.replace(/[^A-Za-z0-9]/g, '');
}
