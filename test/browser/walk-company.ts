import type { Laptop, Person } from './walk-parties.ts';
import { Walk } from './walk-rooms.ts';

/** Where the walk is, for each of its parts, which take up where the one before ended. */
export let walk: Walk;
export let rooms: Walk['rooms'];

/** Who sits at a browser. A jurist of the north bank, a clerk of the south bank and the minister of the south bank also work at a laptop. */
export const people = {} as Record<
  'lake' | 'coast' | 'northHead' | 'northMinister' | 'southHead' | 'southMinister' | 'reader',
  Person
>;
export const mediators = (): Laptop => walk.laptop('mediators');

export async function gather(): Promise<void> {
  walk = await Walk.begin();
  ({ rooms } = walk);
  const { hall, north, south } = walk;
  people.lake = await walk.person('lake mediators', hall);
  people.coast = await walk.person('coast mediators', hall);
  people.northHead = await walk.person('north head', hall, north);
  people.southHead = await walk.person('south head', hall, south);
  people.southMinister = await walk.person('south minister', hall);
  people.northMinister = await walk.person('north minister', north);
  people.reader = await walk.person('anybody', hall, north, south);
}
