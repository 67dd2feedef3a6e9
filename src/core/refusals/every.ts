import type { Language } from '../words.ts';
import { TALKS_REFUSALS } from './index.ts';
import { PROMISE_REFUSALS } from './promises.ts';

/** Every refusal the rules can give, whichever of them, with its sentence. Order is that of the reference page. */
export const REFUSALS = { ...TALKS_REFUSALS, ...PROMISE_REFUSALS } as const satisfies Record<
  string,
  Record<Language, string>
>;
