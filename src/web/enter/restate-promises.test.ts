import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RoomViews } from '#client/room-views.ts';
import type { Act } from '#core/act.ts';
import type { RoomState } from '#core/state.ts';
import { meet, openCase } from '#core/test-commission.ts';
import { commissionRoom, LABEL, reading } from '#core/test-obligations.ts';
import type { Signing, TestRoom } from '#core/test-room.ts';
import { loadBook } from '#room/rulebooks.ts';
import { candidates } from './references.ts';
import { restate } from './restate.ts';

/** Whoever has said which obligation or case has said all of it; and nobody is offered what an act could not be about. */
let room: TestRoom;
let views: RoomViews;
let read: number;

beforeAll(async () => {
  await loadBook(4);
  await loadBook(5);
});

beforeEach(() => {
  room = commissionRoom();
  views = new RoomViews(() => undefined);
  read = 0;
  follow();
});

function follow(): void {
  for (const act of room.acts.slice(read)) views.add(act, 4);
  read = room.acts.length;
}

function act(who: string, type: string, body: object, signing?: Signing): Act {
  const entered = room.act(who, type, body, signing);
  follow();
  return entered;
}

function whole(own: string, type: string, body: Record<string, unknown>): Record<string, unknown> {
  return restate(type, body, { state: room.state as RoomState, views, own });
}

/** Enters what a person says, which the rules have to admit. */
function say(who: string, type: string, body: Record<string, unknown>, signing?: Signing): Act {
  return act(who, type, whole(who, type, body), signing);
}

const offered = (own: string, type: string, field: string, body = {}): string[] =>
  candidates(views, type, field, body, own).map(({ id }) => id);
const since = { at: '2031-03-04T12:00:00Z', offset: 0, zone: 'UTC' };
const why = { en: 'While the bridge is repaired.' };
const ENTRY = { class: 'small-arms-fire', what: { en: 'Four shots.' }, about: [], evidence: [] };

describe('OB2.3 an obligation is named, and its title said again', () => {
  test('from the proposal to its end', () => {
    const { id: obligation } = act('m1', 'obligation.propose', reading());
    expect(offered('p1', 'obligation.agree', 'obligation')).toEqual([obligation]);
    expect(say('p1', 'obligation.agree', { obligation }).body).toEqual({
      obligation,
      label: LABEL,
    });
    expect(offered('p1', 'obligation.agree', 'obligation')).toEqual([]);
    expect(offered('p1', 'obligation.take-back', 'obligation')).toEqual([obligation]);
    say('p1', 'obligation.take-back', { obligation });
    for (const side of ['p1', 'p2']) say(side, 'obligation.agree', { obligation });
    expect(offered('m1', 'obligation.change', 'obligation')).toEqual([]);
    say('m1', 'obligation.in-force', { obligation, since });
    expect(offered('m1', 'obligation.in-force', 'obligation')).toEqual([]);
    expect(offered('m1', 'obligation.change', 'obligation')).toEqual([obligation]);
    say('m1', 'obligation.reopen', {
      obligation,
      from: '2031-03-05T13:00:00Z',
      to: '2031-03-06T13:00:00Z',
      why,
    });
  });

  test('OB2.4 the words of a truce are read by the hash of its terms', () => {
    const { id: truce, body } = act('m1', 'truce.table', room.exampleOf('truce.table'));
    const clause = { truce, words: { en: 'the terms of the truce' } };
    const said = whole('m1', 'obligation.propose', { clause, terms: {} });
    expect(said['clause']).toEqual({ ...clause, hash: (body as { hash: string }).hash });
    act('m1', 'obligation.propose', said);
  });

  test('OB2.7 a certificate says the class of what was reported', () => {
    const completion = { words: { en: 'As agreed.' }, certifier: 'o1' };
    const { id: obligation } = act('m1', 'obligation.propose', reading({ completion }));
    const report = { ...room.exampleOf('performance.report'), about: [obligation] };
    const { id: performance } = act('p1', 'performance.report', report);
    expect(offered('o1', 'performance.withdraw-certificate', 'performance')).toEqual([]);
    expect(say('o1', 'performance.certify', { performance }).body).toEqual({
      performance,
      class: 'withdrawal',
    });
    expect(offered('o1', 'performance.certify', 'performance')).toEqual([]);
    expect(offered('o1', 'performance.withdraw-certificate', 'performance')).toEqual([performance]);
  });
});

describe('IC6 a case is named, and its number said again', () => {
  const occurred = {
    from: '2031-03-05T01:00:00Z',
    precision: 'hour',
    certainty: 'stated',
    offset: 0,
  };
  const happened = { answer: 'inconclusive', standard: 'reasonable-grounds' };

  test('in the draft, with the title of each clause that is answered', () => {
    const { id: obligation } = act('m1', 'obligation.propose', reading());
    for (const side of ['p1', 'p2']) say(side, 'obligation.agree', { obligation });
    say('m1', 'obligation.in-force', { obligation, since });
    const { id: entry } = act('p1', 'incident.allege', { ...ENTRY, occurred });
    const found = openCase(room, 7);
    meet(room);
    follow();
    expect(offered('m1', 'incident.draft-finding', 'case')).toEqual([found]);
    expect(offered('m1', 'incident.draft-finding', 'entries')).toEqual([entry]);
    const clause = { obligation, answer: 'no-breach', standard: 'reasonable-grounds' };
    const draft = whole('m1', 'incident.draft-finding', {
      case: found,
      entries: [entry],
      answers: { happened, clauses: [clause] },
    });
    expect(draft).toMatchObject({
      number: 7,
      answers: { happened, clauses: [{ ...clause, label: LABEL }] },
    });
  });

  test('IC4.3 entries are both kinds, and a case file is withdrawn by its mission alone', () => {
    const { id: allegation } = act('p1', 'incident.allege', { ...ENTRY, occurred });
    const file = { ...ENTRY, occurred, number: 3, method: { en: 'Two visits.' } };
    const { id: first } = act('o1', 'incident.case-file', file);
    expect(offered('m1', 'incident.relate', 'entry').toSorted()).toEqual(
      [allegation, first].toSorted(),
    );
    expect(offered('o1', 'incident.withdraw-case-file', 'entry')).toEqual([first]);
    expect(offered('p1', 'incident.withdraw-case-file', 'entry')).toEqual([]);
    const { id: second } = act('o1', 'incident.case-file', {
      ...file,
      number: 4,
      supersedes: first,
    });
    expect(offered('o1', 'incident.case-file', 'supersedes')).toEqual([second]);
  });

  test('IC5.1 whoever is said to have denied access is offered the visit, once', () => {
    const body = room.exampleOf('verification.visit') as object;
    const { id: visit } = act('o1', 'verification.visit', body);
    expect(offered('p2', 'verification.reply', 'visit')).toEqual([]);
    expect(offered('p1', 'verification.reply', 'visit')).toEqual([visit]);
    say('p1', 'verification.reply', { visit, text: { en: 'It is open.' } });
    expect(offered('p1', 'verification.reply', 'visit')).toEqual([]);
  });
});
