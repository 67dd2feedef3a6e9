import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type RunningServer } from '#server/server.ts';
import { openFor } from '../attacks/besieged.ts';
import { parley, type Ran } from '../support/command.ts';
import { Talks } from '../talks.ts';

/** What the command prints to somebody outside of a room: the same from a server that has it and from one that never had. */

const TITLE = 'The blue room by the quay';
let talks: Talks[];
let servers: RunningServer[];
let plenary: string;
let hidden: string;

beforeAll(async () => {
  const busy = await Talks.begin();
  busy.clock.now = () => Date.now();
  busy.clock.time = Date.now();
  const reserved = await busy.host.reserve();
  plenary = reserved.room;
  const made = await parley(['key', 'make', 'p2/k1', '--room', plenary, '--json'], as(busy, 0));
  const { key } = JSON.parse(made.out) as { key: string };
  const reserve = busy.host.reserve.bind(busy.host);
  busy.host.reserve = () => Promise.resolve(reserved);
  const head = (name: string) => ({ head: { key: busy.vkey(`${name}/k1`) } });
  const m1 = { id: 'm1', role: 'mediator', ...head('m1') };
  const parties = [m1, { id: 'p2', role: 'party', head: { key } }];
  await openFor(busy, { parties, witnesses: [] }, 'm1/k1', []);
  busy.host.reserve = reserve;
  const without = await busy.fork();
  without.clock.now = () => Date.now();
  const other = { id: 'p1', role: 'party', ...head('p1') };
  const opening = { setting: 'shuttle', parties: [m1, other], witnesses: [] };
  const room = await openFor(busy, opening, 'm1/k1', ['p1/k1']);
  hidden = room.id;
  await busy.do('m1/k1', 'room.describe', { title: { en: TITLE } });
  await parley(['key', 'make', 'p2/k9', '--room', hidden], as(busy, 0));
  await parley(['witness', 'make', 'p2/w9', '--room', hidden], as(busy, 0));
  talks = [without, busy];
  servers = [];
  for (const { host, store, clock } of talks) {
    const report = (error: unknown) => console.error(error);
    servers.push(await startServer({ host, store, clock, mode: 'live', report }));
  }
});
afterAll(async () => {
  for (const server of servers) await server.close();
  for (const one of talks) await one.end();
  await rm(`${talks[1]?.folder}-device`, { recursive: true, force: true });
});

/** One device for both: what it keeps of a server it keeps of neither more. */
function as(busy: Talks, which: number) {
  return {
    env: {
      PARLEY_DEVICE: `${busy.folder}-device`,
      PARLEY_PASSPHRASE: 'correct horse battery',
      PARLEY_SERVER: servers?.[which]?.url ?? '',
    },
  };
}

/** A key that somebody of the plenary made for the room whose id they guessed. */
const KEY = ['--key', 'p2/k9'];

/** Everything by which the command asks a server about a room. */
const ASKS: Readonly<Record<string, (room: string, url: string, file: string) => string[]>> = {
  log: (room, url) => ['log', room, '--from', url, '--json', ...KEY],
  'log in words': (room, url) => ['log', room, '--from', url],
  show: (room, url) => ['show', room, '--from', url, ...KEY],
  'show an act': (room, url) => ['show', room, '2', '--from', url],
  export: (room, url, file) => ['export', room, '--from', url, '--out', file],
  print: (room, url, file) => ['print', room, '1', '--from', url, '--out', file, ...KEY],
  aside: (room, url) => ['aside', room, '--from', url, ...KEY],
  act: (room, url) => ['act', 'room.accept', '--room', room, '--to', url, '--yes', ...KEY],
  'act that rests on it': (room, url) =>
    ['act', 'room.accept', '--room', plenary, '--to', url, '--yes', '--key', 'p2/k1'].concat(
      '--rests',
      `${room}#1`,
    ),
  'witness pull': (room, url) => ['witness', 'pull', url, room, ...KEY],
  'key make': (room, url) => ['key', 'make', '--invitation', `${url}/enrol#${room}`],
};

async function run(which: number, args: readonly string[]): Promise<Ran> {
  const { url = '' } = servers[which] ?? {};
  const ran = await parley(args, as(talks[1] as Talks, which));
  const plain = (text: string) => text.replaceAll(url, 'SERVER');
  return { code: ran.code, out: plain(ran.out), err: plain(ran.err) };
}

test.each(Object.entries(ASKS))(
  'RC10.2 parley %s says of a hidden room what it says of one that never was',
  async (_name, ask) => {
    const file = join(talks[1]?.folder ?? '', 'out');
    const runs = await Promise.all(
      servers.map(({ url }, which) => run(which, ask(hidden, url, file))),
    );
    expectAlike(runs);
  },
);

test('RC10.2 nor is it found by its title or process', async () => {
  for (const named of [TITLE.toLowerCase().replaceAll(' ', '-'), talks[1]?.process ?? '']) {
    const runs = servers.map(({ url }, which) => run(which, ['log', named, '--from', url]));
    expectAlike(await Promise.all(runs));
  }
});

function expectAlike(runs: readonly Ran[]): void {
  expect(runs[1]).toEqual(runs[0]);
  expect(runs[1]?.code).not.toBe(0);
  const said = `${runs[1]?.out}${runs[1]?.err}`;
  for (const trace of [TITLE, 'shuttle', 'p1/k1']) expect(said).not.toContain(trace);
}

test('the same person reads what it may', async () => {
  for (const which of [0, 1]) {
    const { url = '' } = servers[which] ?? {};
    const ran = await run(which, ['log', plenary, '--from', url, '--key', 'p2/k1', '--json']);
    expect(ran.code).toBe(0);
  }
});
