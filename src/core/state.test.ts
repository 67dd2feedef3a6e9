import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historiesOf, play } from '../../test/histories.ts';
import { TestRoom } from './test-room.ts';
import type { Rulebook } from './rulebook.ts';
import { rules } from './rules.ts';
import type { RoomState } from './state.ts';

const RUNS = { numRuns: 60 };

describe.each([1, 2, 3, 4])('the state as a fold, rules version %i', (version) => {
  const book = rules(version) as Rulebook;
  const histories = historiesOf(version);

  it('RC13.3 reducing in place equals reducing a copy that came from JSON', () => {
    fc.assert(
      fc.property(histories, (history) => {
        play(history, (room, act, ok) => {
          if (!ok || !room.state) return;
          const copy = structuredClone(room.state);
          const inPlace = book.reduce(structuredClone(room.state), act);
          expect(book.reduce(sorted(copy) as RoomState, act)).toEqual(inPlace);
        });
      }),
      RUNS,
    );
  });

  it('RC13.3 a refused act changes nothing', () => {
    fc.assert(
      fc.property(histories, (history) => {
        play(history, (room, act, ok) => {
          const before = JSON.stringify(room.state);
          expect(book.decide(room.state, act) === undefined).toBe(ok);
          expect(JSON.stringify(room.state)).toBe(before);
        });
      }),
      RUNS,
    );
  });

  it('RC9.1 the same acts give the same state and the same verdicts', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { acts, state } = play(history);
        let again: RoomState | undefined;
        for (const act of acts) {
          expect(book.decide(again, act)).toBeUndefined();
          again = book.reduce(again, structuredClone(act));
        }
        expect(again).toEqual(state);
      }),
      RUNS,
    );
  });

  it('RC13.2 the state is plain JSON', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { state } = play(history);
        expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
      }),
      RUNS,
    );
  });

  it('the histories reach every act type', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(histories, (history) => {
        for (const act of play(history).acts) reached.add(act.type);
      }),
      version !== 1
        ? { numRuns: version === 4 ? 4000 : 1000, seed: 15 }
        : { numRuns: 200, seed: 7 },
    );
    const missed = [...book.types.values()].map((t) => t.name).filter((name) => !reached.has(name));
    expect(missed).toEqual([]);
  });

  it('RC14.1 RC14.2 a reconstruction never holds a key or a performed act of a party', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { acts, state } = play(history);
        if (state?.kind !== 'reconstruction') return;
        expect(Object.values(state.keys).every((k) => k.party === 'c1')).toBe(true);
        expect(Object.keys(state.witnesses).every((ref) => ref.startsWith('c1/'))).toBe(true);
        for (const act of acts) {
          expect(book.type(act.type, act.version)?.nature).not.toBe('performed');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('RC8.1 a key name is given once', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { state } = play(history);
        const names = Object.keys(state?.keys ?? {}).map((ref) => ref.slice(0, ref.indexOf('+')));
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(state?.keyNames[name]).toBe(true);
      }),
      RUNS,
    );
  });

  it('RC12.5 no sealed act enters unless the seal is for exactly those who may read', () => {
    const room = TestRoom.open({ sealed: true });
    room.act('m1', 'key.accredit', room.accreditation('m1/k2'));
    const body = { epoch: 1, salt: `${'A'.repeat(43)}=`, sealed: 'c2Vh', enclosures: [] };
    expect(room.refusal('m1', 'room.sealed', body)?.code).toBe('room.seal-stale');
  });
});

/** The same value with the keys of every object in ascending order: a state read back from a snapshot. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
