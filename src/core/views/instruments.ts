import type { Act } from '../act.ts';
import { settledHash } from '../instrument-force.ts';
import type { Instrument, Signature, TextStep } from '../instrument-state.ts';
import { instrumentOf, isFull, signedHash, standsFor } from '../instrument-state.ts';
import { instrumentsOn } from '../instrument-paragraphs.ts';
import { instantMs } from '../instants.ts';
import type { Office, PowerAct } from '../powers.ts';
import { BY_OFFICE } from '../powers.ts';
import type { EnclosureRef } from '../shapes.ts';
import type { SignedStep } from '../signed-step.ts';
import { weightOf } from '../signed-step.ts';
import type { RoomState } from '../state.ts';
import type { Hash } from '../text/hashes.ts';
import { nodeOf, textOf } from '../text/state.ts';
import { hashText, openParagraphs } from '../text/whole.ts';
import type { AuthorityLedger } from './authority.ts';
import type { ViewContext } from './entry.ts';
import { forceOf, type Force } from './force-now.ts';
import type { InstrumentRow, InstrumentStep } from './instrument-steps.ts';
import type { TextsView } from './texts.ts';
import { textsAt } from './texts.ts';

/**
 * How an instrument stands (IN): what each of its parties did, and what is still to come before it enters into force, as facts and never as blame. Read from the texts at
 * any moment (`textsAt`); no rule reads it.
 */
export interface InstrumentReading {
  row: InstrumentRow;
  now: Readonly<Instrument>;
  /** Of the whole text as it stands at the moment of the view. */
  hash: string | undefined;
  /** Brackets, blanks or proposals of its parties are left in this many paragraphs (IN3). */
  open: number;
  /** The hash that every party signed in full (IN6). */
  signed: string | undefined;
  /** What enters into force: that, or where adoption suffices what every party adopted (IN7). */
  settled: string | undefined;
  /** In the order of their ids. */
  sides: SideOfInstrument[];
  force: Force;
  /** Everything on which entry into force depends, the met with the unmet. */
  conditions: Condition[];
}

/** What a party last did of one kind, if it counts. */
export interface Done {
  act: string;
  at: number;
  hash: string;
  /** It is about the text as it stands (IN4). */
  current: boolean;
  weight: 'counts' | 'suspended' | 'disowned';
}

export interface SideOfInstrument {
  party: string;
  adopted?: Done;
  initialled?: Done;
  /** Of this many paragraphs, all that have words, its initials stand on so many: by themselves or with the whole (IN11). */
  initials: { have: number; of: number };
  signed?: Done &
    Pick<Signature, 'how' | 'adReferendum'> & { confirmed?: Omit<Done, 'hash' | 'current'> };
  ratified?: Done & { deposited?: { act: string; at: number } };
}

/** One of the things on which entry into force depends. How many have done it is said, and not who has not. */
export type Condition = { met: boolean } & (
  | { is: 'adopted' | 'signed' | 'ratified' | 'deposited'; have: number; of: number }
  /** Signatures ad referendum that await confirmation. */
  | { is: 'confirmed'; waiting: number }
  /** Parties signed, or adopted, other words than the others. */
  | { is: 'one-text' }
  /** Brackets or proposals are left, and somebody is to sign yet. */
  | { is: 'closed-text'; open: number }
  | { is: 'day'; day: string }
  /** So many days after the last deposit, reached then (epoch milliseconds) if all have deposited. */
  | { is: 'days'; days: number; reached?: number }
  | { is: 'declared'; by: string }
);

/**
 * @param moment epoch milliseconds, at which a day or a term is reached
 * @example instrumentReading(talks.texts, id, { hash, moment: Date.now() })
 */
export function instrumentReading(
  view: TextsView,
  id: string,
  { hash, moment }: { hash: Hash; moment: number },
): InstrumentReading | undefined {
  const { state } = view;
  const row = view.instruments[id];
  const now = state ? instrumentOf(state, id) : undefined;
  if (!state || !row || !now) return undefined;
  const whole = hashText(hash, state, row.text);
  const open = openParagraphs(state, row.text, now.parties).length;
  const paragraphs = worded(state, row.text).flatMap((node) =>
    instrumentsOn(state, node).filter(({ instrument }) => instrument === id),
  );
  const sides = now.parties.map((party) => ({
    ...sideOf(state, now, party, whole),
    initials: {
      have: paragraphs.filter(({ initialled }) => initialled.includes(party)).length,
      of: paragraphs.length,
    },
  }));
  return {
    row,
    now,
    hash: whole,
    open,
    signed: signedHash(state, now),
    settled: settledHash(state, now),
    sides,
    force: forceOf(state, now, moment),
    conditions: conditionsOf(state, now, { whole, open, moment }),
  };
}

/** The hash of the whole text as it stood when the instrument was drawn up from it. */
export function hashDrawnUp(
  hash: Hash,
  acts: readonly Act[],
  row: Pick<InstrumentRow, 'act' | 'text'>,
  ctx: ViewContext,
): string | undefined {
  const upTo = acts.findIndex(({ id }) => id === row.act) + 1;
  const { state } = textsAt(acts, upTo, ctx);
  return state ? hashText(hash, state, row.text) : undefined;
}

/** The paragraphs of a text that have words, in order. */
function worded(state: RoomState, text: string): string[] {
  const walk = (ids: readonly string[]): string[] =>
    ids.flatMap((id) => {
      const node = nodeOf(state, id);
      if (!node) return [];
      return [...(node.base === undefined ? [] : [id]), ...walk(node.children)];
    });
  return walk(textOf(state, text)?.children ?? []);
}

function sideOf(
  state: RoomState,
  one: Readonly<Instrument>,
  party: string,
  whole: string | undefined,
): Omit<SideOfInstrument, 'initials'> {
  const done = (step: TextStep | undefined): Done | undefined =>
    step && {
      act: step.act,
      at: step.at,
      hash: step.hash,
      current: step.hash === whole,
      weight: weightOf(state, step),
    };
  const said = (step: SignedStep) => ({
    act: step.act,
    at: step.at,
    weight: weightOf(state, step),
  });
  const adopted = done(one.adopted[party]);
  const initialled = done(one.initialled[party]);
  const signature = one.signed[party];
  const signed = done(signature);
  const ratification = one.ratified[party];
  const ratified = done(ratification);
  return {
    party,
    ...(adopted ? { adopted } : {}),
    ...(initialled ? { initialled } : {}),
    ...(signature && signed
      ? {
          signed: {
            ...signed,
            how: signature.how,
            ...(signature.adReferendum ? { adReferendum: true } : {}),
            ...(signature.confirmed ? { confirmed: said(signature.confirmed) } : {}),
          },
        }
      : {}),
    ...(ratification && ratified
      ? {
          ratified: {
            ...ratified,
            ...(ratification.deposited
              ? {
                  deposited: {
                    act: ratification.deposited.step.act,
                    at: ratification.deposited.at,
                  },
                }
              : {}),
          },
        }
      : {}),
  };
}

interface Standing {
  whole: string | undefined;
  open: number;
  moment: number;
}

function conditionsOf(
  state: RoomState,
  one: Readonly<Instrument>,
  { whole, open, moment }: Standing,
): Condition[] {
  const of = one.parties.length;
  const found: Condition[] = [];
  const counted = (
    is: 'adopted' | 'signed' | 'ratified' | 'deposited',
    does: (party: string) => boolean,
  ): number => {
    const have = one.parties.filter(does).length;
    found.push({ is, have, of, met: have === of });
    return have;
  };
  const steps = one.entry.on === 'adoption' ? one.adopted : one.signed;
  const hash = hashMeant(state, one, steps, whole);
  const stands = (all: Readonly<Record<string, TextStep>>, party: string): boolean =>
    hash !== undefined && standsFor(state, all[party], hash);

  if (one.entry.on === 'adoption') counted('adopted', (party) => stands(one.adopted, party));
  else {
    counted('signed', (party) => stands(one.signed, party));
    const ad = one.parties.filter(
      (party) => one.signed[party]?.adReferendum && stands(one.signed, party),
    );
    const waiting = ad.filter(
      (party) => hash !== undefined && !isFull(state, one.signed[party], hash),
    );
    if (ad.length > 0)
      found.push({ is: 'confirmed', waiting: waiting.length, met: waiting.length === 0 });
  }
  const others = one.parties.filter(
    (party) =>
      steps[party] !== undefined &&
      weightOf(state, steps[party]) === 'counts' &&
      !stands(steps, party),
  );
  if (others.length > 0) found.push({ is: 'one-text', met: false });
  if (open > 0 && !one.parties.every((party) => stands(steps, party)))
    found.unshift({ is: 'closed-text', open, met: false });

  const later = one.bound === 'ratification' && ['day', 'deposits'].includes(one.entry.on);
  if (later) {
    counted('ratified', (party) => stands(one.ratified, party));
    counted('deposited', (party) => isDeposited(state, one, party, hash));
  }
  if (one.entry.on === 'day') {
    const { day } = one.entry;
    found.push({ is: 'day', day, met: moment >= instantMs(`${day}T00:00:00Z`) });
  }
  if (one.entry.on === 'deposits' && one.entry.days > 0) {
    const all = one.parties.every((party) => isDeposited(state, one, party, hash));
    const last = Math.max(...one.parties.map((party) => one.ratified[party]?.deposited?.at ?? 0));
    const reached = last + one.entry.days * DAY;
    const { days } = one.entry;
    found.push({ is: 'days', days, met: all && moment >= reached, ...(all ? { reached } : {}) });
  }
  found.push({
    is: 'declared',
    by: one.depositary,
    met: one.inForce !== undefined && weightOf(state, one.inForce) === 'counts',
  });
  return found;
}

const DAY = 86_400_000;

/** The text that the parties are at: what all signed, else the latest that counts, else what stands. */
function hashMeant(
  state: RoomState,
  one: Readonly<Instrument>,
  steps: Readonly<Record<string, TextStep>>,
  whole: string | undefined,
): string | undefined {
  const latest = one.parties
    .flatMap((party) => steps[party] ?? [])
    .filter((step) => weightOf(state, step) === 'counts')
    .toSorted((a, b) => a.at - b.at)
    .at(-1);
  return latest?.hash ?? whole;
}

function isDeposited(
  state: RoomState,
  one: Readonly<Instrument>,
  party: string,
  hash: string | undefined,
): boolean {
  const ratified = one.ratified[party];
  if (hash === undefined || !standsFor(state, ratified, hash)) return false;
  const deposited = ratified?.deposited;
  return deposited !== undefined && weightOf(state, deposited.step) === 'counts';
}

/** The powers that each kind of step takes, any one of them (IN2). */
const POWERS: Readonly<Partial<Record<InstrumentStep['what'], readonly PowerAct[]>>> = {
  adopted: ['adopt', 'authenticate', 'sign', 'consent-to-be-bound'],
  initialled: ['authenticate', 'sign', 'consent-to-be-bound'],
  'initialled-paragraphs': ['authenticate', 'sign', 'consent-to-be-bound'],
  signed: ['sign', 'consent-to-be-bound'],
  confirmed: ['sign', 'consent-to-be-bound'],
  ratified: ['consent-to-be-bound'],
};

export interface PowersUsed {
  /** The act that notified them. */
  act: string;
  key: string;
  office: Office;
  /** Whose powers they are: open, withheld or destroyed, as enclosures are. */
  person: EnclosureRef;
  /** When they were notified, epoch milliseconds. */
  at: number;
}

/** The notified powers under which a step was taken (AU1): those of its signers that covered it at its moment. None for ink: there the paper has its own. */
export function powersUnder(
  ledger: AuthorityLedger,
  step: InstrumentStep,
  text: string,
): PowersUsed[] {
  const taken = POWERS[step.what];
  if (!taken || (step.what === 'signed' && step.ink)) return [];
  const ad = step.what === 'signed' && step.signatories.some((one) => one.adReferendum);
  const any: readonly PowerAct[] = ad ? [...taken, 'sign-ad-referendum'] : taken;
  return Object.values(ledger.powers)
    .filter(
      ({ key, at, ended, from, scope, office, acts }) =>
        step.by.includes(key) &&
        at <= step.at &&
        (ended === undefined || ended.at > step.at) &&
        (from === undefined || instantMs(from) <= step.at) &&
        (BY_OFFICE[office] === true ||
          ((scope === 'all' || scope.includes(text)) && acts.some((act) => any.includes(act)))),
    )
    .map(({ act, key, office, person, at }) => ({ act, key, office, person, at }));
}

/** What heads said of the languages of a text with this hash (IN10), the latest of each party, in log order. */
export function languagesSaid(
  row: InstrumentRow,
  hash: string | undefined,
): Extract<InstrumentStep, { what: 'languages' }>[] {
  const latest = new Map<string, Extract<InstrumentStep, { what: 'languages' }>>();
  for (const step of row.steps) {
    if (step.what !== 'languages' || step.hash !== hash) continue;
    latest.delete(step.party);
    latest.set(step.party, step);
  }
  return [...latest.values()];
}

/** What it cites by hash, each with the text of this room that has that hash, where one has (IN15). Of one in another room only its readers know which it is. */
export function citedBy(
  view: TextsView,
  row: InstrumentRow,
  hash: Hash,
): { form: 'annex' | 'side-letter'; hash: string; text?: string }[] {
  const { state } = view;
  return (row.cites ?? []).map((one) => {
    const text = Object.keys(view.texts).find(
      (id) => state !== null && hashText(hash, state, id) === one.hash,
    );
    return { ...one, ...(text === undefined ? {} : { text }) };
  });
}

/** Annexes and side letters drawn up in the same room, as far as its readers have it: whoever cannot read another room sees nothing of it here. */
export function besides(view: TextsView, id: string): InstrumentRow[] {
  return Object.values(view.instruments).filter(
    ({ act, form }) => act !== id && (form === 'annex' || form === 'side-letter'),
  );
}
