import { describe, expect, it } from 'vitest';
import { ACT_CLASSES, INCIDENT_CLASSES, REFERRED_CLASSES } from '../obligations/classes.ts';
import type { RoomState } from '../state.ts';
import { code, commissionRoom, inForce } from '../test-obligations.ts';
import type { Hearing } from '../test-hearing.ts';
import { allege, heard, text, why } from '../test-hearing.ts';
import { NOBODY, type TestRoom } from '../test-room.ts';
import { part } from './state.ts';

function caseFile(room: TestRoom, number = 12, more: object = {}): string {
  const body = { ...room.exampleOf('incident.case-file'), number, ...more };
  return room.act('o1', 'incident.case-file', body).id;
}

describe('what comes before the commission', () => {
  it('IC4.1 a side alleges, and only the mission’s head releases a case file', () => {
    const room = commissionRoom();
    const file = room.exampleOf('incident.case-file');
    expect(code(room, 'o1', 'incident.allege', room.exampleOf('incident.allege'))).toBe(
      'role.not-entitled',
    );
    expect(code(room, 'p1', 'incident.case-file', file)).toBe('role.not-entitled');
    room.act('o1', 'key.accredit', room.accreditation('o1/k2'));
    expect(code(room, 'o1/k2', 'incident.case-file', file)).toBe('role.head-only');
    expect(code(room, 'o1', 'incident.case-file', file)).toBeUndefined();
  });

  it('IC4.1 numbers of case files are used once', () => {
    const room = commissionRoom();
    caseFile(room, 12);
    const again = { ...room.exampleOf('incident.case-file'), number: 12 };
    expect(code(room, 'o1', 'incident.case-file', again)).toBe('incident.number-used');
  });

  it('IC4.1 a case file is superseded or withdrawn and never corrected', () => {
    const room = commissionRoom();
    const first = caseFile(room, 12);
    const body = { ...room.exampleOf('incident.case-file'), number: 13 };
    const reason = why;
    expect(room.refusal('o1', 'act.correct', { body, reason }, { after: [first] })?.code).toBe(
      'correction.not-reported',
    );
    const second = caseFile(room, 13, { supersedes: first });
    const third = { ...body, number: 14, supersedes: first };
    expect(code(room, 'o1', 'incident.case-file', third)).toBe('incident.unknown');
    room.act('o1', 'incident.withdraw-case-file', { entry: second, why });
    expect(code(room, 'o1', 'incident.withdraw-case-file', { entry: second, why })).toBe(
      'incident.unknown',
    );
  });

  it('IC4.1 an allegation is corrected and retracted by its side', () => {
    const room = commissionRoom();
    const id = allege(room);
    const body = { ...room.exampleOf('incident.allege'), quantity: 9 };
    const signing = { after: [id] };
    expect(room.refusal('p1', 'act.correct', { body, reason: why }, signing)).toBeUndefined();
    room.act('p1', 'act.retract', { reason: why }, signing);
    expect(part.read(room.state as RoomState).entries[id]).toBeDefined();
    const relation = { entry: id, of: allege(room), as: 'duplicate' };
    expect(code(room, 'm1', 'incident.relate', relation)).toBe('incident.unknown');
  });

  it('IC4.2 obligations that an entry names are those of this room, and whom it names a side', () => {
    const room = commissionRoom();
    const body = room.exampleOf('incident.allege');
    expect(code(room, 'p1', 'incident.allege', { ...body, about: [NOBODY] })).toBe(
      'obligation.unknown',
    );
    expect(code(room, 'p1', 'incident.allege', { ...body, says: ['o1'] })).toBe(
      'incident.not-a-side',
    );
    expect(
      code(room, 'p1', 'incident.allege', { ...body, about: [inForce(room)] }),
    ).toBeUndefined();
  });

  it('IC4.3 one entry stands for another in one step', () => {
    const room = commissionRoom();
    const [a, b, c] = [allege(room), allege(room, {}, 'p2'), caseFile(room)];
    const relate = (entry: string, of: string) => ({ entry, of, as: 'duplicate' });
    expect(code(room, 'p1', 'incident.relate', relate(a, b))).toBe('role.not-entitled');
    room.act('o1', 'incident.relate', relate(a, c));
    expect(code(room, 'm1', 'incident.relate', relate(b, a))).toBe('incident.related-already');
    expect(code(room, 'm1', 'incident.relate', relate(a, b))).toBe('incident.related-already');
    expect(code(room, 'm1', 'incident.relate', relate(b, c))).toBeUndefined();
    expect(code(room, 'm1', 'incident.relate', relate(b, b))).toBe('act.form');
  });

  it('IC4.3 what was related by mistake is taken apart, also once the other was taken back', () => {
    const room = commissionRoom();
    const [a, b, c] = [allege(room), allege(room, {}, 'p2'), caseFile(room)];
    const relate = (entry: string, of: string, as = 'duplicate') => ({ entry, of, as });
    expect(code(room, 'o1', 'incident.relate', relate(a, b, 'apart'))).toBe('incident.not-related');
    room.act('o1', 'incident.relate', relate(a, b));
    expect(code(room, 'o1', 'incident.relate', relate(a, c, 'apart'))).toBe('incident.not-related');
    room.act('p2', 'act.retract', { reason: why }, { after: [b] });
    room.act('o1', 'incident.relate', relate(a, b, 'apart'));
    expect(code(room, 'o1', 'incident.relate', relate(a, c))).toBeUndefined();
  });

  it('IC2.1 nothing that reports, alleges or counts has a class for what is referred', () => {
    const room = commissionRoom();
    for (const one of REFERRED_CLASSES) {
      expect(ACT_CLASSES).toContain(one);
      expect(INCIDENT_CLASSES).not.toContain(one);
      for (const [who, type] of [
        ['p1', 'incident.allege'],
        ['o1', 'incident.case-file'],
        ['p1', 'performance.report'],
      ] as const)
        expect(code(room, who, type, { ...room.exampleOf(type), class: one })).toBe('act.form');
    }
  });
});

describe('what was looked at', () => {
  it('IC5.1 whoever is said to have denied access may answer, whatever its role, and whom a correction names instead', () => {
    const room = commissionRoom();
    const body = { ...room.exampleOf('verification.visit'), deniedBy: 's1' };
    const { id } = room.act('o1', 'verification.visit', body);
    const answer = { visit: id, text };
    expect(code(room, 's1', 'verification.reply', answer)).toBeUndefined();
    const corrected = { body: { ...body, deniedBy: 'p2' }, reason: why };
    room.act('o1', 'act.correct', corrected, { after: [id] });
    expect(code(room, 's1', 'verification.reply', answer)).toBe('verification.not-concerned');
    expect(code(room, 'p2', 'verification.reply', answer)).toBeUndefined();
  });

  const visit = (room: TestRoom, more: object = {}) => ({
    ...room.exampleOf('verification.visit'),
    ...more,
  });

  it('IC5.1 whoever is said to have denied access answers, once, and nobody else does', () => {
    const room = commissionRoom();
    const { id } = room.act('o1', 'verification.visit', visit(room));
    const body = { visit: id, text };
    expect(code(room, 'p2', 'verification.reply', body)).toBe('verification.not-concerned');
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    expect(code(room, 'p1/k2', 'verification.reply', body)).toBe('commission.not-member');
    room.act('p1', 'verification.reply', body);
    expect(code(room, 'p1', 'verification.reply', body)).toBe('verification.replied-already');
  });

  it('IC5.1 a visit names who denied access if, and only if, it was denied', () => {
    const room = commissionRoom();
    const { deniedBy: _, ...body } = visit(room) as { deniedBy: string };
    expect(code(room, 'o1', 'verification.visit', body)).toBe('act.form');
    expect(code(room, 'o1', 'verification.visit', visit(room, { outcome: 'seen' }))).toBe(
      'act.form',
    );
    expect(code(room, 'o1', 'verification.visit', visit(room, { deniedBy: 'p9' }))).toBe(
      'party.unknown',
    );
    expect(code(room, 'p1', 'verification.visit', visit(room))).toBe('role.not-entitled');
  });

  it('IC5.2 coverage is of a zone of this room', () => {
    const room = commissionRoom();
    const body = room.exampleOf('coverage.report');
    expect(code(room, 'o1', 'coverage.report', { ...body, zone: NOBODY })).toBe('zone.unknown');
    expect(code(room, 'o1', 'coverage.report', body)).toBeUndefined();
  });
});

describe('after a finding', () => {
  const remedy = (hearing: Hearing, finding: string): object => ({
    ...hearing.room.exampleOf('remedy.decide'),
    case: hearing.case,
    number: 3,
    finding,
  });

  it('IC7.1 a remedy takes a finding that stands, and everybody who chairs', () => {
    const hearing = heard();
    const { room } = hearing;
    expect(code(room, 'm1', 'remedy.decide', remedy(hearing, NOBODY))).toBe(
      'incident.finding-unknown',
    );
    const finding = hearing.find();
    expect(code(room, 'p1', 'remedy.decide', remedy(hearing, finding))).toBe(
      'commission.not-chair',
    );
    expect(code(room, 'm1', 'remedy.decide', remedy(hearing, finding))).toBeUndefined();
    room.act('m1', 'incident.withdraw-finding', { case: hearing.case, number: 3, finding, why });
    expect(code(room, 'm1', 'remedy.decide', remedy(hearing, finding))).toBe(
      'incident.finding-unknown',
    );
  });

  it('IC7.2 each says whether it was done', () => {
    const hearing = heard();
    const { room } = hearing;
    const { id } = room.act('m1', 'remedy.decide', remedy(hearing, hearing.find()));
    const body = { ...room.exampleOf('remedy.follow-up'), remedy: id };
    for (const who of ['p1', 'p2', 'o1'])
      expect(code(room, who, 'remedy.follow-up', body)).toBeUndefined();
    expect(code(room, 'p1', 'remedy.follow-up', { ...body, remedy: NOBODY })).toBe(
      'remedy.unknown',
    );
  });

  it('IC7.3 a file is closed after its finding, once', () => {
    const hearing = heard();
    const { room } = hearing;
    const body = { case: hearing.case, number: 3, what: text };
    expect(code(room, 'm1', 'incident.close', body)).toBe('incident.not-found-yet');
    hearing.find();
    expect(code(room, 'p1', 'incident.close', body)).toBe('commission.not-chair');
    room.act('m1', 'incident.close', body);
    expect(code(room, 'm1', 'incident.close', body)).toBe('incident.closed-already');
  });
});
