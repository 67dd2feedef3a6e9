import type { Term } from '../terms.ts';

export const SILENCE_WORDS = {} as const satisfies Record<string, Record<string, Term>>;
