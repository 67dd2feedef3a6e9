import type { Act } from '#core/act.ts';
import { concordance } from '#core/text/concordance/concordance.ts';
import type { Finding } from '#core/text/concordance/finding.ts';
import type { Draft, Node } from '#core/text/draft.ts';
import { nodeId } from '#core/text/draft.ts';
import { spell, type Worded } from '#core/text/flat.ts';
import { hashWording, oneSpelling, type Hash } from '#core/text/hashes.ts';
import { narrowed, redlineOf } from '#core/text/redline/compare.ts';
import { rowsOf, type Run } from '#core/text/redline/rows.ts';
import { joined, type Segment } from '#core/text/segments.ts';
import { nodeOf, textOf } from '#core/text/state.ts';
import { add, standingWords, type TextsView, type WordsRow } from '#core/views/texts.ts';
import type { ViewContext } from '#core/views/entry.ts';
import { WORD_LANGUAGES, type WordLanguage, type Words } from '#core/words.ts';
import type { KeptDraft } from './kept.ts';

/** What becomes of draft words: the body that is signed, what the room would then read, and what is to be seen before that. */

type DraftWords = KeptDraft['words'];

/** The words that one starts from, without what others say in them: a proposal speaks for nobody but its proposer (TX5.23). Also how many notes of others are left out. */
export function ownWords(
  segs: readonly Segment[],
  own: string,
): { segs: Segment[]; leftOut: number } {
  let leftOut = 0;
  const look = (list: readonly Segment[]): Segment[] =>
    list.flatMap((seg): Segment[] => {
      if (seg.t === 'note') {
        if (seg.by === undefined || seg.by === own) return [{ ...seg, segs: look(seg.segs) }];
        leftOut += 1;
        return [];
      }
      if (seg.t !== 'group') return [seg];
      const alts = seg.alts.map(({ by, ...alt }) => {
        const mine = by?.filter((one) => one.by === own) ?? [];
        return { ...alt, ...(mine.length > 0 ? { by: mine } : {}), segs: look(alt.segs) };
      });
      return [{ ...seg, alts }];
    });
  // Where a note is left out, the runs beside it are one.
  return { segs: joined(look(segs)), leftOut };
}

/** Whether words name a side: in a note of its own, or in what it says of an alternative. */
export function names(segs: readonly Segment[], party: string): boolean {
  return segs.some((seg) => {
    if (seg.t === 'note') return seg.by === party || names(seg.segs, party);
    if (seg.t !== 'group') return false;
    return seg.alts.some(
      ({ by, segs: inner }) => by?.some((one) => one.by === party) === true || names(inner, party),
    );
  });
}

/** The questions on which brackets turn, each with where it was met first. */
export function issuesIn<P>(
  words: Iterable<readonly [place: P, segs: readonly Segment[]]>,
): Map<string, P> {
  const found = new Map<string, P>();
  const look = (segs: readonly Segment[], place: P): void => {
    for (const seg of segs) {
      if (seg.t === 'note') look(seg.segs, place);
      if (seg.t !== 'group') continue;
      if (seg.issue !== undefined && !found.has(seg.issue)) found.set(seg.issue, place);
      for (const alt of seg.alts) look(alt.segs, place);
    }
  };
  for (const [place, segs] of words) look(segs, place);
  return found;
}

export function sameWords(a: readonly Segment[], b: readonly Segment[]): boolean {
  return oneSpelling(a) === oneSpelling(b);
}

/** Whether words start from others than those that stand on their paragraph now. */
export function isBehind(view: TextsView, { on }: Pick<KeptDraft, 'on'>): boolean {
  return 'node' in on && (standingWords(view, on.node)?.act ?? 'none') !== on.base;
}

/** Whether the paragraph that words are for is still in the text; of a new one, the place it is for. */
export function hasPlace(view: TextsView, { text, on }: Pick<KeptDraft, 'text' | 'on'>): boolean {
  const { state } = view;
  if (!state || !textOf(state, text)) return false;
  const there = (id: string | undefined) => id === undefined || nodeOf(state, id)?.text === text;
  return 'node' in on ? there(on.node) : there(on.in) && there(on.after);
}

export interface Tabling {
  sponsor?: WordsRow['sponsor'] | undefined;
  says?: Words | undefined;
  replaces?: readonly string[] | undefined;
}

/**
 * The body of the act that tables drafts of one text as a set. Words in another language say that they are those of the working language, by their hash.
 *
 * @param drafts one at least, each with words in the working language
 */
export function bodyOf(
  drafts: readonly KeptDraft[],
  working: WordLanguage,
  { sponsor, says, replaces = [] }: Tabling,
  hash: Hash,
): Record<string, unknown> {
  const worded = (words: DraftWords): Partial<Record<WordLanguage, Worded>> => {
    const source = words[working];
    return Object.fromEntries(
      WORD_LANGUAGES.flatMap((language) => {
        const segs = words[language];
        if (!segs) return [];
        const from = language !== working &&
          source && { language: working, hash: hashWording(hash, source) };
        return [
          [
            language,
            { segs: spell(segs), hash: hashWording(hash, segs), ...(from ? { from } : {}) },
          ],
        ];
      }),
    );
  };
  const on = drafts.flatMap(({ on: { ...place }, words }) =>
    'node' in place ? [{ ...place, words: worded(words) }] : [],
  );
  const added = drafts.flatMap(({ on: { ...place }, words }) =>
    'node' in place ? [] : [{ ...place, words: worded(words) }],
  );
  return {
    text: drafts[0]?.text,
    on,
    ...(added.length > 0 ? { new: added } : {}),
    ...(sponsor && sponsor !== 'all' ? { sponsor } : {}),
    ...(says ? { says } : {}),
    ...(replaces.length > 0 ? { replaces: [...replaces] } : {}),
  };
}

/** What an act is called that is not there yet. */
const NOT_YET = 'f'.repeat(64);

export interface After {
  view: TextsView;
  /** The paragraphs concerned, in the order of the drafts; new ones have an id by now. */
  nodes: string[];
}

/**
 * The texts as they would be after an act that nobody has signed, by the rules and the view themselves. Nothing that is shown now is changed.
 *
 * @param by the key that would sign
 */
export function afterTabling(
  now: TextsView,
  { type, body, by }: { type: string; body: Record<string, unknown>; by: string },
  ctx: ViewContext,
): After | undefined {
  if (!now.state) return undefined;
  const { on, new: added = [] } = body as { on: { node: string }[]; new?: unknown[] };
  const nodes = [...on.map(({ node }) => node), ...added.map((_, n) => nodeId(NOT_YET, n + 1))];
  const view: TextsView = {
    ...now,
    state: structuredClone(now.state),
    words: { ...now.words },
    history: { ...now.history },
  };
  for (const id of nodes) {
    view.words[id] = { ...view.words[id] };
    view.history[id] = [...(view.history[id] ?? [])];
  }
  const act: Act = {
    id: NOT_YET,
    index: Number.MAX_SAFE_INTEGER,
    room: '',
    type,
    version: 1,
    seen: 0,
    time: 0,
    admitted: 0,
    by: [by],
    body,
    after: [],
    rests: [],
    sealed: false,
  };
  return { view: add(view, act, ctx), nodes };
}

const ALONE = 'p';

/** A text of one paragraph, to be compared or looked over. */
function alone(of: Pick<Draft, 'working' | 'authentic'>, words: DraftWords): Draft {
  const node: Node = {
    id: ALONE,
    kind: 'paragraph',
    words: Object.fromEntries(
      Object.entries(words).map(([language, segs]) => [language, { segs }]),
    ),
    children: [],
  };
  return { id: 't', title: {}, tier: 'joint', ...of, nodes: [node] };
}

/** What differs between words that stand and others, as runs to be shown. */
export function redlineOfWords(
  from: readonly Segment[],
  to: readonly Segment[],
  language: WordLanguage,
): Run[] {
  const text = (segs: readonly Segment[]): Draft =>
    narrowed(alone({ working: language, authentic: [language] }, { [language]: [...segs] }), [
      language,
    ]);
  const earlier = text(from);
  return rowsOf(redlineOf(earlier, text(to)), earlier, language).flatMap(({ runs }) => runs);
}

/** What the languages of a draft say differently, and what is to be looked at in one (TX7). A language in which there are no words is not missed. */
export function findingsIn(
  of: Pick<Draft, 'working' | 'authentic'>,
  words: DraftWords,
  hash: Hash,
): Finding[] {
  return concordance(alone(of, words), { hash }).filter(
    // Whether a term is defined or used, one paragraph does not tell.
    ({ code }) =>
      code !== 'language-missing' && code !== 'term-unused' && code !== 'term-undefined',
  );
}
