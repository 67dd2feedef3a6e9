import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historiesOf, play } from '../../../test/histories.ts';
import type { Act } from '../act.ts';
import type { Occurred } from '../shapes.ts';
import { report, TestRoom } from '../test-room.ts';
import type { MediatorView } from './mediator.ts';
import { add, consentCounts, contradictions, start } from './mediator.ts';

const WHAT = { en: 'As somebody says.' };

const seen = (room: TestRoom, acts: readonly Act[] = room.acts): MediatorView =>
  acts.reduce((view, act) => add(view, act, { book: room.book }), start());

function matter(room: TestRoom): string {
  return room.act('m1', 'matter.open', { question: WHAT }).id;
}

const at = (from: string, more: Partial<Occurred> = {}): { occurred: Occurred } => ({
  occurred: { from, precision: 'minute', certainty: 'stated', offset: 0, ...more },
});

/** A report for a side, of the kind given, on a matter. */
function told(room: TestRoom, side: string, type: string, on: string, more: object): string {
  const attribution = { level: 'on-record' as const, who: WHAT, for: side };
  const body = { ...report({ attribution, matters: [on] }), what: WHAT, ...more };
  return room.act('m1', type, body).id;
}

/** The fields in which two sides' accounts differ. */
function fields(type: string, one: object, other: object, sides = ['p1', 'p2']): string[][] {
  const room = TestRoom.open();
  const on = matter(room);
  told(room, sides[0] as string, type, on, one);
  told(room, sides[1] as string, type, on, other);
  return contradictions(seen(room)).map((row) => row.fields);
}

describe('numbers of consents', () => {
  const consents = (room: TestRoom, ...done: [who: string, verb: string][]): Act[] =>
    done.map(([who, verb]) => room.enter(room.compose(who, `consent.${verb}`, {})));

  it('SH8.1 are counted for every side alike, also where there are none', () => {
    const room = TestRoom.open();
    consents(
      room,
      ['p2', 'give'],
      ['p2', 'give'],
      ['p2', 'confirm'],
      ['p2', 'not-confirm'],
      ['p2', 'withdraw'],
      ['p2', 'other'],
    );
    expect(consentCounts(seen(room))).toEqual([
      { side: 'p1', given: 0, confirmed: 0, notConfirmed: 0, withdrawn: 0 },
      { side: 'p2', given: 2, confirmed: 1, notConfirmed: 1, withdrawn: 1 },
    ]);
  });
});

describe('SH8.2 accounts that cannot both be right', () => {
  it('name matter, accounts, sides and fields', () => {
    const room = TestRoom.open();
    const on = matter(room);
    const one = told(room, 'p1', 'session.report', on, { minutes: 540 });
    const other = told(room, 'p2', 'session.report', on, { minutes: 480 });
    expect(contradictions(seen(room))).toEqual([
      { matter: on, accounts: [one, other], sides: ['p1', 'p2'], fields: ['minutes'] },
    ]);
  });

  it('times differ only where they cannot be one, as coarsely as each was said', () => {
    const event = (from: string, more?: Partial<Occurred>): object => ({
      class: 'strike',
      ...at(from, more),
    });
    const noon = event('2031-03-04T12:00:00Z');
    const differs = (other: object, one = noon): boolean =>
      fields('event.report', one, other).length > 0;
    expect(differs(event('2031-03-04T12:02:00Z'))).toBe(false);
    expect(differs(event('2031-03-04T12:02:01Z'))).toBe(true);
    expect(differs(event('2031-03-04T11:57:00Z'))).toBe(true);
    expect(differs(event('2031-03-04T13:01:00Z', { precision: 'hour' }))).toBe(false);
    expect(differs(event('2031-03-04T18:00:00Z', { precision: 'part-of-day' }))).toBe(false);
    expect(differs(event('2031-03-04T00:00:00Z', { precision: 'day' }))).toBe(false);
    expect(differs(event('2031-03-06T00:00:00Z', { precision: 'day' }))).toBe(true);
    expect(differs(event('2031-03-09T00:00:00Z', { certainty: 'approximate' }))).toBe(false);
    expect(differs(event('2031-03-09T00:00:00Z', { certainty: 'disputed' }))).toBe(true);
    const until = event('2031-03-04T10:00:00Z', { to: '2031-03-04T13:00:00Z' });
    expect(differs(until)).toBe(false);
  });

  it('days, numbers, kinds, terms, forms and parties of a document are compared', () => {
    const same = { kind: 'truce', term: 2880 };
    expect(fields('truce.report', same, same)).toEqual([]);
    expect(fields('truce.report', same, { kind: 'ceasefire', term: 2880 })).toEqual([['kind']]);
    expect(fields('truce.report', same, { ...same, term: 60 })).toEqual([['term']]);
    expect(fields('truce.report', same, { kind: 'truce' })).toEqual([]);
    const on = { on: '2031-03-20' };
    expect(fields('commitment.report', on, { on: '2031-03-21' })).toEqual([['on']]);
    const document = { form: 'agreement', between: ['p1', 'p2'] };
    expect(fields('document.report', document, { ...document, between: ['p2', 'p1'] })).toEqual([]);
    expect(fields('document.report', document, { ...document, form: 'communique' })).toEqual([
      ['form'],
    ]);
  });

  it('never: accounts of one side, of no side, of two kinds, of two matters, or words', () => {
    const days = [at('2031-03-01T00:00:00Z'), at('2031-03-09T00:00:00Z')] as const;
    const [one, other] = days.map((day) => ({ class: 'strike', ...day })) as [object, object];
    expect(fields('event.report', one, other)).toEqual([['occurred']]);
    expect(fields('event.report', one, other, ['p1', 'p1'])).toEqual([]);
    expect(fields('event.report', one, other, ['p1', 'm1'])).toEqual([]);
    expect(fields('event.report', one, { ...other, class: 'talks' })).toEqual([]);
    const room = TestRoom.open();
    told(room, 'p1', 'event.report', matter(room), one);
    told(room, 'p2', 'event.report', matter(room), other);
    const on = matter(room);
    for (const [i, side] of ['p1', 'p2'].entries()) {
      const attribution = { level: 'on-record' as const, who: WHAT, for: side };
      const body = { ...report({ attribution, matters: [on] }), says: WHAT, ...days[i] };
      room.act('m1', 'statement.report', body);
    }
    expect(contradictions(seen(room))).toEqual([]);
  });

  it('follow corrections, and forget what was retracted', () => {
    const room = TestRoom.open();
    const on = matter(room);
    told(room, 'p1', 'session.report', on, { minutes: 540 });
    const id = told(room, 'p2', 'session.report', on, { minutes: 540 });
    expect(contradictions(seen(room))).toEqual([]);
    const body = { ...(room.acts.at(-1)?.body as object), minutes: 60 };
    room.act('m1', 'act.correct', { body, reason: WHAT }, { after: [id] });
    expect(contradictions(seen(room))).toHaveLength(1);
    room.act('m1', 'act.retract', { reason: WHAT }, { after: [id] });
    expect(contradictions(seen(room))).toEqual([]);
    expect(seen(room).facts[id]).toBeUndefined();
  });
});

it('SH8.3 it is not among the views that rooms, exports and the API show', () => {
  const here = new URL('.', import.meta.url);
  const importers = readdirSync(here).filter(
    (name) =>
      !name.startsWith('mediator') &&
      /from '\.\/mediator\.ts'/.test(readFileSync(new URL(name, here), 'utf8')),
  );
  expect(importers).toEqual([]);
});

it('going on from what was kept equals starting over', () => {
  fc.assert(
    fc.property(historiesOf(2), fc.nat(100), (history, percent) => {
      const room = play(history);
      const cut = Math.floor((room.acts.length * percent) / 100);
      const kept = JSON.parse(JSON.stringify(seen(room, room.acts.slice(0, cut)))) as MediatorView;
      const gone = room.acts
        .slice(cut)
        .reduce((view, act) => add(view, act, { book: room.book }), kept);
      expect(gone).toStrictEqual(seen(room));
    }),
    { numRuns: 20 },
  );
});
