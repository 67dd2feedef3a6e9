import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Api } from '#client/api.ts';
import { headsInMemory } from '#client/head-memory.ts';
import { checkJoint, type CheckedJoint } from '#client/joint.ts';
import { RoomReplica } from '#client/replica.ts';
import type { VerifiedLog } from '#client/verified-log.ts';
import { fromUtf8, utf8 } from '#record/bytes.ts';
import { formatJoint, signJoint, type JointAct } from '#record/joint.ts';
import type { KeyRef } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { composedOf, composeJoint, type Draft } from '#room/compose.ts';
import { tableHarvest } from '../harvest.ts';
import { HttpTalks, submissionOf } from '../http-talks.ts';

/** RC1.8: nothing that comes from elsewhere is signed before this device has checked it against its own copy. */

let http: HttpTalks;
let log: VerifiedLog;
let harvest: Awaited<ReturnType<typeof tableHarvest>>;
const ref = (name: string) => http.talks.ref(name) as KeyRef;
const now = () => http.talks.clock.time;

beforeAll(async () => {
  http = await HttpTalks.begin();
  await http.talks.openPlenary({ kind: 'exercise', rules: 2, readers: 'public' });
  harvest = await tableHarvest(http.talks);
  log = await read();
});
afterAll(() => http.end());

async function read(): Promise<VerifiedLog> {
  const api = new Api({
    token: () => undefined,
    fetch: async (input, init) => await http.app.app.request(input as string, init),
  });
  const { id: room } = http.talks.room;
  const heads = headsInMemory();
  const replica = new RoomReplica({ api, provider: nodeProvider, room, heads });
  await replica.pull();
  return replica.snapshot.log;
}

/** As p1's head begins it, some of it changed. */
async function begun(
  change: Partial<Draft> = {},
  others: readonly string[] = ['p2/k1'],
  by = 'p1/k1',
): Promise<JointAct> {
  const joint = await composeJoint(nodeProvider, http.talks.key(by), others.map(ref), {
    room: log.room,
    seen: { size: log.size, root: log.rootAt(log.size) as Uint8Array },
    type: 'harvest.release',
    version: 1,
    body: harvest,
    time: now() / 1000,
    ...change,
  });
  if (!joint.ok) throw new Error(joint.fault.code);
  return joint.value;
}

async function checked(
  joint: JointAct | string,
  as = 'p2/k1',
  at: number = now(),
): Promise<CheckedJoint> {
  const bytes = typeof joint === 'string' ? utf8(joint) : formatJoint(nodeProvider, joint);
  return await checkJoint(nodeProvider, log, ref(as), bytes, at);
}

/** The code with which it is turned away, or what it is. */
async function outcome(...what: Parameters<typeof checked>): Promise<string> {
  const found = await checked(...what);
  if (found.is === 'fault') return found.fault.code;
  return found.is === 'refused' ? found.refusal.code : found.is;
}

function swapped(joint: JointAct, from: string, to: string): string {
  const text = fromUtf8(formatJoint(nodeProvider, joint)) as string;
  if (!text.includes(from)) throw new Error(`nothing to replace: ${from}`);
  return text.replace(from, () => to);
}

describe('what another device began', () => {
  test('RC1.8 it is shown with who has yet to sign, and until when', async () => {
    const found = await checked(await begun());
    expect(found).toMatchObject({
      is: 'good',
      under: { missing: [ref('p2/k1')], mine: false, until: now() + 36 * 3600_000 },
    });
    expect(await checked(await begun(), 'p1/k1')).toMatchObject({ under: { mine: true } });
  });

  test('RC1.8 of another room, or on another past', async () => {
    expect(await outcome(await begun({ room: 'k3v7q2m5x4c6j2a7r5t3w2y6ze' }))).toBe(
      'joint.other-room',
    );
    const root = new Uint8Array(32).fill(7);
    expect(await outcome(await begun({ seen: { size: log.size, root } }))).toBe('joint.seen');
    expect(await outcome(await begun({ seen: { size: log.size + 1, root } }))).toBe('joint.seen');
    const nothing = { size: 0, root: log.rootAt(0) as Uint8Array };
    expect(await outcome(await begun({ seen: nothing }))).toBe('joint.seen');
  });

  test('RC1.8 with another body, or a word of the act changed', async () => {
    const [joint, other] = [await begun(), await begun({ body: { ...harvest, hash: 'x' } })];
    const bodyOf = (one: JointAct) => Buffer.from(one.body).toString('base64');
    expect(await outcome(swapped(joint, bodyOf(joint), bodyOf(other)))).toBe('joint.body-digest');
    const renamed = swapped(joint, 'type harvest.release/1', 'type harvest.release/2');
    expect(await outcome(renamed)).toBe('act.signature-invalid');
    const cited = swapped(joint, '\n\n— ', `\nafter ${log.entries[0]?.decoded.id}\n\n— `);
    expect(await outcome(cited)).toBe('act.signature-invalid');
  });

  test('RC1.8 with the signature stripped, or a stranger’s put to it', async () => {
    const joint = await begun();
    const stripped = { ...joint, signatures: new Map() };
    expect(() => formatJoint(nodeProvider, stripped)).toThrow('joint.unsigned');
    const text = fromUtf8(formatJoint(nodeProvider, joint)) as string;
    const strange = await signJoint(
      nodeProvider,
      await begun({}, ['x1/k1']),
      http.talks.key('x1/k1'),
    );
    const line = (fromUtf8(formatJoint(nodeProvider, strange)) as string).split('\n').at(-2);
    expect(await outcome(`${text}${line}\n`)).toBe('joint.signer-differs');
    expect(await outcome(text.slice(0, text.indexOf('— ')))).toBe('joint.unsigned');
    // Named in the text, and no key of the room.
    expect(await outcome(await begun({}, ['p2/k1', 'x1/k1']))).toBe('act.signer-unknown');
  });

  test('RC1.8 somebody else’s signature under a signer’s name does not hold', async () => {
    const joint = await begun();
    const forged = await http.talks.key('m1/k1').sign(joint.textBytes);
    const signatures = new Map(joint.signatures).set(ref('p1/k1'), forged);
    expect(await outcome({ ...joint, signatures })).toBe('act.signature-invalid');
    // Nor does one in this device's own name, so it is never entered as if this device had signed.
    const own = new Map(joint.signatures).set(ref('p2/k1'), forged);
    expect(await outcome({ ...joint, signatures: own })).toBe('act.signature-invalid');
  });

  test('RC1.8 it names others than whoever is to sign here', async () => {
    expect(await outcome(await begun(), 'm1/k1')).toBe('joint.not-yours');
    expect(await outcome(await begun({}, ['m1/k1']))).toBe('joint.not-yours');
  });

  test('RC1.8 what the rules would not admit is not signed', async () => {
    expect(await outcome(await begun({}, ['p2/k1', 'm1/k1']))).toBe('role.not-entitled');
    const other = { ...harvest, formula: 'f'.repeat(64) };
    expect(await outcome(await begun({ body: other }))).toBe('consent.stale');
    expect(await outcome(await begun({ type: 'talks.leave', body: {} }))).toBe('act.one-signer');
    expect(await outcome(await begun({ type: 'nobody.knows' }))).toBe('newer');
    expect(await outcome(await begun({ rests: [`${'A'.repeat(43)}=`] }))).toBe('joint.rests');
  });

  test('RC3.3 RC1.8 out of date, or ahead of this device’s clock', async () => {
    const joint = await begun();
    expect(await outcome(joint, 'p2/k1', now() + 36 * 3600_000)).toBe('good');
    expect(await outcome(joint, 'p2/k1', now() + 36 * 3600_000 + 2000)).toBe('act.too-late');
    const ahead = await begun({ time: now() / 1000 + 121 });
    expect(await outcome(ahead)).toBe('act.too-early');
  });
});

test('AU7.4 RC1.8 with the last signature it is admitted, and from then on it is known as entered', async () => {
  const joint = await begun();
  expect(composedOf(joint)).toBeUndefined();
  const signed = await signJoint(nodeProvider, joint, http.talks.key('p2/k1'));
  const composed = composedOf(signed);
  if (!composed) throw new Error('a signature is missing');
  const path = `/api/rooms/${log.room}/acts`;
  expect((await http.post(path, submissionOf(composed))).status).toBe(201);
  expect(Object.keys(http.talks.room.state?.talks?.consent?.released ?? {})).toEqual([
    harvest.point,
  ]);
  const later = await read();
  const bytes = formatJoint(nodeProvider, signed);
  expect(await checkJoint(nodeProvider, later, ref('p1/k1'), bytes, now())).toEqual({
    is: 'entered',
    act: joint.id,
  });
});
