import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drafts, segmentsOf } from '../../../test/support/texts.ts';
import { headingWord } from '#core/text/kind-words.ts';
import type { Draft, Node } from '#core/text/draft.ts';
import { MAY_HOLD } from '#core/text/draft.ts';
import { plain, refusedCharacter } from '#core/text/segments.ts';
import type { Segment } from '#core/text/segments.ts';
import { exportMarkdown } from './export.ts';
import { importMarkdown } from './import.ts';
import { printInline, readInline } from './inline.ts';
import { kindOfHeading } from './labels.ts';

const top =
  '---\nparley: text@v1\nid: t1\ntier: joint\nworking: en\nauthentic: en, ur\ntitle.en: Truce\n---\n';
const draft = (nodes: Node[]): Draft => ({
  id: 't1',
  title: { en: 'Truce' },
  tier: 'joint',
  working: 'en',
  authentic: ['en', 'ur'],
  nodes,
});
const node = (
  id: string,
  kind: Node['kind'],
  words: Node['words'] = {},
  children: Node[] = [],
): Node => ({
  id,
  kind,
  words,
  children,
});
const en = (v: string): Node['words'] => ({ en: { segs: plain(v) } });

/** Any characters that words may have, those with a meaning in Markdown often. */
const anyWords = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'\\*_`<>~^{}&#+-=|:;.,!0123 \t\n()"\'/'.split(''),
        '&#32;',
        '\u00a0',
        '\u2028',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map((parts) => parts.join('').replaceAll(/[[\]]/g, ''))
  .filter((s) => s !== '' && refusedCharacter(s) === undefined);
const anyName = anyWords
  .map((s) => s.replaceAll(/[{}\n;:]/g, '').slice(0, 40))
  .filter((s) => s !== '' && refusedCharacter(s) === undefined);

describe('MD1 Parley’s Markdown', () => {
  test('MD1.1 a draft comes back as it went', () => {
    fc.assert(
      fc.property(drafts, (one) => {
        expect(importMarkdown(exportMarkdown(one))).toStrictEqual({ ok: true, value: one });
      }),
    );
  });

  test('MD1.1 nested to depth five, words come back as they went', () => {
    fc.assert(
      fc.property(segmentsOf('en', 5), (segs) => {
        const text = printInline(segs);
        expect(readInline(text, 0)).toStrictEqual({ ok: true, value: { segs, end: text.length } });
      }),
    );
  });

  test('MD1.1 whatever characters words, names, labels, numbers, titles and ids hold', () => {
    fc.assert(
      fc.property(anyWords, anyWords, anyName, anyName, (v, w, name, label) => {
        const segs: Segment[] = [
          { t: 'text', v },
          {
            t: 'group',
            id: 'g1',
            alts: [
              { id: 'a', label, by: [{ by: name, verb: 'propose' }], segs: plain(w) },
              { id: 'b', by: [{ by: `oppose ${name}`, verb: 'propose' }], segs: plain(v) },
              { id: 'c', label, segs: [] },
            ],
          },
          { t: 'placeholder', label: name },
          { t: 'note', by: name, reserves: true, segs: plain(v) },
          { t: 'note', segs: plain(w) },
          { t: 'text', v: w },
        ];
        const one = {
          ...draft([
            { ...node([...name].slice(0, 9).join(''), 'annex', { en: { segs } }), num: label },
            {
              ...node('n2', 'recital', { ur: { segs, from: { language: 'en', hash: name } } }),
              num: label,
            },
          ]),
          id: name,
          title: { en: v.replaceAll('\t', ' ') },
        };
        expect(importMarkdown(exportMarkdown(one))).toStrictEqual({ ok: true, value: one });
      }),
      { numRuns: 400 },
    );
  });

  test('MD1.2 a person can read it', () => {
    const group: Segment = {
      t: 'group',
      id: 'g1',
      issue: 'i2',
      alts: [
        { id: 'a1', label: 'Alt 1', by: [{ by: 'p1', verb: 'propose' }], segs: plain('shall') },
        {
          id: 'a2',
          label: 'Alt 2',
          by: [
            { by: 'p2', verb: 'propose' },
            { by: 'p1', verb: 'oppose' },
          ],
          segs: plain('should'),
        },
      ],
    };
    const one = draft([
      node('r1', 'recital', en('Recalling the truce,')),
      node('p1', 'part', en('General'), [
        node('a1', 'article', { en: { segs: plain('Purpose') }, ur: { segs: plain('مقصد') } }, [
          node('a1.1', 'paragraph', {
            en: { segs: [...plain('The Parties '), group, ...plain(' meet.')] },
          }),
          node('a1.2', 'paragraph', en('They consider:'), [
            node('a1.2a', 'point', en('grain;'), [node('a1.2a1', 'point', en('wheat;'))]),
            node('a1.2b', 'point', en('salt.')),
          ]),
          node('a1.3', 'point', en('of the article')),
        ]),
        { ...node('a2', 'article'), num: '1 bis' },
      ]),
    ]);
    const text = exportMarkdown(one);
    expect(text.slice(text.indexOf('Recalling'))).toBe(`Recalling the truce, {#r1 .recital}

## Part I — General {#p1 .part}

### Article 1 — Purpose {#a1 .article}

\`ur\` مقصد

**1.** The Parties [Alt 1 {p1}: shall][Alt 2 {p2; oppose p1}: should]{#g1 a1 a2 issue=i2} meet. {#a1.1}

**2.** They consider: {#a1.2}

- **(a)** grain; {#a1.2a}

  - **(i)** wheat; {#a1.2a1}

- **(b)** salt. {#a1.2b}

- **(a)** of the article {#a1.3 in=#a1}

### Article 1 bis {#a2 .article num="1 bis"}
`);
    expect(importMarkdown(text.replaceAll('\n', '\r\n'))).toStrictEqual({ ok: true, value: one });
  });

  test('MD1.3 what a person adds by hand gets ids of its own', () => {
    const read = importMarkdown(
      `${top}\n## Article 1 — Purpose\n\nThe Parties [shall]{#g1 a1} [meet][talk]\nwithin [X days].\n\n` +
        '**2.** They *agree*. {#n1}\n\n- grain\n\n`ur` غلہ',
    );
    expect(read).toStrictEqual({
      ok: true,
      value: draft([
        node('n2', 'article', en('Purpose'), [
          node('n3', 'paragraph', {
            en: {
              segs: [
                ...plain('The Parties '),
                { t: 'group', id: 'g1', alts: [{ id: 'a1', segs: plain('shall') }] },
                ...plain(' '),
                {
                  t: 'group',
                  id: 'g2',
                  alts: [
                    { id: 'a1', segs: plain('meet') },
                    { id: 'a2', segs: plain('talk') },
                  ],
                },
                ...plain(' within '),
                { t: 'placeholder', label: 'X days' },
                ...plain('.'),
              ],
            },
          }),
          node('n1', 'paragraph', en('They *agree*.'), [
            node('n4', 'point', { en: { segs: plain('grain') }, ur: { segs: plain('غلہ') } }),
          ]),
        ]),
      ]),
    });
  });

  test.each<[string, string, string, RegExp]>([
    ['no lines at the top', 'The Parties', 'markdown.front-matter', /three dashes/],
    ['no end of them', top.replace(/\n---\n$/, ''), 'markdown.front-matter', /do not end/],
    ['another version', top.replace('@v1', '@v9'), 'markdown.version', /text@v1/],
    ['a field twice', top.replace('tier', 'id: t2\ntier'), 'markdown.front-matter', /Line 4: id/],
    ['a field unknown', top.replace('tier', 'tire'), 'markdown.front-matter', /Line 4: .*tire/],
    ['an open bracket', `${top}\na [b`, 'markdown.bracket', /Line 10: .*not closed/],
    ['a closed bracket', `${top}\na ]b`, 'markdown.bracket', /Line 10: .*not opened/],
    ['a lost alternative', `${top}\n[a]{#g1 a1 a2}`, 'markdown.alternatives', /Line 10: Group g1/],
    ['a reason unknown', `${top}\n[a]{#g1 a1 reason=spite}`, 'markdown.reason', /spite/],
    ['braces out of form', `${top}\na {#g1 ?}`, 'markdown.attributes', /Line 10: /],
    ['words after braces', `${top}\na {#g1} b`, 'markdown.braces', /Line 10: /],
    ['a kind unknown', `${top}\na {#n1 .verse}`, 'markdown.kind', /verse/],
    ['an id twice', `${top}\na {#n1}\n\nb {#n1}`, 'draft.id', /n1/],
    ['an article in an article', `${top}\n## Article 1\n\n### Article 2`, 'draft.place', /article/],
    ['a heading too deep', `${top}\n### Article 1`, 'markdown.heading', /Line 10: /],
    ['a heading without kind', `${top}\n## Peace`, 'markdown.kind', /Line 10: /],
    ['a point in nothing', `${top}\n  - a`, 'markdown.place', /Line 10: /],
    ['words of nothing', `${top}\n\`ur\` a`, 'markdown.language', /Line 10: /],
    ['words twice', `${top}\na\n\n\`ur\` b\n\n\`ur\` c`, 'markdown.language', /Line 14: /],
    ['a holder unknown', `${top}\na {#n1 in=#n9}`, 'markdown.place', /n9/],
    ['an override', `${top}\na \u202e b`, 'draft.node', /direction/],
    ['brackets too deep', `${top}\n${'['.repeat(9)}a${']'.repeat(9)}`, 'markdown.depth', /8/],
    ['brackets without end', `${top}\n${'['.repeat(1_000_000)}`, 'markdown.depth', /8/],
    [
      'backslashes without end',
      `${top}\n${'\\'.repeat(1_000_001)}`,
      'draft.node',
      /not in its form/,
    ],
    ['parts without end', `${top}\n${'a\n\n'.repeat(20_001)}`, 'markdown.size', /20000/],
    ['a file without end', 'a'.repeat(12_000_001), 'markdown.size', /12000000/],
  ])('MD1.4 refused, with what and where: %s', (_, text, code, says) => {
    const read = importMarkdown(text);
    expect(read).toMatchObject({ ok: false, fault: { code } });
    if (!read.ok) expect(read.fault.message).toMatch(says);
  });

  test('MD1.4 whatever bytes come, it is a draft or a fault', () => {
    const bits = fc.constantFrom(
      ...'#-*`[]{}\\^&:;. \n='.split(''),
      '## Article 1',
      ' — ',
      '{#g1 a1}',
      '{no text}',
      '`ur` ',
      'in=#n1',
      '"a"',
      '{blank}',
      '\n\n',
      'a',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
        const read = importMarkdown(`${top}${parts.join('')}`);
        // What is read at all is kept from then on.
        if (read.ok) expect(importMarkdown(exportMarkdown(read.value))).toStrictEqual(read);
        else expect(read.fault.code).toMatch(/^(markdown|draft)\./);
      }),
      { numRuns: 2000 },
    );
  });

  test('MD1.2 each language has its words for part, article and annex', () => {
    for (const kind of ['part', 'article', 'annex'] as const)
      for (const language of ['en', 'ur', 'ps', 'prs', 'ar', 'tr', 'fr'] as const)
        expect(kindOfHeading(`${headingWord(kind, language)} 3`)?.kind).toBe(kind);
    expect(kindOfHeading('Articles 3')).toBeUndefined();
    expect(MAY_HOLD.text).toContain('article');
  });
});
