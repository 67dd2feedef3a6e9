import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actId, formatActText, parseAct, signAct, verifyAct, type ActText } from './act.ts';
import { formatRoomId } from './base32.ts';
import { concat, fromUtf8, toBase64, toHex, utf8 } from './bytes.ts';
import type { Parsed } from './fault.ts';
import { keyRef, parseVkey, vkeyOf, type KeyRef } from './keys.ts';
import { nodeProvider, nodeSigner } from './provider/node.ts';
import { unruly } from '../../test/support/hostile.ts';
import {
  accepted,
  bytesOf,
  readVectors,
  refusal,
  type VectorBytes,
} from '../../test/support/vectors.ts';

interface ActVector {
  note: VectorBytes;
  keys: string[];
  id: string;
}

const { accept, reject } = readVectors<ActVector>('act');

async function check({ note, keys }: ActVector): Promise<Parsed<void>> {
  const act = parseAct(bytesOf(note));
  if (!act.ok) return act;
  const known = keys.map((key) => accepted(parseVkey(nodeProvider, key)));
  return verifyAct(nodeProvider, act.value, (ref) => known.find((key) => keyRef(key) === ref));
}

const signers = Array.from({ length: 3 }, (_, i) =>
  nodeSigner(`p${i + 1}/k1`, 1, new Uint8Array(32).fill(i + 1)),
);
const vkeys = signers.map((signer) => vkeyOf(nodeProvider, signer));
const keyOf = (ref: KeyRef) => vkeys.find((vkey) => keyRef(vkey) === ref);

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
const ascending = (item: fc.Arbitrary<string>, maxLength: number) =>
  fc.uniqueArray(item, { maxLength }).map((items) => items.toSorted((a, b) => (a < b ? -1 : 1)));
const word = fc.stringMatching(/^[a-z]([a-z-]{0,30}[a-z])?$/);
const actText: fc.Arbitrary<ActText> = fc.record({
  room: fc.uint8Array({ minLength: 16, maxLength: 16 }).map(formatRoomId),
  seen: fc.record({ size: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), root: hash }),
  type: fc.tuple(word, word).map((words) => words.join('.')),
  version: fc.integer({ min: 1, max: 9999 }),
  time: fc.integer({ min: 946_684_800, max: 253_402_300_799 }),
  by: fc.integer({ min: 1, max: 3 }).map((count) => vkeys.slice(0, count).map(keyRef)),
  body: hash,
  after: ascending(hash.map(toHex), 5),
  rests: ascending(hash.map(toBase64), 3),
});

describe('acts', () => {
  it.each(accept)('RC1.1 RC1.2 accepts $name', async (vector) => {
    accepted(await check(vector));
    const act = accepted(parseAct(bytesOf(vector.note)));
    expect(formatActText(act)).toBe(fromUtf8(act.textBytes));
    expect(actId(nodeProvider, act.textBytes)).toBe(vector.id);
  });

  it.each(reject)('RC1.1 RC1.2 refuses $name', async (vector) => {
    expect(refusal(await check(vector))).toBe(vector.code);
  });

  it('RC1.1 an act is read as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(actText, async (said) => {
        const text = formatActText(said);
        const bytes = await signAct(text, signers.slice(0, said.by.length));
        const act = accepted(parseAct(bytes));
        expect(act).toMatchObject(said);
        expect(act.bytes).toBe(bytes);
        expect(fromUtf8(act.textBytes)).toBe(text);
        accepted(await verifyAct(nodeProvider, act, keyOf));
      }),
    );
  });

  it('RC1.2 any one byte that is changed, left out or put in refuses the act', async () => {
    const vectors = [accept[0], accept[2], accept[3]];
    for (const vector of vectors) {
      if (vector === undefined) throw new Error('a vector is missing');
      const bytes = bytesOf(vector.note);
      const keys = vector.keys.map((key) => accepted(parseVkey(nodeProvider, key)));
      const isRefused = async (changed: Uint8Array): Promise<boolean> => {
        const act = parseAct(changed);
        if (!act.ok) return true;
        const known = (ref: KeyRef) => keys.find((key) => keyRef(key) === ref);
        return !(await verifyAct(nodeProvider, act.value, known)).ok;
      };
      expect(await isRefused(bytes)).toBe(false);
      for (let i = 0; i < bytes.length; i++) {
        const [before, after] = [bytes.subarray(0, i), bytes.subarray(i + 1)];
        const byte = bytes[i] as number;
        const changes = [1, 2, 4, 8, 16, 32, 64, 128].map((bit) => Uint8Array.of(byte ^ bit));
        const refused = await Promise.all([
          ...changes.map((change) => isRefused(concat(before, change, after))),
          isRefused(concat(before, after)),
          isRefused(concat(before, Uint8Array.of(byte, byte), after)),
        ]);
        expect([i, refused.indexOf(false)]).toEqual([i, -1]);
      }
    }
  });

  it('RC1.2 one joint act cannot be stripped to one side, nor joined by a stranger', async () => {
    const by = vkeys.slice(0, 2).map(keyRef);
    const said = { ...accepted(parseAct(bytesOf(accept[0]?.note ?? {}))), by };
    const joint = fromUtf8(await signAct(formatActText(said), signers.slice(0, 2))) ?? '';
    const alone = joint.replace(`by ${by[1]}\n`, '').replace(/— p2.*\n/, '');
    const stripped = accepted(parseAct(utf8(alone)));
    expect(refusal(await verifyAct(nodeProvider, stripped, keyOf))).toBe('act.signature-invalid');
    const third = nodeSigner('p3/k1', 1, new Uint8Array(32).fill(3));
    const stranger = await signAct(formatActText({ ...said, by: vkeys.map(keyRef) }), [
      ...signers.slice(0, 2),
      third,
    ]);
    const line = fromUtf8(stranger)?.split('\n').at(-2) ?? '';
    expect(refusal(parseAct(utf8(`${joint}${line}\n`)))).toBe('act.signature-count');
  });

  it('RC1.4 another signature over the same text makes no second act', async () => {
    const text = fromUtf8(bytesOf(accept[0]?.note ?? {}))?.split('\n\n')[0] ?? '';
    const act = accepted(parseAct(bytesOf(accept[0]?.note ?? {})));
    expect(actId(nodeProvider, `${text}\n`)).toBe(accept[0]?.id);
    expect(actId(nodeProvider, act.bytes)).not.toBe(accept[0]?.id);
  });

  it('RC1.2 no act is composed that would be refused, nor signed by others than it names', async () => {
    const act = accepted(parseAct(bytesOf(accept[2]?.note ?? {})));
    expect(() => formatActText({ ...act, by: act.by.toReversed() })).toThrow(/act\.by-order/);
    expect(() => formatActText({ ...act, type: 'x' })).toThrow(/act\.type/);
    expect(() => formatActText({ ...act, body: new Uint8Array(31) })).toThrow(/act\.body/);
    const text = formatActText({ ...act, by: vkeys.slice(0, 2).map(keyRef) });
    const [one, two, three] = signers as [
      (typeof signers)[0],
      (typeof signers)[0],
      (typeof signers)[0],
    ];
    for (const wrong of [[one], [two, one], [one, three], [one, two, three], []]) {
      await expect(signAct(text, wrong)).rejects.toThrow(RangeError);
    }
    const cosigner = nodeSigner('p1/k1', 4, new Uint8Array(32).fill(1));
    await expect(signAct(text, [cosigner, two])).rejects.toThrow(RangeError);
    await expect(signAct('parley/act@v2\n', [one])).rejects.toThrow(/act\.version/);
  });

  it('RC1.1 the place of a fault is given in bytes', () => {
    const bytes = bytesOf(accept[2]?.note ?? {});
    const at = (result: Parsed<unknown>) => (result.ok ? undefined : result.fault.at);
    const lines = (fromUtf8(bytes) ?? '').split('\n');
    const place = (line: number) => utf8(`${lines.slice(0, line).join('\n')}\n`).length;
    const without = (line: number) => utf8(lines.toSpliced(line, 1, 'x').join('\n'));
    for (const line of [1, 2, 3, 4, 6, 7]) {
      expect(at(parseAct(without(line)))).toBe(place(line));
    }
    expect(at(parseAct(without(10)))).toBe(place(10));
  });

  it('RC1.1 noise never throws', () => {
    expect(
      unruly(
        accept.map(({ note }) => bytesOf(note)),
        parseAct,
        5000,
      ),
    ).toEqual([]);
  });
});
