import type { BracketFlag } from '#core/text/bracket-flags.ts';
import type { Draft } from '#core/text/draft.ts';
import { hashDraft, hashWording, type Hash } from '#core/text/hashes.ts';
import { refusedCharacter, type Segment } from '#core/text/segments.ts';
import type { WordLanguage } from '#core/words.ts';
import { baseWords, languagesIn, type BaseWords } from './base-words.ts';
import { docxFault, type DocxResult } from './docx-fault.ts';
import { outcomesOf, type Outcome } from './outcomes.ts';
import { ownersOf } from './owners.ts';
import type { PrintNames } from './printed-words.ts';
import { readingOf, reviewersOf, UNNAMED } from './readings.ts';
import type { ReturnedComment, ReturnedFile, ReturnedFlag } from './returned.ts';
import { NOTE_MARK } from './stretches.ts';
import { wordsRead, type ReadNames } from './words-read.ts';

/** TX8.13: something that a returned file says should change: for a person to review and sign, never done by itself. */
export type DraftAct = Proposed & {
  language: WordLanguage;
  /** Whose tracked changes give this, as the file names them; `''` is one that it does not name. Nobody, where it was done without tracking. */
  reviewers: string[];
  /** The file differs here from its base without a tracked change. */
  isUntracked: boolean;
  /** All the reviewers named, taken together; each also stands alone. */
  isTogether: boolean;
  comments: ReturnedComment[];
  /** Brackets that a person should look at (TX6). */
  flags: BracketFlag[];
};

export type Proposed =
  /** The paragraph as that reviewer would have it; none at all is *no text*. */
  | { what: 'words'; node: string; base: string; segs: Segment[] }
  | { what: 'delete'; node: string; base: string }
  /** A new paragraph after this one, or at the beginning. */
  | { what: 'insert'; after: string | undefined; segs: Segment[] }
  | { what: 'split'; node: string; base: string; into: Segment[][] }
  | { what: 'merge'; nodes: string[]; bases: string[]; segs: Segment[] }
  | { what: 'move'; node: string; base: string; after: string | undefined }
  | { what: 'title'; title: string }
  /** Nothing but comments. */
  | { what: 'comment'; node: string | undefined };

export interface DraftsFromReturn {
  /** Whether the file says that it was made of exactly this version; undefined if it does not say. */
  isOfThisVersion: boolean | undefined;
  acts: DraftAct[];
  /** Numbers that somebody changed: the node, as it was printed, and as it came back. */
  numbers: { node: string; language: WordLanguage; printed: string; returned: string }[];
  /** Words in text boxes, which belong to no paragraph. */
  textBoxes: string[];
  /** Comments that stand at no paragraph of the text. */
  comments: ReturnedComment[];
  flags: ReturnedFlag[];
}

export interface ReturnOptions extends PrintNames {
  hash: Hash;
}

/** More people than ever sit on one side; each costs a reading of the whole file. */
const MAX_REVIEWERS = 60;

/**
 * TX8.13: what a returned file would change in the draft it was made of, reviewer by reviewer, and all of them together where several touched one paragraph.
 * Refuses a file with more than 60 reviewers (`docx.reviewers`) and words that no text may hold (`docx.words`).
 *
 * @param options the names that the file was written with
 * @example const drafts = draftsFromReturn(read.value, base, { hash, nameOf })
 */
export function draftsFromReturn(
  file: ReturnedFile,
  draft: Draft,
  options: ReturnOptions,
): DocxResult<DraftsFromReturn> {
  const reviewers = reviewersOf(file);
  if (reviewers.length > MAX_REVIEWERS)
    return docxFault('reviewers', `The file has changes of more than ${MAX_REVIEWERS} people.`);
  for (const [n, { runs }] of file.paragraphs.entries())
    if (runs.some(({ text }) => text.includes(NOTE_MARK) || refusedCharacter(text) !== undefined))
      return docxFault(
        'words',
        'The file holds a control or direction-changing character, which no text may hold.',
        `paragraph ${n + 1}`,
      );
  const languages = languagesIn(new Set(file.paragraphs.flatMap((one) => one.bookmarks)), draft);
  const base = baseWords(draft, languages, options);
  const untouched = readingOf(file, () => false);
  const owners = ownersOf(file, untouched, base);
  const outcomes = (accepts: (author: string) => boolean): Outcome[] =>
    outcomesOf(file, readingOf(file, accepts), base, owners);

  const untracked = new Map(
    outcomesOf(file, untouched, base, owners).map((one) => [keyOf(one), one]),
  );
  const untrackedAt = new Set([...untracked.values()].map(placeOf));
  const tracked = new Map<string, { outcome: Outcome; reviewers: string[] }>();
  for (const reviewer of reviewers)
    for (const outcome of outcomes((author) => author === reviewer)) {
      const key = keyOf(outcome);
      if (untracked.has(key)) continue;
      const known = tracked.get(key);
      if (known) known.reviewers.push(reviewer);
      else tracked.set(key, { outcome, reviewers: [reviewer] });
    }
  const together = outcomesTogether(reviewers, tracked, untracked, () => outcomes(() => true));

  const told = new Teller(file, base, { ...options, idOf: idsIn(base, options) });
  const acts = [
    ...[...untracked.values()].map((outcome) => told.act(outcome, { isUntracked: true })),
    ...[...tracked.values()].map((one) =>
      told.act(one.outcome, {
        reviewers: one.reviewers,
        isUntracked: untrackedAt.has(placeOf(one.outcome)),
      }),
    ),
    ...together.map((one) =>
      told.act(one.outcome, {
        reviewers: one.reviewers,
        isUntracked: untrackedAt.has(placeOf(one.outcome)),
        isTogether: true,
      }),
    ),
  ];
  const spoken = new Set(acts.flatMap((act) => act.comments));
  acts.push(...told.commentsAlone(owners.ofSource, owners.languageOf, spoken));
  return {
    ok: true,
    value: {
      isOfThisVersion:
        file.base === undefined ? undefined : file.base === hashDraft(options.hash, draft),
      acts: acts.toSorted((a, b) => a.order - b.order).map(({ order: _, ...act }) => act),
      numbers: numbersChanged(file, base, owners.ofSource),
      textBoxes: file.paragraphs
        .filter(({ place }) => place === 'text-box')
        .map(({ runs }) => runs.map((run) => run.text).join(''))
        .filter((text) => text.trim() !== ''),
      comments: file.comments,
      flags: file.flags,
    },
  };
}

/** Every party that the base names, by the name that it was printed with. */
function idsIn(base: readonly BaseWords[], { nameOf = (id) => id }: PrintNames): ReadNames['idOf'] {
  const ids = new Map<string, string>();
  const look = (segs: readonly Segment[]): void => {
    for (const seg of segs)
      if (seg.t === 'note') {
        if (seg.by !== undefined) ids.set(nameOf(seg.by), seg.by);
        look(seg.segs);
      } else if (seg.t === 'group')
        for (const { by, segs: inner } of seg.alts) {
          for (const one of by ?? []) ids.set(nameOf(one.by), one.by);
          look(inner);
        }
  };
  for (const { segs } of base) look(segs);
  return (name) => ids.get(name) ?? name;
}

function keyOf({ sources: _, ...outcome }: Outcome): string {
  return JSON.stringify(outcome);
}

/** The paragraph of the base that an outcome is about. */
function placeOf(outcome: Outcome): string {
  return outcome.what === 'insert' ? `after ${outcome.after} ${outcome.language}` : `${outcome.at}`;
}

/** What all reviewers give together, where several of them touched the same paragraph and it is what none of them gives alone. */
function outcomesTogether(
  reviewers: readonly string[],
  tracked: ReadonlyMap<string, { outcome: Outcome; reviewers: string[] }>,
  untracked: ReadonlyMap<string, Outcome>,
  all: () => Outcome[],
): { outcome: Outcome; reviewers: string[] }[] {
  if (reviewers.length < 2) return [];
  const who = new Map<string, Set<string>>();
  for (const one of tracked.values()) {
    const place = placeOf(one.outcome);
    who.set(place, new Set([...(who.get(place) ?? []), ...one.reviewers]));
  }
  return all()
    .filter((outcome) => !tracked.has(keyOf(outcome)) && !untracked.has(keyOf(outcome)))
    .map((outcome) => ({ outcome, reviewers: [...(who.get(placeOf(outcome)) ?? reviewers)] }));
}

function numbersChanged(
  file: ReturnedFile,
  base: readonly BaseWords[],
  ofSource: readonly (number | undefined)[],
): DraftsFromReturn['numbers'] {
  return file.paragraphs.flatMap(({ number, numberChanged, nodeId }, source) => {
    const one = base[ofSource[source] ?? -1];
    if (one?.node === undefined || number === undefined || nodeId !== one.node) return [];
    if (number === one.number && !numberChanged) return [];
    return [
      { node: one.node, language: one.language, printed: one.number ?? '', returned: number },
    ];
  });
}

type Ordered = DraftAct & { order: number };

/** Says of outcomes what they would be as acts. */
class Teller {
  readonly #file: ReturnedFile;
  readonly #base: readonly BaseWords[];
  readonly #options: ReturnOptions & ReadNames;

  constructor(file: ReturnedFile, base: readonly BaseWords[], options: ReturnOptions & ReadNames) {
    this.#file = file;
    this.#base = base;
    this.#options = options;
  }

  act(
    outcome: Outcome,
    by: { reviewers?: string[]; isUntracked?: boolean; isTogether?: boolean },
  ): Ordered {
    const flags: BracketFlag[] = [];
    const own = outcome.what === 'insert' ? undefined : this.#base[outcome.at];
    const segs = (text: string): Segment[] => {
      const read = wordsRead(text, own?.segs ?? [], this.#options);
      flags.push(...read.flags);
      return read.segs;
    };
    const proposed = this.#proposed(outcome, segs);
    return {
      ...proposed,
      language: outcome.what === 'insert' ? outcome.language : (own as BaseWords).language,
      reviewers: by.reviewers ?? [],
      isUntracked: by.isUntracked ?? false,
      isTogether: by.isTogether ?? false,
      comments: outcome.sources.flatMap((source) => this.#file.paragraphs[source]?.comments ?? []),
      flags,
      order: outcome.what === 'insert' ? (outcome.after ?? -1) + 0.5 : outcome.at,
    };
  }

  #proposed(outcome: Outcome, segs: (text: string) => Segment[]): Proposed {
    if (outcome.what === 'insert')
      return { what: 'insert', after: this.#node(outcome.after), segs: segs(outcome.text) };
    const node = this.#node(outcome.at);
    if (node === undefined)
      return { what: 'title', title: outcome.what === 'words' ? outcome.text : '' };
    const base = this.#hash(outcome.at);
    switch (outcome.what) {
      case 'words':
        return { what: 'words', node, base, segs: segs(outcome.text) };
      case 'delete':
      case 'missing':
        return { what: 'delete', node, base };
      case 'split':
        return { what: 'split', node, base, into: outcome.texts.map(segs) };
      case 'merge': {
        const all = [outcome.at, ...outcome.with];
        const nodes = all.flatMap((at) => this.#node(at) ?? []);
        const bases = all.map((at) => this.#hash(at));
        return { what: 'merge', nodes, bases, segs: segs(outcome.text) };
      }
      case 'move':
        return { what: 'move', node, base, after: this.#node(outcome.after) };
    }
  }

  #node(at: number | undefined): string | undefined {
    return at === undefined ? undefined : this.#base[at]?.node;
  }

  #hash(at: number): string {
    return hashWording(this.#options.hash, this.#base[at]?.segs ?? []);
  }

  /** Comments on paragraphs in which nothing changed. */
  commentsAlone(
    ofSource: readonly (number | undefined)[],
    languageOf: readonly WordLanguage[],
    spoken: ReadonlySet<ReturnedComment>,
  ): Ordered[] {
    return this.#file.paragraphs.flatMap(({ comments }, source): Ordered[] => {
      const rest = comments.filter((comment) => !spoken.has(comment));
      if (rest.length === 0) return [];
      return [
        {
          what: 'comment',
          node: this.#node(ofSource[source]),
          language: languageOf[source] as WordLanguage,
          reviewers: [...new Set(rest.map(({ author }) => author ?? UNNAMED))],
          isUntracked: false,
          isTogether: false,
          comments: rest,
          flags: [],
          order: ofSource[source] ?? this.#base.length,
        },
      ];
    });
  }
}
