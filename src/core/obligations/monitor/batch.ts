import type { Message, Steering } from '../event.ts';
import { Candidates } from './candidates.ts';
import { compile } from './compiled.ts';
import { begin, idOf, type History } from './history.ts';
import type { Registered } from './monitor.ts';
import { byCodeUnit, type ObligationState } from './states.ts';
import { tableOf } from './table.ts';
import { Tracked } from './tracked.ts';

/**
 * The states at an asked moment of so many obligations, from a whole log at once: every event is looked up in the index of obligations, what matters is sorted
 * once, and each obligation is computed once. Gives what `Monitor` gives.
 *
 * @param log acts on events and powers over obligations, in log order, none admitted after `now`.
 * @param now epoch milliseconds.
 */
export function evaluate(
  obligations: readonly Registered[],
  log: Iterable<Message | Steering>,
  now: number,
): ObligationState[] {
  return evaluated(obligations, log, now)
    .toSorted((a, b) => byCodeUnit(a.compiled.id, b.compiled.id))
    .map(tableOf);
}

/** The same, with the explanations not yet written out. */
export function evaluated(
  obligations: readonly Registered[],
  log: Iterable<Message | Steering>,
  now: number,
): Tracked[] {
  const candidates = new Candidates();
  const tracked = new Map<string, Tracked>();
  for (const { id, terms, zone } of obligations)
    tracked.set(id, new Tracked(compile(id, terms, zone)));
  const messages = Array.isArray(log) ? (log as (Message | Steering)[]) : [...log];
  const changed = new Set<string>();
  for (const entry of messages) {
    if ('obligation' in entry) tracked.get(entry.obligation)?.steer(entry);
    else if (entry.do !== 'enter') changed.add(idOf(entry));
  }
  for (const one of tracked.values()) candidates.add(one);
  const histories = new Map<string, History>();
  const found = new Map<Tracked, Set<History>>();
  for (const message of messages) {
    if ('obligation' in message) continue;
    // What is entered is new; most of it is never named again, and matters to nobody.
    let history = message.do === 'enter' ? undefined : histories.get(idOf(message));
    history?.acts.push(message);
    if (message.do === 'retract') continue;
    const { event } = message;
    const { id } = event;
    // What is amended may have been none of anybody's business before.
    if (!history && changed.size > 0 && changed.has(id))
      histories.set(id, (history = begin(message)));
    for (const one of candidates.find(event)) {
      if (one.ignores(event)) continue;
      if (!history) histories.set(id, (history = begin(message)));
      const all = found.get(one);
      if (all) all.add(history);
      else found.set(one, new Set([history]));
    }
  }
  for (const one of tracked.values()) {
    one.now = now;
    one.load(found.get(one) ?? []);
    one.refoldAll();
  }
  return [...tracked.values()];
}
