import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyPattern } from '../../../test/support/obligations-of-every-pattern.ts';
import type { History } from '../../../test/support/obligation-worlds.ts';
import { at, windowed } from '../../../test/support/obligation-worlds.ts';
import type { Terms } from '../obligations/terms.ts';
import type { Item } from './monitoring.ts';
import { statesAt, statesThrough } from './monitoring-states.ts';

/** A history as a room's acts say it to the evaluator. */
function itemsOf({ obligations, since, log }: History): Item[] {
  const items: Item[] = [];
  const register = (next: number): void => {
    for (const [n, { id, terms, zone }] of obligations.entries()) {
      if (since[n] !== next) continue;
      if (zone) items.push({ what: 'zone', id: terms.zone, polygons: [...zone] });
      const before = log[next - 1];
      const index = (before?.index ?? 9) + 0.5;
      const label = { en: id };
      items.push({
        what: 'obligation',
        id,
        terms: { ...terms, label } as Terms,
        index,
        admitted: before?.admitted ?? at(-20),
      });
    }
  };
  register(0);
  for (const [n, one] of log.entries()) {
    items.push(
      'obligation' in one ? { what: 'power', steering: one } : { what: 'event', message: one },
    );
    register(n + 1);
  }
  return items;
}

test('OB6.3 so many instances may fall due at once as one side cares to allege', () => {
  const terms = {
    rule: { pattern: 'respond-within', trigger: ['request'], after: 0, within: 30 },
    act: { classes: ['answer'] },
    addressees: ['p1'],
    zone: 'everywhere',
    window: windowed(0, 180),
    lag: 10,
    label: { en: 'o1' },
  } as unknown as Terms;
  const items: Item[] = [{ what: 'obligation', id: 'o1', terms, index: 0, admitted: at(-20) }];
  const many = 130_000;
  for (let n = 1; n <= many; n++) {
    const event = { class: 'request', from: at(1), to: at(1), standing: 'claimed' } as const;
    const message = { do: 'enter', index: n, admitted: at(2) } as const;
    items.push({ what: 'event', message: { ...message, event: { ...event, id: `e${n}` } } });
  }
  const { states, changes } = statesAt({ items }, at(100));
  expect(states[0]?.instances).toHaveLength(many);
  expect(changes.length).toBeGreaterThan(many);
});

test('OB9.3 the states of several moments, in one run, are those that are asked for at each', () => {
  let differing = 0;
  fc.assert(
    fc.property(everyPattern, fc.array(fc.integer({ min: -30, max: 200 })), (history, minutes) => {
      const items = itemsOf(history);
      const moments = minutes.map(at).toSorted((a, b) => a - b);
      const through = statesThrough({ items }, moments);
      for (const [n, moment] of moments.entries()) {
        const { states } = statesAt({ items }, moment);
        const asked = states.map(({ id, state, provisional }) => [id, state, provisional]);
        const had = [...through]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .flatMap(([id, row]) => (row[n] ? [[id, row[n].state, row[n].provisional]] : []));
        expect(had).toEqual(asked);
      }
      for (const row of through.values())
        if (new Set(row.map((one) => one?.state)).size > 1) differing += 1;
    }),
    { numRuns: 150 },
  );
  expect(differing).toBeGreaterThan(10);
});
