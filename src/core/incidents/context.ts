import * as z from 'zod/mini';
import type { ActType } from '../declare.ts';
import { declareAct } from '../declare.ts';
import * as shape from '../shapes.ts';
import type { Occurred } from '../shapes.ts';
import type { Words } from '../words.ts';
import { label, line, text, words } from '../words.ts';
import { place, type Place } from './happened.ts';

/**
 * What others have published of events, as context (IC): shown apart, under its own name and licence. It has no class, no actor and no quantity, and there is no act that
 * makes a report, a finding or a count of it.
 */

export interface ContextRow {
  /** The publisher’s own id. */
  ref: string;
  occurred: Occurred;
  place?: Place | undefined;
  /** What the publisher calls it. */
  type: string;
  text?: string | undefined;
}

interface Context {
  dataset: Words;
  version: Words;
  licence: Words;
  rows: ContextRow[];
}

const add = declareAct<Context>({
  name: 'context.add',
  version: 1,
  subject: 'incidents',
  nature: 'reported',
  summary: 'Adds rows of a published data set as context.',
  effect:
    'Shown apart, with publisher, version and licence. It never becomes a report, a finding or a count.',
  body: z.strictObject({
    dataset: label,
    version: label,
    licence: words,
    rows: z
      .array(
        z.strictObject({
          ref: line,
          occurred: shape.occurred,
          place: z.optional(place),
          type: line,
          text: z.optional(text.check(z.maxLength(1_000))),
        }),
      )
      .check(z.minLength(1), z.maxLength(100)),
  }),
  entitled: { roles: ['mediator', 'host', 'monitor', 'commission', 'secretariat'] },
  sentence: {
    en: '{actor} adds {count, plural, one {a row} other {# rows}} of {dataset}, {version}, as context.',
    ur: '{actor} نے {dataset}، {version} کی {count, plural, one {ایک سطر} other {# سطریں}} پس منظر کے طور پر شامل کیں۔',
  },
  values: (body, naming) => ({
    count: body.rows.length,
    dataset: naming.words(body.dataset),
    version: naming.words(body.version),
  }),
  example: {
    dataset: { en: 'River events as published' },
    version: { en: 'March' },
    licence: { en: 'May be shown with its name.' },
    rows: [
      {
        ref: 'R-17',
        occurred: {
          from: '2031-03-05T00:00:00Z',
          precision: 'day',
          certainty: 'stated',
          offset: 0,
        },
        type: 'Battles',
      },
    ],
  },
});

export const contextActs: readonly ActType[] = [add];
