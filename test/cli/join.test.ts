import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parley, personAt, type Ran, serving, type Serving } from '../support/command.ts';
import { tableHarvest } from '../harvest.ts';
import { Talks } from '../talks.ts';

/** An act of two heads on two devices: begun with `parley act --with`, signed and entered with `parley join`. */

let talks: Talks;
let server: Serving;
let room: string;
let harvest: string[];

beforeAll(async () => {
  talks = await Talks.begin();
  talks.clock.time = Date.now() - 60_000;
  const reserved = await talks.host.reserve();
  ({ room } = reserved);
  talks.host.reserve = () => Promise.resolve(reserved);
  const made = async (person: string, name: string): Promise<string> => {
    const ran = await parley(['key', 'make', name, '--room', room, '--json'], as(person));
    return (JSON.parse(ran.out) as { key: string }).key;
  };
  const [north, south] = [await made('north', 'p1/k2'), await made('south', 'p2/k2')];
  await talks.openPlenary({ kind: 'exercise', rules: 2, readers: 'members' });
  await talks.do('p1/k1', 'key.accredit', { key: north, duty: 'head' });
  await talks.do('p2/k1', 'key.accredit', { key: south, duty: 'head' });
  harvest = Object.entries(await tableHarvest(talks)).flatMap(([name, value]) => [
    '--field',
    `${name}=${value}`,
  ]);
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

const file = (name: string): string => join(talks.folder, name);

async function begin(more: readonly string[]): Promise<Ran> {
  const args = ['act', 'harvest.release', '--room', room, ...harvest, ...more];
  return await parley(args, as('north'));
}

test('RC1.8 who signs after one, and where it goes, are said together', async () => {
  for (const half of [
    ['--with', 'p2/k2'],
    ['--out', file('half')],
  ]) {
    const ran = await begin([...half, '--yes']);
    expect({ code: ran.code, err: ran.err }).toMatchObject({
      code: 2,
      err: expect.stringContaining('--with says who signs after you') as string,
    });
  }
  const nobody = await begin(['--with', 'p2/k9', '--out', file('nobody'), '--yes']);
  expect(nobody.err).toContain('p2/k9 is not one key of this room');
});

test('AU7.5 what the rules refuse is not begun', async () => {
  const ran = await begin(['--with', 'm1/k1', '--out', file('refused'), '--yes']);
  expect(ran.err).toContain('(role.not-entitled)');
  await expect(readFile(file('refused'))).rejects.toThrow('ENOENT');
});

test('AU7.4 RC1.8 two heads on two devices make an early harvest', async () => {
  const begun = await begin(['--with', 'p2/k2', '--out', file('begun'), '--yes', '--json']);
  expect({ code: begun.code, err: begun.err }).toMatchObject({ code: 0 });
  const { act, missing } = JSON.parse(begun.out) as { act: string; missing: string[] };
  expect(missing).toEqual([expect.stringMatching(/^p2\/k2\+/)]);

  // It is passed on, not entered; nothing is written over; its first signer has nothing left to sign.
  const again = await begin(['--with', 'p2/k2', '--out', file('begun'), '--yes']);
  expect(again.err).toContain('is there already');
  const own = await parley(['join', file('begun'), '--yes'], as('north'));
  expect(own.err).toContain('You have signed it. Still to sign: p2/k2+');

  const text = await readFile(file('begun'), 'utf8');
  await writeFile(file('changed'), text.replace('harvest.release/1', 'harvest.release/2'));
  const changed = await parley(['join', file('changed'), '--yes'], as('south'));
  expect(changed.err).toContain('(act.signature-invalid) Nothing was signed.');

  // Nobody is there to say yes, and the whole sentence has been shown.
  const asked = await parley(['join', file('begun')], as('south'));
  expect(asked.code).not.toBe(0);
  expect(asked.err).toContain('p1 and p2 jointly release point 1 (Crossings) as an early harvest');

  const joined = await parley(['join', file('begun'), '--yes', '--json'], as('south'));
  expect({ code: joined.code, err: joined.err }).toMatchObject({ code: 0 });
  expect(JSON.parse(joined.out)).toMatchObject({ room, act });
  const later = await parley(['join', file('begun'), '--yes'], as('south'));
  expect(later.err).toContain(`It has been entered already, as act ${act}.`);
});
