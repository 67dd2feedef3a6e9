import { addWords, type Group } from '../terms.ts';
import { AUTHORITY_WORDS } from './authority.ts';
import { COMMISSION_WORDS } from './commission.ts';
import { MINUTES_WORDS } from './minutes.ts';
import { PROCEDURE_WORDS } from './procedure.ts';
import { RELEASES_WORDS } from './releases.ts';
import { SHUTTLE_WORDS } from './shuttle.ts';
import { SILENCE_WORDS } from './silence.ts';
import { TAKEN_DOWN_WORDS } from './taken-down.ts';
import { TEXT_WORDS } from './text.ts';
import { TRUCE_WORDS } from './truce.ts';

/** Words for what only the rules of the talks know, which bring them (rules/version-2.ts). Those of promises come with theirs (promises.ts). */
export const TALKS_WORDS = {
  ...PROCEDURE_WORDS,
  ...AUTHORITY_WORDS,
  ...SILENCE_WORDS,
  ...MINUTES_WORDS,
  ...SHUTTLE_WORDS,
  ...TRUCE_WORDS,
  ...COMMISSION_WORDS,
  ...RELEASES_WORDS,
  ...TAKEN_DOWN_WORDS,
  ...TEXT_WORDS,
} as const satisfies Record<string, Group>;

addWords(TALKS_WORDS);
