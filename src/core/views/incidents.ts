import type { Act } from '../act.ts';
import type { Allegation, CaseFile } from '../incidents/alleging.ts';
import type { Answers } from '../incidents/answers.ts';
import type { ContextRow } from '../incidents/context.ts';
import type { Coverage, Visit } from '../incidents/verifying.ts';
import type { FollowUp, Remedy } from '../incidents/remedying.ts';
import { instantMs } from '../instants.ts';
import type { Words } from '../words.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';
import type { SaidBy } from './said.ts';
import { isSignedBy, saidBy } from './said.ts';

/**
 * Incidents as the room of a joint commission shows them (IC4–IC8), each with its life: entries, visits, drafts and replies, findings, remedies. Which finding is of which
 * entry stands with both; nothing here is counted by side.
 */

interface Entered extends SaidBy {
  correctedBy?: string;
  /** It is said to repeat that one, or is merged with it. */
  related?: SaidBy & { of: string; as: 'duplicate' | 'merged' };
  /** Others that are said to be the same as it. */
  others: string[];
  visits: string[];
  drafts: string[];
  /** Findings about it that stand, or stood. */
  findings: string[];
}

export type IncidentRow =
  | (Entered & { kind: 'allegation' } & Allegation)
  | (Entered & {
      kind: 'case-file';
      supersededBy?: string;
      withdrawn?: SaidBy & { why: Words };
      /** Leaf hashes of the release in the mission's room. */
      rests: readonly string[];
    } & CaseFile);

export interface VisitRow extends SaidBy, Visit {
  correctedBy?: string;
  reply?: SaidBy & { text: Words };
}

export interface CoverageRow extends SaidBy, Coverage {
  correctedBy?: string;
}

export interface ReplyRow extends SaidBy {
  text: Words;
  /** It came after the time that was given. */
  late: boolean;
}

export interface DraftFindingRow extends SaidBy {
  case: string;
  number: number;
  entries: string[];
  answers: Answers;
  text: Words;
  hash: string;
  until: string;
  replies: ReplyRow[];
}

export interface FindingRow extends SaidBy {
  case: string;
  number: number;
  draft: string;
  meeting: string;
  entries: string[];
  answers: Answers;
  text: Words;
  hash: string;
  /** Without words where a head has disowned it (RC8.5, IC6.8). */
  withdrawn?: SaidBy & { why?: Words };
  dissents: (SaidBy & { text: Words })[];
  remedies: string[];
}

export interface RemedyRow extends SaidBy, Remedy {
  followed: (SaidBy & FollowUp)[];
}

export interface ContextSet extends SaidBy {
  dataset: Words;
  version: Words;
  licence: Words;
  rows: ContextRow[];
}

export interface IncidentBoard {
  /** All by act id, in log order. */
  entries: Record<string, IncidentRow>;
  visits: Record<string, VisitRow>;
  coverage: Record<string, CoverageRow>;
  drafts: Record<string, DraftFindingRow>;
  findings: Record<string, FindingRow>;
  remedies: Record<string, RemedyRow>;
  /** By follow-up act: the remedy that it is about. */
  followUps: Record<string, string>;
  closed: Record<string, SaidBy & { what: Words }>;
  context: Record<string, ContextSet>;
}

export function start(): IncidentBoard {
  return {
    entries: {},
    visits: {},
    coverage: {},
    drafts: {},
    findings: {},
    remedies: {},
    followUps: {},
    closed: {},
    context: {},
  };
}

export function add(view: IncidentBoard, act: Act, _ctx: ViewContext): IncidentBoard {
  if (act.type === 'key.disown') {
    disown(view, act);
    return view;
  }
  const revision = revisionOf(act);
  if (revision.what === 'retract') retract(view, revision.target);
  else if (revision.what === 'correct') correct(view, revision.entry, revision.by);
  else put(view, revision.entry, act.rests);
  return view;
}

function disown(view: IncidentBoard, act: Act): void {
  const id = act.after[0]?.act?.id ?? '';
  const row = Object.values(view.findings).find((one) => isSignedBy(one, id));
  if (row) row.withdrawn ??= saidBy(act);
}

/** The rows that a reported act has. */
function retract(view: IncidentBoard, id: string): void {
  const entry = view.entries[id];
  if (entry?.kind === 'allegation') {
    const of = entry.related ? view.entries[entry.related.of] : undefined;
    if (of) of.others = of.others.filter((other) => other !== id);
    delete view.entries[id];
  }
  const visit = view.visits[id];
  if (visit) {
    for (const about of visit.entries) without(view.entries[about]?.visits, id);
    delete view.visits[id];
  }
  delete view.coverage[id];
  delete view.context[id];
  const remedy = view.followUps[id];
  if (remedy === undefined) return;
  const row = view.remedies[remedy];
  if (row) row.followed = row.followed.filter((one) => one.act !== id);
  delete view.followUps[id];
}

function without(list: string[] | undefined, id: string): void {
  const at = list?.indexOf(id) ?? -1;
  if (at >= 0) list?.splice(at, 1);
}

function correct(view: IncidentBoard, entry: Entry, correctedBy: string): void {
  const { id } = entry;
  const row = view.entries[id];
  if (row?.kind === 'allegation') {
    const { related, others, visits, drafts, findings } = row;
    const kept = { others, visits, drafts, findings, ...(related ? { related } : {}) };
    const body = entry.body as Allegation;
    view.entries[id] = { kind: 'allegation', ...body, ...saidBy(entry), ...kept, correctedBy };
  }
  const visit = view.visits[id];
  if (visit) {
    for (const about of visit.entries) without(view.entries[about]?.visits, id);
    // An answer of somebody who is no longer said to have denied access is none to this.
    const same = visit.deniedBy === (entry.body as Visit).deniedBy;
    const reply = same && visit.reply ? { reply: visit.reply } : {};
    enterVisit(view, entry, { correctedBy, ...reply });
  }
  if (view.coverage[id])
    view.coverage[id] = { ...(entry.body as Coverage), ...saidBy(entry), correctedBy };
  if (view.context[id]) view.context[id] = { ...(entry.body as ContextSet), ...saidBy(entry) };
  const remedy = view.followUps[id];
  if (remedy === undefined) return;
  const of = view.remedies[remedy];
  if (of) of.followed = of.followed.filter((one) => one.act !== id);
  follow(view, entry);
}

function enterVisit(
  view: IncidentBoard,
  entry: Entry,
  more: Pick<VisitRow, 'correctedBy' | 'reply'>,
): void {
  const body = entry.body as Visit;
  view.visits[entry.id] = { ...body, ...saidBy(entry), ...more };
  for (const about of body.entries) view.entries[about]?.visits.push(entry.id);
}

function follow(view: IncidentBoard, entry: Entry): void {
  const body = entry.body as FollowUp;
  view.remedies[body.remedy]?.followed.push({ ...saidBy(entry), ...body });
  view.followUps[entry.id] = body.remedy;
}

function put(view: IncidentBoard, entry: Entry, rests: readonly string[]): void {
  const said = saidBy(entry);
  const lists = { others: [], visits: [], drafts: [], findings: [] };
  switch (entry.type) {
    case 'incident.allege':
      view.entries[entry.id] = {
        kind: 'allegation',
        ...(entry.body as Allegation),
        ...said,
        ...lists,
      };
      break;
    case 'incident.case-file': {
      const body = entry.body as CaseFile;
      view.entries[entry.id] = { kind: 'case-file', ...body, ...said, ...lists, rests };
      const before = view.entries[body.supersedes ?? ''];
      if (before?.kind === 'case-file') before.supersededBy = entry.id;
      break;
    }
    case 'incident.withdraw-case-file': {
      const { entry: id, why } = entry.body as { entry: string; why: Words };
      const row = view.entries[id];
      if (row?.kind === 'case-file') row.withdrawn = { ...said, why };
      break;
    }
    case 'incident.relate': {
      const {
        entry: id,
        of,
        as,
      } = entry.body as {
        entry: string;
        of: string;
        as: 'duplicate' | 'merged' | 'apart';
      };
      const row = view.entries[id];
      if (as === 'apart') {
        if (row) delete row.related;
        without(view.entries[of]?.others, id);
        break;
      }
      if (row) row.related = { ...said, of, as };
      view.entries[of]?.others.push(id);
      break;
    }
    case 'verification.visit':
      enterVisit(view, entry, {});
      break;
    case 'verification.reply': {
      const { visit, text } = entry.body as { visit: string; text: Words };
      const row = view.visits[visit];
      if (row) row.reply = { ...said, text };
      break;
    }
    case 'coverage.report':
      view.coverage[entry.id] = { ...(entry.body as Coverage), ...said };
      break;
    case 'context.add':
      view.context[entry.id] = { ...(entry.body as ContextSet), ...said };
      break;
    default:
      putFinding(view, entry, said);
  }
}

function putFinding(view: IncidentBoard, entry: Entry, said: SaidBy): void {
  switch (entry.type) {
    case 'incident.draft-finding': {
      const body = entry.body as Omit<DraftFindingRow, keyof SaidBy | 'replies'>;
      view.drafts[entry.id] = { ...body, ...said, replies: [] };
      for (const about of body.entries) view.entries[about]?.drafts.push(entry.id);
      break;
    }
    case 'incident.reply': {
      const { draft, text } = entry.body as { draft: string; text: Words };
      const row = view.drafts[draft];
      row?.replies.push({ ...said, text, late: entry.admitted >= instantMs(row.until) });
      break;
    }
    case 'incident.find': {
      const { aside: _, ...body } = entry.body as Omit<
        FindingRow,
        keyof SaidBy | 'dissents' | 'remedies'
      > & { aside: unknown };
      view.findings[entry.id] = { ...body, ...said, dissents: [], remedies: [] };
      for (const about of body.entries) view.entries[about]?.findings.push(entry.id);
      break;
    }
    case 'incident.withdraw-finding': {
      const { finding, why } = entry.body as { finding: string; why: Words };
      const row = view.findings[finding];
      if (row) row.withdrawn = { ...said, why };
      // The case is open again (IC6.6).
      if (row) delete view.closed[row.case];
      break;
    }
    case 'commission.dissent': {
      const { to, text } = entry.body as { to: string; text: Words };
      view.findings[to]?.dissents.push({ ...said, text });
      break;
    }
    case 'remedy.decide': {
      const body = entry.body as Remedy;
      view.remedies[entry.id] = { ...body, ...said, followed: [] };
      view.findings[body.finding]?.remedies.push(entry.id);
      break;
    }
    case 'remedy.follow-up':
      follow(view, entry);
      break;
    case 'incident.close': {
      const { case: id, what } = entry.body as { case: string; what: Words };
      view.closed[id] = { ...said, what };
      break;
    }
    default:
  }
}
