import { partyOf } from './act.ts';
import type { Naming } from './naming.ts';
import type { Source } from './reports.ts';
import type { Occurred } from './shapes.ts';
import { term } from './terms.ts';
import type { Labels } from './views/labels.ts';
import { nameOf } from './views/labels.ts';
import { pathOf } from './views/text-labels.ts';
import type { SentenceLanguage, Words } from './words.ts';
import { directionOf, isolate, pick } from './words.ts';

/** Names, dates and durations for one reader. Shown only: no verdict reads any of it (RC13). */

/** Of an id, where nothing better is known. */
const SHORT = 8;
/** Of paragraphs named in a row. */
const MANY = 8;
/** Words within a sentence; whoever consents is shown them whole beside it. */
const LONG = 400;
/** Between an hour and its zone, which a line may not part. */
const UNBROKEN = '\u00a0';

/** The Gregorian calendar and Western digits, always said: `fa` and `ps` would otherwise date by the solar Hijri year. */
const LOCALES: Readonly<Record<SentenceLanguage, string>> = {
  en: 'en-GB-u-ca-gregory-nu-latn',
  ur: 'ur-PK-u-ca-gregory-nu-latn',
  ps: 'ps-AF-u-ca-gregory-nu-latn',
  ar: 'ar-u-ca-gregory-nu-latn',
  tr: 'tr-TR-u-ca-gregory-nu-latn',
  fr: 'fr-FR-u-ca-gregory-nu-latn',
};

/** Each month by both its names, as the United Nations writes Arabic dates: neither is understood from Baghdad to Khartoum. */
const ARABIC_MONTHS = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيو',
  'تموز/يوليو',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
] as const;

/** `#` is the number. A language has those of the six categories that it tells apart; `other` stands for the rest. */
type Forms = { readonly other: string } & { readonly [C in Intl.LDMLPluralRule]?: string };

interface Phrases {
  comma: string;
  /** Between things that have commas of their own. */
  semicolon: string;
  /** Where the platform's way of writing a day will not do. */
  date?(written: string, day: Date): string;
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
  quoted(words: string): string;
  hour: Forms;
  minute: Forms;
  hoursAndMinutes(hours: string, minutes: string): string;
}

const juxtaposed = (hours: string, minutes: string): string => `${hours} ${minutes}`;

const PHRASES: Readonly<Record<SentenceLanguage, Phrases>> = {
  en: {
    comma: ', ',
    semicolon: '; ',
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
    quoted: (w) => `“${w}”`,
    hour: { one: '# hour', other: '# hours' },
    minute: { one: '# minute', other: '# minutes' },
    hoursAndMinutes: juxtaposed,
  },
  ur: {
    comma: '، ',
    semicolon: '؛ ',
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
    quoted: (w) => `”${w}“`,
    hour: { one: '# گھنٹہ', other: '# گھنٹے' },
    minute: { other: '# منٹ' },
    hoursAndMinutes: juxtaposed,
  },
  ps: {
    comma: '، ',
    semicolon: '؛ ',
    about: (time) => `شاوخوا ${time}`,
    dateDisputed: (time) => `${time} (پر نېټه اختلاف شته)`,
    timeDisputed: (time) => `${time} (پر وخت اختلاف شته)`,
    span: (from, to) => `له ${from} څخه تر ${to} پورې`,
    round: (number) => `پړاو ${number}`,
    namedRound: (number, name) => `پړاو ${number} (${name})`,
    session: (number) => `مجلس ${number}`,
    sessionOfRound: (number, round) => `د ${round} مجلس ${number}`,
    namedSession: (name) => `مجلس «${name}»`,
    unknownRound: 'یو پړاو',
    unknownSession: 'یو مجلس',
    quoted: (w) => `«${w}»`,
    hour: { one: '# ساعت', other: '# ساعته' },
    minute: { one: '# دقیقه', other: '# دقیقې' },
    hoursAndMinutes: (hours, minutes) => `${hours} او ${minutes}`,
  },
  ar: {
    comma: '، ',
    semicolon: '؛ ',
    date: (_, day) =>
      `${day.getUTCDate()} ${ARABIC_MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`,
    about: (time) => `حوالي ${time}`,
    dateDisputed: (time) => `${time} (تاريخ مختلف عليه)`,
    timeDisputed: (time) => `${time} (وقت مختلف عليه)`,
    span: (from, to) => `من ${from} إلى ${to}`,
    round: (number) => `الجولة ${number}`,
    namedRound: (number, name) => `الجولة ${number} (${name})`,
    session: (number) => `الجلسة ${number}`,
    sessionOfRound: (number, round) => `الجلسة ${number} من ${round}`,
    namedSession: (name) => `الجلسة «${name}»`,
    unknownRound: 'إحدى الجولات',
    unknownSession: 'إحدى الجلسات',
    quoted: (w) => `«${w}»`,
    // The genitive: a sentence says a duration after لمدة, خلال or a like word.
    hour: { one: 'ساعة واحدة', two: 'ساعتين', few: '# ساعات', other: '# ساعة' },
    minute: { one: 'دقيقة واحدة', two: 'دقيقتين', few: '# دقائق', other: '# دقيقة' },
    hoursAndMinutes: (hours, minutes) => `${hours} و${minutes}`,
  },
  tr: {
    comma: ', ',
    semicolon: '; ',
    about: (time) => `yaklaşık ${time}`,
    dateDisputed: (time) => `${time} (tarihi ihtilaflı)`,
    timeDisputed: (time) => `${time} (saati ihtilaflı)`,
    // No suffix on a value: vowel harmony would need to know how it is read aloud.
    span: (from, to) => `${from} ile ${to} arası`,
    round: (number) => `${number}. tur`,
    namedRound: (number, name) => `${number}. tur (${name})`,
    session: (number) => `${number}. oturum`,
    sessionOfRound: (number, round) => `${round}, ${number}. oturum`,
    namedSession: (name) => `“${name}” oturumu`,
    unknownRound: 'bir tur',
    unknownSession: 'bir oturum',
    quoted: (w) => `“${w}”`,
    hour: { other: '# saat' },
    minute: { other: '# dakika' },
    hoursAndMinutes: juxtaposed,
  },
  fr: {
    comma: ', ',
    semicolon: '\u00a0; ',
    date: (written) => written.replace(/^1 /, '1er '),
    about: (time) => `${time} (environ)`,
    dateDisputed: (time) => `${time} (date contestée)`,
    timeDisputed: (time) => `${time} (heure contestée)`,
    span: (from, to) => `${from} au ${to}`,
    round: (number) => `cycle ${number}`,
    namedRound: (number, name) => `cycle ${number} (${name})`,
    session: (number) => `séance ${number}`,
    sessionOfRound: (number, round) => `séance ${number} du ${round}`,
    namedSession: (name) => `séance «\u00a0${name}\u00a0»`,
    unknownRound: 'cycle non précisé',
    unknownSession: 'séance non précisée',
    quoted: (w) => `«\u00a0${w}\u00a0»`,
    hour: { one: '# heure', other: '# heures' },
    minute: { one: '# minute', other: '# minutes' },
    hoursAndMinutes: juxtaposed,
  },
};

/**
 * How one reader is told things, from the names the reader may see.
 *
 * @example makeNaming('en', labels).duration(570) // '9 hours 30 minutes'
 */
export function makeNaming<L extends SentenceLanguage>(language: L, labels: Labels): Naming<L> {
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
  /** Things apart that may have commas of their own. A long row is cut, and its number said: they are shown in full beside the sentence. */
  const apart = (items: readonly string[]): string => {
    if (items.length > MANY) {
      const shown = [...items.slice(0, MANY - 2), '…', items.at(-1) as string];
      return `${shown.map(isolate).join(phrases.semicolon)} ${isolate(`(${items.length})`)}`;
    }
    return items.length > 1 && items.some((item) => item.includes(phrases.comma))
      ? items.map(isolate).join(phrases.semicolon)
      : list(items);
  };
  const words = (w: Words): string => pick(w, language).text;
  const party = (id: string): string => {
    const name = nameOf(labels.parties[id]);
    return name === undefined ? id : typeof name === 'string' ? name : words(name);
  };
  // A number and an isolate have no direction of their own, and an isolate without one runs left to right (UAX #9, rule P3).
  const mark = directionOf(language) === 'rtl' ? '\u200f' : '';
  const point = (id: string): string => {
    const known = labels.points[id];
    return known ? `${mark}${known.number} (${isolate(words(known.title))})` : id.slice(0, SHORT);
  };
  const quoted = (id: string, text: Words | undefined): string => {
    if (!text) return id.slice(0, SHORT);
    const said = words(text);
    return mark + phrases.quoted(isolate(said.length > LONG ? `${said.slice(0, LONG)}…` : said));
  };
  const formula = (id: string): string => quoted(id, labels.formulas[id]?.text);
  const text = (id: string): string => {
    const known = labels.texts.texts[id];
    return known ? words(known.title) : id.slice(0, SHORT);
  };
  /** Those above it first, so that two paragraphs 1 are told apart; one without a number by its kind and its place among its like. */
  const node = (id: string): string => {
    const path = pathOf(labels.texts, id);
    if (path.length === 0) return id.slice(0, SHORT);
    return path
      .map(({ kind, number }) => `${term(language, `node-kind.${kind}`)} ${isolate(number)}`)
      .join(phrases.comma);
  };
  const consent = (id: string): string => {
    const words = labels.consents[id];
    if (words !== undefined && labels.texts.nodes[words]) return node(words);
    const tabled = words === undefined ? undefined : labels.formulas[words];
    if (words === undefined || !tabled) return id.slice(0, SHORT);
    return `${formula(words)} (${isolate(point(tabled.point))})`;
  };
  const round = (id: string): string => {
    const known = labels.rounds[id];
    if (!known) return phrases.unknownRound;
    const number = isolate(String(known.number));
    return known.label
      ? phrases.namedRound(number, isolate(words(known.label)))
      : phrases.round(number);
  };
  const count = (n: number, unit: Forms): string =>
    (unit[plural.select(n)] ?? unit.other).replace('#', String(n));

  const date = (ms: number): string => {
    const day = new Date(ms);
    const written = dates.format(day);
    return phrases.date?.(written, day) ?? written;
  };
  const moment = (ms: number, finest: Occurred['precision'], offset: number): string => {
    const local = ms + offset * 60_000;
    if (finest === 'day') return date(local);
    const zone = isolate(`(${offsetName(offset)})`);
    if (finest === 'part-of-day') {
      const part = term(language, `part-of-day.${partOfDay(local)}`);
      return `${date(local)}${phrases.comma}${part} ${zone}`;
    }
    const here = `${date(local)}${phrases.comma}${isolate(clock(local))}${UNBROKEN}${zone}`;
    const utc = isolate(`${clock(ms)}${UNBROKEN}UTC`);
    if (offset === 0) return `${date(local)}${phrases.comma}${utc}`;
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
    point,
    formula,
    referral: (id) => quoted(id, labels.referrals[id]),
    statement: (id, hash) => quoted(id, labels.joint[id]?.[hash]),
    isText: (id) => labels.texts.texts[id] !== undefined,
    text,
    node,
    nodes: (ids) => apart(ids.map(node)),
    instrument: (id) => quoted(id, labels.texts.instruments[id]),
    consent,
    consents: (ids) => apart(ids.map(consent)),
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
      return rest === 0 ? whole : phrases.hoursAndMinutes(whole, count(rest, phrases.minute));
    },
    sources: (sources) => list(sources.map((source) => outlet(language, source))),
    list,
    each: (items) =>
      items.length === 1 ? (items[0] as string) : items.map(isolate).join(phrases.semicolon),
    quoted: (text) => phrases.quoted(isolate(text)),
    term: (code) => term(language, code),
  };
}

function outlet(language: SentenceLanguage, { outlet: name, relays }: Source): string {
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
