import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromUtf8 } from '#record/bytes.ts';

/** Every spelling in which a server might keep these bytes. */
export function spellings(bytes: Uint8Array): [string, Buffer][] {
  const plain = Buffer.from(bytes);
  const found: [string, Buffer][] = [
    ['plain', plain],
    ['hex', Buffer.from(plain.toString('hex'))],
    ['HEX', Buffer.from(plain.toString('hex').toUpperCase())],
  ];
  const text = fromUtf8(bytes);
  if (text !== undefined) {
    found.push(['UTF-16', Buffer.from(text, 'utf16le')]);
    const escaped = text.replace(
      /[\u0080-\uffff]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    found.push(['escaped', Buffer.from(escaped)]);
  }
  for (const offset of [0, 1, 2]) {
    // Within longer bytes that are in base64, at each of the three places it can have.
    const encoded = Buffer.concat([Buffer.alloc(offset), plain]).toString('base64');
    const inner = encoded.slice(offset === 0 ? 0 : 4, -4);
    found.push([`base64 at ${offset}`, Buffer.from(inner)]);
    const url = inner.replaceAll('+', '-').replaceAll('/', '_');
    found.push([`base64url at ${offset}`, Buffer.from(url)]);
  }
  return found;
}

export async function filesIn(folder: string): Promise<{ path: string; bytes: Buffer }[]> {
  const found: { path: string; bytes: Buffer }[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    found.push({ path: path.slice(folder.length + 1), bytes: await readFile(path) });
  }
  return found;
}

/** Where something of this is in the folder, in any spelling. */
export async function traces(
  folder: string,
  needles: Record<string, Uint8Array>,
): Promise<string[]> {
  const files = await filesIn(folder);
  const found: string[] = [];
  for (const [what, bytes] of Object.entries(needles)) {
    for (const [how, spelling] of spellings(bytes)) {
      for (const { path, bytes: content } of files) {
        if (content.includes(spelling)) found.push(`${what}, ${how}, in ${path}`);
      }
    }
  }
  return found;
}
