import * as z from 'zod/mini';
import { TRAILS } from './admission.ts';
import type { ActType, Nature } from './declare.ts';
import { makeNaming } from './namer.ts';
import type { RefusalCode } from './refusal.ts';
import { REFUSALS } from './refusals/every.ts';
import { EXAMPLE_KEYS } from './rooms.ts';
import type { Rulebook } from './rulebook.ts';
import { actSentence } from './sentences.ts';
import * as labels from './views/labels.ts';
import type { Language } from './words.ts';

/** The reference, derived from the declarations: nothing in it is written twice (idea 5). */

export interface ActReference {
  /** `session.open` */
  name: string;
  version: number;
  /** `/reference#session.open/1` */
  anchor: string;
  subject: ActType['subject'];
  nature: Nature;
  summary: string;
  effect: string;
  /** Roles that may sign, and whether only as head. */
  who: { roles: string[]; head: boolean; joint: boolean; unbound: boolean };
  /** Seconds by which its claimed time may trail its admission (RC3.3). */
  trails: number;
  /** JSON Schema (2020-12) of the body. Checks that a schema cannot say are in `effect` or the rules. */
  schema: object;
  example: unknown;
  /** How the example reads, without names at hand. */
  sentence: Record<Language, string>;
}

export interface RefusalReference {
  code: RefusalCode;
  /** `/reference#round.open-already` */
  anchor: string;
  sentence: Record<Language, string>;
}

export interface Reference {
  rules: number;
  acts: ActReference[];
  refusals: RefusalReference[];
}

/**
 * Act types in the order of their declaration, and every refusal.
 *
 * @example reference(rules(1)).acts[0].name // 'room.open'
 */
export function reference(book: Rulebook): Reference {
  return {
    rules: book.version,
    acts: [...book.types.values()].map(actReference),
    refusals: (Object.keys(REFUSALS) as RefusalCode[]).map((code) => ({
      code,
      anchor: `/reference#${code}`,
      sentence: { ...REFUSALS[code] },
    })),
  };
}

function actReference(type: ActType): ActReference {
  const { name, version, subject, nature, summary, effect, entitled, example } = type;
  const signer = EXAMPLE_KEYS.m1.slice(0, EXAMPLE_KEYS.m1.lastIndexOf('+A'));
  const told = { type: name, version, by: [signer], body: example };
  const sentence = (language: Language): string =>
    actSentence(type, told, makeNaming(language, labels.start()));
  return {
    name,
    version,
    anchor: `/reference#${name}/${version}`,
    subject,
    nature,
    summary,
    effect,
    who: {
      roles: [...entitled.roles],
      head: entitled.head ?? false,
      joint: type.joint ?? false,
      unbound: type.unbound ?? false,
    },
    trails: type.trails ?? TRAILS,
    // Words of paragraphs are of one form in seven languages: said once, and not in each.
    schema: z.toJSONSchema(type.body, type.worded ? { reused: 'ref' } : {}),
    example,
    sentence: { en: sentence('en'), ur: sentence('ur') },
  };
}
