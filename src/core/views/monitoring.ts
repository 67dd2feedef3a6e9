import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import type { Answers } from '../incidents/answers.ts';
import type { Happened } from '../incidents/happened.ts';
import { instantMs } from '../instants.ts';
import type { Proposal } from '../obligations/agreeing.ts';
import type { Actor, Message, MonitorEvent, Ruling, Steering } from '../obligations/event.ts';
import { intervalOf } from '../obligations/interval.ts';
import type { Performance } from '../obligations/performing.ts';
import type { Change } from '../obligations/steering.ts';
import type { DraftTerms, Terms } from '../obligations/terms.ts';
import { isComplete } from '../obligations/terms.ts';
import type { Polygon } from '../places.ts';
import type { RoomState } from '../state.ts';
import { isOver, truceOf, untilMs, type Moment, type Until } from '../truce-state.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';

/**
 * What the acts of a room say to the evaluator of obligations (OB3, IC9): which obligations are in force, what happened as it is entered, found and taken back, and what
 * was done about the obligations themselves, in log order. Evaluating it, at a moment, is `statesAt` (monitoring-states.ts).
 */

export type Item =
  | { what: 'zone'; id: string; polygons: Polygon[] }
  | { what: 'obligation'; id: string; terms: Terms; index: number; admitted: number }
  | { what: 'event'; message: Message }
  | { what: 'power'; steering: Steering };

interface Known {
  /** As it was entered, with nothing ruled of it. */
  event: MonitorEvent;
  /** It is said to repeat another, or was superseded, withdrawn or retracted. */
  gone?: true;
  /** Certified under these obligations, each by its own certifier. */
  certified?: string[];
  /** Of a performance: those who may certify, by obligation. */
  certifiers?: Record<string, string>;
}

export interface Monitoring {
  items: Item[];
  /** Readings of clauses, in force or not. */
  proposals: Record<string, Proposal>;
  inForce: Record<string, true>;
  /** By truce: the obligations in force that read it, and the end that the evaluator was last told. */
  truces: Record<string, { obligations: string[]; until: number | 'open'; over?: true }>;
  events: Record<string, Known>;
  /** Findings that stand, by act: their entries and answers. */
  findings: Record<string, { entries: string[]; answers: Answers }>;
  /** By entry: the findings about it that stand, in log order. */
  found: Record<string, string[]>;
}

export function start(): Monitoring {
  return {
    items: [],
    proposals: {},
    inForce: {},
    truces: {},
    events: {},
    findings: {},
    found: {},
  };
}

/** Where in the log something is said to the evaluator. */
type Place = Pick<Act, 'index' | 'admitted'>;

export function add(view: Monitoring, act: Act, _ctx: ViewContext): Monitoring {
  const revision = revisionOf(act);
  if (revision.what === 'retract') {
    remove(view, revision.target, act);
    return view;
  }
  const { entry } = revision;
  if (revision.what === 'correct') {
    if (view.events[entry.id] && !view.events[entry.id]?.gone) enter(view, entry, act, 'amend');
    return view;
  }
  if (entry.type.startsWith('obligation.') || entry.type === 'zone.define') putTerms(view, entry);
  else putEvent(view, entry, act);
  return view;
}

/** What became of a truce that obligations read: its end moved, or it is over. Told after each act, with the rules' own state of it. */
export function followTruces(view: Monitoring, act: Place, state: RoomState | null): void {
  for (const [id, followed] of Object.entries(view.truces)) {
    const truce = state ? truceOf(state, id) : undefined;
    if (!truce || followed.over) continue;
    if (truce.end !== followed.until) {
      followed.until = truce.end;
      for (const obligation of followed.obligations)
        power(view, act, { do: 'extend', obligation, until: truce.end });
    }
    if (!isOver(truce)) continue;
    followed.over = true;
    for (const obligation of followed.obligations)
      power(view, act, { do: 'terminate', obligation, at: act.admitted });
  }
}

type WithoutPlace<T> = T extends unknown ? Omit<T, 'index' | 'admitted'> : never;

function power(view: Monitoring, { index, admitted }: Place, one: WithoutPlace<Steering>): void {
  view.items.push({ what: 'power', steering: { ...one, index, admitted } });
}

function putTerms(view: Monitoring, entry: Entry): void {
  const { index, admitted } = entry;
  if (entry.type === 'zone.define') {
    const { polygons } = entry.body as { polygons: Polygon[] };
    view.items.push({ what: 'zone', id: entry.id, polygons });
    return;
  }
  if (entry.type === 'obligation.propose') {
    view.proposals[entry.id] = entry.body as Proposal;
    return;
  }
  const { obligation } = entry.body as { obligation: string };
  const proposal = view.proposals[obligation];
  if (!proposal) return;
  switch (entry.type) {
    case 'obligation.in-force':
      bringIntoForce(view, obligation, proposal, entry);
      break;
    case 'obligation.change': {
      const { change, at } = entry.body as { change: Change; at: Until };
      const when = untilMs(at);
      if (change === 'extend') power(view, entry, { do: 'extend', obligation, until: when });
      else if (when !== 'open')
        power(view, entry, { do: change === 'end' ? 'terminate' : change, obligation, at: when });
      break;
    }
    case 'obligation.reopen': {
      const { from, to } = entry.body as { from: string; to: string };
      const span = { from: instantMs(from), to: instantMs(to) };
      view.items.push({
        what: 'power',
        steering: { do: 'reopen', obligation, index, admitted, ...span },
      });
      break;
    }
    default:
  }
}

function bringIntoForce(view: Monitoring, id: string, proposal: Proposal, entry: Entry): void {
  const { index, admitted } = entry;
  const { terms, replaces, clause } = proposal;
  if (!isComplete(terms)) return;
  const { since } = entry.body as { since: Moment };
  view.inForce[id] = true;
  view.items.push({ what: 'obligation', id, terms, index, admitted });
  if (replaces !== undefined && view.inForce[replaces])
    power(view, entry, { do: 'terminate', obligation: replaces, at: instantMs(since.at) });
  if (clause.truce === undefined) return;
  // The terms say until when as they were agreed; the truce itself may have been extended since, which the next look at it tells.
  const until = untilMs(terms.window.until);
  const followed = (view.truces[clause.truce] ??= { obligations: [], until });
  followed.until = until;
  followed.obligations.push(id);
}

function putEvent(view: Monitoring, entry: Entry, act: Act): void {
  switch (entry.type) {
    case 'incident.allege':
    case 'incident.case-file': {
      const { supersedes } = entry.body as { supersedes?: string };
      if (supersedes !== undefined) remove(view, supersedes, act);
      enter(view, entry, act, 'enter');
      break;
    }
    case 'performance.report':
      enter(view, entry, act, 'enter');
      break;
    case 'incident.withdraw-case-file':
      remove(view, (entry.body as { entry: string }).entry, act);
      break;
    case 'incident.relate':
      remove(view, (entry.body as { entry: string }).entry, act);
      break;
    case 'performance.certify': {
      const known = view.events[(entry.body as { performance: string }).performance];
      if (!known) break;
      known.certified = [...(known.certified ?? []), ...certifiedBy(known, entry)];
      tell(view, known, act, 'amend', true);
      break;
    }
    case 'performance.withdraw-certificate': {
      const known = view.events[(entry.body as { performance: string }).performance];
      if (!known) break;
      const own = certifiedBy(known, entry);
      known.certified = known.certified?.filter((id) => !own.includes(id)) ?? [];
      tell(view, known, act, 'amend', true);
      break;
    }
    case 'incident.find': {
      const { entries, answers } = entry.body as { entries: string[]; answers: Answers };
      view.findings[entry.id] = { entries, answers };
      for (const id of entries) (view.found[id] ??= []).push(entry.id);
      rule(view, entries, act);
      break;
    }
    case 'incident.withdraw-finding': {
      const { finding } = entry.body as { finding: string };
      const entries = view.findings[finding]?.entries ?? [];
      delete view.findings[finding];
      for (const id of entries)
        view.found[id] = (view.found[id] ?? []).filter((other) => other !== finding);
      rule(view, entries, act);
      break;
    }
    default:
  }
}

/** The obligations that whoever signs certifies, of those that a performance is about. */
function certifiedBy({ certifiers = {} }: Known, { by }: Entry): string[] {
  const signer = partyOf(by[0] as string);
  return Object.keys(certifiers).filter((id) => certifiers[id] === signer);
}

function rule(view: Monitoring, entries: readonly string[], act: Place): void {
  for (const id of entries) {
    const known = view.events[id];
    if (known) tell(view, known, act, 'amend', true);
  }
}

function enter(view: Monitoring, entry: Entry, act: Place, how: 'enter' | 'amend'): void {
  const known = entry.type === 'performance.report' ? performed(view, entry) : happened(entry);
  // A certificate was of what was reported before the correction (IC9.4).
  view.events[entry.id] = known;
  tell(view, known, act, how);
}

function remove(view: Monitoring, id: string, act: Place): void {
  const known = view.events[id];
  if (!known || known.gone) return;
  known.gone = true;
  const { index, admitted } = act;
  view.items.push({ what: 'event', message: { do: 'retract', index, admitted, id } });
}

/** Says to the evaluator how an event reads now, with what was ruled of it. */
function tell(
  view: Monitoring,
  known: Known,
  { index, admitted }: Place,
  how: 'enter' | 'amend',
  finding = false,
): void {
  if (known.gone) return;
  const rulings = rulingsOf(view, known);
  const { about = [] } = known.event;
  // A clause that was ruled on is one that the event is about, whether or not whoever entered it had named it.
  const ruled = about.length > 0 ? Object.keys(rulings?.rulings ?? {}) : [];
  const named = { about: [...new Set([...about, ...ruled])] };
  const event = rulings ? { ...known.event, ...rulings, ...named } : known.event;
  const by = finding ? { by: 'finding' as const } : {};
  view.items.push({ what: 'event', message: { do: how, index, admitted, event, ...by } });
}

function happened(entry: Entry): Known {
  const body = entry.body as Happened & {
    about: string[];
    says?: string[];
    assessed?: string[];
  };
  const { says, assessed, about, quantity, place } = body;
  const actors = [
    ...(says ?? []).map((id): Actor => ({ id, standing: 'claimed' })),
    ...(assessed ?? []).map((id): Actor => ({ id, standing: 'assessed' })),
  ];
  return {
    event: {
      id: entry.id,
      class: body.class,
      ...intervalOf(body.occurred),
      standing: 'claimed',
      actors,
      about,
      ...(place?.box ? { place: place.box } : {}),
      ...(quantity === undefined ? {} : { quantity }),
    },
  };
}

function performed(view: Monitoring, entry: Entry): Known {
  const { about, of, quantity, place, key, occurred, ...body } = entry.body as Performance;
  const certifiers: Record<string, string> = {};
  for (const id of about) {
    const certifier = view.proposals[id]?.terms.completion?.certifier;
    if (certifier !== undefined) certifiers[id] = certifier;
  }
  return {
    event: {
      id: entry.id,
      class: body.class,
      ...intervalOf(occurred),
      standing: 'claimed',
      actors: (of ?? []).map((id): Actor => ({ id, standing: 'claimed' })),
      about,
      ...(place?.box ? { place: place.box } : {}),
      ...(quantity === undefined ? {} : { quantity }),
      ...(key === undefined ? {} : { key }),
    },
    certifiers,
  };
}

/** IC9.2–IC9.4: what the latest finding that stands, or a certificate, makes of an event under each obligation, and under all others. */
function rulingsOf(view: Monitoring, known: Known): Partial<MonitorEvent> | undefined {
  if (known.certified?.length) {
    const actors = known.event.actors?.map(({ id }): Actor => ({ id, standing: 'found' })) ?? [];
    const ruling: Ruling = { standing: 'found', actors };
    return { rulings: Object.fromEntries(known.certified.map((id) => [id, ruling])) };
  }
  const latest = view.found[known.event.id]?.at(-1);
  const answers = latest === undefined ? undefined : view.findings[latest]?.answers;
  if (!answers) return undefined;
  const rulings = Object.fromEntries(
    answers.clauses.map(({ obligation, answer }) => [
      obligation,
      underClause(answers, answer, view.proposals[obligation]?.terms),
    ]),
  );
  return { ...elsewhere(answers), rulings };
}

function underClause(
  answers: Answers,
  answer: Answers['clauses'][number]['answer'],
  terms: DraftTerms | undefined,
): Ruling {
  const found = (ids: readonly string[]): Actor[] =>
    ids.map((id) => ({ id, standing: 'found' as const }));
  const named = answers.who?.party;
  switch (answer) {
    case 'breach-by-act':
      return {
        standing: 'found',
        answer: 'breach',
        ...(named === undefined ? {} : { actors: found([named]) }),
      };
    case 'failure-to-prevent':
      // Who failed to prevent it is a question of the clause, not of whose act it was.
      return { standing: 'found', answer: 'breach', actors: found(terms?.addressees ?? []) };
    case 'left-to-joint-body':
      return { standing: 'found', answer: 'left-open' };
    case 'no-breach':
    case 'excepted':
      return { standing: 'found', answer: 'kept' };
  }
}

/** IC9.3: of the clauses that a finding does not answer. */
function elsewhere({ happened: { answer }, who }: Answers): Partial<MonitorEvent> {
  if (answer === 'not-confirmed') return { standing: 'found', answer: 'kept' };
  if (answer !== 'confirmed') return {};
  if (who?.party !== undefined) {
    const actors: Actor[] = [{ id: who.party, standing: 'found' }];
    return { standing: 'found', answer: 'left-open', actors };
  }
  const others = who?.answer === 'other-armed-group' || who?.answer === 'accident';
  return others ? { standing: 'found', answer: 'kept' } : {};
}
