import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drafts } from '../../../test/support/texts.ts';
import { exportAkn } from './export.ts';
import { importAkn } from './import.ts';
import { AKN, PARLEY } from './names.ts';
import { MAX_ATTRIBUTES, MAX_BYTES, MAX_ELEMENTS, MAX_NESTING } from './xml.ts';

function bytes(markup: string): Uint8Array {
  return new TextEncoder().encode(markup);
}

function file(body: string, meta = '', before = ''): string {
  return `${before}<akomaNtoso xmlns="${AKN}" xmlns:p="${PARLEY}"><doc name="x"><meta>${meta}</meta><mainBody>${body}</mainBody></doc></akomaNtoso>`;
}

/** The code of the refusal, and where. */
function refusal(markup: string | Uint8Array): string {
  const read = importAkn(typeof markup === 'string' ? bytes(markup) : markup, 'en');
  if (read.ok) return 'read';
  const { code, where } = read.fault;
  return where === undefined ? code : `${code} ${where.line}:${where.column}`;
}

describe('Akoma Ntoso from anybody', () => {
  it('AK7 a document type declaration is refused, and no entity of one’s own is ever known', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
    expect(refusal(file('<p>&b;</p>', '', bomb))).toMatch(/^akn\.doctype 1:/);
    expect(refusal(file('<p>&a;</p>'))).toMatch(/^akn\.not-well-formed 1:/);
    expect(refusal(file('<p>&amp;&#x41;</p>'))).toBe('read');
  });

  it('AK7 what is beyond a limit is refused', () => {
    expect(refusal(new Uint8Array(MAX_BYTES + 1))).toBe('akn.too-large');
    const deep = MAX_NESTING + 1;
    expect(refusal(file('<i>'.repeat(deep) + '</i>'.repeat(deep)))).toMatch(/^akn\.too-deep /);
    expect(refusal(file('<br/>'.repeat(MAX_ELEMENTS)))).toMatch(/^akn\.too-many /);
    const many = Array.from({ length: MAX_ATTRIBUTES + 1 }, (_, n) => `a${n}=""`).join(' ');
    expect(refusal(file(`<p ${many}/>`))).toMatch(/^akn\.too-many /);
    expect(refusal(file(`<p>${'x'.repeat(40_001)}</p>`))).toMatch(/^akn\.words /);
    expect(refusal(file(`<p>${'['.repeat(2_000_000)}</p>`))).toMatch(/^akn\.words /);
    expect(refusal(file(`<div>${'<p>x</p>'.repeat(130_000)}</div>`))).toBe('read');
  });

  it('AK7 a refusal names the line and column', () => {
    expect(refusal('<akomaNtoso>\n <doc>\n  <p></doc>')).toMatch(/^akn\.not-well-formed 3:/);
    expect(refusal(file('<p>a</p>\n <p>left \u202e right</p>'))).toBe('akn.character 2:2');
  });

  it('AK7 only UTF-8 and XML 1.0 are read', () => {
    const latin = bytes(file('<p>caf?</p>'));
    latin[latin.indexOf(0x3f)] = 0xe9;
    expect(refusal(latin)).toBe('akn.encoding');
    const declared = (what: string) => file('<p/>', '', `<?xml ${what}?>`);
    expect(refusal(declared('version="1.0" encoding="ISO-8859-1"'))).toMatch(/^akn\.encoding /);
    expect(refusal(declared('version="1.1"'))).toMatch(/^akn\.version /);
    expect(refusal(declared('version="1.0" encoding="utf-8"'))).toBe('read');
    expect(refusal(`\ufeff${file('<p/>')}`)).toBe('read');
  });

  it('AK7 what is no Akoma Ntoso, or in no language that a text may have, is refused', () => {
    expect(refusal('')).toMatch(/^akn\.not-well-formed/);
    expect(refusal('<html/>')).toBe('akn.not-akoma-ntoso 1:1');
    expect(refusal(`<akomaNtoso xmlns="${AKN}"/>`)).toBe('akn.not-akoma-ntoso 1:1');
    const spanish = file('<p/>', '<FRBRExpression><FRBRlanguage language="spa"/></FRBRExpression>');
    expect(importAkn(bytes(spanish))).toMatchObject({ ok: false, fault: { code: 'akn.language' } });
    expect(importAkn(bytes(file('<p/>')))).toMatchObject({
      ok: false,
      fault: { code: 'akn.language' },
    });
  });

  it('AK7 what the file says for Parley is checked like all else', () => {
    const said = (what: string) => file('<p/>', `<proprietary>${what}</proprietary>`);
    const text = 'id="t" working="eng" authentic="eng"';
    expect(refusal(said(`<p:text version="1" tier="joint" ${text}/>`))).toBe('read');
    expect(refusal(said(`<p:text version="2" tier="joint" ${text}/>`))).toMatch(/^akn\.newer /);
    expect(refusal(said(`<p:text version="1" tier="best" ${text}/>`))).toMatch(/^akn\.prop/);
    expect(refusal(said('<p:group ref="#x"/>'))).toMatch(/^akn\.proprietary /);
    const group =
      '<p><inline name="bracket" eId="b"><inline name="alternative" eId="a">[x]</inline></inline></p>';
    const verb = (v: string) =>
      file(
        group,
        `<proprietary><p:group ref="#b" id="g1"><p:alternative ref="#a" id="a1"><p:stance by="p1" verb="${v}"/></p:alternative></p:group></proprietary>`,
      );
    expect(refusal(verb('oppose'))).toBe('read');
    expect(refusal(verb('veto'))).toMatch(/^akn\.words /);
  });

  it('AK7 a file that was damaged anywhere is read or refused, never worse', () => {
    fc.assert(
      fc.property(
        drafts,
        fc.array(
          fc.record({
            at: fc.double({ min: 0, max: 1, noNaN: true }),
            cut: fc.nat(40),
            put: fc.constantFrom('', '<', '>', '</p>', '<p>', '"', '&', '[', ']', '\u0000', 'ref'),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        (draft, damages) => {
          const result = exportAkn(draft, {
            tabled: '2031-03-04',
            revision: { name: 'rev7', date: '2031-03-06' },
          });
          let markup = result.ok ? result.value : '';
          for (const { at, cut, put } of damages) {
            const from = Math.floor(at * markup.length);
            markup = markup.slice(0, from) + put + markup.slice(from + cut);
          }
          const read = importAkn(bytes(markup));
          expect(read.ok || read.fault.code.startsWith('akn.')).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
