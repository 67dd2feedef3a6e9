import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseCheckpoint } from '#record/checkpoint.ts';
import { cosign, formatCosignature } from '#record/cosignature.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { HostedRoom } from '#server/host.ts';
import { submissionOf } from '../http-talks.ts';
import { AnotherServer, copyOf } from './another-server.ts';
import { Besieged, expectRefused, expectStanding } from './besieged.ts';

/** Lines that are said to be from somebody’s copy of the log (RC6.5). Whoever sends one, it counts for what it proves and nothing else. */

let siege: Besieged;
let token: string;
beforeEach(async () => {
  siege = await Besieged.begin();
  token = await siege.http.signIn('p1/k1');
});
afterEach(async () => {
  await expectStanding(siege);
  await siege.end();
});

async function line(name: string, room: HostedRoom = siege.room, later = 0): Promise<string> {
  const checkpoint = parseCheckpoint(room.checkpoint);
  if (!checkpoint.ok) throw new Error(checkpoint.fault.code);
  const time = Math.floor(siege.talks.clock.time / 1000) + later;
  const { textBytes } = checkpoint.value;
  const cosignature = await cosign(nodeProvider, siege.talks.key(name), textBytes, time);
  return formatCosignature(cosignature);
}

async function say(size: number, text: string, who?: string): Promise<Response> {
  const path = `/api/rooms/${siege.room.id}/cosignatures`;
  return await siege.http.post(path, { size, line: text }, who);
}

test('RC6.5 by nobody’s witness, an acting key, another size, another log: refused to members, unknown to strangers', async () => {
  const { room, hidden } = siege;
  const { size } = room;
  const good = await line('p1/w1');
  const acting = good.replace('p1/w1', 'p1/k1');
  const cases: [string, number, string][] = [
    ['a stranger’s', size, await line('x1/w1')],
    ['of another log', size, await line('p1/w1', hidden)],
    ['for another size', size - 1, good],
    ['for a size to come', size + 1, good],
    ['for the largest size', Number.MAX_SAFE_INTEGER, good],
    ['under an acting key’s name', size, acting],
    ['of another side’s', size, good.replace('p1/w1', 'p2/w1')],
    ['cut', size, good.slice(0, -8)],
    ['two in one', size, `${good}${good}`],
    ['nothing', size, ''],
    ['noise', size, '— p1/w1 !!!!'],
  ];
  for (const [, at, text] of cases) {
    await expectRefused(siege, 'cosignature.refused', () => say(at, text, token));
    await expectRefused(siege, 'room.unknown', () => say(at, text));
  }
  for (const at of [0, -1, 1.5, 2 ** 60]) {
    await expectRefused(siege, 'request.form', () => say(at, good, token));
  }
  await expectRefused(siege, 'request.form', () => say(size, 'x'.repeat(513), token));
});

test('RC6.1 of a branch of this log: refused, and nobody’s copy is shown as matching it', async () => {
  const { talks, room } = siege;
  talks.room = room;
  const fork = await AnotherServer.over(talks, await copyOf(talks, { keys: true }));
  talks.room = fork.room;
  await talks.do('m1/k1', 'room.describe', { title: { en: 'there' } });
  talks.room = room;
  await talks.do('m1/k1', 'room.describe', { title: { en: 'here' } });
  expect(fork.room.size).toBe(room.size);
  // A witness that forgot what it saw, and signed whatever it was shown.
  const forgetful = await line('p2/w1', fork.room);
  await expectRefused(siege, 'cosignature.refused', () => say(room.size, forgetful, token));
  const honest = await line('p2/w1');
  expect((await say(room.size, honest)).status).toBe(204);
  const note = Buffer.from(await room.checkpointWithCopies()).toString();
  expect(note.match(/^— p2\/w1 /gm)).toHaveLength(1);
  expect(note).not.toContain(forgetful.trim());
  await fork.close();
});

test('RC6.5 said a thousand times, it is kept once', async () => {
  const { size } = siege.room;
  expect((await say(size, await line('p1/w1'))).status).toBe(204);
  const before = siege.held();
  for (let i = 0; i < 1000; i++) {
    const text = i % 2 === 0 ? await line('p1/w1', siege.room, -i % 30) : await line('p1/w1');
    expect((await say(size, text)).status).toBe(204);
  }
  expect(siege.held()).toEqual(before);
});

describe('RC5.5 witness times stop a room whose clock is wrong, and only that', () => {
  async function goodAct(): Promise<number> {
    const { talks } = siege;
    const act = await talks.compose('m1/k1', 'room.describe', { title: { en: 'now' } });
    return (await siege.post(act)).status;
  }

  test('RC5.5 old lines sent again by anybody do not stop it', async () => {
    const { talks, room } = siege;
    const lines = [await line('p1/w1'), await line('p2/w1'), await line('m1/w1')];
    const { size } = room;
    for (const text of lines) expect((await say(size, text)).status).toBe(204);
    // Whoever reads the room, or had it when it was public, has these lines.
    talks.clock.time += 300_000;
    for (const text of lines) await say(size, text);
    expect(await goodAct()).toBe(201);
    // Nor after a restart, when nobody remembers what was heard.
    await siege.http.app.close();
    await talks.reopen();
    siege.room = talks.room;
    await siege.http.serve();
    talks.clock.time += 300_000;
    for (const text of lines) await say(size, text);
    expect(await goodAct()).toBe(201);
  });

  test('RC5.5 one side’s witness with a wrong clock does not stop it', async () => {
    for (const later of [-86_400, 86_400, 3600])
      await say(siege.room.size, await line('p2/w1', siege.room, later));
    expect(await goodAct()).toBe(201);
  });

  test('RC5.5 two sides’ that say another time now do, until they agree again', async () => {
    const { talks, room } = siege;
    for (const name of ['p1/w1', 'p2/w1']) await say(room.size, await line(name, room, 120));
    const act = await talks.compose('m1/k1', 'room.describe', { title: { en: 'now' } });
    await expectRefused(siege, 'room.stopped', () =>
      siege.http.post(siege.acts, submissionOf(act)),
    );
    talks.clock.time += 121_000;
    for (const name of ['p1/w1', 'p2/w1']) await say(room.size, await line(name));
  });
});
