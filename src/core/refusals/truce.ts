import type { Language } from '../words.ts';

export const TRUCE_REFUSALS = {} as const satisfies Record<string, Record<Language, string>>;
