import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseBody } from '#record/body.ts';
import { nodeCipher, nodeProvider } from '#record/provider/node.ts';
import { enclose } from '#room/compose.ts';
import { composeSealed } from '#room/sealed-acts.ts';
import type { MemberReplayed } from '#room/sealed-replay.ts';
import { canonicalJson } from '#room/state-digest.ts';
import { utf8 } from '#record/bytes.ts';
import { SealedTalks } from '../sealed-talks.ts';
import { forge, valueOf, type Forgery } from './forged.ts';

// One room for all: what a test does in it is void, so the next finds the same state.
let sealed: SealedTalks;
beforeAll(async () => {
  sealed = await SealedTalks.begin();
});
afterAll(async () => {
  await sealed.end();
});

const matter = { type: 'matter.open', body: { question: { en: 'Who guards the bridge?' } } };

/** The server takes it, and it is void for the members: returns what they make of it. */
async function voidFor(act: Parameters<SealedTalks['submit']>[0]): Promise<MemberReplayed> {
  const before = await sealed.read('p1/k1');
  await sealed.submit(act);
  const after = await sealed.read('p1/k1');
  expect(canonicalJson(after.replay.state)).toBe(canonicalJson(before.replay.state));
  expect(after.replay.voids.size).toBe(0);
  expect([...after.replay.sealedVoids.keys()]).toContain(sealed.talks.room.size - 1);
  const other = await sealed.read('m1/k1');
  expect(other.results.at(-1)).toEqual(after.results.at(-1));
  return after.results.at(-1) as MemberReplayed;
}

const unreadable = (code: string) => ({
  kind: 'void',
  sealed: true,
  refusal: { code: 'room.sealed-unreadable' },
  fault: { code },
  act: { type: 'room.sealed' },
});

describe('RC12.9 what the server can see it refuses', () => {
  test('RC12.5 a sealed act of another epoch', async () => {
    const epoch = await sealed.epoch('m1/k1');
    const act = await forge(sealed, { by: 'm1/k1', ...matter, epoch: { ...epoch, epoch: 2 } });
    expect(await sealed.talks.room.submit(act)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'room.epoch-wrong' },
    });
  });

  test('RC12.9 the sealed act of somebody who is no member', async () => {
    const epoch = await sealed.epoch('m1/k1');
    const act = await forge(sealed, { by: 'x1/k1', ...matter, epoch });
    expect(await sealed.talks.room.submit(act)).toEqual({ kind: 'stranger' });
  });

  test('RC12.9 a sealed act with any bit flipped on its way', async () => {
    const name = enclose(nodeProvider, utf8('A name'), 'text/plain');
    const body = { key: sealed.talks.ref('p2/k1'), name: name.ref };
    const act = await sealed.seal('p2/k1', 'person.describe', body, { enclosures: [name] });
    const enclosed = act.enclosures.flatMap(({ salt, bytes }) => [salt, bytes]);
    const parts = [act.note, act.salt, act.body, ...enclosed];
    const size = sealed.talks.room.size;
    await fc.assert(
      fc.asyncProperty(fc.nat(parts.length - 1), fc.nat(), async (part, place) => {
        const bytes = parts[part] as Uint8Array;
        const at = place % (bytes.length * 8);
        bytes[at >> 3] = (bytes[at >> 3] as number) ^ (1 << (at & 7));
        const { kind } = await sealed.talks.room.submit(act);
        bytes[at >> 3] = (bytes[at >> 3] as number) ^ (1 << (at & 7));
        expect(['fault', 'stranger']).toContain(kind);
      }),
      { numRuns: 150 },
    );
    expect(sealed.talks.room.size).toBe(size);
    // As it was, it is taken.
    expect(await sealed.talks.room.submit(act)).toMatchObject({ kind: 'acknowledged' });
  });

  test('RC12.3 an act that ought to be sealed and is not', async () => {
    expect(await sealed.talks.try('m1/k1', matter.type, matter.body)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'room.must-be-sealed' },
    });
  });
});

describe('RC12.7 what the server cannot see is void for the members', () => {
  const earlier = () => ({ size: 1, root: new Uint8Array(32) });
  const cases: [string, string, () => Partial<Forgery>][] = [
    ['signed inside by somebody else', 'sealed.differs', () => ({ innerBy: 'p1/k1' })],
    ['of another room', 'sealed.differs', () => ({ inner: { room: 'a'.repeat(26) } })],
    ['with another head seen', 'sealed.differs', () => ({ inner: { seen: earlier() } })],
    [
      'of another time',
      'sealed.differs',
      () => ({ inner: { time: sealed.talks.clock.time / 1000 - 60 } }),
    ],
    [
      'a key’s act',
      'sealed.inner-type',
      () => ({
        type: 'key.revoke',
        body: { key: sealed.talks.ref('p1/k1'), why: 'ended' },
      }),
    ],
    ['a room’s act', 'sealed.inner-type', () => ({ type: 'room.close', body: {} })],
    [
      'not signed as its text is',
      'act.signature-invalid',
      () => ({ spoil: (note) => flipped(note, note.length - 10) }),
    ],
    ['no act at all', 'act.form', () => ({ spoil: () => utf8('parley/act@v1\n') })],
    [
      'sealed with another secret',
      'sealed.not-opened',
      () => ({ epoch: { room: sealed.talks.room.id, epoch: 1, secret: new Uint8Array(32) } }),
    ],
  ];
  test.each(cases)('an act %s: %s', async (_, code, change) => {
    const result = await voidFor(await forge(sealed, { by: 'p2/k1', ...matter, ...change() }));
    expect(result).toMatchObject(unreadable(code));
  });

  test('an act that is not admissible, though the server took its envelope', async () => {
    const act = await sealed.seal('p2/k1', 'round.close', { round: 'c'.repeat(64) });
    expect(await voidFor(act)).toMatchObject({
      kind: 'void',
      sealed: true,
      refusal: { code: 'role.not-entitled' },
      act: { type: 'round.close', sealed: true },
    });
  });

  test('RC12.11 an act of a type that these rules do not have ends nobody’s replay', async () => {
    const act = await forge(sealed, { by: 'p2/k1', type: 'bridge.sell', body: {} });
    expect(await voidFor(act)).toMatchObject({ refusal: { code: 'act.type-unknown' } });
    expect((await sealed.read('p1/k1')).replay.newer).toBeUndefined();
  });

  test('an act whose body is not that of a sealed act', async () => {
    const body = { epoch: 1, salt: 'A'.repeat(43) + '=', sealed: 'AAAA', enclosures: [] };
    const act = await sealed.talks.compose('p2/k1', 'room.sealed', body);
    expect(await voidFor(act)).toMatchObject(unreadable('sealed.length'));
  });

  test('an act that names an enclosure which the envelope does not have, or has in another size', async () => {
    const name = enclose(nodeProvider, utf8('A name'), 'text/plain');
    const body = { key: sealed.talks.ref('p2/k1'), name: name.ref };
    const forgery = { by: 'p2/k1', type: 'person.describe', body };
    expect(await voidFor(await forge(sealed, forgery))).toMatchObject(
      unreadable('sealed.enclosures'),
    );
    const sealedName = enclose(nodeProvider, new Uint8Array(32 + 8192 + 16), OCTETS);
    const act = await forge(sealed, { ...forgery, enclosures: [sealedName.ref] });
    expect(await voidFor({ ...act, enclosures: [sealedName] })).toMatchObject(
      unreadable('sealed.enclosures'),
    );
  });

  test('what another member sealed, posted again under one’s own signature', async () => {
    const theirs = await sealed.seal('p1/k1', matter.type, matter.body);
    const copied = valueOf(parseBody(theirs.body));
    const act = await sealed.talks.compose('p2/k1', 'room.sealed', copied);
    expect(await voidFor(act)).toMatchObject(unreadable('sealed.differs'));
  });

  test('what was sealed in one room, posted in another of the same people', async () => {
    const there = sealed.talks.room;
    const copied = valueOf(parseBody((await sealed.seal('p2/k1', matter.type, matter.body)).body));
    await sealed.open();
    const act = await sealed.talks.compose('p2/k1', 'room.sealed', copied);
    expect(await voidFor(act)).toMatchObject(unreadable('sealed.not-opened'));
    // Nor with the same secret in both: the room is part of every key.
    const elsewhere = { ...(await sealed.epoch('p2/k1')), room: there.id };
    const again = await forge(sealed, { by: 'p2/k1', ...matter, epoch: elsewhere });
    expect(await voidFor(again)).toMatchObject(unreadable('sealed.not-opened'));
  });
});

describe('RC12.11 membership is decided on what everybody sees', () => {
  test('an unsealed act that cites a void sealed act parts no member from the server', async () => {
    const id = await sealed.submit(
      await forge(sealed, { by: 'p2/k1', type: 'bridge.sell', body: {} }),
    );
    const device = { ...(await sealed.member('p2/k2')), duty: 'member' };
    await sealed.talks.do('p2/k1', 'key.accredit', device, { after: [id] });
    await sealed.renew('m1/k1');
    const { replay, results } = await sealed.read('p1/k1');
    expect(results.at(-1)).toMatchObject({ kind: 'admitted' });
    expect(replay.voids.size).toBe(0);
    expect(canonicalJson(replay.outerState)).toBe(canonicalJson(sealed.state));
    expect(replay.state?.epoch).toEqual(sealed.state.epoch);
    expect(replay.state?.keys).toEqual(sealed.state.keys);
  });

  test('an inner act cites no void one, and cites admitted ones by their outer ids', async () => {
    const bad = await sealed.submit(
      await forge(sealed, { by: 'p2/k1', type: 'bridge.sell', body: {} }),
    );
    const good = await sealed.do('m1/k1', matter.type, matter.body);
    await sealed.do('m1/k1', matter.type, matter.body, { after: [bad] });
    await sealed.do('m1/k1', matter.type, matter.body, { after: [good] });
    const { results } = await sealed.read('p1/k1');
    expect(results.slice(-2)).toMatchObject([
      { kind: 'void', refusal: { code: 'act.cites-unknown' } },
      { kind: 'admitted', act: { after: [{ id: good, act: { type: 'matter.open' } }] } },
    ]);
  });
});

test('RC12.7 a device does not seal what members would find void for its form', async () => {
  const { talks } = sealed;
  const epoch = await sealed.epoch('m1/k1');
  const compose = async (type: string, body: unknown, enclosures = [] as never[]) => {
    const result = await composeSealed(nodeProvider, nodeCipher, [talks.key('m1/k1')], epoch, {
      room: talks.room.id,
      seen: { size: talks.room.size, root: talks.room.root },
      type,
      version: 1,
      body,
      enclosures,
      time: Math.floor(talks.clock.time / 1000),
    });
    return result.ok ? 'composed' : result.fault.code;
  };
  const name = enclose(nodeProvider, utf8('A name'), 'text/plain');
  expect(await compose('room.close', {})).toBe('sealed.inner-type');
  expect(await compose('room.describe', { title: { en: 'Blue' } })).toBe('composed');
  expect(await compose('matter.open', { q: 'x'.repeat(65_600) })).toBe('sealed.too-long');
  expect(await compose('matter.open', { name: name.ref })).toBe('enclosure.missing');
  expect(await compose('matter.open', {}, [name as never])).toBe('enclosure.unnamed');
  expect(await compose('matter.open', { half: 0.5 })).toBe('body.number');
});

const OCTETS = 'application/octet-stream';

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const out = bytes.slice();
  out[at] = out[at] === 0x41 ? 0x42 : 0x41;
  return out;
}
