import { DeletedTextRun, InsertedTextRun, TextRun, type ParagraphChild } from 'docx';
import type { NodeKind } from '#core/text/draft.ts';
import type { WordLanguage } from '#core/words.ts';
import { bookmarkOf, titleBookmark } from './bookmarks.ts';
import { docxFault, type DocxResult } from './docx-fault.ts';
import { extras, unwritable } from './draft-lines.ts';
import { documentOf } from './editions.ts';
import { MovedTextRun, MoveEdge, withMovedMarks } from './moved.ts';
import { packed } from './packed.ts';
import { asChild, NUMBER_STYLE, paragraphOf, sectionOf, type Change } from './page.ts';
import { PROPERTIES } from './properties.ts';
import { runOptions } from './run-options.ts';
import { isWritable, NOTE_MARK, stretches } from './stretches.ts';

/** Words that stay, came in or went; of the latter two, whose change it is and when. */
export type TrackedRun =
  | { kind: 'keep'; text: string }
  | {
      kind: 'insert' | 'delete';
      text: string;
      author: string;
      date: string;
      /** In a paragraph that moved: they stood there before, or stand there now, and are no other words. */
      moved?: true;
    };

export interface TrackedMark {
  kind: 'insert' | 'delete';
  author: string;
  date: string;
}

/** A paragraph of a redline. */
export interface TrackedParagraph {
  /** The node whose words these are; a paragraph that went has the id it had. */
  node?: string;
  kind: NodeKind | 'title';
  /** How deep it stands among points, from 0. */
  level?: number;
  language: WordLanguage;
  /** As it is printed: `Article 3`, `(a)`. */
  number?: string;
  runs: readonly TrackedRun[];
  /** The paragraph itself came in or went, its number with it. */
  whole?: TrackedMark;
  /** It came in or went by a move; the same name where it stood and where it stands. */
  move?: string;
  /** Only its end did: it was parted from what follows, or joined to it. */
  end?: TrackedMark;
  /** Only its number did. */
  numberChange?: TrackedMark;
  /** The number that it had before, in place of which the other came. */
  numberBefore?: { number: string; author: string; date: string };
}

export interface RedlineInput {
  /** Of the file. */
  title: string;
  paragraphs: readonly TrackedParagraph[];
  /** The text and the hash of the version that the changes are against. */
  base?: { text: string; hash: string };
  /** It is of an exercise, and every page says so. */
  exercise?: boolean;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/**
 * TX8.6: a redline as tracked changes that Word and others show, accept and reject, each with its author (a party's name, as given) and date
 * (`2031-03-04T10:00:00Z`). Refuses words and names that no Word file can hold (`docx.character`), and a change without author or date (`docx.unattributed`).
 *
 * @example await redlineDocx({ title: 'Ceasefire', paragraphs })
 */
export async function redlineDocx(input: RedlineInput): Promise<DocxResult<Uint8Array>> {
  const more = extras();
  let changes = 0;
  const change = ({ author, date }: { author: string; date: string }): Change => ({
    id: (changes += 1),
    author,
    date,
  });
  const movedMarks = new Set<number>();
  const used = new Set<string>();
  const bookmark = ({ kind, node, language }: TrackedParagraph) => {
    const name =
      kind === 'title'
        ? titleBookmark(language)
        : node === undefined
          ? undefined
          : bookmarkOf(node, language);
    if (name === undefined || used.has(name)) return undefined;
    used.add(name);
    return { name, id: more.nextBookmark++ };
  };
  const paragraphs = [];
  for (const [n, paragraph] of input.paragraphs.entries()) {
    const no = faultOf(paragraph, n);
    if (no) return no;
    const { language, number } = paragraph;
    const { whole, end = whole, numberChange = whole } = paragraph;
    const numberRun = numberRuns(paragraph, numberChange);
    const side = whole?.kind === 'insert' ? 'moveTo' : 'moveFrom';
    const move = whole && paragraph.move;
    const runsOf = (runs: readonly TrackedRun[], style?: string): ParagraphChild[] =>
      runs.flatMap((run) =>
        stretches(run.text, language).map((stretch) => {
          const options = runOptions(stretch, language, style);
          if (run.kind === 'keep') return new TextRun(options);
          if (run.moved && move !== undefined)
            return asChild(new MovedTextRun(side, options, change(run)));
          const tracked = { ...options, ...change(run) };
          return run.kind === 'insert' ? new InsertedTextRun(tracked) : new DeletedTextRun(tracked);
        }),
      );
    // Around all of the paragraph, its number too.
    const moved = whole && move !== undefined ? { name: move, change: change(whole) } : undefined;
    const start = moved ? [asChild(new MoveEdge(side, moved))] : [];
    const stop = moved ? [asChild(new MoveEdge(side, { end: moved.change.id }))] : [];
    const mark = end && change(end);
    if (mark && move !== undefined) movedMarks.add(mark.id);
    paragraphs.push(
      paragraphOf({
        kind: paragraph.kind,
        level: paragraph.level ?? 0,
        language,
        number: numberRun.length > 0 ? undefined : number,
        numberRuns: [...start, ...runsOf(numberRun, NUMBER_STYLE)],
        bookmark: bookmark(paragraph),
        children: [...runsOf(paragraph.runs), ...stop],
        mark: mark && (end.kind === 'insert' ? { insertion: mark } : { deletion: mark }),
      }),
    );
  }
  const languages = [...new Set(input.paragraphs.map((paragraph) => paragraph.language))];
  const properties = {
    ...(input.base
      ? { [PROPERTIES.text]: input.base.text, [PROPERTIES.base]: input.base.hash }
      : {}),
    [PROPERTIES.edition]: 'redline',
  };
  if (!isWritable(input.title))
    return docxFault('character', 'The title holds a character that no Word file can hold.');
  return {
    ok: true,
    value: await packed(
      input.title,
      {
        ...documentOf(languages, more, properties),
        sections: [sectionOf(paragraphs, false, input.exercise ? languages : undefined)],
      },
      (xml) => withMovedMarks(xml, movedMarks),
    ),
  };
}

/** The number where something of it is a change; else none, and it is set as any other. */
function numberRuns(
  { number, numberBefore }: TrackedParagraph,
  change: TrackedMark | undefined,
): TrackedRun[] {
  if (number === undefined) return [];
  if (change) return [{ ...change, text: `${number}\t`, moved: true }];
  if (!numberBefore) return [];
  const { number: before, ...by } = numberBefore;
  return [
    { ...by, kind: 'delete', text: before },
    { ...by, kind: 'insert', text: number },
    { kind: 'keep', text: '\t' },
  ];
}

function faultOf(paragraph: TrackedParagraph, n: number) {
  const where = paragraph.node ?? `paragraph ${n + 1}`;
  const { whole, end, numberChange, numberBefore, number = '' } = paragraph;
  const changes = [
    ...paragraph.runs.filter((run) => run.kind !== 'keep'),
    ...[whole, end, numberChange, numberBefore].flatMap((one) => one ?? []),
  ];
  const words = [
    number,
    numberBefore?.number ?? '',
    ...paragraph.runs.map((run) => run.text),
    ...changes.map((change) => change.author),
  ];
  if (!words.every((each) => isWritable(each) && !each.includes(NOTE_MARK)))
    return unwritable(where, paragraph.language);
  if (changes.some(({ author, date }) => author === '' || !INSTANT.test(date)))
    return docxFault('unattributed', 'A tracked change has an author and a date.', where);
  return undefined;
}
