import type { Frame } from '../part.ts';
import type { Timeline } from '../timeline.ts';
import type { Told } from '../told.ts';
import type { Tracked } from '../tracked.ts';
import type { Evidence } from '../weigh.ts';

/** What came after the due time (OB4.1). It matters only where nothing surely came in time, and then up to the first that surely came late. */
export function dischargeLate(
  tracked: Tracked,
  { due, trigger }: Frame,
  list: Timeline | undefined,
  evidence: Evidence,
  told: Told | undefined,
): void {
  if (evidence.sure) return;
  for (const entry of list?.after(due) ?? []) {
    if (entry.history === trigger?.history) continue;
    told?.fits(entry);
    if (tracked.counts(entry, due)) evidence.discharge(entry, 'after');
    if (evidence.met) return;
  }
}

/** The instances to which an event that began then can be a late discharge. */
export function addUnsettled(tracked: Tracked, from: number, ids: Set<string>): void {
  for (const id of tracked.unsettled) {
    const instance = tracked.instances.get(id);
    if (!instance || instance.frame.due >= from) continue;
    // After the first that surely came late none matters.
    const { late } = instance.outcome;
    if (late === null || from <= instance.frame.due + late) ids.add(id);
  }
}
