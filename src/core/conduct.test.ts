import { describe, expect, it } from 'vitest';
import {
  closedAs,
  isSuspended,
  lastClosedWithoutAgreement,
  OUTCOMES,
  refuseUnlessUnderWay,
} from './conduct.ts';
import type { Refusal } from './refusal.ts';
import { itIsMet } from '../../test/support/met.ts';
import type { PROCEDURE_REFUSALS } from './refusals/procedure.ts';
import type { RoomState } from './state.ts';
import { key, NOBODY, report, TestRoom } from './test-room.ts';

const PARTIES = { m1: 'mediator', p1: 'party', p2: 'party', s1: 'secretariat' } as const;
const open = (): TestRoom => TestRoom.open({ rules: 2, parties: PARTIES });
const state = (room: TestRoom): RoomState => room.state as RoomState;

/** The room after some acts of conduct by the mediator. */
function after(...steps: ('suspend' | 'resume' | 'close')[]): TestRoom {
  const room = open();
  for (const step of steps) {
    room.act('m1', `talks.${step}`, step === 'close' ? { outcome: 'without-agreement' } : {});
  }
  return room;
}

describe('the conduct of the talks', () => {
  it.each([
    { steps: [], suspend: undefined, close: undefined, resume: 'talks.under-way' },
    { steps: ['suspend'], suspend: 'talks.suspended', close: undefined, resume: undefined },
    { steps: ['close'], suspend: 'talks.closed', close: 'talks.closed', resume: undefined },
    {
      steps: ['suspend', 'close'],
      suspend: 'talks.closed',
      close: 'talks.closed',
      resume: undefined,
    },
    { steps: ['close', 'resume'], suspend: undefined, close: undefined, resume: 'talks.under-way' },
  ] as const)('PR5.1 after $steps talks are suspended, closed and resumed as they may be', (at) => {
    const room = after(...at.steps);
    const refusal = (verb: string, body = {}): string | undefined =>
      room.refusal('m1', `talks.${verb}`, body)?.code;
    expect(refusal('suspend')).toBe(at.suspend);
    expect(refusal('close', { outcome: 'agreement' })).toBe(at.close);
    expect(refusal('resume')).toBe(at.resume);
  });

  it('PR5.1 others can ask whether the talks are under way', () => {
    expect(refuseUnlessUnderWay(state(after()))).toBeUndefined();
    expect(refuseUnlessUnderWay(state(after('suspend')))?.code).toBe('talks.suspended');
    expect(refuseUnlessUnderWay(state(after('suspend', 'close')))?.code).toBe('talks.closed');
    expect(refuseUnlessUnderWay(state(after('close', 'resume')))).toBeUndefined();
    expect(
      [after(), after('suspend'), after('close')].map((room) => isSuspended(state(room))),
    ).toEqual([false, true, false]);
  });

  it('PR5.2 who convenes suspends and resumes; a head closes', () => {
    const room = open();
    room.act('s1', 'key.accredit', room.accreditation('s1/k2'));
    const refusal = (who: string, verb: string, body = {}): string | undefined =>
      room.refusal(who, `talks.${verb}`, body)?.code;
    expect(refusal('p1', 'suspend')).toBe('role.not-entitled');
    expect(refusal('p1', 'close', { outcome: 'agreement' })).toBe('role.not-entitled');
    expect(refusal('s1/k2', 'suspend')).toBeUndefined();
    expect(refusal('s1/k2', 'close', { outcome: 'agreement' })).toBe('role.head-only');
    expect(refusal('s1', 'close', { outcome: 'agreement' })).toBeUndefined();
    room.act('s1', 'talks.suspend', {});
    expect(refusal('p1', 'resume')).toBe('role.not-entitled');
    expect(refusal('s1/k2', 'resume')).toBeUndefined();
  });

  it('PR5.2 PR4.7 closing is a solemn act: a convening side whose seat is disputed cannot', () => {
    const room = TestRoom.open({ rules: 2, parties: { p1: 'party', p2: 'party', m1: 'mediator' } });
    room.act('m1', 'seat.dispute', { party: 'p1' });
    const refusal = (type: string, body: object): string | undefined =>
      room.refusal('p1', type, body)?.code;
    expect(refusal('talks.close', { outcome: 'agreement' })).toBe('seat.disputed');
    expect(refusal('talks.suspend', {})).toBeUndefined();
    room.act('m1', 'seat.settle', { party: 'p1' });
    expect(refusal('talks.close', { outcome: 'agreement' })).toBeUndefined();
  });

  it.each([
    ['m1', 'talks.suspend'],
    ['m1', 'talks.resume'],
    ['m1', 'talks.close'],
    ['p1', 'talks.leave'],
    ['p1', 'talks.return'],
    ['m1', 'talks.take-note'],
  ])('PR5.3 %s cannot put a reason into %s', (who, type) => {
    const room = open();
    const body = room.exampleOf(type);
    for (const field of ['reason', 'words', 'remark']) {
      const refusal = room.refusal(who, type, { ...body, [field]: { en: 'Because of them.' } });
      expect(refusal?.code).toBe('act.form');
    }
  });

  it.each(OUTCOMES)('PR5.4 talks closed %s read so until they are resumed', (outcome) => {
    const room = open();
    expect(closedAs(state(room))).toBeUndefined();
    room.act('m1', 'talks.suspend', {});
    expect(closedAs(state(room))).toBeUndefined();
    room.act('m1', 'talks.close', { outcome });
    expect(closedAs(state(room))).toBe(outcome);
    room.act('m1', 'talks.resume', {});
    expect(closedAs(state(room))).toBeUndefined();
  });

  it('PR5.5 that talks closed without agreement stays known after they are resumed', () => {
    const room = open();
    room.act('m1', 'talks.close', { outcome: 'adjourned' });
    room.act('m1', 'talks.resume', {});
    room.act('m1', 'talks.close', { outcome: 'agreement' });
    room.act('m1', 'talks.resume', {});
    expect(lastClosedWithoutAgreement(state(room))).toBeUndefined();
    const { index } = room.act('m1', 'talks.close', { outcome: 'without-agreement' });
    expect(lastClosedWithoutAgreement(state(room))).toBe(index);
    room.act('m1', 'talks.resume', {});
    room.act('m1', 'talks.close', { outcome: 'adjourned' });
    expect(lastClosedWithoutAgreement(state(room))).toBe(index);
  });

  it('PR5.6 the day on which they are meant to go on resumes nothing', () => {
    const room = open();
    room.act('m1', 'talks.suspend', { until: '2031-03-05' });
    room.now += 30 * 24 * 3_600_000;
    room.act('m1', 'session.open', { format: 'plenary', level: 'heads', languages: [] });
    expect(isSuspended(state(room))).toBe(true);
  });

  it('PR5.7 by leaving the table a side leaves no room and is asked as before', () => {
    const room = open();
    room.act('p2', 'key.accredit', room.accreditation('p2/k2'));
    expect(room.refusal('p2/k2', 'talks.leave', {})?.code).toBe('role.head-only');
    expect(room.refusal('m1', 'talks.leave', {})?.code).toBe('role.not-entitled');
    const before = structuredClone(state(room));
    room.act('p2', 'talks.leave', {});
    expect(state(room)).toEqual(before);
    const { id } = room.act('m1', 'agenda.propose', room.exampleOf('agenda.propose'));
    room.act('p1', 'procedure.accept', { proposal: id, what: 'agenda' });
    expect(state(room).talks?.procedure?.agenda).toBeUndefined();
    room.act('p2', 'procedure.accept', { proposal: id, what: 'agenda' });
    expect(state(room).talks?.procedure?.agenda).toBe(id);
    room.act('p2', 'talks.return', {});
  });

  it('PR5.8 that a side has left or returned may be noted, corrected and retracted', () => {
    const room = open();
    const note = { party: 'p2', what: 'left', occurred: report().occurred };
    expect(room.refusal('p1', 'talks.take-note', note)?.code).toBe('role.not-entitled');
    expect(room.refusal('s1', 'talks.take-note', { ...note, party: 's1' })?.code).toBe(
      'procedure.not-a-side',
    );
    const before = structuredClone(state(room));
    const { id } = room.act('s1', 'talks.take-note', note);
    expect(state(room)).toEqual(before);
    const reason = { en: 'It was a pause.' };
    const body = { ...note, what: 'returned' };
    room.act('s1', 'act.correct', { body, reason }, { after: [id] });
    room.act('s1', 'act.retract', { reason }, { after: [id] });
  });

  it('PR5.9 talks and sessions are apart', () => {
    const room = open();
    const session = { format: 'plenary', level: 'heads', languages: [] };
    const { id } = room.act('m1', 'session.open', session);
    room.act('m1', 'talks.suspend', {});
    expect(state(room).sessions[id]?.now).toBe('open');
    room.act('m1', 'session.close', { session: id });
    expect(isSuspended(state(room))).toBe(true);
    room.act('m1', 'talks.close', { outcome: 'adjourned' });
    expect(room.refusal('m1', 'round.open', { number: 2, hosts: [] })).toBeUndefined();
  });

  it('PR5.10 all may be entered the next day, but closing', () => {
    const room = after('suspend');
    const late = { ahead: -30 * 3600 };
    const refusal = (who: string, type: string): string | undefined =>
      room.refusal(who, type, room.exampleOf(type), late)?.code;
    expect(refusal('m1', 'talks.resume')).toBeUndefined();
    expect(refusal('p1', 'talks.leave')).toBeUndefined();
    expect(refusal('p1', 'talks.return')).toBeUndefined();
    expect(refusal('s1', 'talks.take-note')).toBeUndefined();
    expect(refusal('m1', 'talks.close')).toBe('act.too-late');
    room.act('m1', 'talks.resume', {});
    expect(refusal('m1', 'talks.suspend')).toBeUndefined();
  });
});

describe('submissions', () => {
  it('PR6.4 reach the table by a mediator’s act, and change nothing', () => {
    const room = open();
    const body = room.exampleOf('submission.table');
    for (const who of ['p1', 's1']) {
      expect(room.refusal(who, 'submission.table', body)?.code).toBe('role.not-entitled');
    }
    const before = structuredClone(state(room));
    room.act('m1', 'submission.table', body);
    expect(state(room)).toEqual(before);
  });
});

/** Given by acts of other subjects, and met in their tests: a point is opened, a silence is started. */
type MetElsewhere = 'procedure.not-adopted' | 'procedure.not-chair';

const proposal = (room: TestRoom): object => ({
  proposal: room.act('m1', 'agenda.propose', room.exampleOf('agenda.propose')).id,
  what: 'agenda',
});
const disputed = (): TestRoom => {
  const room = open();
  room.act('m1', 'seat.dispute', { party: 'p2' });
  return room;
};

describe('refusals', () => {
  itIsMet({
    'procedure.unknown': () =>
      open().refusal('p1', 'procedure.accept', { proposal: NOBODY, what: 'agenda' }),
    'procedure.accepted-already': () => {
      const room = open();
      return room.refusal('m1', 'procedure.accept', proposal(room));
    },
    'procedure.not-own': () => {
      const room = open();
      return room.refusal('p1', 'procedure.take-back', proposal(room));
    },
    'procedure.designated-twice': () => {
      const room = open();
      const one = { party: 'p1', as: { en: 'the delegation of the north bank' } };
      const terms = { ...room.exampleOf('terms.propose'), designations: [one, one] };
      return room.refusal('m1', 'terms.propose', terms);
    },
    'procedure.not-a-side': () => open().refusal('m1', 'seat.dispute', { party: 'm1' }),
    'credentials.unknown': () => {
      const body = { party: 'p1', credentials: NOBODY, result: 'in-order' };
      return open().refusal('s1', 'credentials.examine', body);
    },
    'credentials.key-not-own': () => {
      const seats = [{ capacity: { en: 'head of delegation' }, key: key('p2') }];
      return open().refusal('p1', 'credentials.present', { seats });
    },
    'seat.disputed': () => {
      const room = disputed();
      return room.refusal('p2', 'procedure.accept', proposal(room));
    },
    'seat.disputed-already': () => disputed().refusal('p1', 'seat.dispute', { party: 'p2' }),
    'seat.settled-before': () => {
      const room = disputed();
      room.act('m1', 'seat.settle', { party: 'p2' });
      return room.refusal('p1', 'seat.dispute', { party: 'p2' });
    },
    'seat.not-disputed': () => open().refusal('m1', 'seat.settle', { party: 'p2' }),
    'seat.no-mediator': () =>
      TestRoom.open({ rules: 2, parties: { p1: 'party', p2: 'party' } }).refusal(
        'p1',
        'seat.dispute',
        { party: 'p2' },
      ),
    'composition.not-own': () =>
      open().refusal('p1', 'composition.state', { of: 'mission', women: 1, men: 1 }),
    'talks.suspended': () => after('suspend').refusal('m1', 'talks.suspend', {}),
    'talks.closed': () => after('close').refusal('m1', 'talks.close', { outcome: 'agreement' }),
    'talks.under-way': () => open().refusal('m1', 'talks.resume', {}),
  } satisfies Record<
    Exclude<keyof typeof PROCEDURE_REFUSALS, MetElsewhere>,
    () => Refusal | undefined
  >);
});
