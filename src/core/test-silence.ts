import { silenceOf } from './silence-state.ts';
import type { RoomState } from './state.ts';
import { hashOf, TestRoom } from './test-room.ts';

/** Support for the tests of the silence procedure: one is proposed, started, runs and is adopted. */

export const text = { en: 'The experts meet in two groups.' };
export const hash = hashOf(text);
export const NAMED = { nameWhoBreaksSilence: true };

/** A clock time of the day on which the room opens, at noon. */
export const at = (hhmm: string): string => `2031-03-04T${hhmm}:00Z`;
export const time = (hhmm: string): object => ({
  until: at(hhmm),
  zone: 'Europe/Oslo',
  offset: 60,
});
export const state = (room: TestRoom): RoomState => room.state as RoomState;
export const stage = (room: TestRoom, id: string) => silenceOf(state(room), id)?.stage;

export function talks(rules: object = {}): TestRoom {
  const parties = { m1: 'mediator', p1: 'party', p2: 'party', s1: 'secretariat' } as const;
  return TestRoom.open({ rules: 2, parties }).adoptProcedure(rules);
}

export function clock(room: TestRoom, hhmm: string): TestRoom {
  room.now = Date.parse(at(hhmm));
  return room;
}

export const proposal = (hhmm = '14:00'): object => ({
  about: 'procedure',
  text,
  hash,
  ...time(hhmm),
});

export interface Running {
  room: TestRoom;
  silence: string;
}

export function proposed(rules: object = {}, chair = 'm1'): Running {
  const room = talks(rules);
  return { room, silence: room.act(chair, 'silence.propose', proposal()).id };
}

export function started(rules: object = {}, chair = 'm1'): Running {
  const { room, silence } = proposed(rules, chair);
  room.act(chair, 'silence.start', { silence, ...time('14:00') });
  return { room, silence };
}

/** Until 14:00, and every side has acknowledged. */
export function running(rules: object = {}, chair = 'm1'): Running {
  const { room, silence } = started(rules, chair);
  for (const side of ['p1', 'p2']) room.act(side, 'silence.acknowledge', { silence });
  return { room, silence };
}

export const adoption = (silence: string, hhmm = '14:00', more: object = {}): object => {
  return { silence, text, hash, ...time(hhmm), statements: [], ...more };
};

export function adopted(rules: object = {}): Running {
  const { room, silence } = running(rules);
  clock(room, '14:00').act('m1', 'silence.adopt', adoption(silence));
  return { room, silence };
}

export const telephoned = (silence: string, hhmm: string, more: object = {}): object => {
  return { silence, channel: 'telephone', at: at(hhmm), ...more };
};
export const contest = (silence: string, hhmm: string, more: object = {}): object => {
  return { silence, ground: 'came-in', at: at(hhmm), ...more };
};
export const down = (silence: string, hhmm: string, more: object = {}): object => {
  return { silence, why: 'system-down', since: at(hhmm), ...more };
};
