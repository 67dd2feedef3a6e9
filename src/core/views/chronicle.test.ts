import { describe, expect, it } from 'vitest';
import type { Act } from '../act.ts';
import { instantMs } from '../instants.ts';
import { refuse } from '../refusal.ts';
import { key, report, TestRoom } from '../test-room.ts';
import { add, addVoid, rowOf, start } from './chronicle.ts';
import type { Chronicle } from './chronicle.ts';

const event = { ...report(), class: 'fighting', what: { en: 'Shots were heard.' } };
const reason = { en: 'A mistake.' };

function chronicle(room: TestRoom, acts: readonly Act[] = room.acts): Chronicle {
  return acts.reduce((view, act) => add(view, act, { book: room.book }), start());
}

describe('the chronicle', () => {
  it('has a row for every leaf, shown by when it happened', () => {
    const room = TestRoom.open();
    const { id } = room.act('p1', 'event.report', event);
    const view = chronicle(room);
    expect(view.rows.map((row) => row.index)).toEqual([0, 1, 2, 3]);
    const row = rowOf(view, id);
    expect(row).toMatchObject({ type: 'event.report', nature: 'reported', parties: ['p1'] });
    expect(row?.at).toBe(instantMs(report().occurred.from));
    expect(view.rows[0]?.at).toBe(view.rows[0]?.admitted);
  });

  it('marks what was corrected and what was retracted, and by which act', () => {
    const room = TestRoom.open();
    const one = room.act('p1', 'event.report', event);
    const two = room.act('p1', 'event.report', event);
    const occurred = { ...event.occurred, from: '2031-03-01T09:00:00Z' };
    const correction = room.act(
      'p1',
      'act.correct',
      { body: { ...event, occurred }, reason },
      { after: [one.id] },
    );
    const retraction = room.act('p1', 'act.retract', { reason }, { after: [two.id] });
    const view = chronicle(room);
    expect(rowOf(view, one.id)).toMatchObject({
      correctedBy: [correction.id],
      at: instantMs('2031-03-01T09:00:00Z'),
    });
    expect(rowOf(view, correction.id)?.concerns).toBe(one.id);
    expect(rowOf(view, two.id)?.retractedBy).toBe(retraction.id);
  });

  it('RC8.5 marks contested acts until a head has answered', () => {
    const room = TestRoom.open();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    const early = room.act('p1/k2', 'event.report', event).id;
    room.now += 60_000;
    const since = `${new Date(room.now - 1000).toISOString().slice(0, 19)}Z`;
    const [yes, no, open] = [0, 1, 2].map(() => room.act('p1/k2', 'event.report', event).id);
    room.act('p1', 'key.revoke', { key: key('p1/k2'), why: 'compromised', since });
    room.act('p1', 'key.affirm', {}, { after: [yes ?? ''] });
    const disowns = room.act('p1', 'key.disown', {}, { after: [no ?? ''] });
    const view = chronicle(room);
    const marks = [early, yes, no, open].map((id) => rowOf(view, id ?? '')?.contested);
    expect(marks).toEqual([undefined, 'affirmed', 'disowned', 'open']);
    expect(rowOf(view, disowns.id)?.concerns).toBe(no);
  });

  it('RC12.1 shows a void leaf as void, and nothing follows from it', () => {
    const room = TestRoom.open();
    const { id } = room.act('p1', 'event.report', event);
    const view = chronicle(room);
    const reasonOf = refuse('correction.not-own');
    addVoid(view, {
      index: 4,
      admitted: room.now,
      id: 'f'.repeat(64),
      type: 'act.retract',
      version: 1,
      by: [key('p2')],
      reason: reasonOf,
    });
    expect(view.rows[4]).toMatchObject({ void: reasonOf, parties: ['p2'], type: 'act.retract' });
    expect(rowOf(view, id)?.retractedBy).toBeUndefined();
    expect(rowOf(view, 'f'.repeat(64))).toBeUndefined();
    addVoid(view, { index: 5, admitted: room.now, reason: refuse('act.form') });
    expect(view.rows).toHaveLength(6);
  });

  it('RC12.7 shows what a sealed act held in the place of its envelope', () => {
    const room = TestRoom.open({ sealed: true });
    const envelope = { epoch: 1, salt: `${'A'.repeat(43)}=`, sealed: 'c2Vh', enclosures: [] };
    const outer = room.act('p1', 'room.sealed', envelope);
    const inner = { ...outer, type: 'event.report', body: event, sealed: true };
    const view = chronicle(room, [...room.acts, inner]);
    expect(view.rows).toHaveLength(room.acts.length);
    expect(rowOf(view, outer.id)).toMatchObject({ type: 'event.report', sealed: true });
  });
});
