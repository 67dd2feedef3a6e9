import { describe, expect, it } from 'vitest';
import { NOBODY, report, TestRoom } from './test-room.ts';

const words = { en: 'As somebody says.' };
const event = (more: Record<string, unknown> = {}): object => ({
  ...report(more),
  class: 'fighting',
  what: words,
});
const occurred = (more: object): object => event({ occurred: { ...report().occurred, ...more } });

function code(body: object, type = 'event.report'): string | undefined {
  return TestRoom.open().refusal('p1', type, body)?.code;
}

describe('reports', () => {
  it('ST1 a report names its source, its level and whom it speaks for', () => {
    expect(code(event())).toBeUndefined();
    expect(code(event({ sources: [] }))).toBe('act.form');
    expect(code(event({ attribution: { level: 'rumour', who: words } }))).toBe('act.form');
    expect(code(event({ attribution: { level: 'sources', who: words } }))).toBeUndefined();
    expect(code(event({ attribution: { level: 'sources', who: words, for: 'p9' } }))).toBe(
      'party.unknown',
    );
  });

  it('ST2 "no answer" is said only of a side that the report speaks about', () => {
    expect(code(event({ about: ['p2'], noAnswer: ['p2'] }))).toBeUndefined();
    expect(code(event({ about: ['p2'], noAnswer: ['p1'] }))).toBe('act.form');
    expect(code(event({ about: ['p9'] }))).toBe('party.unknown');
  });

  it('ST3 a matter is opened by who keeps the record, and then has accounts', () => {
    const room = TestRoom.open();
    const question = { question: { en: 'Who asked for the truce?' } };
    expect(room.refusal('p1', 'matter.open', question)?.code).toBe('role.not-entitled');
    const { id } = room.act('m1', 'matter.open', question);
    room.act('p1', 'event.report', event({ matters: [id] }));
    expect(room.refusal('p1', 'event.report', event({ matters: [NOBODY] }))?.code).toBe(
      'matter.unknown',
    );
    const own = { words, speaker: words, level: 'on-record', matters: [NOBODY] };
    expect(room.refusal('p1', 'statement.make', own)?.code).toBe('matter.unknown');
  });

  it('ST4 when it happened never decides whether it is admitted', () => {
    expect(code(occurred({ from: '2001-01-01T00:00:00Z' }))).toBeUndefined();
    expect(code(occurred({ from: '2099-01-01T00:00:00Z' }))).toBeUndefined();
  });

  it('ST4 an interval does not end before it begins', () => {
    expect(code(occurred({ to: '2031-03-04T12:59:59Z' }))).toBe('act.form');
    expect(code(occurred({ to: '2031-03-04T13:00:00Z' }))).toBeUndefined();
  });

  it.each([
    '2031-02-29T00:00:00Z',
    '2031-13-01T00:00:00Z',
    '2031-03-04T24:00:00Z',
    '2031-03-04T13:00Z',
    '2031-03-04T13:00:00+05:00',
  ])('RC1.1 %s is no instant', (from) => {
    expect(code(occurred({ from }))).toBe('act.form');
  });

  it('ST4 an offset is whole minutes within a day', () => {
    expect(code(occurred({ offset: 345 }))).toBeUndefined();
    expect(code(occurred({ offset: 5.5 }))).toBe('act.form');
    expect(code(occurred({ offset: 900 }))).toBe('act.form');
  });

  it('RD7 a reported session belongs to a reported round, a held one to a held round', () => {
    const room = TestRoom.open();
    const held = room.act('m1', 'round.open', { number: 1, hosts: [] }).id;
    const told = room.act('p1', 'round.report', {
      ...report(),
      number: 1,
      venue: words,
      hosts: [],
    });
    const body = (round: string): object => ({ ...report(), round, minutes: 540, what: words });
    expect(room.refusal('p1', 'session.report', body(held))?.code).toBe('round.unknown');
    expect(room.refusal('p1', 'session.report', body(told.id))).toBeUndefined();
    const session = { format: 'plenary', level: 'heads', languages: [], round: told.id };
    expect(room.refusal('m1', 'session.open', session)?.code).toBe('round.unknown');
    expect(room.refusal('m1', 'round.close', { round: told.id })?.code).toBe('round.unknown');
  });

  it('RD7 hosts and sides that a report names are of this room', () => {
    const round = { ...report(), number: 1, venue: words, hosts: ['h9'] };
    expect(code(round, 'round.report')).toBe('party.unknown');
    const document = { ...report(), form: 'agreement', between: ['p1', 'p9'], what: words };
    expect(code(document, 'document.report')).toBe('party.unknown');
  });

  it('RC2.2 words carry no control characters and nothing that turns direction', () => {
    for (const en of ['a\u202eb', 'a\u2067b', 'a\u0000b', '\ufeffa', '']) {
      expect(code({ ...event(), what: { en } })).toBe('act.form');
    }
    expect(code({ ...event(), what: { en: 'two\nlines', ur: 'دو سطریں' } })).toBeUndefined();
    expect(code({ ...event(), what: {} })).toBe('act.form');
    expect(code({ ...event(), what: { xx: 'words' } })).toBe('act.form');
  });
});

describe('truces as reported', () => {
  const truce = { ...report(), kind: 'truce', term: 2880, what: words };

  it('TR1 steps stand beside a reported truce, and an alleged breach does not end it', () => {
    const room = TestRoom.open();
    const { id } = room.act('p1', 'truce.report', truce);
    const step = (name: string): object => ({ ...report(), truce: id, step: name, what: words });
    room.act('p2', 'truce.report-step', step('breach-alleged'));
    room.act('p1', 'truce.report-step', step('said-to-have-ended'));
    room.act('p2', 'truce.report-step', step('said-to-stand'));
    expect(room.state?.truces).toEqual({ [id]: true });
  });

  it('TR1 a step names a truce of this room', () => {
    const room = TestRoom.open();
    const body = { ...report(), truce: NOBODY, step: 'extended', what: words };
    expect(room.refusal('p1', 'truce.report-step', body)?.code).toBe('truce.unknown');
  });
});

describe('statements', () => {
  const own = { words, speaker: words, level: 'on-record', matters: [] };

  it('ST5 a side enters its own statement; the chronicler has none', () => {
    expect(TestRoom.open().refusal('p1', 'statement.make', own)).toBeUndefined();
    const room = TestRoom.open({
      kind: 'reconstruction',
      parties: { c1: 'chronicler', p1: 'party' },
    });
    expect(room.refusal('c1', 'statement.make', own)?.code).toBe('role.not-entitled');
    const said = { ...report(), says: words };
    expect(room.refusal('c1', 'statement.report', said)).toBeUndefined();
  });
});
