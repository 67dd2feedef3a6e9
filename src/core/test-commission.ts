import type { TestRoom } from './test-room.ts';

/** Support for the tests of joint commissions: one is constituted, meets and has cases. */

const LABEL = { en: 'The sides meet at the bridge.' };

export function propose(
  room: TestRoom,
  more: object = {},
  by = 'm1',
): { proposal: string; hash: string } {
  const body = { ...room.exampleOf('commission.propose-terms'), ...more };
  const { id } = room.act(by, 'commission.propose-terms', body);
  return { proposal: id, hash: (body as { hash?: string }).hash as string };
}

/** A room whose joint commission is constituted; `more` changes the example's terms. */
export function commissioned(room: TestRoom, more: object = {}): TestRoom {
  const agreed = propose(room, more);
  for (const side of ['p1', 'p2']) room.act(side, 'commission.agree-terms', agreed);
  return room;
}

export function meet(room: TestRoom, p1 = 2, p2 = 2, level = 'local', by = 'm1'): string {
  const present = [
    { party: 'p1', number: p1 },
    { party: 'p2', number: p2 },
  ];
  return room.act(by, 'commission.meet', { level, present }).id;
}

export function openCase(room: TestRoom, number = 1, level = 'local', by = 'm1'): string {
  return room.act(by, 'commission.case', { number, label: LABEL, level }).id;
}
