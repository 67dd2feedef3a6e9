import * as z from 'zod/mini';
import type { ActType } from './declare.ts';
import { declareAct } from './declare.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';

/**
 * IC3: a source withdraws, and what it gave is destroyed. In the intake room acts are sealed, so that the server could not know which enclosures are meant: this act about
 * the room names them, in the open, as the envelopes that they came in.
 */
const destroy = declareAct<{ enclosures: string[] }>({
  name: 'room.destroy',
  version: 1,
  subject: 'rooms',
  nature: 'housekeeping',
  summary: 'Has enclosures of this room destroyed, since their source has withdrawn.',
  effect:
    'The server destroys its copies, and leaves them out of later exports. A copy that somebody kept still proves the words. That something was there stays in the log. Only in sealed rooms where no side ever sat or was to sit, by the mission’s head; also after the room was closed.',
  body: z.strictObject({
    enclosures: z.array(shape.digest).check(
      z.minLength(1),
      z.maxLength(64),
      z.refine((all) => new Set(all).size === all.length, 'names an enclosure twice'),
    ),
  }),
  entitled: { roles: ['monitor'], head: true },
  whenClosed: true,
  // What a side was once shown, or was named to see, is evidence to it also after it left.
  refuse(state) {
    if (Object.values(state.parties).some(({ role }) => role === 'party'))
      return refuse('intake.side-here');
    return state.sealed ? undefined : refuse('intake.not-sealed');
  },
  sentence: {
    en: '{actor} has {count, plural, one {an enclosure} other {# enclosures}} of this room destroyed.',
    ur: '{actor} نے اس کمرے کی {count, plural, one {ایک منسلک دستاویز تلف کروائی} other {# منسلک دستاویزات تلف کروائیں}}۔',
  },
  values: (body) => ({ count: body.enclosures.length }),
  example: { enclosures: ['AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='] },
});

export const destroyingActs: readonly ActType[] = [destroy];
