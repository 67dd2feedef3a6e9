import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { Laptop, Person, Server, type Room } from './walk-parties.ts';

const NORTH = ['--party', 'p1=North bank'];
const SOUTH = ['--party', 'p2=South bank'];
const LAKE = ['--mediator', 'm1=The lake mediators'];
const COAST = ['--mediator', 'm2=The coast mediators'];

export type RoomName = 'plenary' | 'northShuttle' | 'southShuttle' | 'mediators' | 'press';

/** What `parley new` is told of each room of the hall. */
const PREPARED: Record<RoomName, { title: string; seats: string[] }> = {
  plenary: { title: 'Talks at the lake', seats: [...NORTH, ...SOUTH, ...LAKE, ...COAST] },
  northShuttle: {
    title: 'North bank with the mediators',
    seats: ['--setting', 'shuttle', ...NORTH, ...LAKE],
  },
  southShuttle: {
    title: 'South bank with the mediators',
    seats: ['--setting', 'shuttle', ...SOUTH, ...LAKE],
  },
  mediators: {
    title: 'The mediators among themselves',
    seats: ['--setting', 'mediators', ...LAKE, ...COAST],
  },
  press: { title: 'What is given out', seats: ['--public', ...NORTH, ...SOUTH, ...LAKE] },
};
export const HALL = Object.keys(PREPARED) as RoomName[];

/** Whose laptop keeps a memory of the plenary's log to compare it with, and by which key it reads there. */
export const COPIES = [
  { party: 'm1', holder: 'mediators', key: 'm1/k1' },
  { party: 'p1', holder: 'north jurist', key: 'p1/k2' },
  { party: 'p2', holder: 'south clerk', key: 'p2/k2' },
] as const;

interface Draft {
  room: string;
  process: string;
  parties: { id: string; head?: string }[];
  invitations: Record<string, string>;
}

/** The places of the walk: the plenary's server and those of the two capitals, the rooms on them, and the laptops. */
export class Walk {
  readonly hall: Server;
  readonly north: Server;
  readonly south: Server;
  readonly rooms = {} as Record<RoomName | 'northCapital' | 'southCapital', Room>;
  /** Short codes of the rooms, as whoever opened them reads them aloud. */
  readonly codes = {} as Record<RoomName, string>;
  /** Public keys of the heads, as they told them, by room. */
  readonly told = {} as Record<RoomName, Record<string, string>>;
  readonly folder: string;
  readonly #browser: Browser;

  private constructor(folder: string, browser: Browser) {
    this.folder = folder;
    this.#browser = browser;
    const server = (name: string): Server => new Server(join(folder, name), inject('webRoot'));
    [this.hall, this.north, this.south] = [server('hall'), server('north'), server('south')];
  }

  static async begin(): Promise<Walk> {
    const folder = await mkdtemp(join(tmpdir(), 'parley-walk-'));
    const walk = new Walk(folder, await openBrowser());
    await Promise.all(walk.servers.map((server) => server.begin()));
    return walk;
  }

  get servers(): readonly Server[] {
    return [this.hall, this.north, this.south];
  }

  async end(): Promise<void> {
    await this.#browser.close();
    await Promise.all(this.servers.map((server) => server.end()));
    await rm(this.folder, { recursive: true });
  }

  async person(name: string, ...servers: readonly Server[]): Promise<Person> {
    return await Person.arrives(this.#browser, name, servers);
  }

  laptop(holder: string): Laptop {
    return new Laptop(join(this.folder, 'laptops', holder));
  }

  /** Reserves the rooms of the hall, whose server does not run meanwhile. Returns the invitation of each head, by room. */
  async prepare(): Promise<Record<RoomName, Record<string, string>>> {
    const { hall } = this;
    await hall.end();
    const invitations = {} as Record<RoomName, Record<string, string>>;
    let process: string[] = [];
    for (const name of HALL) {
      const { title, seats } = PREPARED[name];
      const where = ['--data', hall.data, '--invite', hall.url, ...process];
      const begun = ['new', '--title', title, ...seats, ...where];
      const draft = await this.laptop('mediators').told<Draft>(...begun);
      process = ['--process', draft.process];
      this.rooms[name] = { id: draft.room, title, server: hall };
      invitations[name] = draft.invitations;
    }
    await hall.begin();
    return invitations;
  }

  /** Takes in the keys that were made by invitation, and opens the rooms. */
  async open(): Promise<void> {
    const mediators = this.laptop('mediators');
    await this.hall.end();
    for (const name of HALL) {
      const of = ['new', '--data', this.hall.data, '--room', this.rooms[name].id];
      const copies = name === 'plenary' ? await this.#copies() : [];
      const { parties } = await mediators.told<Draft>(...of, ...copies);
      this.told[name] = Object.fromEntries(parties.map(({ id, head }) => [id, head ?? '']));
      const { code } = await mediators.told<{ code: string }>(...of, '--open');
      this.codes[name] = code;
    }
    await this.hall.begin();
  }

  async #copies(): Promise<string[]> {
    const { id } = this.rooms.plenary;
    const made = COPIES.map(async ({ party, holder }) => [
      '--witness',
      await this.laptop(holder).run('witness', 'make', `${party}/w1`, '--room', id),
    ]);
    return (await Promise.all(made)).flat();
  }

  /** A capital opens its room on its own server: one side, nobody to wait for. */
  async openCapital(side: 'north' | 'south'): Promise<Room> {
    const server = this[side];
    const title = `Leadership of the ${side} bank`;
    const seats = ['--setting', 'capital', ...(side === 'north' ? NORTH : SOUTH)];
    await server.end();
    const open = ['new', '--title', title, ...seats, '--data', server.data, '--open'];
    const { room } = await this.laptop(`${side} minister`).told<{ room: string }>(...open);
    await server.begin();
    return { id: room, title, server };
  }

  /** The id of the newest act of a type, as a laptop reads the room; of one side, if it is said. */
  async latest(by: Laptop, room: Room, key: string, type: string, of = ''): Promise<string> {
    interface Told {
      rooms: { acts: { id: string; type: string; by: string[] }[] }[];
    }
    const log = ['log', room.id, '--from', room.server.url, '--key', key];
    const { rooms } = await by.told<Told>(...log);
    const found = rooms
      .flatMap(({ acts }) => acts)
      .findLast((act) => act.type === type && act.by.some((ref) => ref.startsWith(of)));
    if (!found) throw new Error(`there is no ${type} in ${room.title}`);
    return found.id;
  }
}
