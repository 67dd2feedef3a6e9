import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parley, serving, type Ran, type Serving } from '../support/command.ts';

/** From `parley new` into the room by invitation: heads before it is open, their people and their other devices afterwards. */

let folder: string;
let server: Serving;
let room: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-invite-'));
});
afterAll(async () => {
  await server.end();
  await rm(folder, { recursive: true });
});

async function run(person: string, ...args: readonly string[]): Promise<Ran> {
  const env = { PARLEY_DEVICE: join(folder, person), PARLEY_PASSPHRASE: 'reeds along the shore' };
  return await parley(args, { env });
}

async function told<T>(person: string, ...args: readonly string[]): Promise<T> {
  const { code, out, err } = await run(person, ...args, '--json');
  expect({ args, code, err }).toMatchObject({ code: 0 });
  return JSON.parse(out) as T;
}

const data = (): string[] => ['--data', join(folder, 'live')];
const serve = async (port?: string): Promise<Serving> =>
  await serving(['serve', '--live', '--no-web', ...data()], {}, port);

interface Draft {
  room: string;
  missing: string[];
  invitations: Record<string, string>;
  parties: { id: string; head?: string; seal?: string }[];
}

test('RC8.2 a head makes its key by a link before the room is open, and parley new takes it in', async () => {
  server = await serve();
  const { url } = server;
  await server.end();
  const side = ['--setting', 'shuttle', '--party', 'p1=North', '--mediator', 'm1=Host'];
  const asked = ['new', '--title', 'Channel', ...side, ...data(), '--invite', `${url}/somewhere`];
  const begun = await told<Draft>('host', ...asked);
  ({ room } = begun);
  expect(begun.missing).toEqual(['p1']);
  expect(Object.keys(begun.invitations)).toEqual(['p1']);
  const link = begun.invitations['p1'] as string;
  expect(link).toMatch(new RegExp(`^${url}/enrol#[\\w-]{43}$`));

  server = await serve(new URL(url).port);
  const open = await fetch(`${url}/api/invitations/${new URL(link).hash.slice(1)}`);
  expect(await open.json()).toMatchObject({ room, key: 'p1/k1', opening: true, sealed: true });
  const made = await run('north', 'key', 'make', '--invitation', link, '--json');
  expect(made.err).toContain('Whoever opens the room now takes in p1/k1.');
  const { key } = JSON.parse(made.out) as { key: string };
  expect((await run('thief', 'key', 'make', '--invitation', link)).code).not.toBe(0);
  await server.end();

  const taken = await told<Draft>('host', 'new', ...data());
  expect(taken).toMatchObject({ missing: [], parties: [{ id: 'p1', head: key }, { id: 'm1' }] });
  expect(taken.parties[0]?.seal).toMatch(/^age1pq1/);
  await told('host', 'new', '--open', ...data());
  server = await serve(new URL(url).port);
  await told('north', 'act', 'room.accept', '--room', room, '--to', url, '--yes');
});

test('where two devices made a key by two links, somebody has to say which', async () => {
  await server.end();
  const other = ['--data', join(folder, 'other')];
  const args = ['new', '--title', 'Two', '--party', 'p1=North', '--mediator', 'm1=Host', ...other];
  const first = await told<Draft>('host', ...args, '--invite', server.url);
  const second = await told<Draft>('host', 'new', ...other, '--invite', server.url);
  const port = new URL(server.url).port;
  server = await serving(['serve', '--live', '--no-web', ...other], {}, port);
  for (const [person, draft] of [
    ['north', first],
    ['thief', second],
  ] as const) {
    await told(person, 'key', 'make', '--invitation', draft.invitations['p1'] as string);
  }
  await server.end();
  const ran = await run('host', 'new', '--open', ...other);
  expect(ran.code).toBe(1);
  expect(ran.err).toContain('Several devices have made a key for North (p1)');
  server = await serve(port);
});

test('RC8.8 a head invites a device from the command line, and accredits the key it made', async () => {
  const at = ['--room', room, '--to', server.url];
  const { link } = await told<{ link: string }>(
    'north',
    'invite',
    'p1/k2',
    '--duty',
    'head',
    ...at,
  );
  const { key } = await told<{ key: string }>('phone', 'key', 'make', '--invitation', link);
  const list = await told<{ invitations: object[] }>('north', 'invite', 'list', ...at);
  expect(list.invitations).toContainEqual({
    key: 'p1/k2',
    duty: 'head',
    state: 'claimed',
    code: expect.stringMatching(/^(\d{5} ){7}\d{5}$/),
  });
  expect((await run('phone', 'invite', 'list', ...at)).err).toContain('sign-in.refused');
  const done = await run('north', 'invite', 'accredit', 'p1/k2', ...at, '--yes');
  expect(done.err).toContain('Accredit it only if its holder reads this code of the key to you');
  expect(done.err).toContain(`accredits the key ${key.slice(0, 'p1/k2+00000000'.length)}`);
  expect(done.code).toBe(0);
  expect((await run('north', 'invite', 'accredit', 'p1/k2', ...at, '--yes')).err).toContain(
    'No key p1/k2 waits to be accredited.',
  );
  // Its holder is a head now, too.
  expect((await run('phone', 'invite', 'p1/k3', ...at)).code).toBe(0);
});

test('an invitation names a key of one’s own side, a duty and a time', async () => {
  const at = ['--room', room, '--to', server.url];
  const other = await run('north', 'invite', 'm1/k2', ...at);
  expect(other.code).toBe(1);
  for (const args of [
    ['invite'],
    ['invite', 'p1/k4', '--duty', 'king', ...at],
    ['invite', 'p1/k4', '--hours', '0', ...at],
    ['invite', 'p1/k4'],
  ]) {
    expect((await run('north', ...args)).code).toBe(2);
  }
});
