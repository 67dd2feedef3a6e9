import type { ParagraphChild } from 'docx';
import { Paragraph, TextRun } from 'docx';
import type { Draft, Node } from '#core/text/draft.ts';
import { numbering } from '#core/text/numbering.ts';
import { pick, type WordLanguage } from '#core/words.ts';
import { bookmarkOf, titleBookmark } from './bookmarks.ts';
import { docxFault, type DocxResult } from './docx-fault.ts';
import { printedNumber, SETTINGS } from './languages.ts';
import { wordRuns, type Line } from './page.ts';
import { printedNote, printedWords, type PrintNames } from './printed-words.ts';
import { isWritable, NOTE_MARK, runOptions, stretches } from './runs.ts';

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

/** One node in one language: undefined words are an empty paragraph in its place. */
export interface NodeLine {
  node: Node | undefined;
  level: number;
  line: Line;
}

/** The title and every node, as lines to be set; refuses words that no Word file can hold. */
export function linesOf(draft: Draft, options: LineOptions, more: Extras): DocxResult<NodeLine[]> {
  const { language, isMarked } = options;
  const numbers = numbering(draft);
  const out: NodeLine[] = [];
  const bookmark = (name: string) => (isMarked ? { name, id: more.nextBookmark++ } : undefined);
  const title = pick(draft.title, language).text;
  if (!isWritable(title)) return unwritable('title', language);
  const children = stretches(title, language).map(
    (stretch) => new TextRun(runOptions(stretch, language)),
  );
  out.push({
    node: undefined,
    level: 0,
    line: {
      kind: 'title',
      level: 0,
      language,
      bookmark: bookmark(titleBookmark(language)),
      children,
    },
  });
  const walk = (nodes: readonly Node[], level: number): DocxResult<undefined> => {
    for (const node of nodes) {
      const words = childrenOf(node, options, more);
      if (!words.ok) return words;
      const number = numbers.get(node.id);
      out.push({
        node,
        level,
        line: {
          kind: node.kind,
          level,
          language,
          number: number === undefined ? undefined : printedNumber(node.kind, number, language),
          bookmark: bookmark(bookmarkOf(node.id, language)),
          children: words.value,
        },
      });
      const inner = walk(
        node.children,
        node.kind === 'point' ? level + 1 : node.kind === 'paragraph' ? 1 : 0,
      );
      if (!inner.ok) return inner;
    }
    return { ok: true, value: undefined };
  };
  const walked = walk(draft.nodes, 0);
  return walked.ok ? { ok: true, value: out } : walked;
}

function childrenOf(node: Node, options: LineOptions, more: Extras): DocxResult<ParagraphChild[]> {
  const { language } = options;
  const segs = node.words[language]?.segs ?? [];
  const { text, notes } = printedWords(segs, options);
  const marks = text.split(NOTE_MARK).length - 1;
  if (!isWritable(text) || marks !== notes.length) return unwritable(node.id, language);
  const numbers: number[] = [];
  for (const note of notes) {
    const words = printedNote(note, options);
    if (!isWritable(words) || words.includes(NOTE_MARK)) return unwritable(node.id, language);
    const id = more.nextNote++;
    numbers.push(id);
    more.footnotes[id] = { children: [notePara(words, language)] };
  }
  let at = 0;
  return {
    ok: true,
    value: wordRuns(text, language, NOTE_MARK, () => numbers[at++] as number),
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
