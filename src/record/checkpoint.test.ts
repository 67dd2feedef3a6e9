import { describe, expect, it } from 'vitest';
import { fromUtf8, toBase64, utf8 } from './bytes.ts';
import {
  checkLogSignature,
  formatTreeHead,
  openCheckpoint,
  parseCheckpoint,
  parseStrictCheckpoint,
  parseTreeHead,
  signCheckpoint,
  type Checkpoint,
} from './checkpoint.ts';
import {
  cosign,
  cosignatureHolds,
  cosignatureMessage,
  formatCosignature,
  openCosignatures,
  parseCosignatureLine,
  parseCosignatureLines,
  withCosignatures,
  type Cosigned,
} from './cosignature.ts';
import { parsed, type Parsed } from './fault.ts';
import { isNoteName, parseVkey, vkeyOf } from './keys.ts';
import { nodeProvider, nodeSigner } from './provider/node.ts';
import { unruly } from '../../test/support/hostile.ts';
import { accepted, readVectors, refusal } from '../../test/support/vectors.ts';

interface CheckpointVector {
  strict: boolean;
  checkpoint: string;
  keys: string[];
  witnesses: string[];
  head: { origin: string; size: number; root: string };
  cosigned: { name: string; time: number }[];
}

const { accept, reject } = readVectors<CheckpointVector>('checkpoint');

async function open(vector: CheckpointVector): Promise<Parsed<[Checkpoint, Cosigned[]]>> {
  const read = (vector.strict ? parseStrictCheckpoint : parseCheckpoint)(utf8(vector.checkpoint));
  if (!read.ok) return read;
  const vkeys = (lines: string[]) =>
    lines.map((line) => accepted(parseVkey(nodeProvider, line, isNoteName)));
  const signed = await checkLogSignature(nodeProvider, read.value, vkeys(vector.keys));
  if (!signed.ok) return signed;
  const cosigned = await openCosignatures(nodeProvider, read.value, vkeys(vector.witnesses));
  return cosigned.ok ? parsed([read.value, cosigned.value]) : cosigned;
}

const log = nodeSigner('talks.example/record', 0x01, new Uint8Array(32).fill(1));
const witness = nodeSigner('party-a.example/w', 0x04, new Uint8Array(32).fill(2));
const key = vkeyOf(nodeProvider, witness);
const example = accept[0]?.checkpoint ?? '';

describe('checkpoints', () => {
  it.each(accept)('RC3.4 opens: $name', async (vector) => {
    const [checkpoint, cosigned] = accepted(await open(vector));
    const { origin, size, root } = checkpoint;
    expect({ origin, size, root: toBase64(root) }).toEqual(vector.head);
    expect(cosigned.map((one) => ({ name: one.key.name, time: one.time }))).toEqual(
      vector.cosigned,
    );
  });

  it.each(reject)('RC3.4 refuses: $name', async (vector) => {
    expect(refusal(await open(vector))).toBe(vector.code);
  });

  it('RC3.4 the worked example is made again from its seeds, byte for byte', async () => {
    const { origin, size, root, textBytes } = accepted(parseCheckpoint(utf8(example)));
    const signed = await signCheckpoint(nodeProvider, log, { origin, size, root });
    const cosignature = await cosign(nodeProvider, witness, textBytes, 1_761_609_600);
    expect(fromUtf8(withCosignatures(signed, [cosignature]))).toBe(example);
  });

  it('RC3.4 text and head are one and the same', () => {
    const root = new Uint8Array(32).fill(3);
    const text = formatTreeHead({ origin: 'a', size: 2 ** 53 - 1, root });
    expect(text).toBe(`a\n9007199254740991\n${toBase64(root)}\n`);
    expect(parseTreeHead(text)).toEqual(
      parsed({ origin: 'a', size: 2 ** 53 - 1, root, extensions: [] }),
    );
    expect(() => formatTreeHead({ origin: '', size: 1, root })).toThrow(RangeError);
    expect(() => formatTreeHead({ origin: 'a\nb', size: 1, root })).toThrow(RangeError);
    expect(() => formatTreeHead({ origin: 'a', size: 2 ** 53, root })).toThrow(RangeError);
    expect(() => formatTreeHead({ origin: 'a', size: 1, root: root.slice(1) })).toThrow(RangeError);
  });

  it('RC3.4 a log signs only under its own name', async () => {
    const head = { origin: 'other', size: 1, root: new Uint8Array(32) };
    await expect(signCheckpoint(nodeProvider, log, head)).rejects.toThrow(RangeError);
  });

  it('RC3.4 a key of another name does not sign for an origin, nor a witness for a log', async () => {
    const bytes = utf8(example);
    const logKey = vkeyOf(nodeProvider, log);
    accepted(await openCheckpoint(nodeProvider, bytes, [logKey]));
    expect(refusal(await openCheckpoint(nodeProvider, bytes, []))).toBe(
      'checkpoint.origin-unknown',
    );
    const asWitness = [{ ...logKey, algorithm: 0x04 as const }];
    expect(refusal(await openCheckpoint(nodeProvider, bytes, asWitness))).toBe(
      'note.not-signed-by-known-key',
    );
  });

  it('RC3.4 noise never throws', () => {
    const valid = accept.map(({ checkpoint }) => utf8(checkpoint));
    expect(unruly(valid, parseCheckpoint)).toEqual([]);
    expect(unruly(valid, parseStrictCheckpoint)).toEqual([]);
  });
});

describe('cosignatures', () => {
  const text = accepted(parseCheckpoint(utf8(example))).textBytes;
  const line = example.split('\n').at(-2) ?? '';

  it('RC3.4 what is signed is a line of its own, the time, and the whole text', () => {
    expect(fromUtf8(cosignatureMessage(utf8('a\n1\nr\nmore\n'), 7))).toBe(
      'cosignature/v1\ntime 7\na\n1\nr\nmore\n',
    );
    expect(() => cosignatureMessage(text, -1)).toThrow(RangeError);
    expect(() => cosignatureMessage(text, 0.5)).toThrow(RangeError);
  });

  it('RC3.4 a line is read and written to the same characters', () => {
    const cosignature = accepted(parseCosignatureLine(line));
    expect(cosignature).toMatchObject({ name: 'party-a.example/w', time: 1_761_609_600 });
    expect(formatCosignature(cosignature)).toBe(`${line}\n`);
    const late = { ...cosignature, time: 2 ** 53 - 1 };
    expect(accepted(parseCosignatureLine(formatCosignature(late).trimEnd()))).toEqual(late);
    expect(refusal(parseCosignatureLine(line.slice(1)))).toBe('cosignature.line');
    expect(refusal(parseCosignatureLine(example.split('\n')[4] ?? ''))).toBe('cosignature.length');
  });

  it('RC6.6 it holds for its own key, text and time only', async () => {
    const cosignature = accepted(parseCosignatureLine(line));
    const holds = (change: object, by = key, over = text) =>
      cosignatureHolds(nodeProvider, by, over, { ...cosignature, ...change });
    expect(await holds({})).toBe(true);
    expect(await holds({ time: cosignature.time + 1 })).toBe(false);
    expect(await holds({ name: 'b' })).toBe(false);
    expect(await holds({ keyId: '00000000' })).toBe(false);
    expect(await holds({}, { ...key, algorithm: 0x01 })).toBe(false);
    expect(await holds({}, { ...key, publicKey: log.publicKey })).toBe(false);
    expect(await holds({}, key, utf8('other\n'))).toBe(false);
    await expect(cosign(nodeProvider, log, text, 1)).rejects.toThrow(RangeError);
  });

  it('RC6.2 an answer of lines is read, other kinds of signature left out', () => {
    const logLine = example.split('\n')[4] ?? '';
    const names = (answer: string) =>
      accepted(parseCosignatureLines(utf8(answer))).map(({ name }) => name);
    expect(names(`${line}\n`)).toEqual(['party-a.example/w']);
    expect(names(`${logLine}\n${line}\n`)).toEqual(['party-a.example/w']);
    for (const answer of ['', '\n', line, `${line}\n\n`, `junk\n`, `${line}\njunk\n`]) {
      expect(refusal(parseCosignatureLines(utf8(answer)))).toBe('cosignature.line');
    }
    expect(unruly([utf8(`${line}\n${logLine}\n`)], parseCosignatureLines)).toEqual([]);
  });
});
