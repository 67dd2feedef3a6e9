import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { History } from '../../../test/histories.ts';
import { play } from '../../../test/histories.ts';
import type { Act } from '../act.ts';
import type { Rulebook } from '../rulebook.ts';
import { rules } from '../rules.ts';
import { VOCABULARY } from '../vocabulary/every.ts';
import { hashOf, TestRoom } from '../test-room.ts';
import { WHYS } from '../truce-conduct.ts';
import type { Moment } from '../truce-state.ts';
import { EXAMPLE_END, EXAMPLE_START, isInBeing, isOver } from '../truce-state.ts';
import type { TruceBoard, TruceClock } from './truces.ts';
import {
  add,
  CLOCK_STATES,
  clockAt,
  disputesOf,
  NEXT,
  start,
  trucesOf,
  UNCERTAIN,
  wallBoard,
} from './truces.ts';

const MINUTE = 60_000;
const START_MS = Date.UTC(2031, 2, 5, 13);
const END_MS = Date.UTC(2031, 2, 7, 13);
const LATER: Moment = { ...EXAMPLE_END, at: '2031-03-09T13:00:00Z' };
const LATER_MS = Date.UTC(2031, 2, 9, 13);
const text = { en: 'The sides cease fire.' };
const longer = { en: 'Two days longer.' };
const hash = hashOf(text);

/** A room with terms circulated, and short ways to act on them. */
class TruceRoom {
  readonly room = TestRoom.open({ rules: 2 });
  readonly truce: string;

  constructor(more: object = {}) {
    const terms = { ...this.room.exampleOf('truce.table'), text, hash, ...more };
    this.truce = this.room.act('m1', 'truce.table', terms).id;
  }

  said(more: object = {}): object {
    return { truce: this.truce, kind: 'truce', start: EXAMPLE_START, ...more };
  }

  join(type: 'agree' | 'declare', sides: string[], until: Moment | 'open' = EXAMPLE_END): this {
    for (const side of sides) this.room.act(side, `truce.${type}`, this.said({ hash, until }));
    return this;
  }

  static agreed(): TruceRoom {
    return new TruceRoom().join('agree', ['p1', 'p2']).join('declare', ['p1', 'p2']);
  }

  step(side: string, verb: string, more: object = {}): string {
    return this.room.act(side, `truce.${verb}`, this.said(more)).id;
  }

  enter(side: string, verb: string, more: object): string {
    return this.room.act(side, `truce.${verb}`, { truce: this.truce, ...more }).id;
  }

  propose(): string {
    const body = { until: LATER, text: longer, hash: hashOf(longer) };
    return this.enter('m1', 'propose-extension', body);
  }

  extend(extension: string, sides: string[]): void {
    for (const side of sides)
      this.step(side, 'agree-extension', { extension, hash: hashOf(longer), until: LATER });
  }

  allege(side = 'p2'): string {
    const { occurred } = this.room.exampleOf('truce.allege-breach') as { occurred: object };
    return this.enter(side, 'allege-breach', { occurred, place: text, what: longer });
  }

  view(): TruceBoard {
    const { acts, book } = this.room;
    return acts.reduce((view, act) => add(view, act, { book }), start());
  }

  clock(moment: number): TruceClock {
    return clockAt(this.view(), this.truce, moment) as TruceClock;
  }
}

describe('truces as shown', () => {
  it('TR4 each side’s agreement, declaration and orders are its own, with the act by which all had agreed', () => {
    const one = new TruceRoom().join('agree', ['p1', 'p2']).join('declare', ['p2']);
    one.enter('p2', 'order', { step: 'sent' });
    const [row] = trucesOf(one.view());
    expect(row?.terms).toMatchObject({ kind: 'truce', term: 2880, text });
    expect(row?.agreed.map((own) => own.party)).toEqual(['p1', 'p2']);
    expect(row?.agreedBy).toBe(row?.agreed[1]?.act);
    expect(row?.declared.map((own) => own.party)).toEqual(['p2']);
    expect(row?.orders).toMatchObject([{ party: 'p2', step: 'sent' }]);
  });

  it('TR5.2 the chain of extensions says who agreed, and which stand', () => {
    const one = TruceRoom.agreed();
    const [first, second] = [one.propose(), one.propose()];
    one.extend(first, ['p2']);
    one.step('p2', 'take-back', { extension: first });
    one.extend(second, ['p1', 'p2']);
    const chain = trucesOf(one.view())[0]?.extensions ?? [];
    expect(chain.map((row) => row.agreed.map((own) => own.party))).toEqual([[], ['p1', 'p2']]);
    expect(chain[0]?.standsBy).toBeUndefined();
    expect(chain[1]?.standsBy).toBe(chain[1]?.agreed[1]?.act);
  });

  it('TR6.2 an allegation stands apart, and is left out where it was retracted', () => {
    const one = TruceRoom.agreed();
    const quiet = JSON.stringify(trucesOf(one.view()));
    const id = one.allege();
    expect(one.view().examined[one.truce]).toMatchObject([{ party: 'p2', act: id, what: longer }]);
    expect(JSON.stringify(trucesOf(one.view()))).toBe(quiet);
    const body = { truce: one.truce, occurred: one.view().examined[one.truce]?.[0]?.occurred };
    const corrected = { body: { ...body, place: text, what: text }, reason: text };
    one.room.act('p2', 'act.correct', corrected, { after: [id] });
    expect(one.view().examined[one.truce]).toMatchObject([{ act: id, what: text }]);
    expect(one.view().examined[one.truce]?.[0]?.correctedBy).toBeDefined();
    one.room.act('p2', 'act.retract', { reason: text }, { after: [id] });
    expect(one.view().examined[one.truce]).toEqual([]);
    expect(one.view().retracted).toBe(1);
  });

  it('TR6.3 TR6.4 accounts that differ are shown as disputed, the latest of each side', () => {
    const one = TruceRoom.agreed();
    one.enter('p1', 'account', { start: EXAMPLE_START });
    expect(disputesOf(one.view(), one.truce).start).toEqual([]);
    one.enter('p2', 'account', { start: LATER });
    expect(disputesOf(one.view(), one.truce).start).toMatchObject([{ party: 'p2', start: LATER }]);
    expect(one.clock(START_MS).uncertain).toEqual(['start-disputed']);
    one.enter('p2', 'account', { start: EXAMPLE_START });
    expect(one.clock(START_MS).uncertain).toEqual([]);
    one.enter('p1', 'account', { terms: text });
    expect(one.clock(START_MS).uncertain).toEqual(['terms-disputed']);
  });

  it('TR6.4 an account of the end counts until an extension comes to stand', () => {
    const one = TruceRoom.agreed();
    one.enter('p1', 'account', { until: 'open' });
    expect(one.clock(START_MS).uncertain).toEqual(['end-disputed']);
    one.extend(one.propose(), ['p1', 'p2']);
    expect(one.clock(START_MS).uncertain).toEqual([]);
    one.enter('p2', 'account', { until: EXAMPLE_END });
    expect(disputesOf(one.view(), one.truce).end).toMatchObject([{ party: 'p2' }]);
  });

  it('TR7 TR8 notices, suspensions, denunciations and ends are those of each side', () => {
    const one = TruceRoom.agreed();
    one.step('p1', 'give-notice', { from: LATER, words: text });
    one.step('p1', 'suspend');
    const resumed = one.step('p1', 'resume');
    const denounced = one.step('p1', 'denounce', { words: longer });
    one.step('p2', 'declare-ended', { why: 'denounced' });
    const [row] = trucesOf(one.view());
    expect(row?.notices).toMatchObject([{ party: 'p1', from: LATER, words: text }]);
    expect(row?.suspensions).toMatchObject([{ party: 'p1', resumed: { act: resumed } }]);
    expect(row?.denounced).toMatchObject([{ party: 'p1', act: denounced, words: longer }]);
    expect(row?.ended).toMatchObject([{ party: 'p2', why: 'denounced' }]);
  });
});

describe('the clock of a truce', () => {
  it('TR9.1 TR9.2 reads what is recorded, and 0 only when the end is reached', () => {
    const one = TruceRoom.agreed();
    expect(one.clock(START_MS - 1)).toMatchObject({ state: 'not-started', startsIn: 1 });
    expect(one.clock(START_MS)).toMatchObject({ state: 'running', remaining: 2880 });
    expect(one.clock(END_MS - 1)).toMatchObject({ state: 'running', remaining: 1 });
    expect(one.clock(END_MS)).toMatchObject({ state: 'term-reached', remaining: 0 });
    expect(one.clock(END_MS + 999 * MINUTE)).toMatchObject({ state: 'term-reached', remaining: 0 });
    expect(VOCABULARY['truce-clock']['term-reached'].en).toBe(
      'term reached, no extension recorded here',
    );
  });

  it('TR9.1 TR4.4 a start that is reached declares nothing', () => {
    const one = new TruceRoom().join('agree', ['p1', 'p2']);
    expect(one.clock(START_MS).state).toBe('not-declared');
    expect(one.clock(END_MS).state).toBe('not-declared');
    expect(one.clock(START_MS).next.choices).toContain('declare');
    one.join('declare', ['p1']);
    expect(one.clock(START_MS)).toMatchObject({
      state: 'running',
      uncertain: ['declared-by-some'],
    });
  });

  it('TR9.1 with no end set', () => {
    const one = new TruceRoom({ term: 'open' }).join('declare', ['p1', 'p2'], 'open');
    const clock = one.clock(LATER_MS);
    expect(clock).toMatchObject({ state: 'open-ended', end: 'open' });
    expect(clock).not.toHaveProperty('remaining');
    expect(clock.next).toEqual({ choices: ['agree', 'convert', 'declare-ended'] });
  });

  it('TR9.1 TR7.2 suspended by one side where it was agreed, by each where each declared by itself', () => {
    const both = TruceRoom.agreed();
    both.step('p1', 'suspend');
    expect(both.clock(START_MS)).toMatchObject({ state: 'suspended', end: END_MS });
    expect(both.clock(START_MS).next.choices).toContain('resume');
    expect(both.clock(END_MS)).toMatchObject({ state: 'term-reached', uncertain: ['suspended'] });
    const each = new TruceRoom().join('declare', ['p1', 'p2']);
    each.step('p1', 'suspend');
    expect(each.clock(START_MS)).toMatchObject({ state: 'running', uncertain: ['suspended'] });
    each.step('p2', 'suspend');
    expect(each.clock(START_MS).state).toBe('suspended');
  });

  it('TR9.1 TR8.2 declared ended', () => {
    const both = TruceRoom.agreed();
    both.step('p1', 'declare-ended', { why: 'declared' });
    expect(both.clock(START_MS)).toMatchObject({ state: 'ended', uncertain: ['ended-by-some'] });
    expect(both.clock(START_MS)).not.toHaveProperty('remaining');
    expect(both.clock(START_MS).next).toEqual({ choices: [] });
    both.step('p2', 'declare-ended', { why: 'declared' });
    expect(both.clock(START_MS).uncertain).toEqual([]);
    const each = new TruceRoom().join('declare', ['p1', 'p2']);
    each.step('p1', 'declare-ended', { why: 'declared' });
    expect(each.clock(START_MS)).toMatchObject({ state: 'running', uncertain: ['ended-by-some'] });
  });

  it('TR9.2 TR9.4 counts to the end that stands, and says where an extension is agreed by some only', () => {
    const one = TruceRoom.agreed();
    const extension = one.propose();
    expect(one.clock(START_MS).uncertain).toEqual([]);
    one.extend(extension, ['p1']);
    expect(one.clock(START_MS)).toMatchObject({ end: END_MS, uncertain: ['extension-by-some'] });
    expect(one.clock(END_MS)).toMatchObject({
      state: 'term-reached',
      uncertain: ['extension-by-some'],
    });
    one.extend(extension, ['p2']);
    expect(one.clock(END_MS)).toMatchObject({ state: 'running', remaining: 2880, uncertain: [] });
  });

  it('TR9.3 the next decision, and by when', () => {
    const one = new TruceRoom();
    expect(one.clock(START_MS).next.choices).toEqual(['agree', 'declare']);
    one.join('agree', ['p1', 'p2']).join('declare', ['p1', 'p2']);
    const next = { by: END_MS, choices: ['extend', 'convert', 'declare-ended'] };
    expect(one.clock(START_MS).next).toEqual(next);
    expect(one.clock(END_MS).next).toEqual(next);
    one.propose();
    expect(one.clock(END_MS).next.choices[0]).toBe('agree-extension');
  });

  it('TR9.4 orders, notice and denunciation are said, without a side', () => {
    const one = TruceRoom.agreed();
    one.enter('p1', 'order', { step: 'received' });
    expect(one.clock(START_MS).uncertain).toEqual(['orders-by-some']);
    one.enter('p2', 'order', { step: 'received' });
    expect(one.clock(START_MS).uncertain).toEqual([]);
    one.step('p2', 'give-notice', { from: LATER });
    one.step('p2', 'denounce');
    expect(one.clock(START_MS)).toMatchObject({
      state: 'running',
      uncertain: ['notice-given', 'denounced'],
    });
    expect(JSON.stringify(one.clock(START_MS))).not.toMatch(/p[12]/);
  });

  it('every code has a word', () => {
    expect(Object.keys(VOCABULARY['truce-clock'])).toEqual([...CLOCK_STATES]);
    expect(Object.keys(VOCABULARY['truce-next'])).toEqual([...NEXT]);
    expect(Object.keys(VOCABULARY['truce-uncertain'])).toEqual([...UNCERTAIN]);
    expect(Object.keys(VOCABULARY['truce-why'])).toEqual([...WHYS]);
  });
});

describe('the wall', () => {
  it('TR10.1 shows truces in being, and nothing changes on it with what is alleged', () => {
    const one = new TruceRoom();
    expect(wallBoard(one.view(), START_MS)).toEqual([]);
    one.join('agree', ['p1', 'p2']).join('declare', ['p1', 'p2']);
    const quiet = wallBoard(one.view(), START_MS);
    expect(quiet).toMatchObject([{ truce: one.truce, kind: 'truce', clock: { state: 'running' } }]);
    const id = one.allege();
    expect(wallBoard(one.view(), START_MS)).toEqual(quiet);
    one.room.act('p2', 'act.retract', { reason: text }, { after: [id] });
    expect(wallBoard(one.view(), START_MS)).toEqual(quiet);
  });

  it('TR10.1 holds no account’s words and no side', () => {
    const one = TruceRoom.agreed();
    one.enter('p2', 'account', { terms: longer, start: LATER });
    one.extend(one.propose(), ['p1']);
    one.step('p1', 'denounce', { words: longer });
    const shown = JSON.stringify(wallBoard(one.view(), START_MS));
    expect(shown).toContain('start-disputed');
    expect(shown).not.toContain(longer.en);
    expect(shown).not.toMatch(/"p[12]"/);
  });
});

describe('histories in which little but truces is acted on', () => {
  const book = rules(2) as Rulebook;
  const types = [...book.types.keys()]
    .map((name) => name.slice(0, name.indexOf('/')))
    .filter((name) => name.startsWith('truce.') && !name.startsWith('truce.report'));
  const parties = { m1: 'mediator', p1: 'party', p2: 'party' } as const;
  const histories = fc.record({
    opening: fc.constant({ rules: 2, parties }),
    adopted: fc.constant(false),
    attempts: fc.array(
      fc.record({
        type: fc.constantFrom(...types, 'act.correct', 'act.retract', 'truce.declare'),
        picks: fc.array(fc.nat(999), { minLength: 8, maxLength: 8 }),
      }),
      { minLength: 30, maxLength: 90, size: 'max' },
    ),
  }) as fc.Arbitrary<History>;
  const shown = (acts: readonly Act[]): TruceBoard =>
    acts.reduce((view, act) => add(view, act, { book }), start());

  it('reach every act of a truce', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(histories, (history) => {
        for (const act of play(history).acts) reached.add(act.type);
      }),
      { numRuns: 60, seed: 7 },
    );
    expect(types.filter((name) => !reached.has(name))).toEqual([]);
  });

  it('TR4.4 TR5.2 TR8.1 nothing but its own act of a side brings a truce into being, moves its end or ends it', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const causes: Record<string, RegExp> = {
          being: /^truce\.(agree|declare)$/,
          end: /^truce\.agree-extension$/,
          over: /^truce\.declare-ended$/,
        };
        const { acts } = play(history);
        const view = start();
        let before: Record<string, Record<string, unknown>> = {};
        for (const act of acts) {
          add(view, act, { book });
          const now: typeof before = {};
          for (const [id, one] of Object.entries(view.state?.talks?.truce?.truces ?? {})) {
            now[id] = { being: isInBeing(one), end: one.end, over: isOver(one) };
            for (const [what, cause] of Object.entries(causes)) {
              if (before[id] && now[id][what] !== before[id][what]) expect(act.type).toMatch(cause);
            }
          }
          before = now;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('going on from what was kept equals starting over', () => {
    fc.assert(
      fc.property(histories, fc.nat(100), (history, percent) => {
        const { acts } = play(history);
        const cut = Math.floor((acts.length * percent) / 100);
        const kept = JSON.parse(JSON.stringify(shown(acts.slice(0, cut)))) as TruceBoard;
        const gone = acts.slice(cut).reduce((view, act) => add(view, act, { book }), kept);
        expect(gone).toStrictEqual(shown(acts));
      }),
      { numRuns: 60 },
    );
  });

  it('TR10.1 the wall is the same as if nothing had been alleged', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { acts } = play(history);
        const alleged = new Set(acts.filter(isAllegation).map((act) => act.id));
        const quiet = acts.filter(
          (act) => !alleged.has(act.id) && !alleged.has(act.after[0]?.id ?? ''),
        );
        for (const moment of [START_MS, END_MS, LATER_MS])
          expect(wallBoard(shown(acts), moment)).toEqual(wallBoard(shown(quiet), moment));
      }),
      { numRuns: 60 },
    );
  });
});

function isAllegation(act: Act): boolean {
  return act.type === 'truce.allege-breach';
}
