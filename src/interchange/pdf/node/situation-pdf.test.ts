import { describe, expect, it } from 'vitest';
import { makeNaming } from '#core/namer.ts';
import type { Told } from '#core/situation/told/block.ts';
import { toldReport } from '#core/situation/told/told.ts';
import * as labels from '#core/views/labels.ts';
import { readPdf } from '../../../../test/support/pdf-text.ts';
import { DAY, hour } from '../../../../test/support/situation-days.ts';
import { HOSTILE } from '../../../../test/support/situation-room.ts';
import { played, RECORD, reportOf } from '../../../../test/support/situation-report.ts';
import { situationPdf } from './situation-pdf.ts';

const { room } = await played();

function told(language: 'en' | 'ur' = 'en', certified = false): Told {
  const naming = makeNaming(language, labels.start());
  return toldReport(reportOf(room, DAY, hour(24.5)), naming, { certified });
}

function printed(what: Told, language: 'en' | 'ur' = 'en') {
  const made = situationPdf(what, language, RECORD);
  if (!made.ok) throw new Error(made.fault.message);
  return { bytes: made.value, ...readPdf(made.value) };
}

/** As a page is read back. */
const close = (words: string): string => words.replaceAll(/[\s\u200e\u200f\u2066-\u2069]/g, '');

describe('a situation report in print', () => {
  it('SR10.1 every page has its number and the short code, and the file is PDF/A-3b', () => {
    const { pages, margins, metadata } = printed(told());
    expect(pages.length).toBeGreaterThan(2);
    for (const [n, margin] of margins.entries()) {
      expect(close(margin)).toContain(close(RECORD.code));
      expect(close(margin)).toContain(`${n + 1}/${pages.length}`);
      expect(margin).toContain('EXERCISE');
    }
    expect(metadata).toMatch(/pdfaid:part>3</);
  });

  it('SR9.2 what would be markup or code of the typesetter is printed as its characters', () => {
    expect(close(printed(told()).pages.join(''))).toContain(close(HOSTILE.en ?? ''));
  });

  it('SR9.2 wherever it stands', () => {
    const words = '#panic() $x$ <a> @b *c* "d" \\e `f` = g #read("/etc/hostname")';
    const blocks: Told['sections'][0]['blocks'] = [
      { is: 'part', heading: words },
      { is: 'line', text: words },
      { is: 'line', text: words, strong: true },
      { is: 'facts', rows: [[words, words]] },
      { is: 'items', items: [{ ref: words, head: words, rows: [[words, words]] }] },
      { is: 'table', head: [words], rows: [[words]] },
    ];
    const all: Told = {
      title: words,
      banner: words,
      period: words,
      code: words,
      page: words,
      about: [[words, words]],
      sections: [{ key: 'x', heading: words, blocks }],
      certificate: {
        heading: words,
        shows: { heading: words, lines: [words] },
        showsNot: { heading: words, lines: [words] },
        stamp: words,
        places: [words],
      },
    };
    const { pages, margins } = printed(all);
    const found = close(pages.join('')).split(close(words)).length - 1;
    expect(found).toBe(1 + 2 + 1 + 11 + 7);
    expect(close(margins[0] ?? '').split(close(words)).length - 1).toBe(5);
  });

  it('SR10.2 a character that no font has is told by its number, and marks without a form too', () => {
    const [section] = told().sections;
    const lines = ['a 😀 b', 'x\u0d4dy', 'ب\u0e47\u0300\u0651ک'];
    const blocks = lines.map((text) => ({ is: 'line', text }) as const);
    const { pages } = printed({
      ...told(),
      sections: [{ key: 'x', heading: section?.heading ?? '', blocks }],
    });
    expect(pages.join('')).toContain('a[U+1F600]b');
    expect(pages.join('')).toContain('[U+0D4D]');
  });

  it('SR10.1 the same report gives the same bytes', () => {
    expect(Buffer.compare(printed(told()).bytes, printed(told()).bytes)).toBe(0);
  });

  it('SR10.3 a certified copy has one page more, in either language', () => {
    for (const language of ['en', 'ur'] as const) {
      const plain = printed(told(language), language).pages.length;
      expect(printed(told(language, true), language).pages).toHaveLength(plain + 1);
    }
  });
});
