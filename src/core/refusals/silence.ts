import type { Language } from '../words.ts';

export const SILENCE_REFUSALS = {} as const satisfies Record<string, Record<Language, string>>;
