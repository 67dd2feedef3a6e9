import { inflateSync } from 'node:zlib';

/**
 * What a PDF of the typesetter says, read back from its own bytes: the words of its pages through the tables by which its fonts name characters (ISO 32000-1, 9.10.3),
 * and what is attached. For tests only: it reads what our own files have, and no others.
 */
export interface ReadPdf {
  /** The words of each page without heads and feet, spaces left out. */
  pages: string[];
  /** Heads and feet of each page, and line numbers. */
  margins: string[];
  metadata: string;
  fonts: string[];
  files: { name: string; bytes: Buffer }[];
}

interface Thing {
  dict: string;
  stream?: Buffer;
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const things = thingsOf(Buffer.from(bytes));
  const at = (reference: string | undefined): Thing => {
    const found = things.get(Number(reference));
    if (!found) throw new Error(`no object ${reference}`);
    return found;
  };
  const all = [...things.values()];
  const fonts = new Map<string, Map<number, string>>();
  for (const [number, { dict }] of things) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(dict)?.[1];
    if (table) fonts.set(String(number), charactersOf(at(table).stream ?? Buffer.alloc(0)));
  }
  const read: ReadPdf = { pages: [], margins: [], metadata: '', fonts: [], files: [] };
  for (const { dict, stream } of all) {
    if (/\/Type \/Page\b(?!s)/.test(dict)) {
      const list = /\/Font (?:<<([^>]*)>>|(\d+) 0 R)/.exec(dict);
      const named = [...(list?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)];
      const here = new Map(named.map(([, name, id]) => [name as string, fonts.get(id as string)]));
      const said = wordsOf(at(/\/Contents (\d+) 0 R/.exec(dict)?.[1]).stream, here);
      read.pages.push(said.body);
      read.margins.push(said.margin);
    }
    if (dict.includes('/Type /Metadata')) read.metadata = stream?.toString('utf8') ?? '';
    const font = /\/FontName \/(\S+)/.exec(dict)?.[1];
    if (font !== undefined) read.fonts.push(font);
    const file = /\/EF <<[^>]*\/F (\d+) 0 R/.exec(dict)?.[1];
    if (file !== undefined)
      read.files.push({
        name: /\/F \(([^)]*)\)/.exec(dict)?.[1] ?? '',
        bytes: at(file).stream ?? Buffer.alloc(0),
      });
  }
  return read;
}

function thingsOf(pdf: Buffer): Map<number, Thing> {
  const text = pdf.toString('latin1');
  const out = new Map<number, Thing>();
  const next = /(\d+) 0 obj\s/g;
  for (let found = next.exec(text); found; found = next.exec(text)) {
    const end = text.indexOf('endobj', found.index);
    const start = text.indexOf('stream\n', found.index);
    const dict = text.slice(found.index, start > 0 && start < end ? start : end);
    const length = Number(/\/Length (\d+)/.exec(dict)?.[1]);
    if (start > 0 && start < end) {
      const from = start + 'stream\n'.length;
      const raw = pdf.subarray(from, from + length);
      const stream = dict.includes('/FlateDecode') ? inflateSync(raw) : raw;
      out.set(Number(found[1]), { dict, stream });
      next.lastIndex = from + length;
    } else {
      out.set(Number(found[1]), { dict });
      next.lastIndex = end;
    }
  }
  return out;
}

/** A table of `<0001> <0041>` and of ranges. */
function charactersOf(table: Buffer): Map<number, string> {
  const out = new Map<number, string>();
  for (const [, from, to] of table
    .toString('latin1')
    .matchAll(/<([0-9a-fA-F]{4})> <([0-9a-fA-F]+)>\n/g))
    out.set(
      parseInt(from as string, 16),
      Buffer.from(to as string, 'hex')
        .swap16()
        .toString('utf16le'),
    );
  return out;
}

/** Strings that are shown, each with the font before it, or what stands for them; what is in an artifact apart. */
function wordsOf(
  stream: Buffer | undefined,
  fonts: ReadonlyMap<string, ReadonlyMap<number, string> | undefined>,
): { body: string; margin: string } {
  const said = { body: '', margin: '' };
  const open: { artifact: boolean; spoken: boolean }[] = [];
  const say = (words: string): void => {
    const where = open.some((one) => one.artifact) ? 'margin' : 'body';
    said[where] += words.replaceAll(/[\s\u200b\u2066-\u2069\ufeff]/g, '');
  };
  let font: ReadonlyMap<number, string> | undefined;
  let [artifact, spoken]: [boolean, string | undefined] = [false, undefined];
  const text = stream?.toString('latin1') ?? '';
  const next =
    /\/ActualText\s*(?=[(<])|\(|<[0-9a-fA-F]+>|\/(\w+) [\d.]+ Tf|\/Artifact|\bBDC\b|\bBMC\b|\bEMC\b/g;
  for (let found = next.exec(text); found; found = next.exec(text)) {
    const [whole, name] = found;
    const isSpoken = whole.startsWith('/ActualText');
    if (name !== undefined) font = fonts.get(name);
    else if (whole === '/Artifact') artifact = true;
    else if (whole === 'BDC' || whole === 'BMC') {
      open.push({ artifact, spoken: spoken !== undefined });
      if (spoken !== undefined) say(spoken);
      [artifact, spoken] = [false, undefined];
    } else if (whole === 'EMC') open.pop();
    else {
      const string = stringFrom(text, isSpoken ? next.lastIndex : found.index);
      next.lastIndex = (isSpoken ? next.lastIndex : found.index) + string.length;
      const bytes = bytesOf(string);
      if (isSpoken)
        spoken =
          bytes[0] === 0xfe
            ? Buffer.from(bytes).swap16().toString('utf16le')
            : bytes.toString('latin1');
      else if (!open.some((one) => one.spoken))
        for (let n = 0; n + 1 < bytes.length; n += 2) say(font?.get(bytes.readUInt16BE(n)) ?? '');
    }
  }
  return said;
}

/** `(…)`, where brackets that balance are not escaped, or `<…>`. */
function stringFrom(text: string, start: number): string {
  if (text[start] === '<') return text.slice(start, text.indexOf('>', start) + 1);
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '(') depth += 1;
    else if (text[at] === ')' && (depth -= 1) === 0) return text.slice(start, at + 1);
  }
  throw new Error('a string without an end');
}

function bytesOf(string: string): Buffer {
  const inside = string.slice(1, -1);
  return string.startsWith('<')
    ? Buffer.from(inside, 'hex')
    : Buffer.from(unescaped(inside), 'latin1');
}

function unescaped(written: string): string {
  return written.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, one: string) => {
    if (/^[0-7]/.test(one)) return String.fromCharCode(parseInt(one, 8));
    const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    return named[one] ?? one;
  });
}
