import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import type { Standing } from '../consent-standing.ts';
import {
  consentStanding,
  isGiven,
  isProvisional,
  isWithdrawalAwaited,
  standingOf,
} from '../consent-standing.ts';
import { instantMs } from '../instants.ts';
import type { AuthorityKind, AuthorityReport, Office, PowerAct, Shown } from '../powers.ts';
import type { EnclosureRef } from '../shapes.ts';
import type { RoomState } from '../state.ts';
import { signingAct } from '../taken-down.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';
import { addText, pushParagraph, reopenedParagraphs } from './authority-texts.ts';
import { happened } from './session-times.ts';

/**
 * The authority ledger (AU5): who may commit a side as notified, what is agreed and on whose word, and, each apart, what was retracted, not confirmed, withdrawn
 * or reopened; performed here apart from reported. It holds instants and never a length of time or a number of times: those are the side's own.
 */
export interface AuthorityLedger {
  state: RoomState | null;
  /** In log order. */
  performed: PerformedRow[];
  reported: Record<string, ReportedRow>;
  agreements: Record<string, AgreementRow>;
  powers: Record<string, PowersRow>;
}

export interface PerformedRow {
  kind: AuthorityKind;
  act: string;
  /** Whose doing. */
  party: string;
  /** Epoch milliseconds. */
  at: number;
  /** The point, or the paragraph of `text`. */
  target: string;
  text?: string;
  /** The words retracted, or that no longer stand alone: a formula, or of a paragraph the act that brought them. */
  words?: string;
  consent?: string;
}

export interface ReportedRow extends Omit<AuthorityReport, 'matters' | 'about' | 'noAnswer'> {
  act: string;
  /** Who entered the report. */
  by: string;
  /** Epoch milliseconds. */
  at: number;
  correctedBy?: string;
}

export interface AgreementRow {
  act: string;
  /** What the rules know it by: the act, and of a text its place in the list as well. */
  consent: string;
  party: string;
  /** The point, or the paragraph of `text`. */
  target: string;
  text?: string;
  /** The formula, or the act that brought the paragraph's words. */
  words: string;
  hash: string;
  as: 'ad-referendum' | 'definitive';
  /** Epoch milliseconds. */
  at: number;
  /** What the side said of it afterwards, in log order. */
  steps: { what: 'confirmed' | 'not-confirmed' | 'withdrawn'; act: string; at: number }[];
}

export interface PowersRow {
  act: string;
  party: string;
  key: string;
  /** The person's name: open, withheld or destroyed, as enclosures are. */
  person: EnclosureRef;
  office: Office;
  acts: PowerAct[];
  scope: 'all' | string[];
  from?: string;
  until?: string;
  original?: EnclosureRef;
  /** Epoch milliseconds. */
  at: number;
  /** What was said of the paper original, in log order. */
  shown: { act: string; by: string; how: Shown; at: number; correctedBy?: string }[];
  ended?: { act: string; at: number };
}

export function start(): AuthorityLedger {
  return { state: null, performed: [], reported: {}, agreements: {}, powers: {} };
}

export function add(view: AuthorityLedger, act: Act, ctx: ViewContext): AuthorityLedger {
  const revision = revisionOf(act);
  const reopened = revision.what === 'enter' && reopens(view, revision.entry);
  const paragraphs =
    revision.what === 'enter' ? reopenedParagraphs(view.state, revision.entry) : [];
  view.state = ctx.book.reduce(view.state ?? undefined, act);
  if (revision.what === 'retract') retract(view, revision.target);
  else put(view, revision.entry, revision.what === 'correct' ? revision.by : undefined);
  if (reopened) pushPerformed(view, 'text-reopened', revision.entry);
  if (revision.what === 'enter') {
    for (const one of paragraphs) pushParagraph(view, 'text-reopened', revision.entry, one);
    addText(view, revision.entry);
  }
  return view;
}

/** Whether a formula takes the place of words that somebody had agreed to. Asked before it does. */
function reopens(view: AuthorityLedger, entry: Entry): boolean {
  const { point, replaces } = entry.body as { point?: string; replaces?: string };
  if (entry.type !== 'formula.table' || replaces === undefined || point === undefined) return false;
  const sides = view.state ? standingOf(view.state, point)?.sides : undefined;
  return Object.values(sides ?? {}).some(
    ({ standing }) => isGiven(standing) || standing === 'suspended',
  );
}

function pushPerformed(view: AuthorityLedger, kind: AuthorityKind, entry: Entry): void {
  const body = entry.body as Record<string, string | undefined>;
  const { consent, formula, replaces } = body;
  const about = consent === undefined ? undefined : view.agreements[consent];
  const words = about?.words ?? replaces ?? formula;
  view.performed.push({
    kind,
    act: entry.id,
    party: partyOf(entry.by[0] as string),
    at: entry.admitted,
    target: about?.target ?? body['point'] ?? '',
    ...(words === undefined ? {} : { words }),
    ...(consent === undefined ? {} : { consent }),
  });
}

function put(view: AuthorityLedger, entry: Entry, correctedBy?: string): void {
  const party = partyOf(entry.by[0] as string);
  const mark = correctedBy === undefined ? {} : { correctedBy };
  switch (entry.type) {
    case 'formula.retract':
      pushPerformed(view, 'offer-retracted', entry);
      break;
    case 'consent.give': {
      const { point, formula, hash, as } = entry.body as {
        point: string;
        formula: string;
        hash: string;
        as: AgreementRow['as'];
      };
      const { id: act, admitted: at } = entry;
      const of = { act, consent: act, party, at, steps: [] };
      view.agreements[act] = { ...of, target: point, words: formula, hash, as };
      break;
    }
    case 'consent.confirm':
      step(view, entry, 'confirmed');
      break;
    case 'consent.not-confirm':
      step(view, entry, 'not-confirmed');
      pushPerformed(view, 'not-confirmed', entry);
      break;
    case 'consent.withdraw': {
      step(view, entry, 'withdrawn');
      // Beyond notified powers nothing is withdrawn yet: the agreement says so (`agreementsOf`).
      const { consent } = entry.body as { consent: string };
      if (view.state && consentStanding(view.state, consent) === 'withdrawn')
        pushPerformed(view, 'consent-withdrawn', entry);
      break;
    }
    case 'powers.notify': {
      const body = entry.body as Omit<PowersRow, 'act' | 'party' | 'at' | 'shown' | 'ended'>;
      view.powers[entry.id] = { ...body, act: entry.id, party, at: entry.admitted, shown: [] };
      break;
    }
    case 'powers.shown': {
      const { powers, how } = entry.body as { powers: string; how: Shown };
      const row = { act: entry.id, by: party, how, at: happened(entry), ...mark };
      putShown(view, powers, row);
      break;
    }
    case 'powers.end': {
      const row = view.powers[(entry.body as { powers: string }).powers];
      if (row) row.ended = { act: entry.id, at: entry.admitted };
      break;
    }
    case 'authority.report': {
      const { kind, side, says, attribution, sources, occurred } = entry.body as AuthorityReport;
      const said = { kind, side, says, attribution, sources, occurred };
      const row = { ...said, act: entry.id, by: party, at: happened(entry), ...mark };
      view.reported[entry.id] = row;
      break;
    }
    default:
  }
}

function step(
  view: AuthorityLedger,
  entry: Entry,
  what: AgreementRow['steps'][number]['what'],
): void {
  const row = view.agreements[(entry.body as { consent: string }).consent];
  row?.steps.push({ what, act: entry.id, at: entry.admitted });
}

/** A correction may say it of other powers. */
function putShown(view: AuthorityLedger, powers: string, row: PowersRow['shown'][number]): void {
  for (const one of Object.values(view.powers)) {
    const at = one.shown.findIndex(({ act }) => act === row.act);
    if (at < 0) continue;
    if (one.act === powers) {
      one.shown[at] = row;
      return;
    }
    one.shown.splice(at, 1);
  }
  view.powers[powers]?.shown.push(row);
}

function retract(view: AuthorityLedger, target: string): void {
  delete view.reported[target];
  for (const row of Object.values(view.powers))
    row.shown = row.shown.filter(({ act }) => act !== target);
}

/** What was performed here, newest first; without what a head has disowned (RC8.5). */
export function performed(view: AuthorityLedger, kind?: AuthorityKind): PerformedRow[] {
  const { state } = view;
  return view.performed
    .filter((row) => kind === undefined || row.kind === kind)
    .filter((row) => state?.answered[signingAct(state, row.act)] !== 'disowned')
    .toReversed();
}

/** What is reported, newest first by when it is said to have happened. */
export function reported(view: AuthorityLedger, kind?: AuthorityKind): ReportedRow[] {
  return Object.values(view.reported)
    .filter((row) => kind === undefined || row.kind === kind)
    .toReversed()
    .toSorted((a, b) => b.at - a.at);
}

export interface Agreement extends AgreementRow {
  standing: Standing;
  /** AU7 */
  provisional: boolean;
  /** AU4: a withdrawal beyond notified powers was said, and awaits confirmation. */
  withdrawalAwaited: boolean;
}

/** Agreements with where they stand, newest first. */
export function agreementsOf(view: AuthorityLedger, party?: string): Agreement[] {
  const { state } = view;
  if (!state) return [];
  return Object.values(view.agreements)
    .filter((row) => party === undefined || row.party === party)
    .flatMap((row) => {
      const standing = consentStanding(state, row.consent);
      if (!standing) return [];
      const provisional = isGiven(standing) && isProvisional(state, row.target);
      const withdrawalAwaited = isWithdrawalAwaited(state, row.consent);
      return [{ ...row, standing, provisional, withdrawalAwaited }];
    })
    .toReversed();
}

export interface NotifiedPowers extends PowersRow {
  /** What the clock says at the asked moment. Only `ended` is a declared thing. */
  validity: 'not-begun' | 'current' | 'reached' | 'ended';
}

/** Powers as notified, newest first, as they read at a moment (epoch milliseconds). */
export function powersAt(view: AuthorityLedger, moment: number): NotifiedPowers[] {
  return Object.values(view.powers)
    .map((row) => ({ ...row, validity: validityAt(row, moment) }))
    .toReversed();
}

function validityAt(row: PowersRow, moment: number): NotifiedPowers['validity'] {
  if (row.ended) return 'ended';
  if (row.from !== undefined && moment < instantMs(row.from)) return 'not-begun';
  return row.until !== undefined && moment >= instantMs(row.until) ? 'reached' : 'current';
}
