import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodesOf } from '#core/text/draft.ts';
import type { Node } from '#core/text/draft.ts';
import { numbering } from '#core/text/numbering.ts';
import { printed, refusedCharacter } from '#core/text/segments.ts';
import { bracketedDraft, successor } from '../../../test/support/bracketed-draft.ts';
import { exportMarkdown } from '../markdown/export.ts';
import { importMarkdown } from '../markdown/import.ts';
import { foreignFlagSentence, importForeign, printForeign } from './foreign.ts';
import type { Foreign, ForeignOptions } from './foreign.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array, options?: ForeignOptions): Foreign => {
  const result = importForeign(typeof text === 'string' ? utf8(text) : text, options);
  if (!result.ok) throw new Error(result.fault.message);
  return result.value;
};
const back = (foreign: Foreign) => new TextDecoder().decode(printForeign(foreign));

/** `kind number: words`, indented by depth. */
function outline({ draft, language }: Foreign): string[] {
  const numbers = numbering(draft);
  const lines = (nodes: readonly Node[], indent: string): string[] =>
    nodes.flatMap((node) => [
      `${indent}${node.kind}${numbers.has(node.id) ? ` ${numbers.get(node.id)}` : ''}${
        node.num === undefined ? '' : '!'
      }: ${printed(node.words[language]?.segs ?? [])}`,
      ...lines(node.children, `${indent}  `),
    ]);
  return lines(draft.nodes, '');
}

const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '\n\n',
        '\r\n',
        '\r',
        '\f',
        ' ',
        '\t',
        '# ',
        '## ',
        ' ##',
        '**',
        '- ',
        '(a) ',

        '(i) ',
        '1. ',
        '2.1 ',
        'Article 3',
        'Article 4. ',
        'ANNEX A',
        'Part II: ',
        '---',
        '===',

        '[',
        ']',
        '[shall][should]',
        '[Article 5',
        'Have agreed as follows:',
        'Done at',
        'آرٹیکل ۳',
        'The Parties agree',
        'The Parties shall cease all hostilities within\n',
        'one day of signature, by land and [by water\n   and by air',
        '.',
        '\\',
        '{#a}',
        'A propose: ',
        '\u200f',
        'Recalling,',
        '[X]',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('MD2 plain text and Markdown of other people', () => {
  test('MD2.1 whatever is read can be had again byte for byte', () => {
    fc.assert(
      fc.property(pieces, fc.boolean(), (text, mark) => {
        const bytes = utf8(`${mark ? '\ufeff' : ''}${text}`);
        const result = importForeign(bytes);
        if (!result.ok) {
          expect(refusedCharacter(text.replaceAll(/[\r\f]/g, '\n'))).toBeDefined();
          return;
        }
        expect(printForeign(result.value)).toStrictEqual(bytes);
      }),
      { numRuns: 1500 },
    );
  });

  test('MD2.1 what is read is a draft that Parley’s Markdown holds too', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const result = importForeign(utf8(text));
        if (!result.ok) return;
        const again = importMarkdown(exportMarkdown(result.value.draft));
        expect(again).toStrictEqual({ ok: true, value: result.value.draft });
      }),
      { numRuns: 500 },
    );
  });

  test('MD2.2 a draft of 17,000 words and a thousand brackets, some unbalanced, prints back byte for byte', () => {
    for (const seed of [1, 2]) {
      const text = bracketedDraft(seed);
      expect(text.split(/\s+/).length).toBeGreaterThan(16_000);
      expect(text.split(/\s+/).length).toBeLessThan(20_000);
      expect(text.match(/\[/g)?.length).toBeGreaterThan(950);
      expect(text.match(/\[/g)?.length).toBeLessThan(1_250);
      for (const one of [text, successor(text, seed), text.replaceAll('\n', '\r\n')]) {
        const foreign = read(one);
        expect(back(foreign)).toBe(one);
        const codes = new Set(foreign.flags.map(({ code }) => code));
        expect(codes).toContain('over-paragraphs');
        expect(foreign.flags.some(({ code }) => code === 'unopened' || code === 'unclosed')).toBe(
          true,
        );
        const again = importMarkdown(exportMarkdown(foreign.draft));
        expect(again).toStrictEqual({ ok: true, value: foreign.draft });
      }
      const articles = [...nodesOf(read(text).draft.nodes)].filter(
        ({ kind }) => kind === 'article',
      );
      expect(articles).toHaveLength(text.match(/^## /gm)?.length ?? 0);
    }
  });

  test('MD2.3 headings, numbers, points and recitals are found', () => {
    const text = [
      '# Agreement on the lake',
      'The Parties,',
      'Recalling the truce of spring,',
      'Have agreed as follows:',
      'Part I: General',
      '## Article 1 (Purpose)',
      '1. The Parties [shall][should] meet.',
      '2. They consider:\n(a) grain;\n(i) wheat;\n(ii) rye;\n(b) salt.',
      'Article 2 bis\nPassage',
      'Article 2. The Parties keep the passage open. It is not long, but it is a sentence and no heading.',
      'Article 3 of the treaty of the hills applies to all convoys that come this way.',
      '[Article 3: Observers]',
      'ANNEX A',
      '1. A list.',
      'Done at the lake.',
    ].join('\n\n');
    const foreign = read(text);
    expect(back(foreign)).toBe(text);
    expect(foreign.draft.title).toStrictEqual({ en: 'Agreement on the lake' });
    expect(outline(foreign)).toStrictEqual([
      'recital: The Parties,',
      'recital: Recalling the truce of spring,',
      'enacting: Have agreed as follows:',
      'part I: General',
      '  article 1: (Purpose)',
      '    paragraph 1.: The Parties [shall][should] meet.',
      '    paragraph 2.: They consider:',
      '      point (a): grain;',
      '        point (i): wheat;',
      '        point (ii): rye;',
      '      point (b): salt.',
      '  article 2 bis!: Passage',
      '  article 2: ',
      '    paragraph 1.: The Parties keep the passage open. It is not long, but it is a sentence and no heading.',
      '    paragraph 2.: Article 3 of the treaty of the hills applies to all convoys that come this way.',
      '  article 3: [Article 3: Observers]',
      'annex A: ',
      '  paragraph 1.!: A list.',
      'closing: Done at the lake.',
    ]);
  });

  test('MD2.3 in Urdu too, with its own digits', () => {
    const text =
      'جھیل کا معاہدہ\n\nآرٹیکل ۱: مقصد\n\nفریقین [ملیں گے][مل سکتے ہیں]۔\n\nآرٹیکل ۳\n\n(الف) غلہ؛';
    const foreign = read(text);
    expect(back(foreign)).toBe(text);
    expect(foreign.language).toBe('ur');
    expect(outline(foreign)).toStrictEqual([
      'article ۱!: مقصد',
      '  paragraph: فریقین [ملیں گے][مل سکتے ہیں]۔',
      'article ۳!: ',
      '  point (الف)!: غلہ؛',
    ]);
  });

  test.each([
    [
      'a paragraph',
      '1. The Parties shall cease all hostilities\n   within [two days of signature, as is\n   said].',
      1,
    ],
    ['each line a clause', 'Recalling the truce of spring,\nNoting the harvest of the year,', 2],
    ['short lines, as of those who sign', 'For the Alps\nFor the Lake', 2],
    [
      'lines into which the next word would fit',
      'The passage stays open to carts at all hours.\nIt is\nwide.',
      3,
    ],
    [
      'a line that Markdown ends there',
      'The Parties shall cease all hostilities  \nwithin days.',
      2,
    ],
  ])('MD2.6 lines broken to fit go on after a space: %s', (_, lines, count) => {
    const text = `# Agreement\n\n${lines}\n`;
    const foreign = read(text);
    expect(back(foreign)).toBe(text);
    const [only, ...more] = nodesOf(foreign.draft.nodes);
    expect(more).toStrictEqual([]);
    const words = printed(only?.words.en?.segs ?? []);
    expect(words.split('\n')).toHaveLength(count);
    if (count === 1) expect(words).not.toMatch(/\s\s/);
  });

  test('MD2.6 a flag in such a line names the line in the file', () => {
    const foreign = read('# T\n\n1. The Parties shall cease all hostilities\n   within two] days.');
    expect(foreign.flags).toMatchObject([{ line: 4, column: 14 }]);
  });

  test('MD2.4 flags say line and column, and what reaches over paragraphs its end', () => {
    const foreign = read('Article 1\n\n1. The [Parties\n\n2. agree] to] it.');
    expect(foreign.flags.map((flag) => foreignFlagSentence(flag, 'en'))).toStrictEqual([
      'Line 3, column 8: A bracket is opened here and closed in a later paragraph. It ends in line 5.',
      'Line 5, column 13: A bracket is closed that was never opened; it is kept as it is.',
    ]);
    expect(foreignFlagSentence(foreign.flags[0]!, 'ur')).toMatch(/^سطر 3، حرف 8: .*۔ \(سطر 5\)$/);
  });

  test.each<[string, Uint8Array, string]>([
    ['bytes that are not UTF-8', new Uint8Array([0x61, 0xc3, 0x28]), 'foreign.encoding'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0]), 'foreign.encoding'],
    ['a right-to-left override', utf8('ab\ncd \u202e ef'), 'foreign.character'],
    ['a control', utf8('ab \u0007'), 'foreign.character'],
    ['twelve megabytes and more', new Uint8Array(12_000_001).fill(0x20), 'foreign.size'],
    ['too many paragraphs', utf8('a\n\n'.repeat(20_002)), 'foreign.size'],
    ['a paragraph too long', utf8(`a\n\n${'b '.repeat(20_001)}.`), 'foreign.paragraph'],
  ])('MD2.5 refused, with what and where: %s', (_, bytes, code) => {
    const result = importForeign(bytes);
    expect(result).toMatchObject({ ok: false, fault: { code } });
    if (!result.ok) expect(result.fault.message).toMatch(/^[A-Z].*[.]$/);
  });

  test('MD2.5 the place of a refused character is said', () => {
    expect(importForeign(utf8('ab\ncd \u202e ef'))).toMatchObject({
      fault: { message: expect.stringContaining('Line 2, column 4 ') as string },
    });
  });

  test.each([
    ['spaces', `a${' '.repeat(1_000_000)}b`],
    ['spaces after a heading mark', `# a${' #'.repeat(400_000)}b`],
    ['stars', `**${'** '.repeat(300_000)}b`],
    ['dashes', `${'- '.repeat(300_000)}b`],
    ['flags', `${'x ]\n\n'.repeat(15_000)}`],
    ['headings', 'Article 3\n'.repeat(15_000)],
  ])('MD2.5 hostile text takes no more than its time: %s', (_, text) => {
    const before = performance.now();
    const result = importForeign(utf8(text));
    if (result.ok) expect(back(result.value)).toBe(text);
    // Quadratic would be minutes.
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});
