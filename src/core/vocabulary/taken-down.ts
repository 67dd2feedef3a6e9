import type { Term } from '../terms.ts';

export const TAKEN_DOWN_WORDS = {} as const satisfies Record<string, Record<string, Term>>;
