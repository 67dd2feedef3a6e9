import type { Act } from '#core/act.ts';
import { revisionOf } from '#core/views/entry.ts';

const STEPS = ['session.suspend', 'session.resume', 'session.close'];

/** By session, the acts that suspended, resumed and closed it, in log order: each moved its times once, and is not corrected. */
export type StepActs = ReadonlyMap<string, readonly string[]>;

export function stepActs(acts: Iterable<Act>): StepActs {
  const found = new Map<string, string[]>();
  for (const act of acts) {
    const revision = revisionOf(act);
    if (revision.what !== 'enter' || !STEPS.includes(revision.entry.type)) continue;
    const { session } = revision.entry.body as { session: string };
    found.set(session, [...(found.get(session) ?? []), revision.entry.id]);
  }
  return found;
}
