import { describe, expect, it } from 'vitest';
import {
  bundleBytes,
  bundleRoom,
  checkpointAt,
  inChunks,
  replayOf,
  signedRoom,
  type Oddity,
  type SignedRoom,
} from '../../test/signed-room.ts';
import type { BundleEnclosure, BundleEntry, BundleRoom } from './bundle-writer.ts';
import { readBundle } from './bundle-reader.ts';
import { FrameDigest, type BundleFault } from './bundle.ts';
import { concat, fromBase64, toBase64, toHex, utf8 } from './bytes.ts';
import { cosign, withCosignatures } from './cosignature.ts';
import { keyRef, parseVkey, vkeyOf } from './keys.ts';
import { nodeProvider, nodeSigner } from './provider/node.ts';
import type { Provider } from './provider.ts';
import { verifyIntact, type IntactResult, type Replay } from './verify-intact.ts';
import { accepted, readVectors } from '../../test/support/vectors.ts';

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
const tiny = await signedRoom({ seed: 7, acts: 1 });
const SMALL = await bundleBytes([
  await bundleRoom(small, [
    [1, [1]],
    [2, [0]],
  ]),
  await bundleRoom(tiny, [[1, []]]),
]);

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const changed = bytes.slice();
  changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
  return changed;
}

const verdicts = new Map<string, Promise<boolean>>();
/** The same verdicts, each signature checked once. */
const remembering: Provider = {
  ...nodeProvider,
  verify: (...input) => {
    const key = input.map(toBase64).join(' ');
    const verdict = verdicts.get(key) ?? nodeProvider.verify(...input);
    verdicts.set(key, verdict);
    return verdict;
  },
};

async function verify(
  bytes: Uint8Array,
  replay: Replay = replayOf([first, second]),
  provider: Provider = nodeProvider,
): Promise<IntactResult> {
  return await verifyIntact(provider, inChunks(bytes, 65_536), replay);
}

async function faultOf(
  bytes: Uint8Array,
  replay?: Replay,
  provider?: Provider,
): Promise<BundleFault | undefined> {
  const result = await verify(bytes, replay, provider);
  return result.ok ? undefined : result.fault;
}

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

/** The bundle with its digest made to fit; undefined if its form is wrong anyway. */
async function redigested(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const digest = new FrameDigest(nodeProvider);
  const starts: number[] = [];
  for await (const event of readBundle(nodeProvider, inChunks(bytes, 65_536))) {
    if (event.kind === 'fault') {
      if (event.fault.code !== 'bundle.digest') return undefined;
      starts.push(event.fault.at);
    } else if (event.kind === 'end') {
      return undefined;
    } else {
      starts.push(event.offset);
    }
  }
  // Frames the events do not begin: the rooms line, and each body line after its leaf.
  const text = new TextDecoder('latin1').decode(bytes);
  const bounds = new Set(starts);
  bounds.add(text.indexOf('\n') + 1);
  for (const match of text.matchAll(/(?<=\n)body \d+ [\w+/]{22}==\n/g)) bounds.add(match.index);
  const sorted = [...bounds].toSorted((a, b) => a - b);
  for (const [i, start] of sorted.entries()) {
    const end = sorted[i + 1];
    if (end === undefined) break;
    digest.add(bytes.subarray(start, end));
  }
  const last = sorted.at(-1) as number;
  return concat(bytes.subarray(0, last), utf8(`end ${toBase64(digest.value)}\n`));
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
  it('RC7.3 any one bit flipped is a fault', async () => {
    const replay = replayOf([small, tiny]);
    const unnoticed: number[] = [];
    for (let bit = 0; bit < SMALL.length * 8; bit++) {
      const changed = flipped(SMALL, bit);
      const fault = await faultOf(changed, replay, remembering);
      if (fault === undefined || fault.at > SMALL.length) unnoticed.push(bit);
    }
    expect(unnoticed).toEqual([]);
  }, 120_000);

  it('RC7.3 any one bit flipped, the digest made to fit, is a fault too', async () => {
    const replay = replayOf([small, tiny]);
    const unnoticed = new Set<number>();
    let tried = 0;
    for (let bit = 0; bit < SMALL.length * 8; bit += 3) {
      const fitting = await redigested(flipped(SMALL, bit));
      if (fitting === undefined) continue;
      tried += 1;
      if ((await faultOf(fitting, replay, remembering)) === undefined) unnoticed.add(bit >> 3);
    }
    expect(tried).toBeGreaterThan(1000);
    // Whose view it is, nobody signs; and the old digest is not there any more.
    const view = SMALL.indexOf(0x20) + 1;
    const end = new TextDecoder('latin1').decode(SMALL).lastIndexOf('end ');
    const open = [...unnoticed].filter((at) => at < end && (at < view || at >= view + 6));
    expect(open).toEqual([]);
  }, 120_000);

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

interface BundleVector {
  bundle: string;
  head: object;
  keys: { id: string; log: string; witnesses: string[]; keys: string[] }[];
  rooms: {
    id: string;
    size: number;
    root: string;
    opening: string;
    cosigned: { name: string; size: number }[];
  }[];
  enclosures: object;
  edits: { at: number; remove: number; insert: string }[];
  room?: string;
  index?: number;
}

describe('the vectors of bundles', () => {
  const { accept, reject } = readVectors<BundleVector>('bundle');
  const [whole] = accept;
  const bytes = fromBase64(whole?.bundle ?? '') ?? new Uint8Array(0);
  const vkey = (line: string) => accepted(parseVkey(nodeProvider, line));
  const replay: Replay = {
    keyOf: (room, ref) =>
      whole?.keys
        .find(({ id }) => id === room)
        ?.keys.map(vkey)
        .find((key) => keyRef(key) === ref),
    onEntry: () => {},
    roomKeys: (room) => {
      const found = whole?.keys.find(({ id }) => id === room);
      return found && { log: vkey(found.log), witnesses: found.witnesses.map(vkey) };
    },
  };

  it.each(accept)('RC7.5 intact: $name', async (vector) => {
    const result = await verify(bytes, replay);
    if (!result.ok) throw new Error(result.fault.code);
    const { head, rooms } = result.value;
    expect(head).toEqual(vector.head);
    expect(
      rooms.map(({ id, size, root, opening, cosigned }) => ({
        id,
        size,
        root: toHex(root),
        opening,
        cosigned: cosigned.map((one) => ({ name: one.key.name, size: one.size })),
      })),
    ).toEqual(vector.rooms);
    expect(rooms.map(({ enclosures }) => enclosures)).toContainEqual(vector.enclosures);
  });

  it.each(reject)('RC7.3 not intact: $name', async ({ code, room, index, edits }) => {
    let changed = bytes;
    for (const { at, remove, insert } of edits) {
      const put = fromBase64(insert) ?? new Uint8Array(0);
      changed = concat(changed.subarray(0, at), put, changed.subarray(at + remove));
    }
    const fault = await faultOf(changed, replay);
    expect({ code: fault?.code, room: fault?.room, index: fault?.index }).toEqual({
      code,
      room,
      index,
    });
  });
});
