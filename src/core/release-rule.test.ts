import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyProblem } from './rulebook.ts';
import type { Condition, Passing, ReleaseRule } from './release-rule.ts';
import { FORMS, isSameRule, isTighter, refusePassing } from './release-rule.ts';
import { TestRoom } from './test-room.ts';

const NOON = Date.UTC(2031, 2, 4, 12);
const A = { en: 'the head of the delegation' };
const B = { en: 'the head of the delegation', ur: 'سربراہِ وفد' };
const MOVES = [{ en: 'They open theirs.' }, { en: 'They free the fishermen.' }];
const INSTANTS = ['2031-03-04T11:59:59Z', '2031-03-04T12:00:00Z', '2031-03-04T12:00:01Z'];

const condition = fc.oneof(
  fc.constantFrom<Condition>({ kind: 'own-idea' }, { kind: 'gist' }, { kind: 'only-if-asked' }),
  fc.constantFrom(A, B).map((person): Condition => ({ kind: 'to-person', person })),
  fc.constantFrom(...INSTANTS).map((from): Condition => ({ kind: 'not-before', from })),
  fc.constantFrom(...MOVES).map((move): Condition => ({ kind: 'if-other-moves', move })),
);
const rule: fc.Arbitrary<ReleaseRule> = fc.record({
  only: fc.oneof(
    { weight: 1, arbitrary: fc.constant<Condition[]>([{ kind: 'keep' }]) },
    {
      weight: 9,
      arbitrary: fc.uniqueArray(condition, {
        selector: ({ kind }) => kind,
        minLength: 1,
        maxLength: 4,
      }),
    },
  ),
  coMediators: fc.boolean(),
});

/** Every passing that the conditions above can tell apart, at three moments. */
const PASSINGS = FORMS.flatMap((form) =>
  [A, B].flatMap((to) =>
    [true, false].flatMap((coMediator) =>
      [true as const, undefined].flatMap((asked) =>
        [MOVES[0], undefined].flatMap((moved) =>
          [NOON - 1000, NOON, NOON + 1000].map((at) => ({
            passing: { form, to, coMediator, asked, moved } satisfies Passing,
            at,
          })),
        ),
      ),
    ),
  ),
);
const permitted = (by: ReleaseRule): boolean[] =>
  PASSINGS.map(({ passing, at }) => refusePassing(by, passing, at) === undefined);

const only = (...conditions: Condition[]): ReleaseRule => ({ only: conditions, coMediators: true });
const plain: Passing = { form: 'words', to: A, coMediator: false };

describe('what a rule permits', () => {
  it('SH1.2 keep permits nothing, to nobody', () => {
    expect(permitted(only({ kind: 'keep' })).some(Boolean)).toBe(false);
  });

  it('SH1.3 gist permits gist and own idea; own idea permits own idea', () => {
    const forms = (kind: 'gist' | 'own-idea'): string[] =>
      FORMS.filter((form) => !refusePassing(only({ kind }), { ...plain, form }, NOON));
    expect(forms('gist')).toEqual(['gist', 'own-idea']);
    expect(forms('own-idea')).toEqual(['own-idea']);
  });

  it('SH1.4 not before permits at the very instant, and not a millisecond earlier', () => {
    const from = only({ kind: 'not-before', from: '2031-03-04T12:00:00Z' });
    expect(refusePassing(from, plain, NOON)).toBeUndefined();
    expect(refusePassing(from, plain, NOON - 1)?.code).toBe('shuttle.too-soon');
  });

  it('SH1.5 a named person is that person in the same words', () => {
    const person = only({ kind: 'to-person', person: B });
    expect(refusePassing(person, { ...plain, to: { ...B } }, NOON)).toBeUndefined();
    expect(refusePassing(person, { ...plain, to: A }, NOON)?.code).toBe('shuttle.other-person');
  });

  it('SH1.6 every condition must hold', () => {
    fc.assert(
      fc.property(rule, (all) => {
        const each = all.only.map((one) => permitted({ ...all, only: [one] }));
        const together = PASSINGS.map((_, i) => each.every((one) => one[i]));
        expect(permitted(all)).toEqual(together);
      }),
    );
  });

  it('SH1.7 to a co-mediator only where the rule says so, on the same conditions', () => {
    const alone = { ...only({ kind: 'gist' }), coMediators: false };
    const toOne: Passing = { ...plain, form: 'gist', coMediator: true };
    expect(refusePassing(alone, toOne, NOON)?.code).toBe('shuttle.not-to-co-mediators');
    expect(refusePassing(only({ kind: 'gist' }), toOne, NOON)).toBeUndefined();
    const said = refusePassing(only({ kind: 'gist' }), { ...toOne, form: 'words' }, NOON);
    expect(said?.code).toBe('shuttle.gist-only');
  });
});

describe('what is tighter than what', () => {
  it('SH2.1 a tighter rule permits nothing that the looser does not', () => {
    fc.assert(
      fc.property(rule, rule, (a, b) => {
        fc.pre(isTighter(a, b));
        const loose = permitted(b);
        permitted(a).forEach((is, i) => expect(!is || loose[i]).toBe(true));
      }),
    );
  });

  it('SH2.2 no rule is tighter than itself, nor two than each other; and it carries over', () => {
    fc.assert(
      fc.property(rule, rule, rule, (a, b, c) => {
        expect(isTighter(a, a)).toBe(false);
        expect(isTighter(a, b) && isTighter(b, a)).toBe(false);
        if (isTighter(a, b) && isTighter(b, c)) expect(isTighter(a, c)).toBe(true);
        expect(isSameRule(a, { ...a, only: a.only.toReversed() })).toBe(true);
      }),
    );
  });

  it('SH2.3 one more condition, a narrower form, a later instant and keep are tighter', () => {
    const gist = only({ kind: 'gist' });
    const at = (i: number): ReleaseRule =>
      only({ kind: 'not-before', from: INSTANTS[i] as string });
    expect(isTighter(only({ kind: 'gist' }, { kind: 'only-if-asked' }), gist)).toBe(true);
    expect(isTighter(only({ kind: 'own-idea' }), gist)).toBe(true);
    expect(isTighter(gist, only({ kind: 'own-idea' }))).toBe(false);
    expect(isTighter(at(2), at(1))).toBe(true);
    expect(isTighter(at(0), at(1))).toBe(false);
    expect(isTighter({ ...gist, coMediators: false }, gist)).toBe(true);
    fc.assert(
      fc.property(rule, (any) => {
        const keep = only({ kind: 'keep' });
        expect(isTighter(keep, any)).toBe(any.only[0]?.kind !== 'keep');
      }),
    );
  });

  it('SH2.4 what cannot be compared is not tighter: another condition, person or move', () => {
    const pairs: [Condition, Condition][] = [
      [{ kind: 'only-if-asked' }, { kind: 'gist' }],
      [
        { kind: 'to-person', person: A },
        { kind: 'to-person', person: B },
      ],
      [
        { kind: 'if-other-moves', move: MOVES[0] as object },
        { kind: 'if-other-moves', move: MOVES[1] as object },
      ],
    ];
    for (const [a, b] of pairs) {
      expect(isTighter(only(a), only(b))).toBe(false);
      expect(isTighter(only(b), only(a))).toBe(false);
    }
    const wider = only({ kind: 'own-idea' });
    expect(isTighter(wider, { ...only({ kind: 'gist' }), coMediators: false })).toBe(false);
  });
});

it('SH1.1 a rule names each condition once, and keep alone', () => {
  const { book } = TestRoom.open({ rules: 2 });
  const type = book.type('confidence.tighten', 1);
  const problem = (conditions: Condition[]): string | undefined =>
    type && bodyProblem(type, { confidence: 'b'.repeat(64), rule: only(...conditions) });
  expect(problem([{ kind: 'gist' }, { kind: 'only-if-asked' }])).toBeUndefined();
  expect(problem([])).toBeDefined();
  expect(problem([{ kind: 'gist' }, { kind: 'gist' }])).toMatch(/twice/);
  expect(problem([{ kind: 'keep' }, { kind: 'gist' }])).toMatch(/keeps/);
});
