import type { Alternative, Bracket, Group, Note, Segment } from '#core/text/segments.ts';
import { printedInFull, type PrintNames } from './printed-words.ts';

interface Waiting {
  group: Group;
  print: string;
  alts: string[];
}

/**
 * What the base paragraph is made of, so that what came back and is printed as there is what it was there. Print alone does not tell ids, issues, reasons, blanks
 * that look like words in dispute, and the ends of pairs over paragraphs.
 */
export class BaseParts {
  readonly notes: Note[] = [];
  readonly #names: PrintNames;
  readonly #waiting: Waiting[] = [];
  /** Where there are as many groups as before: which was in the place of each. */
  readonly #inPlace = new Map<Group, Group>();
  readonly #brackets: Bracket[] = [];
  readonly #placeholders = new Set<string>();
  /** Ids of groups that are taken: those of the base, and those given since. */
  readonly #ids = new Set<string>();
  #more = 0;

  constructor(base: readonly Segment[], names: PrintNames) {
    this.#names = names;
    this.#look(base, false);
  }

  #look(segs: readonly Segment[], isInNote: boolean): void {
    for (const seg of segs) {
      if (seg.t === 'note') {
        if (!isInNote) this.notes.push(seg);
        this.#look(seg.segs, true);
      } else if (seg.t === 'group') {
        this.#ids.add(seg.id);
        if (!isInNote)
          this.#waiting.push({
            group: seg,
            print: printedInFull([seg], this.#names),
            alts: seg.alts.map((alt) => printedInFull(alt.segs, this.#names)),
          });
        for (const alt of seg.alts) this.#look(alt.segs, isInNote);
      } else if (isInNote) continue;
      else if (seg.t === 'placeholder') this.#placeholders.add(seg.label);
      else if (seg.t === 'bracket') this.#brackets.push(seg);
    }
  }

  #fresh(): string {
    do this.#more += 1;
    while (this.#ids.has(`g${this.#more}`));
    this.#ids.add(`g${this.#more}`);
    return `g${this.#more}`;
  }

  /** The same segments with ids of groups that nothing else has. */
  anew(segs: readonly Segment[]): Segment[] {
    return segs.map((seg) =>
      seg.t === 'group' ? { ...seg, id: this.#fresh(), alts: this.#inside(seg.alts, true) } : seg,
    );
  }

  #inside(alts: readonly Alternative[], isNew: boolean): Alternative[] {
    return alts.map((alt) => ({
      ...alt,
      segs: isNew ? this.anew(alt.segs) : this.#kept(alt.segs),
    }));
  }

  /** Groups that are printed as in the base are the base’s; others that share an alternative with one of its groups, or stand in its place, keep its ids. */
  settle(segs: readonly Segment[]): Segment[] {
    const lone = bracketsIn(segs);
    const isAsBefore =
      lone.length === this.#brackets.length &&
      lone.every((one, n) => one.v === this.#brackets[n]?.v);
    if (!isAsBefore) this.#brackets.length = 0;
    const groups = groupsIn(segs);
    if (groups.length === this.#waiting.length)
      for (const [n, group] of groups.entries())
        this.#inPlace.set(group, (this.#waiting[n] as Waiting).group);
    return this.#once(this.#kept(segs), new Set());
  }

  #take(found: (one: Waiting) => boolean): Waiting | undefined {
    const at = this.#waiting.findIndex(found);
    return at < 0 ? undefined : this.#waiting.splice(at, 1)[0];
  }

  #kept(segs: readonly Segment[]): Segment[] {
    return segs.map((seg) => {
      if (seg.t === 'bracket') return this.#brackets.shift() ?? seg;
      if (seg.t !== 'group') return seg;
      const [only, ...others] = seg.alts;
      const words = only?.segs.length === 1 ? only.segs[0] : undefined;
      if (others.length === 0 && words?.t === 'text' && this.#placeholders.has(words.v))
        return { t: 'placeholder', label: words.v };
      const print = printedInFull([seg], this.#names);
      const same = this.#take((one) => one.print === print)?.group;
      if (same) {
        this.#brackets.splice(0, bracketsIn([same]).length);
        const inner = new Set(groupsIn(same.alts.flatMap((alt) => alt.segs)));
        for (let n = this.#waiting.length - 1; n >= 0; n--)
          if (inner.has((this.#waiting[n] as Waiting).group)) this.#waiting.splice(n, 1);
        return same;
      }
      const prints = seg.alts.map((alt) => printedInFull(alt.segs, this.#names));
      const like =
        this.#take(({ alts }) => prints.some((one) => alts.includes(one))) ??
        this.#take(({ group }) => group === this.#inPlace.get(seg));
      const { id, issue, reason } = like?.group ?? { id: this.#fresh() };
      const alts = this.#inside(seg.alts, false);
      return {
        t: 'group',
        id,
        ...(issue === undefined ? {} : { issue }),
        ...(reason === undefined ? {} : { reason }),
        alts: like ? withAlternativeIds(alts, prints, like) : alts,
      };
    });
  }

  /** A note that was copied brings its groups twice: the second time they get ids of their own. */
  #once(segs: readonly Segment[], seen: Set<string>): Segment[] {
    return segs.map((seg) => {
      if (seg.t === 'note') return { ...seg, segs: this.#once(seg.segs, seen) };
      if (seg.t !== 'group') return seg;
      const id = seen.has(seg.id) ? this.#fresh() : seg.id;
      seen.add(id);
      const alts = seg.alts.map((alt) => ({ ...alt, segs: this.#once(alt.segs, seen) }));
      return { ...seg, id, alts };
    });
  }
}

/** Alternatives have the ids of those that were printed the same, or else, where there are as many as before, of those in their places. */
function withAlternativeIds(
  alts: readonly Alternative[],
  prints: readonly string[],
  { group, alts: before }: Waiting,
): Alternative[] {
  const taken = new Set<string>();
  const take = (id: string | undefined): string | undefined => {
    if (id === undefined || taken.has(id)) return undefined;
    taken.add(id);
    return id;
  };
  const same = prints.map((print) => {
    const at = before.findIndex((one, n) => one === print && !taken.has(group.alts[n]?.id ?? ''));
    return take(group.alts[at]?.id);
  });
  const known = new Set(group.alts.map((alt) => alt.id));
  let more = 0;
  return alts.map((alt, n) => {
    let id = same[n] ?? (alts.length === before.length ? take(group.alts[n]?.id) : undefined);
    while (id === undefined) {
      more += 1;
      if (!known.has(`a${more}`)) id = take(`a${more}`);
    }
    return { ...alt, id };
  });
}

/** Those that stand by themselves, in order; those in notes are the notes’ own. */
function bracketsIn(segs: readonly Segment[]): Bracket[] {
  return segs.flatMap((seg): Bracket[] => {
    if (seg.t === 'bracket') return [seg];
    return seg.t === 'group' ? seg.alts.flatMap((alt) => bracketsIn(alt.segs)) : [];
  });
}

function groupsIn(segs: readonly Segment[]): Group[] {
  return segs.flatMap((seg): Group[] =>
    seg.t === 'group' ? [seg, ...seg.alts.flatMap((alt) => groupsIn(alt.segs))] : [],
  );
}
