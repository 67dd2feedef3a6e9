import type { Refusal } from './refusal.ts';
import type { Role, RoomState } from './state.ts';
import { DIGEST, hashOf, TestRoom } from './test-room.ts';

/** Support for the tests of joint commissions: one is constituted, meets and has cases. */

export const PARTIES: Record<string, Role> = {
  m1: 'mediator',
  p1: 'party',
  p2: 'party',
  s1: 'secretariat',
  o1: 'observer',
};
export const PERSON = { enclosure: DIGEST, media: 'application/json', size: 9 };
export const text = { en: 'The sides meet at the bridge.' };

export const open = (parties = PARTIES): TestRoom => TestRoom.open({ rules: 2, parties });
export const state = (room: TestRoom): RoomState => room.state as RoomState;

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
  return room.act(by, 'commission.case', { number, label: text, level }).id;
}

export function refusedTerms(more: object): Refusal | undefined {
  const room = open();
  const body = { ...room.exampleOf('commission.propose-terms'), ...more };
  return room.refusal('m1', 'commission.propose-terms', body);
}

/** The same, in a room of its own with a secretariat and an observer. */
export const constituted = (more: object = {}, room = open()): TestRoom => commissioned(room, more);

export function decision(meeting: string, more: object = {}): object {
  return { meeting, aside: [], text, hash: hashOf(text), ...more };
}

export function sides(...names: string[]): object {
  const places = { members: 2, alternates: 1, quorum: 1, office: { en: 'officers' } };
  return { sides: names.map((party) => ({ party, ...places })) };
}

/** An agreed change of the room. */
export function change(room: TestRoom, what: object): void {
  const { id } = room.act('m1', 'room.propose-change', { change: what });
  for (const side of ['p1', 'p2']) room.act(side, 'room.accept-change', { proposal: id });
}

/** All but one have agreed to terms that name three sides, and one of those who have leaves. */
export function afterLeaving(): Refusal | undefined {
  const room = open({ ...PARTIES, p3: 'party' });
  const agreed = propose(room, sides('p1', 'p2', 'p3'));
  for (const side of ['p2', 'p3']) room.act(side, 'commission.agree-terms', agreed);
  change(room, { what: 'remove-party', party: 'p3' });
  return room.refusal('p1', 'commission.agree-terms', agreed);
}

export const naming = (level = 'local', more: object = {}): object => ({
  level,
  as: 'member',
  person: PERSON,
  ...more,
});
