import type { Side } from '../people.ts';
import { Chance } from './chance.ts';
import { SITE_KEYS, type SiteKey } from './ground.ts';
import { INQUIRIES } from './inquiries.ts';
import type { HappeningClass } from './phrases.ts';

/** What happens on the river in these weeks, all of it invented: what the commission inquires into, by hand, and the rest by a rule that comes out the same every time. */

export interface Happening {
  /** `i3` of the third inquiry, `h17` of the seventeenth of the others. */
  key: string;
  day: number;
  time: string;
  class: HappeningClass;
  site: SiteKey;
  quantity?: number;
  /** How many people tell the mission of it. */
  reports: number;
  /** On which day the mission releases a file of it; absent: never. */
  filed?: number;
  /** Which side alleges it, and on which day. */
  alleged: readonly { by: Side; day: number }[];
}

/** The weeks after the agreement's hour: from the first day on which something happens to the last. */
export const FIRST_DAY = 29;
export const LAST_DAY = 52;

/** In the order in which they come round; shots and boats are more often than the rest. */
const CLASSES: readonly HappeningClass[] = [
  'small-arms-fire',
  'incursion',
  'overflight',
  'small-arms-fire',
  'troop-movement',
  'explosion',
  'obstruction',
  'small-arms-fire',
  'fortification',
  'incursion',
  'heavy-weapons-fire',
  'hostile-statement',
  'other-act',
];
const NUMBERED: ReadonlySet<string> = new Set([
  'small-arms-fire',
  'heavy-weapons-fire',
  'troop-movement',
]);

/** How many there are beside the inquiries; of how many of them a file is released; how many are alleged. */
const OTHERS = 60;
const FILED = 27;
const ALLEGED = 26;

/** Alleged a week afterwards: the reporting lag of every obligation is over by then. */
const LATE: ReadonlySet<number> = new Set([29, 33]);

function others(): Happening[] {
  const chance = new Chance(7);
  return Array.from({ length: OTHERS }, (_, n) => {
    const kind = CLASSES[n % CLASSES.length] as HappeningClass;
    const day = FIRST_DAY + Math.floor((n * (LAST_DAY - FIRST_DAY)) / OTHERS);
    const filed = n % 2 === 0 && n / 2 < FILED;
    const alleged = n < ALLEGED * 2 && n % 4 < 2;
    return {
      key: `h${n + 1}`,
      day,
      time: chance.time(0, 23),
      class: kind,
      site: chance.of(SITE_KEYS),
      ...(NUMBERED.has(kind) ? { quantity: 1 + chance.upTo(9) } : {}),
      reports: filed ? 3 + (n % 3) : 1 + (n % 3),
      // Some files take a week.
      ...(filed ? { filed: day + (n % 16 === 8 ? 6 : 2) } : {}),
      alleged: alleged ? [{ by: side(n), day: day + (LATE.has(n) ? 7 : 1) }] : [],
    };
  });
}

/** By turns the one and the other, in pairs of which now the one comes first and now the other: each alleges as often, and as often what the mission then files. */
const side = (n: number): Side => ((n + Math.floor(n / 4)) % 2 === 0 ? 'p1' : 'p2');

export const HAPPENINGS: readonly Happening[] = [
  ...INQUIRIES.map(({ number, happened, alleged }): Happening => ({
    key: `i${number}`,
    ...happened,
    reports: 4 + (number % 2),
    filed: happened.day + 1,
    alleged: alleged.map((by) => ({ by, day: happened.day + 1 })),
  })),
  ...others(),
];
