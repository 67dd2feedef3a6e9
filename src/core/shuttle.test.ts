import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Refusal } from './refusal.ts';
import { itIsMet } from '../../test/support/met.ts';
import type { SHUTTLE_REFUSALS } from './refusals/shuttle.ts';
import type { Condition, Passing, ReleaseRule } from './release-rule.ts';
import { FORMS, refusePassing } from './release-rule.ts';
import { bodyProblem } from './rulebook.ts';
import { makeNaming } from './namer.ts';
import { actSentence } from './sentences.ts';
import type { RoomState } from './state.ts';
import { DIGEST, hashOf, NOBODY, TestRoom, vkey } from './test-room.ts';
import {
  WORDS,
  GIST,
  PERSON,
  MOVE,
  ENCLOSED,
  type Setup,
  open,
  act,
  refusal,
  rule,
  alone,
  ASKED,
  give,
  releasing,
  releaseRefusal,
} from './test-shuttle.ts';
import * as labels from './views/labels.ts';
import { SHUTTLE_WORDS } from './vocabulary/shuttle.ts';
import { SENTENCE_LANGUAGES } from './words.ts';

describe('confidences', () => {
  it('SH3.1 are given in a room of one side and a mediator, and nowhere else', () => {
    const given = (setup: Setup): string | undefined =>
      refusal(open(setup), 'p1', 'confidence.give', {
        words: WORDS,
        hash: hashOf(WORDS),
        rule: ASKED,
      })?.code;
    expect(given({})).toBeUndefined();
    expect(given({ setting: 'caucus' })).toBeUndefined();
    expect(given({ sealed: false })).toBeUndefined();
    const elsewhere: Setup[] = [
      { setting: 'plenary', sealed: false },
      { setting: 'mediators' },
      { setting: 'capital' },
      { sealed: false, readers: 'public' },
      { parties: { m1: 'mediator', p1: 'party', p2: 'party' } },
      { setting: 'caucus', sealed: false, parties: { p1: 'party', s1: 'secretariat' } },
    ];
    for (const setup of elsewhere) expect(given(setup)).toBe('shuttle.not-source');
  });

  it('SH3.1 a side that is named and has not accepted yet would read it, and is counted', () => {
    const room = TestRoom.open({
      rules: 2,
      sealed: true,
      parties: { m1: 'mediator', p1: 'party', p2: 'party' },
      accept: ['p1'],
      body: { setting: 'shuttle' },
    });
    const body = { words: WORDS, hash: hashOf(WORDS), rule: ASKED };
    expect(refusal(room, 'p1', 'confidence.give', body)?.code).toBe('shuttle.not-source');
  });

  it('SH3.2 hold words with their hash, or an enclosure, never both', () => {
    const type = open().book.type('confidence.give', 1);
    const problem = (told: object): string | undefined =>
      type && bodyProblem(type, { rule: ASKED, ...told });
    expect(problem({ words: WORDS, hash: hashOf(WORDS) })).toBeUndefined();
    expect(problem({ enclosed: ENCLOSED })).toBeUndefined();
    for (const told of [
      {},
      { words: WORDS },
      { words: WORDS, hash: DIGEST, enclosed: ENCLOSED },
      { hash: DIGEST, enclosed: ENCLOSED },
    ]) {
      expect(problem(told)).toMatch(/needs words/);
    }
    expect(type?.hashes).toEqual({ hash: 'words' });
  });

  it('SH3.3 are not kept from a mediator who reads the room', () => {
    const room = open({ parties: { m1: 'mediator', m2: 'mediator', p1: 'party' } });
    const body = { words: WORDS, hash: hashOf(WORDS), rule: alone({ kind: 'gist' }) };
    expect(refusal(room, 'p1', 'confidence.give', body)?.code).toBe('shuttle.co-mediators-read');
    const id = give(room, rule({ kind: 'gist' }));
    const tighter = { confidence: id, rule: alone({ kind: 'own-idea' }) };
    expect(refusal(room, 'p1', 'confidence.tighten', tighter)?.code).toBe(
      'shuttle.co-mediators-read',
    );
  });

  it('SH3.4 the giver tightens again and again, and the latest rule decides', () => {
    const room = open();
    const confidence = give(room, rule({ kind: 'gist' }));
    const gistAsked = rule({ kind: 'gist' }, { kind: 'only-if-asked' });
    act(room, 'p1', 'confidence.tighten', { confidence, rule: gistAsked });
    const now = releasing(confidence, gistAsked);
    expect(refusal(room, 'm1', 'confidence.release', now)?.code).toBe('shuttle.not-asked');
    const former = releasing(confidence, rule({ kind: 'gist' }));
    expect(refusal(room, 'm1', 'confidence.release', former)?.code).toBe('shuttle.other-rule');
    const back = { confidence, rule: rule({ kind: 'gist' }) };
    expect(refusal(room, 'p1', 'confidence.tighten', back)?.code).toBe('shuttle.not-tighter');
    expect(refusal(room, 'p1', 'confidence.tighten', { ...back, rule: gistAsked })?.code).toBe(
      'shuttle.not-tighter',
    );
    act(room, 'p1', 'confidence.tighten', { confidence, rule: rule({ kind: 'keep' }) });
    expect(
      refusal(room, 'm1', 'confidence.release', releasing(confidence, rule({ kind: 'keep' })))
        ?.code,
    ).toBe('shuttle.kept');
  });

  it('SH3.5 after the release nothing is tightened, withdrawn or released again', () => {
    const room = open();
    const confidence = give(room, rule({ kind: 'gist' }));
    act(room, 'm1', 'confidence.release', releasing(confidence, rule({ kind: 'gist' })));
    const keep = { confidence, rule: rule({ kind: 'keep' }) };
    expect(refusal(room, 'p1', 'confidence.tighten', keep)?.code).toBe('shuttle.released');
    expect(refusal(room, 'p1', 'confidence.withdraw', { confidence })?.code).toBe(
      'shuttle.released',
    );
    const again = releasing(confidence, rule({ kind: 'gist' }));
    expect(refusal(room, 'm1', 'confidence.release', again)?.code).toBe('shuttle.released');
  });

  it('SH3.6 a release to a co-mediator leaves it with the giver to tighten and withdraw', () => {
    const room = open();
    const by = rule({ kind: 'gist' });
    const confidence = give(room, by);
    act(room, 'm1', 'confidence.release', releasing(confidence, by, { coMediator: true }));
    act(room, 'p1', 'confidence.tighten', { confidence, rule: alone({ kind: 'gist' }) });
    act(room, 'p1', 'confidence.withdraw', { confidence });
    expect(refusal(room, 'm1', 'confidence.release', releasing(confidence, by))?.code).toBe(
      'shuttle.withdrawn',
    );
  });

  it('SH3.7 a side may tighten and withdraw while its seat is disputed', () => {
    const { book } = open();
    const solemn = (type: string): boolean => book.type(type, 1)?.solemn === true;
    expect(['confidence.give', 'confidence.release'].map(solemn)).toEqual([true, true]);
    expect(['confidence.tighten', 'confidence.withdraw'].map(solemn)).toEqual([false, false]);
  });
});

describe('releases', () => {
  const NOON: Condition = { kind: 'not-before', from: '2031-03-04T13:00:00Z' };

  it('SH4.1 a rule permits and never triggers: no passing of time, and no other act, releases', () => {
    const room = open();
    const confidence = give(room, rule(NOON));
    const before = JSON.stringify(room.state?.talks);
    room.now = Date.UTC(2031, 2, 4, 13);
    act(room, 'm1', 'matter.open', { question: PERSON });
    expect(JSON.stringify(room.state?.talks)).toBe(before);
    act(room, 'm1', 'confidence.release', releasing(confidence, rule(NOON)));
    expect(room.state?.talks?.shuttle?.confidences[confidence]?.ended).toBe('released');
  });

  it('SH4.1 only mediators release', () => {
    const room = open();
    const body = releasing(give(room, rule({ kind: 'gist' })), rule({ kind: 'gist' }));
    expect(refusal(room, 'p1', 'confidence.release', body)?.code).toBe('role.not-entitled');
  });

  it('SH4.2 admission decides whether the time has come, not the signer’s clock', () => {
    const room = open();
    const body = releasing(give(room, rule(NOON)), rule(NOON));
    room.now = Date.UTC(2031, 2, 4, 13) - 1000;
    const ahead = { ahead: 100 };
    expect(refusal(room, 'm1', 'confidence.release', body, ahead)?.code).toBe('shuttle.too-soon');
    room.now += 1000;
    expect(refusal(room, 'm1', 'confidence.release', body, { ahead: -100 })).toBeUndefined();
  });

  it('SH4.3 their words are all of them, unchanged', () => {
    const words = (said: object): string | undefined =>
      releaseRefusal(ASKED, { form: 'words', words: said, hash: hashOf(said), asked: true })?.code;
    expect(words(WORDS)).toBeUndefined();
    expect(words({ en: 'We could open the eastern crossing.' })).toBe('shuttle.other-words');
    expect(words({ ...WORDS, ur: 'اور' })).toBe('shuttle.other-words');
  });

  it('SH4.3 enclosed words are passed as they were given, or as a gist that says what is passed', () => {
    const enclosed = { words: undefined, hash: undefined, enclosed: ENCLOSED };
    const bare = { words: undefined, hash: undefined };
    const told = (more: object): string | undefined =>
      releaseRefusal(ASKED, { asked: true, ...more }, enclosed)?.code;
    expect(told({ form: 'words', ...bare })).toBeUndefined();
    expect(told({ form: 'gist' })).toBeUndefined();
    expect(told({ form: 'words' })).toBe('shuttle.other-words');
    expect(told({ form: 'gist', ...bare })).toBe('act.form');
  });

  it('SH4.4 states nothing of others that the rule does not ask', () => {
    const gist = rule({ kind: 'gist' });
    expect(releaseRefusal(gist, { asked: true })?.code).toBe('shuttle.says-too-much');
    expect(releaseRefusal(gist, { moved: MOVE })?.code).toBe('shuttle.says-too-much');
    const moves = rule({ kind: 'if-other-moves', move: MOVE });
    expect(releaseRefusal(moves, { moved: MOVE })).toBeUndefined();
    expect(releaseRefusal(ASKED, { asked: true })).toBeUndefined();
  });

  it('SH4.5 its sentence says what is passed, in what form, to whom, under which rule', () => {
    const by = rule({ kind: 'gist' }, { kind: 'if-other-moves', move: MOVE }, NOON);
    const room = open();
    const confidence = give(room, by);
    room.now = Date.UTC(2031, 2, 4, 14);
    const body = releasing(confidence, by, { moved: { en: 'They opened it.' }, aloud: true });
    const done = act(room, 'm1', 'confidence.release', body);
    const type = room.book.type('confidence.release', 1);
    const naming = makeNaming('en', labels.start());
    const sentence = actSentence(type, done, naming).replace(/[\u2066-\u2069]/g, '');
    expect(sentence).toBe(
      'm1 releases to the head of the other delegation what this side told in confidence; form: the gist, not their words, by word of mouth; what is passed: “A crossing could open for part of the day.” Rule for passing it on: the gist, not the words; only if the other side moves likewise: “They open the western crossing.”; not before 4 March 2031, 13:00\u00a0UTC; co-mediators may have it on the same conditions. m1 states that the other side has moved: “They opened it.” It cannot be taken back.',
    );
  });

  it('SH4.5 every binding sentence has the same blanks in all languages', () => {
    const blanks = (text: string): string[] =>
      [...new Set(text.match(/\{[a-z]+(?=[,}])/g))].toSorted();
    for (const type of open().book.types.values()) {
      if (!type.name.startsWith('confidence.')) continue;
      const { en, ...others } = { ...type.sentence, ...type.binding };
      expect(Object.keys(others)).toHaveLength(5);
      for (const text of Object.values(others)) expect(blanks(text)).toEqual(blanks(en));
    }
    for (const group of Object.values(SHUTTLE_WORDS)) {
      for (const term of Object.values<object>(group)) {
        expect(Object.keys(term)).toEqual(SENTENCE_LANGUAGES);
      }
    }
  });

  it('SH2 SH4 whatever is released was permitted by every rule it ever had', () => {
    const conditions = fc.uniqueArray(
      fc.constantFrom<Condition>(
        { kind: 'gist' },
        { kind: 'own-idea' },
        { kind: 'only-if-asked' },
        { kind: 'to-person', person: PERSON },
        NOON,
        { kind: 'if-other-moves', move: MOVE },
      ),
      { selector: ({ kind }) => kind, minLength: 1, maxLength: 5 },
    );
    const rules = fc.record({ only: conditions, coMediators: fc.boolean() });
    const passing = fc.record({
      form: fc.constantFrom(...FORMS),
      to: fc.constantFrom(PERSON, MOVE),
      coMediator: fc.boolean(),
      asked: fc.constantFrom(true as const, undefined),
      moved: fc.constantFrom(MOVE, undefined),
      late: fc.boolean(),
    });
    let released = 0;
    fc.assert(
      fc.property(rules, fc.array(rules), fc.array(passing), (first, later, passings) => {
        const room = open();
        const confidence = give(room, first);
        const history = [first];
        for (const next of later) {
          const body = { confidence, rule: next };
          if (refusal(room, 'p1', 'confidence.tighten', body)) continue;
          act(room, 'p1', 'confidence.tighten', body);
          history.push(next);
        }
        for (const { late, ...meant } of passings) {
          if (late) room.now = Math.max(room.now, Date.UTC(2031, 2, 5));
          const words = meant.form === 'words' ? WORDS : GIST;
          const body = {
            ...releasing(confidence, history.at(-1) as ReleaseRule),
            ...meant,
            words,
            hash: hashOf(words),
          };
          if (refusal(room, 'm1', 'confidence.release', body)) continue;
          const { admitted } = act(room, 'm1', 'confidence.release', body);
          released += 1;
          for (const one of history) {
            expect(refusePassing(one, meant as Passing, admitted)).toBeUndefined();
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(released).toBeGreaterThan(20);
  });
});

describe('refusals', () => {
  const GISTED = rule({ kind: 'gist' });
  itIsMet({
    'shuttle.not-source': () =>
      refusal(open({ setting: 'plenary', sealed: false }), 'p1', 'confidence.withdraw', {
        confidence: NOBODY,
      }),
    'shuttle.not-target': () =>
      refusal(open({ setting: 'plenary', sealed: false }), 'm1', 'relay.take-down', { said: GIST }),
    'shuttle.unknown': () =>
      refusal(open(), 'm1', 'relay.take-down', {
        said: GIST,
        of: { confidence: NOBODY, to: PERSON },
      }),
    'shuttle.not-own': () => {
      const { room, confidence } = afterTheGiverLeft();
      return refusal(room, 'p2', 'confidence.withdraw', { confidence });
    },
    'shuttle.giver-left': () => {
      // SH4.6
      const { room, confidence } = afterTheGiverLeft();
      return refusal(room, 'm1', 'confidence.release', releasing(confidence, GISTED));
    },
    'shuttle.released': () => {
      const room = open();
      const confidence = give(room, GISTED);
      act(room, 'm1', 'confidence.release', releasing(confidence, GISTED));
      return refusal(room, 'p1', 'confidence.withdraw', { confidence });
    },
    'shuttle.withdrawn': () => {
      const room = open();
      const confidence = give(room, GISTED);
      act(room, 'p1', 'confidence.withdraw', { confidence });
      return refusal(room, 'm1', 'confidence.release', releasing(confidence, GISTED));
    },
    'shuttle.not-tighter': () => {
      const room = open();
      const body = { confidence: give(room, GISTED), rule: ASKED };
      return refusal(room, 'p1', 'confidence.tighten', body);
    },
    'shuttle.co-mediators-read': () =>
      refusal(
        open({ parties: { m1: 'mediator', m2: 'mediator', p1: 'party' } }),
        'p1',
        'confidence.give',
        { words: WORDS, hash: hashOf(WORDS), rule: alone({ kind: 'gist' }) },
      ),
    'shuttle.other-rule': () => {
      const room = open();
      return refusal(room, 'm1', 'confidence.release', releasing(give(room, GISTED), ASKED));
    },
    'shuttle.other-words': () => releaseRefusal(ASKED, { form: 'words', asked: true }),
    'shuttle.kept': () => releaseRefusal(rule({ kind: 'keep' })),
    'shuttle.own-idea-only': () => releaseRefusal(rule({ kind: 'own-idea' })),
    'shuttle.gist-only': () => releaseRefusal(GISTED, { form: 'words' }),
    'shuttle.not-asked': () => releaseRefusal(ASKED),
    'shuttle.other-person': () => releaseRefusal(rule({ kind: 'to-person', person: MOVE })),
    'shuttle.too-soon': () =>
      releaseRefusal(rule({ kind: 'not-before', from: '2031-03-05T00:00:00Z' })),
    'shuttle.no-move-stated': () => releaseRefusal(rule({ kind: 'if-other-moves', move: MOVE })),
    'shuttle.not-to-co-mediators': () =>
      releaseRefusal(alone({ kind: 'gist' }), { coMediator: true }),
    'shuttle.says-too-much': () => releaseRefusal(GISTED, { moved: MOVE }),
    'shuttle.one-source': () => refusal(open(), 'm1', 'idea.float', {}),
  } satisfies Record<keyof typeof SHUTTLE_REFUSALS, () => Refusal | undefined>);

  function afterTheGiverLeft(): { room: TestRoom; confidence: string } {
    const room = open({ sealed: false });
    const confidence = give(room, GISTED);
    const agreed = (change: object, ...heads: string[]): void => {
      const { id } = room.act('m1', 'room.propose-change', { change });
      for (const head of heads) room.act(head, 'room.accept-change', { proposal: id });
    };
    const head = vkey('p2/k1');
    agreed({ what: 'add-party', party: 'p2', role: 'party', head }, 'p1');
    room.act('p2', 'room.accept', { opening: (room.state as RoomState).opening });
    agreed({ what: 'remove-party', party: 'p1' }, 'p2');
    return { room, confidence };
  }
});
