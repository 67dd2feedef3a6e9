import type { Act } from './act.ts';
import type { DraftTerms } from './obligations/terms.ts';
import { meet, openCase } from './test-commission.ts';
import { LABEL } from './test-obligations.ts';
import { hashOf, type TestRoom } from './test-room.ts';
import * as monitoring from './views/monitoring.ts';
import { statesAt } from './views/monitoring-states.ts';

/** Support for the tests of what acts of a room make of the computed states (IC9). */

export const text = { en: 'Shots were fired near the ford.' };
export const DAY = 24 * 3600_000;
export const WINDOW: DraftTerms = {
  lag: 4320,
  addressees: ['p2'],
  window: {
    from: { at: '2031-03-04T00:00:00Z', offset: 0, zone: 'UTC' },
    until: { at: '2031-04-04T00:00:00Z', offset: 0, zone: 'UTC' },
  },
};

export function fold(room: TestRoom): monitoring.Monitoring {
  const view = monitoring.start();
  const ctx = { book: room.book };
  let state = room.book.reduce(undefined, room.acts[0] as Act);
  for (const [at, act] of room.acts.entries()) {
    if (at > 0) state = room.book.reduce(state, act);
    monitoring.add(view, act, ctx);
    monitoring.followTruces(view, act, state);
  }
  return view;
}

export function stateOf(room: TestRoom, obligation: string, at = room.now): string | undefined {
  return statesAt(fold(room), at).states.find(({ id }) => id === obligation)?.state;
}

export const allege = (room: TestRoom, more: object = {}): string =>
  room.act('p1', 'incident.allege', { ...room.exampleOf('incident.allege'), says: ['p2'], ...more })
    .id;

export type Answer = { happened: string; who?: string; party?: string; clause?: string };

/** A finding about entries, by the way that one takes. */
export function find(
  room: TestRoom,
  entries: string[],
  obligation: string,
  answer: Answer,
  before?: () => void,
): string {
  const number = 10 + room.acts.length;
  const standard = 'reasonable-grounds';
  const { happened, who, party, clause } = answer;
  const answers = {
    happened: { answer: happened, standard },
    ...(who === undefined ? {} : { who: { answer: who, ...(party ? { party } : {}), standard } }),
    clauses: clause === undefined ? [] : [{ obligation, label: LABEL, answer: clause, standard }],
  };
  const of = { case: openCase(room, number), number };
  const body = { ...of, entries, answers, text, hash: hashOf(text) };
  const until = new Date(room.now + 3600_000).toISOString().replace(/\.\d+Z/, 'Z');
  const draft = room.act('m1', 'incident.draft-finding', { ...body, until }).id;
  for (const side of ['p1', 'p2']) room.act(side, 'incident.reply', { draft, text });
  before?.();
  const meeting = meet(room);
  const id = room.act('m1', 'incident.find', { ...body, draft, meeting, aside: [] }).id;
  room.act('m1', 'commission.adjourn', { meeting });
  return id;
}

export const BREACH = {
  happened: 'confirmed',
  who: 'party-forces',
  party: 'p2',
  clause: 'breach-by-act',
};
