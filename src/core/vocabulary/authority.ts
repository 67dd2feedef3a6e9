import type { Term } from '../terms.ts';

export const AUTHORITY_WORDS = {} as const satisfies Record<string, Record<string, Term>>;
