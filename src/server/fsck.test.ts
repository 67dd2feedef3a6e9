import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { utf8 } from '#record/bytes.ts';
import { parseCheckpoint } from '#record/checkpoint.ts';
import { cosign, formatCosignature } from '#record/cosignature.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { enclose } from '#room/compose.ts';
import { openSqliteStore } from '#store/sqlite.ts';
import { enterUndecided } from '../../test/support/undecided.ts';
import { Talks } from '../../test/talks.ts';
import { damageLine, type Damage } from './damage.ts';
import { fsck } from './fsck.ts';

/** One room of 300 acts, so that there are full tiles; damaged and mended again, one place at a time. */
let talks: Talks;
let room: string;
let db: DatabaseSync;

beforeAll(async () => {
  talks = await Talks.begin({ snapshotEvery: 100 });
  const plenary = await talks.openPlenary();
  room = plenary.id;
  const name = enclose(nodeProvider, utf8('{"en":"North"}'), 'application/json');
  await talks.do(
    'm1/k1',
    'party.describe',
    { party: 'p1', name: { ...name.ref } },
    { enclosures: [name] },
  );
  for (let i = plenary.size; i < 300; i += 50) {
    const titles = Array.from({ length: Math.min(50, 300 - i) }, (_, n) => `Title ${i + n}`);
    const sent = titles.map((en) => talks.do('m1/k1', 'room.describe', { title: { en } }));
    await Promise.all(sent);
  }
  const checkpoint = parseCheckpoint(plenary.checkpoint);
  if (!checkpoint.ok) throw new Error(checkpoint.fault.message);
  const time = Math.floor(talks.clock.time / 1000);
  const { textBytes } = checkpoint.value;
  const line = formatCosignature(await cosign(nodeProvider, talks.key('p1/w1'), textBytes, time));
  if (!(await plenary.cosign(plenary.size, line))) throw new Error('it was not taken');
  await talks.host.close();
  db = new DatabaseSync(join(talks.folder, 'store', 'parley.db'));
});
afterAll(async () => {
  db.close();
  await talks.openHost();
  await talks.end();
});

async function check(): Promise<Damage[]> {
  const store = await openSqliteStore(join(talks.folder, 'store'));
  const found: Damage[] = [];
  const keysFolder = join(talks.folder, 'logs');
  for await (const one of fsck({ provider: nodeProvider, store, keysFolder })) found.push(one);
  await store.close();
  return found;
}

/** Changes one bit of a value in place, looks, and mends it. */
async function withBitFlipped(
  table: string,
  column: string,
  where: string,
  at: number,
): Promise<Damage[]> {
  const row = db.prepare(`SELECT ${column} AS value FROM ${table} WHERE ${where}`).get();
  const before = row?.['value'] as Uint8Array;
  const after = before.slice();
  after[at] = (after[at] ?? 0) ^ 1;
  const write = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${where}`);
  expect(write.run(after).changes).toBe(1);
  try {
    return await check();
  } finally {
    write.run(before);
  }
}

describe('RC5.5 a check of the whole store', () => {
  test('finds nothing where nothing is wrong', async () => {
    expect(await check()).toEqual([]);
  });

  test.each([
    ['leaf', 'entry', 'leaf', 'position = 17', 40, { harm: 'leaf', index: 17 }],
    [
      'the last byte of a leaf',
      'entry',
      'leaf',
      'position = 299',
      330,
      { harm: 'leaf', index: 299 },
    ],
    ['leaf hash', 'entry', 'leaf_hash', 'position = 18', 31, { harm: 'leaf-hash', index: 18 }],
    ['root', 'entry', 'root', 'position = 19', 0, { harm: 'root', index: 19 }],
    ['act id', 'entry', 'act_id', 'position = 20', 5, { harm: 'act-id', index: 20 }],
    ['body', 'entry', 'body', 'position = 21', 12, { harm: 'body', index: 21 }],
    ['salt of a body', 'entry', 'body_salt', 'position = 22', 0, { harm: 'body', index: 22 }],
    ['enclosure', 'enclosure', 'bytes', '1', 3, { harm: 'enclosure', index: 3 }],
    [
      'full tile',
      'tile',
      'hashes',
      'level = 0 AND position = 0',
      32 * 200,
      { harm: 'tile', tile: { level: 0, position: 0 } },
    ],
    [
      'tile at the edge',
      'tile',
      'hashes',
      'level = 0 AND position = 1',
      32 * 40,
      { harm: 'tile', tile: { level: 0, position: 1 } },
    ],
    [
      'tile above',
      'tile',
      'hashes',
      'level = 1',
      2,
      { harm: 'tile', tile: { level: 1, position: 0 } },
    ],
    [
      'newest checkpoint',
      'checkpoint',
      'note',
      'size = 300',
      120,
      { harm: 'checkpoint', size: 300 },
    ],
    ['early checkpoint', 'checkpoint', 'note', 'size = 1', 120, { harm: 'checkpoint', size: 1 }],
    ['state that was kept', 'snapshot', 'state', '1', 300, { harm: 'snapshot' }],
  ])(
    'a flipped bit in %s is named with its place',
    async (_, table, column, where, at, expected) => {
      const found = await withBitFlipped(table, column, where, at);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ room, ...expected });
    },
  );

  test('the head, a lost tile, a lost act, a lost enclosure and a foreign copy are named', async () => {
    const look = async (wrong: string, right: string) => {
      db.exec(wrong);
      try {
        return (await check()).map(({ harm }) => harm);
      } finally {
        db.exec(right);
      }
    };
    expect(
      await look(
        'UPDATE log SET last_admitted = last_admitted + 1',
        'UPDATE log SET last_admitted = last_admitted - 1',
      ),
    ).toEqual(['head']);
    expect(
      await look(
        'UPDATE tile SET level = 9 WHERE level = 1',
        'UPDATE tile SET level = 1 WHERE level = 9',
      ),
    ).toEqual(['tile']);
    expect(
      await look(
        'UPDATE entry SET position = 1000 WHERE position = 299',
        'UPDATE entry SET position = 299 WHERE position = 1000',
      ),
    ).toEqual(['missing']);
    expect(
      await look(
        "UPDATE enclosure SET digest = 'x' || digest",
        'UPDATE enclosure SET digest = substr(digest, 2)',
      ),
    ).toEqual(['enclosure']);
    expect(
      await look(
        "UPDATE cosignature SET key = 'p2' || substr(key, 3)",
        "UPDATE cosignature SET key = 'p1' || substr(key, 3)",
      ),
    ).toEqual(['cosignature']);
  });

  test('RC5.3 a store that is behind what its log has signed is named', async () => {
    const file = join(talks.folder, 'logs', `${room}.head`);
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace('\n300\n', '\n301\n'));
    const found = await check();
    await writeFile(file, before);
    expect(found).toMatchObject([{ harm: 'rollback', size: 301 }]);
  });

  test('RC12.1 an act that the rules do not admit, written straight into the store, is named as the operator’s fault', async () => {
    db.close();
    await cp(join(talks.folder, 'store'), join(talks.folder, 'saved'), { recursive: true });
    const store = await openSqliteStore(join(talks.folder, 'store'));
    // A side does not open rounds.
    const head = await store.head(room);
    const act = await talks.compose(
      'p1/k1',
      'round.open',
      { number: 1, hosts: [] },
      {
        room,
        seen: { size: 300, root: head?.root as Uint8Array },
      },
    );
    await enterUndecided(store, join(talks.folder, 'logs'), room, act, talks.clock.time);
    await store.close();
    const found = await check();
    expect(found).toMatchObject([
      { harm: 'void', index: 300, refusal: { code: 'role.not-entitled' } },
    ]);
    expect(damageLine(found[0] as Damage)).toBe(
      `room ${room}, act #300: VOID, of no effect; this server should not have admitted it. This act is for mediator, host, secretariat, whoever opened the room. (role.not-entitled)`,
    );
    await rm(join(talks.folder, 'store'), { recursive: true });
    await cp(join(talks.folder, 'saved'), join(talks.folder, 'store'), { recursive: true });
    db = new DatabaseSync(join(talks.folder, 'store', 'parley.db'));
  });
});
