import { under } from '../../ruling.ts';
import type { Compiled } from '../compiled.ts';
import { MINUTE } from '../compiled.ts';
import { CLAIMED, NONE, SURE, VAGUE } from '../grade.ts';
import type { Part } from '../part.ts';
import type { Entry } from '../timeline.ts';
import { Evidence, type Outcome } from '../weigh.ts';

/** What must not be, or only when it was announced: *forbid* (OB4.4), *notify-before* (OB4.9), and the obstruction of *access* (OB4.12). */

/** A notice for an act: how long before it, in milliseconds. */
interface Asked {
  least: number;
  most: number;
}

interface Announced {
  /** Before the ids of events in those of instances. */
  prefix: string;
  /** Undefined: no notice helps it. */
  asked: (act: Entry) => Asked | undefined;
  /** Of any act. */
  widest: Asked;
  /** Whether an act that was surely announced is an instance at all. */
  instance: boolean;
}

export function forbid({ exceptions }: Compiled, prefix = ''): Part {
  return announced({
    prefix,
    asked: ({ event }) => {
      const under = exceptions.filter(({ classes }) => classes.has(event.class));
      if (under.length === 0) return undefined;
      return { least: Math.min(...under.map(({ notice }) => notice)), most: Infinity };
    },
    widest: { least: Math.min(...exceptions.map(({ notice }) => notice)), most: Infinity },
    instance: false,
  });
}

export function notifyBefore(rule: { least: number; most: number }): Part {
  const asked = { least: rule.least * MINUTE, most: rule.most * MINUTE };
  return announced({ prefix: '', asked: () => asked, widest: asked, instance: true });
}

function withoutRule5(outcome: Outcome): Outcome {
  return { ...outcome, early: outcome.final };
}

/** Of an act by its grade, where there are no notices. */
const UNANNOUNCED = ([NONE, VAGUE, CLAIMED, SURE] as const).map((grade) =>
  withoutRule5(new Evidence(Infinity, undefined).outcome(grade)),
);

function announced({ prefix, asked, widest, instance }: Announced): Part {
  const part: Part = {
    omissions: false,
    hangsOn: 'act',
    ...(instance ? {} : { excepted: (event) => prefix + event }),
    ownDue: ({ to }) => to,
    touched: (tracked, entries, ids) => {
      for (const { role, key, from, to, history } of entries) {
        if (role === 'act') ids.add(prefix + history.id);
        if (role !== 'notice') continue;
        const acts = tracked.list('act', key);
        for (const act of acts?.sharing(from + widest.least, to + widest.most) ?? [])
          ids.add(prefix + act.history.id);
      }
    },
    all: (tracked, ids) => {
      for (const { entries } of tracked.lists('act'))
        for (const { history } of entries) ids.add(prefix + history.id);
    },
    frame: (tracked, id) => {
      const trigger = tracked.standing(part, id.slice(prefix.length));
      if (!trigger) return undefined;
      const due = tracked.course.dueAt(trigger.to);
      return { id, due, group: trigger.key, trigger, begin: trigger.from };
    },
    weigh: (tracked, { due, trigger }, told) => {
      const act = trigger as Entry;
      told?.count(act, 'trigger', true);
      // What was found to be a breach was found with its exceptions: nobody undoes it by saying that there was a notice.
      const breach = under(act.event, tracked.compiled.id).answer === 'breach';
      const within = breach ? undefined : asked(act);
      const notices = within && tracked.list('notice', act.key);
      if (!within || !notices) return UNANNOUNCED[act.grade];
      const evidence = new Evidence(due, told);
      const { least, most } = within;
      for (const notice of notices.sharing(act.from - most, act.to - least)) {
        if (notice.history === act.history) continue;
        told?.fits(notice);
        if (!tracked.counts(notice, due)) continue;
        const surely = act.from - notice.to >= least && act.to - notice.from <= most;
        evidence.discharge(notice, surely ? 'in' : 'may', 'notice');
      }
      if (evidence.sure && !instance) return undefined;
      return withoutRule5(evidence.outcome(act.grade));
    },
  };
  return part;
}
