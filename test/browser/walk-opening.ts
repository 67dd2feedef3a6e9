import { expect, test } from 'vitest';
import { shortCode } from '#record/code.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { mediators, people, rooms, walk } from './walk-company.ts';
import type { Person, Room } from './walk-parties.ts';
import { HALL, type RoomName } from './walk-rooms.ts';

/** The mediators opened the rooms from the command line; for the talks they sit at a browser, first in the plenary and then in the rooms beside it. */
async function mediatorsSitDown(): Promise<void> {
  const { lake } = people;
  const { plenary, press, ...beside } = rooms;
  const at = ({ id, server }: Room): string[] => ['--room', id, '--to', server.url];
  const invite = ['invite', 'm1/k2', '--duty', 'head'];
  const accredit = ['invite', 'accredit', 'm1/k2', '--key', 'm1/k1', '--yes'];
  for (const some of [[plenary], Object.values(beside)]) {
    const links = await Promise.all(some.map((room) => mediators().run(...invite, ...at(room))));
    const read: string[] = [];
    for (const link of links) read.push(await lake.accepts(link));
    const [first] = some as [Room];
    expect(await mediators().run('invite', 'list', ...at(first))).toContain(read[0]);
    await Promise.all(some.map((room) => mediators().run(...accredit, ...at(room))));
    await lake.signsIn(first.server);
  }
}

/** A member who works at a laptop is invited and accredited by its head. */
async function joinAtLaptop(holder: string, head: Person, room: Room): Promise<void> {
  const link = await head.invites(room);
  const made = ['key', 'make', '--invitation', link];
  const { key } = await walk.laptop(holder).told<{ key: string }>(...made);
  await head.accredits(room, shortCode(nodeProvider, 'key', key));
}

/** The rooms are prepared and opened, heads accept them, members join, and each capital opens a room of its own. */
export function opening(): void {
  test('the mediators prepare the rooms, and the heads make their keys in their own browsers', async () => {
    const invitations = await walk.prepare();
    const heads = { p1: people.northHead, p2: people.southHead, m2: people.coast };
    const read: Record<string, string[]> = {};
    const make = async ([id, head]: [string, Person]): Promise<void> => {
      const links = HALL.flatMap((name) => invitations[name][id] ?? []);
      read[id] = [];
      for (const link of links) read[id].push(await head.accepts(link));
      await head.picture(`walk-01-key-${id}`);
    };
    await Promise.all(Object.entries(heads).map(make));
    await walk.open();
    // Each head read the code of its key aloud, and it is the one that was taken in.
    for (const name of HALL) {
      for (const id of Object.keys(invitations[name])) {
        expect(read[id]).toContain(shortCode(nodeProvider, 'key', walk.told[name][id] ?? ''));
      }
    }
  });

  test('every head compares the short code of its rooms, and accepts them', async () => {
    const accept = async (person: Person, names: readonly RoomName[]): Promise<void> => {
      await person.signsIn(walk.hall);
      for (const name of names) {
        const page = await person.goes(rooms[name], 'Record');
        await page.getByLabel('A code that somebody read to you').fill(walk.codes[name]);
        await page.getByText('It matches: the same room.').waitFor();
        const sentence = await person.enters(rooms[name], 'accept this room');
        expect(sentence).toContain('accepts this room, having compared its short code');
      }
    };
    await Promise.all([
      accept(people.northHead, ['plenary', 'northShuttle', 'press']),
      accept(people.southHead, ['plenary', 'southShuttle', 'press']),
      accept(people.coast, ['plenary', 'mediators']),
      mediatorsSitDown(),
    ]);
    await people.northHead.picture('walk-02-accepted');
  });

  test('members join by invitation, at a browser or at a laptop of their own', async () => {
    const { northHead, southHead, southMinister } = people;
    const { plenary } = rooms;
    const southern = async (): Promise<void> => {
      await joinAtLaptop('south clerk', southHead, plenary);
      const code = await southMinister.accepts(await southHead.invites(plenary));
      await southHead.accredits(plenary, code);
      await southMinister.signsIn(walk.hall);
    };
    await Promise.all([joinAtLaptop('north jurist', northHead, plenary), southern()]);
    const page = await northHead.goes(plenary, 'Members');
    for (const [side, count] of [
      ['p1', 2],
      ['p2', 3],
    ] as const) {
      expect(await page.locator(`[data-party=${side}] li`).count()).toBe(count);
    }
    await northHead.picture('walk-03-members');
  });

  test('each capital opens its room on a server of its own, and its delegation sits in it', async () => {
    const { northHead, northMinister, southHead } = people;
    [rooms.northCapital, rooms.southCapital] = await Promise.all([
      walk.openCapital('north'),
      walk.openCapital('south'),
    ]);
    /** By a minister at the command line. */
    const invited = async (
      minister: string,
      room: Room,
      key: string,
      duty: string,
      who: Person,
    ) => {
      const laptop = walk.laptop(minister);
      const at = ['--room', room.id, '--to', room.server.url];
      const code = await who.accepts(await laptop.run('invite', key, '--duty', duty, ...at));
      expect(await laptop.run('invite', 'list', ...at)).toContain(code);
      const own = `${key.slice(0, 2)}/k1`;
      await laptop.run('invite', 'accredit', key, ...at, '--key', own, '--yes');
      await who.signsIn(room.server);
    };
    const northern = async (): Promise<void> => {
      const room = rooms.northCapital;
      await invited('north minister', room, 'p1/k2', 'head', northMinister);
      const code = await northHead.accepts(await northMinister.invites(room));
      await northMinister.accredits(room, code);
      await northHead.signsIn(room.server);
      await joinAtLaptop('north jurist', northMinister, room);
    };
    await Promise.all([
      northern(),
      invited('south minister', rooms.southCapital, 'p2/k2', 'member', southHead),
    ]);
    await northMinister.picture('walk-04-capital');
  });
}
