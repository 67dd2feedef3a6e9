import type { Term } from '../terms.ts';

export const SHUTTLE_WORDS = {} as const satisfies Record<string, Record<string, Term>>;
