import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import type { Relating } from '../incidents/alleging.ts';
import type { Happened } from '../incidents/happened.ts';
import type { Actor, MonitorEvent, Ruling } from '../obligations/event.ts';
import { intervalOf } from '../obligations/interval.ts';
import type { Performance } from '../obligations/performing.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf, signingOf } from './entry.ts';
import type { Known, Monitoring, Place } from './monitoring-board.ts';
import { foundEvent, type Finding } from './monitoring-findings.ts';
import { neverInForce, putTerms } from './monitoring-obligations.ts';

export { start, type Item, type Monitoring } from './monitoring-board.ts';
export { followTruces } from './monitoring-obligations.ts';

/**
 * What the acts of a room say to the evaluator of obligations (OB3, IC9): which obligations are in force, what happened as it is entered, found and taken back, and what
 * was done about the obligations themselves, in log order. Evaluating it, at a moment, is `statesAt` (monitoring-states.ts).
 */

export function add(view: Monitoring, act: Act, _ctx: ViewContext): Monitoring {
  if (act.type === 'key.disown') {
    disown(view, act);
    return view;
  }
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

/** RC8.5: a head says that it was not its side's. A finding and a certificate count no more (IC6.8, OB2.10), and of an obligation nothing is computed. */
function disown(view: Monitoring, act: Act): void {
  const id = act.after[0]?.act?.id ?? '';
  const signed = view.signed[id];
  delete view.signed[id];
  if (!signed) return;
  if ('finding' in signed) withdrawFinding(view, signed.finding, act);
  else if ('performance' in signed) {
    const known = view.events[signed.performance];
    if (known) uncertify(view, known, act, (other) => other === id);
  } else if (view.inForce[signed.obligation]) neverInForce(view, signed.obligation, act);
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
      const { certified = {} } = known;
      for (const id of certifiedBy(known, entry)) certified[id] = signingOf(entry);
      known.certified = certified;
      view.signed[signingOf(entry)] = { performance: known.event.id };
      if (!known.left) tell(view, known, act, 'amend', true);
      break;
    }
    case 'performance.withdraw-certificate': {
      const known = view.events[(entry.body as { performance: string }).performance];
      if (!known) break;
      const own = certifiedBy(known, entry);
      uncertify(view, known, act, (_, id) => own.includes(id));
      break;
    }
    case 'incident.find': {
      const { entries, answers, draft } = entry.body as Omit<Finding, 'read'> & { draft: string };
      const read = view.drafts[draft] ?? {};
      view.findings[entry.id] = { entries, answers, read };
      view.signed[signingOf(entry)] = { finding: entry.id };
      for (const id of entries) if (read[id]) (view.found[id] ??= []).push(entry.id);
      for (const id of entries) look(view, id, act, true);
      break;
    }
    case 'incident.withdraw-finding': {
      withdrawFinding(view, (entry.body as { finding: string }).finding, act);
      break;
    }
    default:
  }
}

function withdrawFinding(view: Monitoring, finding: string, act: Place): void {
  const entries = view.findings[finding]?.entries ?? [];
  delete view.findings[finding];
  for (const id of entries)
    view.found[id] = (view.found[id] ?? []).filter((other) => other !== finding);
  for (const id of entries) look(view, id, act, true);
}

function uncertify(
  view: Monitoring,
  known: Known,
  act: Place,
  goes: (signed: string, obligation: string) => boolean,
): void {
  const kept = Object.entries(known.certified ?? {}).filter(([id, signed]) => !goes(signed, id));
  known.certified = Object.fromEntries(kept);
  if (!known.left) tell(view, known, act, 'amend', true);
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
function withRulings(view: Monitoring, { event, certified = {} }: Known): MonitorEvent {
  const under = Object.keys(certified);
  if (under.length > 0) {
    const actors = event.actors?.map(({ id }): Actor => ({ id, standing: 'found' })) ?? [];
    const ruling: Ruling = { standing: 'found', actors };
    return { ...event, rulings: Object.fromEntries(under.map((id) => [id, ruling])) };
  }
  const [first, ...more] = standingOn(view, event.id);
  return first ? foundEvent(event.id, [first, ...more], view.proposals, event) : event;
}
