import { DeletedTextRun, InsertedTextRun, TextRun, type ParagraphChild } from 'docx';
import type { NodeKind } from '#core/text/draft.ts';
import type { WordLanguage } from '#core/words.ts';
import { bookmarkOf, titleBookmark } from './bookmarks.ts';
import { docxFault, type DocxResult } from './docx-fault.ts';
import { extras, unwritable } from './draft-lines.ts';
import { documentOf } from './editions.ts';
import { packed } from './packed.ts';
import { NUMBER_STYLE, paragraphOf, sectionOf, type Change } from './page.ts';
import { PROPERTIES } from './properties.ts';
import { runOptions } from './run-options.ts';
import { isWritable, NOTE_MARK, stretches } from './stretches.ts';

/** Words that stay, came in or went; of the latter two, whose change it is and when. */
export type TrackedRun =
  | { kind: 'keep'; text: string }
  | { kind: 'insert' | 'delete'; text: string; author: string; date: string };

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
    const runsOf = (runs: readonly TrackedRun[], style?: string): ParagraphChild[] =>
      runs.flatMap((run) =>
        stretches(run.text, language).map((stretch) => {
          const options = runOptions(stretch, language, style);
          if (run.kind === 'keep') return new TextRun(options);
          const tracked = { ...options, ...change(run) };
          return run.kind === 'insert' ? new InsertedTextRun(tracked) : new DeletedTextRun(tracked);
        }),
      );
    paragraphs.push(
      paragraphOf({
        kind: paragraph.kind,
        level: paragraph.level ?? 0,
        language,
        number: numberRun.length > 0 ? undefined : number,
        numberRuns: runsOf(numberRun, NUMBER_STYLE),
        bookmark: bookmark(paragraph),
        children: runsOf(paragraph.runs),
        mark: end
          ? end.kind === 'insert'
            ? { insertion: change(end) }
            : { deletion: change(end) }
          : undefined,
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
    value: await packed(input.title, {
      ...documentOf(languages, more, properties),
      sections: [sectionOf(paragraphs, false, input.exercise ? languages : undefined)],
    }),
  };
}

/** The number where something of it is a change; else none, and it is set as any other. */
function numberRuns(
  { number, numberBefore }: TrackedParagraph,
  change: TrackedMark | undefined,
): TrackedRun[] {
  if (number === undefined) return [];
  if (change) return [{ ...change, text: `${number}\t` }];
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
