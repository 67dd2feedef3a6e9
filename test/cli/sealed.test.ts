import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateSealKey } from '#room/seal-keys.ts';
import { parley, personAt, type Ran, serving, type Serving } from '../support/command.ts';
import { Talks } from '../talks.ts';

/** RC12 from the command line: what is sealed is read and written on members' devices, and the server's folder does not tell it. */

let talks: Talks;
let server: Serving;
let room: string;

beforeAll(async () => {
  talks = await Talks.begin();
  talks.clock.time = Date.now();
  const reserved = await talks.host.reserve();
  room = reserved.room;
  talks.host.reserve = () => Promise.resolve(reserved);
  const made = await parley(
    ['key', 'make', 'p1/k1', '--room', room, '--seal', '--json'],
    as('north'),
  );
  const { key, seal: recipient } = JSON.parse(made.out) as { key: string; seal: string };
  const seal = async () => (await generateSealKey()).recipient;
  const parties = [
    { id: 'm1', role: 'mediator', head: { key: talks.vkey('m1/k1'), seal: await seal() } },
    { id: 'p1', role: 'party', head: { key, seal: recipient } },
  ];
  const body = {
    process: 'a'.repeat(26),
    kind: 'live',
    grade: 'solemn',
    setting: 'caucus',
    sealed: true,
    readers: 'members',
    rules: 1,
    log: reserved.log,
    parties,
    witnesses: [],
  };
  talks.room = (await talks.host.room(room)) as Talks['room'];
  await talks.do('m1/k1', 'room.open', body);
  await talks.host.close();
  await talks.store.close();
  server = await serving(['serve', '--no-web', '--data', talks.folder]);
});
afterAll(async () => {
  await server.end();
  await talks.openHost();
  await talks.end();
});

const as = (person: string) => personAt(talks.folder, person, server?.url ?? '');

async function north(...args: string[]): Promise<Ran> {
  const ran = await parley(args, as('north'));
  expect({ args, code: ran.code, err: ran.err }).toMatchObject({ code: 0 });
  return ran;
}

test('RC12.6 an act is sealed before it is sent, and only members read it', async () => {
  await north('act', 'room.accept', '--room', room, '--yes');
  const secret = 'We could live with the second draft.';
  const fields = ['speaker.en=The head', 'level=background', 'matters=[]', `words.en=${secret}`];
  const given = fields.flatMap((field) => ['--field', field]);
  const made = await north('act', 'statement.make', '--room', room, '--yes', ...given);
  expect(made.err).toContain(secret);
  const read = await north('log', room, '--from', server.url, '--key', 'p1/k1');
  expect(read.out).toContain(secret);
  expect(read.out).toContain('renews the seal of this room for 2 keys');
  // The operator, from the data folder itself.
  const operator = await parley(['log', room, '--data', talks.folder]);
  expect(operator.code).toBe(0);
  expect(operator.out).toContain('A sealed act of p1.');
  expect(operator.out).not.toContain(secret);
  const out = join(talks.folder, 'sealed.parley');
  await parley(['export', room, '--as', 'p1/k1', '--data', talks.folder, '--out', out]);
  const verified = await parley(['verify', out]);
  expect(verified.code).toBe(0);
  expect(verified.out).toContain('1 sealed act: signers, order and membership are checked');
  expect((await north('show', out, '--key', 'p1/k1')).out).toContain('One public statement');
  expect((await parley(['fsck', '--data', talks.folder])).code).toBe(0);
});
