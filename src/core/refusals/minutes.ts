import type { Language } from '../words.ts';

export const MINUTES_REFUSALS = {} as const satisfies Record<string, Record<Language, string>>;
