import type { Act } from './act.ts';
import { partyOf } from './act.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { SignedStep } from './signed-step.ts';
import { weightOf } from './signed-step.ts';
import type { RoomState } from './state.ts';
import { talksPart } from './talks.ts';
import { openParagraphs } from './text/whole.ts';

/** What the rules keep of instruments (IN): what each party did about the exact text, each step with its hash, and where the instrument stands. */

export const FORMS = [
  'joint-instrument',
  'exchange-of-letters',
  'parallel-declarations',
  'mediators-announcement',
  'agreed-minutes',
  'annex',
  'side-letter',
] as const;
export type Form = (typeof FORMS)[number];

/** Forms of which each party signs its own paper (VCLT art. 13): a letter, a declaration. The others are signed by all together. */
const APART: ReadonlySet<Form> = new Set(['exchange-of-letters', 'parallel-declarations']);
export const isSignedApart = ({ form }: { form: Form }): boolean => APART.has(form);

/** Forms that rest with the mediators. */
export const WITH_MEDIATORS: ReadonlySet<Form> = new Set([
  'parallel-declarations',
  'mediators-announcement',
]);

/** When it enters into force (VCLT art. 24). */
export type Entry =
  | { on: 'signature' }
  | { on: 'adoption' }
  /** `YYYY-MM-DD`, once all have signed. */
  | { on: 'day'; day: string }
  /** So many days after the last consent to be bound was deposited. */
  | { on: 'deposits'; days: number };

/** A step about words as they stood at a place of the log. */
export interface PlacedStep extends SignedStep {
  index: number;
}

/** A step about a text, for the text with this hash alone. */
export interface TextStep extends PlacedStep {
  hash: string;
}

export interface Signature extends TextStep {
  how: 'ink' | 'digital';
  /** VCLT art. 12(2)(b): signed ad referendum, and full when confirmed. */
  adReferendum?: true;
  confirmed?: SignedStep;
}

export interface Instrument {
  form: Form;
  /** The text it is made of; absent for one whose words are not in this room. */
  text: string;
  parties: string[];
  /** The party that examines, keeps and declares. */
  depositary: string;
  /** The parties say that a digital signature is the signature. */
  digital?: true;
  /** Nothing more than the signature is needed (VCLT art. 12), or a later act (art. 14). */
  bound: 'signature' | 'ratification';
  entry: Entry;
  adopted: Record<string, TextStep>;
  initialled: Record<string, TextStep>;
  /** Initials on single paragraphs: by paragraph, then by party. */
  initials: Record<string, Record<string, PlacedStep>>;
  signed: Record<string, Signature>;
  /** Consent to be bound, by later act. */
  ratified: Record<string, TextStep & { deposited?: { step: SignedStep; at: number } }>;
  inForce?: SignedStep;
  ended?: SignedStep & { how: 'suspended' | 'terminated' };
}

export interface InstrumentsState {
  /** By the act that drew it up. */
  instruments: Record<string, Instrument>;
}

export const part = talksPart('instruments', () => ({ instruments: {} }));

export function instrumentOf(state: RoomState, id: string): Readonly<Instrument> | undefined {
  return part.read(state).instruments[id];
}

export const stepOn = (act: Act<{ hash: string }>): TextStep => ({
  act: act.id,
  by: act.by[0] as string,
  at: act.admitted,
  index: act.index,
  hash: act.body.hash,
});

export const own = (act: Pick<Act, 'by'>): string => partyOf(act.by[0] as string);

/** Whether a step stands, for the text with this hash. */
export function standsFor(state: RoomState, step: TextStep | undefined, hash: string): boolean {
  return step !== undefined && step.hash === hash && weightOf(state, step) === 'counts';
}

/** A signature that is full: not ad referendum, or confirmed since. */
export function isFull(state: RoomState, signature: Signature | undefined, hash: string): boolean {
  if (!signature || !standsFor(state, signature, hash)) return false;
  if (!signature.adReferendum) return true;
  return signature.confirmed !== undefined && weightOf(state, signature.confirmed) === 'counts';
}

/** Whether every party of the instrument did this, to the text with this hash. */
export function allDid(
  state: RoomState,
  { parties }: Pick<Instrument, 'parties'>,
  steps: Readonly<Record<string, TextStep>>,
  hash: string,
): boolean {
  return parties.every((party) => standsFor(state, steps[party], hash));
}

/** The hash that every party signed in full, if they all did. */
export function signedHash(state: RoomState, one: Readonly<Instrument>): string | undefined {
  const [first] = one.parties;
  const hash = first === undefined ? undefined : one.signed[first]?.hash;
  if (hash === undefined) return undefined;
  return one.parties.every((party) => isFull(state, one.signed[party], hash)) ? hash : undefined;
}

/** Why nobody does anything about this instrument, and this party not: `instrument.unknown`, `instrument.not-party`, `instrument.ended`. */
export function refuseParty(state: RoomState, id: string, party: string): Refusal | undefined {
  const one = instrumentOf(state, id);
  if (!one) return refuse('instrument.unknown');
  if (one.ended?.how === 'terminated') return refuse('instrument.ended');
  return one.parties.includes(party) ? undefined : refuse('instrument.not-party', { party });
}

/**
 * `text.still-open`: brackets are left in the text, or proposals by a party of the instrument. What others propose holds up nobody who agrees without them.
 *
 * @param proposals whether proposals are looked at
 */
export function refuseOpenText(
  state: RoomState,
  id: string,
  proposals = true,
): Refusal | undefined {
  const one = instrumentOf(state, id);
  const [open] = one ? openParagraphs(state, one.text, proposals ? one.parties : []) : [];
  return open === undefined ? undefined : refuse('text.still-open', { paragraph: open });
}

/** Whether somebody has adopted, initialled or signed the text with this hash here: it stood then. */
export function stoodOnce(one: Readonly<Instrument>, hash: string): TextStep | undefined {
  const all = [one.adopted, one.initialled, one.signed].flatMap((steps) => Object.values(steps));
  return all.filter((step) => step.hash === hash).toSorted((a, b) => a.index - b.index)[0];
}
