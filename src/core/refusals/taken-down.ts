import type { Language } from '../words.ts';

export const TAKEN_DOWN_REFUSALS = {} as const satisfies Record<string, Record<Language, string>>;
