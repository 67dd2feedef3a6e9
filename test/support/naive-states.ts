import type { State } from '#core/obligations/event.ts';
import type { InstanceState, ObligationState, SetAside } from '#core/obligations/monitor/states.ts';
import {
  dueAt,
  events,
  first,
  MIN,
  version,
  versionFor,
  window,
  type Asked,
  type World,
} from './naive-events.ts';
import { instancesOf } from './naive-patterns.ts';
import {
  Told,
  leftOut,
  inOrderOfActs,
  theAct,
  trigger,
  OBSERVATION,
  type Candidate,
} from './naive-weighing.ts';

/**
 * The state of an obligation, computed from the whole list of messages for one asked moment, as spec/obligations.md says it and in its order. For clarity and for nothing else: it is what the evaluator is
 * held against.
 */
export function naiveState(world: World): ObligationState {
  const { obligation, now } = world;
  const { lag } = obligation.terms;
  const { end, terminated } = window(world);
  const found = instancesOf(world);
  const instances = found.flatMap(
    ({ id, due, always, weigh }): (InstanceState & { isDue: boolean })[] => {
      if (terminated && due > end) return [];
      const told = new Told(world, due);
      const weighed = weigh(told, found);
      if (!weighed) return [];
      const isDue = always === true || now >= due;
      const { state, rule } = isDue ? weighed.final : weighed.early;
      return [
        {
          id,
          state,
          rule,
          due: due === Infinity ? null : due,
          provisional: now < due + lag * MIN,
          late: weighed.late,
          events: told.events(),
          aside: told.aside(),
          isDue,
        },
      ];
    },
  );
  instances.sort((a, b) => (a.id < b.id ? -1 : 1));
  // OB5.1
  const anyDue = instances.some(({ isDue }) => isDue);
  const considered = instances.filter(({ isDue }) => isDue === anyDue);
  const order: State[] = anyDue
    ? ['supported', 'alleged', 'not-computable', 'nothing-reported', 'met']
    : ['supported', 'alleged', 'not-computable', 'met', 'nothing-reported'];
  return {
    id: obligation.id,
    state:
      order.find((state) => considered.some((one) => one.state === state)) ?? 'nothing-reported',
    provisional:
      instances.length === 0
        ? now < end + lag * MIN
        : considered.some(({ provisional }) => provisional),
    instances: instances.map(({ isDue: _, ...instance }) => instance),
    aside: outside(world, found, new Set(instances.map(({ id }) => id))),
  };
}

/** OB5.2: of events on which an instance would hang, what does not count, and why there is none. */
function outside(world: World, found: readonly Candidate[], there: Set<string>): SetAside[] {
  const { rule, act, addressees } = world.obligation.terms;
  const { end, terminated } = window(world);
  const kinds: {
    ask: Asked[];
    due: (event: { from: number; to: number }) => number;
    excepted?: string;
  }[] = [];
  const atEnd = ({ to }: { to: number }) => to;
  if (rule.pattern === 'forbid')
    kinds.push({ ask: [theAct(act.classes)], due: atEnd, excepted: '' });
  if (rule.pattern === 'notify-before') kinds.push({ ask: [theAct(act.classes)], due: atEnd });
  if (rule.pattern === 'cap')
    kinds.push({
      ask: addressees.map((addressee) => ({ ...theAct(act.classes), whose: { addressee } })),
      due: atEnd,
    });
  if (rule.pattern === 'respond-within')
    kinds.push({ ask: [trigger(rule.trigger)], due: ({ to }) => to + rule.within * MIN });
  if (rule.pattern === 'access') {
    kinds.push({ ask: [trigger(['request'])], due: ({ to }) => to + rule.within * MIN });
    kinds.push({ ask: [theAct(['obstruction'])], due: atEnd, excepted: 'obstruction/' });
  }
  if (rule.pattern === 'maintain') kinds.push({ ask: [OBSERVATION], due: ({ from }) => from });
  const aside = kinds.flatMap(({ ask, due, excepted }) =>
    events(world).flatMap((acts): SetAside[] => {
      if (!acts.some((one) => ask.some((as) => version(world, acts, one, as)))) return [];
      const own = dueAt(world, due(first(acts)));
      const versions = ask.flatMap((as) => versionFor(world, acts, own, as) ?? []);
      const [stands] = versions;
      const told = leftOut(world, acts, own, stands !== undefined);
      if (!stands) return told;
      const { id, act: index } = stands;
      const ended = terminated && dueAt(world, due(stands.event)) > end;
      if (ended) return [...told, { event: id, act: index, reason: 'ended' }];
      const missing =
        excepted !== undefined &&
        !there.has(excepted + id) &&
        found.some((one) => one.id === excepted + id);
      return missing ? [...told, { event: id, act: index, reason: 'excepted' }] : told;
    }),
  );
  return inOrderOfActs(aside);
}
