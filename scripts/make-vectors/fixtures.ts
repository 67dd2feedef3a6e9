/** The people, the room and the bytes that all vectors of the record are made from: all fixed. */
import { formatActText, signAct, type ActText } from '../../src/record/act.ts';
import { bodyDigest } from '../../src/record/body.ts';
import { fromUtf8, toHex, utf8 } from '../../src/record/bytes.ts';
import { formatVkey, keyRef, vkeyOf, type Vkey } from '../../src/record/keys.ts';
import { nodeProvider, nodeSigner } from '../../src/record/provider/node.ts';
import type { Signer } from '../../src/record/provider.ts';

/** One file of vectors. */
export interface VectorFile {
  format: string;
  rules: string[];
  about: string;
  accept: Record<string, unknown>[];
  reject: ({ name: string; code: string } & Record<string, unknown>)[];
}

/** One character many times over. */
interface Run {
  repeat: string;
  times: number;
}

/**
 * Bytes in a vector: as text where they are text, and shortened where they are one character many
 * times over, so that a file stays one that a person can read.
 */
export type VectorBytes = { text: string } | { hex: string } | { runs: (string | Run)[] };

export function vectorBytes(bytes: Uint8Array): VectorBytes {
  const text = fromUtf8(bytes);
  if (text === undefined) return { hex: toHex(bytes) };
  if (!LONG_RUN.test(text)) return { text };
  const pieces = text.split(/((.)\2{999,})/u);
  // Of every three pieces, the second is a run and the third its character.
  const runs = pieces.flatMap((piece, i): (string | Run)[] => {
    if (i % 3 === 2 || piece === '') return [];
    return i % 3 === 0 ? [piece] : [{ repeat: piece.charAt(0), times: piece.length }];
  });
  return { runs };
}

const LONG_RUN = /(.)\1{999}/u;

export function fill(byte: number, length = 32): Uint8Array {
  return new Uint8Array(length).fill(byte);
}

export interface Person {
  signer: Signer;
  seed: string;
  vkey: Vkey;
  line: string;
}

export function person(name: string, seedByte: number, algorithm: 1 | 4 = 1): Person {
  const seed = fill(seedByte);
  const signer = nodeSigner(name, algorithm, seed);
  const vkey = vkeyOf(nodeProvider, signer);
  return { signer, seed: toHex(seed), vkey, line: formatVkey(vkey) };
}

export const ROOM = 'k3v7q2m5x4c6j2a7r5t3w2y6ze';
export const SALT = fill(0x5a, 16);
export const BODY = utf8('{"title":"Ceasefire","paragraphs":["p1"]}');

export const first = person('p1/k7', 0x11);
export const second = person('p2/k1', 0x12);
export const witness = person('p1/w1', 0x13, 4);

/** An ordinary act, some fields changed. */
export function actText(change: Partial<ActText> = {}): string {
  return formatActText({
    room: ROOM,
    seen: { size: 42, root: fill(0x2a) },
    type: 'text.propose',
    version: 1,
    time: 1_930_575_845,
    by: [keyRef(first.vkey)],
    body: bodyDigest(nodeProvider, SALT, BODY),
    after: [],
    rests: [],
    ...change,
  });
}

export async function act(change: Partial<ActText> = {}, by: Person[] = [first]): Promise<string> {
  const text = actText({ by: by.map(({ vkey }) => keyRef(vkey)), ...change });
  const bytes = await signAct(
    text,
    by.map(({ signer }) => signer),
  );
  return fromUtf8(bytes) ?? '';
}

/** The text with one piece replaced; the piece must be there. */
export function swap(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`nothing to replace: ${from}`);
  return text.replace(from, () => to);
}
