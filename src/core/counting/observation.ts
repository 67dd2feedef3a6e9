import * as z from 'zod/mini';
import { INCIDENT_CLASSES } from '../obligations/classes.ts';
import { box } from '../places.ts';
import * as shape from '../shapes.ts';
import { label, line, words } from '../words.ts';

/**
 * What a monitor saw or heard, as one row of its table (CR1): position, time, what, how many, how it was known. It names no party: whose act it was is for a
 * finding (IC), and no count asks.
 */

/** `north-bridge`: a site, a zone or an organisation, by the key that those who keep the list gave it. */
export const siteKey = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));

export const OBSERVED_KINDS = ['explosion', 'projectile', 'burst', 'shot', 'other'] as const;

export const MEANS = ['saw', 'heard', 'camera', 'uav', 'declared'] as const;

/** As seen from where the observer stood. */
export const DIRECTIONS = ['incoming', 'outgoing', 'undetermined'] as const;

export const ASSESSED = ['none', 'live-fire-exercise', 'other'] as const;

export const WEAPONS = [
  'small-arms',
  'heavy-machine-gun',
  'grenade-launcher',
  'anti-tank',
  'anti-aircraft',
  'mortar',
  'tank',
  'artillery',
  'rocket-artillery',
  'unmanned-aircraft',
  'other',
] as const;

/** How many of a kind one row may say. */
export const MOST_OBSERVED = 99_999;

export const observation = z
  .strictObject({
    /** Somewhere from `from` to `to`, both included. */
    from: shape.instant,
    to: shape.instant,
    observer: z.strictObject({
      site: siteKey,
      label: z.optional(label),
      /** Of whose people the observer is one: the mission, the commission, another body. Never a side. */
      organisation: z.optional(siteKey),
    }),
    /** Where it was, as far as that is known: the nearest site on the list, or a box, or both. */
    place: z.optional(z.strictObject({ site: z.optional(siteKey), box: z.optional(box) })),
    /** Metres from the observer. */
    distance: z.optional(z.int().check(z.minimum(0), z.maximum(200_000))),
    /** Whole degrees clockwise from north, as seen by the observer. */
    bearing: z.optional(z.int().check(z.minimum(0), z.maximum(359))),
    means: z.array(z.enum(MEANS)).check(
      z.minLength(1),
      z.maxLength(MEANS.length),
      z.refine((all) => new Set(all).size === all.length, 'says a means twice'),
    ),
    kind: z.enum(OBSERVED_KINDS),
    /** Absent: not known. */
    number: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_OBSERVED))),
    direction: z.enum(DIRECTIONS),
    /** The sites between which it went, where that was seen. */
    fromSite: z.optional(siteKey),
    toSite: z.optional(siteKey),
    assessed: z.enum(ASSESSED),
    class: z.optional(z.enum(INCIDENT_CLASSES)),
    weapon: z.optional(z.enum(WEAPONS)),
    note: z.optional(words),
    /** By which a row of a table that was imported is known again. */
    ref: z.optional(line.check(z.maxLength(80))),
  })
  .check(z.refine((one) => one.to >= one.from, 'ends before it begins'));
export type Observation = z.infer<typeof observation>;

/** An observation with the id that its act gave it: the act's id, a dot, its place in the list from 1. In a file, whatever the file calls it. */
export type ObservationRow = Observation & { id: string };
