import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, fromUtf8, utf8 } from './bytes.ts';
import type { Parsed } from './fault.ts';
import { isNoteName, parseVkey, vkeyOf, type Vkey } from './keys.ts';
import { openNote, parseNote, parseSignatureLine, signNote, type OpenedNote } from './note.ts';
import { nodeProvider, nodeSigner } from './provider/node.ts';
import { unruly } from '../../test/support/hostile.ts';
import {
  accepted,
  bytesOf,
  readVectors,
  refusal,
  type VectorBytes,
} from '../../test/support/vectors.ts';

interface NoteVector {
  note: VectorBytes;
  keys: string[];
  signers: string[];
  unknown: number;
}

const { accept, reject } = readVectors<NoteVector>('note');

async function open({ note, keys }: NoteVector): Promise<Parsed<OpenedNote>> {
  const read = parseNote(bytesOf(note));
  if (!read.ok) return read;
  const known = keys.map((key) => accepted(parseVkey(nodeProvider, key, isNoteName)));
  return openNote(nodeProvider, read.value, known);
}

const signer = nodeSigner('p1/k7', 1, new Uint8Array(32).fill(0x21));
const vkey = vkeyOf(nodeProvider, signer);

describe('signed notes', () => {
  it.each(accept)('RC3.4 opens: $name', async (vector) => {
    const opened = accepted(await open(vector));
    expect(opened.signers.map(({ name }) => name)).toEqual(vector.signers);
    expect(opened.unknown).toHaveLength(vector.unknown);
  });

  it.each(reject)('RC3.4 refuses: $name', async (vector) => {
    expect(refusal(await open(vector))).toBe(vector.code);
  });

  const text = fc
    .string({ unit: 'grapheme', maxLength: 80 })
    // oxlint-disable-next-line no-control-regex -- these are what a note may not have
    .map((line) => `${line.replace(/[\0-\x1f]/g, '\n')}\n`);

  it('RC3.4 what is signed opens, and its text is the one that was signed', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (said) => {
        const note = accepted(parseNote(await signNote(nodeProvider, said, [signer])));
        const opened = accepted(await openNote(nodeProvider, note, [vkey]));
        expect(opened.text).toBe(said);
        expect(note.textBytes).toEqual(utf8(said));
      }),
    );
  });

  it('RC3.4 a note whose text ends in what looks like signatures is split at the last empty line', async () => {
    const inner = fromUtf8(await signNote(nodeProvider, 'inner\n', [signer])) ?? '';
    const note = accepted(parseNote(await signNote(nodeProvider, inner, [signer])));
    expect(note.text).toBe(inner);
    expect(note.signatures).toHaveLength(1);
  });

  it('RC3.4 two keys that cannot be told apart open nothing', async () => {
    const note = accepted(parseNote(await signNote(nodeProvider, 'a\n', [signer])));
    const twin: Vkey = { ...vkey, publicKey: new Uint8Array(32).fill(9) };
    expect(refusal(await openNote(nodeProvider, note, [vkey, twin]))).toBe('note.ambiguous-key');
    expect(refusal(await openNote(nodeProvider, note, [twin, vkey]))).toBe('note.ambiguous-key');
    accepted(await openNote(nodeProvider, note, [vkey, vkey]));
  });

  it('RC3.4 a key that cosigns is not one that signs notes', async () => {
    const cosigner = nodeSigner('p1/w1', 4, new Uint8Array(32).fill(0x22));
    await expect(signNote(nodeProvider, 'a\n', [cosigner])).rejects.toThrow(RangeError);
    const note = accepted(parseNote(await signNote(nodeProvider, 'a\n', [signer])));
    const code = refusal(await openNote(nodeProvider, note, [{ ...vkey, algorithm: 4 }]));
    expect(code).toBe('note.not-signed-by-known-key');
  });

  it('RC3.4 a caller may set narrower limits', async () => {
    const note = await signNote(nodeProvider, 'a\n', [signer, signer]);
    expect(refusal(parseNote(note, { maxSignatures: 1 }))).toBe('note.too-many-signatures');
    expect(refusal(parseNote(note, { maxBytes: 100 }))).toBe('note.too-long');
    accepted(parseNote(note, { maxSignatures: 2, maxBytes: note.length }));
  });

  it('RC3.4 the place of a bad signature line is given in bytes', async () => {
    const note = await signNote(nodeProvider, 'à\n', [signer]);
    const bad = parseNote(concat(note, utf8('no\n')));
    expect(bad).toMatchObject({ ok: false, fault: { at: note.length } });
  });

  it('RC3.4 noise never throws', () => {
    const valid = accept.map(({ note }) => bytesOf(note));
    expect(unruly(valid, (bytes) => parseNote(bytes))).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        expect(() => parseSignatureLine(`— ${line}`)).not.toThrow();
      }),
    );
  });
});
