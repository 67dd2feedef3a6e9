import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  addSignature,
  checkJoint,
  composeJointFor,
  type CheckedJoint,
  type Passing,
  type UnderWay,
} from '#client/joint.ts';
import { submit } from '#client/renewal.ts';
import type { VerifiedLog } from '#client/verified-log.ts';
import type { ActType } from '#core/declare.ts';
import { rules } from '#core/rules.ts';
import { formatJoint, signJoint, type JointAct } from '#record/joint.ts';
import { fromUtf8, utf8 } from '#record/bytes.ts';
import type { KeyRef } from '#record/keys.ts';
import { nodeCipher, nodeProvider } from '#record/provider/node.ts';
import { openJoint, parseSealedJoint } from '#record/sealed-joint.ts';
import { composeJoint, enclose, randomBytes, type Composed } from '#room/compose.ts';
import { composeEnvelope, openEnvelope } from '#room/sealed-joint.ts';
import { tableHarvest } from '../harvest.ts';
import { enter, SealedClients, type Client } from '../sealed-clients.ts';

/** RC1.9: in a sealed room the act goes round sealed, and then its envelope; each device checks both against its own copy. */

let clients: SealedClients;
let members: Record<string, Client>;
let harvest: Record<string, string>;
const type = rules(2)?.type('harvest.release', 1) as ActType;

beforeAll(async () => {
  clients = await SealedClients.begin({ working: true });
  members = {};
  for (const name of ['m1/k1', 'p1/k1', 'p2/k1']) members[name] = await clients.member(name);
  harvest = await tableHarvest({
    do: async (by, act, body) => await enter(client(String(by)), act, body),
  });
});
afterAll(() => clients.end());
beforeEach(() => (clients.sealed.talks.clock.time += 1000));

const now = () => clients.sealed.talks.clock.time;
const ref = (name: string) => clients.sealed.talks.ref(name) as KeyRef;
const key = (name: string) => clients.sealed.talks.key(name);
const client = (name: string): Client => members[name] as Client;

async function logOf(name: string): Promise<VerifiedLog> {
  await client(name).replica.pull();
  return client(name).replica.snapshot.log;
}

/** As p1’s head begins it. */
async function begun(by = 'p1/k1', other = 'p2/k1'): Promise<Passing> {
  const log = await logOf(by);
  const head = { size: log.size, root: log.rootAt(log.size) as Uint8Array };
  const meant = { type: type.name, version: 1, body: harvest };
  const time = Math.floor(now() / 1000);
  const others = [ref(other)];
  const passing = await composeJointFor(nodeProvider, key(by), log, {
    type,
    meant,
    others,
    head,
    time,
  });
  if (!passing.ok) throw new Error(passing.fault.code);
  return passing.value;
}

async function checked(bytes: Uint8Array, as: string): Promise<CheckedJoint> {
  return await checkJoint(nodeProvider, await logOf(as), ref(as), bytes, now());
}

async function good(bytes: Uint8Array, as: string): Promise<UnderWay> {
  const found = await checked(bytes, as);
  if (found.is !== 'good') throw new Error(JSON.stringify(found));
  return found.under;
}

/** The code with which it is turned away, or what it is. */
async function outcome(bytes: Uint8Array, as = 'p2/k1'): Promise<string> {
  const found = await checked(bytes, as);
  if (found.is === 'fault') return found.fault.code;
  return found.is === 'refused' ? found.refusal.code : found.is;
}

async function signed(
  under: UnderWay,
  as: string,
): Promise<{ passing: Passing } | { whole: Composed }> {
  const answer = await addSignature(nodeProvider, await logOf(as), under, key(as));
  if (!answer.ok) throw new Error(answer.fault.code);
  return answer.value;
}

async function passed(bytes: Uint8Array, as: string): Promise<Passing> {
  const answer = await signed(await good(bytes, as), as);
  if (!('passing' in answer)) throw new Error('it was to be passed on');
  return answer.passing;
}

describe('before it is entered', () => {
  test('RC1.9 what goes round says nothing to whoever is no member', async () => {
    const first = await begun();
    const second = await passed(first.bytes, 'p2/k1');
    expect([first, second]).toMatchObject([
      { isSealed: true, isEnvelope: false },
      { isSealed: true, isEnvelope: true },
    ]);
    for (const { bytes } of [first, second]) {
      const text = fromUtf8(bytes) ?? '';
      for (const told of ['harvest.release', ...Object.values(harvest)]) {
        expect(text).not.toContain(told);
        expect(text).not.toContain(
          Buffer.from(JSON.stringify(harvest)).toString('base64').slice(4, 40),
        );
      }
    }
    const sealed = parseSealedJoint(first.bytes);
    if (!sealed.ok) throw new Error(sealed.fault.code);
    const other = { room: clients.room, epoch: sealed.value.epoch, secret: randomBytes(32) };
    expect(await openJoint(nodeCipher, other, sealed.value)).toMatchObject({
      fault: { code: 'joint.not-opened' },
    });
  });

  test('RC1.9 it is shown with who has yet to sign: of the act, and then of its envelope', async () => {
    const first = await begun();
    expect(await good(first.bytes, 'p2/k1')).toMatchObject({
      joint: { value: harvest },
      missing: [ref('p2/k1')],
      mine: false,
    });
    const second = await passed(first.bytes, 'p2/k1');
    const under = await good(second.bytes, 'p1/k1');
    expect(under).toMatchObject({
      joint: { value: harvest },
      missing: [ref('p1/k1')],
      mine: false,
    });
    expect(under.envelope?.act.type).toBe('room.sealed');
    expect([...under.joint.signatures.keys()]).toEqual([ref('p1/k1'), ref('p2/k1')].toSorted());
  });

  test('RC1.9 unsealed, of another room, for others, or changed on the way', async () => {
    const { signed: joint, bytes } = await begun();
    expect(await outcome(formatJoint(nodeProvider, joint))).toBe('joint.unsealed');
    expect(await outcome(bytes, 'm1/k1')).toBe('joint.not-yours');
    const text = fromUtf8(bytes) as string;
    const other = text.replace(clients.room, 'k3v7q2m5x4c6j2a7r5t3w2y6ze');
    expect(await outcome(utf8(other))).toBe('joint.other-room');
    for (const line of ['salt ', 'sealed ']) {
      const at = text.indexOf(line) + line.length + 4;
      const flipped = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
      expect(await outcome(utf8(flipped))).toBe('joint.not-opened');
    }
    expect(await outcome(utf8(text.replace(/epoch \d+/, 'epoch 99')))).toBe('joint.not-opened');
    expect(await outcome(utf8(text.replace(/epoch \d+/, 'epoch 0')))).toBe('joint.form');
    expect(await outcome(utf8(`${text}more\n`))).toBe('joint.form');
  });

  test('RC1.9 RC1.8 an envelope whose act somebody has not signed, or that holds another act, is not signed', async () => {
    const { signed: joint } = await begun();
    const log = await logOf('p2/k1');
    const epoch = await clients.sealed.epoch('p2/k1');
    const seal = async (inner: JointAct): Promise<Uint8Array> => {
      const whole = { ...inner, signatures: new Map(inner.signatures) };
      for (const one of inner.act.by)
        if (!whole.signatures.has(one)) whole.signatures.set(one, new Uint8Array(64));
      const made = await composeEnvelope(nodeProvider, nodeCipher, key('p2/k1'), epoch, whole);
      if (!made.ok) throw new Error(made.fault.code);
      return formatJoint(nodeProvider, made.value);
    };
    const own = await signJoint(nodeProvider, { ...joint, signatures: new Map() }, key('p2/k1'));
    expect(await outcome(await seal(own), 'p1/k1')).toBe('act.signature-invalid');
    const later = await composeJoint(nodeProvider, key('p2/k1'), [ref('p1/k1')], {
      room: log.room,
      seen: joint.act.seen,
      type: type.name,
      version: 1,
      body: { ...harvest, hash: 'x' },
      time: joint.act.time,
    });
    if (!later.ok) throw new Error(later.fault.code);
    expect(await outcome(await seal(later.value), 'p1/k1')).toBe('act.signature-invalid');
  });

  test('RC1.9 an envelope with another file than the act names is not signed', async () => {
    const log = await logOf('p2/k1');
    const epoch = await clients.sealed.epoch('p2/k1');
    const file = enclose(nodeProvider, utf8('The map as it was agreed.'), 'text/plain');
    const draft = {
      room: log.room,
      seen: { size: log.size, root: log.rootAt(log.size) as Uint8Array },
      type: type.name,
      version: 1,
      body: { map: file.ref },
      enclosures: [file],
      time: Math.floor(now() / 1000),
    };
    const first = await composeJoint(nodeProvider, key('p1/k1'), [ref('p2/k1')], draft);
    if (!first.ok) throw new Error(first.fault.code);
    const inner = await signJoint(nodeProvider, first.value, key('p2/k1'));
    const keyOf = (one: KeyRef) => {
      const by = one === ref('p1/k1') ? 'p1/k1' : 'p2/k1';
      const { name, algorithm, publicKey } = key(by);
      return { name, algorithm, publicKey, keyId: one.slice(-8) } as never;
    };
    const whole = await composeEnvelope(nodeProvider, nodeCipher, key('p2/k1'), epoch, inner);
    if (!whole.ok) throw new Error(whole.fault.code);
    const opened = await openEnvelope(nodeProvider, nodeCipher, () => epoch, whole.value, keyOf);
    expect(opened).toMatchObject({ ok: true, value: { inner: { id: inner.id } } });

    const swapped = { ...file, bytes: utf8('The map as nobody agreed..').subarray(0, 25) };
    const forged = await composeEnvelope(nodeProvider, nodeCipher, key('p2/k1'), epoch, {
      ...inner,
      enclosures: [swapped],
    });
    if (!forged.ok) throw new Error(forged.fault.code);
    expect(
      await openEnvelope(nodeProvider, nodeCipher, () => epoch, forged.value, keyOf),
    ).toMatchObject({ fault: { code: 'joint.enclosures' } });
  });
});

test('RC1.9 where the room’s key was changed meanwhile, the act that all have signed is sealed again', async () => {
  const first = await begun();
  const before = await passed(first.bytes, 'p2/k1');
  await clients.sealed.renew('m1/k1');
  const under = await good(before.bytes, 'p1/k1');
  expect(under).toMatchObject({ missing: [], mine: true });
  expect(under.envelope).toBeUndefined();
  const again = await signed(under, 'p1/k1');
  if (!('passing' in again)) throw new Error('it was to be passed on');
  expect(again.passing.isEnvelope).toBe(true);
  const last = await good(again.passing.bytes, 'p2/k1');
  expect(last).toMatchObject({ missing: [ref('p2/k1')] });
});

test('RC1.9 AU7.4 whoever signs the envelope last enters it; every member reads it, and it is known as entered', async () => {
  const first = await begun();
  const second = await passed(first.bytes, 'p2/k1');
  const last = await signed(await good(second.bytes, 'p1/k1'), 'p1/k1');
  if (!('whole' in last)) throw new Error('all have signed');
  const answer = await submit(client('p1/k1').api, clients.room, last.whole);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  for (const name of ['m1/k1', 'p1/k1', 'p2/k1']) {
    const { state } = (await logOf(name)).replay;
    expect(Object.keys(state?.talks?.consent?.released ?? {})).toEqual([harvest['point']]);
  }
  for (const { bytes } of [first, second])
    expect(await checked(bytes, 'p2/k1')).toEqual({ is: 'entered', act: answer.value.act });
});
