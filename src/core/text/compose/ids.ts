import type { Segment } from '../segments.ts';
import type { Mark } from '../tokens.ts';

/** Ids of groups in what is put together from several texts: each once (TX2.10, TX2.11). */

/** As long as an id may be (segments.ts, `localId`). */
const LONGEST = 40;

/** The ids of all groups in these words, those that reach over paragraphs and those in notes included. */
export function* groupIds(segs: readonly Segment[]): Generator<string> {
  for (const seg of segs) {
    if (seg.t === 'bracket' && seg.group !== undefined) yield seg.group;
    if (seg.t === 'note') yield* groupIds(seg.segs);
    if (seg.t !== 'group') continue;
    yield seg.id;
    for (const alt of seg.alts) yield* groupIds(alt.segs);
  }
}

/** Gives out ids that nothing has yet: the one that is wanted, or with `.1`, `.2` … */
export class FreshIds {
  readonly #taken: Set<string>;

  constructor(texts: Iterable<readonly Segment[]>) {
    this.#taken = new Set();
    for (const segs of texts) for (const id of groupIds(segs)) this.#taken.add(id);
  }

  take(wanted: string): string {
    let id = wanted;
    for (let n = 1; this.#taken.has(id); n++) {
      const end = `.${n}`;
      id = wanted.slice(0, LONGEST - end.length) + end;
    }
    this.#taken.add(id);
    return id;
  }
}

/** The same words, their groups called otherwise. */
export function renamed(segs: readonly Segment[], name: (id: string) => string): Segment[] {
  return segs.map((seg) => {
    if (seg.t === 'note') return { ...seg, segs: renamed(seg.segs, name) };
    if (seg.t !== 'group') return seg;
    const alts = seg.alts.map((alt) => ({ ...alt, segs: renamed(alt.segs, name) }));
    return { ...seg, id: name(seg.id), alts };
  });
}

/** The same of a token's mark. */
function renamedMark(mark: Mark, name: (id: string) => string): Mark {
  switch (mark.t) {
    case 'group':
    case '/group':
      return { ...mark, id: name(mark.id) };
    case 'alt':
    case '/alt':
      return { ...mark, group: name(mark.group) };
    case 'note':
      return { ...mark, segs: renamed(mark.segs, name) };
    default:
      return mark;
  }
}

/** Lets each group into what is put together once by its own id, and again only by a fresh one. */
export class Copies {
  readonly #fresh: FreshIds;
  readonly #seen = new Set<string>();
  /** Fresh ids, and whose copies they are. */
  readonly of: Record<string, string> = {};

  constructor(fresh: FreshIds) {
    this.#fresh = fresh;
  }

  /** One text's part, as it may stand beside what was let in before. */
  admit(pieces: (string | Mark)[]): (string | Mark)[] {
    if (pieces.every((piece) => typeof piece === 'string')) return pieces;
    const names = new Map<string, string>();
    const name = (id: string): string => {
      let own = names.get(id);
      if (own !== undefined) return own;
      own = this.#seen.has(id) ? this.#fresh.take(id) : id;
      if (own !== id) this.of[own] = id;
      this.#seen.add(id);
      names.set(id, own);
      return own;
    };
    return pieces.map((piece) => (typeof piece === 'string' ? piece : renamedMark(piece, name)));
  }
}

/** The words as they were before their groups were let in as copies. */
export function restored(
  segs: readonly Segment[],
  copies: Readonly<Record<string, string>>,
): Segment[] {
  return Object.keys(copies).length === 0
    ? [...segs]
    : renamed(segs, (id) => (Object.hasOwn(copies, id) ? (copies[id] as string) : id));
}
