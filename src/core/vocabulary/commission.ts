import type { Term } from '../terms.ts';

export const COMMISSION_WORDS = {} as const satisfies Record<string, Record<string, Term>>;
