import { describe, expect, it } from 'vitest';
import { hashOf, TestRoom, vkey } from './test-room.ts';
import {
  adopted,
  adoption,
  clock,
  contest,
  down,
  NAMED,
  proposal,
  proposed,
  running,
  stage,
  started,
  talks,
  telephoned,
  time,
} from './test-silence.ts';

describe('silence procedure', () => {
  it('AU6.8 what reached the chair by the time breaks it, though it is entered later', () => {
    const { room, silence } = running();
    clock(room, '17:10').act('m1', 'silence.break', telephoned(silence, '13:40'));
    expect(stage(room, silence)).toBe('broken');
    expect(room.refusal('m1', 'silence.adopt', adoption(silence))?.code).toBe('silence.broken');
    const second = running();
    clock(second.room, '14:05');
    second.room.act('s1', 'silence.break', telephoned(second.silence, '14:00'));
    expect(stage(second.room, second.silence)).toBe('broken');
  });

  it('AU6.8 a side breaks it itself, from the admission or from when it says that it told the chair', () => {
    const { room, silence } = running(NAMED);
    clock(room, '13:59').act('p1', 'silence.break', { silence, channel: 'here' });
    expect(stage(room, silence)).toBe('broken');
    const overlooked = running(NAMED);
    clock(overlooked.room, '14:30');
    overlooked.room.act('p2', 'silence.break', telephoned(overlooked.silence, '13:30'));
    expect(stage(overlooked.room, overlooked.silence)).toBe('broken');
  });

  it('AU6.8 a disputed seat does not keep a side from breaking a silence', () => {
    const type = talks().book.type('silence.break', 1);
    expect(type?.solemn).toBeUndefined();
    expect(talks().book.type('silence.contest', 1)?.solemn).toBeUndefined();
  });

  it('AU6.9 where the room is not told who, no name and no signature of a side tells it', () => {
    const { room, silence } = running();
    const here = { silence, channel: 'here' };
    const code = (who: string, body: object) => room.refusal(who, 'silence.break', body)?.code;
    expect(code('p1', here)).toBe('silence.through-chair');
    expect(code('p1', { ...here, by: 'p1' })).toBe('silence.through-chair');
    expect(code('m1', telephoned(silence, '12:00', { by: 'p1' }))).toBe('silence.not-named');
    expect(code('m1', telephoned(silence, '12:00'))).toBeUndefined();
    const before = proposed();
    const object = (who: string, more: object = {}) =>
      before.room.refusal(who, 'silence.object', { silence: before.silence, ...more })?.code;
    expect(object('p1')).toBe('silence.through-chair');
    expect(object('m1', { by: 'p1' })).toBe('silence.not-named');
  });

  it('AU6.9 where it is told, the chair names who, and a side speaks for itself only', () => {
    const { room, silence } = running(NAMED);
    const code = (who: string, more: object) =>
      room.refusal(who, 'silence.break', telephoned(silence, '12:00', more))?.code;
    expect(code('m1', { by: 'p1' })).toBeUndefined();
    expect(code('m1', { by: 's1' })).toBe('party.unknown');
    expect(code('p1', { by: 'p1' })).toBeUndefined();
    expect(code('p1', { by: 'p2' })).toBe('silence.own-only');
  });

  it('AU6.9 without ground rules the room is not told who', () => {
    const room = TestRoom.open({ rules: 2 });
    const silence = room.act('m1', 'silence.propose', proposal()).id;
    expect(room.refusal('p1', 'silence.object', { silence })?.code).toBe('silence.through-chair');
  });

  it('AU6.10 what came after the time is kept, and breaks nothing', () => {
    const { room, silence } = running();
    clock(room, '14:10').act('m1', 'silence.break', telephoned(silence, '14:01'));
    expect(stage(room, silence)).toBe('started');
    room.act('m1', 'silence.adopt', adoption(silence));
    expect(stage(room, silence)).toBe('adopted');
  });

  it('AU6.10 it breaks after all when the clock turns out to have stood still', () => {
    const { room, silence } = running();
    clock(room, '14:10').act('m1', 'silence.break', telephoned(silence, '14:01'));
    room.act('m1', 'silence.pause', down(silence, '13:50'));
    expect(stage(room, silence)).toBe('broken');
  });

  it('AU6.10 it breaks after all when a side that has joined since has to be given time', () => {
    const { room, silence } = running();
    clock(room, '14:10').act('m1', 'silence.break', telephoned(silence, '14:01'));
    const join = { what: 'add-party', party: 'p3', role: 'party', head: vkey('p3/k1') };
    const { id } = room.act('m1', 'room.propose-change', { change: join });
    for (const side of ['p1', 'p2']) room.act(side, 'room.accept-change', { proposal: id });
    room.act('p3', 'room.accept', { opening: room.state?.opening });
    expect(stage(room, silence)).toBe('started');
    room.act('m1', 'silence.resume', { silence, ...time('16:00') });
    expect(stage(room, silence)).toBe('broken');
  });

  it('AU6.10 nothing is late while the clock does not run', () => {
    const { room, silence } = started();
    clock(room, '15:00').act('m1', 'silence.break', telephoned(silence, '14:30'));
    expect(stage(room, silence)).toBe('broken');
    const stopped = running();
    clock(stopped.room, '13:00');
    stopped.room.act('m1', 'silence.pause', down(stopped.silence, '12:50'));
    clock(stopped.room, '15:00');
    stopped.room.act('m1', 'silence.break', telephoned(stopped.silence, '14:30'));
    expect(stage(stopped.room, stopped.silence)).toBe('broken');
  });

  it('AU6.11 reaching the time adopts nothing; the chair’s declaration of the same words and time does', () => {
    const { room, silence } = running();
    const adopt = (body: object) => room.refusal('m1', 'silence.adopt', body)?.code;
    expect(adopt(adoption(silence))).toBe('silence.time-not-reached');
    clock(room, '20:00');
    expect(stage(room, silence)).toBe('started');
    const others = { text: { en: 'Other words.' }, hash: hashOf({ en: 'Other words.' }) };
    expect(adopt(adoption(silence, '14:00', others))).toBe('silence.other-words');
    expect(adopt(adoption(silence, '14:01'))).toBe('silence.other-words');
    const words = { en: 'We read it so.' };
    expect(adopt(adoption(silence, '14:00', { statements: [{ party: 'p9', words }] }))).toBe(
      'party.unknown',
    );
    room.act(
      'm1',
      'silence.adopt',
      adoption(silence, '14:00', { statements: [{ party: 'p2', words }] }),
    );
    expect(stage(room, silence)).toBe('adopted');
    expect(room.refusal('m1', 'silence.break', telephoned(silence, '13:40'))?.code).toBe(
      'silence.adopted-already',
    );
  });

  it('AU6.12 an adoption is contested for what had come in, or where the clock had to stand still', () => {
    const { room, silence } = adopted();
    expect(room.refusal('p1', 'silence.contest', contest(silence, '14:01'))?.code).toBe(
      'silence.after-time',
    );
    room.act('p1', 'silence.contest', contest(silence, '13:40', { channel: 'telephone' }));
    expect(stage(room, silence)).toBe('contested');
    room.act('p2', 'silence.contest', contest(silence, '14:00', { ground: 'clock-stood-still' }));
    expect(stage(room, silence)).toBe('contested');
  });

  it('AU6.12 a side contests for itself under any ground rules, the chair without a name unless they name', () => {
    const { room, silence } = adopted();
    const code = (who: string, more: object = {}) =>
      room.refusal(who, 'silence.contest', contest(silence, '13:40', more))?.code;
    expect(code('p1')).toBeUndefined();
    expect(code('p1', { by: 'p2' })).toBe('silence.own-only');
    expect(code('s1')).toBeUndefined();
    expect(code('s1', { by: 'p1' })).toBe('silence.not-named');
    const named = adopted(NAMED);
    const told = contest(named.silence, '13:40', { by: 'p1' });
    expect(named.room.refusal('s1', 'silence.contest', told)).toBeUndefined();
  });

  it('AU6.13 what is taken back, objected to, broken or adopted goes no further', () => {
    const { room, silence } = running();
    room.act('m1', 'silence.take-back', { silence });
    clock(room, '14:00');
    expect(room.refusal('m1', 'silence.adopt', adoption(silence))?.code).toBe('silence.ended');
    const done = adopted();
    for (const [type, body] of [
      ['silence.adopt', adoption(done.silence)],
      ['silence.take-back', { silence: done.silence }],
      ['silence.resume', { silence: done.silence, ...time('15:00') }],
    ] as const)
      expect(done.room.refusal('m1', type, body)?.code).toBe('silence.adopted-already');
  });
});
