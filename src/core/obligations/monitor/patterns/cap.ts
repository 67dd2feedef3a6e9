import { MINUTE } from '../compiled.ts';
import { CLAIMED, SURE } from '../grade.ts';
import type { Part } from '../part.ts';
import { inOrder, type Entry } from '../timeline.ts';

/** *Cap* (OB4.10): for each addressee apart, an instance for each event at which the sum is above. */
export function cap(rule: { most: number; over: number | 'stock' }): Part {
  const over = rule.over === 'stock' ? 0 : rule.over * MINUTE;
  const part: Part = {
    omissions: false,
    hangsOn: 'act',
    ownDue: ({ to }) => to,
    touched: (tracked, entries, ids) => {
      for (const { key, from, history } of entries) {
        ids.add(`${key}/${history.id}`);
        const list = tracked.list('act', key);
        if (!list) continue;
        for (let n = list.firstFrom(from); n < list.entries.length; n++) {
          const later = list.entries[n] as Entry;
          if (later.from >= from + over) break;
          ids.add(`${key}/${later.history.id}`);
        }
      }
    },
    all: (tracked, ids) => {
      for (const { entries } of tracked.lists('act'))
        for (const { key, history } of entries) ids.add(`${key}/${history.id}`);
    },
    frame: (tracked, id) => {
      const at = id.indexOf('/');
      const group = id.slice(0, at);
      const trigger = tracked.standing(part, id.slice(at + 1), group);
      if (!trigger) return undefined;
      const due = tracked.course.dueAt(trigger.to);
      return { id, due, group, trigger, begin: trigger.from - over };
    },
    weigh: (tracked, { due, group, begin, trigger }, told) => {
      const event = trigger as Entry;
      told?.count(event, 'trigger', event.grade === SURE);
      let claimed = event.grade === CLAIMED;
      let lower = -Infinity;
      let upper = Infinity;
      if (rule.over === 'stock') {
        const level = event.event.quantity;
        upper = level ?? Infinity;
        if (event.grade === SURE && level !== undefined) lower = level;
      } else {
        upper = quantity(event);
        lower = event.grade === SURE ? upper : 0;
        const list = tracked.list('act', group);
        for (let n = list?.firstFrom(begin + 1) ?? 0; n < (list?.entries.length ?? 0); n++) {
          const other = list?.entries[n] as Entry;
          if (inOrder(other, event) > 0) break;
          if (other.history === event.history) continue;
          told?.fits(other);
          if (!tracked.counts(other, due)) continue;
          told?.count(other, 'sum', other.grade === SURE);
          upper += quantity(other);
          if (other.grade === SURE) lower += quantity(other);
          else claimed ||= other.grade === CLAIMED;
        }
      }
      if (upper <= rule.most) return undefined;
      const supported = event.grade === SURE && lower > rule.most;
      const state = supported ? 'supported' : claimed ? 'alleged' : 'not-computable';
      const verdict = { state, rule: 'OB4.10' } as const;
      return { early: verdict, final: verdict, late: null };
    },
  };
  return part;
}

const quantity = ({ event }: Entry): number => event.quantity ?? 1;
