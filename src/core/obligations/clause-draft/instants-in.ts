import * as shape from '../../shapes.ts';
import type { Span } from './clause-text.ts';

/** An instant that the words say in full: a day, a time of day, and UTC or an offset from it. */
export interface SaidInstant extends Span {
  /** `YYYY-MM-DDThh:mm:ssZ` */
  instant: string;
}

/** A day that is said without the time of day, or without its zone: no instant follows from it. */
export interface BareDay extends Span {
  lacks: ('time' | 'zone')[];
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = `(${MONTHS.join('|')})`;
const DAY = new RegExp(
  `\\b(?:(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})(?:st|nd|rd|th)?(?: of| day of)? ${MONTH},? (\\d{4})|${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4}))(?!\\d)`,
  'gi',
);
/** A clock of 24 hours, or of twelve with its half of the day, or noon. *Midnight* belongs to two days and is no time of day here. */
const TIME =
  '(?:(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?(?: ?([ap])\\.?m\\b\\.?)?(?: ?(?:hours|hrs))?|(\\d{1,2}) ?([ap])\\.?m\\b\\.?|(noon))';
const ZONE =
  '[( ]{0,2}(?:(Z|UTC|GMT)(?: ?([+\\-\\u2212])(\\d{1,2})(?::?([0-5]\\d))?)?(?![A-Za-z0-9])\\)?)';
const BEFORE = new RegExp(`(?<![\\d:])${TIME}(?:${ZONE})?,?(?: on| of)?(?: the)?[ T]?$`, 'i');
const AFTER = new RegExp(`^(?:,? at|,)?[ T]?${TIME}(?:${ZONE})?`, 'i');
const ZONE_AFTER = new RegExp(`^${ZONE}`, 'i');
/** As far as a time may stand from its day. */
const REACH = 48;

const two = (n: number | string) => String(n).padStart(2, '0');

interface Clock {
  hour: number;
  minute: number;
  second: number;
}

function clockOf(groups: readonly (string | undefined)[]): Clock | undefined {
  const [hours, minutes, seconds, half, hourAlone, halfAlone, noon] = groups;
  if (noon !== undefined) return { hour: 12, minute: 0, second: 0 };
  const hour = Number(hours ?? hourAlone);
  const side = (half ?? halfAlone)?.toLowerCase();
  if (side !== undefined && (hour < 1 || hour > 12)) return undefined;
  if (hour > 23) return undefined;
  return {
    hour: side === undefined ? hour : (hour % 12) + (side === 'p' ? 12 : 0),
    minute: Number(minutes ?? 0),
    second: Number(seconds ?? 0),
  };
}

/** Minutes east of UTC. */
function offsetOf(groups: readonly (string | undefined)[]): number | undefined {
  const [name, sign, hours, minutes] = groups;
  if (name === undefined) return undefined;
  if (sign === undefined) return 0;
  const size = Number(hours) * 60 + Number(minutes ?? 0);
  return size > 840 ? undefined : sign === '+' ? size : -size;
}

function resolved(day: string, clock: Clock, offset: number): string | undefined {
  const local = `${day}T${two(clock.hour)}:${two(clock.minute)}:${two(clock.second)}Z`;
  if (!shape.instant.safeParse(local).success) return undefined;
  const instant = new Date(Date.parse(local) - offset * 60_000).toISOString();
  const said = `${instant.slice(0, 19)}Z`;
  return shape.instant.safeParse(said).success ? said : undefined;
}

function dayOf(found: RegExpMatchArray): string | undefined {
  const [, isoYear, isoMonth, isoDay, day, month, year, american, americanDay, americanYear] =
    found;
  if (isoYear !== undefined) return `${isoYear}-${isoMonth}-${isoDay}`;
  const name = (month ?? american)?.toLowerCase() ?? '';
  return `${year ?? americanYear}-${two(MONTHS.indexOf(name) + 1)}-${two(day ?? americanDay ?? '')}`;
}

/**
 * The instants that a text says in full, and the days that it says without what an instant needs, each in the order of the text.
 *
 * @example instantsIn('by 06:00 UTC on 5 May 2031').instants[0]?.instant // '2031-05-05T06:00:00Z'
 */
export function instantsIn(text: string): { instants: SaidInstant[]; bare: BareDay[] } {
  const instants: SaidInstant[] = [];
  const bare: BareDay[] = [];
  let behind = 0;
  for (const found of text.matchAll(DAY)) {
    const day = dayOf(found);
    const end = found.index + found[0].length;
    const head = text.slice(Math.max(behind, found.index - REACH), found.index);
    const tail = text.slice(end, end + REACH);
    const before = BEFORE.exec(head);
    const after = before ? null : AFTER.exec(tail);
    const groups = (before ?? after)?.slice(1) ?? [];
    const clock = before || after ? clockOf(groups.slice(0, 7)) : undefined;
    const closing = before && groups[7] === undefined ? ZONE_AFTER.exec(tail) : null;
    const offset = offsetOf(closing ? closing.slice(1) : groups.slice(7));
    const from = before ? found.index - before[0].length : found.index;
    const to = end + (after?.[0].length ?? closing?.[0].length ?? 0);
    const span = { at: from, length: to - from };
    behind = to;
    const instant =
      day !== undefined && clock && offset !== undefined ? resolved(day, clock, offset) : undefined;
    if (instant !== undefined) instants.push({ ...span, instant });
    else
      bare.push({
        ...span,
        lacks: [
          ...(clock ? [] : ['time' as const]),
          ...(offset === undefined ? ['zone' as const] : []),
        ],
      });
  }
  return { instants, bare };
}
