import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import type { Relating } from '../incidents/alleging.ts';
import type { Happened } from '../incidents/happened.ts';
import { instantMs } from '../instants.ts';
import type { Proposal } from '../obligations/agreeing.ts';
import type { Actor, Message, MonitorEvent, Ruling, Steering } from '../obligations/event.ts';
import { intervalOf } from '../obligations/interval.ts';
import type { Performance } from '../obligations/performing.ts';
import type { Change } from '../obligations/steering.ts';
import type { Terms } from '../obligations/terms.ts';
import { isComplete } from '../obligations/terms.ts';
import type { Polygon } from '../places.ts';
import type { RoomState } from '../state.ts';
import { isOver, truceOf, untilMs, type Moment, type Until } from '../truce-state.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';
import { foundEvent, type Finding } from './monitoring-findings.ts';

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
  /** As it reads now, with nothing ruled of it. */
  event: MonitorEvent;
  /** It was superseded, withdrawn or retracted. */
  gone?: true;
  /** The entry that it is said to repeat, or to be merged with, and those that are said so of it. */
  same?: string;
  others?: string[];
  /** The evaluator was told that it is none. */
  left?: true;
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
  /** Drafts by act: each entry as it read when the draft went to the sides. */
  drafts: Record<string, Record<string, MonitorEvent>>;
  /** Findings that stand, by act. */
  findings: Record<string, Finding>;
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
    drafts: {},
    findings: {},
    found: {},
  };
}

/** Where in the log something is said to the evaluator. */
type Place = Pick<Act, 'index' | 'admitted'>;

export function add(view: Monitoring, act: Act, _ctx: ViewContext): Monitoring {
  const revision = revisionOf(act);
  if (revision.what === 'retract') {
    const known = view.events[revision.target];
    if (known) known.gone = true;
    look(view, revision.target, act);
    return view;
  }
  const { entry } = revision;
  if (revision.what === 'correct') {
    if (view.events[entry.id] && !view.events[entry.id]?.gone) amend(view, entry, act);
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
  view.items.push({ what: 'obligation', id, terms: notBefore(since, terms), index, admitted });
  if (replaces !== undefined && view.inForce[replaces])
    power(view, entry, { do: 'terminate', obligation: replaces, at: instantMs(since.at) });
  if (clause.truce === undefined) return;
  // The terms say until when as they were agreed; the truce itself may have been extended since, which the next look at it tells.
  const until = untilMs(terms.window.until);
  const followed = (view.truces[clause.truce] ??= { obligations: [], until });
  followed.until = until;
  followed.obligations.push(id);
}

/** OB2.5: what is promised binds nobody for what was before it was in force (VCLT art. 28), whenever its window began. */
function notBefore(since: Moment, terms: Terms): Terms {
  const { from, until } = terms.window;
  if (since.at <= from.at) return terms;
  const begins = until !== 'open' && until.at < since.at ? until : since;
  return { ...terms, window: { from: begins, until } };
}

function putEvent(view: Monitoring, entry: Entry, act: Act): void {
  switch (entry.type) {
    case 'incident.allege':
    case 'incident.case-file': {
      enter(view, entry, act);
      const { supersedes } = entry.body as { supersedes?: string };
      if (supersedes !== undefined) supersede(view, supersedes, entry.id, act);
      break;
    }
    case 'performance.report':
      enter(view, entry, act);
      break;
    case 'incident.withdraw-case-file': {
      const { entry: id } = entry.body as { entry: string };
      const known = view.events[id];
      if (known) known.gone = true;
      look(view, id, act);
      break;
    }
    case 'incident.relate':
      relate(view, entry.body as Relating, act);
      break;
    case 'incident.draft-finding': {
      const { entries } = entry.body as { entries: string[] };
      view.drafts[entry.id] = Object.fromEntries(
        entries.flatMap((id) => {
          const known = view.events[id];
          // Two entries that were one event when they were put to the sides are one in the finding.
          const told = known?.same !== undefined && entries.includes(known.same);
          return known && !told ? [[id, known.event]] : [];
        }),
      );
      break;
    }
    case 'performance.certify': {
      const known = view.events[(entry.body as { performance: string }).performance];
      if (!known) break;
      known.certified = [...(known.certified ?? []), ...certifiedBy(known, entry)];
      if (!known.left) tell(view, known, act, 'amend', true);
      break;
    }
    case 'performance.withdraw-certificate': {
      const known = view.events[(entry.body as { performance: string }).performance];
      if (!known) break;
      const own = certifiedBy(known, entry);
      known.certified = known.certified?.filter((id) => !own.includes(id)) ?? [];
      if (!known.left) tell(view, known, act, 'amend', true);
      break;
    }
    case 'incident.find': {
      const { entries, answers, draft } = entry.body as Omit<Finding, 'read'> & { draft: string };
      const read = view.drafts[draft] ?? {};
      view.findings[entry.id] = { entries, answers, read };
      for (const id of entries) if (read[id]) (view.found[id] ??= []).push(entry.id);
      for (const id of entries) look(view, id, act, true);
      break;
    }
    case 'incident.withdraw-finding': {
      const { finding } = entry.body as { finding: string };
      const entries = view.findings[finding]?.entries ?? [];
      delete view.findings[finding];
      for (const id of entries)
        view.found[id] = (view.found[id] ?? []).filter((other) => other !== finding);
      for (const id of entries) look(view, id, act, true);
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

function enter(view: Monitoring, entry: Entry, act: Place): void {
  const known = entry.type === 'performance.report' ? performed(view, entry) : happened(entry);
  view.events[entry.id] = known;
  tell(view, known, act, 'enter');
}

/** A certificate was of what was reported before the correction (IC9.4); a finding is of the entry as it read, and stays. */
function amend(view: Monitoring, entry: Entry, act: Place): void {
  const before = view.events[entry.id] as Known;
  const known = entry.type === 'performance.report' ? performed(view, entry) : happened(entry);
  const { same, others, left } = before;
  view.events[entry.id] = {
    ...known,
    ...(same === undefined ? {} : { same }),
    ...(others ? { others } : {}),
    ...(left ? { left } : {}),
  };
  if (standingOn(view, entry.id).length === 0) look(view, entry.id, act);
}

/** It takes the other's place, also as the one that entries are said to be the same as. */
function supersede(view: Monitoring, id: string, by: string, act: Place): void {
  const [before, after] = [view.events[id], view.events[by]];
  if (!before || !after) return;
  before.gone = true;
  if (before.others) after.others = before.others;
  for (const other of before.others ?? []) {
    const known = view.events[other];
    if (known) known.same = by;
  }
  delete before.others;
  look(view, id, act);
}

function relate(view: Monitoring, { entry, of, as }: Relating, act: Place): void {
  const [known, other] = [view.events[entry], view.events[of]];
  if (!known || !other) return;
  const before = known.same === undefined ? undefined : view.events[known.same];
  if (before) before.others = before.others?.filter((id) => id !== entry) ?? [];
  delete known.same;
  if (as !== 'apart') {
    known.same = of;
    (other.others ??= []).push(entry);
  }
  look(view, entry, act);
}

function standingOn(view: Monitoring, id: string): Finding[] {
  return (view.found[id] ?? []).flatMap((finding) => view.findings[finding] ?? []);
}

/** An entry is one of its own while a finding about it stands, or nobody took it back and none that it is said to be the same as stands for it. */
function isOne(view: Monitoring, id: string): boolean {
  if (standingOn(view, id).length > 0) return true;
  const known = view.events[id];
  return known !== undefined && !known.gone && !isStoodFor(view, known);
}

function isStoodFor(view: Monitoring, { same }: Known): boolean {
  if (same === undefined) return false;
  const other = view.events[same];
  return isOne(view, same) || (other !== undefined && isStoodFor(view, other));
}

/** Tells how an entry reads after something was done about it, and so of those that are said to be the same as it. */
function look(view: Monitoring, id: string, act: Place, finding = false): void {
  const known = view.events[id];
  if (!known) return;
  if (isOne(view, id)) {
    delete known.left;
    tell(view, known, act, 'amend', finding);
  } else if (!known.left) {
    known.left = true;
    const { index, admitted } = act;
    const by = finding ? { by: 'finding' as const } : {};
    view.items.push({ what: 'event', message: { do: 'retract', index, admitted, id, ...by } });
  }
  for (const other of known.others ?? [])
    if (isOne(view, other) === (view.events[other]?.left === true)) look(view, other, act, finding);
}

/** Says to the evaluator how an event reads now, with what was ruled of it. */
function tell(
  view: Monitoring,
  known: Known,
  { index, admitted }: Place,
  how: 'enter' | 'amend',
  finding = false,
): void {
  const event = withRulings(view, known);
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

/** IC9.2–IC9.4: what findings that stand, or certificates, make of an event under each obligation, and under all others. */
function withRulings(view: Monitoring, { event, certified = [] }: Known): MonitorEvent {
  if (certified.length > 0) {
    const actors = event.actors?.map(({ id }): Actor => ({ id, standing: 'found' })) ?? [];
    const ruling: Ruling = { standing: 'found', actors };
    return { ...event, rulings: Object.fromEntries(certified.map((id) => [id, ruling])) };
  }
  const [first, ...more] = standingOn(view, event.id);
  return first ? foundEvent(event.id, [first, ...more], view.proposals, event) : event;
}
