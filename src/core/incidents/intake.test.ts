import { describe, expect, it } from 'vitest';
import type { Role, RoomState } from '../state.ts';
import { DIGEST, key, NOBODY, TestRoom } from '../test-room.ts';
import { intake } from './intake.ts';

const MISSION: Record<string, Role> = { o1: 'monitor' };
const why = { en: 'Heard twice, once from each end of the bridge.' };
const SEALED = { sealed: true };

/** The mission's own sealed room. */
function mission(): TestRoom {
  const room = TestRoom.open({
    rules: 4,
    parties: MISSION,
    sealed: true,
    body: { setting: 'intake' },
    accept: [],
  });
  return room;
}

const open = (more: Record<string, Role>): TestRoom =>
  TestRoom.open({ rules: 4, parties: { ...MISSION, ...more } });

const take = (room: TestRoom, more: object = {}): string =>
  room.act('o1', 'intake.report', { ...room.exampleOf('intake.report'), ...more }, SEALED).id;

const code = (room: TestRoom, type: string, body: object, who = 'o1'): string | undefined =>
  room.refusal(who, type, body, SEALED)?.code;

describe('the intake of reports', () => {
  it('IC1.1 reports are taken in where no side sits, in a sealed room', () => {
    expect(code(mission(), 'intake.report', mission().exampleOf('intake.report'))).toBeUndefined();
    const plain = open({});
    const body = plain.exampleOf('intake.report');
    expect(plain.refusal('o1', 'intake.report', body)?.code).toBe('intake.not-sealed');
    const shared = open({ p1: 'party', p2: 'party' });
    expect(shared.refusal('o1', 'intake.report', body)?.code).toBe('intake.side-here');
    expect(shared.refusal('p1', 'intake.report', body)?.code).toBe('role.not-entitled');
  });

  it('IC1.1 a side that is named and has not accepted the room reads it as well: nothing is taken in', () => {
    const parties: Record<string, Role> = { ...MISSION, p1: 'party' };
    const room = TestRoom.open({ rules: 4, parties, sealed: true, accept: [] });
    expect(code(room, 'intake.report', room.exampleOf('intake.report'))).toBe('intake.side-here');
  });

  it('IC1.3 a report is sorted again and again, and stands for another in one step', () => {
    const room = mission();
    const [a, b, c] = [take(room), take(room), take(room)];
    const sort = (report: string, more: object) => ({ report, ...more });
    room.act('o1', 'intake.triage', sort(a, { as: 'duplicate', of: b }), SEALED);
    expect(code(room, 'intake.triage', sort(c, { as: 'merged', of: a }))).toBe(
      'incident.related-already',
    );
    room.act('o1', 'intake.triage', sort(a, { as: 'verify' }), SEALED);
    expect(code(room, 'intake.triage', sort(c, { as: 'merged', of: a }))).toBeUndefined();
    expect(code(room, 'intake.triage', sort(NOBODY, { as: 'verify' }))).toBe(
      'intake.report-unknown',
    );
  });

  it('IC1.3 one that others stand for does not come to stand for another', () => {
    const room = mission();
    const [a, b, c] = [take(room), take(room), take(room)];
    room.act('o1', 'intake.triage', { report: a, as: 'duplicate', of: b }, SEALED);
    expect(code(room, 'intake.triage', { report: b, as: 'duplicate', of: c })).toBe(
      'incident.related-already',
    );
  });

  it('IC1.3 setting aside says why, and another report is named if, and only if, it is the same', () => {
    const room = mission();
    const report = take(room);
    expect(code(room, 'intake.triage', { report, as: 'set-aside' })).toBe('act.form');
    expect(code(room, 'intake.triage', { report, as: 'set-aside', why })).toBeUndefined();
    expect(code(room, 'intake.triage', { report, as: 'duplicate' })).toBe('act.form');
    expect(code(room, 'intake.triage', { report, as: 'verify', of: NOBODY })).toBe('act.form');
  });

  it('IC1.4 a form enters once, and may be corrected', () => {
    const room = mission();
    const instance = 'uuid:1';
    const id = take(room, { instance });
    const body = { ...room.exampleOf('intake.report'), instance };
    expect(code(room, 'intake.report', body)).toBe('intake.instance-known');
    const signing = { ...SEALED, after: [id] };
    expect(
      room.refusal('o1', 'act.correct', { body: { ...body, quantity: 2 }, reason: why }, signing),
    ).toBeUndefined();
  });

  it('IC1.4 any id of a form is taken once, whatever it is called', () => {
    const room = mission();
    for (const instance of ['constructor', '__proto__', 'toString']) {
      take(room, { instance });
      const body = { ...room.exampleOf('intake.report'), instance };
      expect(code(room, 'intake.report', body)).toBe('intake.instance-known');
    }
  });

  it('IC1.4 a report does not take the id of another by citing or by correcting', () => {
    const room = mission();
    const instance = 'uuid:1';
    const first = take(room, { instance });
    const other = take(room, { instance: 'uuid:2' });
    const body = { ...room.exampleOf('intake.report'), instance };
    expect(room.refusal('o1', 'intake.report', body, { ...SEALED, after: [first] })?.code).toBe(
      'intake.instance-known',
    );
    const correction = { body, reason: why };
    expect(room.refusal('o1', 'act.correct', correction, { ...SEALED, after: [other] })?.code).toBe(
      'intake.instance-known',
    );
    const renamed = { body: { ...body, instance: 'uuid:3' }, reason: why };
    room.act('o1', 'act.correct', renamed, { ...SEALED, after: [other] });
    expect(code(room, 'intake.report', { ...body, instance: 'uuid:3' })).toBe(
      'intake.instance-known',
    );
  });

  it('IC1.5 only the mission’s head releases, and a case with its own number', () => {
    const room = mission();
    room.act('o1', 'key.accredit', room.accreditation('o1/k2'));
    room.renewSeal('o1');
    const cases = { number: 12, label: { en: 'Shots at the ford' }, reports: [take(room)] };
    const { id } = room.act('o1', 'intake.case', cases, SEALED);
    const body = { case: id, number: 12, file: DIGEST };
    expect(code(room, 'intake.release', body, 'o1/k2')).toBe('role.head-only');
    expect(code(room, 'intake.release', { ...body, number: 13 })).toBe('commission.case-unknown');
    expect(code(room, 'intake.release', body)).toBeUndefined();
    expect(code(room, 'intake.case', cases)).toBe('incident.number-used');
  });

  it('IC1.8 no case is released with a report that is for the mission only, taken back, or whose source has withdrawn', () => {
    const room = mission();
    const released = (number: number, report: string): string | undefined => {
      const cases = { number, label: { en: 'Shots at the ford' }, reports: [take(room), report] };
      const { id } = room.act('o1', 'intake.case', cases, SEALED);
      return code(room, 'intake.release', { case: id, number, file: DIGEST });
    };
    expect(released(1, take(room, { consent: 'mission-only' }))).toBe('intake.not-shared');
    const [withdrawn, retracted, corrected] = [take(room), take(room), take(room)];
    expect(released(2, withdrawn)).toBeUndefined();
    const again = (number: number): string | undefined => {
      const [id] = Object.entries(intake.read(room.state as RoomState).cases).find(
        ([, one]) => one.number === number,
      ) as [string, unknown];
      return code(room, 'intake.release', { case: id, number, file: DIGEST });
    };
    room.act('o1', 'intake.source-withdraws', { report: withdrawn }, SEALED);
    expect(again(2)).toBe('intake.not-shared');
    expect(released(3, retracted)).toBeUndefined();
    room.act('o1', 'act.retract', { reason: why }, { ...SEALED, after: [retracted] });
    expect(again(3)).toBe('intake.not-shared');
    expect(released(4, corrected)).toBeUndefined();
    const body = { ...room.exampleOf('intake.report'), consent: 'mission-only' };
    const signing = { ...SEALED, after: [corrected] };
    room.act('o1', 'act.correct', { body, reason: why }, signing);
    expect(again(4)).toBe('intake.not-shared');
  });

  it('IC1.5 work is given to somebody of the mission', () => {
    const room = mission();
    const body = { reports: [take(room)], to: key('o1'), task: { en: 'Visit the ford' } };
    expect(code(room, 'intake.assign', body)).toBeUndefined();
    expect(code(room, 'intake.assign', { ...body, to: key('o1/k9') })).toBe('intake.nobody');
  });

  it('IC1.6 custody is of a report that stands', () => {
    const room = mission();
    const body = { ...room.exampleOf('intake.custody'), report: take(room) };
    expect(code(room, 'intake.custody', body)).toBeUndefined();
    expect(code(room, 'intake.custody', { ...body, report: NOBODY })).toBe('intake.report-unknown');
  });

  it('IC3.1 that a source withdrew is noted once', () => {
    const room = mission();
    const report = take(room);
    room.act('o1', 'intake.source-withdraws', { report }, SEALED);
    expect(code(room, 'intake.source-withdraws', { report })).toBe('intake.withdrawn-already');
  });

  it('IC3.1 nothing more is made of a report whose source has withdrawn', () => {
    const room = mission();
    const [report, other] = [take(room), take(room)];
    room.act('o1', 'intake.source-withdraws', { report }, SEALED);
    const no = 'intake.source-withdrew';
    expect(code(room, 'intake.triage', { report, as: 'verify' })).toBe(no);
    const assigned = { reports: [other, report], to: key('o1'), task: { en: 'Visit the ford' } };
    expect(code(room, 'intake.assign', assigned)).toBe(no);
    const cases = { number: 9, label: { en: 'Shots at the ford' }, reports: [report] };
    expect(code(room, 'intake.case', cases)).toBe(no);
    const step = { ...room.exampleOf('intake.custody'), report };
    expect(code(room, 'intake.custody', step)).toBe(no);
    const signing = { ...SEALED, after: [report] };
    const correction = { body: room.exampleOf('intake.report'), reason: why };
    expect(room.refusal('o1', 'act.correct', correction, signing)?.code).toBe(no);
    expect(room.refusal('o1', 'act.retract', { reason: why }, signing)).toBeUndefined();
  });

  it('IC3.2 enclosures are destroyed by the mission’s head, and never where a side sits', () => {
    const destroy = { enclosures: [DIGEST] };
    const room = mission();
    expect(room.refusal('o1', 'room.destroy', destroy)?.code).toBeUndefined();
    const shared = open({ p1: 'party', p2: 'party' });
    expect(shared.refusal('o1', 'room.destroy', destroy)?.code).toBe('intake.side-here');
    expect(shared.refusal('p1', 'room.destroy', destroy)?.code).toBe('role.not-entitled');
    expect(open({}).refusal('o1', 'room.destroy', destroy)?.code).toBe('intake.not-sealed');
  });

  it('IC3.2 nothing is destroyed where a side ever sat or was to sit', () => {
    const destroy = { enclosures: [DIGEST] };
    const named = TestRoom.open({ rules: 4, parties: { ...MISSION, p1: 'party' }, accept: [] });
    expect(named.refusal('o1', 'room.destroy', destroy)?.code).toBe('intake.side-here');
    const parties: Record<string, Role> = { ...MISSION, p1: 'party', p2: 'party' };
    const left = TestRoom.open({ rules: 4, parties });
    for (const party of Object.values((left.state as RoomState).parties))
      if (party.role === 'party') party.left = 9;
    expect(left.refusal('o1', 'room.destroy', destroy)?.code).toBe('intake.side-here');
  });

  it('IC3.2 a source may withdraw after the mission’s room was closed', () => {
    const room = mission();
    room.act('o1', 'room.close', room.exampleOf('room.close'));
    expect(room.refusal('o1', 'room.destroy', { enclosures: [DIGEST] })?.code).toBeUndefined();
  });
});
