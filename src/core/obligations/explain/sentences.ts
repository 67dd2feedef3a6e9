import { instantOf } from '../../instant-of.ts';
import type { Naming } from '../../naming.ts';
import { format } from '../../sentences.ts';
import type { Occurred } from '../../shapes.ts';
import type { NamedAct } from './acts-on-events.ts';
import {
  clockOf,
  type ExplainedAside,
  type ExplainedChange,
  type ExplainedEvent,
  type ExplainedInstance,
  type ExplainedObligation,
  type Until,
} from './explained.ts';
import type { Standing } from '../monitor/states.ts';
import * as words from './words.ts';

/** An explanation in sentences, in English and Urdu (OB5.2, OB9). */

export interface Explanation {
  /** What is read, how it stands at the asked moment, and until when that is provisional. */
  sentence: string;
  instances: InstanceExplanation[];
  /** What is set aside of the obligation. */
  aside: string[];
}

export interface InstanceExplanation {
  id: string;
  sentence: string;
  /** What is counted. */
  events: string[];
  aside: string[];
}

/**
 * @example explanationOf(explained, makeNaming('en', labels)).instances[0].sentence
 * // 'On case file 12, due 5 March 2031, 12:00 UTC: supported by findings. It is found to have happened under this clause. (OB4.3.6)'
 */
export function explanationOf(one: ExplainedObligation, naming: Naming): Explanation {
  const say = sayer(naming);
  const { terms, clause } = one;
  return {
    sentence: say(words.SAID.obligation, {
      label: naming.quoted(naming.words(terms.label)),
      clause: naming.words(clause.words),
      pattern: naming.term(`pattern.${terms.rule.pattern}`),
      at: timeIn(one, one.at, naming),
      state: naming.term(`obligation-state.${one.state}`),
      provisional: provisional(one, one.provisional, naming),
      of: say(words.OF[one.of], {}),
    }),
    instances: one.instances.map((instance) => ({
      id: instance.id,
      sentence: instanceSentence(one, instance, naming),
      events: instance.events.map((event) => eventSentence(event, naming)),
      aside: instance.aside.map((aside) => asideSentence(aside, naming)),
    })),
    aside: one.aside.map((aside) => asideSentence(aside, naming)),
  };
}

type Say = (
  message: words.Message,
  values: Readonly<Record<string, string | number | undefined>>,
) => string;

function sayer({ language }: Naming): Say {
  return (message, values) => format(message[language], language, values);
}

/** What an act is called: `an allegation of the east bank of 5 March 2031`, `case file 12`, `the finding in case 3 of 9 March 2031`. */
export function actCalled({ kind, by, admitted, number }: NamedAct, naming: Naming): string {
  return sayer(naming)(words.ACT[kind], {
    by: naming.parties(by),
    day: naming.day(new Date(admitted).toISOString().slice(0, 10)),
    number,
  });
}

/**
 * A moment in the zone in which the obligation says its times, and in UTC. The last millisecond that a coarse time leaves open reads as the whole second after it (OB3.10): a
 * day ends at midnight.
 */
export function timeIn(
  { terms }: Pick<ExplainedObligation, 'terms'>,
  ms: number,
  naming: Naming,
): string {
  const { offset, zone } = clockOf(terms, ms);
  const second = Math.ceil(ms / 1000) * 1000;
  const at: Occurred = {
    from: instantOf(second),
    precision: 'minute',
    certainty: 'stated',
    offset,
    zone,
  };
  return naming.when(at);
}

/** Why a state is provisional, and until when; undefined where it is not. */
export function provisional(
  one: ExplainedObligation,
  until: Until | undefined,
  naming: Naming,
): string | undefined {
  if (until === undefined) return undefined;
  const say = sayer(naming);
  if (until === 'open') return say(words.SAID.open, {});
  return say(words.SAID.provisional, { until: timeIn(one, until, naming) });
}

/** By how much something was late, in whole minutes. */
function lateBy(ms: number, naming: Naming): string {
  const minutes = Math.floor(ms / 60_000);
  return minutes === 0 ? words.SAID.seconds[naming.language] : naming.duration(minutes);
}

function instanceSentence(
  one: ExplainedObligation,
  instance: ExplainedInstance,
  naming: Naming,
): string {
  const { due, state, rule, late } = instance;
  const never = words.SAID.never[naming.language];
  const asked = due === 'open' ? never : timeIn(one, due, naming);
  return sayer(naming)(words.SAID.instance, {
    name: nameOf(one, instance, naming),
    due: instance.name.kind === 'now' ? undefined : asked,
    state: naming.term(`obligation-state.${state}`),
    late: late === undefined ? undefined : lateBy(late, naming),
    provisional: provisional(one, instance.provisional, naming),
    why: whyOf(one, instance, naming),
    rule,
  });
}

/** What an instance is called, at the head of a sentence. */
export function nameOf(
  one: Pick<ExplainedObligation, 'terms'>,
  { name, entered }: Pick<ExplainedInstance, 'name' | 'entered'>,
  naming: Naming,
): string {
  return sayer(naming)(words.INSTANCE[name.kind], {
    act: entered && actCalled(entered, naming),
    end: name.kind === 'period' ? timeIn(one, name.end, naming) : undefined,
    number: 'number' in name ? name.number : undefined,
    label: name.kind === 'phase' && name.label ? naming.words(name.label) : undefined,
    party: name.kind === 'counted-for' ? naming.party(name.party) : undefined,
  });
}

/** Why an instance is in its state. */
export function whyOf(
  { terms }: ExplainedObligation,
  { name, state, rule, late }: ExplainedInstance,
  naming: Naming,
): string {
  const said = words.WHY[rule];
  const { pattern } = terms.rule;
  const isItself =
    pattern === 'forbid' || pattern === 'notify-before' || name.kind === 'obstruction';
  const message =
    (name.kind === 'now' ? said[`${state}/now`] : undefined) ??
    (isItself ? said[`${state}/itself`] : undefined) ??
    said[state];
  if (!message) throw new Error(`${rule} gives no state ${state}`);
  return sayer(naming)(message, { late: late === undefined ? undefined : lateBy(late, naming) });
}

/** One event that is counted, with the acts that it rests on. */
export function eventSentence(event: ExplainedEvent, naming: Naming): string {
  const { entered, rests, as, surely, grade } = event;
  const { language } = naming;
  return sayer(naming)(words.SAID.event, {
    act: actCalled(entered, naming),
    what: event.class && naming.term(`act-class.${event.class}`),
    when: event.occurred && naming.when(event.occurred),
    as: words.COUNTED[as][surely ? 'surely' : 'perhaps'][language],
    grade: words.GRADE[grade][language],
    rests: rests.length === 0 ? undefined : naming.list(rests.map((act) => actCalled(act, naming))),
  });
}

/** One act that is set aside, and why. */
export function asideSentence(
  { event, entered, act, reason }: ExplainedAside,
  naming: Naming,
): string {
  return sayer(naming)(words.SAID.aside, {
    act: actCalled(act, naming),
    event: act.act === event ? undefined : actCalled(entered, naming),
    reason: words.ASIDE[reason][naming.language],
  });
}

/** How a state changed, and by which act or that time alone did it (OB6.4). */
export function changeSentence(change: ExplainedChange, naming: Naming): string {
  const say = sayer(naming);
  const { terms, instance, from, to, cause } = change;
  const standing = ({ state, late, provisional: may }: Standing): string =>
    say(words.SAID.standing, {
      state: naming.term(`obligation-state.${state}`),
      late: late === null ? undefined : lateBy(late, naming),
      provisional: may ? 'some' : undefined,
    });
  return say(words.SAID.change, {
    label: naming.quoted(naming.words(terms.label)),
    name: instance && nameOf(change, instance, naming),
    from: from && standing(from),
    to: to ? standing(to) : say(words.SAID.gone, {}),
    cause:
      typeof cause === 'number'
        ? say(words.SAID['by-time'], {})
        : say(words.SAID['by-act'], { act: actCalled(cause, naming) }),
  });
}
