import { describe, expect, it } from 'vitest';
import type { ActType } from './declare.ts';
import type { Refusal } from './refusal.ts';
import { itIsMet } from '../../test/support/met.ts';
import type { SILENCE_REFUSALS } from './refusals/silence.ts';
import { bodyProblem } from './rulebook.ts';
import type { Silence } from './silence-state.ts';
import { silenceOf, stageOf } from './silence-state.ts';
import type { RoomState } from './state.ts';
import { hashOf, key, NOBODY, TestRoom, vkey } from './test-room.ts';

const text = { en: 'The experts meet in two groups.' };
const hash = hashOf(text);
const NAMED = { nameWhoBreaksSilence: true };

/** A clock time of the day on which the room opens, at noon. */
const at = (hhmm: string): string => `2031-03-04T${hhmm}:00Z`;
const time = (hhmm: string): object => ({ until: at(hhmm), zone: 'Europe/Oslo', offset: 60 });
const state = (room: TestRoom): RoomState => room.state as RoomState;
const stage = (room: TestRoom, id: string) => silenceOf(state(room), id)?.stage;

function talks(rules: object = {}): TestRoom {
  const parties = { m1: 'mediator', p1: 'party', p2: 'party', s1: 'secretariat' } as const;
  return TestRoom.open({ rules: 2, parties }).adoptProcedure(rules);
}

function clock(room: TestRoom, hhmm: string): TestRoom {
  room.now = Date.parse(at(hhmm));
  return room;
}

const proposal = (hhmm = '14:00'): object => ({ about: 'procedure', text, hash, ...time(hhmm) });

interface Running {
  room: TestRoom;
  silence: string;
}

function proposed(rules: object = {}, chair = 'm1'): Running {
  const room = talks(rules);
  return { room, silence: room.act(chair, 'silence.propose', proposal()).id };
}

function started(rules: object = {}, chair = 'm1'): Running {
  const { room, silence } = proposed(rules, chair);
  room.act(chair, 'silence.start', { silence, ...time('14:00') });
  return { room, silence };
}

/** Until 14:00, and every side has acknowledged. */
function running(rules: object = {}, chair = 'm1'): Running {
  const { room, silence } = started(rules, chair);
  for (const side of ['p1', 'p2']) room.act(side, 'silence.acknowledge', { silence });
  return { room, silence };
}

const adoption = (silence: string, hhmm = '14:00', more: object = {}): object => {
  return { silence, text, hash, ...time(hhmm), statements: [], ...more };
};

function adopted(rules: object = {}): Running {
  const { room, silence } = running(rules);
  clock(room, '14:00').act('m1', 'silence.adopt', adoption(silence));
  return { room, silence };
}

const telephoned = (silence: string, hhmm: string, more: object = {}): object => {
  return { silence, channel: 'telephone', at: at(hhmm), ...more };
};
const contest = (silence: string, hhmm: string, more: object = {}): object => {
  return { silence, ground: 'came-in', at: at(hhmm), ...more };
};
const down = (silence: string, hhmm: string, more: object = {}): object => {
  return { silence, why: 'system-down', since: at(hhmm), ...more };
};

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
