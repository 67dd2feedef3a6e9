import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Api } from '#client/api.ts';
import { ownSealKeys, type DeviceKey } from '#client/device.ts';
import { enterAct } from '#client/enter-act.ts';
import { headsInMemory } from '#client/head-memory.ts';
import type { Seat } from '#client/renewal.ts';
import { RoomReplica } from '#client/replica.ts';
import { signIn } from '#client/sign-in.ts';
import { keyRef } from '#record/keys.ts';
import { nodeCipher, nodeProvider } from '#record/provider/node.ts';
import { deviceFolder } from '#cli/device-folder.ts';
import { openKeyFile } from '#cli/key-file.ts';
import { parley, serving, type Ran, type Serving } from '../support/command.ts';

/** A side's own room on its own machine (RC9), by the command line alone: opened, served, acted in, read, verified. */

let folder: string;
let server: Serving | undefined;
let other: Serving | undefined;
let room: string;
const SECRET = 'Give way on article 3 and no further.';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-capital-'));
});
afterAll(async () => {
  await server?.end();
  await other?.end();
  await rm(folder, { recursive: true });
});

const env = (person: string) => ({
  PARLEY_DATA: join(folder, 'data'),
  PARLEY_DEVICE: join(folder, person),
  PARLEY_PASSPHRASE: `the passphrase of ${person}`,
});

async function ok(person: string, ...args: string[]): Promise<Ran> {
  const ran = await parley(args, { env: env(person) });
  expect({ args, code: ran.code, err: ran.code === 0 ? '' : ran.err }).toMatchObject({ code: 0 });
  return ran;
}

const at = () => ['--room', room, '--to', server?.url ?? ''];
const from = () => ['--from', server?.url ?? ''];

async function act(person: string, type: string, body: unknown): Promise<{ index: number }> {
  const args = ['act', type, ...at(), '--body', '-', '--yes', '--json'];
  const ran = await parley(args, { env: env(person), input: JSON.stringify(body) });
  expect({ code: ran.code, err: ran.code === 0 ? '' : ran.err }).toEqual({ code: 0, err: '' });
  return JSON.parse(ran.out) as { index: number };
}

const statement = (en: string) => ({
  words: { en },
  speaker: { en: 'Minister' },
  level: 'background',
  matters: [],
});

describe('RC9 a capital’s room', () => {
  test('is opened sealed, with one side in it', async () => {
    const { out } = await ok(
      'minister',
      'new',
      '--setting=capital',
      '--title=Leadership of North',
      '--party=p1=North',
    );
    expect(out).toContain('Sealed: its server will keep what it cannot read.');
    room = /^Room ([a-z2-7]{26})$/m.exec(out)?.[1] ?? '';
    await ok('minister', 'new', '--open');
    server = await serving(['serve', '--data', join(folder, 'data')]);
  });

  test('RC12.3 is acted in; nobody without its key reads even its title', async () => {
    await act('minister', 'statement.make', statement(SECRET));
    const log = await ok('minister', 'log', room, ...from(), '--key', 'p1/k1');
    expect(log.out).toContain('Leadership of North');
    expect(log.out).toContain(SECRET);
    const shown = await ok('minister', 'show', room, ...from(), '--key', 'p1/k1');
    expect(shown.out).toContain('North (p1)');
    const operator = await parley(['log', room], { env: env('operator') });
    expect(operator.out).toContain('sealed act of');
    expect(operator.out).not.toContain('Leadership of North');
    expect(operator.out).not.toContain(SECRET);
    const out = join(folder, 'day.html');
    const report = await parley(['report', room, '--day', '2031-03-06', '--out', out], {
      env: env('operator'),
    });
    expect(report.code).toBe(0);
    expect(report.err).toContain('Sealed acts of this room that could not be read here: 3. ');
    for (const name of await readdir(join(folder, 'data', 'store'))) {
      const bytes = await readFile(join(folder, 'data', 'store', name));
      expect(bytes.includes('article 3')).toBe(false);
    }
  });

  test('RC12.5 a second device is accredited, and the seal renewed with that', async () => {
    const made = await ok('adviser', 'key', 'make', 'p1/k2', '--room', room, '--seal');
    const [key, seal] = made.out.trim().split('\n');
    await act('minister', 'key.accredit', { key, seal, duty: 'member' });
    const log = await ok('adviser', 'log', room, ...from(), '--key', 'p1/k2');
    expect(log.out).toContain(SECRET);
    await act('adviser', 'statement.make', statement('Understood.'));
    await act('minister', 'key.revoke', { key: refOf(key ?? ''), why: 'lost' });
    await act('minister', 'statement.make', statement('Now without the adviser.'));
  });
});

const refOf = (vkey: string) => vkey.slice(0, vkey.indexOf('+', vkey.indexOf('+') + 1));

describe('RC9.1 the talks, on another server', () => {
  test('an act there rests on one of the capital, read and checked first by the device that signs', async () => {
    const host = { ...env('host'), PARLEY_DATA: join(folder, 'shared') };
    const opened = await parley(
      ['new', '--setting=shuttle', '--title=Shuttle', '--party=p1=North', '--mediator=m1=Host'],
      { env: host },
    );
    const there = /^Room ([a-z2-7]{26})$/m.exec(opened.out)?.[1] ?? '';
    const made = await ok('minister', 'key', 'make', 'p1/k1', '--room', there, '--seal');
    const [key, seal] = made.out.trim().split('\n');
    const begun = await parley(['new', `--head=p1=${key}`, `--seal=p1=${seal}`, '--open'], {
      env: host,
    });
    expect({ code: begun.code, err: begun.code === 0 ? '' : begun.err }).toMatchObject({ code: 0 });
    other = await serving(['serve', '--data', join(folder, 'shared')]);
    const to = ['--room', there, '--to', other.url, '--yes'];
    await ok('minister', 'act', 'room.accept', ...to);

    const input = JSON.stringify(statement('As instructed.'));
    const say = ['act', 'statement.make', ...to, '--body', '-', '--json'];
    const { index } = await act('minister', 'statement.make', statement('Say so.'));
    const home = `@${server?.url}`;
    const unread = await parley([...say, '--rests', `${room}#${'0'.repeat(64)}${home}`], {
      env: env('minister'),
      input,
    });
    expect(unread.code).toBe(2);
    const opening = await parley([...say, '--rests', `${room}#${index}${home}`], {
      env: env('minister'),
      input,
    });
    expect({ code: opening.code, err: opening.code === 0 ? '' : opening.err }).toMatchObject({
      code: 0,
    });
    const log = await ok('minister', 'log', there, '--from', other.url, '--key', 'p1/k1');
    expect(log.out).toContain('As instructed.');
  });
});

describe('RC12.11 what is void inside', () => {
  const session = { round: '0'.repeat(64), format: 'caucus', level: 'heads', languages: ['en'] };

  test('is not signed by an honest device, which asks the rules first', async () => {
    const refused = await parley(['act', 'session.open', ...at(), '--body', '-', '--yes'], {
      env: env('minister'),
      input: JSON.stringify(session),
    });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('Nothing was signed.');
  });

  test('is entered by one that does not ask: log names it, and no fault of the operator', async () => {
    const seat = await seatOf('minister', 'p1/k1');
    const answer = await enterAct(seat, { type: 'session.open', version: 1, body: session });
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
    const log = await ok('minister', 'log', room, ...from(), '--key', 'p1/k1');
    expect(log.out).toContain('Of no effect, by what is inside:');
    expect(log.out).not.toContain('VOID');
  });
});

/** A client of our own, with a key that the command line made. */
async function seatOf(person: string, name: string): Promise<Seat> {
  const file = await deviceFolder(join(folder, person)).key(room, name);
  const opened = await openKeyFile(file, env(person).PARLEY_PASSPHRASE);
  if (!opened.ok) throw new Error(opened.fault.code);
  const { vkey, signer, seal } = opened.value;
  const origin = server?.url ?? '';
  const key: DeviceKey = { origin, room, ref: keyRef(vkey), vkey, signer, ...(seal && { seal }) };
  const session: { token?: string } = {};
  const api = new Api({ base: origin, token: () => session.token });
  const answer = await signIn(api, nodeProvider, origin, [key]);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  session.token = answer.value.token;
  const replica = new RoomReplica({
    api,
    provider: nodeProvider,
    room,
    heads: headsInMemory(),
    sealing: {
      cipher: nodeCipher,
      sealIdentities: () => Promise.resolve(ownSealKeys([key])),
      erase: () => Promise.resolve(),
    },
  });
  return { api, provider: nodeProvider, replica, key };
}

describe('RC7 RC12 verify', () => {
  let file: string;
  const keyFile = (person: string, name: string) =>
    join(folder, person, 'keys', room, `${name}.key`);

  test('without a key says what is for the members to check', async () => {
    file = join(folder, 'capital.parley');
    await ok('minister', 'export', room, '--as', 'p1/k1', ...from(), '--out', file);
    const { out } = await ok('nobody', 'verify', file);
    expect(out).toContain('Admissible: every act is as the rules allow.');
    expect(out).toMatch(
      /\d sealed acts: signers, order and membership are checked; what is inside is for the members to check\./,
    );
  });

  test('with a member’s key opens what it may, and says what it could not', async () => {
    const all = await ok('minister', 'verify', file, '--key', keyFile('minister', 'p1-k1'));
    expect(all.out).toMatch(/(\d) sealed acts, \1 of them opened and checked inside\./);
    expect(all.out).not.toContain('not read');
    expect(all.out).toMatch(
      /Of no effect inside: act \d+, signed by p1\/k1\+[0-9a-f]{8}: its signers’/,
    );
    const shown = await ok('minister', 'show', file, '--key', 'p1/k1');
    expect(shown.out).toContain('North (p1)');
    const some = await ok('adviser', 'verify', file, '--key', keyFile('adviser', 'p1-k2'));
    expect(some.out).toContain('3 not read: sealed under renewal #3');
    const other = await parley(['verify', file, '--key', keyFile('minister', 'p1-k1')], {
      env: env('adviser'),
    });
    expect(other.code).toBe(1);
    expect(other.err).toContain('passphrase does not open this key');
  });
});
