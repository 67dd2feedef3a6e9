import { ZONE_FAULTS } from '../geometry/zone-fault.ts';
import type { Naming } from '../naming.ts';
import type { Refusal } from '../refusal.ts';
import { term } from '../terms.ts';
import type { Language } from '../words.ts';
import { isolate } from '../words.ts';
import { AUTHORITY_REFUSALS } from './authority.ts';
import { COMMISSION_REFUSALS } from './commission.ts';
import { INCIDENT_REFUSALS } from './incidents.ts';
import { COUNTING_REFUSALS } from './counting.ts';
import { INSTRUMENT_REFUSALS } from './instruments.ts';
import { MINUTES_REFUSALS } from './minutes.ts';
import { OBLIGATION_REFUSALS } from './obligations.ts';
import { PROCEDURE_REFUSALS } from './procedure.ts';
import { RELEASES_REFUSALS } from './releases.ts';
import { ROOM_REFUSALS } from './room.ts';
import { SHUTTLE_REFUSALS } from './shuttle.ts';
import { SILENCE_REFUSALS } from './silence.ts';
import { TAKEN_DOWN_REFUSALS } from './taken-down.ts';
import { TEXT_REFUSALS } from './text.ts';
import { TRUCE_REFUSALS } from './truce.ts';
import { WORKING_PAPER_REFUSALS } from './working-papers.ts';

/** Every refusal the rules can give, with its sentence. Order is that of the reference page. */
export const REFUSALS = {
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
  ...ZONE_FAULTS,
  ...OBLIGATION_REFUSALS,
  ...INCIDENT_REFUSALS,
  ...COUNTING_REFUSALS,
} as const satisfies Record<string, Record<Language, string>>;

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
  names?: Pick<Naming, 'party'>,
): string {
  return REFUSALS[refusal.code][language].replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const value = refusal.values[name];
    if (value === undefined) return '…';
    if (name === 'party' && names) return isolate(names.party(value));
    return isolate(said(language, name, value));
  });
}
