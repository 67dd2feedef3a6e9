import { strToU8, zipSync, type Zippable } from 'fflate';
import { expect, test } from 'vitest';
import { unruly } from '../../../test/support/hostile.ts';
import { readDocx } from './read-docx.ts';
import { redlineDocx } from './redline-edition.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

function docx(document: string | Uint8Array, more: Zippable = {}): Uint8Array {
  return zipSync({
    '_rels/.rels': strToU8(RELS),
    'word/document.xml': typeof document === 'string' ? strToU8(document) : document,
    ...more,
  });
}

function document(body: string, before = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document ${W}><w:body>${body}</w:body></w:document>`;
}

function codeOf(bytes: Uint8Array): string {
  const read = readDocx(bytes);
  return read.ok ? 'read' : read.fault.code;
}

const P = '<w:p><w:r><w:t>words</w:t></w:r></w:p>';

test('TX8.8 what is no zip file, or a broken one, is refused', () => {
  const good = docx(document(P));
  expect(codeOf(good)).toBe('read');
  expect(codeOf(new Uint8Array())).toBe('docx.not-zip');
  expect(codeOf(strToU8('words'))).toBe('docx.not-zip');
  expect(codeOf(good.subarray(0, good.length - 30))).toBe('docx.not-zip');
  const flipped = good.slice();
  flipped[60] = (flipped[60] as number) ^ 0x55;
  expect(codeOf(flipped)).toMatch(/^docx\.(zip-broken|xml|part-missing)$/);
});

/** The list of parts of a zip file, to be changed: where the record of each part begins. */
function central(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = [];
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) found.push(at);
  return found;
}

function changed(
  bytes: Uint8Array,
  change: (view: DataView, records: number[]) => void,
): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), central(copy));
  return copy;
}

test('TX8.8 a zip bomb is refused before it is inflated', () => {
  const bomb = docx(document(P), { 'word/media/a.bin': new Uint8Array(30_000_000) });
  expect(codeOf(bomb)).toBe('docx.bomb');
  const words = docx(document(`<w:p><w:r><w:t>${'a'.repeat(5_000_000)}</w:t></w:r></w:p>`));
  expect(codeOf(words)).toBe('docx.bomb');
  const huge = changed(docx(document(P)), (view, [, second]) =>
    view.setUint32((second as number) + 24, 200_000_000, true),
  );
  expect(codeOf(huge)).toBe('docx.too-large');
});

test('TX8.8 a part that says it is shorter than it is, or has another checksum, is refused', () => {
  const good = docx(document(P.repeat(100)));
  const shorter = changed(good, (view, [, second]) => {
    const at = (second as number) + 24;
    view.setUint32(at, view.getUint32(at, true) - 500, true);
  });
  expect(codeOf(shorter)).toBe('docx.zip-broken');
  const sum = changed(good, (view, [, second]) => view.setUint32((second as number) + 16, 1, true));
  expect(codeOf(sum)).toBe('docx.zip-broken');
});

test('TX8.8 parts that share bytes, have one name, lead elsewhere, are too many or encrypted are refused', () => {
  const good = docx(document(P));
  expect(
    codeOf(
      changed(good, (view, [first, second]) =>
        view.setUint32((second as number) + 42, view.getUint32((first as number) + 42, true), true),
      ),
    ),
  ).toBe('docx.part-overlaps');
  const twice = docx(document(P), { 'word/a.xml': strToU8('a'), 'word/b.xml': strToU8('b') });
  expect(
    codeOf(changed(twice, (view, records) => view.setUint8((records[3] as number) + 46 + 5, 0x61))),
  ).toBe('docx.part-twice');
  for (const name of ['../word/a.xml', '/etc/passwd', 'word\\a.xml', 'word//a', 'c:a', 'word/./a'])
    expect(codeOf(docx(document(P), { [name]: strToU8('a') }))).toBe('docx.part-name');
  expect(
    codeOf(changed(good, (view, [first]) => view.setUint16((first as number) + 8, 1, true))),
  ).toBe('docx.encrypted');
  const many = Object.fromEntries(
    Array.from({ length: 2001 }, (_, n) => [`a${n}`, new Uint8Array()]),
  );
  expect(codeOf(docx(document(P), many))).toBe('docx.too-many-parts');
});

test('TX8.9 a document type, and with it every entity of its own, is refused', () => {
  const bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  expect(codeOf(docx(document('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>', bomb)))).toBe('docx.doctype');
  const outside = '<!DOCTYPE w SYSTEM "file:///etc/passwd">';
  expect(codeOf(docx(document(P, outside)))).toBe('docx.doctype');
  expect(codeOf(docx(document('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>')))).toBe('docx.xml');
});

test('TX8.9 nesting too deep, attributes too long or too many, and broken UTF-8 are refused', () => {
  const deep = `${'<w:tbl>'.repeat(300)}${'</w:tbl>'.repeat(300)}`;
  expect(codeOf(docx(document(deep)))).toBe('docx.depth');
  const long = `<w:p><w:ins w:author="${Array.from({ length: 40_000 }, (_, n) => String.fromCharCode(97 + ((n * n) % 26))).join('')}"/></w:p>`;
  expect(codeOf(docx(document(long)))).toBe('docx.attribute');
  const many = `<w:p ${Array.from({ length: 300 }, (_, n) => `a${n}="${n}"`).join(' ')}/>`;
  expect(codeOf(docx(document(many)))).toBe('docx.attribute');
  const bytes = strToU8(document(P));
  bytes[bytes.length - 40] = 0xff;
  expect(codeOf(docx(bytes))).toBe('docx.encoding');
  expect(codeOf(docx(document('<w:p><w:r><w:t>a</w:r></w:p>')))).toBe('docx.xml');
  expect(codeOf(docx(document('<x:p/>')))).toBe('docx.xml');
});

test('TX8.7 a file without a document is refused; one without notes or comments is read, and what they miss is flagged', () => {
  expect(codeOf(zipSync({ 'a.txt': strToU8('a') }))).toBe('docx.part-missing');
  const read = readDocx(
    docx(
      document(
        '<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="7"/><w:commentReference w:id="3"/></w:r></w:p>',
      ),
    ),
  );
  expect(read).toMatchObject({
    ok: true,
    value: {
      paragraphs: [{ runs: [{ text: 'a' }, { note: 'f7' }], comments: [] }],
      flags: [{ what: 'unknown-note', where: 'paragraph 1' }],
    },
  });
});

test('TX8.7 what is not surely words is flagged and its words are kept', () => {
  const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
  const box = (words: string) =>
    `<w:txbxContent><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:txbxContent>`;
  const body =
    `<w:p><w:r><w:t>before </w:t></w:r><w:r><mc:AlternateContent ${MC}><mc:Choice Requires="wps"><w:drawing>${box('in a box')}</w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict>${box('in a box')}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>after</w:t></w:r></w:p>` +
    `<w:tbl><w:tr><w:trPr><w:ins w:id="1" w:author="A"/></w:trPr><w:tc><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p></w:tc></w:tr></w:tbl>` +
    `<w:p><w:pPr><w:pPrChange w:id="1" w:author="A"><w:pPr/></w:pPrChange></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>9</w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>`;
  const read = readDocx(docx(document(body)));
  if (!read.ok) throw new Error(read.fault.code);
  expect(
    read.value.paragraphs.map((one) => [one.place, one.runs.map((run) => run.text).join('')]),
  ).toEqual([
    ['text-box', 'in a box'],
    ['body', 'before after'],
    ['table', 'hidden'],
    ['body', '9\ufffd'],
  ]);
  expect(new Set(read.value.flags.map((flag) => flag.what))).toEqual(
    new Set(['picture', 'text-box', 'table-change', 'hidden', 'formatting', 'field', 'symbol']),
  );
});

test('TX8.7 comments are told with whose they are, what they say and what they were put to', () => {
  const more = {
    'word/_rels/document.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    ),
    'word/comments.xml': strToU8(
      `<w:comments ${W}><w:comment w:id="0" w:author="Amina" w:date="2031-03-04T10:00:00Z"><w:p><w:r><w:t>Why?</w:t></w:r></w:p><w:p><w:r><w:t>By whom?</w:t></w:r></w:p></w:comment><w:comment w:id="5" w:author="Bilal"><w:p/></w:comment></w:comments>`,
    ),
  };
  const read = readDocx(
    docx(
      document(
        '<w:p><w:r><w:t>The </w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:t>truce</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>',
      ),
      more,
    ),
  );
  expect(read).toMatchObject({
    ok: true,
    value: {
      authors: ['Amina', 'Bilal'],
      paragraphs: [
        {
          comments: [
            { author: 'Amina', date: '2031-03-04T10:00:00Z', text: 'Why?\nBy whom?', on: 'truce' },
          ],
        },
      ],
      comments: [{ author: 'Bilal', text: '', on: '' }],
    },
  });
});

test('TX8.8 bytes changed at random are read or refused with a code, in time', async () => {
  const written = await redlineDocx({
    title: 'R',
    paragraphs: [
      {
        kind: 'paragraph',
        node: 'n1',
        language: 'en',
        runs: [{ kind: 'insert', text: 'a', author: 'A', date: '2031-03-04T10:00:00Z' }],
      },
    ],
  });
  if (!written.ok) throw new Error(written.fault.code);
  expect(unruly([written.value, docx(document(P))], readDocx, 1000)).toEqual([]);
  // The same for the XML inside.
  const inner = strToU8(document(`${P}<w:p><w:ins w:id="1" w:author="A">${P}</w:ins></w:p>`));
  expect(unruly([inner], (bytes) => readDocx(docx(bytes)), 1000)).toEqual([]);
});
