import type { Term } from '../terms.ts';

export const RELEASES_WORDS = {} as const satisfies Record<string, Record<string, Term>>;
