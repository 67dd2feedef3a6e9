import { existsSync } from 'node:fs';
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lastBackup } from '#server/last-backup.ts';
import { parley, serving, type Ran } from '../support/command.ts';

/** Three people and one laptop: a process from its first command to a verified file, a backup and what a restored copy may do. */

let folder: string;
let live: string;
let room: string;
const keys: Record<string, string> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-process-'));
  live = join(folder, 'live');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Each person has a device of their own, and a passphrase. */
function as(person: string): { env: Record<string, string> } {
  return {
    env: {
      PARLEY_DATA: live,
      PARLEY_DEVICE: join(folder, person),
      PARLEY_PASSPHRASE: `the passphrase of ${person}`,
    },
  };
}

async function ok(args: readonly string[], person: string): Promise<Ran> {
  const ran = await parley(args, as(person));
  expect(`${ran.err}${ran.out}`).toBeTruthy();
  expect({ args, code: ran.code, err: ran.err }).toMatchObject({ code: 0 });
  return ran;
}

async function said<T>(args: readonly string[], person: string): Promise<T> {
  return JSON.parse((await ok([...args, '--json'], person)).out) as T;
}

describe('from nothing to an open room', () => {
  test('new prepares a process and says what each head has to do', async () => {
    const { out } = await ok(
      [
        'new',
        '--title',
        'Talks on the river',
        '--party',
        'p1=North',
        '--party',
        'p2=South',
        '--mediator',
        'm1=The host',
      ],
      'host',
    );
    room = /^Room ([a-z2-7]{26})$/m.exec(out)?.[1] ?? '';
    expect(out).toContain('Talks on the river: being prepared, not open yet.');
    expect(out).toContain(`  parley key make p1/k1 --room ${room}`);
    expect(await readFile(join(live, 'purpose'), 'utf8')).toBe('live\n');
    const examples = await parley(['import', 'x'], as('host'));
    expect(examples.code).toBe(2);
  });

  test('RC8 a key is made on its holder’s device, sealed, and only its public half is shown', async () => {
    for (const [person, name] of [
      ['north', 'p1/k1'],
      ['south', 'p2/k1'],
    ] as const) {
      const made = await said<{ key: string }>(['key', 'make', name, '--room', room], person);
      keys[person] = made.key;
      const file = join(folder, person, 'keys', room, `${name.replace('/', '-')}.key`);
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect((await stat(join(folder, person, 'keys'))).mode & 0o777).toBe(0o700);
      expect(await readFile(file, 'utf8')).toMatch(/^parley\/key@v1\nroom [a-z2-7]{26}\nkey /);
    }
    const twice = await parley(['key', 'make', 'p1/k1', '--room', room], as('north'));
    expect(twice.code).toBe(2);
    expect(twice.err).toContain('A key is never written over');
    expect((await parley(['key', 'list'], as('north'))).out).toContain(`${room}  p1/k1+`);
    const mute = await parley(['key', 'make', 'p1/k2', '--room', room], {
      env: { PARLEY_DEVICE: join(folder, 'north') },
    });
    expect(mute.code).toBe(2);
    expect(mute.err).toContain('taken from PARLEY_PASSPHRASE');
  });

  test('the room opens when every head has a key, and not before', async () => {
    const early = await parley(['new', '--open'], as('host'));
    expect(early.code).toBe(1);
    expect(early.err).toContain('North (p1), South (p2) has no key');
    const foreign = await parley(['new', '--head', `p1=${keys['south']}`], as('host'));
    expect(foreign.code).toBe(2);
    const { key: copy } = await said<{ key: string }>(
      ['witness', 'make', 'p1/w1', '--room', room],
      'north',
    );
    const heads = ['--head', `p1=${keys['north']}`, '--head', `p2=${keys['south']}`];
    await ok(['new', ...heads, '--witness', copy], 'host');
    const { out } = await ok(['new', '--open'], 'host');
    expect(out).toMatch(/^Short code (\d{5} ){7}\d{5}$/m);
    expect(out).toContain('North (p1): parley act room.accept');
    expect(await readdir(join(live, 'drafts'))).toEqual([]);
  });
});

describe('acts', () => {
  test('are read aloud, signed, entered, and kept as evidence; a no is the rule’s sentence', async () => {
    const server = await serving(['serve', '--no-web'], as('host').env);
    const to = ['--room', room, '--to', server.url, '--yes'];
    const bound = await parley(['act', 'statement.make', ...to], as('north'));
    expect(bound.code).toBe(1);
    expect(bound.err).toContain('parley reference statement.make shows what it takes.');

    const accepted = await ok(['act', 'room.accept', ...to], 'north');
    expect(accepted.err).toMatch(/Short code (\d{5} ){7}\d{5}/);
    expect(accepted.err).toContain('  North accepts this room, having compared its short code.');
    expect(accepted.out).toMatch(/^Entered as act #5, id [0-9a-f]{64}$/m);
    await ok(['act', 'room.accept', ...to], 'south');

    const no = await parley(
      ['act', 'round.open', '--field', 'number=1', '--field', 'hosts=[]', ...to],
      as('south'),
    );
    expect(no.code).toBe(1);
    expect(no.err).toContain('This act is for mediator, host, secretariat');
    expect(no.err).toContain('Nothing was signed.');
    const unsure = await parley(
      [
        'act',
        'round.open',
        '--field',
        'number=1',
        '--field',
        'hosts=[]',
        '--room',
        room,
        '--to',
        server.url,
      ],
      as('host'),
    );
    expect(unsure.code).toBe(2);
    expect(unsure.err).toContain('--yes signs without asking.');

    const body = join(folder, 'statement.json');
    const words = {
      words: { en: 'We have come to talk.' },
      speaker: { en: 'The delegation' },
      level: 'on-record',
      matters: [],
    };
    await writeFile(body, JSON.stringify(words));
    const made = await said<{ index: number; act: string; note: string; receipt: string }>(
      ['act', 'statement.make', '--body', body, '--field', 'where.en=At the river', ...to],
      'north',
    );
    expect(made.index).toBe(7);
    expect(await readFile(made.note, 'utf8')).toMatch(/^parley\/act@v1\n/);
    expect(await readFile(made.receipt, 'utf8')).toMatch(/^c2sp\.org\/tlog-proof@v1\nindex 7\n/);

    const wrong = await parley(['act', 'room.accept', ...to], {
      env: { ...as('north').env, PARLEY_PASSPHRASE: 'something else' },
    });
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('The passphrase does not open this key');

    const stranger = await parley(['log', room, '--from', server.url], as('nobody'));
    expect(stranger.code).toBe(2);
    const pulled = await ok(['witness', 'pull', server.url, room, '--key', 'p1/k1'], 'north');
    expect(pulled.out).toBe('Copies match: 8 acts, seen for the first time.\n');
    const log = await ok(['log', room, '--from', server.url, '--key', 'p2/k1'], 'south');
    expect(log.out).toContain(
      'North states (The delegation, on the record): We have come to talk.',
    );
    const locked = await parley(
      ['new', '--title', 'Another', '--party', 'p1=A', '--party', 'p2=B'],
      as('host'),
    );
    expect(locked).toMatchObject({ code: 1 });
    expect(locked.err).toContain('Another Parley is running on');
    expect(await server.end()).toBe(0);
  });

  test('RC7 the export of a head verifies; the public gets nothing of it', async () => {
    const out = join(folder, 'talks.parley');
    const refused = await parley(['export', 'talks-on-the-river', '--out', out], as('host'));
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err).toContain(
      'There is no room talks-on-the-river here that is open to the public',
    );
    await ok(['export', 'talks-on-the-river', '--as', 'p1/k1', '--out', out], 'host');
    const trust = join(folder, 'trust.txt');
    await writeFile(trust, `${keys['north']}\n`);
    const verified = await parley(['verify', out, '--trust', trust]);
    expect(verified.code).toBe(0);
    expect(verified.out).toContain('Intact: 8 acts');
    expect(verified.out).toContain('As p1/k1 may read it.');
    const standing = await ok(['show', out], 'nobody');
    expect(standing.out).toContain('North (p1), party: has accepted');
  });

  test('a live folder takes no example, and an example folder no live process', async () => {
    const bundle = new URL('../../examples/istanbul-2025/istanbul-2025.parley', import.meta.url)
      .pathname;
    const imported = await parley(['import', bundle], as('host'));
    expect(imported.code).toBe(1);
    expect(imported.err).toContain('carries a live process');
    const examples = join(folder, 'examples');
    await parley(['import', bundle, '--data', examples]);
    const made = await parley(
      ['new', '--title', 'x', '--party', 'p1=A', '--mediator', 'm1=B', '--data', examples],
      as('host'),
    );
    expect(made.code).toBe(1);
    expect(made.err).toContain('holds examples');
    expect(
      (await parley(['serve', '--live', '--no-web', '--port', '0', '--data', examples])).code,
    ).toBe(1);
    // Both in one folder, by somebody's hand: neither is served.
    await writeFile(join(examples, 'purpose'), 'live\n');
    const both = await parley(['serve', '--no-web', '--port', '0', '--data', examples]);
    expect(both.code).toBe(1);
    expect(both.err).toContain('whose keys are public');
  });
});

describe('RC5.3 backup and restore', () => {
  const restored = () => join(folder, 'restored');

  test('a backup is whole, and without the logs’ keys', async () => {
    const { out } = await ok(['backup', '--out', join(folder, 'backup')], 'host');
    expect(out).toContain('The keys of the logs are NOT in it');
    const files = await readdir(join(folder, 'backup'), { recursive: true });
    expect(files.filter((name) => name.endsWith('.key'))).toEqual([]);
    // RC5.7: noted beside the store, and not in the copy: what is restored from it has not been copied since.
    expect(await lastBackup(live)).toBeGreaterThan(Date.now() - 600_000);
    expect(files).not.toContain('backed-up');
    expect((await parley(['backup', '--out', join(folder, 'backup')], as('host'))).code).toBe(1);
    expect((await parley(['restore', join(folder, 'backup')], as('host'))).code).toBe(1);
    expect((await parley(['restore', folder, '--data', restored()])).code).toBe(2);
  });

  test('a restored room is read and takes nothing until the question is answered', async () => {
    // Meanwhile the log went on, and nobody's copy has seen it.
    const first = await serving(['serve', '--no-web'], as('host').env);
    const describe = [
      'act',
      'room.describe',
      '--field',
      'title.en=Later',
      '--room',
      room,
      '--yes',
      '--to',
    ];
    await ok([...describe, first.url], 'host');
    await first.end();

    await ok(['restore', join(folder, 'backup'), '--data', restored()], 'host');
    const keyless = await parley(['restore', '--answer', room, '--data', restored()], as('host'));
    expect(keyless.code).toBe(1);
    expect(keyless.err).toContain('The key of this room’s log is not in');
    await mkdir(join(restored(), 'logs'));
    await cp(join(live, 'logs', `${room}.key`), join(restored(), 'logs', `${room}.key`));

    const server = await serving(['serve', '--no-web', '--data', restored()], as('host').env);
    // A device that has seen more than was restored notices by itself.
    const host = await parley([...describe, server.url], as('host'));
    expect(host.code).toBe(1);
    expect(host.err).toContain('has checked 9 acts of this room before; the server now shows 8');
    const other = await parley([...describe, server.url, '--key', 'p2/k1'], as('south'));
    expect(other.code).toBe(1);
    expect(other.err).toContain('The room takes nothing at present (rollback)');
    await server.end();
  });

  test('it goes on only where nobody has seen more, and every witness was asked', async () => {
    const answer = (...more: string[]) =>
      parley(['restore', '--answer', room, '--data', restored(), ...more], as('host'));
    const unasked = await answer('--yes');
    expect(unasked.code).toBe(1);
    expect(unasked.err).toContain('Ask first: p1/w1 has not said what was last seen.');
    const more = await answer('--saw', 'p1/w1=9', '--yes');
    expect(more.code).toBe(1);
    expect(more.err).toContain(
      'This log must not go on: it had gone to 9 acts, and 8 were restored.',
    );
    expect(more.err).toContain('"succeeds": {"room":');
    // The last signed head, where it was kept, says the same without anybody.
    const head = join(restored(), 'logs', `${room}.head`);
    await cp(join(live, 'logs', `${room}.head`), head);
    const remembered = await answer('--saw', 'p1/w1=8', '--yes');
    expect(remembered.code).toBe(1);
    expect(remembered.err).toContain('this machine has seen 9 acts');
    await rm(head);

    // A witness that can be called is asked itself: what it says counts, not what we are told.
    const witness = await serving(['witness', 'serve'], as('north').env);
    await writeFile(
      join(restored(), 'witnesses.json'),
      JSON.stringify({ [room]: { 'p1/w1': witness.url } }),
    );
    const fine = await answer('--yes', '--json');
    expect(fine.err).toContain('p1/w1 (party) has seen 8 acts, as it says itself');
    expect(fine.code).toBe(0);
    expect(JSON.parse(fine.out)).toMatchObject({ room, goesOn: true });
    await witness.end();
    expect((await answer('--yes')).err).toContain('is not a restored copy');
    const { out } = await ok(['fsck', '--data', restored()], 'host');
    expect(out).toBe('Nothing is damaged: 1 room, 8 acts checked.\n');
  });
});

describe('fsck', () => {
  test('of a damaged store: the place of each fault, and code 1', async () => {
    const damaged = join(folder, 'damaged');
    await cp(live, damaged, { recursive: true });
    const db = new DatabaseSync(join(damaged, 'store', 'parley.db'));
    const { body } = db.prepare('SELECT body FROM entry WHERE position = 7').get() ?? {};
    const changed = Buffer.from(
      Buffer.from(body as Uint8Array)
        .toString()
        .replace('talk', 'walk'),
    );
    db.prepare('UPDATE entry SET body = ? WHERE position = 7').run(changed);
    db.close();
    const { code, out } = await parley(['fsck', '--data', damaged]);
    expect(code).toBe(1);
    expect(out).toContain(
      `room ${room}, act #7: The body, or its salt, is not the one that was signed.`,
    );
    const json = await parley(['fsck', '--data', damaged, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({
      holds: false,
      found: [{ harm: 'body', index: 7 }],
    });
    const read = await parley(['log', room, '--data', damaged]);
    expect(read.code).toBe(1);
    expect(read.out).toContain('DOES NOT HOLD at act #7');
    expect(read.out).not.toContain('walk');
  });

  test.skipIf(process.getuid?.() === 0)(
    'a folder that cannot be written is said in a sentence',
    async () => {
      const closed = join(folder, 'closed');
      await mkdir(closed);
      await chmod(closed, 0o500);
      const { code, err } = await parley(['serve', '--no-web', '--data', join(closed, 'data')]);
      expect(code).toBe(2);
      expect(err).not.toMatch(/\n {4}at /);
      expect(existsSync(join(closed, 'data'))).toBe(false);
    },
  );
});
