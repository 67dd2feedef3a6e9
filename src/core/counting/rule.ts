import * as z from 'zod/mini';
import { INCIDENT_CLASSES } from '../obligations/classes.ts';
import { box, DEGREE } from '../places.ts';
import * as shape from '../shapes.ts';
import { label, words } from '../words.ts';
import { MEANS, MOST_OBSERVED, OBSERVED_KINDS, siteKey, WEAPONS } from './observation.ts';

/** What the sides sign of how things are counted (CR2): whatever two of them could count differently, and nothing else. */

export const UNITS = ['each', 'event', 'episode'] as const;
export type Unit = (typeof UNITS)[number];

/** Minutes: the longest gap is a week. */
const gap = z.int().check(z.minimum(0), z.maximum(60 * 24 * 7));
/** Millionths of a degree. */
const reach = z.int().check(z.minimum(0), z.maximum(DEGREE));

/**
 * What is *the same place*, for episodes: the same zone; the same site; or boxes that share a point once each is let out by half of `east` and `north`. Whoever
 * enters a radius in metres has it worked out into these by the device (RC13).
 */
const samePlace = z.union([
  z.strictObject({ by: z.literal('zone') }),
  z.strictObject({ by: z.literal('site') }),
  z.strictObject({ by: z.literal('box'), east: reach, north: reach }),
]);
export type SamePlace = z.infer<typeof samePlace>;

const unit = z.union([
  /** Each explosion, projectile, burst or shot that a row says. */
  z.strictObject({ count: z.literal('each') }),
  /** Each row of the table, however many it says. */
  z.strictObject({ count: z.literal('event') }),
  /** Each run of rows in the same place and direction; a pause of more than `gap` minutes begins a new one. */
  z.strictObject({ count: z.literal('episode'), gap, same: samePlace }),
]);

/** `apart`: an episode is in one direction. `incoming`, `outgoing`: nothing else is counted. */
export const DIRECTIONS_COUNTED = ['apart', 'incoming', 'outgoing', 'not-looked-at'] as const;

export const EXCLUSIONS = [
  'live-fire-exercise',
  'assessed-other',
  'undetermined-direction',
  'outside-zones',
  'unknown-place',
] as const;

/** Zones that a rule does not list, and that a count may have beside those it lists. */
export const OUTSIDE = 'outside';
export const UNKNOWN = 'unknown';

const zone = z.strictObject({
  key: siteKey.check(
    z.refine((key) => key !== OUTSIDE && key !== UNKNOWN, 'is a word of the program'),
  ),
  label,
  where: z.union([
    z.literal('everywhere'),
    z
      .strictObject({
        sites: z.optional(z.array(siteKey).check(z.minLength(1), z.maxLength(200))),
        boxes: z.optional(z.array(box).check(z.minLength(1), z.maxLength(50))),
      })
      .check(
        z.refine((w) => w.sites !== undefined || w.boxes !== undefined, 'has neither site nor box'),
      ),
  ]),
});
export type CountingZone = z.infer<typeof zone>;

const isOnce = (all: readonly string[]): boolean => new Set(all).size === all.length;
const once = z.refine<readonly string[]>(isOnce, 'says one of them twice');

/** Everything of a rule but the hash of its words. */
const terms = {
  label,
  unit,
  kinds: z
    .array(z.enum(OBSERVED_KINDS))
    .check(z.minLength(1), z.maxLength(OBSERVED_KINDS.length), once),
  direction: z.enum(DIRECTIONS_COUNTED),
  /** Absent: of any class, and of none that is said. */
  classes: z.optional(
    z.array(z.enum(INCIDENT_CLASSES)).check(z.minLength(1), z.maxLength(20), once),
  ),
  weapons: z.optional(
    z.array(z.enum(WEAPONS)).check(z.minLength(1), z.maxLength(WEAPONS.length), once),
  ),
  /** Rows that say fewer, episodes of fewer, are not counted. */
  least: z.int().check(z.minimum(1), z.maximum(MOST_OBSERVED)),
  /** A row that does not say how many. */
  unnumbered: z.enum(['as-one', 'left-out']),
  exclusions: z.array(z.enum(EXCLUSIONS)).check(z.maxLength(EXCLUSIONS.length), once),
  sources: z.strictObject({
    /** One of them is enough. */
    means: z.array(z.enum(MEANS)).check(z.minLength(1), z.maxLength(MEANS.length), once),
    /** Absent: whoever is entitled to enter observations. */
    organisations: z.optional(z.array(siteKey).check(z.minLength(1), z.maxLength(50), once)),
  }),
  /** The first that fits is the one. */
  zones: z.array(zone).check(
    z.minLength(1),
    z.maxLength(50),
    z.refine((all) => isOnce(all.map(({ key }) => key)), 'have a key twice'),
  ),
  /** Whether a box has to lie within a zone, or to share a point with it. */
  edge: z.enum(['within', 'touching']),
  /** Where one period ends the next begins; the instant itself belongs to the later. */
  periods: z.array(shape.instant).check(
    z.minLength(2),
    z.maxLength(401),
    z.refine(
      (all) => all.every((at, n) => n === 0 || at > (all[n - 1] as string)),
      'do not ascend',
    ),
  ),
  /** `sample`: what those who looked came to see. `census`: all there was, so far as access allowed. */
  basis: z.enum(['sample', 'census']),
  /** From where, at what times and with what was looked. */
  coverage: words,
  /** The rule in the sides' own words. */
  words,
};

/** Signed by act. The hash is that of `words` (AU2). */
export const countingRule = z.strictObject({ ...terms, hash: shape.digest });
export type SignedRule = z.infer<typeof countingRule>;

/** As a file may hold it, with the hash or without. */
export const ruleInFile = z.strictObject({ ...terms, hash: z.optional(shape.digest) });
export type CountingRule = Omit<SignedRule, 'hash'>;
