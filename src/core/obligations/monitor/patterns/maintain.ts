import { MINUTE } from '../compiled.ts';
import { CLAIMED, SURE } from '../grade.ts';
import type { Part } from '../part.ts';
import type { Entry } from '../timeline.ts';
import type { Tracked } from '../tracked.ts';

const NOW = 'now';

/** *Maintain* (OB4.14): runs of observations that it does not hold, and what is known at the asked moment. */
export function maintain(rule: { fresh: number }): Part {
  const fresh = rule.fresh * MINUTE;
  const part: Part = {
    omissions: false,
    hangsOn: 'observation',
    ownDue: ({ from }) => from,
    touched: (tracked, entries, ids) => {
      ids.add(NOW);
      const timeline = tracked.list('observation', '');
      const list = timeline?.entries ?? [];
      for (const entry of entries) {
        ids.add(entry.history.id);
        const at = timeline?.placeOf(entry) ?? 0;
        // As far as the sure observations on either side that it holds: beyond them no run is another.
        for (const step of [-1, 1])
          for (let n = at + step; n >= 0 && n < list.length; n += step) {
            const other = list[n] as Entry;
            if (other.history !== entry.history && ends(tracked, other)) break;
            ids.add(other.history.id);
          }
      }
    },
    all: (tracked, ids) => {
      ids.add(NOW);
      for (const { entries } of tracked.lists('observation'))
        for (const { history } of entries) ids.add(history.id);
    },
    frame: (tracked, id) => {
      if (id === NOW) return { id, due: tracked.course.end, always: true, group: '', begin: 0 };
      const first = tracked.standing(part, id);
      if (!first || !seenNotKept(first) || first.from > tracked.now) return undefined;
      const list = tracked.list('observation', '');
      for (let n = (list?.placeOf(first) ?? 0) - 1; n >= 0; n--) {
        const before = list?.entries[n] as Entry;
        if (ends(tracked, before)) break;
        if (seenNotKept(before) && seen(tracked, before)) return undefined;
      }
      const due = tracked.course.dueAt(first.from);
      return { id, due, group: '', trigger: first, begin: first.from };
    },
    weigh: (tracked, { id, trigger }, told) => {
      const list = tracked.list('observation', '');
      if (id === NOW) {
        const latest = latestSeen(tracked);
        if (latest) told?.count(latest, 'observation', latest.grade === SURE);
        const kept = latest?.event.class === 'seen-kept' && latest.grade === SURE;
        const until = latest && kept ? latest.to + fresh : -Infinity;
        const holds = Math.min(tracked.now, tracked.course.end) <= until;
        const state = !latest ? 'nothing-reported' : holds ? 'met' : 'not-computable';
        const verdict = { state, rule: 'OB4.14' } as const;
        const next = holds && until < tracked.course.end ? { next: until + 1 } : {};
        return { early: verdict, final: verdict, late: null, ...next };
      }
      const run: Entry[] = [];
      const entries = list?.entries ?? [];
      for (let n = list?.placeOf(trigger as Entry) ?? 0; n < entries.length; n++) {
        const entry = entries[n] as Entry;
        if (ends(tracked, entry)) break;
        if (seenNotKept(entry) && seen(tracked, entry)) run.push(entry);
      }
      for (const entry of run) told?.count(entry, 'observation', entry.grade === SURE);
      const sure = run.some(({ grade }) => grade === SURE);
      const claimed = run.some(({ grade }) => grade === CLAIMED);
      const state = sure ? 'supported' : claimed ? 'alleged' : 'not-computable';
      const verdict = { state, rule: 'OB4.14' } as const;
      return { early: verdict, final: verdict, late: null };
    },
  };
  return part;

  function seen(tracked: Tracked, entry: Entry): boolean {
    return entry.from <= tracked.now && tracked.stands(part, entry);
  }

  function ends(tracked: Tracked, entry: Entry): boolean {
    return entry.event.class === 'seen-kept' && entry.grade === SURE && seen(tracked, entry);
  }

  function latestSeen(tracked: Tracked): Entry | undefined {
    const list = tracked.list('observation', '');
    if (!list) return undefined;
    for (let n = list.firstFrom(tracked.now + 1) - 1; n >= 0; n--) {
      const entry = list.entries[n] as Entry;
      if (seen(tracked, entry)) return entry;
    }
    return undefined;
  }
}

const seenNotKept = ({ event }: Entry): boolean => event.class === 'seen-not-kept';
