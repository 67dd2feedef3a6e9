import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Draft, Node } from '#core/text/draft.ts';
import type { Segment } from '#core/text/segments.ts';
import { plain } from '#core/text/segments.ts';
import { drafts } from '../../../test/support/texts.ts';
import type { AknAbout } from './about.ts';
import { exportAkn } from './export.ts';
import { importAkn } from './import.ts';

const about: AknAbout = {
  tabled: '2031-03-04',
  revision: { name: 'rev7', date: '2031-03-06' },
};

/** With everything that a file may be told beside the draft. */
const told: AknAbout = {
  ...about,
  jurisdiction: 'un',
  parties: { p1: 'Side A' },
  events: [
    { date: '2031-03-04', type: 'generation', act: 'sarn@3', shown: 'Tabled' },
    { date: '2031-03-06', type: 'amendment', act: 'sarn@9', shown: 'Rev. 7' },
  ],
  steps: [
    {
      date: '2031-03-06',
      by: 'p1',
      outcome: 'agreedAdReferendum',
      shown: 'Agreed ad referendum',
      node: 'n1',
    },
  ],
};

function written(draft: Draft, more: AknAbout = about): string {
  const result = exportAkn(draft, more);
  if (!result.ok) throw new Error(result.fault.message);
  return result.value;
}

function bytes(markup: string): Uint8Array {
  return new TextEncoder().encode(markup);
}

function draftOf(nodes: Node[], more: Partial<Draft> = {}): Draft {
  return {
    id: 't1',
    title: { en: 'Truce' },
    tier: 'joint',
    working: 'en',
    authentic: ['en'],
    nodes,
    ...more,
  };
}

function para(id: string, segs: Segment[], more: Partial<Node> = {}): Node {
  return { id, kind: 'paragraph', words: { en: { segs } }, children: [], ...more };
}

const group: Segment = {
  t: 'group',
  id: 'g1',
  issue: 'i1',
  reason: 'contentious',
  alts: [
    { id: 'a1', label: 'Alt 1', by: [{ by: 'p1', verb: 'propose' }], segs: plain('24') },
    { id: 'a2', segs: [] },
  ],
};

describe('Akoma Ntoso', () => {
  it('AK6 reads back what it wrote, whatever the draft', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(importAkn(bytes(written(draft)))).toEqual({
          ok: true,
          value: { draft, flags: [] },
        });
      }),
      { numRuns: 100 },
    );
  });

  it('AK1 AK9 writes files that the schema of OASIS takes', async () => {
    const fixtures = new URL('../../../test/fixtures/akoma-ntoso/', import.meta.url);
    const file = (name: string) => readFileSync(new URL(name, fixtures), 'utf8');
    const xml = fc.sample(drafts, { numRuns: 60, seed: 7 }).map((draft, n) => ({
      fileName: `${n}.xml`,
      contents: written(draft, n % 2 ? about : told),
    }));
    const check = (files: typeof xml) =>
      validateXML({
        xml: files,
        schema: [{ fileName: 'akomantoso30.xsd', contents: file('akomantoso30.xsd') }],
        preload: [{ fileName: 'xml.xsd', contents: file('xml.xsd') }],
        initialMemoryPages: 1024,
        maxMemoryPages: 16_384,
      });
    const example = { fileName: 'example.xml', contents: file('example.xml') };
    expect((await check([example, ...xml])).errors.map((one) => one.rawMessage)).toEqual([]);
    // The schema is really asked.
    const broken = { ...example, contents: example.contents.replaceAll('mainBody', 'body') };
    expect((await check([broken])).valid).toBe(false);
  });

  it('AK1 a draft of one language is a document, one of several a collection with the working language in it', () => {
    const node = para('n1', plain('Agreed.'));
    expect(written(draftOf([node]))).toMatch(/<akomaNtoso[^>]*><doc name="negotiatingText">/);
    const several = written(draftOf([{ ...node, words: { ur: { segs: plain('طے ہوا۔') } } }]));
    expect(several).toContain('<documentCollection name="negotiatingText">');
    expect([...several.matchAll(/<component eId="(\w+)">/g)].map((one) => one[1])).toEqual([
      'cmpnt_eng',
      'cmpnt_urd',
    ]);
  });

  it('AK1 what XML cannot carry is refused', () => {
    const code = (draft: Draft) => {
      const result = exportAkn(draft, about);
      return result.ok ? 'written' : result.fault.code;
    };
    expect(code(draftOf([para('n1', plain('\uffff'))]))).toBe('akn.unspellable');
    expect(code(draftOf([para('n1', plain('\ud83d'))]))).toBe('akn.unspellable');
    expect(code(draftOf([para('n1', plain('\u{1f54a}'))]))).toBe('written');
    expect(code(draftOf([para('n 1', [])]))).toBe('akn.id');
    expect(code(draftOf([para('', [])]))).toBe('akn.id');
    expect(code(draftOf([], { id: '\ud83d' }))).toBe('akn.unspellable');
    for (const tabled of ['soon', '2031-02-30', '2031-13-01', '2031-3-4'])
      expect(exportAkn(draftOf([]), { ...about, tabled })).toMatchObject({
        ok: false,
        fault: { code: 'akn.date' },
      });
  });

  it('AK2 an expression is called a translation only of what its words name as their source', () => {
    const words = { en: { segs: plain('Open.') }, ar: { segs: plain('مفتوح.') } };
    const from = { language: 'en' as const, hash: 'x' };
    const node: Node = {
      ...para('n1', []),
      words: { ...words, ps: { segs: plain('پرانیستی.'), from } },
    };
    const markup = written(draftOf([node], { authentic: ['en', 'ar'] }));
    const expressions = [...markup.matchAll(/<FRBRExpression>.*?<\/FRBRExpression>/g)].map(
      (one) => [
        /FRBRuri value="([^"]*)"/.exec(one[0])?.[1],
        /FRBRauthoritative value="([^"]*)"/.exec(one[0])?.[1],
        /<FRBRtranslation[^>]*>/.exec(one[0])?.[0],
      ],
    );
    const work = '/akn/zz/agreement/draft/2031-03-04/t1';
    expect(expressions).toEqual([
      [`${work}/mul@rev7`, undefined, undefined],
      [`${work}/eng@rev7`, 'true', undefined],
      [
        `${work}/pus@rev7`,
        'false',
        `<FRBRtranslation href="${work}/eng@rev7" fromLanguage="eng" authoritative="false" by="#secretariat"/>`,
      ],
      [`${work}/ara@rev7`, 'true', undefined],
    ]);
  });

  it('AK3 parts of a text stand in their places under their own names', () => {
    const node = (id: string, kind: Node['kind'], children: Node[] = [], num?: string): Node => ({
      ...para(id, plain(id), { kind, children }),
      ...(num === undefined ? {} : { num }),
    });
    const markup = written(
      draftOf([
        node('r', 'recital', [node('rp', 'point')]),
        node('e', 'enacting'),
        node('a', 'article', [node('p', 'paragraph', [node('q', 'point')])]),
        node('b', 'article', [], '1 bis'),
        node('c', 'closing'),
        node('x', 'annex', [node('y', 'paragraph')]),
      ]),
    ).replace(/<meta>.*?<\/meta>/g, '');
    expect(markup).toContain(
      '<preface><p><docTitle>Truce</docTitle></p></preface>' +
        '<preamble><recitals><recital eId="rec_1" wId="r"><p>r</p><blockList><item eId="rec_1__point_a" wId="rp"><num>(a)</num><p>rp</p></item></blockList></recital></recitals>' +
        '<formula name="enactingFormula" eId="formula_1" wId="e"><p>e</p></formula></preamble>' +
        '<mainBody><article eId="art_1" wId="a"><num>Article 1</num><heading>a</heading>' +
        '<paragraph eId="art_1__para_1" wId="p"><intro><p>p</p></intro><point eId="art_1__para_1__point_a" wId="q"><num>(a)</num><content><p>q</p></content></point></paragraph></article>' +
        '<article eId="art_1bis" wId="b"><num>Article <inline name="number">1 bis</inline></num><heading>b</heading></article></mainBody>' +
        '<conclusions><container name="closing" eId="container_1" wId="c"><p>c</p></container></conclusions>' +
        '<attachments><attachment eId="att_A" wId="x"><num>Annex A</num><heading>x</heading><doc name="annex"><mainBody><paragraph eId="att_A__para_1" wId="y"><content><p>y</p></content></paragraph></mainBody></doc></attachment></attachments>',
    );
  });

  it('AK4 AK5 brackets stand in the words, and who stands for what in proprietary', () => {
    const markup = written(
      draftOf([
        para('n1', [
          { t: 'text', v: 'within ' },
          group,
          { t: 'note', by: 'p2', reserves: true, segs: plain('Pending.') },
          { t: 'placeholder', label: 'X days' },
          { t: 'bracket', v: ']', group: 'x1' },
        ]),
      ]),
    );
    expect(markup).toContain(
      '<paragraph eId="para_1" wId="n1" status="incomplete"><content><p xml:space="preserve">within ' +
        '<inline name="bracket" eId="para_1__inline_1" refersTo="#c_bracket">' +
        '<inline name="alternative" eId="para_1__inline_2">[24]</inline>' +
        '<inline name="alternative" eId="para_1__inline_3" alternativeTo="#para_1__inline_2">[]</inline></inline>' +
        '<authorialNote marker="1" eId="para_1__authorialNote_1" class="reservation"><p>Pending.</p></authorialNote>' +
        '<placeholder originalText="[X days]">[X days]</placeholder>' +
        '<inline name="loneBracket" eId="para_1__inline_4">]</inline></p></content></paragraph>',
    );
    expect(markup).toContain(
      '<p:text version="1" id="t1" tier="joint" working="eng" authentic="eng"/>' +
        '<p:group ref="#para_1__inline_1" id="g1" issue="i1" reason="contentious">' +
        '<p:alternative ref="#para_1__inline_2" id="a1" label="Alt 1"><p:stance by="p1" verb="propose"/></p:alternative>' +
        '<p:alternative ref="#para_1__inline_3" id="a2"/></p:group>' +
        '<p:note ref="#para_1__authorialNote_1" by="p2"/>' +
        '<p:bracket ref="#para_1__inline_4" group="x1"/></proprietary>',
    );
  });

  it('AK9 what sides did about a paragraph is a step of the workflow', () => {
    const markup = written(draftOf([para('n1', plain('Open.'))]), told);
    expect(markup).toContain(
      '<eventRef date="2031-03-06" type="amendment" source="#act_sarn9"/></lifecycle>' +
        '<workflow source="#secretariat"><step date="2031-03-06" by="#party_p1" outcome="#c_agreedAdReferendum" href="#para_1"/></workflow>',
    );
    expect(markup).toContain('showAs="Side A"');
  });

  it('AK6 white space, odd numbers, titles and order come back exactly', () => {
    const odd = ' \t two  spaces,\na line & <tag> \u00a0\u200f" ';
    const draft = draftOf(
      [
        para('annex', plain(odd), { kind: 'annex', num: ' 2  bis\n' }),
        para('closing', plain(odd), { kind: 'closing', num: odd }),
        para('a/b:ü', [{ t: 'note', segs: plain(odd) }], { num: '1.' }),
        para('before', plain(' x')),
        para('behind', [group, ...plain('x ')]),
        para('none', [], { words: {} }),
        para('empty', [], { kind: 'recital', num: '' }),
        para('long', [], { num: 'x'.repeat(60) }),
      ],
      { id: 't 1/ü', title: { en: odd, tr: odd }, authentic: ['tr', 'en'] },
    );
    expect(importAkn(bytes(written(draft)))).toEqual({ ok: true, value: { draft, flags: [] } });
  });

  it('AK6 a file that was indented by another program says the same', () => {
    const draft = draftOf([
      para('a', plain('Terms'), { kind: 'article', children: [para('n1', [group])] }),
    ]);
    const indented = written(draft).replace(
      /(?=<\/?(?:article|paragraph|content|mainBody|doc|meta|preface|num|p:\w+)\b)/g,
      '\n    ',
    );
    expect(importAkn(bytes(indented))).toEqual({ ok: true, value: { draft, flags: [] } });
  });
});
