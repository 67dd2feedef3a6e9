import type { ObligationState } from './states.ts';
import { byCodeUnit } from './states.ts';

/**
 * The text whose SHA-256 two replicas compare (OB8.1): a line of JSON for each obligation, and after it one for each of its instances, members in the order below. What
 * gave a state is in it, so that two replicas do not agree by chance.
 */
function linesOfStates(states: readonly ObligationState[]): string {
  const lines = ['parley/states@v1'];
  for (const { id, state, provisional, instances, aside } of states.toSorted((a, b) =>
    byCodeUnit(a.id, b.id),
  )) {
    const outside = aside.map((one) => [one.event, one.act, one.reason]);
    lines.push(JSON.stringify({ obligation: id, state, provisional, aside: outside }));
    for (const one of instances.toSorted((a, b) => byCodeUnit(a.id, b.id)))
      lines.push(
        JSON.stringify({
          obligation: id,
          instance: one.id,
          state: one.state,
          rule: one.rule,
          due: one.due,
          provisional: one.provisional,
          late: one.late,
          events: one.events.map((event) => [event.event, event.as, event.grade, event.surely]),
          aside: one.aside.map((event) => [event.event, event.act, event.reason]),
        }),
      );
  }
  return `${lines.join('\n')}\n`;
}

/**
 * OB8.1. `core` has no hash: the function is given, and says how the digest is written.
 *
 * @example digestOfStates((bytes) => toBase64(provider.sha256(bytes)), monitor.states())
 */
export function digestOfStates(
  hash: (bytes: Uint8Array) => string,
  states: readonly ObligationState[],
): string {
  return hash(new TextEncoder().encode(linesOfStates(states)));
}
