import type { Language } from '../words.ts';

export const RELEASES_REFUSALS = {} as const satisfies Record<string, Record<Language, string>>;
