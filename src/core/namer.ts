import { partyOf } from './act.ts';
import type { Naming } from './naming.ts';
import type { Source } from './reports.ts';
import type { Occurred } from './shapes.ts';
import { term } from './terms.ts';
import type { Labels } from './views/labels.ts';
import { nameOf } from './views/labels.ts';
import type { Language, Words } from './words.ts';
import { isolate, pick } from './words.ts';

/** Names, dates and durations for one reader. Shown only: no verdict reads any of it (RC13). */

/** The Gregorian calendar and Western digits, always said: `fa` and `ps` would otherwise date by the solar Hijri year. */
const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB-u-ca-gregory-nu-latn',
  ur: 'ur-PK-u-ca-gregory-nu-latn',
};

interface Phrases {
  comma: string;
  about(time: string): string;
  dateDisputed(time: string): string;
  timeDisputed(time: string): string;
  span(from: string, to: string): string;
  round(number: string): string;
  namedRound(number: string, name: string): string;
  session(number: string): string;
  sessionOfRound(number: string, round: string): string;
  namedSession(name: string): string;
  unknownRound: string;
  unknownSession: string;
  hour: { one: string; other: string };
  minute: { one: string; other: string };
}

const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: {
    comma: ', ',
    about: (time) => `about ${time}`,
    dateDisputed: (time) => `${time} (date disputed)`,
    timeDisputed: (time) => `${time} (time disputed)`,
    span: (from, to) => `${from} to ${to}`,
    round: (number) => `round ${number}`,
    namedRound: (number, name) => `round ${number} (${name})`,
    session: (number) => `session ${number}`,
    sessionOfRound: (number, round) => `session ${number} of ${round}`,
    namedSession: (name) => `the session “${name}”`,
    unknownRound: 'a round',
    unknownSession: 'a session',
    hour: { one: 'hour', other: 'hours' },
    minute: { one: 'minute', other: 'minutes' },
  },
  ur: {
    comma: '، ',
    about: (time) => `تقریباً ${time}`,
    dateDisputed: (time) => `${time} (تاریخ متنازع)`,
    timeDisputed: (time) => `${time} (وقت متنازع)`,
    span: (from, to) => `${from} سے ${to} تک`,
    round: (number) => `دور ${number}`,
    namedRound: (number, name) => `دور ${number} (${name})`,
    session: (number) => `نشست ${number}`,
    sessionOfRound: (number, round) => `${round} کی نشست ${number}`,
    namedSession: (name) => `نشست ”${name}“`,
    unknownRound: 'ایک دور',
    unknownSession: 'ایک نشست',
    hour: { one: 'گھنٹہ', other: 'گھنٹے' },
    minute: { one: 'منٹ', other: 'منٹ' },
  },
};

/**
 * How one reader is told things, from the names the reader may see.
 *
 * @example makeNaming('en', labels).duration(570) // '9 hours 30 minutes'
 */
export function makeNaming(language: Language, labels: Labels): Naming {
  const phrases = PHRASES[language];
  const dates = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const plural = new Intl.PluralRules(language);
  const rows = new Intl.ListFormat(LOCALES[language], { type: 'conjunction' });

  const list = (items: readonly string[]): string =>
    items.length === 1 ? (items[0] as string) : rows.format(items.map(isolate));
  const words = (w: Words): string => pick(w, language).text;
  const party = (id: string): string => {
    const name = nameOf(labels.parties[id]);
    return name === undefined ? id : typeof name === 'string' ? name : words(name);
  };
  const round = (id: string): string => {
    const known = labels.rounds[id];
    if (!known) return phrases.unknownRound;
    const number = isolate(String(known.number));
    return known.label
      ? phrases.namedRound(number, isolate(words(known.label)))
      : phrases.round(number);
  };
  const count = (n: number, unit: { one: string; other: string }): string =>
    `${n} ${plural.select(n) === 'one' ? unit.one : unit.other}`;

  const date = (ms: number): string => dates.format(new Date(ms));
  const moment = (ms: number, finest: Occurred['precision'], offset: number): string => {
    const local = ms + offset * 60_000;
    if (finest === 'day') return date(local);
    const zone = isolate(`(${offsetName(offset)})`);
    if (finest === 'part-of-day') {
      const part = term(language, `part-of-day.${partOfDay(local)}`);
      return `${date(local)}${phrases.comma}${part} ${zone}`;
    }
    const here = `${date(local)}${phrases.comma}${isolate(clock(local))} ${zone}`;
    if (offset === 0) return `${date(local)}${phrases.comma}${isolate(`${clock(local)} UTC`)}`;
    const utc = isolate(`${clock(ms)} UTC`);
    const sameDay = dayOf(ms) === dayOf(local);
    return `${here}${phrases.comma}${sameDay ? utc : `${date(ms)} ${utc}`}`;
  };

  return {
    language,
    party,
    parties: (ids) => list(ids.map(party)),
    key: (ref) => party(partyOf(ref)),
    round,
    session(id) {
      const known = labels.sessions[id];
      if (!known) return phrases.unknownSession;
      if (known.label) return phrases.namedSession(isolate(words(known.label)));
      const number = isolate(String(known.number));
      return known.round === undefined
        ? phrases.session(number)
        : phrases.sessionOfRound(number, round(known.round));
    },
    matter: (id) => {
      const question = labels.matters[id];
      return question ? words(question.question) : id.slice(0, 8);
    },
    words,
    when(occurred) {
      const { from, to, precision, certainty, offset } = occurred;
      const start = moment(Date.parse(from), precision, offset);
      const end = to === undefined ? start : moment(Date.parse(to), precision, offset);
      const time = end === start ? start : phrases.span(isolate(start), isolate(end));
      if (certainty === 'approximate') return phrases.about(time);
      if (certainty === 'stated') return time;
      return precision === 'day' ? phrases.dateDisputed(time) : phrases.timeDisputed(time);
    },
    instant: (text) => moment(Date.parse(text), 'minute', 0),
    day: (text) => date(Date.parse(`${text}T00:00:00Z`)),
    duration(minutes) {
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      if (hours === 0) return count(rest, phrases.minute);
      const whole = count(hours, phrases.hour);
      return rest === 0 ? whole : `${whole} ${count(rest, phrases.minute)}`;
    },
    sources: (sources) => list(sources.map((source) => outlet(language, source))),
    list,
    term: (code) => term(language, code),
  };
}

function outlet(language: Language, { outlet: name, relays }: Source): string {
  if (relays === undefined) return name;
  return `${isolate(name)} (${term(language, 'joint.relaying')} ${isolate(relays)})`;
}

/** `UTC+05:00` */
function offsetName(offset: number): string {
  const size = Math.abs(offset);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `UTC${offset < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** `18:00` of an instant already moved by its offset. */
function clock(local: number): string {
  return new Date(local).toISOString().slice(11, 16);
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function partOfDay(local: number): 'night' | 'morning' | 'afternoon' | 'evening' {
  const hour = new Date(local).getUTCHours();
  if (hour < 5 || hour >= 21) return 'night';
  if (hour < 12) return 'morning';
  return hour < 17 ? 'afternoon' : 'evening';
}
