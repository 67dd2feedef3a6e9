import type { BracketFlag } from '#core/text/bracket-flags.ts';
import { readBrackets, readParagraphs } from '#core/text/brackets.ts';
import type { Draft, Node } from '#core/text/draft.ts';
import { nodesOf } from '#core/text/draft.ts';
import { refusedCharacter, type Note, type Segment } from '#core/text/segments.ts';
import type { WordLanguage } from '#core/words.ts';
import { checkDraft, MAX_NODES } from '../draft-shape.ts';
import { draftOfPieces, guessLanguage } from '../foreign/foreign.ts';
import { cutParagraphs } from '../foreign/pieces.ts';
import { readBookmark } from './bookmarks.ts';
import { docxFault, type DocxResult } from './docx-fault.ts';
import { withNotes } from './notes-put.ts';
import { readingOf, reviewersOf } from './readings.ts';
import type { ReturnedFile, ReturnedParagraph } from './returned.ts';
import { NOTE_MARK } from './stretches.ts';

/** A Word file by itself, without the draft it may have been made of, as a draft. */
export interface PlainReading {
  draft: Draft;
  language: WordLanguage;
  /** Whether every part has the id that the file's bookmarks give it, so that it is the same in another file of the text. */
  hasIds: boolean;
  /** Brackets to look at, with the number of their paragraph among those with words, from 1. */
  brackets: { code: BracketFlag['code']; paragraph: number }[];
  /** Other languages that the file says it has; their words are not in the draft. */
  leftOut: WordLanguage[];
}

export interface PlainOptions {
  /** What becomes of tracked changes. A file with some is refused without it. */
  changes?: 'accept' | 'reject';
  language?: WordLanguage;
  /** For a file without one. */
  title?: string;
}

/**
 * TX8.14: the words of a Word file that Parley did not write, or whose draft is not at hand: parts, articles and points by how their paragraphs begin, as in plain
 * text (MD2.3), footnotes as notes. Refuses a file with tracked changes (`docx.tracked`) unless it is said whether they are taken, words that no text may hold
 * (`docx.words`), more than a text may have (`docx.size`), and a file without words (`docx.empty`).
 *
 * @example plainReading(file, { changes: 'reject' }) // as it was before anybody tracked a change
 */
export function plainReading(file: ReturnedFile, options: PlainOptions): DocxResult<PlainReading> {
  const reviewers = reviewersOf(file);
  if (options.changes === undefined && reviewers.length > 0) return tracked(reviewers);
  const bad = file.paragraphs.findIndex((one) => isRefused(one, file));
  if (bad >= 0)
    return docxFault(
      'words',
      'The file holds a control or direction-changing character, which no text may hold.',
      `paragraph ${bad + 1}`,
    );
  const own = paragraphsOf(file, options);
  if (own.paragraphs.length === 0) return docxFault('empty', 'The file has no words in it.');
  if (own.paragraphs.length > MAX_NODES)
    return docxFault('size', `The file has more than ${MAX_NODES} paragraphs.`);
  const { pieces, title } = cutParagraphs(
    own.paragraphs.map(({ text }) => text),
    own.title,
  );
  const split = pieces.map(({ words }) => words.split(NOTE_MARK));
  const read = readParagraphs(
    split.map((parts) => parts.filter((_, n) => n % 2 === 0).join(NOTE_MARK)),
  );
  const limit = read.flags.find(({ code }) => code === 'limits');
  if (limit)
    return docxFault(
      'size',
      'This paragraph is longer, or has more brackets, than a paragraph of a text may have.',
      `paragraph ${limit.paragraph + 1}`,
    );
  const segments = read.paragraphs.map((segs, n) =>
    withNotes(
      segs,
      (split[n] ?? []).filter((_, at) => at % 2 === 1).map((words, at) => noteOf(words, at)),
    ),
  );
  const language = own.language ?? guessLanguage(own.paragraphs.map(({ text }) => text).join('\n'));
  const named = title ?? options.title;
  const id = file.text !== undefined && refusedCharacter(file.text) === undefined ? file.text : '';
  const grown = draftOfPieces(pieces, segments, language, {
    ...(named === undefined ? {} : { title: named }),
    ...(id === '' ? {} : { id }),
  });
  if (!grown.ok) return docxFault('words', grown.fault.message);
  // Of the title's paragraph, where it is not said which it is, there is no piece.
  const before = own.paragraphs.length - pieces.length;
  const ids = before < 0 || before > 1 ? [] : own.paragraphs.slice(before).map(({ id }) => id);
  const renamed = withIds(grown.value.draft, grown.value.ids, ids);
  return {
    ok: true,
    value: {
      draft: renamed ?? grown.value.draft,
      language,
      hasIds: renamed !== undefined,
      brackets: read.flags.map(({ code, paragraph }) => ({ code, paragraph: paragraph + 1 })),
      leftOut: own.leftOut,
    },
  };
}

function tracked(reviewers: readonly string[]) {
  const named = reviewers.filter((one) => one !== '');
  const shown = named.slice(0, 5).map((one) => one.replaceAll(/\p{C}/gu, '').slice(0, 60));
  const who = named.length === 0 ? '' : ` by ${shown.join(', ')}`;
  return docxFault(
    'tracked',
    `The file has tracked changes${who}${named.length > 5 ? ' and others' : ''}: say whether they are taken.`,
  );
}

function isRefused({ runs }: ReturnedParagraph, { notes }: ReturnedFile): boolean {
  return runs.some(
    ({ text, note }) =>
      refusedCharacter(text) !== undefined ||
      (note !== undefined &&
        notes[note]?.runs.some((one) => refusedCharacter(one.text) !== undefined)),
  );
}

interface Own {
  title: string | undefined;
  language: WordLanguage | undefined;
  leftOut: WordLanguage[];
  /** With the number before the words. */
  paragraphs: { text: string; id: string | undefined }[];
}

/** The paragraphs in one language: those that are said to be in another one are left out. */
function paragraphsOf(file: ReturnedFile, { changes, language: asked }: PlainOptions): Own {
  const all = readingOf(file, () => changes === 'accept').map(({ parts, text }) => {
    // Of several that are one now, that which its words begin in.
    const first = parts.find((part) => part.text !== '') ?? parts[0];
    const own = file.paragraphs[first?.source ?? -1];
    const marks = (own?.bookmarks ?? []).flatMap((name) => readBookmark(name) ?? []);
    return { text: text.trimEnd(), own, mark: marks[0] };
  });
  const found = [...new Set(all.flatMap(({ mark }) => mark?.language ?? []))];
  const language = found.length > 1 && asked === undefined ? found[0] : (asked ?? found[0]);
  const isOther = (one: WordLanguage | undefined) =>
    found.length > 1 && one !== undefined && one !== language;
  let title: string | undefined;
  const paragraphs: Own['paragraphs'] = [];
  for (const { text, own, mark } of all) {
    if (mark?.what === 'column' || isOther(mark?.language)) continue;
    if (mark?.what === 'title' && title === undefined && text !== '') {
      title = text.replaceAll(/[\n\t]/g, ' ').slice(0, 200);
      continue;
    }
    const number = numberIn(own, changes);
    if (text === '' && number === '') continue;
    paragraphs.push({
      text: `${number}${number === '' || text === '' ? '' : ' '}${text}`,
      id: own?.nodeId,
    });
  }
  return { title, language, leftOut: found.filter(isOther), paragraphs };
}

function numberIn(own: ReturnedParagraph | undefined, changes: PlainOptions['changes']): string {
  const { number = '', numberChanged, numberOnceTaken } = own ?? {};
  if (changes === 'accept') return numberOnceTaken ?? number;
  return numberOnceTaken !== undefined && !numberChanged ? '' : number;
}

/** What a footnote says. Its groups are called otherwise than those of the words it is put to. */
function noteOf(words: string, n: number): Note {
  const renamed = (segs: readonly Segment[]): Segment[] =>
    segs.map((seg) =>
      seg.t === 'group'
        ? {
            ...seg,
            id: `n${n + 1}.${seg.id}`,
            alts: seg.alts.map((alt) => ({ ...alt, segs: renamed(alt.segs) })),
          }
        : seg,
    );
  return { t: 'note', segs: renamed(readBrackets(words === '' ? ' ' : words).segs) };
}

/** The draft with the ids that the file gives, where it gives one to each part. */
function withIds(
  draft: Draft,
  made: readonly string[],
  given: readonly (string | undefined)[],
): Draft | undefined {
  if (made.length === 0 || made.length !== given.length) return undefined;
  const ids = new Map(made.flatMap((id, n) => (given[n] === undefined ? [] : [[id, given[n]]])));
  const renamed = (node: Node): Node => ({
    ...node,
    id: ids.get(node.id) ?? '',
    children: node.children.map(renamed),
  });
  if ([...nodesOf(draft.nodes)].some(({ id }) => !ids.has(id))) return undefined;
  const checked = checkDraft({ ...draft, nodes: draft.nodes.map(renamed) });
  return checked.ok ? checked.value : undefined;
}
