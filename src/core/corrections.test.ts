import { describe, expect, it } from 'vitest';
import { report, TestRoom } from './test-room.ts';

const reason = { en: 'The outlet had the wrong day.' };
const event = { ...report(), class: 'fighting', what: { en: 'Shots were heard.' } };

function reported(): { room: TestRoom; id: string } {
  const room = TestRoom.open();
  const { id } = room.act('p1', 'event.report', event);
  return { room, id };
}

describe('corrections', () => {
  it('CO1 a report is corrected by a whole body of its own type', () => {
    const { room, id } = reported();
    const correct = (body: object): string | undefined =>
      room.refusal('p1', 'act.correct', { body, reason }, { after: [id] })?.code;
    expect(correct({ ...event, class: 'strike' })).toBeUndefined();
    expect(correct({ class: 'strike' })).toBe('act.form');
    expect(correct({ ...event, matters: ['f'.repeat(64)] })).toBe('matter.unknown');
  });

  it('CO1 it may be corrected again', () => {
    const { room, id } = reported();
    const again = { body: event, reason };
    room.act('p1', 'act.correct', again, { after: [id] });
    expect(room.refusal('p1', 'act.correct', again, { after: [id] })).toBeUndefined();
  });

  it('CO2 only the side that entered it corrects or retracts it', () => {
    const { room, id } = reported();
    for (const [type, body] of [
      ['act.correct', { body: event, reason }],
      ['act.retract', { reason }],
    ] as const) {
      expect(room.refusal('p2', type, body, { after: [id] })?.code).toBe('correction.not-own');
      expect(room.refusal('m1', type, body, { after: [id] })?.code).toBe('correction.not-own');
    }
  });

  it('CO2 a colleague may', () => {
    const { room, id } = reported();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    expect(room.refusal('p1/k2', 'act.retract', { reason }, { after: [id] })).toBeUndefined();
  });

  it('CO3 what was performed, and what is about the room, is never corrected', () => {
    const { room } = reported();
    const made = room.act('p1', 'statement.make', {
      words: { en: 'We stay.' },
      speaker: { en: 'Head' },
      level: 'on-record',
      matters: [],
    });
    for (const { id, by } of [made, room.acts[0], room.acts[1]].flatMap((act) => act ?? [])) {
      const who = by[0]?.slice(0, 2) ?? '';
      expect(room.refusal(who, 'act.retract', { reason }, { after: [id] })?.code).toBe(
        'correction.not-reported',
      );
    }
  });

  it('CO3 a correction is not itself corrected or retracted', () => {
    const { room, id } = reported();
    const correction = room.act('p1', 'act.correct', { body: event, reason }, { after: [id] });
    expect(room.refusal('p1', 'act.retract', { reason }, { after: [correction.id] })?.code).toBe(
      'correction.not-reported',
    );
  });

  it('CO4 what is retracted stays retracted', () => {
    const { room, id } = reported();
    room.act('p1', 'act.retract', { reason }, { after: [id] });
    expect(room.refusal('p1', 'act.correct', { body: event, reason }, { after: [id] })?.code).toBe(
      'correction.already-retracted',
    );
  });

  it('CO4 nothing new is entered for a matter, round or truce that was retracted', () => {
    const room = TestRoom.open();
    const retract = (who: string, id: string): unknown =>
      room.act(who, 'act.retract', { reason }, { after: [id] });
    const what = { en: 'As somebody says.' };
    const matter = room.act('m1', 'matter.open', { question: what }).id;
    const round = room.act('p1', 'round.report', {
      ...report(),
      number: 1,
      venue: what,
      hosts: [],
    });
    const truce = room.act('p1', 'truce.report', { ...report(), kind: 'truce', what });
    retract('m1', matter);
    retract('p1', round.id);
    retract('p1', truce.id);
    const code = (type: string, body: object): string | undefined =>
      room.refusal('p1', type, { ...report(), what, ...body })?.code;
    expect(code('event.report', { class: 'other', matters: [matter] })).toBe('matter.unknown');
    expect(code('session.report', { round: round.id })).toBe('round.unknown');
    expect(code('truce.report-step', { truce: truce.id, step: 'extended' })).toBe('truce.unknown');
  });

  it('CO1 the act concerned is named on the one after line', () => {
    const { room, id } = reported();
    const other = room.act('p1', 'event.report', event).id;
    for (const after of [[], [id, other]]) {
      expect(room.refusal('p1', 'act.retract', { reason }, { after })?.code).toBe(
        'act.cites-wrong',
      );
    }
  });
});
