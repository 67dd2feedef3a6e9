import type { Language } from '../words.ts';

export const SHUTTLE_REFUSALS = {} as const satisfies Record<string, Record<Language, string>>;
