import { describe, expect, it } from 'vitest';
import type { Condition, ReleaseRule } from '../release-rule.ts';
import type { Setting } from '../state.ts';
import { DIGEST, hashOf, TestRoom } from '../test-room.ts';
import type { ShuttleView } from './shuttle.ts';
import { add, relayLedger, start } from './shuttle.ts';

const WORDS = { en: 'We could open the crossing.' };
const GIST = { en: 'A crossing could open.' };
const PERSON = { en: 'the head of the other delegation' };
const LEAVES = ['B', 'C', 'D'].map((letter) => `${letter.repeat(42)}A=`) as [
  string,
  string,
  string,
];
const rule = (...kinds: ('gist' | 'only-if-asked' | 'own-idea')[]): ReleaseRule => ({
  only: kinds.map((kind): Condition => ({ kind })),
  coMediators: true,
});

const open = (setting: Setting = 'shuttle', side = 'p1'): TestRoom =>
  TestRoom.open({ rules: 2, parties: { m1: 'mediator', [side]: 'party' }, body: { setting } });

const seen = (room: TestRoom): ShuttleView =>
  room.acts.reduce((view, act) => add(view, act, { book: room.book }), start());

const give = (room: TestRoom, by: ReleaseRule): string =>
  room.act('p1', 'confidence.give', { words: WORDS, hash: hashOf(WORDS), rule: by }).id;

function release(room: TestRoom, confidence: string, by: ReleaseRule, more: object = {}): string {
  const passed = { form: 'gist', aloud: false, words: GIST, hash: hashOf(GIST), to: PERSON };
  const body = { confidence, rule: by, ...passed, coMediator: false, ...more };
  return room.act('m1', 'confidence.release', body).id;
}

describe('SH7 what the readers of a room see', () => {
  it('SH7.1 the giver: its words, every rule, and whether and how they were released', () => {
    const room = open();
    const id = give(room, rule('gist'));
    const tighter = rule('gist', 'only-if-asked');
    const tightened = room.act('p1', 'confidence.tighten', { confidence: id, rule: tighter });
    expect(seen(room).confidences[id]).toMatchObject({
      by: 'p1',
      words: WORDS,
      state: 'held',
      rules: [
        { act: id, rule: rule('gist') },
        { act: tightened.id, at: tightened.admitted, rule: tighter },
      ],
      releases: [],
    });
    release(room, id, tighter, { asked: true, coMediator: true });
    expect(seen(room).confidences[id]).toMatchObject({ state: 'held', releases: [{ by: 'm1' }] });
    const done = release(room, id, tighter, { asked: true, aloud: true });
    expect(seen(room).confidences[id]).toMatchObject({
      state: 'released',
      releases: [
        { coMediator: true, aloud: false },
        { act: done, form: 'gist', aloud: true, words: GIST, to: PERSON, asked: true },
      ],
    });
  });

  it('SH7.1 what was withdrawn stays in the giver’s sight, as withdrawn', () => {
    const room = open();
    const id = give(room, rule('gist'));
    const { id: act, admitted: at } = room.act('p1', 'confidence.withdraw', { confidence: id });
    expect(seen(room).confidences[id]).toMatchObject({
      state: 'withdrawn',
      withdrawn: { act, at },
      words: WORDS,
    });
  });

  it('SH7.2 those to whom it was passed: what was passed, and nothing of whence', () => {
    const room = open('caucus', 'p2');
    const rests = { rests: [LEAVES[0]] };
    room.act('m1', 'relay.pass', { form: 'gist', words: GIST }, rests);
    room.act('m1', 'relay.pass', { form: 'words' }, rests);
    room.act('m1', 'idea.float', { words: GIST }, rests);
    const { passed, confidences } = seen(room);
    expect(passed.map(({ act: _, at: __, ...row }) => row)).toEqual([
      { by: 'm1', as: 'gist', words: GIST, rests: LEAVES[0] },
      { by: 'm1', as: 'words', rests: LEAVES[0] },
      { by: 'm1', as: 'idea', words: GIST, rests: LEAVES[0] },
    ]);
    expect(confidences).toEqual({});
  });

  it('SH6.2 what was said aloud stands apart, corrected where it was, gone where retracted', () => {
    const room = open();
    const of = { confidence: give(room, rule('gist')), to: PERSON };
    const { id } = room.act('m1', 'relay.take-down', { said: GIST, of });
    const other = room.act('m1', 'relay.take-down', { said: WORDS });
    const body = { said: WORDS, of };
    const fix = room.act('m1', 'act.correct', { body, reason: GIST }, { after: [id] });
    room.act('m1', 'act.retract', { reason: GIST }, { after: [other.id] });
    const view = seen(room);
    expect(Object.values(view.said)).toMatchObject([
      { act: id, said: WORDS, of, correctedBy: fix.id },
    ]);
    expect(view).toMatchObject({ retracted: 1, passed: [] });
    expect(view.confidences[of.confidence]?.state).toBe('held');
  });
});

describe('SH7.3 the relay ledger', () => {
  it('pairs a release with all that rests on it, by time, across the rooms of one device', () => {
    const source = open();
    const own = release(source, give(source, rule('own-idea')), rule('own-idea'), {
      form: 'own-idea',
    });
    const pending = release(source, give(source, rule('gist')), rule('gist'));
    const [one, other] = [open('shuttle', 'p2'), open('shuttle', 'p3')];
    one.now = source.now + 60_000;
    other.now = source.now;
    one.act('m1', 'idea.float', { words: GIST }, { rests: [LEAVES[0]] });
    other.act('m1', 'idea.float', { words: GIST }, { rests: [LEAVES[0]] });
    other.act('m1', 'idea.float', { words: WORDS }, { rests: [LEAVES[2]] });
    one.act('m1', 'relay.take-down', { said: WORDS });
    const leaves = { [own]: LEAVES[0], [pending]: LEAVES[1] };
    const ledger = relayLedger([
      { room: 'one', view: seen(one) },
      { room: 'source', view: seen(source), leaves },
      { room: 'other', view: seen(other) },
    ]);
    expect(
      ledger.relays.map(({ release: from, passed }) => [
        from && `${from.room} ${from.form}`,
        passed.map(({ room, words }) => [room, words?.en]),
      ]),
    ).toEqual([
      [
        'source own-idea',
        [
          ['other', GIST.en],
          ['one', GIST.en],
        ],
      ],
      ['source gist', []],
      [undefined, [['other', WORDS.en]]],
    ]);
    expect(ledger.said).toMatchObject([{ room: 'one', said: WORDS }]);
  });

  it('says of what was passed that its release is not known, where the leaf is not', () => {
    const [source, target] = [open(), open('shuttle', 'p2')];
    release(source, give(source, rule('gist')), rule('gist'));
    target.now = source.now;
    target.act('m1', 'relay.pass', { form: 'gist', words: GIST }, { rests: [DIGEST] });
    const rooms = [source, target].map((room, i) => ({ room: `r${i}`, view: seen(room) }));
    const before = JSON.stringify(rooms);
    expect(relayLedger(rooms).relays.map((row) => [!!row.release, row.passed.length])).toEqual([
      [true, 0],
      [false, 1],
    ]);
    expect(JSON.stringify(rooms)).toBe(before);
  });
});
