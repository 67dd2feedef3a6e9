import type { Term } from '../terms.ts';

export const TRUCE_WORDS = {} as const satisfies Record<string, Record<string, Term>>;
