import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { utf8 } from '#record/bytes.ts';
import { filesIn, spellings } from '../sealed/traces.ts';
import { said } from './reading.ts';
import { CONDITION, QUESTION, rests } from './walk-agreement.ts';
import { mediators, people, rooms, walk } from './walk-company.ts';
import { trustFile, type Laptop, type Person, type Room, type Server } from './walk-parties.ts';
import { COPIES } from './walk-rooms.ts';
import { ASIDE } from './walk-talks.ts';

/** The plenary as each of its parties has it: its own file, held against the keys that the others told it. */
const verified: { by: string; digest: string; file: string }[] = [];

interface Verified {
  holds: boolean;
  rooms: { id: string; size: number; stateDigest: string }[];
}

/** Everybody verifies a copy of their own. */
export function copies(): void {
  test('the copies match, and each party of the plenary verifies its own, elsewhere and in its browser', async () => {
    const { northHead, southHead, coast } = people;
    const plenary = rooms.plenary;
    for (const { holder, key } of COPIES) {
      const pull = ['witness', 'pull', walk.hall.url, plenary.id, '--key', key];
      expect(await walk.laptop(holder).run(...pull)).toMatch(/^Copies match: \d+ acts/);
    }
    const bar = (await coast.goes(plenary, 'Record')).getByRole('banner');
    const match = 'Copies match: The lake mediators, North bank and South bank, operator';
    await bar.getByText(said(match)).waitFor();
    await coast.picture('walk-19-record');

    const heads = { p1: northHead, p2: southHead, m2: coast };
    const files: Record<string, string> = { m1: join(walk.folder, 'm1.parley') };
    const as = ['--from', walk.hall.url, '--as', 'm1/k1', '--out', files['m1'] as string];
    await mediators().run('export', plenary.id, ...as);
    for (const [party, head] of Object.entries(heads)) {
      files[party] = await head.downloads(plenary, walk.folder);
    }
    for (const [party, file] of Object.entries(files)) {
      const others = Object.entries(walk.told.plenary).filter(([id]) => id !== party);
      const keysOf = others.map(([, key]) => key);
      const trust = await trustFile(join(walk.folder, `${party}.keys`), keysOf);
      // A machine without a server, a data folder or a key.
      const elsewhere = walk.laptop('nobody');
      const result = await elsewhere.told<Verified>('verify', file, '--trust', trust);
      expect(result).toMatchObject({ holds: true, rooms: [{ id: plenary.id }] });
      verified.push({ by: party, digest: result.rooms[0]?.stateDigest ?? '', file });
      const head = heads[party as keyof typeof heads] as Person | undefined;
      if (head === undefined) continue;
      const answer = await head.checks(file, trust);
      expect(answer).toContain('This record holds.');
      expect(answer).not.toContain('Not theirs');
    }
    await coast.picture('walk-20-check');
    expect(new Set(verified.map(({ digest }) => digest)).size).toBe(1);
    expect(verified.map(({ by }) => by).toSorted()).toEqual(['m1', 'm2', 'p1', 'p2']);
  });

  test('each capital verifies its own room from its own server, what is sealed in it included', async () => {
    const { northMinister } = people;
    const verify = async (by: Laptop, room: Room, key: string, file: string): Promise<void> => {
      const own = await by.run('key', 'show', key, '--room', room.id);
      const trust = await trustFile(`${file}.keys`, [own.split('\n')[0] as string]);
      const keyFile = join(by.folder, 'keys', room.id, `${key.replace('/', '-')}.key`);
      const said = await by.run('verify', file, '--trust', trust, '--key', keyFile);
      expect(said).toContain('Admissible: every act is as the rules allow.');
      expect(said).toMatch(/(\d+) sealed acts, \1 of them opened and checked inside/);
      expect(said).toContain(`Theirs: room ${room.id}`);
    };
    const downloaded = await northMinister.downloads(rooms.northCapital, walk.folder);
    await verify(walk.laptop('north minister'), rooms.northCapital, 'p1/k1', downloaded);
    const exported = join(walk.folder, 'south.parley');
    const { id, server } = rooms.southCapital;
    const minister = walk.laptop('south minister');
    await minister.run('export', id, '--from', server.url, '--as', 'p2/k1', '--out', exported);
    await verify(minister, rooms.southCapital, 'p2/k1', exported);
  });

  test('anybody verifies what was given out; of the capitals the plenary has a hash and no word', async () => {
    const file = join(walk.folder, 'public.parley');
    const elsewhere = walk.laptop('nobody');
    await elsewhere.run('export', rooms.press.id, '--from', walk.hall.url, '--out', file);
    const trust = await trustFile(join(walk.folder, 'public.keys'), Object.values(walk.told.press));
    expect(await elsewhere.told('verify', file, '--trust', trust)).toMatchObject({ holds: true });

    const secret = [QUESTION, CONDITION, ASIDE, 'Leadership of the'];
    const capitals = [rooms.northCapital.id, rooms.southCapital.id];
    const kept = await filesIn(walk.hall.data);
    const given = await Promise.all(verified.map(async (one) => await readFile(one.file)));
    for (const bytes of [...kept.map((one) => one.bytes), ...given]) {
      for (const text of [...secret, ...capitals]) {
        for (const [, spelt] of spellings(utf8(text))) expect(bytes.includes(spelt)).toBe(false);
      }
    }
    for (const bytes of given) expect(bytes.includes(`rests ${rests}`)).toBe(true);
    const abroad: [Server, Room][] = [
      [walk.north, rooms.southCapital],
      [walk.south, rooms.northCapital],
    ];
    for (const [server, { id }] of abroad) {
      for (const { bytes } of await filesIn(server.data)) expect(bytes.includes(id)).toBe(false);
    }
    expect(
      Object.values(people).flatMap(({ name, faults }) => faults.map((one) => [name, one])),
    ).toEqual([]);
  });
}
