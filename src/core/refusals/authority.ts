import type { Language } from '../words.ts';

export const AUTHORITY_REFUSALS = {} as const satisfies Record<string, Record<Language, string>>;
