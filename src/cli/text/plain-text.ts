import type { Draft } from '#core/text/draft.ts';
import { nodesOf } from '#core/text/draft.ts';
import { isHeaded, printedNumber } from '#core/text/kind-words.ts';
import { numbering } from '#core/text/numbering.ts';
import type { WordLanguage } from '#core/words.ts';
import type { PrintNames } from '#interchange/docx/printed-words.ts';
import { printedNote, printedWords } from '#interchange/docx/printed-words.ts';
import { NOTE_MARK } from '#interchange/docx/stretches.ts';

/**
 * A draft in one language as people read it on a terminal: numbers, brackets with who stands for what, and notes at the end under their marks.
 *
 * @example plainText(draft, 'en', {}) // 'Truce\n\nArticle 1: Duration\n\nIt lasts [A propose: 24][72] hours.\n'
 */
export function plainText(draft: Draft, language: WordLanguage, names: PrintNames): string {
  const numbers = numbering(draft);
  const notes: string[] = [];
  const lines = [draft.title[language] ?? ''];
  for (const node of nodesOf(draft.nodes)) {
    const printed = printedWords(node.words[language]?.segs ?? [], names);
    let at = notes.length;
    notes.push(...printed.notes.map((note) => printedNote(note, names)));
    const words = printed.text.replaceAll(NOTE_MARK, () => `[^${(at += 1)}]`);
    const number = numbers.get(node.id);
    const before = number === undefined ? '' : printedNumber(node.kind, number, language);
    const between = before === '' || words === '' ? '' : isHeaded(node.kind) ? ': ' : ' ';
    lines.push(`${before}${between}${words}`);
  }
  lines.push(...notes.map((note, n) => `[^${n + 1}]: ${note}`));
  return `${lines.filter((line) => line !== '').join('\n\n')}\n`;
}
