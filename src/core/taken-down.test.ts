import { describe, expect, it } from 'vitest';
import type { Refusal } from './refusal.ts';
import type { TAKEN_DOWN_REFUSALS } from './refusals/taken-down.ts';
import { itIsMet } from '../../test/support/met.ts';
import { actSentence } from './sentences.ts';
import { makeNaming } from './namer.ts';
import { DIGEST, hashOf, key, NOBODY, TestRoom } from './test-room.ts';
import type { Opening } from './test-room.ts';
import * as labels from './views/labels.ts';

const occurred = {
  from: '2031-03-02T02:00:00Z',
  precision: 'hour',
  certainty: 'approximate',
  offset: 300,
};

const open = (more: Opening = {}): TestRoom =>
  TestRoom.open({
    rules: 2,
    parties: { m1: 'mediator', p1: 'party', p2: 'party', s1: 'secretariat' },
    ...more,
  });

const STATEMENT = {
  words: { en: 'We will come back on Thursday.' },
  speaker: { en: 'the head of the delegation' },
  level: 'background',
  matters: [],
};
interface Said {
  type: string;
  version: number;
  body: object;
}
const said = (type: string, body: object): Said => ({ type, version: 1, body });
const STATED = said('statement.make', STATEMENT);

const entering = (what: Said, more: object = {}) => ({
  for: 'p1',
  ...what,
  channel: 'telephoned',
  occurred,
  ...more,
});

const taken = (room: TestRoom, what: Said = STATED, more: object = {}): string =>
  room.act('s1', 'taken-down.enter', entering(what, more)).id;
const confirm = (room: TestRoom, entry: string, what: Said = STATED, who = 'p1') =>
  room.refusal(who, 'taken-down.confirm', { entry, ...what });
const accepting = (room: TestRoom): Said => {
  const { id } = room.act('m1', 'agenda.propose', room.exampleOf('agenda.propose'));
  return said('procedure.accept', { proposal: id, what: 'agenda' });
};
const proposalsOf = (room: TestRoom) => room.state?.talks?.procedure?.proposals ?? {};

describe('acts taken down', () => {
  it('TD1 what is taken down changes nothing until its side confirms it', () => {
    const room = open();
    const what = accepting(room);
    const { proposal } = what.body as { proposal: string };
    const entry = taken(room, what);
    expect(proposalsOf(room)[proposal]?.accepted['p1']).toBeUndefined();
    room.act('p1', 'taken-down.confirm', { entry, ...what });
    expect(proposalsOf(room)[proposal]?.accepted['p1']).toBe(true);
  });

  it('TD1 it is taken down however long ago it was done, and though it would not be admissible now', () => {
    const room = open();
    const what = said('procedure.accept', { proposal: NOBODY, what: 'agenda' });
    const long = { ...occurred, from: '2029-01-01T00:00:00Z' };
    const entry = taken(room, what, { occurred: long });
    expect(confirm(room, entry, what)?.code).toBe('procedure.unknown');
  });

  it('TD2 the secretariat takes down; a mediator only where there is none', () => {
    const room = open();
    const body = entering(STATED);
    expect(room.refusal('m1', 'taken-down.enter', body)?.code).toBe('taken-down.by-secretariat');
    expect(room.refusal('p2', 'taken-down.enter', body)?.code).toBe('role.not-entitled');
    const small = TestRoom.open({ rules: 2 });
    expect(small.refusal('m1', 'taken-down.enter', body)).toBeUndefined();
    const unbound = open({ accept: ['p1'] });
    expect(unbound.refusal('m1', 'taken-down.enter', body)).toBeUndefined();
    expect(unbound.refusal('m1', 'taken-down.enter', { ...body, for: 'p2' })?.code).toBe(
      'party.not-bound',
    );
    expect(room.refusal('s1', 'taken-down.enter', { ...body, for: 'p7' })?.code).toBe(
      'party.unknown',
    );
  });

  it('TD3 only what a side performs by itself can be taken down', () => {
    const room = open();
    const refused = (what: Said, more: object = {}) =>
      room.refusal('s1', 'taken-down.enter', entering(what, more))?.code;
    const example = (type: string): Said => said(type, room.exampleOf(type));
    for (const type of [
      'room.close',
      'key.accredit',
      'event.report',
      'act.retract',
      'act.correct',
      'note.take',
      'taken-down.enter',
      'taken-down.confirm',
      'taken-down.contest',
    ]) {
      expect([type, refused(example(type), { for: 'm1' })]).toEqual([type, 'taken-down.not-such']);
    }
    const joint = [...room.book.types.values()].filter((type) => type.joint);
    for (const { name } of joint) {
      expect([name, refused(example(name))]).toEqual([name, 'taken-down.not-such']);
    }
    expect(refused(said('text.table', {}))).toBe('taken-down.not-such');
    expect(refused({ ...STATED, version: 2 })).toBe('taken-down.not-such');
  });

  it('TD3 it must be one for that side to perform, and well formed', () => {
    const room = open();
    const round = said('round.open', { number: 1, hosts: [] });
    const refusal = (what: Said, side: string) =>
      room.refusal('s1', 'taken-down.enter', entering(what, { for: side }))?.code;
    expect(refusal(round, 'p1')).toBe('taken-down.not-for');
    // The mediator opened the room, and convenes by that as well.
    expect(refusal(round, 'm1')).toBeUndefined();
    expect(refusal(said('round.open', { number: 0, hosts: [] }), 'm1')).toBe('act.form');
    expect(refusal(said('statement.make', { ...STATEMENT, extra: 1 }), 'p1')).toBe('act.form');
  });

  it('TD4 what is confirmed has the id of the entry, and is signed by its side now', () => {
    const room = open();
    const agenda = said('agenda.propose', room.exampleOf('agenda.propose'));
    const entry = taken(room, agenda);
    room.act('p1', 'taken-down.confirm', { entry, ...agenda });
    expect(proposalsOf(room)[entry]).toMatchObject({ by: 'p1', accepted: { p1: true } });
  });

  it('TD4 a side confirms exactly what was taken down, whatever order its fields come in', () => {
    const room = open();
    const entry = taken(room);
    const other = { ...STATEMENT, words: { en: 'We will come back on Friday.' } };
    expect(confirm(room, entry, said('statement.make', other))?.code).toBe(
      'taken-down.other-content',
    );
    const agenda = said('agenda.propose', room.exampleOf('agenda.propose'));
    expect(confirm(room, entry, agenda)?.code).toBe('taken-down.other-content');
    const turned = Object.fromEntries(Object.entries(STATEMENT).toReversed());
    expect(confirm(room, entry, said('statement.make', turned))).toBeUndefined();
    const ink = { enclosure: DIGEST, media: 'image/png', size: 9 };
    expect(room.refusal('p1', 'taken-down.confirm', { entry, ...STATED, ink })).toBeUndefined();
  });

  it('TD5 only its own side answers, by somebody who may sign that act', () => {
    const room = open();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    const stated = taken(room);
    expect(confirm(room, stated, STATED, 'p2')?.code).toBe('taken-down.not-yours');
    expect(confirm(room, stated, STATED, 's1')?.code).toBe('taken-down.not-yours');
    expect(room.refusal('p2', 'taken-down.contest', { entry: stated })?.code).toBe(
      'taken-down.not-yours',
    );
    expect(confirm(room, stated, STATED, 'p1/k2')).toBeUndefined();
    const what = accepting(room);
    const entry = taken(room, what);
    expect(confirm(room, entry, what, 'p1/k2')?.code).toBe('role.head-only');
    expect(confirm(room, entry, what)).toBeUndefined();
  });

  it('TD5 PR4 a disputed seat holds the confirmation of a solemn act, and no other', () => {
    const room = open();
    const what = accepting(room);
    const solemn = taken(room, what);
    const stated = taken(room);
    room.act('m1', 'seat.dispute', { party: 'p1' });
    expect(confirm(room, solemn, what)?.code).toBe('seat.disputed');
    expect(confirm(room, stated)).toBeUndefined();
  });

  it('TD5 it must be admissible when it is confirmed', () => {
    const room = open();
    const what = accepting(room);
    const entry = taken(room, what);
    room.act('m1', 'procedure.take-back', what.body);
    expect(confirm(room, entry, what)?.code).toBe('procedure.unknown');
  });

  it('TD6 an entry is answered once, and withdrawn only before that and by whoever entered it', () => {
    const room = open();
    const reason = { en: 'It was for the other side.' };
    const confirmed = taken(room);
    room.act('p1', 'taken-down.confirm', { entry: confirmed, ...STATED });
    const contested = taken(room);
    room.act('p1', 'taken-down.contest', { entry: contested });
    const withdrawn = taken(room);
    expect(room.refusal('m1', 'taken-down.withdraw', { entry: withdrawn, reason })?.code).toBe(
      'taken-down.not-own',
    );
    room.act('s1', 'taken-down.withdraw', { entry: withdrawn, reason });
    for (const entry of [confirmed, contested, withdrawn]) {
      expect(confirm(room, entry)?.code).toBe('taken-down.unknown');
      expect(room.refusal('p1', 'taken-down.contest', { entry })?.code).toBe('taken-down.unknown');
      expect(room.refusal('s1', 'taken-down.withdraw', { entry, reason })?.code).toBe(
        'taken-down.unknown',
      );
    }
  });

  it('TD6 CO3 what was taken down is neither corrected nor retracted', () => {
    const room = open();
    const entry = taken(room);
    const reason = { en: 'A slip.' };
    for (const body of [{ reason }, { reason, body: entering(STATED) }]) {
      const type = 'body' in body ? 'act.correct' : 'act.retract';
      expect(room.refusal('s1', type, body, { after: [entry] })?.code).toBe(
        'correction.not-reported',
      );
    }
  });

  it('TD7 RC8.5 a head answers for what was confirmed by the confirmation', () => {
    const room = open();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2', { duty: 'head' }));
    const text = { en: 'The two sides met.' };
    const joint = { issuer: 'm1', sides: ['p1', 'p2'], text, hash: hashOf(text) };
    const release = room.act('m1', 'release.propose', joint).id;
    const agreement = { release, hash: hashOf(text), issuer: 'm1' };
    const what = said('release.agree', agreement);
    const entry = taken(room, what);
    const { id } = room.act('p1/k2', 'taken-down.confirm', { entry, ...what });
    room.act('p2', 'release.agree', agreement);
    const issue = { release, hash: hashOf(text), sides: ['p1', 'p2'] };
    expect(room.refusal('m1', 'release.issue', issue)).toBeUndefined();
    const since = '2031-03-04T12:00:00Z';
    room.act('p1', 'key.revoke', { key: key('p1/k2'), why: 'compromised', since });
    expect(room.refusal('m1', 'release.issue', issue)?.code).toBe('release.awaits-agreement');
    room.act('p1', 'key.affirm', {}, { after: [id] });
    expect(room.refusal('m1', 'release.issue', issue)).toBeUndefined();
  });

  it('AU6 where the room is not told who breaks a silence, no taking down tells it', () => {
    const broken = said('silence.break', { silence: NOBODY, channel: 'telephone' });
    const refused = (rules: object) =>
      open().adoptProcedure(rules).refusal('s1', 'taken-down.enter', entering(broken))?.code;
    expect(refused({ nameWhoBreaksSilence: false })).toBe('silence.through-chair');
    expect(refused({ nameWhoBreaksSilence: true })).toBeUndefined();
  });

  it('AU2 the words within are checked like any others', () => {
    const room = open();
    for (const name of ['taken-down.enter', 'taken-down.confirm']) {
      const body = { ...entering(STATED), entry: NOBODY };
      expect(room.book.type(name, 1)?.holds?.(body)).toEqual(STATED);
    }
  });

  it('TD1 it reads as recorded by the secretariat, then as confirmed', () => {
    const room = open();
    const naming = makeNaming('en', labels.start());
    const read = (type: string, who: string, body: object): string =>
      actSentence(room.book.type(type, 1), { type, version: 1, by: [key(who)], body }, naming)
        .replaceAll('\u2068', '')
        .replaceAll('\u2069', '');
    expect(read('taken-down.enter', 's1', entering(STATED))).toMatch(
      /^As recorded by s1 \(telephoned, about .*\), for p1 to confirm or contest; until then it binds nobody: p1 states \(.*\): We will come back on Thursday\.$/,
    );
    expect(read('taken-down.confirm', 'p1', { entry: NOBODY, ...STATED })).toMatch(
      /^p1 confirms as its own act, with effect from now, what was taken down for it: this side states/,
    );
  });
});

describe('refusals', () => {
  itIsMet({
    'taken-down.by-secretariat': () => open().refusal('m1', 'taken-down.enter', entering(STATED)),
    'taken-down.not-such': () =>
      open().refusal('s1', 'taken-down.enter', entering(said('room.close', {}))),
    'taken-down.not-for': () => {
      const round = said('round.open', { number: 1, hosts: [] });
      return open().refusal('s1', 'taken-down.enter', entering(round));
    },
    'taken-down.unknown': () => confirm(open(), NOBODY),
    'taken-down.not-yours': () => {
      const room = open();
      return confirm(room, taken(room), STATED, 'p2');
    },
    'taken-down.not-own': () => {
      const room = open();
      const body = { entry: taken(room), reason: { en: 'No.' } };
      return room.refusal('m1', 'taken-down.withdraw', body);
    },
    'taken-down.other-content': () => {
      const room = open();
      const other = { ...STATEMENT, words: { en: 'Never.' } };
      return confirm(room, taken(room), said('statement.make', other));
    },
    'note.unknown': () => open().refusal('m1', 'note.classify', { note: NOBODY, as: 'nothing' }),
  } satisfies Record<keyof typeof TAKEN_DOWN_REFUSALS, () => Refusal | undefined>);
});
