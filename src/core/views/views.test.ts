import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histories, historiesOf, play } from '../../../test/histories.ts';
import type { Act } from '../act.ts';
import type { Rulebook } from '../rulebook.ts';
import { rules } from '../rules.ts';
import type { ViewContext } from './entry.ts';
import * as all from './index.ts';

const { accounts, rounds, statements, timeline } = all;

const ctx: ViewContext = {
  // Version 0 has what the others have, and what is being made.
  book: rules(4) as Rulebook,
  enclosure: () => new TextEncoder().encode('{"en":"Arland"}'),
};

interface Fold<V> {
  start(): V;
  add(view: V, act: Act, context: ViewContext): V;
}
const FOLDS = Object.entries(all) as unknown as [string, Fold<unknown>][];
/** Under the released rules, and under those that are being made. */
const HISTORIES = fc.oneof(historiesOf(1), historiesOf(2), historiesOf(3), historiesOf(4));

function fold<V>(view: Fold<V>, acts: readonly Act[]): V {
  return acts.reduce((seen, act) => view.add(seen, act, ctx), view.start());
}

describe('views', () => {
  it.each(FOLDS)('%s: going on from what was kept equals starting over', (_, view) => {
    fc.assert(
      fc.property(HISTORIES, fc.nat(100), (history, percent) => {
        const { acts } = play(history);
        const cut = Math.floor((acts.length * percent) / 100);
        const kept: unknown = JSON.parse(JSON.stringify(fold(view, acts.slice(0, cut))));
        const gone = acts.slice(cut).reduce((seen, act) => view.add(seen, act, ctx), kept);
        expect(gone).toStrictEqual(fold(view, acts));
      }),
      { numRuns: 40 },
    );
  });

  it.each(FOLDS)('%s: an act is not changed by being looked at', (_, view) => {
    fc.assert(
      fc.property(histories, (history) => {
        const { acts } = play(history);
        const before = JSON.stringify(acts);
        fold(view, acts);
        expect(JSON.stringify(acts)).toBe(before);
      }),
      { numRuns: 20 },
    );
  });

  it('a corrected act is shown as if entered so, a retracted one as if never entered', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { acts } = play(history);
        const plain = settled(acts);
        expect(bare(fold(timeline, acts))).toEqual(bare(fold(timeline, plain)));
        expect(bare(statements.stream(fold(statements, acts)))).toEqual(
          bare(statements.stream(fold(statements, plain))),
        );
        expect(bare(fold(accounts, acts).accounts)).toEqual(bare(fold(accounts, plain).accounts));
        const told = fold(rounds, acts);
        const clean = fold(rounds, plain);
        expect(bare(told.sessions)).toEqual(bare(clean.sessions));
        expect(bare(told.reconvening)).toEqual(bare(clean.reconvening));
        const { matters, accounts: all } = fold(accounts, acts);
        for (const [id, matter] of Object.entries(matters)) {
          const own = Object.values(all).filter((one) => one.matters.includes(id));
          const ordered = own.toSorted((a, b) => a.from - b.from || a.index - b.index);
          expect(matter.accounts).toEqual(ordered.map((one) => one.act));
        }
      }),
      { numRuns: 120 },
    );
  });
});

/** The acts as they stand in the end: corrected bodies in their first place, what was retracted gone, and no corrections. */
function settled(acts: readonly Act[]): Act[] {
  const bodies = new Map<string, unknown>();
  const gone = new Set<string>();
  for (const act of acts) {
    const id = act.after[0]?.id ?? '';
    if (act.type === 'act.retract') gone.add(id);
    if (act.type === 'act.correct') bodies.set(id, (act.body as { body: unknown }).body);
  }
  return acts
    .filter((act) => !gone.has(act.id) && !act.type.startsWith('act.'))
    .map((act) => (bodies.has(act.id) ? { ...act, body: bodies.get(act.id) } : act));
}

/** Without the marks that tell of corrections and retractions. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'correctedBy' && name !== 'retracted' && name !== 'steps')
      .map(([name, inner]) => [name, bare(inner)]),
  );
}
