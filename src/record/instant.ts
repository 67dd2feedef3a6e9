/**
 * The two spellings of an instant: whole seconds, as a signer claims them (RC1.1), and
 * milliseconds, as the log admits (RC3.1). UTC only, years 2000 to 9999, no leap second. The
 * calendar is worked out here because the platform's own reader forgives too much.
 */

/** 2000-01-01T00:00:00Z and 9999-12-31T23:59:59Z, in seconds of the Unix epoch. */
export const FIRST_INSTANT = 946_684_800;
export const LAST_INSTANT = 253_402_300_799;

/**
 * `YYYY-MM-DDThh:mm:ssZ`, for seconds of the Unix epoch.
 * @example formatInstant(1761609600) === '2025-10-28T00:00:00Z'
 */
export function formatInstant(seconds: number): string {
  return `${dateAndTime(seconds)}Z`;
}

/** Seconds of the Unix epoch, or undefined unless the text is such an instant and exists. */
export function parseInstant(text: string): number | undefined {
  return text.length === 20 && text.endsWith('Z') ? readDateAndTime(text) : undefined;
}

/**
 * `YYYY-MM-DDThh:mm:ss.mmmZ`, for milliseconds of the Unix epoch.
 * @example formatMilliseconds(1761609600412) === '2025-10-28T00:00:00.412Z'
 */
export function formatMilliseconds(milliseconds: number): string {
  if (!Number.isSafeInteger(milliseconds)) throw new RangeError('not a number of milliseconds');
  const seconds = Math.floor(milliseconds / 1000);
  return `${dateAndTime(seconds)}.${digits(milliseconds - seconds * 1000, 3)}Z`;
}

/** Milliseconds of the Unix epoch, or undefined unless the text is such an instant and exists. */
export function parseMilliseconds(text: string): number | undefined {
  if (text.length !== 24 || text.charAt(19) !== '.' || !text.endsWith('Z')) return undefined;
  const seconds = readDateAndTime(text);
  const fraction = number(text, 20, 3);
  return seconds === undefined || fraction < 0 ? undefined : seconds * 1000 + fraction;
}

function dateAndTime(seconds: number): string {
  if (!Number.isSafeInteger(seconds) || seconds < FIRST_INSTANT || seconds > LAST_INSTANT) {
    throw new RangeError('an instant is a whole number between the years 2000 and 9999');
  }
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  const hour = Math.floor(rest / 3600);
  const minute = Math.floor((rest % 3600) / 60);
  return `${date(days)}T${digits(hour, 2)}:${digits(minute, 2)}:${digits(rest % 60, 2)}`;
}

/** Reads the first 19 characters; what follows them is the caller's to check. */
function readDateAndTime(text: string): number | undefined {
  if (
    text.charAt(4) !== '-' ||
    text.charAt(7) !== '-' ||
    text.charAt(10) !== 'T' ||
    text.charAt(13) !== ':' ||
    text.charAt(16) !== ':'
  ) {
    return undefined;
  }
  const year = number(text, 0, 4);
  const month = number(text, 5, 2);
  const day = number(text, 8, 2);
  const hour = number(text, 11, 2);
  const minute = number(text, 14, 2);
  const second = number(text, 17, 2);
  if (year < 2000 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return undefined;
  }
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
    return undefined;
  }
  return daysSinceEpoch(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second;
}

/** The number in these digits, or −1 if one of them is none. */
function number(text: string, at: number, length: number): number {
  let value = 0;
  for (let i = at; i < at + length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// Both directions count years from 1 March, so that the leap day is the last of its year and the
// lengths of the months follow the line (153 m + 2) / 5. Years are all positive here.

function daysSinceEpoch(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  // 719,469 days lie between 1 March of the year 0 (day 1 of that count) and the epoch.
  return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 719_469;
}

function date(days: number): string {
  const count = days + 719_468;
  const era = Math.floor(count / 146_097);
  const dayOfEra = count - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}
