import type { RoomViews } from '#client/room-views.ts';
import { formulaOn, pointOf } from '#core/points.ts';
import { minutesOf } from '#core/minutes.ts';
import { releases } from '#core/joint-statement.ts';
import { statementWords } from '#core/text/statement-words.ts';
import { hashText } from '#core/text/whole.ts';
import { draftOf } from '#core/views/text-draft.ts';
import { digestWith } from '#record/digest.ts';
import { browserProvider } from '#record/provider/browser.ts';
import type { RoomState } from '#core/state.ts';
import type { Words } from '#core/words.ts';
import { truceOf, type Moment, type TruceState } from '#core/truce-state.ts';
import { entered, type Candidate } from './references.ts';
import { INSTRUMENTS_RESTATED } from './restate-instruments.ts';
import { PROMISES_RESTATED } from './restate-promises.ts';

/**
 * Acts say again what they are about, so that what is signed says it: the hash of the words agreed to, the start of the truce denounced. Whoever has said which
 * formula or truce has said all of it; the rest is filled in here from the record and never asked. The rules then hold it against the same record.
 */

type Body = Record<string, unknown>;

export interface Restating {
  state: RoomState;
  views: RoomViews;
  /** The signer’s party. */
  own: string;
  /** It is taken down for that party, to count once it confirms it: it may name what is itself only taken down (TD1, TD4). */
  takingDown?: boolean;
}

type Restate = (body: Readonly<Body>, at: Restating) => Body;

const id = (value: unknown): string => (typeof value === 'string' ? value : '');

function found(at: Restating, value: unknown): Body {
  return (entered(at.views).find((one) => one.id === value)?.body ?? {}) as Body;
}

/** These fields as the act named by another field has them. */
function as(field: string, ...names: readonly string[]): Restate {
  return (body, at) => {
    const source = found(at, body[field]);
    return pick(source, names);
  };
}

function pick(source: Body, names: readonly string[]): Body {
  return Object.fromEntries(
    names.flatMap((name) => (source[name] === undefined ? [] : [[name, source[name]]])),
  );
}

/** The latest of some acts that is about the same thing: it states the time or the words that stand. */
function latest(at: Restating, types: readonly string[], field: string, value: unknown): Body {
  const fits = (one: Candidate): boolean =>
    types.includes(one.type) && (one.id === value || (one.body as Body)[field] === value);
  return (entered(at.views).find(fits)?.body ?? {}) as Body;
}

const standingFormula: Restate = ({ point }, { state }) => {
  const formula = formulaOn(state, id(point));
  return formula ? { formula: formula.id, hash: formula.hash } : {};
};

/** The words agreed to: those that stand, or, of what is taken down, words that wait for confirmation as well. */
const formulaMeant: Restate = (body, at) => {
  const stands = standingFormula(body, at);
  if (at.takingDown !== true) return stands;
  const waiting = formulasAwaited(at.views, body['point']);
  const named = waiting.find((one) => one.formula === body['formula']);
  const meant = named ?? (stands['formula'] === undefined ? waiting[0] : undefined);
  return meant ? { formula: meant.formula, hash: meant.hash } : stands;
};

/** Formulas on a point that were taken down and that their side has not answered, newest first. Once confirmed a formula has the id of its entry (TD4). */
export function formulasAwaited(
  { talks }: RoomViews,
  point: unknown,
): { formula: string; hash: string; text: Words }[] {
  return Object.values(talks?.takenDown.rows ?? {})
    .flatMap(({ act, answer, type, body }) => {
      const said = body as { point?: unknown; hash: string; text: Words };
      const fits = answer === 'awaited' && type === 'formula.table' && said.point === point;
      return fits ? [{ formula: act, hash: said.hash, text: said.text }] : [];
    })
    .toReversed();
}

const truceAgain: Restate = ({ truce }, { state }) => {
  const found = truceOf(state, id(truce));
  return found ? { kind: found.kind, start: { ...found.start } } : {};
};

/** With the words agreed to, and the end that follows from them. */
const truceInFull: Restate = (body, at) => {
  const found = truceOf(at.state, id(body['truce']));
  return found ? { ...truceAgain(body, at), hash: found.hash, until: endOf(found) } : {};
};

function endOf({ end, start: { offset, zone } }: TruceState): Moment | 'open' {
  if (end === 'open') return 'open';
  return { at: `${new Date(end).toISOString().slice(0, 19)}Z`, offset, zone };
}

const minutesThatStand: Restate = ({ session }, { state }) => {
  const found = minutesOf(state, id(session));
  return found ? { hash: found.hash } : {};
};

const jointStatement =
  (...names: readonly ('hash' | 'issuer' | 'sides' | 'embargo')[]): Restate =>
  ({ release }, { state }) => {
    const found = releases.read(state).releases[id(release)];
    return found ? pick({ ...found }, names) : {};
  };

const textAsItStands: Restate = ({ drawn }, { state, views }) => {
  const view = views.talks?.texts;
  const draft = view && draftOf(view, id(drawn), 'standing');
  const whole = hashText(digestWith(browserProvider), state, id(drawn));
  return draft && whole !== undefined ? { text: statementWords(draft), whole } : {};
};

const silenceThatStands: Restate = ({ silence }, at) => ({
  ...pick(found(at, silence), ['text']),
  ...pick(latest(at, ['silence.propose', 'silence.start', 'silence.resume'], 'silence', silence), [
    'until',
    'offset',
    'zone',
  ]),
});

const ruleThatStands: Restate = ({ confidence }, at) =>
  pick(latest(at, ['confidence.give', 'confidence.tighten'], 'confidence', confidence), ['rule']);

const whatIsProposed: Restate = ({ proposal }, { views }) => {
  const type = views.acts.get(id(proposal))?.type;
  return type === undefined ? {} : { what: type.slice(0, type.indexOf('.')) };
};

const caseNumber: Restate = ({ about }, at) => {
  const named = (about as Body | undefined)?.['case'];
  return named === undefined
    ? {}
    : { about: { case: named, ...pick(found(at, named), ['number']) } };
};

const RESTATED: Readonly<Record<string, { fields: readonly string[]; say: Restate }>> = {
  'commission.agree-terms': { fields: ['hash'], say: as('proposal', 'hash') },
  'commission.take-back-agreement': { fields: ['hash'], say: as('proposal', 'hash') },
  'commission.decide': { fields: ['about.number'], say: caseNumber },
  'commission.raise': { fields: ['number'], say: as('case', 'number') },
  'confidence.release': { fields: ['rule'], say: ruleThatStands },
  'consent.confirm': { fields: ['hash'], say: as('consent', 'hash') },
  'consent.give': { fields: ['formula', 'hash'], say: formulaMeant },
  'consent.not-confirm': { fields: ['hash'], say: as('consent', 'hash') },
  'consent.withdraw': { fields: ['hash'], say: as('consent', 'hash') },
  'formula.retract': {
    fields: ['formula'],
    say: (body, at) => pick(standingFormula(body, at), ['formula']),
  },
  'formula.table': {
    fields: ['replaces'],
    say: ({ point }, { state }) => {
      const stands = formulaOn(state, id(point));
      return stands ? { replaces: stands.id } : {};
    },
  },
  'harvest.release': { fields: ['formula', 'hash'], say: standingFormula },
  ...INSTRUMENTS_RESTATED,
  ...PROMISES_RESTATED,
  'list.agree': {
    fields: ['category', 'number', 'commitment'],
    say: as('list', 'category', 'number', 'commitment'),
  },
  'minutes.agree': { fields: ['hash'], say: minutesThatStand },
  'minutes.correct': { fields: ['hash'], say: minutesThatStand },
  'position.take-back': {
    fields: ['position'],
    say: ({ point }, { state, own }) => {
      const position = pointOf(state, id(point))?.positions[own];
      return position === undefined ? {} : { position };
    },
  },
  'powers.end': { fields: ['key'], say: as('powers', 'key') },
  'procedure.accept': { fields: ['what'], say: whatIsProposed },
  'procedure.take-back': { fields: ['what'], say: whatIsProposed },
  'release.agree': {
    fields: ['hash', 'issuer', 'embargo'],
    say: jointStatement('hash', 'issuer', 'embargo'),
  },
  'release.correct': { fields: ['sides'], say: jointStatement('sides') },
  'release.propose-text': { fields: ['text', 'whole'], say: textAsItStands },
  'release.issue': { fields: ['hash', 'sides'], say: jointStatement('hash', 'sides') },
  'room.accept': { fields: ['opening'], say: (_, { state }) => ({ opening: state.opening }) },
  'silence.adopt': { fields: ['text', 'until', 'offset', 'zone'], say: silenceThatStands },
  'taken-down.confirm': {
    fields: ['type', 'version', 'body'],
    say: ({ entry }, { views }) => {
      const row = views.talks?.takenDown.rows[id(entry)];
      return row ? { type: row.type, version: row.version, body: row.body } : {};
    },
  },
  'truce.agree': { fields: ['kind', 'start', 'hash', 'until'], say: truceInFull },
  'truce.agree-extension': {
    fields: ['kind', 'start', 'hash', 'until'],
    say: (body, at) => ({
      ...truceAgain(body, at),
      ...pick(found(at, body['extension']), ['hash', 'until']),
    }),
  },
  'truce.declare': { fields: ['kind', 'start', 'hash', 'until'], say: truceInFull },
  ...Object.fromEntries(
    ['take-back', 'give-notice', 'suspend', 'resume', 'denounce', 'declare-ended'].map((name) => [
      `truce.${name}`,
      { fields: ['kind', 'start'], say: truceAgain },
    ]),
  ),
};

/** The fields that an act of this type only says again; asked only where the record does not tell them. */
export function restatedFields(type: string): readonly string[] {
  return RESTATED[type]?.fields ?? [];
}

/**
 * The body with what it only says again, as the record has it now.
 *
 * @example restate('consent.give', { point, as: 'ad-referendum' }, at) // { point, as, formula, hash }
 */
export function restate(type: string, body: Readonly<Body>, at: Restating): Body {
  const again = RESTATED[type];
  if (!again) return { ...body };
  const kept = { ...body };
  const said = again.say(body, at);
  // What no longer follows must not stay behind: an embargo that fell, a formula that was replaced.
  if (Object.keys(said).length > 0) for (const field of again.fields) delete kept[field];
  return { ...kept, ...said };
}
