import { describe, expect, it } from 'vitest';
import {
  bundleBytes,
  bundleRoom,
  checkpointAt,
  intactFault,
  intactResult,
  replayOf,
  signedRoom,
  type Oddity,
  type SignedRoom,
} from '../../test/signed-room.ts';
import type { BundleEnclosure, BundleEntry, BundleRoom } from './bundle-writer.ts';
import { concat, toBase64, utf8 } from './bytes.ts';
import { cosign, withCosignatures } from './cosignature.ts';
import { vkeyOf } from './keys.ts';
import { nodeProvider, nodeSigner } from './provider/node.ts';
import type { Provider } from './provider.ts';
import type { Replay } from './verify-intact.ts';

const first = await signedRoom({ seed: 1, acts: 5, enclosures: true });
const second = await signedRoom({ seed: 2, acts: 2 });
const HEADS = [
  [3, [1]],
  [5, [0, 2]],
] as const;
const firstRoom = await bundleRoom(first, HEADS);
const secondRoom = await bundleRoom(second, [[2, []]]);
const BUNDLE = await bundleBytes([firstRoom, secondRoom]);

const small = await signedRoom({ seed: 6, acts: 2, enclosures: true });

const both = () => replayOf([first, second]);
const verify = (bytes: Uint8Array, replay: Replay = both(), provider?: Provider) =>
  intactResult(bytes, replay, provider);
const faultOf = (bytes: Uint8Array, replay: Replay = both(), provider?: Provider) =>
  intactFault(bytes, replay, provider);

/** `code room-number index` of the fault of a bundle of one room. */
async function placeOf(room: SignedRoom, written: BundleRoom, replay = replayOf([room])) {
  const fault = await faultOf(await bundleBytes([written]), replay);
  return fault === undefined ? 'intact' : `${fault.code} ${fault.index ?? '-'}`;
}

function withEntry(index: number, change: (entry: BundleEntry) => BundleEntry): BundleRoom {
  const entries = [...first.entries] as BundleEntry[];
  entries[index] = change(entries[index] as BundleEntry);
  return { ...firstRoom, entries };
}

function withEnclosures(change: (list: BundleEnclosure[]) => BundleEnclosure[]): BundleRoom {
  return withEntry(1, (entry) => ({
    ...entry,
    enclosures: change([...(entry.enclosures as BundleEnclosure[])]),
  }));
}

describe('an intact bundle', () => {
  it('RC7.5 is told so, with what it holds, and hands over each entry in order', async () => {
    const replay = replayOf([first, second]);
    const result = await verify(BUNDLE, replay);
    if (!result.ok) throw new Error(result.fault.code);
    const { head, rooms, length } = result.value;
    expect(head).toEqual({ view: 'public', purpose: 'exercise', grade: 'solemn' });
    expect(length).toBe(BUNDLE.length);
    const report = rooms.find(({ id }) => id === first.id);
    expect(report).toMatchObject({
      size: 5,
      root: first.roots[5],
      opening: first.entries[0]?.actId,
      enclosures: { present: 1, withheld: 1, destroyed: 1 },
    });
    expect(report?.cosigned.map(({ key, size }) => `${key.name} ${size}`)).toEqual([
      'p2/w1 3',
      'p1/w1 5',
      'p3/w1 5',
    ]);
    expect(replay.handed.filter((line) => line.startsWith(first.id))).toEqual(
      [0, 1, 2, 3, 4].map((i) => `${first.id} ${i} ${i === 0 ? 'room.open' : 'test.act'}`),
    );
  });

  it('RC7.5 keys are asked for before an entry is handed over, and after all earlier ones', async () => {
    const replay = replayOf([first, second]);
    const asked: string[] = [];
    const keysAt: string[] = [];
    await verify(BUNDLE, {
      keyOf: (room, ref, entry) => {
        asked.push(`${replay.handed.length} ${entry.id.slice(0, 4)}`);
        return replay.keyOf(room, ref, entry);
      },
      onEntry: async (room, index, entry) => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        await replay.onEntry(room, index, entry);
      },
      roomKeys: (room) => {
        keysAt.push(`${room} ${replay.handed.filter((line) => line.startsWith(room)).length}`);
        return replay.roomKeys(room);
      },
    });
    // One key an act, and two for the joint one, each before its own act was handed over.
    expect(asked.map((line) => Number(line.split(' ')[0])).toSorted((a, b) => a - b)).toHaveLength(
      8,
    );
    expect(asked[0]?.startsWith('0 ')).toBe(true);
    expect(keysAt.toSorted()).toEqual(
      [`${first.id} 3`, `${first.id} 5`, `${second.id} 2`].toSorted(),
    );
  });

  it('RC7.5 enclosures are handed over, and absent ones named', async () => {
    const seen: string[] = [];
    const replay = replayOf([first, second]);
    await verify(BUNDLE, {
      ...replay,
      onEnclosure: (_room, index, { ref, bytes }) => {
        seen.push(`${index} ${ref.media} ${bytes.length === ref.size}`);
      },
      onAbsent: (_room, index, _ref, why) => {
        seen.push(`${index} ${why}`);
      },
    });
    expect(seen).toEqual(['1 text/plain true', '1 withheld', '1 destroyed']);
  });
});

describe('a bundle that is not intact', () => {
  it('RC7.5 a fault in the chain of custody is told at its place', async () => {
    const other = await signedRoom({ seed: 3, acts: 5 });
    const cases: [name: string, written: BundleRoom, expected: string][] = [
      ['whole', firstRoom, 'intact'],
      [
        'another leaf hash stated',
        withEntry(3, (entry) => ({ ...entry, leafHash: new Uint8Array(32) })),
        'leaf.hash-mismatch 3',
      ],
      [
        'another body',
        withEntry(3, (entry) => ({ ...entry, body: utf8('{"number":4,"words":[]}') })),
        'entry.body-digest 3',
      ],
      [
        'another salt',
        withEntry(3, (entry) => ({ ...entry, salt: new Uint8Array(16) })),
        'entry.body-digest 3',
      ],
      [
        'an act of another room',
        withEntry(3, () => other.entries[3] as BundleEntry),
        'entry.room 3',
      ],
      [
        'two acts exchanged',
        {
          ...firstRoom,
          entries: [0, 1, 2, 4, 3].map((i) => first.entries[i] as BundleEntry),
        },
        'entry.seen 3',
      ],
      ['an act twice', withEntry(3, () => first.entries[2] as BundleEntry), 'entry.repeated 3'],
      ['a missing enclosure', withEnclosures((list) => list.slice(0, 2)), 'enclosure.missing 1'],
      ['a missing first one', withEnclosures((list) => list.slice(1)), 'enclosure.missing 1'],
      [
        'enclosures out of order',
        withEnclosures(([a, b, c]) => [a, c, b] as BundleEnclosure[]),
        'enclosure.missing 1',
      ],
      [
        'an enclosure twice',
        withEnclosures((list) => [...list, list[0] as BundleEnclosure]),
        'enclosure.unexpected 1',
      ],
      [
        'an enclosure of another act',
        withEntry(2, (entry) => ({
          ...entry,
          enclosures: [{ digest: toBase64(new Uint8Array(32)), absent: 'withheld' }],
        })),
        'enclosure.unexpected 2',
      ],
      [
        'other words in an enclosure',
        withEnclosures(([a, ...rest]) => [
          { ...(a as { digest: string; salt: Uint8Array }), bytes: utf8('other') },
          ...rest,
        ]),
        'enclosure.digest 1',
      ],
    ];
    for (const [name, written, expected] of cases) {
      expect(`${name}: ${await placeOf(first, written)}`).toBe(`${name}: ${expected}`);
    }
  });

  it('RC7.3 an enclosure that the last act of a room names is missed as any other', async () => {
    const [one, two] = small.entries as BundleEntry[] as [BundleEntry, BundleEntry];
    const whole = await bundleRoom(small, [[2, []]]);
    const enclosures = (two.enclosures as BundleEnclosure[]).slice(0, 2);
    const less = { ...whole, entries: [one, { ...two, enclosures }] };
    expect(await placeOf(small, whole)).toBe('intact');
    expect(await placeOf(small, less)).toBe('enclosure.missing 1');
    // Before another room as well, whichever comes first.
    const rooms = await Promise.all([7, 8, 9, 10].map((seed) => signedRoom({ seed, acts: 1 })));
    const others = await Promise.all(rooms.map((room) => bundleRoom(room, [[1, []]])));
    const bytes = await bundleBytes([less, ...others]);
    expect(await faultOf(bytes, replayOf([small, ...rooms]))).toMatchObject({
      code: 'enclosure.missing',
      room: small.id,
      index: 1,
    });
  });

  it('RC1.6 RC3.2 RC1.4 what a log may not hold is found though all of it is signed', async () => {
    const cases: [oddity: Oddity, expected: string][] = [
      [{ index: 3, seenSize: 2 }, 'intact'],
      [{ index: 3, seenSize: 4, seenRoot: first.roots[4] as Uint8Array }, 'entry.seen 3'],
      [{ index: 3, seenSize: 0 }, 'entry.seen 3'],
      [{ index: 3, seenRoot: new Uint8Array(32) }, 'entry.seen 3'],
      [{ index: 3, room: first.id }, 'entry.room 3'],
      [{ index: 3, admittedLater: -60 }, 'intact'],
      [{ index: 3, admittedLater: -61 }, 'entry.admitted 3'],
      [{ index: 3, repeats: 2 }, 'entry.repeated 3'],
      [{ index: 1, enclosureSize: 7 }, 'enclosure.size 1'],
    ];
    for (const [oddity, expected] of cases) {
      const room = await signedRoom({ seed: 4, acts: 5, oddity, enclosures: true });
      const written = await bundleRoom(room, [[5, []]]);
      expect([oddity, await placeOf(room, written)]).toEqual([oddity, expected]);
    }
  });

  it('RC7.5 a signature that does not hold is told by its act, the first if there are several', async () => {
    const written = await bundleBytes([firstRoom, secondRoom]);
    const refusing: Provider = {
      ...nodeProvider,
      // The first to be asked answers last.
      verify: async (key, message, signature) => {
        const text = new TextDecoder().decode(message);
        if (!text.startsWith('parley/act@v1')) {
          return await nodeProvider.verify(key, message, signature);
        }
        const seen = Number(/\nseen (\d+)/.exec(text)?.[1]);
        await new Promise((resolve) => setTimeout(resolve, 20 - 5 * seen));
        return seen !== 2 && seen !== 3;
      },
    };
    expect(await faultOf(written, undefined, refusing)).toMatchObject({
      code: 'act.signature-invalid',
      room: first.id,
      index: 2,
    });
    const unknown = replayOf([first, second]);
    expect(await faultOf(written, { ...unknown, keyOf: () => undefined })).toMatchObject({
      code: 'act.signer-unknown',
      index: 0,
    });
    await expect(
      verify(written, undefined, {
        ...nodeProvider,
        verify: async (key, message, signature) => {
          const isAct = new TextDecoder().decode(message).startsWith('parley/act@v1');
          if (isAct) throw new Error('no threads');
          return await nodeProvider.verify(key, message, signature);
        },
      }),
    ).rejects.toThrow('could not be checked');
  });

  it('RC7.5 more acts than are checked at one time are all checked', async () => {
    const long = await signedRoom({ seed: 5, acts: 600 });
    const bytes = await bundleBytes([await bundleRoom(long, [[600, []]])]);
    let most = 0;
    let underWay = 0;
    const counting: Provider = {
      ...nodeProvider,
      verify: async (...input) => {
        underWay += 1;
        most = Math.max(most, underWay);
        const holds = await nodeProvider.verify(...input);
        underWay -= 1;
        return holds;
      },
    };
    expect(await faultOf(bytes, replayOf([long]), counting)).toBeUndefined();
    expect(most).toBeGreaterThan(64);
    expect(most).toBeLessThanOrEqual(257);
  });

  it('RC7.1 RC6.5 checkpoints are exactly those that may be there', async () => {
    const place = async (checkpoints: BundleRoom['checkpoints'], replay = replayOf([first])) =>
      await placeOf(first, { ...firstRoom, checkpoints }, replay);
    const at3 = await checkpointAt(first, 3, [1]);
    const at5 = await checkpointAt(first, 5, [0, 2]);
    const plain5 = await checkpointAt(first, 5);
    expect(await place([at3, at5])).toBe('intact');
    expect(await place([plain5])).toBe('intact');
    expect(await place([await checkpointAt(first, 3, [0]), at5])).toBe('checkpoint.superfluous -');
    expect(await place([await checkpointAt(first, 4), at5])).toBe('checkpoint.superfluous -');
    expect(await place([{ size: 5, note: at3.note }])).toBe('checkpoint.size-differs -');
    const foreign = await checkpointAt(await signedRoom({ seed: 3, acts: 5 }), 5);
    expect(await place([foreign])).toBe('checkpoint.origin -');

    const wrongRoot = { ...first, roots: first.roots.with(5, first.roots[4] as Uint8Array) };
    expect(await place([await checkpointAt(wrongRoot, 5)])).toBe('checkpoint.root-mismatch -');
    const forger = { ...first, log: nodeSigner(first.log.name, 0x01, new Uint8Array(32).fill(9)) };
    expect(await place([await checkpointAt(forger, 5)])).toBe('checkpoint.log-signature -');

    const line = (note: Uint8Array) => new TextDecoder().decode(note).split('\n').slice(4, -1);
    const join = (lines: string[]) => ({
      size: 5,
      note: concat(
        utf8(new TextDecoder().decode(plain5.note).split('\n').slice(0, 4).join('\n')),
        utf8(`\n${lines.join('\n')}\n`),
      ),
    });
    const [log, w1, w3] = line(at5.note) as [string, string, string];
    expect(await place([join([log, w1, w3])])).toBe('intact');
    const order = 'checkpoint.signature-order -';
    expect(await place([join([log, w3, w1])])).toBe(order);
    expect(await place([join([log, w1, w1])])).toBe(order);
    expect(await place([join([w1, log, w3])])).toBe(order);
    expect(await place([join([log, log])])).toBe(order);
    const [, stranger] = line(
      (await checkpointAt(await signedRoom({ seed: 3, acts: 5 }), 5, [0])).note,
    );
    expect(await place([join([log, stranger as string])])).toBe('checkpoint.signature-unknown -');
    expect(await place([{ size: 5, note: concat(utf8('x'), plain5.note) }])).toBe(
      'checkpoint.origin -',
    );
    const extended = new TextDecoder().decode(plain5.note).replace('\n\n', '\nextension\n\n');
    expect(await place([{ size: 5, note: utf8(extended) }])).toBe('checkpoint.extension -');

    // A witness whose key left the policy after the third act may stand at 3 and not at 5.
    const leaving = () => {
      const replay = replayOf([first]);
      return {
        ...replay,
        roomKeys: (room: string) => {
          const keys = replay.roomKeys(room);
          const gone = replay.handed.length > 3 ? 'p2/w1' : '';
          return keys && { ...keys, witnesses: keys.witnesses.filter(({ name }) => name !== gone) };
        },
      };
    };
    expect(await place([at3, at5], leaving())).toBe('intact');
    expect(await place([await checkpointAt(first, 5, [1])], leaving())).toBe(
      'checkpoint.signature-unknown -',
    );
  });

  it('RC6.6 RC7.5 a cosignature over another text or time does not hold', async () => {
    const plain = await checkpointAt(first, 5);
    const signer = first.witnesses[0];
    if (signer === undefined) throw new Error('no witness');
    const wrong = await cosign(nodeProvider, signer, utf8('another text\n'), 7);
    const note = withCosignatures(plain.note, [wrong]);
    const written = { ...firstRoom, checkpoints: [{ size: 5, note }] };
    expect(await placeOf(first, written)).toBe('cosignature.invalid -');
    const keyless = { ...replayOf([first]), roomKeys: () => undefined };
    expect(await placeOf(first, firstRoom, keyless)).toBe('checkpoint.keys-unknown -');
    const witnessAsLog = {
      ...replayOf([first]),
      roomKeys: () => ({
        log: vkeyOf(nodeProvider, { ...first.log, algorithm: 0x04 }),
        witnesses: [],
      }),
    };
    expect(await placeOf(first, firstRoom, witnessAsLog)).toBe('checkpoint.log-signature -');
  });
});
