import * as z from 'zod/mini';
import type { Act } from '../act.ts';
import type { EnclosureRef } from '../shapes.ts';
import type { Words } from '../words.ts';
import { label, line } from '../words.ts';
import type { EnclosureLookup, Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';
import * as textLabels from './text-labels.ts';

/** What things are called: parties, people, the room, rounds, sessions, matters. Latest wins; a retracted name gives way to the one before it. */

/** A name as its enclosure has it: one line, or one in each of several languages. */
export type Name = Words | string;

/** One entry of a name: `known` says why there is no name, where there is none. */
export interface NameEntry {
  act: string;
  digest: string;
  name?: Name;
  known: 'open' | 'withheld' | 'destroyed' | 'not-here' | 'unreadable';
}

export interface RoundLabel {
  number: number;
  label?: Words;
  venue?: Words;
}

export interface SessionLabel {
  /** Counted from 1 within its round, or among the sessions of no round. */
  number: number;
  round?: string;
  label?: Words;
}

export interface Labels {
  /** Names given to the room, the latest last. */
  titles: { act: string; title: Words }[];
  parties: Record<string, NameEntry[]>;
  /** By key name with id. */
  people: Record<string, (NameEntry & { office?: Words })[]>;
  rounds: Record<string, RoundLabel>;
  sessions: Record<string, SessionLabel>;
  /** How many sessions each round has had; those of no round under ''. */
  sessionCounts: Record<string, number>;
  matters: Record<string, { question: Words; retracted?: true }>;
  /** Points in the order they were opened, counted from 1. */
  points: Record<string, { number: number; title: Words }>;
  /** Words to be consented to, by the act that tabled them. */
  formulas: Record<string, { point: string; text: Words }>;
  /** The wordings of joint statements, by the act that proposed each and by their hash. */
  joint: Record<string, Record<string, Words>>;
  /** The questions of referrals, by act. */
  referrals: Record<string, Words>;
  /** By the act that gave it: the formula that it was given to. Of a text (`<act>.1`): the paragraph. */
  consents: Record<string, string>;
  texts: textLabels.TextLabels;
}

export function start(): Labels {
  return {
    titles: [],
    parties: {},
    people: {},
    rounds: {},
    sessions: {},
    sessionCounts: {},
    matters: {},
    points: {},
    formulas: {},
    joint: {},
    referrals: {},
    consents: {},
    texts: textLabels.start(),
  };
}

export function add(view: Labels, act: Act, ctx: ViewContext): Labels {
  const revision = revisionOf(act);
  if (revision.what === 'retract') retract(view, revision.target);
  else put(view, revision.entry, ctx);
  return view;
}

function put(view: Labels, entry: Entry, ctx: ViewContext): void {
  textLabels.add(view.texts, view.consents, entry);
  switch (entry.type) {
    case 'room.describe': {
      const { title } = entry.body as { title: Words };
      replaceOrPush(view.titles, { act: entry.id, title });
      break;
    }
    case 'party.describe': {
      const { party, name } = entry.body as { party: string; name: EnclosureRef };
      dropFrom(view.parties, entry.id, party);
      replaceOrPush((view.parties[party] ??= []), nameEntry(entry.id, name, ctx.enclosure));
      break;
    }
    case 'person.describe': {
      const { key, name, office } = entry.body as {
        key: string;
        name: EnclosureRef;
        office?: Words;
      };
      dropFrom(view.people, entry.id, key);
      replaceOrPush((view.people[key] ??= []), {
        ...nameEntry(entry.id, name, ctx.enclosure),
        ...(office ? { office } : {}),
      });
      break;
    }
    case 'round.open':
    case 'round.report': {
      const { number, label: named, venue } = entry.body as RoundLabel;
      view.rounds[entry.id] = {
        number,
        ...(named ? { label: named } : {}),
        ...(venue ? { venue } : {}),
      };
      break;
    }
    case 'session.open':
    case 'session.report':
      putSession(view, entry);
      break;
    case 'matter.open': {
      const { question } = entry.body as { question: Words };
      view.matters[entry.id] = { question };
      break;
    }
    case 'point.open': {
      const { title } = entry.body as { title: Words };
      const number = view.points[entry.id]?.number ?? Object.keys(view.points).length + 1;
      view.points[entry.id] = { number, title };
      break;
    }
    case 'referral.make':
      view.referrals[entry.id] = (entry.body as { question: Words }).question;
      break;
    case 'formula.table': {
      const { point, text } = entry.body as { point: string; text: Words };
      view.formulas[entry.id] = { point, text };
      break;
    }
    case 'taken-down.enter': {
      // Once confirmed the formula has this very id (TD4); what is taken down meanwhile may name it.
      const { type, body } = entry.body as { type: string; body: { point: string; text: Words } };
      if (type === 'formula.table')
        view.formulas[entry.id] = { point: body.point, text: body.text };
      break;
    }
    case 'release.propose':
    case 'release.propose-text':
    case 'release.amend':
    case 'release.correct': {
      const {
        release = entry.id,
        text,
        hash,
      } = entry.body as {
        release?: string;
        text: Words;
        hash: string;
      };
      (view.joint[release] ??= {})[hash] = text;
      break;
    }
    case 'formula.retract': {
      // AU5: an offer retracted leaves the shared view, its words included.
      delete view.formulas[(entry.body as { formula: string }).formula];
      break;
    }
    case 'consent.give': {
      view.consents[entry.id] = (entry.body as { formula: string }).formula;
      break;
    }
    default:
  }
}

function putSession(view: Labels, entry: Entry): void {
  const { round, label: named } = entry.body as { round?: string; label?: Words };
  const before = view.sessions[entry.id];
  let number = before?.number;
  if (!before || before.round !== round) {
    number = (view.sessionCounts[round ?? ''] ?? 0) + 1;
    view.sessionCounts[round ?? ''] = number;
  }
  view.sessions[entry.id] = {
    number: number ?? 1,
    ...(round === undefined ? {} : { round }),
    ...(named ? { label: named } : {}),
  };
}

function retract(view: Labels, target: string): void {
  view.titles = view.titles.filter((title) => title.act !== target);
  dropFrom(view.parties, target);
  dropFrom(view.people, target);
  const matter = view.matters[target];
  if (matter) matter.retracted = true;
}

function replaceOrPush<T extends { act: string }>(entries: T[], entry: T): void {
  const at = entries.findIndex((one) => one.act === entry.act);
  if (at < 0) entries.push(entry);
  else entries[at] = entry;
}

/** Takes an act's entry out from under every id but `keep`, where a correction takes its place. */
function dropFrom(names: Record<string, { act: string }[]>, act: string, keep?: string): void {
  for (const [id, entries] of Object.entries(names)) {
    if (id === keep) continue;
    const at = entries.findIndex((one) => one.act === act);
    if (at < 0) continue;
    entries.splice(at, 1);
    if (entries.length === 0) delete names[id];
  }
}

/** The name in use, or undefined where none may be shown. */
export function nameOf(entries: readonly NameEntry[] | undefined): Name | undefined {
  return entries?.at(-1)?.name;
}

/** The latest title of the room. */
export function titleOf(view: Labels): Words | undefined {
  return view.titles.at(-1)?.title;
}

/** Looks every name up again: enclosures arrive late, and may be destroyed (RC2). */
export function lookAgain(view: Labels, enclosure: EnclosureLookup): Labels {
  for (const entries of [...Object.values(view.parties), ...Object.values(view.people)]) {
    for (const entry of entries) {
      delete entry.name;
      Object.assign(entry, readName(entry.digest, enclosure));
    }
  }
  return view;
}

function nameEntry(act: string, ref: EnclosureRef, enclosure?: EnclosureLookup): NameEntry {
  return { act, digest: ref.enclosure, ...readName(ref.enclosure, enclosure) };
}

function readName(digest: string, enclosure?: EnclosureLookup): Pick<NameEntry, 'name' | 'known'> {
  const found = enclosure?.(digest);
  if (found === undefined) return { known: 'not-here' };
  if (typeof found === 'string') return { known: found };
  const name = parseName(found);
  return name === undefined ? { known: 'unreadable' } : { known: 'open', name };
}

/** A name enclosure: one line of text, or a JSON object of such lines by language. Enclosures are never checked by the rules, so anything may be in one. */
export function parseName(bytes: Uint8Array): Name | undefined {
  return parseSaid(bytes, line, label);
}

/** The same of other words: plain text as one schema takes it, or a JSON object by language as the other does. */
export function parseSaid(
  bytes: Uint8Array,
  plain: z.ZodMiniType,
  byLanguage: z.ZodMiniType,
): Words | string | undefined {
  let said: string;
  try {
    said = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  if (!said.startsWith('{')) {
    return z.safeParse(plain, said).success ? said : undefined;
  }
  try {
    const parsed = z.safeParse(byLanguage, JSON.parse(said));
    return parsed.success ? (parsed.data as Words) : undefined;
  } catch {
    return undefined;
  }
}
