import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '#core/text/draft.ts';
import { hashDraft } from '#core/text/hashes.ts';
import { digestWith } from '#record/digest.ts';
import { shortCode } from '#record/code.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { readPdf } from '../../../../test/support/pdf-text.ts';
import { disputed, draftOf, node, text, whole } from '../../../../test/support/print-texts.ts';
import { drafts } from '../../../../test/support/texts.ts';
import type { PdfOptions } from '../options.ts';
import { pdfOf } from './pdf-of.ts';

const sides = [
  { id: 'p1', name: { en: 'The Government of Arda', ur: 'حکومتِ آردا' } },
  { id: 'p2', name: { en: 'The Beled Movement', ur: 'تحریکِ بلد' } },
];
const nameOf = (side: string) => ({ p1: 'Arda', p2: 'Beled', p3: 'Ceran' })[side] ?? side;

async function printed(draft: Draft, options: PdfOptions = {}) {
  const made = await pdfOf(draft, options);
  if (!made.ok) throw new Error(`${made.fault.code} ${made.fault.where}`);
  return { bytes: made.value, ...readPdf(made.value) };
}

async function refused(draft: Draft, options: PdfOptions = {}) {
  const made = await pdfOf(draft, options);
  return made.ok ? undefined : { code: made.fault.code, where: made.fault.where };
}

/** As a page is read back. */
const close = (words: string): string => words.replaceAll(/\s/g, '');

const HOSTILE = [
  '#eval("1")',
  '#read("/etc/hostname")',
  '#import "a.typ": x',
  '$x^2$ $ y $',
  'back\\slash \\u{41} \\n',
  '<label> @ref',
  '*bold* _it_ `raw` ```typ #x```',
  '= Heading',
  '// comment /* more */',
  '-- --- ... ~ "quoted" \'q\'',
  '#{ panic() } #let text = 1',
  'a #pagebreak() b',
  '{"is":"insert","of":["x"]}',
  'https://example.org/#x',
  '#sys.inputs %00 &amp; <b>',
];

describe('words are data', () => {
  it('PD1 what would be markup or code is printed as the characters it is made of, wherever it stands', async () => {
    for (const words of HOSTILE) {
      const draft = draftOf(
        [
          { ...node('a1', 'article', { en: words }), num: words },
          node('p1', 'paragraph', {
            en: [
              text(words),
              { t: 'placeholder', label: words },
              {
                t: 'group',
                id: 'g1',
                alts: [
                  {
                    id: 'a',
                    label: words,
                    by: [{ by: words, verb: 'oppose' }],
                    segs: [text(words)],
                  },
                ],
              },
              { t: 'note', by: words, segs: [text(words)] },
            ],
          }),
        ],
        { en: words },
      );
      const { pages, margins } = await printed(draft, {
        lineNumbers: false,
        signatures: { sides: [{ id: 's', name: { en: words } }], first: 's' },
      });
      const found = pages.join('').split(close(words)).length - 1;
      // Title, number, heading, words, placeholder, label, side, alternative, side of the note, note; original and side that signs.
      expect({ words, found }).toEqual({ words, found: 12 });
      expect(margins[0]).toContain(close(words));
    }
  });

  it('PD1 every word of any draft is on its pages', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async (draft) => {
        const { pages } = await printed(draft, { lineNumbers: false });
        const said = pages.join('');
        const runs = JSON.stringify(draft.nodes.map((one) => one.words.en ?? {}));
        for (const [, run] of runs.matchAll(/"v":"((?:\\.|[^"\\])*)"/g))
          for (const word of (JSON.parse(`"${run}"`) as string).split(/\s+/))
            expect(said).toContain(word);
      }),
      { numRuns: 15 },
    );
  });

  it('PD1 any characters are printed or refused by name, and never stop the typesetter', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
        async (words) => {
          const made = await pdfOf(draftOf([node('p1', 'paragraph', { en: words })]));
          expect(made.ok ? 'printed' : made.fault.code).toMatch(/^printed$|^pdf\.character$/);
        },
      ),
      { numRuns: 30 },
    );
    const arabic = fc.string({
      unit: fc.constantFrom(
        ...Array.from('aé\u0301\u064e\u0651\u0654ښکے۴4[]()\u200c\u200d\u0670 '),
      ),
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(arabic, async (words) => {
        const made = await pdfOf(draftOf([node('p1', 'paragraph', { ur: words })]), {
          languages: ['ur'],
        });
        expect(made.ok ? 'printed' : made.fault.code).toMatch(/^printed$|^pdf\.character$/);
      }),
      { numRuns: 30 },
    );
  });
});

describe('one draft, one file', () => {
  it('PD2 the same draft gives the same bytes, whatever was printed before', async () => {
    const first = await printed(whole(), { languages: ['en', 'ur'], certified: true });
    await printed(draftOf([node('p1', 'paragraph', { en: 'Another.' })]));
    const again = await printed(whole(), { languages: ['en', 'ur'], certified: true });
    expect(Buffer.from(again.bytes).equals(first.bytes)).toBe(true);
    const later = await printed(whole(), {
      languages: ['en', 'ur'],
      certified: true,
      created: 1e9,
    });
    expect(Buffer.from(later.bytes).equals(first.bytes)).toBe(false);
    expect(Buffer.from(first.bytes).toString('latin1')).toContain('(D:20000101000000Z)');
    expect(await refused(whole(), { created: 0.5 })).toMatchObject({ code: 'pdf.created' });
  });

  it('PD3 fonts are our own, by language', async () => {
    const hands = async (
      language: 'en' | 'ur' | 'ps' | 'prs' | 'ar' | 'tr' | 'fr',
      words: string,
    ) => {
      const draft = draftOf([node('p1', 'paragraph', { [language]: words })], {
        [language]: words,
      });
      const { fonts } = await printed(draft, { languages: [language] });
      return [...new Set(fonts.map((font) => font.replaceAll(/^\w+\+|-\w+$/g, '')))].toSorted();
    };
    expect(await hands('ur', 'جنگ بندی ٹڈڑےھ')).toEqual(['NotoNastaliqUrdu', 'NotoSerif']);
    expect(await hands('ps', 'اوربند ښځډړږڼېۍئ')).toEqual(['NotoNaskhArabic', 'NotoSerif']);
    expect(await hands('prs', 'آتش‌بس پچژگ')).toEqual(['NotoNaskhArabic', 'NotoSerif']);
    expect(await hands('ar', 'الهدنة')).toEqual(['NotoNaskhArabic', 'NotoSerif']);
    expect(await hands('tr', 'ateşkes ğİışöç')).toEqual(['NotoSerif']);
    expect(await hands('fr', 'trêve « œuvre » ç')).toEqual(['NotoSerif']);
  });

  it('PD3 a character that no font has is refused, with its place', async () => {
    const at = { code: 'pdf.character', where: 'p1 (en)' };
    expect(await refused(draftOf([node('p1', 'paragraph', { en: 'a 中 b' })]))).toEqual(at);
    expect(await refused(draftOf([], { en: '\u{1f54a}' }))).toEqual({ ...at, where: 'title (en)' });
    const signatures = { sides: [{ id: 's', name: { en: '中' } }] };
    expect(await refused(whole(), { signatures })).toEqual({ ...at, where: 'signatures' });
  });
});

describe('what stands on every page', () => {
  it('PD8 hash, short code, page of pages, and EXERCISE where the caller says so', async () => {
    const long = whole();
    for (let n = 0; n < 80; n++)
      long.nodes.push(node(`l${n}`, 'paragraph', { en: `Paragraph ${n}. `.repeat(12) }));
    const { pages, margins } = await printed(long, { exercise: true, certified: true });
    expect(pages.length).toBeGreaterThan(4);
    const hash = hashDraft(digestWith(nodeProvider), long);
    const code = shortCode(nodeProvider, 'text', hash);
    for (const [n, margin] of margins.entries()) {
      expect(margin).toContain(hash);
      expect(margin).toContain(close(code));
      expect(margin).toContain(`Page${n + 1}of${pages.length}`);
      expect(margin).toContain('EXERCISE');
    }
    expect(pages[0]).toContain(`Hashofthetext${hash}Shortcode${close(code)}`);
    const plain = await printed(long);
    expect(plain.margins.join('')).not.toContain('EXERCISE');
  });

  it('PD8 lines are numbered from 1 on each page, if the caller does not say otherwise', async () => {
    const draft = draftOf([
      node('p1', 'paragraph', { en: 'One.' }),
      node('p2', 'paragraph', { en: 'Two.' }),
    ]);
    expect((await printed(draft)).pages[0]).toMatch(/Agreement.*One\.Two\.123$/);
    expect((await printed(draft, { lineNumbers: false })).pages[0]).toMatch(/One\.Two\.$/);
    expect((await printed(draft, { edition: { is: 'clean' } })).pages[0]).toMatch(/One\.Two\.$/);
  });
});

describe('pages to sign', () => {
  it('PD10 alternat: whose original it is stands first, and says so', async () => {
    for (const [first, second] of [
      [sides[0]!, sides[1]!],
      [sides[1]!, sides[0]!],
    ] as const) {
      const { pages } = await printed(whole(), { signatures: { sides, first: first.id } });
      const page = pages.at(-1);
      const places = 'SignatureNameFullpowersDate';
      expect(page).toBe(
        close(
          `Signatures Original of ${first.name.en} ${first.name.en} ${places} ${second.name.en} ${places}`,
        ),
      );
    }
    expect(await refused(whole(), { signatures: { sides, first: 'p9' } })).toMatchObject({
      code: 'pdf.signatory',
    });
    expect(await refused(whole(), { signatures: { sides: [] } })).toMatchObject({
      code: 'pdf.signatory',
    });
  });

  it('PD11 a certified copy names the hash that it is true to', async () => {
    const { pages } = await printed(whole(), { certified: true });
    const hash = hashDraft(digestWith(nodeProvider), whole());
    expect(pages.at(-1)).toBe(
      close(
        `Certified true copy The foregoing is a true copy of the text with this hash and short code: ${hash} ${shortCode(nodeProvider, 'text', hash)} Signature Name Office Date Seal`,
      ),
    );
  });

  it.each(['en', 'ur', 'ps', 'ar', 'tr', 'fr', 'prs'] as const)(
    'PD11 in %s it names the instrument, who keeps and certifies it, and the day',
    async (language) => {
      const certified = {
        instrument: { en: 'Agreement on the river' },
        keeper: { en: 'Tolmar' },
        day: '2031-03-05',
      };
      const draft = { ...whole(), working: language };
      const { pages } = await printed(draft, { certified, languages: [language] });
      for (const value of ['Agreementontheriver', 'Tolmar', '2031-03-05'])
        expect(pages.at(-1)).toContain(value);
      expect(
        await refused(whole(), { certified: { ...certified, keeper: { en: '中' } } }),
      ).toMatchObject({
        where: 'certified',
      });
    },
  );
});

describe('the file', () => {
  it('PD12 it says that it is PDF/A-3b, and carries the Akoma Ntoso as it was given', async () => {
    const bytes = new TextEncoder().encode('<akomaNtoso>جنگ</akomaNtoso>');
    const { metadata, files } = await printed(whole(), {
      attachment: { name: 'text.akn.xml', bytes },
    });
    expect(metadata).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(metadata).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(files).toHaveLength(1);
    expect(files[0]?.name).toBe('text.akn.xml');
    expect(files[0]?.bytes.equals(bytes)).toBe(true);
    expect((await printed(whole())).files).toEqual([]);
  });

  it('PD12 an attachment has a plain name and a size', async () => {
    const attach = (name: string, bytes = new Uint8Array(1)) =>
      refused(whole(), { attachment: { name, bytes } });
    for (const name of ['', '../x.xml', 'a/b', 'a\\b', '.x', 'a"b', 'x'.repeat(81)])
      expect(await attach(name)).toEqual({ code: 'pdf.attachment', where: 'attachment' });
    const large = new Uint8Array(64 * 1024 * 1024 + 1);
    expect(await attach('x.xml', large)).toEqual({ code: 'pdf.attachment', where: 'attachment' });
  });

  it('PD13 what is far too long is refused before it is set', async () => {
    const words = 'word '.repeat(7_999);
    const nodes = Array.from({ length: 90 }, (_, n) => node(`p${n}`, 'paragraph', { en: words }));
    expect(await refused(draftOf(nodes))).toMatchObject({ code: 'pdf.too-long' });
  });

  it('PD5 nothing in the file of a clean edition tells of sides or alternatives', async () => {
    const draft = draftOf([
      node('p1', 'paragraph', {
        en: disputed.filter((seg) => seg.t === 'text' || seg.t === 'group'),
      }),
      node('p2', 'paragraph', {
        en: [text('Words'), { t: 'note', by: 'p1', segs: [text('A note.')] }],
      }),
    ]);
    const { pages, bytes } = await printed(draft, {
      edition: { is: 'clean', decide: () => 'a2' },
      nameOf,
    });
    expect(pages[0]).toContain('ThePartiesshallconsiderstepswithin.');
    expect(pages[0]).toContain('Anote.');
    expect(pages[0]).not.toMatch(/Arda|Beled|Ceran|propose|mechanism|Alt2|\[/);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Arda|Beled|p1|a2/);
  });
});
