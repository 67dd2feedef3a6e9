import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import type { CommissionLevel, CommissionTermsBody, MemberKind } from '../commission-terms.ts';
import { nextStep } from '../commission-terms.ts';
import type { Sitting } from '../commission.ts';
import type { EnclosureRef, Occurred } from '../shapes.ts';
import type { Words } from '../words.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';
import type { HotlineLog } from './hotline.ts';
import { addToHotline, startHotline } from './hotline.ts';
import type { PersonsBoard } from './persons.ts';
import { addToPersons, startPersons } from './persons.ts';

/** The joint commission as it is shown (JC1–JC6), with its hotline (hotline.ts), and persons and access (persons.ts). */

interface Said {
  act: string;
  /** The parties that signed. */
  by: string[];
  /** Epoch milliseconds. */
  admitted: number;
}

export interface TermsRow extends Said {
  terms: CommissionTermsBody;
  /** *Set aside*: others were agreed, before or after these. */
  state: 'proposed' | 'in-force' | 'set-aside';
  agreed: Said[];
}

export interface MemberRow extends Said {
  party: string;
  level: CommissionLevel;
  as: MemberKind;
  person: EnclosureRef;
  key?: string;
  /** The act that named somebody in this one's place. */
  replacedBy?: string;
}

export interface MeetingRow extends Said {
  level: CommissionLevel;
  present: Sitting[];
  /** Whether enough sat for every side when it was opened. */
  quorum: boolean;
  occurred?: Occurred;
  adjourned?: Said & { again?: string; occurred?: Occurred };
}

export interface DissentRow extends Said {
  text: Words;
}

export interface CaseRow extends Said {
  number: number;
  label: Words;
  state: 'before' | 'decided' | 'deadlock';
  /** The level it is before, or was before last. */
  level: CommissionLevel;
  /** Epoch milliseconds: when it came to that level. */
  since: number;
  rises: (Said & { from: CommissionLevel; to: CommissionLevel | 'deadlock' })[];
  /** By deadlock, to this party. */
  with?: string;
  /** The decision or the finding by which it is decided. */
  decision?: string;
  /** Annexed; never counted. */
  dissents: DissentRow[];
}

export interface DecisionRow extends Said {
  meeting: string;
  case?: string;
  aside: Sitting[];
  text: Words;
  hash: string;
  occurred?: Occurred;
  dissents: DissentRow[];
}

export interface CommissionBoard {
  /** All by act id, in log order. */
  terms: Record<string, TermsRow>;
  inForce?: string;
  members: Record<string, MemberRow>;
  meetings: Record<string, MeetingRow>;
  cases: Record<string, CaseRow>;
  decisions: Record<string, DecisionRow>;
  hotline: HotlineLog;
  persons: PersonsBoard;
}

export function start(): CommissionBoard {
  return {
    terms: {},
    members: {},
    meetings: {},
    cases: {},
    decisions: {},
    hotline: startHotline(),
    persons: startPersons(),
  };
}

export function add(view: CommissionBoard, act: Act, _ctx: ViewContext): CommissionBoard {
  const revision = revisionOf(act);
  addToHotline(view.hotline, revision);
  addToPersons(view.persons, revision);
  // What the commission itself does is performed, and never corrected.
  if (revision.what === 'enter') put(view, revision.entry);
  return view;
}

function put(view: CommissionBoard, entry: Entry): void {
  const said: Said = {
    act: entry.id,
    by: [...new Set(entry.by.map(partyOf))],
    admitted: entry.admitted,
  };
  switch (entry.type) {
    case 'commission.propose-terms': {
      const terms = entry.body as CommissionTermsBody;
      view.terms[entry.id] = { ...said, terms, state: 'proposed', agreed: [] };
      break;
    }
    case 'commission.agree-terms':
      agree(view, said, (entry.body as { proposal: string }).proposal);
      break;
    case 'commission.take-back-agreement': {
      const row = view.terms[(entry.body as { proposal: string }).proposal];
      if (row) row.agreed = row.agreed.filter(({ by }) => !by.includes(said.by[0] as string));
      break;
    }
    case 'commission.name-member': {
      const { instead, ...member } = entry.body as MemberRow & { instead?: string };
      view.members[entry.id] = { ...member, ...said, party: said.by[0] as string };
      const replaced = instead === undefined ? undefined : view.members[instead];
      if (replaced) replaced.replacedBy = entry.id;
      break;
    }
    case 'commission.meet': {
      const body = entry.body as Pick<MeetingRow, 'level' | 'present' | 'occurred'>;
      view.meetings[entry.id] = { ...said, ...body, quorum: hasQuorum(view, body.present) };
      break;
    }
    case 'commission.adjourn': {
      const { meeting, ...rest } = entry.body as { meeting: string; again?: string };
      const row = view.meetings[meeting];
      if (row) row.adjourned = { ...said, ...rest };
      break;
    }
    case 'commission.case': {
      const body = entry.body as Pick<CaseRow, 'number' | 'label' | 'level'>;
      const since = entry.admitted;
      view.cases[entry.id] = { ...said, ...body, state: 'before', since, rises: [], dissents: [] };
      break;
    }
    case 'commission.raise':
      raise(view, said, entry.body as { case: string; to: CommissionLevel | 'deadlock' });
      break;
    case 'commission.decide': {
      const { about, ...body } = entry.body as DecisionRow & { about?: { case: string } };
      const one = about ? view.cases[about.case] : undefined;
      if (one) Object.assign(one, { state: 'decided', decision: entry.id });
      view.decisions[entry.id] = {
        ...body,
        ...said,
        ...(about ? { case: about.case } : {}),
        dissents: [],
      };
      break;
    }
    case 'incident.find': {
      // A finding is made in a case, and leaves it decided (IC6.4).
      const one = view.cases[(entry.body as { case: string }).case];
      if (one) Object.assign(one, { state: 'decided', decision: entry.id });
      break;
    }
    case 'incident.withdraw-finding': {
      // It is before the same level again, from this act on (IC6.6).
      const one = view.cases[(entry.body as { case: string }).case];
      if (!one) break;
      delete one.decision;
      one.state = 'before';
      one.since = entry.admitted;
      break;
    }
    case 'commission.dissent': {
      const { to, text } = entry.body as { to: string; text: Words };
      (view.decisions[to] ?? view.cases[to])?.dissents.push({ ...said, text });
      break;
    }
    default:
  }
}

function agree(view: CommissionBoard, said: Said, proposal: string): void {
  const row = view.terms[proposal];
  if (!row) return;
  row.agreed.push(said);
  const agreed = new Set(row.agreed.flatMap((one) => one.by));
  if (!row.terms.sides.every(({ party }) => agreed.has(party))) return;
  for (const other of Object.values(view.terms)) other.state = 'set-aside';
  row.state = 'in-force';
  view.inForce = proposal;
}

function termsInForce(view: CommissionBoard): CommissionTermsBody | undefined {
  return view.inForce === undefined ? undefined : view.terms[view.inForce]?.terms;
}

function hasQuorum(view: CommissionBoard, present: readonly Sitting[]): boolean {
  const sits = new Map(present.map((one) => [one.party, one.number]));
  const sides = termsInForce(view)?.sides ?? [];
  return sides.every(({ party, quorum }) => (sits.get(party) ?? 0) >= quorum);
}

function raise(
  view: CommissionBoard,
  said: Said,
  { case: id, to }: { case: string; to: CommissionLevel | 'deadlock' },
): void {
  const row = view.cases[id];
  if (!row) return;
  row.rises.push({ ...said, from: row.level, to });
  row.since = said.admitted;
  if (to !== 'deadlock') {
    row.level = to;
    return;
  }
  row.state = 'deadlock';
  const taker = termsInForce(view)?.deadlock.to;
  if (taker !== undefined) row.with = taker;
}

/**
 * Where a case that is before the commission may rise to, from which moment without the signature of every side (epoch ms), and whether an asked moment is past
 * that. Nothing follows from it until somebody declares it.
 */
export function mayRise(
  view: CommissionBoard,
  id: string,
  now: number,
): { to: CommissionLevel | 'deadlock'; from: number; timeReached: boolean } | undefined {
  const row = view.cases[id];
  const terms = termsInForce(view);
  if (!terms || row?.state !== 'before') return undefined;
  const { to, minutes } = nextStep(terms, row.level);
  const from = row.since + minutes * 60_000;
  return { to, from, timeReached: now >= from };
}

/** Members and alternates who hold a place now, in log order. */
export function sitting(view: CommissionBoard): MemberRow[] {
  return Object.values(view.members).filter((row) => row.replacedBy === undefined);
}
