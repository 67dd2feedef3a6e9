import { describe, expect, it } from 'vitest';
import { instantMs } from '../instants.ts';
import { report, TestRoom } from '../test-room.ts';
import type { Timeline } from './timeline.ts';
import { add, itemsOf, start } from './timeline.ts';

const what = { en: 'As somebody says.' };
const HOUR = 3_600_000;

function timeline(room: TestRoom): Timeline {
  return room.acts.reduce((view, act) => add(view, act, { book: room.book }), start());
}

function at(from: string, more: object = {}) {
  const minute = { precision: 'minute', certainty: 'stated', offset: 300 } as const;
  return { occurred: { from, ...minute, ...more } };
}

describe('the timeline', () => {
  it('RD8 draws a reported session to its reported length', () => {
    const room = TestRoom.open();
    const told = { ...report(at('2025-10-27T04:00:00Z', { precision: 'hour' })), what };
    const { id } = room.act('p1', 'session.report', { ...told, minutes: 1080 });
    const item = timeline(room).items[id];
    expect(item).toMatchObject({ lane: 'sessions', reported: true, length: 'reported' });
    expect((item?.to ?? 0) - (item?.from ?? 0)).toBe(18 * HOUR);
    expect(item?.precision).toBe('hour');
  });

  it('RD8 draws a held session to what its acts say, pauses apart', () => {
    const room = TestRoom.open();
    const body = { format: 'plenary', level: 'heads', languages: [] };
    const session = room.act('m1', 'session.open', { ...body, ...at('2031-03-04T06:00:00Z') }).id;
    room.act('m1', 'session.suspend', { session, ...at('2031-03-04T08:00:00Z') });
    expect(timeline(room).items[session]?.to).toBeUndefined();
    room.act('m1', 'session.resume', { session, ...at('2031-03-04T09:00:00Z') });
    room.act('m1', 'session.close', { session, ...at('2031-03-04T11:00:00Z') });
    expect(timeline(room).items[session]).toMatchObject({
      from: instantMs('2031-03-04T06:00:00Z'),
      to: instantMs('2031-03-04T11:00:00Z'),
      length: 'derived',
      reported: false,
      pauses: [{ from: instantMs('2031-03-04T08:00:00Z'), to: instantMs('2031-03-04T09:00:00Z') }],
    });
  });

  it('TR2 draws a truce to its reported term, with the latest extension and its steps', () => {
    const room = TestRoom.open();
    const begun = at('2025-10-15T13:00:00Z', { certainty: 'disputed' });
    const { id } = room.act('p1', 'truce.report', {
      ...report(begun),
      kind: 'truce',
      term: 2880,
      what,
    });
    const step = (name: string, from: string, more: object = {}): string =>
      room.act('p2', 'truce.report-step', {
        ...report(at(from)),
        truce: id,
        step: name,
        what,
        ...more,
      }).id;
    step('extended', '2025-10-17T09:00:00Z', { until: '2025-10-19T00:00:00Z' });
    const late = step('extended', '2025-10-17T10:00:00Z', { until: '2025-10-20T00:00:00Z' });
    const breach = step('breach-alleged', '2025-10-17T17:00:00Z');
    const view = timeline(room);
    expect(view.items[id]).toMatchObject({
      kind: 'truce.truce',
      certainty: 'disputed',
      to: instantMs('2025-10-17T13:00:00Z'),
      extendedTo: instantMs('2025-10-20T00:00:00Z'),
    });
    expect(view.items[breach]).toMatchObject({ kind: 'step.breach-alleged', truce: id });
    expect(view.steps[id]).toHaveLength(3);
    room.act('p2', 'act.retract', { reason: what }, { after: [late] });
    const after = timeline(room);
    expect(after.items[id]?.extendedTo).toBe(instantMs('2025-10-19T00:00:00Z'));
    expect(after.retracted).toBe(1);
    expect(after.steps[id]).not.toContain(late);
    expect(after.items[late]).toBeUndefined();
  });

  it('TR2 an extension without an end moves nothing', () => {
    const room = TestRoom.open();
    const { id } = room.act('p1', 'truce.report', { ...report(), kind: 'truce', what });
    const { occurred } = report();
    // Reported over a day: that day is not a new end.
    const overADay = { ...occurred, to: '2031-03-05T13:00:00Z' };
    const step = { ...report({ occurred: overADay }), truce: id, step: 'extended', what };
    room.act('p1', 'truce.report-step', step);
    expect(timeline(room).items[id]).not.toHaveProperty('extendedTo');
    expect(timeline(room).items[id]).not.toHaveProperty('to');
  });

  it('ST6 gives each side its lane of statements', () => {
    const room = TestRoom.open();
    const attribution = { level: 'sources', who: what } as const;
    const of = (side: string) => ({ attribution: { ...attribution, for: side } });
    const says = { says: what };
    const one = room.act('m1', 'statement.report', { ...report(of('p2')), ...says }).id;
    const own = { words: what, speaker: what, level: 'on-record', matters: [] };
    const two = room.act('p1', 'statement.make', own).id;
    const three = room.act('m1', 'statement.report', { ...report({ attribution }), ...says }).id;
    const { items } = timeline(room);
    expect([one, two, three].map((id) => items[id]?.side)).toEqual(['p2', 'p1', undefined]);
  });

  it('is in the order of what happened, and moves what was corrected', () => {
    const room = TestRoom.open();
    const event = (from: string): object => ({ ...report(at(from)), class: 'strike', what });
    const late = room.act('p1', 'event.report', event('2025-10-17T00:00:00Z')).id;
    const early = room.act('p1', 'event.report', event('2025-10-11T00:00:00Z')).id;
    const order = (): string[] => itemsOf(timeline(room), ['events']).map((item) => item.act);
    expect(order()).toEqual([early, late]);
    const body = event('2025-10-09T00:00:00Z');
    const fix = room.act('p1', 'act.correct', { body, reason: what }, { after: [late] });
    expect(order()).toEqual([late, early]);
    expect(timeline(room).items[late]?.correctedBy).toBe(fix.id);
    expect(itemsOf(timeline(room), ['truce'])).toEqual([]);
  });

  it('RD9 shows rounds, and commitments with their day', () => {
    const room = TestRoom.open();
    const round = room.act('m1', 'round.open', { number: 1, hosts: [] }).id;
    const meet = room.act('m1', 'round.reconvene', { on: '2031-03-20' }).id;
    const closes = room.act('m1', 'round.close', { round });
    const { items } = timeline(room);
    expect(items[round]).toMatchObject({ lane: 'rounds', to: closes.admitted });
    expect(items[meet]).toMatchObject({ lane: 'commitments', due: '2031-03-20', reported: false });
  });
});
