import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Scene } from '../../../../test/support/obligation-scene.ts';
import {
  at,
  expectAgreement,
  histories,
  instant,
  windowed,
} from '../../../../test/support/obligation-worlds.ts';
import type { Message, MonitorEvent } from '../event.ts';
import { Alarms } from './alarms.ts';
import { digestOfStates } from './digest.ts';
import { Dues } from './dues.ts';
import { evaluate } from './batch.ts';
import { Monitor } from './monitor.ts';
import { Entry, Timeline } from './timeline.ts';

const FORBID = {
  rule: { pattern: 'forbid' as const },
  act: { classes: ['explosion' as const] },
};
const TERMS = {
  ...FORBID,
  addressees: ['p1'],
  zone: 'everywhere',
  window: windowed(0, 180),
  lag: 10,
};
const EMPTY = { all: () => [], of: () => [] };
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function explosion(
  id: string,
  minute: number,
  index: number,
): Extract<Message, { event: MonitorEvent }> {
  return {
    do: 'enter',
    index,
    admitted: at(minute),
    event: {
      id,
      class: 'explosion',
      from: at(minute),
      to: at(minute),
      actors: [{ id: 'p1', standing: 'found' }],
      standing: 'found',
    },
  };
}

test('OB6.1 a state is provisional until the lag has passed', () => {
  const scene = new Scene(FORBID).enter('e', 'explosion', 20);
  expect(scene.states(29)).toEqual({ e: 'supported, OB4.3.6, provisional' });
  expect(scene.states(30)).toEqual({ e: 'supported, OB4.3.6' });
});

test('OB6.2 a report that came after the lag is set aside and told, until the obligation is reopened for its time', () => {
  const scene = new Scene(FORBID).enter('e', 'explosion', 20, { reported: 31 });
  expect(scene.at(60)).toMatchObject({
    state: 'nothing-reported',
    instances: [],
    aside: [{ event: 'e', reason: 'late' }],
  });
  scene.reopen(70, 21, 30);
  expect(scene.at(71).instances).toEqual([]);
  scene.reopen(80, 20, 20);
  expect(scene.states(79)).toEqual({});
  expect(scene.states(81)).toEqual({ e: 'supported, OB4.3.6' });
  expect(scene.at(81).aside).toEqual([]);
});

test('OB6.2 a finding counts however late, and so does what it takes away', () => {
  const scene = new Scene(FORBID)
    .enter('e', 'explosion', 20, { standing: 'claimed' })
    .amend('e', 'explosion', 20, { reported: 100, standing: 'claimed', answer: 'kept' });
  expect(scene.states(170)).toEqual({ e: 'alleged, OB4.3.6' });
  scene.amend('e', 'explosion', 20, { reported: 110, by: 'finding', answer: 'kept' });
  expect(scene.at(170)).toMatchObject({
    instances: [],
    aside: [
      { event: 'e', act: 1, reason: 'late' },
      { event: 'e', act: 2, reason: 'kept' },
    ],
  });
});

test('OB6.2 what comes late for one instance can be in time for another', () => {
  const scene = new Scene({
    rule: { pattern: 'deadline', due: instant(60) },
    act: { classes: ['withdrawal'] },
  }).enter('out', 'withdrawal', 5, { reported: 69 });
  expect(scene.states(100)).toEqual({ due: 'met, OB4.3.2' });
  const late = new Scene({
    rule: { pattern: 'deadline', due: instant(60) },
    act: { classes: ['withdrawal'] },
  }).enter('out', 'withdrawal', 5, { reported: 71 });
  expect(late.at(100).instances).toMatchObject([
    { state: 'nothing-reported', aside: [{ event: 'out', reason: 'late' }] },
  ]);
});

test('OB6.4 every change is told once, with the act or the time that did it', () => {
  const monitor = new Monitor(EMPTY);
  expect(monitor.register({ id: 'o', terms: TERMS }, { index: 0, admitted: at(0) })).toEqual([
    {
      obligation: 'o',
      to: { state: 'nothing-reported', provisional: true, late: null },
      cause: { act: 0 },
    },
  ]);
  expect(monitor.apply(explosion('e', 20, 1))).toEqual([
    {
      obligation: 'o',
      instance: 'e',
      to: { state: 'supported', provisional: true, late: null },
      cause: { act: 1 },
    },
    {
      obligation: 'o',
      from: { state: 'nothing-reported', provisional: true, late: null },
      to: { state: 'supported', provisional: true, late: null },
      cause: { act: 1 },
    },
  ]);
  expect(monitor.advance(at(29))).toEqual([]);
  expect(monitor.advance(at(90)).map(({ instance, cause }) => [instance, cause])).toEqual([
    ['e', { at: at(30) }],
    [undefined, { at: at(30) }],
  ]);
  expect(monitor.apply({ do: 'retract', index: 2, admitted: at(95), id: 'e' })).toEqual([]);
  const taken = monitor.apply({
    do: 'retract',
    index: 3,
    admitted: at(96),
    id: 'e',
    by: 'finding',
  });
  expect(taken.map(({ instance, from, to }) => [instance, from?.state, to?.state])).toEqual([
    ['e', 'supported', undefined],
    [undefined, 'supported', 'nothing-reported'],
  ]);
});

test('OB6.4 what was taken back and comes again is told again, and the time that was set before it changes nothing', () => {
  const monitor = new Monitor(EMPTY);
  monitor.register({ id: 'o', terms: TERMS }, { index: 0, admitted: at(0) });
  const first = explosion('e', 20, 1);
  const by = 'finding' as const;
  const told = [
    ...monitor.apply(first),
    ...monitor.apply({ do: 'retract', index: 2, admitted: at(22), id: 'e', by }),
    ...monitor.apply({ ...first, do: 'amend', index: 3, admitted: at(24), by }),
    ...monitor.advance(at(90)),
  ].filter(({ instance }) => instance === 'e');
  expect(told.map(({ to, cause }) => [to?.provisional, cause])).toEqual([
    [true, { act: 1 }],
    [undefined, { act: 2 }],
    [true, { act: 3 }],
    [false, { at: at(30) }],
  ]);
});

test('OB4 what happened at one time stays in the order in which it was first entered, whichever version comes last', () => {
  const timeline = new Timeline();
  const entry = (id: string, order: number, act: number) => {
    const { event } = explosion(id, 20, order);
    const history = { id, order, first: event, acts: [], holders: [] };
    return new Entry(history, act, event, { role: 'act', key: '', grade: 3 });
  };
  for (const one of [entry('a', 1, 0), entry('b', 2, 0), entry('a', 1, 1)]) timeline.insert(one);
  expect(timeline.entries.map(({ history, act }) => [history.id, act])).toEqual([
    ['a', 0],
    ['a', 1],
    ['b', 0],
  ]);
});

test('OB7.1 what is suspended when it falls due is due when that ends, and never while nobody ends it', () => {
  const scene = new Scene({
    rule: { pattern: 'respond-within', trigger: ['request'], after: 0, within: 30 },
    act: { classes: ['answer'] },
  })
    .enter('asked', 'request', 10)
    .power('suspend', 30);
  expect(scene.at(100).instances).toMatchObject([{ state: 'nothing-reported', due: null }]);
  scene.power('resume', 110);
  expect(scene.at(109).instances).toMatchObject([{ due: null }]);
  expect(scene.at(112).instances).toMatchObject([{ state: 'supported', due: at(110) }]);
  scene.enter('told', 'answer', 60);
  expect(scene.at(112).instances).toMatchObject([{ state: 'met', late: null }]);
});

test('OB3.4 OB7.1 an act within a suspension is none, one that may have been in it cannot be computed', () => {
  const scene = new Scene(FORBID)
    .power('suspend', 30)
    .power('resume', 60)
    .enter('within', 'explosion', [30, 59])
    .enter('perhaps', 'explosion', [20, 30])
    .enter('after', 'explosion', 60);
  expect(scene.states(100)).toEqual({
    perhaps: 'not-computable, OB4.3.6',
    after: 'supported, OB4.3.6',
  });
});

test('OB7.2 extended, the window ends and a deadline is due then; what happened meanwhile is taken in', () => {
  const deadline = new Scene({
    rule: { pattern: 'deadline', due: instant(60) },
    act: { classes: ['withdrawal'] },
  }).extend(50, 200);
  expect(deadline.at(100).instances).toMatchObject([{ due: at(200), rule: 'OB4.3.5' }]);
  const forbid = new Scene({ ...FORBID, window: windowed(0, 60) })
    .enter('e', 'explosion', 70)
    .extend(75, 200);
  expect(forbid.states(74)).toEqual({});
  expect(forbid.states(100)).toEqual({ e: 'supported, OB4.3.6' });
});

test('OB7.2 ended, what would be due later is none', () => {
  const scene = new Scene({
    rule: { pattern: 'respond-within', trigger: ['request'], after: 0, within: 30 },
    act: { classes: ['answer'] },
  })
    .enter('a', 'request', 10)
    .enter('b', 'request', 30)
    .power('terminate', 50);
  expect(Object.keys(scene.states(100))).toEqual(['a']);
  expect(scene.at(100).aside).toMatchObject([{ event: 'b', reason: 'ended' }]);
});

test('OB5.1 what is due comes before what is not, and a finding before everything', () => {
  const rule = {
    pattern: 'periodic' as const,
    ends: [instant(60), instant(120)],
  };
  const scene = new Scene({ rule, act: { classes: ['publication'] } }).enter(
    'a',
    'publication',
    50,
  );
  expect(scene.at(59).state).toBe('met');
  expect(scene.at(70).state).toBe('met');
  expect(scene.at(121).state).toBe('nothing-reported');
  scene.enter('b', 'publication', 110, { standing: 'claimed' });
  expect(scene.at(121).state).toBe('not-computable');
  scene.enter('visit', 'seen-not-kept', 130, { about: ['o1'] });
  expect(scene.at(131).state).toBe('supported');
});

test('OB8.1 replicas of the same log have the same digest, and one with another log has another', () => {
  const history = histories(fc.constant(FORBID), ['explosion']);
  fc.assert(
    fc.property(history, (one) => {
      const now = at(300);
      const streamed = expectAgreement(one);
      const batch = evaluate(one.obligations, one.log, now);
      expect(digestOfStates(sha256, streamed)).toBe(digestOfStates(sha256, batch));
      expect(digestOfStates(sha256, batch.toReversed())).toBe(digestOfStates(sha256, batch));
    }),
    { numRuns: 100 },
  );
  const obligation = { id: 'o', terms: TERMS };
  const states = evaluate([obligation], [explosion('e', 20, 1)], at(60));
  const text: string[] = [];
  digestOfStates((bytes) => {
    text.push(new TextDecoder().decode(bytes));
    return '';
  }, states);
  expect(text[0]?.split('\n')).toEqual([
    'parley/states@v1',
    '{"obligation":"o","state":"supported","provisional":false,"aside":[]}',
    `{"obligation":"o","instance":"e","state":"supported","rule":"OB4.3.6","due":${at(20)},"provisional":false,"late":null,"events":[["e","trigger","sure",true]],"aside":[]}`,
    '',
  ]);
  const other = evaluate([obligation], [explosion('f', 20, 1)], at(60));
  expect(digestOfStates(sha256, other)).not.toBe(digestOfStates(sha256, states));
});

test('OB6.3 what matters to no obligation is not held', () => {
  const monitor = new Monitor(EMPTY);
  monitor.register({ id: 'o', terms: TERMS }, { index: 0, admitted: at(0) });
  for (let n = 0; n < 1000; n++) monitor.apply(explosion(`e${n}`, 200 + n, n + 1));
  expect(monitor.held).toBe(0);
  monitor.apply(explosion('mine', 170, 2000));
  expect(monitor.held).toBe(1);
});

test('OB6.3 what is due first is taken first, in whatever order it was set', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (times) => {
      const alarms = new Alarms<number>();
      for (const time of times) alarms.set(time, time);
      const taken: number[] = [];
      while (alarms.next !== Infinity) taken.push(alarms.take());
      expect(taken).toEqual(times.toSorted((a, b) => a - b));
    }),
  );
});

test('OB4.2 which instances are due last before a time, whatever else came and went', () => {
  const time = fc.integer({ min: 0, max: 6 });
  const step = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), due: fc.option(time) });
  fc.assert(
    fc.property(fc.array(step), time, (steps, asked) => {
      const dues = new Dues();
      const there = new Map<string, number>();
      for (const { id, due } of steps) {
        const before = there.get(id);
        if (before !== undefined) dues.remove(before, id);
        there.delete(id);
        if (due === null) continue;
        dues.add(due, id);
        there.set(id, due);
      }
      const all = [...there.values()];
      const latest = Math.max(...all.filter((due) => due <= asked));
      const next = Math.min(...all.filter((due) => due > asked));
      expect([...dues.latestNotAfter(asked)].toSorted()).toEqual(
        [...there.keys()].filter((id) => there.get(id) === latest).toSorted(),
      );
      expect(dues.after(asked) ?? Infinity).toBe(next);
      expect([...dues.ids()].toSorted()).toEqual([...there.keys()].toSorted());
    }),
  );
});
