import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { hashWords } from '#core/word-hash.ts';
import { WORD_LANGUAGES, type Words } from '#core/words.ts';
import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { enclose, type Enclosure } from '#room/compose.ts';
import { Misuse } from './command.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What `--body`, `--field`, `--words` and `--enclose` say together. Later ones go on top of earlier ones. */
export async function bodyFrom(given: {
  /** A file, or - for standard input. */
  body: string | undefined;
  /** `title.en=Hello`: a value that is JSON is taken as such, anything else as words. */
  fields: readonly string[];
  /** `hash.en=The bridge is open.`: the hash of these words at that field. */
  words: readonly string[];
  /** `name=file.json`: the file as an enclosure, its reference at that place. */
  enclose: readonly string[];
}): Promise<{ body: Record<string, unknown>; enclosures: Enclosure[] }> {
  const body = given.body === undefined ? {} : await objectFrom(given.body);
  for (const field of given.fields) {
    const [path, value] = halves(field, '--field');
    put(body, path, valueOf(value));
  }
  for (const [path, words] of spelled(given.words)) {
    put(body, path, hashWords(digestWith(nodeProvider), words));
  }
  const enclosures: Enclosure[] = [];
  for (const one of given.enclose) {
    const [path, file] = halves(one, '--enclose');
    const bytes = await readFile(file).catch(() => {
      throw new Misuse(`${file} cannot be read.`);
    });
    const made = enclose(nodeProvider, bytes, mediaOf(file));
    enclosures.push(made);
    put(body, path, { ...made.ref });
  }
  return { body, enclosures };
}

/** The words given for each field, of which the body names the hash alone. */
function spelled(given: readonly string[]): Map<string, Words> {
  const found = new Map<string, Words>();
  for (const one of given) {
    const [path, text] = halves(one, '--words');
    const at = path.lastIndexOf('.');
    const language = WORD_LANGUAGES.find((tag) => tag === path.slice(at + 1));
    if (at < 1 || !language) {
      throw new Misuse(`--words takes name.language=words, in ${WORD_LANGUAGES.join(', ')}.`);
    }
    const field = path.slice(0, at);
    found.set(field, { ...found.get(field), [language]: text });
  }
  return found;
}

async function objectFrom(file: string): Promise<Record<string, Json>> {
  let text: string;
  try {
    text = file === '-' ? readFileSync(0, 'utf8') : await readFile(file, 'utf8');
  } catch {
    throw new Misuse(`${file} cannot be read.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Misuse('The body is not JSON.');
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new Misuse('The body is not a JSON object.');
  }
  return value as Record<string, Json>;
}

function halves(text: string, option: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new Misuse(`${option} takes name=value.`);
  return [text.slice(0, at), text.slice(at + 1)];
}

function valueOf(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

function put(body: Record<string, Json>, path: string, value: Json): void {
  const names = path.split('.');
  const last = names.pop() as string;
  let place: Json[] | Record<string, Json> = body;
  for (const name of names) {
    const next: Json = partOf(place, name, path) ?? {};
    if (next === null || typeof next !== 'object') {
      throw new Misuse(`${path}: ${name} is not something that has fields.`);
    }
    setPart(place, name, next);
    place = next;
  }
  partOf(place, last, path);
  setPart(place, last, value);
}

/** A field of an object, or an item of a list by its number: `evidence.0`. The next number adds one. */
function partOf(
  place: Json[] | Record<string, Json>,
  name: string,
  path: string,
): Json | undefined {
  if (!Array.isArray(place)) {
    if (name === '__proto__') throw new Misuse('That is not the name of a field.');
    return place[name];
  }
  if (!/^(0|[1-9]\d{0,3})$/.test(name) || Number(name) > place.length) {
    throw new Misuse(`${path}: ${name} is not the number of an item, from 0 on.`);
  }
  return place[Number(name)];
}

function setPart(place: Json[] | Record<string, Json>, name: string, value: Json): void {
  if (Array.isArray(place)) place[Number(name)] = value;
  else place[name] = value;
}

const MEDIA: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};

function mediaOf(file: string): string {
  return MEDIA[extname(file).toLowerCase()] ?? 'application/octet-stream';
}
