import fc from 'fast-check';
import type { Act } from '#core/act.ts';
import { rules } from '#core/rules.ts';
import { SEALED_ONLY } from '../../test/golden/replay-golden.ts';
import { historiesOf, play, type History } from '../../test/histories.ts';

/** A generated history, and what it would reach. */
interface Played {
  acts: Act[];
  /** Act types with their versions that it admits, and codes of its refusals; each with how many acts lead to it the first time. */
  reaches: Map<string, number>;
}

function played(history: History): Played {
  const acts: Act[] = [];
  const reaches = new Map<string, number>();
  const room = play(history, ({ book, state }, act) => {
    acts.push(act);
    const reached = book.decide(state, act)?.code ?? `${act.type}/${act.version}`;
    if (!reaches.has(reached)) reaches.set(reached, acts.length);
  });
  // What opened the room and the talks, before anything was tried.
  const opened = room.acts.slice(
    0,
    room.acts.length - room.acts.filter((act) => acts.includes(act)).length,
  );
  return {
    acts: [...opened, ...acts],
    reaches: new Map([...reaches].map(([what, at]) => [what, at + opened.length])),
  };
}

/**
 * The talks: generated histories that together reach every act type and every refusal that any of them reaches, the most fruitful first, as few as that takes.
 * Their rooms are open: what is sealed cannot be looked into here.
 * @param reached act types with their versions that a log admits already; what is written may add to them
 */
export async function talks(
  version: number,
  reached: ReadonlySet<string>,
  write: (acts: readonly Act[]) => Promise<void>,
): Promise<void> {
  const all = fc.sample(historiesOf(version), { seed: 2, numRuns: 3000 }).map(played);
  const wanted = new Set(all.flatMap(({ reaches }) => [...reaches.keys()]));
  for (const type of reached) wanted.delete(type);
  for (;;) {
    const yields = ({ reaches }: Played) =>
      [...reaches.keys()].filter((one) => wanted.has(one)).length;
    const best = all.reduce((a, b) => (yields(b) > yields(a) ? b : a));
    if (yields(best) === 0) break;
    // What comes after the last of them shows nothing more.
    const upTo = Math.max(...[...best.reaches].map(([one, at]) => (wanted.has(one) ? at : 0)));
    await write(best.acts.slice(0, upTo));
    for (const [one, at] of best.reaches) if (at <= upTo) wanted.delete(one);
  }
  // What is admitted in a sealed room may not be in an open one, and the other way round.
  for (const type of rules(version)?.types.keys() ?? []) {
    if (SEALED_ONLY.has(type)) continue;
    for (const { acts } of all.filter(({ reaches }) => reaches.has(type))) {
      if (reached.has(type)) break;
      await write(acts);
    }
    if (!reached.has(type)) throw new Error(`${type} is admitted in no log`);
  }
}
