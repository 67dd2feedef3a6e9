import type { ParagraphChild } from 'docx';
import { Paragraph, TextRun } from 'docx';
import type { Draft, Node } from '#core/text/draft.ts';
import { printedNumber } from '#core/text/kind-words.ts';
import { numbering } from '#core/text/numbering.ts';
import { pick, type WordLanguage } from '#core/words.ts';
import { bookmarkOf, titleBookmark } from './bookmarks.ts';
import { docxFault, type DocxResult } from './docx-fault.ts';
import { SETTINGS } from './languages.ts';
import { wordRuns, type Line } from './page.ts';
import { printedNote, printedWords, type PrintNames } from './printed-words.ts';
import { runOptions } from './run-options.ts';
import { isWritable, NOTE_MARK, stretches } from './stretches.ts';

/** What a draft's paragraphs bring with them that stands elsewhere in the file. */
export interface Extras {
  footnotes: Record<string, { children: Paragraph[] }>;
  nextNote: number;
  nextBookmark: number;
}

export function extras(): Extras {
  return { footnotes: {}, nextNote: 1, nextBookmark: 1 };
}

export interface LineOptions extends PrintNames {
  language: WordLanguage;
  /** Whether paragraphs carry bookmarks. */
  isMarked: boolean;
}

/** A line that can be set. Its bookmarks and notes take their numbers when it is: LibreOffice goes by the order in which notes stand in the text. */
export type LineToSet = (more: Extras) => Line;

/** The title and every node in one language; no words are an empty paragraph in its place. Refuses words that no Word file can hold. */
export function linesOf(draft: Draft, options: LineOptions): DocxResult<LineToSet[]> {
  const { language, isMarked } = options;
  const numbers = numbering(draft);
  const out: LineToSet[] = [];
  const bookmark = (name: string, more: Extras) =>
    isMarked ? { name, id: more.nextBookmark++ } : undefined;
  const title = pick(draft.title, language).text;
  if (!isWordable(title)) return unwritable('title', language);
  out.push((more) => ({
    kind: 'title',
    level: 0,
    language,
    bookmark: bookmark(titleBookmark(language), more),
    children: stretches(title, language).map(
      (stretch) => new TextRun(runOptions(stretch, language)),
    ),
  }));
  const walk = (nodes: readonly Node[], level: number): DocxResult<undefined> => {
    for (const node of nodes) {
      const children = childrenOf(node, options);
      const number = numbers.get(node.id);
      if (!children || !isWordable(number ?? '')) return unwritable(node.id, language);
      out.push((more) => ({
        kind: node.kind,
        level,
        language,
        number: number === undefined ? undefined : printedNumber(node.kind, number, language),
        bookmark: bookmark(bookmarkOf(node.id, language), more),
        children: children(more),
      }));
      const below = node.kind === 'point' ? level + 1 : node.kind === 'paragraph' ? 1 : 0;
      const inner = walk(node.children, below);
      if (!inner.ok) return inner;
    }
    return { ok: true, value: undefined };
  };
  const walked = walk(draft.nodes, 0);
  return walked.ok ? { ok: true, value: out } : walked;
}

function isWordable(words: string): boolean {
  return isWritable(words) && !words.includes(NOTE_MARK);
}

/** The runs of a node's words, or undefined where no file can hold them. */
function childrenOf(
  node: Node,
  options: LineOptions,
): ((more: Extras) => ParagraphChild[]) | undefined {
  const { language } = options;
  const { text, notes } = printedWords(node.words[language]?.segs ?? [], options);
  const printed = notes.map((note) => printedNote(note, options));
  const marks = text.split(NOTE_MARK).length - 1;
  if (!isWritable(text) || marks !== notes.length || !printed.every(isWordable)) return undefined;
  return (more) => {
    let at = 0;
    return wordRuns(text, language, NOTE_MARK, () => {
      const id = more.nextNote++;
      more.footnotes[id] = { children: [notePara(printed[at++] as string, language)] };
      return id;
    });
  };
}

function notePara(words: string, language: WordLanguage): Paragraph {
  return new Paragraph({
    ...(SETTINGS[language].rightToLeft ? { bidirectional: true } : {}),
    children: stretches(` ${words}`, language).map(
      (stretch) => new TextRun(runOptions(stretch, language)),
    ),
  });
}

export function unwritable(id: string, language: WordLanguage) {
  return docxFault(
    'character',
    'These words hold a character that no Word file can hold.',
    `${id} (${language})`,
  );
}
