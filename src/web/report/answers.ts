import type { Happened } from '#core/incidents/happened.ts';
import type { CONSENTS, MEANS } from '#core/incidents/intake.ts';
import type { IncidentClass } from '#core/obligations/classes.ts';
import type { Box } from '#core/places.ts';
import { line, text, type WordLanguage } from '#core/words.ts';
import type { PartOfDay, TimePrecision } from '#interchange/openrosa/report-fields.ts';
import { occurredAt, type LocalZone } from '#interchange/openrosa/time-said.ts';
import { deviceZone, localOf, offsetAt, readClock, resolve } from '../enter/zones.ts';
import type { Area } from './area.ts';

/** What a monitor has answered so far. Nothing of it is anywhere but in this page until it is kept or handed over. */
export interface Answers {
  class: IncidentClass | '';
  /** `YYYY-MM-DD`, by this device’s clock and zone like the rest of the time. */
  day: string;
  precision: TimePrecision;
  /** `HH:MM`, for a minute or an hour. */
  clock: string;
  part: PartOfDay;
  certain: boolean;
  /** The place in words. */
  place: string;
  /** Already as coarse as was chosen; what was typed or measured is nowhere any more. */
  area?: Area;
  quantity: string;
  means: (typeof MEANS)[number] | '';
  language: WordLanguage;
  words: string;
  source: string;
  consent: (typeof CONSENTS)[number] | '';
}

export function emptyAnswers(language: WordLanguage, now: number): Answers {
  const { day } = localOf(new Date(now).toISOString(), offsetAt(deviceZone(), now));
  return {
    class: '',
    day,
    precision: 'hour',
    clock: '',
    part: 'morning',
    certain: true,
    place: '',
    quantity: '',
    means: '',
    language,
    words: '',
    source: '',
    consent: '',
  };
}

/** What keeps a report from being one, in the order of the page. */
export const PROBLEMS = [
  'class',
  'day',
  'clock',
  'future',
  'place',
  'quantity',
  'means',
  'words',
  'source',
  'consent',
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** How far a device’s clock may be behind before what it is told counts as not yet happened, in milliseconds. */
const AHEAD = 5 * 60_000;

/**
 * What is still missing, or cannot be said so.
 *
 * @param now epoch milliseconds by the device’s clock
 */
export function problemsOf(answers: Answers, now: number): Problem[] {
  const found = new Set<Problem>();
  const take = (problem: Problem, wrong: boolean): void => {
    if (wrong) found.add(problem);
  };
  const { place, words, source, quantity } = answers;
  take('class', answers.class === '');
  take('day', resolve({ day: answers.day, clock: '00:00', zone: 'UTC' }) === undefined);
  take('clock', asksClock(answers.precision) && readClock(answers.clock) === undefined);
  if (found.size === 0 || (found.size === 1 && found.has('class'))) {
    take('future', Date.parse(happenedFrom(answers).occurred.from) > now + AHEAD);
  }
  take('place', place.trim() !== '' && !line.safeParse(place.trim()).success);
  take('quantity', quantity.trim() !== '' && !/^\d{1,6}$/.test(quantity.trim()));
  take('means', answers.means === '');
  take('words', !text.safeParse(words.trim()).success);
  take('source', source.trim() !== '' && !text.safeParse(source.trim()).success);
  take('consent', answers.consent === '');
  return PROBLEMS.filter((one) => found.has(one));
}

export function asksClock(precision: TimePrecision): boolean {
  return precision === 'minute' || precision === 'hour';
}

/** What happened, when and where, as the body of a report has it. To be asked once `problemsOf` finds none, or none but a missing class. */
export function happenedFrom(answers: Answers): Happened {
  const { day: date, precision, clock, part, certain, area, language } = answers;
  const minutes = readClock(clock) ?? 0;
  const two = (n: number): string => String(n).padStart(2, '0');
  const hour = Math.floor(minutes / 60);
  const said = {
    date,
    precision,
    clock: `${two(hour)}:${two(minutes % 60)}`,
    hour,
    part,
    certain,
  };
  const { occurred } = occurredAt(said, zoneHere());
  const words = answers.place.trim();
  const quantity = answers.quantity.trim();
  const place = {
    ...(words === '' ? {} : { words: { [language]: words } }),
    ...(area === undefined ? {} : { box: area.box satisfies Box }),
  };
  return {
    // An empty one is a problem, and no body is made of it.
    class: answers.class as IncidentClass,
    occurred,
    ...(words === '' && area === undefined ? {} : { place }),
    ...(quantity === '' ? {} : { quantity: Number(quantity) }),
  };
}

/** The zone that this device is set to. */
function zoneHere(): LocalZone {
  const zone = deviceZone();
  return {
    name: zone,
    resolve(local) {
      const found = resolve({ day: local.slice(0, 10), clock: local.slice(11, 16), zone });
      const at = found?.at ?? `${local.slice(0, 16)}:00Z`;
      return { instant: `${at.slice(0, 17)}${local.slice(17)}Z`, offset: found?.offset ?? 0 };
    },
  };
}
