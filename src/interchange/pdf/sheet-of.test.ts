import fc from 'fast-check';
import qrcode from 'qrcode-generator';
import { describe, expect, it } from 'vitest';
import { nodesOf, type Draft } from '#core/text/draft.ts';
import { printed } from '#core/text/segments.ts';
import { PRINT_WORDS } from './print-words.ts';
import { revisions } from '../../../test/support/edited-texts.ts';
import { disputed, draftOf, node, text, whole } from '../../../test/support/print-texts.ts';
import { drafts } from '../../../test/support/texts.ts';
import type { PdfOptions } from './options.ts';
import { qrSvg } from './qr.ts';
import { sheetOf } from './sheet-of.ts';
import type { Line, Span } from './sheet.ts';
import { apart } from './words-apart.ts';

const nameOf = (side: string) => ({ p1: 'Arda', p2: 'Beled', p3: 'Ceran' })[side] ?? side;
const identify = ({ id }: Draft) => ({ hash: `hash of ${id}`, code: '00000' });

function sheet(draft: Draft, options: PdfOptions = {}) {
  const made = sheetOf(draft, { nameOf, ...options }, identify);
  if (!made.ok) throw new Error(made.fault.message);
  return made.value;
}

function fault(draft: Draft, options: PdfOptions) {
  const made = sheetOf(draft, options, identify);
  return made.ok ? undefined : { code: made.fault.code, where: made.fault.where };
}

/** As a reader has it: `(aside)`, `{note}`, `+in+`, `-out-`. */
function told(spans: readonly Span[] = []): string {
  return spans
    .map((span) => {
      if (typeof span === 'string') return span.replaceAll(/[\u2066-\u2069\u200b]/g, '');
      if (span.is === 'break') return '\n';
      const inner = told(span.of);
      const around = { insert: '+', delete: '-', bracket: '', aside: '~', note: '^' }[span.is];
      return `${around}${inner}${around}`;
    })
    .join('');
}

/** Only words of the text, and of those the ones that stay or came in. */
function words(spans: readonly Span[] = []): string {
  return spans
    .map((span) => {
      if (typeof span === 'string') return span.replaceAll('\u200b', '');
      if (span.is === 'break') return '\n';
      return span.is === 'insert' || span.is === 'bracket' ? words(span.of) : '';
    })
    .join('');
}

const inLanguage = (draft: Draft, options: PdfOptions): Line[] =>
  sheet(draft, options).sections.flatMap(({ rows }) => rows.map((row) => row[0] as Line));

describe('the bracketed edition', () => {
  it('PD4 sponsors and stances stand in the brackets, notes and reservations at the foot', () => {
    const [, line] = inLanguage(draftOf([node('p1', 'paragraph', { en: disputed })]), {});
    expect(told(line?.words)).toBe(
      'The Parties shall [~Arda/Ceran propose; Beled oppose: ~establish a mechanism]' +
        '[~Alt 2: ~consider steps][~Beled propose: ~~no text~] within [X days]' +
        '^~Beled reserves its position: ~Pending instructions.^.',
    );
  });

  it('PD4 in other languages a stance is a noun after the names', () => {
    const draft = draftOf([node('p1', 'paragraph', { ur: disputed, tr: disputed })]);
    expect(told(inLanguage(draft, { languages: ['ur'] })[1]?.words)).toContain(
      '[~Arda/Ceran (تجویز)؛ Beled (مخالفت): ~',
    );
    expect(told(inLanguage(draft, { languages: ['tr'] })[1]?.words)).toContain(
      '[~Arda/Ceran (öneri); Beled (karşı): ~',
    );
  });

  it('PD4 a note in a note stands in braces; brackets that stand alone stay', () => {
    const draft = draftOf([
      node('p1', 'paragraph', {
        en: [
          { t: 'bracket', v: '[' },
          text('a\nb\tc'),
          { t: 'note', segs: [text('x '), { t: 'note', by: 'p1', segs: [text('y')] }] },
        ],
      }),
    ]);
    expect(told(inLanguage(draft, {})[1]?.words)).toBe('[a\nb c^x {~Arda: ~y}^');
  });

  it('PD4 all words of any draft, and no others, are printed in order', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const [, ...lines] = inLanguage(draft, {});
        const nodes = [...nodesOf(draft.nodes)];
        expect(lines.map((line) => line.of)).toEqual(nodes.map((one) => one.id));
        for (const [n, one] of nodes.entries())
          expect(words(lines[n]?.words)).toBe(printed(one.words.en?.segs ?? []));
      }),
      { numRuns: 100 },
    );
  });

  it('PD4 parts, articles and annexes by their word and number; points in points further in', () => {
    const lines = inLanguage(whole(), {});
    expect(
      lines.map(({ kind, depth, number }) => `${kind} ${depth} ${told(number)}`.trim()),
    ).toEqual([
      'title 0',
      'plain 0',
      'plain 0',
      'heading 0 Part I',
      'article 0 Article 1',
      'body 0 1.',
      'body 0 2.',
      'body 1 (a)',
      'body 2 (i)',
      'heading 0 Annex A',
      'plain 0',
    ]);
    const urdu = inLanguage(whole(), { languages: ['ur'] });
    expect(told(urdu[4]?.number)).toBe('آرٹیکل 1');
  });
});

describe('the clean edition', () => {
  const clean = { edition: { is: 'clean' } } as const;

  it('PD5 is refused while anything is open, and the place is said', () => {
    const of = (en: Parameters<typeof node>[2]['en']) =>
      fault(draftOf([node('p1', 'paragraph', { en: en ?? '' })]), clean);
    const open = { code: 'pdf.not-clean', where: 'p1 (en)' };
    expect(of(disputed)).toEqual(open);
    expect(of([{ t: 'placeholder', label: 'X' }])).toEqual(open);
    expect(of([{ t: 'bracket', v: ']' }])).toEqual(open);
    expect(of([{ t: 'note', by: 'p1', reserves: true, segs: [text('x')] }])).toEqual(open);
    expect(of([{ t: 'note', by: 'p1', segs: [text('x')] }])).toBeUndefined();
    expect(of('Agreed.')).toBeUndefined();
  });

  it('PD5 the caller may say which alternatives stay; blanks and reservations are not decided', () => {
    const draft = draftOf([node('p1', 'paragraph', { en: disputed })]);
    const decide = () => 'a2';
    expect(fault(draft, { edition: { is: 'clean', decide } })?.code).toBe('pdf.not-clean');
    const groups = draftOf([
      node('p1', 'paragraph', { en: disputed.filter((seg) => seg.t === 'group') }),
    ]);
    const lines = inLanguage(groups, { edition: { is: 'clean', decide } });
    expect(told(lines[1]?.words)).toBe('consider steps');
  });

  it('PD5 is refused in a language that lacks words', () => {
    const draft = draftOf([node('p1', 'paragraph', { en: 'One.' })], { en: 'T', ur: 'ت' });
    expect(fault(draft, { ...clean, languages: ['ur'] })).toEqual({
      code: 'pdf.language',
      where: 'p1 (ur)',
    });
    expect(fault(draftOf([]), { ...clean, languages: ['ur'] })?.where).toBe('title (ur)');
  });

  it('PD5 the hash is that of the version that is printed', () => {
    const draft = draftOf([node('p1', 'paragraph', { en: 'One.' })]);
    const made = sheetOf(draft, clean, (one) => ({ hash: JSON.stringify(one), code: '' }));
    expect(made.ok && JSON.parse(made.value.hash)).toEqual(draft);
  });
});

describe('the redline edition', () => {
  it('PD6 what came in and what went, in words, numbers, title, brackets and notes', () => {
    const earlier = draftOf([
      node('a1', 'article', { en: 'Truce' }, [
        node('p1', 'paragraph', { en: 'The truce lasts 48 hours.' }),
        node('p2', 'paragraph', { en: 'It binds all forces.' }),
        node('p4', 'paragraph', { en: 'It ends.' }),
      ]),
    ]);
    const later = draftOf(
      [
        node('a1', 'article', { en: 'Truce' }, [
          node('p3', 'paragraph', { en: [text('New '), ...disputed.slice(-3)] }),
          node('p1', 'paragraph', { en: 'The truce lasts 72 hours.' }),
          node('p2', 'paragraph', { en: 'It binds all forces.' }),
        ]),
      ],
      { en: 'Accord' },
    );
    const made = sheet(later, { edition: { is: 'redline', earlier } });
    const lines = made.sections[0]?.rows.map(
      ([line]) => `${told(line?.number)}|${told(line?.words)}`,
    );
    expect(lines).toEqual([
      '|-Agreement- +Accord+',
      'Article 1|Truce',
      '+1.+|+New ++[X days]++^+~(reservation) ~Beled: Pending instructions.+^++.+',
      '-1.- +2.+|The truce lasts -48-+72+ hours.',
      '-2.- +3.+|It binds all forces.',
      '-3.-|-It ends.-',
    ]);
    expect(made.sections[0]?.about.map(([what]) => what)).toContain('Hash of the earlier version');
  });

  it('PD6 what moved is struck where it was and named where it is', () => {
    const points = ['one of three', 'two of three', 'three of three'].map((en, n) =>
      node(`q${n}`, 'paragraph', { en }),
    );
    const earlier = draftOf([node('a1', 'article', { en: 'A' }, points)]);
    const later = draftOf([node('a1', 'article', { en: 'A' }, [...points.slice(1), points[0]!])]);
    const made = sheet(later, { edition: { is: 'redline', earlier } });
    expect(made.sections[0]?.rows.map(([line]) => told(line?.words)).slice(2)).toEqual([
      '~(moved to 3.) ~-one of three-',
      'two of three',
      'three of three',
      '~(moved here from 1.) ~one of three',
    ]);
  });

  it('PD6 kept and inserted words, put together, are the later version', () => {
    fc.assert(
      fc.property(revisions, ({ earlier, later }) => {
        const [, ...lines] = inLanguage(later, { edition: { is: 'redline', earlier } });
        const now = [...nodesOf(later.nodes)].map((one) => printed(one.words.en?.segs ?? []));
        expect(lines.map((line) => words(line.words)).join('')).toBe(now.join(''));
      }),
      { numRuns: 100 },
    );
  });
});

describe('languages', () => {
  it('PD7 beside each other: a row for each node, those that run from the left first', () => {
    const made = sheet(whole(), { languages: ['ur', 'en'], layout: 'beside' });
    const [section] = made.sections;
    expect(made.sections).toHaveLength(1);
    expect(made.wide).toBe(true);
    expect(section?.names).toEqual(['English', 'اردو']);
    expect(section?.columns).toEqual([1, 0]);
    for (const [left, right] of section?.rows ?? []) expect(left?.of).toBe(right?.of);
  });

  it('PD7 one after the other, each with pages of its own; what lacks words in one says so', () => {
    const made = sheet(whole(), { languages: ['en', 'ur'] });
    expect(made.sections.map(({ head }) => head.title)).toEqual([
      'Agreement on the truce',
      'جنگ بندی کا معاہدہ',
    ]);
    const lacking = made.sections[1]?.rows.find(([line]) => line?.of === 'q2');
    expect(told(lacking?.[0]?.words)).toBe(`~(${PRINT_WORDS.ur.noWords})~`);
    expect(fault(whole(), { languages: [] })?.code).toBe('pdf.no-language');
    expect(fault(whole(), { languages: ['en', 'en'] })?.code).toBe('pdf.no-language');
  });

  it('PD7 what has no space in it for long may be broken, between letters and their marks never', () => {
    const long = `${'x'.repeat(40)} ${'e\u0301'.repeat(40)} ${'y'.repeat(31)}`;
    const [, line] = inLanguage(draftOf([node('p1', 'paragraph', { en: long })]), {});
    const said = (line?.words ?? [])[0] as string;
    const [x, e, y] = said.split(' ');
    expect(x?.split('\u200b').map((part) => part.length)).toEqual([16, 16, 8]);
    expect(e?.split('\u200b').every((part) => part.startsWith('e'))).toBe(true);
    expect(y).not.toContain('\u200b');
  });

  it('PD6 in Nastaliq words are cut apart for their lines only where the order stays', () => {
    const cut = (v: string) => apart([v], 'ur') as string[];
    expect(cut('جنگ بندی کے ۴۸ گھنٹے')).toEqual('جنگ| |بندی| |کے| |۴۸| |گھنٹے'.split('|'));
    expect(cut('دستاویز United Nations 48 میں ہے')).toEqual([
      'دستاویز United Nations 48 میں',
      ' ',
      'ہے',
    ]);
    expect(apart(['a b'], 'ps')).toEqual(['a b']);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('جب4۴xY (،)[] ')) }),
        (v) => cut(v).join('') === v && cut(v).every((piece) => piece !== ''),
      ),
    );
  });
});

describe('the QR code', () => {
  it('PD9 holds hash and short code and nothing else', () => {
    const code = '61962 03216 83668 44718 08370 50350 00338 05272';
    const hash = 'WbsJnE2kXdTneofGXWVUvaVrmiAQfw9dKow3G7Y6Pnk=';
    const own = qrcode(0, 'M');
    own.addData(`${hash} 6196203216836684471808370503500033805272`);
    own.make();
    const svg = qrSvg({ hash, code });
    const dark = new Set<string>();
    for (const [, x, y, wide] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
      for (let n = 0; n < Number(wide); n++) dark.add(`${y} ${Number(x) + n}`);
    const size = own.getModuleCount();
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++)
        expect(dark.has(`${row} ${column}`)).toBe(own.isDark(row, column));
  });
});
