import { describe, expect, it } from 'vitest';
import { code, inForce, open } from '../test-obligations.ts';
import { NOBODY } from '../test-room.ts';

const why = { en: 'While the bridge is repaired.' };

describe('performances', () => {
  const completion = { words: { en: 'when the last gun has left' }, certifier: 'o1' };
  const done = (id: string): object => ({
    about: [id],
    class: 'withdrawal',
    occurred: { from: '2031-03-05T06:00:00Z', precision: 'hour', certainty: 'stated', offset: 0 },
  });

  it('OB2.6 anybody reports, corrects and retracts what was done', () => {
    const room = open();
    const id = inForce(room);
    const { id: report } = room.act('p1', 'performance.report', done(id));
    const reason = { en: 'Of another day.' };
    const signing = { after: [report] };
    const corrected = { body: { ...done(id), quantity: 12 }, reason };
    expect(room.refusal('p1', 'act.correct', corrected, signing)).toBeUndefined();
    room.act('p1', 'act.retract', { reason }, signing);
    const body = { performance: report, class: 'withdrawal' };
    expect(code(room, 'o1', 'performance.certify', body)).toBe('performance.unknown');
    expect(code(room, 'p1', 'performance.report', done(NOBODY))).toBe('obligation.unknown');
  });

  it('OB2.7 whoever the terms name certifies, and nobody else', () => {
    const room = open();
    const id = inForce(room, { completion });
    const { id: report } = room.act('p1', 'performance.report', done(id));
    const body = { performance: report, class: 'withdrawal' };
    expect(code(room, 'p1', 'performance.certify', body)).toBe('performance.not-certifier');
    expect(code(room, 'm1', 'performance.certify', body)).toBe('performance.not-certifier');
    expect(code(room, 'o1', 'performance.certify', { ...body, class: 'handover' })).toBe(
      'performance.other-class',
    );
    room.act('o1', 'performance.certify', body);
    expect(code(room, 'o1', 'performance.certify', body)).toBe('performance.certified-already');
    const taken = { performance: report, why };
    expect(code(room, 'm1', 'performance.withdraw-certificate', taken)).toBe(
      'performance.not-certifier',
    );
    room.act('o1', 'performance.withdraw-certificate', taken);
    expect(code(room, 'o1', 'performance.withdraw-certificate', taken)).toBe(
      'performance.not-certified',
    );
    expect(code(room, 'o1', 'performance.certify', body)).toBeUndefined();
  });
});

describe('a certificate is its certifier’s own', () => {
  const word = (performance: string) => ({ performance, class: 'withdrawal' });

  it('OB2.7 each certifier certifies under its own obligation, and nobody withdraws another’s word', () => {
    const room = open();
    const of = (certifier: string): string =>
      inForce(room, { completion: { words: { en: 'Out of range.' }, certifier } });
    const body = { ...room.exampleOf('performance.report'), about: [of('o1'), of('m1')] };
    const { id } = room.act('p1', 'performance.report', body);
    room.act('o1', 'performance.certify', word(id));
    expect(code(room, 'm1', 'performance.withdraw-certificate', { performance: id, why })).toBe(
      'performance.not-certified',
    );
    expect(code(room, 'm1', 'performance.certify', word(id))).toBeUndefined();
    expect(code(room, 'o1', 'performance.certify', word(id))).toBe('performance.certified-already');
  });

  it('OB2.7 a side certifies by its head', () => {
    const room = open();
    const id = inForce(room, {
      addressees: ['p1'],
      completion: { words: { en: 'Out of range.' }, certifier: 'p2' },
    });
    const body = { ...room.exampleOf('performance.report'), about: [id] };
    const performance = room.act('p1', 'performance.report', body).id;
    room.act('p2', 'key.accredit', room.accreditation('p2/k2'));
    expect(code(room, 'p2/k2', 'performance.certify', word(performance))).toBe('role.head-only');
    expect(code(room, 'p2', 'performance.certify', word(performance))).toBeUndefined();
  });

  it('IC9.4 a report that was corrected is certified anew, by whoever certifies what it is now about', () => {
    const room = open();
    const of = (certifier: string): string =>
      inForce(room, { completion: { words: { en: 'Out of range.' }, certifier } });
    const [first, second] = [of('o1'), of('m1')];
    const body = { ...room.exampleOf('performance.report'), about: [first] };
    const { id } = room.act('p1', 'performance.report', body);
    room.act('o1', 'performance.certify', word(id));
    const same = { body: { ...body, quantity: 11 }, reason: why };
    expect(room.refusal('p1', 'act.correct', same, { after: [id] })?.code).toBe(
      'performance.certified',
    );
    const retracted = room.refusal('p1', 'act.retract', { reason: why }, { after: [id] });
    expect(retracted?.code).toBe('performance.certified');
    room.act('o1', 'performance.withdraw-certificate', { performance: id, why });
    room.act('p1', 'act.correct', same, { after: [id] });
    expect(code(room, 'o1', 'performance.certify', word(id))).toBeUndefined();
    const moved = { body: { ...body, about: [second] }, reason: why };
    room.act('p1', 'act.correct', moved, { after: [id] });
    expect(code(room, 'o1', 'performance.certify', word(id))).toBe('performance.not-certifier');
    expect(code(room, 'm1', 'performance.certify', word(id))).toBeUndefined();
  });
});
