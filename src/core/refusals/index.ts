import type { Naming } from '../naming.ts';
import type { Refusal } from '../refusal.ts';
import { term } from '../terms.ts';
import type { Language } from '../words.ts';
import { isolate } from '../words.ts';
import { AUTHORITY_REFUSALS } from './authority.ts';
import { COMMISSION_REFUSALS } from './commission.ts';
import { INSTRUMENT_REFUSALS } from './instruments.ts';
import { MINUTES_REFUSALS } from './minutes.ts';
import { PROCEDURE_REFUSALS } from './procedure.ts';
import { RELEASES_REFUSALS } from './releases.ts';
import { ROOM_REFUSALS } from './room.ts';
import { SHUTTLE_REFUSALS } from './shuttle.ts';
import { SILENCE_REFUSALS } from './silence.ts';
import { TAKEN_DOWN_REFUSALS } from './taken-down.ts';
import { TEXT_REFUSALS } from './text.ts';
import { TRUCE_REFUSALS } from './truce.ts';
import { WORKING_PAPER_REFUSALS } from './working-papers.ts';

/** What the rules of every room and those of the talks refuse. Order is that of the reference page. */
export const TALKS_REFUSALS = {
  ...ROOM_REFUSALS,
  ...PROCEDURE_REFUSALS,
  ...AUTHORITY_REFUSALS,
  ...SILENCE_REFUSALS,
  ...MINUTES_REFUSALS,
  ...SHUTTLE_REFUSALS,
  ...TRUCE_REFUSALS,
  ...COMMISSION_REFUSALS,
  ...RELEASES_REFUSALS,
  ...TAKEN_DOWN_REFUSALS,
  ...WORKING_PAPER_REFUSALS,
  ...TEXT_REFUSALS,
  ...INSTRUMENT_REFUSALS,
} as const satisfies Record<string, Record<Language, string>>;

type Sentence = Readonly<Record<Language, string>>;
const sentences = new Map<string, Sentence>(Object.entries(TALKS_REFUSALS));

/** The refusals of subjects that not every rules version has come with its rules. */
export function addRefusals(more: Readonly<Record<string, Sentence>>): void {
  for (const [code, sentence] of Object.entries(more)) sentences.set(code, sentence);
}

/** Blanks that hold codes, with the groups of the vocabulary that say them. */
const CODED: Readonly<Record<string, readonly string[]>> = {
  state: ['session'],
  verb: ['done'],
  wanted: ['wanted', 'role'],
};

function said(language: Language, blank: string, value: string): string {
  const groups = CODED[blank];
  if (!groups) return value;
  const words = value.split(', ').map((code) => {
    const found = groups.map((group) => term(language, `${group}.${code}`));
    return found.find((word) => word !== code) ?? code;
  });
  return words.join(language === 'ur' ? '، ' : ', ');
}

/**
 * The refusal as a sentence; what fills its blanks stands between isolates, as in every sentence. A party is called by its name where names are given, and by its
 * id where nobody knows them, as on the server.
 */
export function refusalSentence(
  refusal: Refusal,
  language: Language,
  names?: Pick<Naming, 'party'> & Partial<Pick<Naming, 'instant'>>,
): string {
  // A code that no rules have brought is shown as it is, so that a reader sees something.
  const sentence = sentences.get(refusal.code)?.[language] ?? refusal.code;
  return sentence.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const value = refusal.values[name];
    if (value === undefined) return '…';
    if (name === 'party' && names) return isolate(names.party(value));
    if (name === 'until' && names?.instant) return isolate(names.instant(value));
    return isolate(said(language, name, value));
  });
}
