import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DemoPeople } from '#room/exercise-wire.ts';
import type { RoomList } from '#room/wire.ts';
import { parley, serving } from '../support/command.ts';

/** An exercise started for training, over the real command. */

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'parley-training-'));
});
afterAll(async () => {
  await rm(home, { recursive: true });
});

const at = (name: string): string => join(home, name);

test('parley new --from starts an exercise up to the end of a part, in a folder of its own, where it alone is served', async () => {
  const data = ['--data', at('training')];
  const from = ['new', '--exercise', '--from', 'exercise-sarn', '--until', 'opening', ...data];
  const made = await parley([...from, '--json']);
  expect(made).toMatchObject({ code: 0, err: '' });
  const { rooms } = JSON.parse(made.out) as { rooms: Record<string, string> };
  expect(Object.keys(rooms)).toHaveLength(8);

  const again = await parley(from);
  expect(again.code).toBe(1);
  expect(again.err).toContain('in a data folder of its own');

  const file = at('plenary.parley');
  const plenary = rooms['plenary'] as string;
  expect(await parley(['export', plenary, '--out', file, ...data])).toMatchObject({ code: 0 });
  const verified = await parley(['verify', file]);
  expect(verified.code).toBe(0);
  expect(verified.out).toContain('EXERCISE.');
  expect(verified.out).toContain('These keys are public');

  // Its name stands for its plenary, whatever id that has here.
  const logged = await parley(['log', 'exercise-sarn', ...data]);
  expect(logged).toMatchObject({ code: 0, out: (await parley(['log', plenary, ...data])).out });
  expect((await parley(['print', 'exercise-sarn', '1', '--out', '-', ...data])).code).toBe(0);

  const server = await serving(['serve', '--no-web', ...data]);
  const shown = await parley(['show', 'exercise-sarn', '--from', server.url, '--json']);
  expect(shown.code).toBe(0);
  expect(shown.out).toContain(plenary);
  const list = (await (await fetch(`${server.url}/api/rooms`)).json()) as RoomList;
  expect(list.rooms.map(({ room, kind }) => [room, kind])).toEqual([[plenary, 'exercise']]);
  const keys = await fetch(`${server.url}/api/rooms/${plenary}/demo-keys`);
  expect(((await keys.json()) as DemoPeople).people).toHaveLength(10);
  expect(await server.end()).toBe(0);
});

test('the leadership of a side has its room in a folder of its own, of the same process', async () => {
  const process = 'k3v7q2m5x4c6j2a7r5t3w2y6ze';
  const name = 'exercise-sarn-capital-p2';
  const args = ['new', '--exercise', '--from', name, '--process', process, '--json'];
  const made = await parley([...args, '--data', at('capital')]);
  expect(made.code).toBe(0);
  const said = JSON.parse(made.out) as { process: string; rooms: Record<string, string> };
  expect(said.process).toBe(process);
  expect(Object.keys(said.rooms)).toEqual(['capital-p2']);
});

test('what cannot be started is said, and nothing is made', async () => {
  const data = ['--data', at('nothing')];
  const ask = async (...args: string[]) => (await parley(['new', ...args, ...data])).err;
  expect(await ask('--from', 'exercise-sarn')).toContain('--exercise');
  expect(await ask('--exercise', '--from', 'elsewhere')).toContain('exercise-sarn');
  expect(await ask('--exercise', '--from', 'exercise-sarn', '--until', 'noon')).toContain(
    'round-1',
  );
  expect(await ask('--until', 'round-1')).toContain('--from');
});

test('RC14.4 a folder of live work takes no exercise', async () => {
  const data = ['--data', at('live')];
  const env = { PARLEY_PASSPHRASE: 'correct horse battery', PARLEY_DEVICE: at('device') };
  const seats = ['--party', 'p1=North', '--party', 'p2=South', '--mediator', 'm1=Lake'];
  expect((await parley(['new', '--title', 'Talks', ...seats, ...data], { env })).code).toBe(0);
  const refused = await parley(['new', '--exercise', '--from', 'exercise-sarn', ...data]);
  expect(refused.code).toBe(1);
});
