import { describe, expect, it } from 'vitest';
import type { ActType } from './declare.ts';
import { minutesOf, standingOfMinutes } from './minutes.ts';
import type { Refusal } from './refusal.ts';
import { itIsMet } from '../../test/support/met.ts';
import type { MINUTES_REFUSALS } from './refusals/minutes.ts';
import { bodyProblem } from './rulebook.ts';
import type { RoomState } from './state.ts';
import { hashOf, key, NOBODY, TestRoom, vkey } from './test-room.ts';

const record = { en: 'The crossing was discussed.' };
const hash = hashOf(record);
const corrected = { en: 'The crossing at the mill was discussed.' };
const newHash = hashOf(corrected);
const words = { en: 'Say which crossing.' };

interface Sat {
  room: TestRoom;
  session: string;
}

function sat(room = TestRoom.open({ rules: 2 }).adoptProcedure({ correctionMinutes: 60 })): Sat {
  const { id } = room.act('m1', 'session.open', room.exampleOf('session.open'));
  return { room, session: id };
}

function circulated(room?: TestRoom): Sat {
  const { room: there, session } = sat(room);
  there.act('m1', 'minutes.circulate', { session, under: 'chatham-house', record, hash });
  return { room: there, session };
}

function agreed(): Sat {
  const { room, session } = circulated();
  for (const side of ['p1', 'p2']) room.act(side, 'minutes.agree', { session, hash });
  return { room, session };
}

const revised = (session: string): object => ({ session, record: corrected, hash: newHash });
const stands = ({ room, session }: Sat) =>
  standingOfMinutes(room.state as RoomState, session) === 'agreed';

describe('minutes', () => {
  it('RD10.1 a summary record has no field for a speaker, under any rule', () => {
    const type = sat().room.book.type('minutes.circulate', 1) as ActType;
    const body = type.example as object;
    expect(bodyProblem(type, body)).toBeUndefined();
    for (const under of ['on-the-record', 'background', 'chatham-house'])
      for (const more of [{ speaker: 'p1' }, { speakers: ['p1'] }, { by: 'p1' }, { occurred: {} }])
        expect(bodyProblem(type, { ...body, under, ...more })).toMatch(/does not take/);
    expect(type.hashes).toEqual({ hash: 'record' });
  });

  it('RD10.2 nothing off the record has minutes', () => {
    const type = sat().room.book.type('minutes.circulate', 1) as ActType;
    expect(bodyProblem(type, { ...(type.example as object), under: 'off-the-record' })).toBe(
      'under is not as this act takes it',
    );
  });

  it('RD10.3 a session of the room has one set of minutes, circulated by those who convene', () => {
    const { room, session } = sat();
    const body = { session, under: 'background', record, hash };
    const code = (who: string, more: object = {}) =>
      room.refusal(who, 'minutes.circulate', { ...body, ...more })?.code;
    expect(code('p1')).toBe('role.not-entitled');
    expect(code('m1', { session: NOBODY })).toBe('session.unknown');
    room.act('m1', 'minutes.circulate', body);
    expect(code('m1')).toBe('minutes.circulated-already');
  });

  it('RD11.1 a head corrects the words last circulated, until the time from the ground rules, by admission', () => {
    const { room, session } = circulated();
    const circulatedAt = room.acts.at(-1)?.admitted ?? 0;
    const code = (more: object = {}) =>
      room.refusal('p1', 'minutes.correct', { session, hash, words, ...more })?.code;
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    expect(room.refusal('p1/k2', 'minutes.correct', { session, hash, words })?.code).toBe(
      'role.head-only',
    );
    expect(code({ hash: newHash })).toBe('minutes.other-words');
    room.now = circulatedAt + 60 * 60_000;
    expect(code()).toBeUndefined();
    room.now += 1;
    expect(code()).toBe('minutes.correction-late');
  });

  it('RD11.1 later ground rules do not shorten the time for what is circulated already', () => {
    const { room, session } = circulated();
    room.adoptProcedure({ correctionMinutes: 1 });
    room.now += 30 * 60_000;
    expect(room.refusal('p1', 'minutes.correct', { session, hash, words })).toBeUndefined();
  });

  it('RD11.1 where no ground rules set a time there is none', () => {
    const { room, session } = circulated(TestRoom.open({ rules: 2 }));
    room.now += 365 * 24 * 60 * 60_000;
    expect(room.refusal('p1', 'minutes.correct', { session, hash, words })).toBeUndefined();
  });

  it('RD11.2 a correction changes nothing until the corrected words are circulated', () => {
    const { room, session } = circulated();
    const before = JSON.stringify(room.state);
    room.act('p1', 'minutes.correct', { session, hash, words });
    expect(JSON.stringify(room.state)).toBe(before);
  });

  it('RD11.3 corrected words are others; agreements to the former fall, and the time begins anew', () => {
    const { room, session } = circulated();
    room.act('p1', 'minutes.agree', { session, hash });
    const revise = { session, record: corrected, hash: newHash };
    expect(room.refusal('m1', 'minutes.revise', { session, record, hash })?.code).toBe(
      'minutes.same-words',
    );
    room.now += 2 * 60 * 60_000;
    room.act('m1', 'minutes.revise', revise);
    expect(minutesOf(room.state as RoomState, session)?.agreed).toEqual({});
    const correct = { session, hash: newHash, words };
    expect(room.refusal('p2', 'minutes.correct', correct)).toBeUndefined();
    room.act('p2', 'minutes.agree', { session, hash: newHash });
    expect(stands({ room, session })).toBe(false);
    room.act('p1', 'minutes.agree', { session, hash: newHash });
    expect(stands({ room, session })).toBe(true);
  });

  it('RD12.1 minutes count once the head of every side has agreed to the same words, and not before', () => {
    const { room, session } = circulated();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    const agree = (who: string, other = hash) =>
      room.refusal(who, 'minutes.agree', { session, hash: other })?.code;
    expect(agree('p1/k2')).toBe('role.head-only');
    expect(agree('m1')).toBe('role.not-entitled');
    expect(agree('p1', newHash)).toBe('minutes.other-words');
    room.act('p1', 'minutes.agree', { session, hash });
    expect(agree('p1')).toBe('minutes.agreed-once');
    expect(stands({ room, session })).toBe(false);
    room.act('p2', 'minutes.agree', { session, hash });
    expect(stands({ room, session })).toBe(true);
  });

  it('RD12.2 time agrees nothing, and agreement is not late', () => {
    const { room, session } = circulated();
    room.act('p1', 'minutes.agree', { session, hash });
    room.now += 30 * 24 * 60 * 60_000;
    room.act('m1', 'decision.read-back', { session, words });
    expect(stands({ room, session })).toBe(false);
    room.act('p2', 'minutes.agree', { session, hash });
    expect(stands({ room, session })).toBe(true);
  });

  it('RD12.3 agreed minutes are neither corrected nor revised nor circulated again', () => {
    const { room, session } = agreed();
    const acts: [string, string, object][] = [
      ['p1', 'minutes.correct', { session, hash, words }],
      ['m1', 'minutes.revise', { session, record: corrected, hash: newHash }],
      ['m1', 'minutes.circulate', { session, under: 'background', record, hash }],
      ['p1', 'minutes.agree', { session, hash }],
    ];
    for (const [who, type, body] of acts)
      expect(room.refusal(who, type, body)?.code).toBe('minutes.agreed-already');
  });

  it('RD12.4 a side that has left is waited for no longer: one that agreed agrees again', () => {
    const { room, session } = circulated();
    room.act('p1', 'minutes.agree', { session, hash });
    const change = { what: 'remove-party', party: 'p2' };
    const { id } = room.act('m1', 'room.propose-change', { change });
    room.act('p1', 'room.accept-change', { proposal: id });
    expect(stands({ room, session })).toBe(false);
    room.act('p1', 'minutes.agree', { session, hash });
    expect(stands({ room, session })).toBe(true);
  });

  it('RD12.5 an agreement under a key in other hands waits for the head, and disowned is none', () => {
    for (const answer of ['key.affirm', 'key.disown']) {
      const { room, session } = circulated();
      const { id } = room.act('p1', 'minutes.agree', { session, hash });
      room.act('p2', 'minutes.agree', { session, hash });
      expect(stands({ room, session })).toBe(true);
      const change = { what: 'replace-head', party: 'p1', head: vkey('p1/k2') };
      const proposal = room.act('m1', 'room.propose-change', { change }).id;
      room.act('p2', 'room.accept-change', { proposal });
      const revoke = { key: key('p1'), why: 'compromised', since: '2031-03-04T12:00:00Z' };
      room.act('p1/k2', 'key.revoke', revoke);
      expect(standingOfMinutes(room.state as RoomState, session)).toBe('suspended');
      expect(room.refusal('m1', 'minutes.revise', revised(session))?.code).toBe(
        'minutes.agreed-already',
      );
      room.act('p1/k2', answer, {}, { after: [id] });
      expect(stands({ room, session })).toBe(answer === 'key.affirm');
      if (answer === 'key.affirm') continue;
      expect(room.refusal('m1', 'minutes.revise', revised(session))).toBeUndefined();
      room.act('p1/k2', 'minutes.agree', { session, hash });
      expect(stands({ room, session })).toBe(true);
    }
  });

  it('RD13.1 what is entered of a session belongs to a session, names no person, and may be entered next day', () => {
    const { room, session } = sat();
    for (const type of ['decision.read-back', 'interpretation.correct', 'session.officers']) {
      const body = room.exampleOf(type);
      expect(room.refusal('m1', type, { ...body, session: NOBODY })?.code).toBe('session.unknown');
      const own = { ...body, session };
      expect(room.refusal('m1', type, own, { ahead: -35 * 3600 })).toBeUndefined();
      for (const name of ['name', 'speaker', 'interpreter'])
        expect(room.refusal('m1', type, { ...own, [name]: 'x' })?.code).toBe('act.form');
    }
  });

  it('RD13.2 any side corrects the interpretation; the rest is for those who convene', () => {
    const { room, session } = sat();
    const code = (type: string) =>
      room.refusal('p1', type, { ...room.exampleOf(type), session })?.code;
    expect(code('interpretation.correct')).toBeUndefined();
    expect(code('decision.read-back')).toBe('role.not-entitled');
    expect(code('session.officers')).toBe('role.not-entitled');
  });

  it('RD13.3 officers are of parties in the room', () => {
    const { room, session } = sat();
    const code = (more: object) =>
      room.refusal('m1', 'session.officers', {
        ...room.exampleOf('session.officers'),
        session,
        ...more,
      })?.code;
    expect(code({ noteTaker: 'h9' })).toBe('party.unknown');
    const interpreters = [{ number: 1, from: 'h9', languages: ['ur'] }];
    expect(code({ interpreters })).toBe('party.unknown');
    expect(code({})).toBeUndefined();
  });
});

const REFUSALS = {
  'minutes.unknown': () => {
    const { room, session } = sat();
    return room.refusal('p1', 'minutes.agree', { session, hash });
  },
  'minutes.circulated-already': () => {
    const { room, session } = circulated();
    const body = { session, under: 'background', record, hash };
    return room.refusal('m1', 'minutes.circulate', body);
  },
  'minutes.agreed-already': () => {
    const { room, session } = agreed();
    return room.refusal('p1', 'minutes.correct', { session, hash, words });
  },
  'minutes.agreed-once': () => {
    const { room, session } = circulated();
    room.act('p1', 'minutes.agree', { session, hash });
    return room.refusal('p1', 'minutes.agree', { session, hash });
  },
  'minutes.other-words': () => {
    const { room, session } = circulated();
    return room.refusal('p1', 'minutes.agree', { session, hash: newHash });
  },
  'minutes.same-words': () => {
    const { room, session } = circulated();
    return room.refusal('m1', 'minutes.revise', { session, record, hash });
  },
  'minutes.correction-late': () => {
    const { room, session } = circulated();
    room.now += 2 * 60 * 60_000;
    return room.refusal('p1', 'minutes.correct', { session, hash, words });
  },
} satisfies Record<keyof typeof MINUTES_REFUSALS, () => Refusal | undefined>;

describe('refusals of minutes', () => {
  itIsMet(REFUSALS);
});
