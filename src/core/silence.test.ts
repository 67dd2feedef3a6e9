import { describe, expect, it } from 'vitest';
import type { ActType } from './declare.ts';
import type { Refusal } from './refusal.ts';
import { itIsMet } from '../../test/support/met.ts';
import type { SILENCE_REFUSALS } from './refusals/silence.ts';
import { bodyProblem } from './rulebook.ts';
import type { Silence } from './silence-state.ts';
import { silenceOf, stageOf } from './silence-state.ts';
import { key, NOBODY, type TestRoom, vkey } from './test-room.ts';
import {
  adopted,
  adoption,
  at,
  clock,
  contest,
  down,
  NAMED,
  proposal,
  proposed,
  running,
  stage,
  started,
  state,
  talks,
  telephoned,
  time,
} from './test-silence.ts';

describe('silence procedure', () => {
  it('AU6.1 is for procedure, minutes, releases and editorial matters, and has no word for anything else', () => {
    const type = talks().book.type('silence.propose', 1) as ActType;
    const body = (about: string) => ({ ...(type.example as object), about });
    for (const about of ['procedure', 'minutes', 'release', 'editorial'])
      expect(bodyProblem(type, body(about))).toBeUndefined();
    for (const about of ['truce', 'consent-to-be-bound', 'finding', 'other'])
      expect(bodyProblem(type, body(about))).toBe('about is not as this act takes it');
    expect(type.hashes).toEqual({ hash: 'text' });
  });

  it('AU6.2 the chair alone proposes, starts, states the time, declares and takes back', () => {
    const { room, silence } = running({ chair: 'p2' }, 'p2');
    const acts: [string, object][] = [
      ['silence.propose', proposal()],
      ['silence.start', { silence, ...time('14:00') }],
      ['silence.resume', { silence, ...time('15:00') }],
      ['silence.adopt', adoption(silence)],
      ['silence.take-back', { silence }],
    ];
    clock(room, '14:00');
    for (const who of ['m1', 'p1', 's1'])
      for (const [type, body] of acts)
        expect(room.refusal(who, type, body)?.code).toBe('procedure.not-chair');
    room.act('p2', 'silence.adopt', adoption(silence));
    expect(stage(room, silence)).toBe('adopted');
  });

  it('AU6.3 once an objection to its starting is entered it cannot be started', () => {
    const { room, silence } = proposed(NAMED);
    room.act('p1', 'silence.object', { silence });
    expect(room.refusal('m1', 'silence.start', { silence, ...time('14:00') })?.code).toBe(
      'silence.ended',
    );
    const another = proposed();
    another.room.act('s1', 'silence.object', { silence: another.silence });
    expect(stage(another.room, another.silence)).toBe('objected');
  });

  it('AU6.4 starts with a time still to come and no earlier than the one proposed', () => {
    const { room, silence } = proposed();
    const start = (hhmm: string) =>
      room.refusal('m1', 'silence.start', { silence, ...time(hhmm) })?.code;
    expect(start('13:59')).toBe('silence.time-short');
    expect(start('14:00')).toBeUndefined();
    clock(room, '14:00');
    expect(start('14:00')).toBe('silence.time-passed');
    expect(start('15:00')).toBeUndefined();
  });

  it('AU6.5 any of a side’s people acknowledges receipt, once for the side, and nobody does so for it', () => {
    const { room, silence } = started();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    room.act('p1/k2', 'silence.acknowledge', { silence });
    expect(room.refusal('p1', 'silence.acknowledge', { silence })?.code).toBe(
      'silence.acknowledged-already',
    );
    expect(room.refusal('m1', 'silence.acknowledge', { silence })?.code).toBe('role.not-entitled');
  });

  it('AU6.6 the clock runs only once every side has acknowledged before the time', () => {
    const { room, silence } = started();
    room.act('p1', 'silence.acknowledge', { silence });
    clock(room, '14:00');
    const adopt = (hhmm: string) => room.refusal('m1', 'silence.adopt', adoption(silence, hhmm));
    expect(adopt('14:00')?.code).toBe('silence.receipt-missing');
    room.act('p2', 'silence.acknowledge', { silence });
    expect(adopt('14:00')?.code).toBe('silence.receipt-missing');
    room.act('m1', 'silence.resume', { silence, ...time('15:00') });
    expect(adopt('15:00')?.code).toBe('silence.time-not-reached');
    clock(room, '15:00').act('m1', 'silence.adopt', adoption(silence, '15:00'));
    expect(stage(room, silence)).toBe('adopted');
  });

  it('AU6.6 a side that joins has to acknowledge, one that leaves is waited for no longer', () => {
    const { room, silence } = started();
    room.act('p1', 'silence.acknowledge', { silence });
    const leave = { what: 'remove-party', party: 'p2' };
    const { id } = room.act('m1', 'room.propose-change', { change: leave });
    room.act('p1', 'room.accept-change', { proposal: id });
    const join = { what: 'add-party', party: 'p3', role: 'party', head: vkey('p3/k1') };
    const added = room.act('m1', 'room.propose-change', { change: join });
    room.act('p1', 'room.accept-change', { proposal: added.id });
    clock(room, '14:00');
    expect(room.refusal('m1', 'silence.adopt', adoption(silence))).toBeUndefined();
    room.act('p3', 'room.accept', { opening: room.state?.opening });
    expect(room.refusal('m1', 'silence.adopt', adoption(silence))?.code).toBe(
      'silence.receipt-missing',
    );
  });

  it('AU6.16 a receipt or a declaration under a key in other hands does not count until affirmed', () => {
    const stolen = (room: TestRoom, party: string): void => {
      const change = { what: 'replace-head', party, head: vkey(`${party}/k2`) };
      const proposal = room.act('m1', 'room.propose-change', { change }).id;
      for (const side of ['p1', 'p2'].filter((one) => one !== party))
        room.act(side, 'room.accept-change', { proposal });
      const revoke = { key: key(party), why: 'compromised', since: at('12:00') };
      room.act(`${party}/k2`, 'key.revoke', revoke);
    };
    const { room, silence } = running();
    stolen(room, 'p1');
    clock(room, '14:00');
    expect(room.refusal('m1', 'silence.adopt', adoption(silence))?.code).toBe(
      'silence.receipt-missing',
    );
    expect(room.refusal('p1/k2', 'silence.acknowledge', { silence })).toBeUndefined();
    const receipt = room.acts.find((act) => act.type === 'silence.acknowledge');
    room.act('p1/k2', 'key.affirm', {}, { after: [receipt?.id as string] });
    expect(room.refusal('m1', 'silence.adopt', adoption(silence))).toBeUndefined();

    const done = adopted();
    const declared = done.room.acts.at(-1)?.id as string;
    stolen(done.room, 'm1');
    const reads = (): string =>
      stageOf(state(done.room), silenceOf(state(done.room), done.silence) as Silence);
    expect(reads()).toBe('contested');
    done.room.act('m1/k2', 'key.affirm', {}, { after: [declared] });
    expect(reads()).toBe('adopted');
  });

  it('AU6.7 while the clock stands still nothing is adopted, and the sides keep the time that was left', () => {
    const { room, silence } = running();
    clock(room, '14:20').act('s1', 'silence.pause', down(silence, '13:30'));
    expect(room.refusal('m1', 'silence.adopt', adoption(silence))?.code).toBe('silence.paused');
    const resume = (hhmm: string) =>
      room.refusal('m1', 'silence.resume', { silence, ...time(hhmm) })?.code;
    clock(room, '14:30');
    expect(resume('14:59')).toBe('silence.time-short');
    expect(resume('15:00')).toBeUndefined();
    room.act('m1', 'silence.resume', { silence, ...time('15:00') });
    expect(resume('16:00')).toBe('silence.runs');
    clock(room, '15:00').act('m1', 'silence.adopt', adoption(silence, '15:00'));
  });

  it('AU6.7 it is stopped from an instant within its time, by the chair or the secretariat', () => {
    const { room, silence } = running();
    clock(room, '14:20');
    const stop = (who: string, body: object) => room.refusal(who, 'silence.pause', body)?.code;
    const unreachable = { why: 'side-unreachable', party: 'p2' };
    expect(stop('m1', down(silence, '14:00', unreachable))).toBeUndefined();
    expect(stop('p1', down(silence, '14:00'))).toBe('procedure.not-chair');
    expect(stop('m1', down(silence, '14:01'))).toBe('silence.after-time');
    expect(stop('m1', down(silence, '14:00', { party: 'm1' }))).toBe('party.unknown');
    clock(room, '13:00');
    expect(stop('m1', down(silence, '13:30'))).toBe('silence.still-to-come');
  });
});

const REFUSALS = {
  'silence.unknown': () => talks().refusal('m1', 'silence.take-back', { silence: NOBODY }),
  'silence.not-started': () => {
    const { room, silence } = proposed();
    return room.refusal('m1', 'silence.adopt', adoption(silence));
  },
  'silence.started-already': () => {
    const { room, silence } = started(NAMED);
    return room.refusal('p1', 'silence.object', { silence });
  },
  'silence.ended': () => {
    const { room, silence } = proposed();
    room.act('m1', 'silence.take-back', { silence });
    return room.refusal('m1', 'silence.start', { silence, ...time('14:00') });
  },
  'silence.broken': () => {
    const { room, silence } = running(NAMED);
    room.act('p1', 'silence.break', { silence, channel: 'here' });
    return room.refusal('m1', 'silence.resume', { silence, ...time('14:00') });
  },
  'silence.adopted-already': () => {
    const { room, silence } = adopted();
    return room.refusal('m1', 'silence.break', telephoned(silence, '13:40'));
  },
  'silence.not-adopted': () => {
    const { room, silence } = running();
    return room.refusal('p1', 'silence.contest', contest(silence, '13:00'));
  },
  'silence.time-passed': () => talks().refusal('m1', 'silence.propose', proposal('11:00')),
  'silence.time-short': () => {
    const { room, silence } = proposed();
    return room.refusal('m1', 'silence.start', { silence, ...time('13:00') });
  },
  'silence.time-not-reached': () => {
    const { room, silence } = running();
    return room.refusal('m1', 'silence.adopt', adoption(silence));
  },
  'silence.acknowledged-already': () => {
    const { room, silence } = running();
    return room.refusal('p1', 'silence.acknowledge', { silence });
  },
  'silence.receipt-missing': () => {
    const { room, silence } = started();
    return clock(room, '14:00').refusal('m1', 'silence.adopt', adoption(silence));
  },
  'silence.paused': () => {
    const { room, silence } = running();
    room.act('m1', 'silence.pause', down(silence, '12:00'));
    return room.refusal('m1', 'silence.pause', down(silence, '12:00'));
  },
  'silence.runs': () => {
    const { room, silence } = running();
    return room.refusal('m1', 'silence.resume', { silence, ...time('15:00') });
  },
  'silence.other-words': () => {
    const { room, silence } = running();
    return room.refusal('m1', 'silence.adopt', adoption(silence, '13:00'));
  },
  'silence.through-chair': () => {
    const { room, silence } = running();
    return room.refusal('p1', 'silence.break', { silence, channel: 'here' });
  },
  'silence.not-named': () => {
    const { room, silence } = running();
    return room.refusal('m1', 'silence.break', telephoned(silence, '12:00', { by: 'p1' }));
  },
  'silence.own-only': () => {
    const { room, silence } = running(NAMED);
    return room.refusal('p1', 'silence.break', { silence, channel: 'here', by: 'p2' });
  },
  'silence.when': () => {
    const { room, silence } = running();
    return room.refusal('m1', 'silence.break', { silence, channel: 'telephone' });
  },
  'silence.still-to-come': () => {
    const { room, silence } = running();
    return room.refusal('m1', 'silence.break', telephoned(silence, '13:00'));
  },
  'silence.after-time': () => {
    const { room, silence } = running();
    return clock(room, '14:30').refusal('m1', 'silence.pause', down(silence, '14:10'));
  },
} satisfies Record<
  Exclude<keyof typeof SILENCE_REFUSALS, `referral.${string}`>,
  () => Refusal | undefined
>;

describe('refusals of the silence procedure', () => {
  itIsMet(REFUSALS);
});
