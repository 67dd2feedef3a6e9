import type { Term } from '../terms.ts';

export const MINUTES_WORDS = {} as const satisfies Record<string, Record<string, Term>>;
