import * as z from 'zod/mini';
import { INCIDENT_CLASSES } from '../obligations/classes.ts';
import { box } from '../places.ts';
import * as shape from '../shapes.ts';
import { label } from '../words.ts';

/**
 * What happened, as a report, an allegation or a case file states it (IC). The classes have no sexual violence and no harm to children: of these Parley takes no
 * details, and shows the mission's referral path instead (IC2).
 */

/** Words for people, and a box for computing; either may be coarse, and either may be absent. */
export const place = z.strictObject({ words: z.optional(label), box: z.optional(box) });
export type Place = z.infer<typeof place>;

/** A place in an enclosure, as JSON; undefined where the words are none. */
export function placeSaid(json: string | undefined): Place | undefined {
  if (json === undefined) return undefined;
  try {
    const read = z.safeParse(place, JSON.parse(json));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

export const happened = {
  class: z.enum(INCIDENT_CLASSES),
  occurred: shape.occurred,
  place: z.optional(place),
  /** How many: explosions, rounds, persons, vehicles, as the class has it. */
  quantity: z.optional(z.int().check(z.minimum(0), z.maximum(999_999))),
};
export type Happened = z.infer<z.ZodMiniObject<typeof happened>>;
