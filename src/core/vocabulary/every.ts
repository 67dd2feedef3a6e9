import { ROOM_WORDS } from '../terms.ts';
import { TALKS_WORDS } from './index.ts';
import { PROMISE_WORDS } from './promises.ts';

/** Every word there is, by group, whichever rules bring it. */
export const VOCABULARY = { ...ROOM_WORDS, ...TALKS_WORDS, ...PROMISE_WORDS } as const;
