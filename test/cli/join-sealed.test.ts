import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parley, personAt, serving, type Ran, type Serving } from '../support/command.ts';
import { tableHarvest } from '../harvest.ts';
import { SealedTalks } from '../sealed-talks.ts';

/** In a sealed room: the act goes round with `parley act --with` and `parley join`, and then its envelope with `parley join`. */

let sealed: SealedTalks;
let server: Serving;
let harvest: string[];

beforeAll(async () => {
  sealed = await SealedTalks.begin({ working: true, realClock: true });
  const { talks } = sealed;
  for (const [person, key] of [
    ['north', 'p1/k2'],
    ['south', 'p2/k2'],
  ] as const) {
    const ran = await parley(['key', 'make', key, '--room', talks.room.id, '--seal'], as(person));
    const [vkey, seal] = ran.out.trim().split('\n');
    await talks.do(`${key.slice(0, 2)}/k1`, 'key.accredit', { key: vkey, seal, duty: 'head' });
  }
  await sealed.renew('m1/k1');
  const tabled = await tableHarvest(sealed);
  harvest = Object.entries(tabled).flatMap(([name, value]) => ['--field', `${name}=${value}`]);
  await talks.host.close();
  await talks.store.close();
  server = await serving(['serve', '--no-web', '--data', talks.folder]);
});
afterAll(async () => {
  await server.end();
  await sealed.talks.openHost();
  await sealed.end();
});

const as = (person: string) => personAt(sealed.talks.folder, person, server?.url ?? '');

const file = (name: string): string => join(sealed.talks.folder, name);

async function ok(person: string, ...args: string[]): Promise<Ran> {
  const ran = await parley(args, as(person));
  expect({ args, code: ran.code, err: ran.code === 0 ? '' : ran.err }).toMatchObject({ code: 0 });
  return ran;
}

test('RC1.9 AU7.4 two heads on two devices make an early harvest in a sealed room', async () => {
  const room = sealed.talks.room.id;
  const together = ['--with', 'p2/k2', '--out', file('act'), '--yes'];
  const begun = await ok(
    'north',
    'act',
    'harvest.release',
    '--room',
    room,
    ...harvest,
    ...together,
  );
  expect(begun.out).toContain('Only members of this sealed room can read what is in the file.');
  const text = await readFile(file('act'), 'utf8');
  expect(text).toMatch(/^parley\/sealed-joint@v1\n/);
  expect(text).not.toContain('harvest');

  // Whoever signs the act last seals it, and has to say where its envelope goes.
  const nowhere = await parley(['join', file('act'), '--yes'], as('south'));
  expect(nowhere.err).toMatch(/p1\/k2\+\S+ sign after you: say where it goes, --out\./);
  const passed = await ok('south', 'join', file('act'), '--out', file('envelope'), '--yes');
  expect(passed.err).toContain('p1 and p2 jointly release point 1 (Crossings) as an early harvest');
  expect(passed.out).toContain('All have signed the act.');

  const entered = await ok('north', 'join', file('envelope'), '--yes', '--json');
  expect(entered.err).toContain('p1 and p2 jointly release point 1 (Crossings)');
  const { act } = JSON.parse(entered.out) as { act: string };
  for (const name of ['act', 'envelope']) {
    const later = await parley(['join', file(name), '--yes'], as('south'));
    expect(later.err).toContain(`It has been entered already, as act ${act}.`);
  }
  const log = await ok('south', 'log', room, '--from', server.url, '--key', 'p2/k2');
  expect(log.out).toContain('jointly release point 1 (Crossings) as an early harvest');
});
