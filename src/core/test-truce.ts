import type { RoomState } from './state.ts';
import { hashOf, TestRoom } from './test-room.ts';
import { EXAMPLE_END, EXAMPLE_START, type Moment, type TruceState } from './truce-state.ts';

/** Support for tests: a room in which a truce is tabled, agreed, declared and extended. */

export const LATER: Moment = { ...EXAMPLE_END, at: '2031-03-09T13:00:00Z' };
export const LAST: Moment = { ...EXAMPLE_END, at: '2031-03-11T13:00:00Z' };
export const END_MS = Date.UTC(2031, 2, 7, 13);
export const LATER_MS = Date.UTC(2031, 2, 9, 13);
export const text = { en: 'The sides cease fire.' };
export const longer = { en: 'Two days longer.' };
export const hash = hashOf(text);

export const open = (): TestRoom => TestRoom.open({ rules: 2 });

export function table(room: TestRoom, more: object = {}): string {
  const terms = { ...room.exampleOf('truce.table'), text, hash, ...more };
  return room.act('m1', 'truce.table', terms).id;
}

export const stateOf = (room: TestRoom, truce: string): TruceState =>
  (room.state as RoomState).talks?.truce?.truces[truce] as TruceState;

export const said = (truce: string, more: object = {}): object => ({
  truce,
  kind: 'truce',
  start: EXAMPLE_START,
  ...more,
});
export const joining = (truce: string, more: object = {}): object =>
  said(truce, { hash, until: EXAMPLE_END, ...more });

/** A truce in being: agreed by both sides, and declared by those named. */
export function agreed(
  room: TestRoom,
  declared: string[] = ['p1', 'p2'],
  more: object = {},
): string {
  const truce = table(room, more);
  for (const side of ['p1', 'p2']) room.act(side, 'truce.agree', joining(truce));
  for (const side of declared) room.act(side, 'truce.declare', joining(truce));
  return truce;
}

export function propose(room: TestRoom, truce: string, until: Moment | 'open' = LATER): string {
  const body = { truce, until, text: longer, hash: hashOf(longer) };
  return room.act('m1', 'truce.propose-extension', body).id;
}

export const extending = (truce: string, extension: string, more: object = {}): object =>
  said(truce, { extension, hash: hashOf(longer), until: LATER, ...more });
