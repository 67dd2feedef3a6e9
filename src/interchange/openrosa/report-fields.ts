import { INCIDENT_CLASSES } from '#core/obligations/classes.ts';
import { WORD_LANGUAGES } from '#core/words.ts';

/** The incident report as a form for phones: its questions by name, and the answers that can be chosen (OR1). */

export const FORM_ID = 'parley-incident';
/** Raised when a question is added, taken out or means another thing. */
export const FORM_EDITION = 1;

export const TIME_PRECISIONS = ['minute', 'hour', 'part-of-day', 'day'] as const;
export type TimePrecision = (typeof TIME_PRECISIONS)[number];

/** Each with the hour at which it begins; six hours long. */
export const PARTS_OF_DAY = { night: 0, morning: 6, afternoon: 12, evening: 18 } as const;
export type PartOfDay = keyof typeof PARTS_OF_DAY;

export const CERTAINTIES = ['sure', 'about'] as const;

/** How finely a place is sent; of `words` no point is taken at all. */
export const PLACE_PRECISIONS = ['words', 'ten-km', 'km', 'exact'] as const;
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];

/** How the reporter knows. */
export const BASES = ['saw', 'heard', 'traces', 'told'] as const;
export type Basis = (typeof BASES)[number];

export const FILE_FIELDS = ['photo-1', 'photo-2', 'photo-3', 'video', 'document'] as const;
export type FileField = (typeof FILE_FIELDS)[number];

export const YES_NO = ['yes', 'no'] as const;

export const CHOICES = {
  'yes-no': YES_NO,
  class: INCIDENT_CLASSES,
  basis: BASES,
  'time-precision': TIME_PRECISIONS,
  'part-of-day': Object.keys(PARTS_OF_DAY) as PartOfDay[],
  certainty: CERTAINTIES,
  'place-precision': PLACE_PRECISIONS,
  language: WORD_LANGUAGES,
} as const;
export type ChoiceList = keyof typeof CHOICES;

/** Most code units of the account of what happened; of how the mission may come back; of the name of a place. */
export const ACCOUNT_LENGTH = 20_000;
export const SOURCE_LENGTH = 500;
export const PLACE_LENGTH = 200;
