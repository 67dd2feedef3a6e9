import { instantMs } from '#core/instants.ts';
import {
  dueAt,
  events,
  inOrder,
  isBreach,
  MIN,
  versionFor,
  window,
  type Version,
  type World,
} from './naive-events.ts';
import { sums, tranches } from './naive-sums.ts';
import {
  settle,
  asked,
  theAct,
  performance,
  trigger,
  notice,
  OBSERVATION,
  omissionsOf,
  belongs,
  upToFirstLate,
  triggers,
  type Candidate,
} from './naive-weighing.ts';

/** The instances of each pattern, for the naive evaluator. */

export function instancesOf(world: World): Candidate[] {
  const { rule, act, addressees } = world.obligation.terms;
  switch (rule.pattern) {
    case 'forbid':
      return forbidden(world, act.classes, '');
    case 'deadline': {
      const due = dueAt(world, window(world).extended ?? instantMs(rule.due));
      return [calendar('due', due, -Infinity, act.classes, true)];
    }
    case 'respond-within':
      return responses(world, { ...rule, act: act.classes, refusals: [] });
    case 'periodic':
      return 'gap' in rule ? gaps(world, rule.gap * MIN) : periods(world, rule.ends);
    case 'notify-before':
      return triggers(world, theAct(act.classes), ({ to }) => to).map((one) => ({
        id: one.id,
        due: dueAt(world, one.to),
        weigh: (told) => {
          told.count(one, 'trigger', true);
          const [least, most] = [rule.least * MIN, rule.most * MIN];
          const notices = told.fitting(
            notice(rule.notice),
            (n) => {
              if (isBreach(world, one.event)) return undefined;
              if (!belongs(world, n, one.event.key)) return undefined;
              if (one.from - n.to >= least && one.to - n.from <= most) return 'in';
              return one.to - n.from >= least && one.from - n.to <= most ? 'may' : undefined;
            },
            one.id,
          );
          const { final, late } = settle(told, notices, [], one, 'notice');
          return { early: final, final, late };
        },
      }));
    case 'cap':
      return addressees.flatMap((addressee) => sums(world, addressee, rule));
    case 'quota':
      return tranches(world, rule.tranches);
    case 'access':
      return [
        ...responses(world, {
          trigger: ['request'],
          act: ['grant'],
          refusals: ['refusal'],
          after: 0,
          within: rule.within,
        }),
        ...forbidden(world, ['obstruction'], 'obstruction/'),
      ];
    case 'sequence':
      return phases(world, rule.phases);
    case 'maintain':
      return maintained(world, rule.fresh * MIN);
  }
}

/** OB4.4. */
function forbidden(world: World, classes: readonly string[], prefix: string): Candidate[] {
  const list = world.obligation.terms.exceptions?.list ?? [];
  return triggers(world, theAct(classes), ({ to }) => to).map((one) => ({
    id: prefix + one.id,
    due: dueAt(world, one.to),
    weigh: (told) => {
      told.count(one, 'trigger', true);
      const covering = list.filter(
        (exception) =>
          exception.notice !== undefined && exception.classes?.includes(one.event.class),
      );
      const notices = told.fitting(
        notice(['notice']),
        (n) => {
          if (isBreach(world, one.event)) return undefined;
          if (!belongs(world, n, one.event.key)) return undefined;
          const lengths = covering.map((exception) => (exception.notice ?? 0) * MIN);
          if (lengths.some((length) => one.from - n.to >= length)) return 'in';
          return lengths.some((length) => one.to - n.from >= length) ? 'may' : undefined;
        },
        one.id,
      );
      const { final, late, sure } = settle(told, notices, [], one, 'notice');
      return sure ? undefined : { early: final, final, late };
    },
  }));
}

/** OB4.5, OB4.7, OB4.13: an instance that comes with the calendar. */
function calendar(
  id: string,
  due: number,
  begin: number,
  classes: readonly string[],
  late: boolean,
  phase?: string,
): Candidate {
  const candidate: Candidate = {
    id,
    due,
    omittable: { key: '' },
    weigh: (told, all) => {
      const acts = upToFirstLate(told, performance(classes), (one) => {
        if (phase !== undefined && one.event.key !== phase) return undefined;
        if (one.from >= begin && one.to <= due) return 'in';
        if (one.to >= begin && one.from <= due) return 'may';
        return late && one.from > due ? 'after' : undefined;
      });
      return settle(told, acts, omissionsOf(told, candidate, all), undefined);
    },
  };
  return candidate;
}

/** OB4.7. */
function periods(world: World, written: readonly string[]): Candidate[] {
  const { from, end } = window(world);
  const ends = [...new Set(written.map(instantMs))].filter((one) => one > from && one <= end);
  return ends
    .toSorted((a, b) => a - b)
    .map((one, n, all) =>
      calendar(
        `end-${one}`,
        dueAt(world, one),
        all[n - 1] ?? from,
        world.obligation.terms.act.classes,
        false,
      ),
    );
}

/** OB4.6, OB4.12. */
function responses(
  world: World,
  rule: {
    trigger: readonly string[];
    act: readonly string[];
    refusals: readonly string[];
    after: number;
    within: number;
  },
): Candidate[] {
  const [after, within] = [rule.after * MIN, rule.within * MIN];
  return triggers(world, trigger(rule.trigger), ({ to }) => to + within).map((one) => {
    const due = dueAt(world, one.to + within);
    const { key } = one.event;
    const candidate: Candidate = {
      id: one.id,
      due,
      omittable: { key: world.obligation.terms.keyed ? key : '' },
      weigh: (told, all) => {
        told.count(one, 'trigger', true);
        const answers = upToFirstLate(
          told,
          performance(rule.act),
          (a) => {
            if (!belongs(world, a, key)) return undefined;
            if (a.from >= one.to + after && a.to <= dueAt(world, one.from + within)) return 'in';
            if (a.to >= one.to + after && a.from <= due) return 'may';
            return a.from > due ? 'after' : undefined;
          },
          one.id,
        );
        const refusals = told
          .fitting(
            asked(rule.refusals, {}),
            (r) => (belongs(world, r, key) && r.to >= one.from ? true : undefined),
            one.id,
          )
          .map(({ version: r }) => ({ version: r, as: 'refusal' as const }));
        const omissions = omissionsOf(told, candidate, all, one.id);
        return settle(told, answers, [...omissions, ...refusals], one);
      },
    };
    return candidate;
  });
}

/** OB4.8. */
function gaps(world: World, length: number): Candidate[] {
  const { from, end } = window(world);
  const ask = performance(world.obligation.terms.act.classes);
  const acts = triggers(world, ask, ({ to }) => to + length).filter(
    ({ standing }) => standing === 'sure',
  );
  const from0: { id: string; begin: number; by?: Version }[] = [
    { id: 'start', begin: from },
    ...acts.map((by) => ({ id: `after-${by.id}`, begin: by.to, by })),
  ];
  return from0
    .filter(({ begin }) => begin + length < end)
    .map(({ id, begin, by }) => {
      const due = dueAt(world, begin + length);
      const candidate: Candidate = {
        id,
        due,
        omittable: { key: '' },
        weigh: (told, all) => {
          if (by) told.count(by, 'trigger', true);
          const found = upToFirstLate(
            told,
            ask,
            (one) => {
              if (one.from > begin && one.to <= due) return 'in';
              if (one.to > begin && one.from <= due) return 'may';
              return one.from > due ? 'after' : undefined;
            },
            by?.id,
          );
          return settle(told, found, omissionsOf(told, candidate, all, by?.id), undefined);
        },
      };
      return candidate;
    });
}

/** OB4.13. */
function phases(world: World, written: readonly { within: number }[]): Candidate[] {
  const { classes } = world.obligation.terms.act;
  const candidates: Candidate[] = [];
  let begin = window(world).from;
  for (const [n, { within }] of written.entries()) {
    const phase = String(n + 1);
    const due = dueAt(world, begin + within * MIN);
    candidates.push(calendar(`phase-${phase}`, due, -Infinity, classes, true, phase));
    const completed = events(world)
      .flatMap((acts) => versionFor(world, acts, due, performance(classes)) ?? [])
      .toSorted(inOrder)
      .find(({ standing, event }) => standing === 'sure' && event.key === phase);
    if (!completed) break;
    begin = completed.to;
  }
  return candidates;
}

/** OB4.14. */
function maintained(world: World, fresh: number): Candidate[] {
  const { end } = window(world);
  const seen = triggers(world, OBSERVATION, ({ from }) => from).filter(
    ({ from }) => from <= world.now,
  );
  const runs: Version[][] = [];
  let open: Version[] | undefined;
  for (const one of seen) {
    if (one.event.class === 'seen-not-kept') {
      if (open) open.push(one);
      else runs.push((open = [one]));
    } else if (one.standing === 'sure') open = undefined;
  }
  const latest = seen.at(-1);
  return [
    ...runs.map((run): Candidate => {
      const [start] = run as [Version];
      return {
        id: start.id,
        due: dueAt(world, start.from),
        weigh: (told) => {
          for (const one of run) told.count(one, 'observation', one.standing === 'sure');
          const state = run.some(({ standing }) => standing === 'sure')
            ? 'supported'
            : run.some(({ standing }) => standing === 'claimed')
              ? 'alleged'
              : 'not-computable';
          const verdict = { state, rule: 'OB4.14' } as const;
          return { early: verdict, final: verdict, late: null };
        },
      };
    }),
    {
      id: 'now',
      due: end,
      always: true,
      weigh: (told) => {
        if (latest) told.count(latest, 'observation', latest.standing === 'sure');
        const holds =
          latest?.event.class === 'seen-kept' &&
          latest.standing === 'sure' &&
          Math.min(world.now, end) - latest.to <= fresh;
        const state = !latest ? 'nothing-reported' : holds ? 'met' : 'not-computable';
        const verdict = { state, rule: 'OB4.14' } as const;
        return { early: verdict, final: verdict, late: null };
      },
    },
  ];
}
