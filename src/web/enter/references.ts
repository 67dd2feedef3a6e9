import type { RoomViews } from '#client/room-views.ts';
import { partyOf } from '#core/act.ts';
import type { ActType } from '#core/declare.ts';
import type { Rulebook } from '#core/rulebook.ts';
import { consentStanding } from '#core/consent-standing.ts';
import { silenceOf, stageOf } from '#core/silence-state.ts';
import { rowOf } from '#core/views/chronicle.ts';
import type { Entry } from '#core/views/entry.ts';
import { revisionOf } from '#core/views/entry.ts';
import { isStillMeant, PROMISE_MAKERS } from './promise-references.ts';

/** Which earlier acts a field can name: those that make such a thing. Nobody types an id. */

/** By field, the types of the acts that make what it names. */
const MAKERS: Readonly<Record<string, readonly string[]>> = {
  call: ['hotline.call'],
  case: ['commission.case'],
  confidence: ['confidence.give'],
  consent: ['consent.give'],
  drawn: ['text.table'],
  credentials: ['credentials.present'],
  entry: ['taken-down.enter'],
  extension: ['truce.propose-extension'],
  formula: ['formula.table'],
  instead: ['commission.name-member'],
  instrument: ['instrument.draw-up'],
  list: ['list.commit'],
  matters: ['matter.open'],
  meeting: ['commission.meet'],
  note: ['note.take'],
  opening: ['room.open'],
  point: ['point.open'],
  points: ['point.open'],
  position: ['position.table'],
  powers: ['powers.notify'],
  referral: ['referral.make'],
  release: ['release.propose', 'release.propose-text'],
  replacement: ['truce.table'],
  replaces: ['formula.table'],
  request: ['access.request'],
  round: ['round.open', 'round.report'],
  scope: ['point.open', 'text.table'],
  session: ['session.open', 'session.report'],
  silence: ['silence.propose'],
  text: ['text.table'],
  truce: ['truce.table'],
};

const OF_ACT: Readonly<Record<string, readonly string[]>> = {
  'commission.agree-terms proposal': ['commission.propose-terms'],
  'commission.take-back-agreement proposal': ['commission.propose-terms'],
  'commission.dissent to': ['commission.decide'],
  'key.accredit round': ['round.open'],
  'procedure.accept proposal': ['terms.propose', 'ground-rules.propose', 'agenda.propose'],
  'procedure.take-back proposal': ['terms.propose', 'ground-rules.propose', 'agenda.propose'],
  'room.accept-change proposal': ['room.propose-change', 'room.propose-erasure'],
  'round.close round': ['round.open'],
  'session.open round': ['round.open'],
  'truce.report-step truce': ['truce.report'],
};

/** Acts of which a side names only its own. */
const OWN_ONLY: ReadonlySet<string> = new Set([
  'confidence.tighten',
  'confidence.withdraw',
  'consent.confirm',
  'consent.not-confirm',
  'consent.withdraw',
  'formula.retract',
  'powers.end',
  'procedure.take-back',
  'taken-down.withdraw',
]);

/** An act that can be named, newest first in every list. */
export interface Candidate {
  /** The id it is named by: of what was taken down and confirmed, that of the taking down. */
  id: string;
  index: number;
  type: string;
  version: number;
  by: readonly string[];
  body: unknown;
}

const kept = new WeakMap<RoomViews, { size: number; all: readonly Candidate[] }>();

/** Everything that stands entered, as it reads now, newest first; without what was taken back as an entry. */
export function entered(views: RoomViews): readonly Candidate[] {
  const { size } = views.acts;
  let one = kept.get(views);
  if (one?.size !== size) kept.set(views, (one = { size, all: gather(views) }));
  return one.all;
}

function gather(views: RoomViews): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const act of views.acts.values()) {
    const revision = revisionOf(act);
    if (revision.what === 'retract') found.delete(revision.target);
    else if (revision.what === 'enter' || found.has(revision.entry.id)) {
      found.set(revision.entry.id, candidateOf(revision.entry));
    }
  }
  return [...found.values()].toSorted((a, b) => b.index - a.index);
}

function candidateOf({ id, index, type, version, by, body }: Entry): Candidate {
  return { id, index, type, version, by, body };
}

/** How many acts a list has where nothing says which ones fit. */
const RECENT = 40;

/**
 * What a field can name. Where the body says already which point, truce or case it is about, only what belongs to it.
 *
 * @param own the signer’s party
 */
export function candidates(
  views: RoomViews,
  type: string,
  field: string,
  body: Readonly<Record<string, unknown>>,
  own: string,
): Candidate[] {
  const named = `${type} ${field}`;
  const makers = OF_ACT[named] ?? PROMISE_MAKERS[named] ?? PROMISE_MAKERS[field] ?? MAKERS[field];
  const all = entered(views);
  if (!makers) return all.slice(0, RECENT);
  return all.filter((one) => {
    if (!makers.includes(one.type)) return false;
    if (!isAtStage(views, type, field, one.id)) return false;
    if (!isStillMeant(views, one.id, { type, field, own })) return false;
    if (OWN_ONLY.has(type) && field !== 'point' && !one.by.some((ref) => partyOf(ref) === own)) {
      return false;
    }
    if (makers === MAKERS['entry'] && !isAwaited(views, one.id, type, own)) return false;
    return ['point', 'truce', 'case'].every((about) => {
      const said = (one.body as Record<string, unknown>)[about];
      return (
        field === about || said === undefined || body[about] === undefined || said === body[about]
      );
    });
  });
}

/** How far a session, a silence procedure or a consent has come where an act of a type is about it. */
const STAGES: Readonly<Record<string, readonly string[]>> = {
  'consent.confirm consent': ['ad-referendum', 'beyond-powers', 'confirmed', 'definitive'],
  'consent.not-confirm consent': ['ad-referendum', 'beyond-powers'],
  'consent.withdraw consent': ['confirmed', 'definitive'],
  'session.close session': ['open', 'suspended'],
  'session.resume session': ['suspended'],
  'session.suspend session': ['open'],
  'silence.acknowledge silence': ['started'],
  'silence.adopt silence': ['started'],
  'silence.break silence': ['started', 'broken'],
  'silence.contest silence': ['adopted', 'contested'],
  'silence.object silence': ['proposed'],
  'silence.pause silence': ['started'],
  'silence.resume silence': ['started'],
  'silence.start silence': ['proposed'],
  'silence.take-back silence': ['proposed', 'started'],
};

function isAtStage(views: RoomViews, type: string, field: string, id: string): boolean {
  const stages = STAGES[`${type} ${field}`];
  const stage = stages && stageOfMade(views, id);
  return stage === undefined || stages?.includes(stage) === true;
}

function stageOfMade({ rounds, talks }: RoomViews, id: string): string | undefined {
  const session = rounds.sessions[id]?.state;
  const state = talks?.silences.state;
  if (session !== undefined || !state) return session;
  const silence = silenceOf(state, id);
  if (silence) return stageOf(state, silence);
  return consentStanding(state, id);
}

function isAwaited(views: RoomViews, id: string, type: string, own: string): boolean {
  const row = views.talks?.takenDown.rows[id];
  return row?.answer === 'awaited' && (type === 'taken-down.withdraw' || row.for === own);
}

/** Which acts an act of this type refers to on its one `after` line; undefined where it refers to none. */
export function referredTo(
  views: RoomViews,
  book: Rulebook,
  type: string,
  own: string,
): Candidate[] | undefined {
  if (type === 'act.correct' || type === 'act.retract') {
    return entered(views).filter((one) => isOwnReport(book.type(one.type, one.version), one, own));
  }
  if (type === 'key.affirm' || type === 'key.disown') {
    return [...views.acts.values()]
      .filter(({ id, by }) => {
        const row = rowOf(views.chronicle, id);
        return row?.contested === 'open' && by.some((ref) => partyOf(ref) === own);
      })
      .toReversed();
  }
  return undefined;
}

/** Only a report or a clerical act of one’s own is corrected or retracted (CO). */
function isOwnReport(type: ActType | undefined, one: Candidate, own: string): boolean {
  return (
    (type?.nature === 'reported' || type?.nature === 'clerical') &&
    type.subject !== 'corrections' &&
    one.by.some((ref) => partyOf(ref) === own)
  );
}
