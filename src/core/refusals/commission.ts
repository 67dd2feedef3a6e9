import type { Language } from '../words.ts';

export const COMMISSION_REFUSALS = {} as const satisfies Record<string, Record<Language, string>>;
