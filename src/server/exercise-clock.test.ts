import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeProvider } from '#record/provider/node.ts';
import type { HostedRoom } from './host.ts';
import { openRooms } from './rooms.ts';
import { ExerciseClock } from './exercise-clock.ts';
import { Talks } from '../../test/talks.ts';

const OPENED = Date.UTC(2026, 0, 10, 9);

test('RC14.4 an exercise clock is moved forward only', () => {
  const clock = new ExerciseClock(OPENED);
  clock.goOn(60_000);
  expect(clock.now()).toBe(OPENED + 60_000);
  expect(() => clock.goTo(OPENED)).toThrow('not put back');
});

for (const kind of ['live', 'exercise'] as const) {
  test(`RC14.4 on an exercise clock a room of kind ${kind} is ${kind === 'live' ? 'not opened' : 'opened'}`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-clock-'));
    const talks = await Talks.begin();
    const clock = new ExerciseClock(OPENED);
    const { store } = talks;
    const keysFolder = join(folder, 'logs');
    const host = openRooms({ store, provider: nodeProvider, clock, keysFolder, holder: 'x' });
    const { room: id, log } = await host.reserve();
    talks.room = (await host.room(id)) as HostedRoom;
    talks.clock.time = OPENED;
    const party = (one: string, role: string) => ({
      id: one,
      role,
      head: { key: talks.vkey(`${one}/k1`) },
    });
    const outcome = await talks.try(
      'm1/k1',
      'room.open',
      {
        process: talks.process,
        kind,
        grade: 'solemn',
        setting: 'plenary',
        sealed: false,
        readers: 'members',
        rules: 1,
        log,
        parties: [party('m1', 'mediator'), party('p1', 'party'), party('p2', 'party')],
        witnesses: [],
      },
      { seen: { size: 0, root: talks.room.root } },
    );
    if (kind === 'exercise') expect(outcome.kind).toBe('acknowledged');
    else expect(outcome).toMatchObject({ kind: 'fault', fault: { code: 'act.exercise-clock' } });
    await host.close();
    await talks.end();
    await rm(folder, { recursive: true });
  });
}

test('RC14.4 a live room that was opened on the true clock takes nothing on an exercise clock', async () => {
  const talks = await Talks.begin();
  await talks.openPlenary();
  const id = talks.room.id;
  await talks.host.close();
  const clock = new ExerciseClock(talks.clock.time + 60_000);
  const { store } = talks;
  const keysFolder = join(talks.folder, 'logs');
  const host = openRooms({ store, provider: nodeProvider, clock, keysFolder, holder: 'tests' });
  talks.room = (await host.room(id)) as HostedRoom;
  talks.clock.time += 60_000;
  const outcome = await talks.try('m1/k1', 'room.describe', { title: { en: 'Another' } });
  expect(outcome).toMatchObject({ kind: 'fault', fault: { code: 'act.exercise-clock' } });
  await host.close();
  await talks.end();
});
