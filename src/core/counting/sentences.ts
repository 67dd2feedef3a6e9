import { format } from '../sentences.ts';
import { term } from '../terms.ts';
import type { Language, Words } from '../words.ts';
import { pick } from '../words.ts';
import type { CountedOutcome, Outcome } from './compare.ts';
import type { CountingRule } from './rule.ts';
import { OUTSIDE, UNKNOWN } from './rule.ts';
// The words of what is said here.
import '../vocabulary/promises.ts';

/** A counting rule, and what it makes of an observation, in plain sentences (CR8). */

type Message = Readonly<Record<Language, string>>;

const listed = (language: Language, items: readonly string[]): string =>
  new Intl.ListFormat(`${language}-u-nu-latn`, { type: 'conjunction' }).format(items);

const terms = (language: Language, group: string, codes: readonly string[]): string =>
  listed(
    language,
    codes.map((code) => term(language, `${group}.${code}`)),
  );

const UNIT: Readonly<Record<CountingRule['unit']['count'], Message>> = {
  each: {
    en: 'Counted is each single one that an observation reports, of these kinds: {kinds}.',
    ur: 'مشاہدے میں بتایا گیا ہر ایک گنا جاتا ہے، ان اقسام کا: {kinds}۔',
  },
  event: {
    en: 'Counted is each observation, however many it reports, of these kinds: {kinds}.',
    ur: 'ہر مشاہدہ ایک گنا جاتا ہے، اس میں تعداد جو بھی ہو، ان اقسام کا: {kinds}۔',
  },
  episode: {
    en: 'Counted is each episode, of these kinds: {kinds}. Observations {same} are one episode until a pause of more than {gap, plural, one {# minute} other {# minutes}}.',
    ur: 'ہر سلسلہ ایک گنا جاتا ہے، ان اقسام کا: {kinds}۔ {same} مشاہدات ایک ہی سلسلہ ہیں جب تک {gap, plural, one {# منٹ} other {# منٹ}} سے زیادہ وقفہ نہ آئے۔',
  },
};

const LINES = {
  reach: {
    en: 'Near enough means that their places come within {east} millionths of a degree east to west and {north} north to south.',
    ur: 'کافی قریب سے مراد یہ ہے کہ جگہیں مشرق سے مغرب {east} اور شمال سے جنوب {north} ڈگری کے دس لاکھویں حصوں کے اندر ہوں۔',
  },
  direction: { en: 'Direction: {direction}.', ur: 'سمت: {direction}۔' },
  classes: { en: 'Classes counted: {classes}.', ur: 'شمار ہونے والے زمرے: {classes}۔' },
  weapons: { en: 'Weapons counted: {weapons}.', ur: 'شمار ہونے والے ہتھیار: {weapons}۔' },
  least: {
    en: 'Fewer than {least} are not counted.',
    ur: '{least} سے کم شمار نہیں ہوتے۔',
  },
  unnumbered: {
    en: 'An observation that does not say how many {unnumbered}.',
    ur: 'جس مشاہدے میں تعداد نہ ہو وہ {unnumbered}۔',
  },
  excluded: { en: 'Not counted: {excluded}.', ur: 'شمار نہیں ہوتا: {excluded}۔' },
  means: {
    en: 'Taken is what became known so: {means}.',
    ur: 'وہی لیا جاتا ہے جو یوں معلوم ہوا: {means}۔',
  },
  organisations: {
    en: 'Observers are taken of: {organisations}.',
    ur: 'ان اداروں کے مشاہدین لیے جاتے ہیں: {organisations}۔',
  },
  edge: {
    en: 'It counts in a zone where {edge}.',
    ur: 'یہ اس علاقے میں شمار ہوتا ہے جہاں {edge}۔',
  },
  basis: { en: 'It is {basis}.', ur: 'یہ {basis} ہے۔' },
  coverage: { en: 'Looked at: {coverage}', ur: 'جہاں دیکھا گیا: {coverage}' },
} as const satisfies Record<string, Message>;

/** What a rule counts, line by line; everything in which two rules can differ, but for zones and periods, which stand with the numbers. */
export function ruleLines(rule: CountingRule, language: Language): string[] {
  const { unit, exclusions, sources } = rule;
  const say = (line: keyof typeof LINES, values: Record<string, string | number>): string =>
    format(LINES[line][language], language, values);
  const word = (group: string, code: string): string => term(language, `${group}.${code}`);
  const kinds = terms(language, 'observed-kind', rule.kinds);
  const same = unit.count === 'episode' ? unit.same : undefined;
  return [
    format(UNIT[unit.count][language], language, {
      kinds,
      ...(unit.count === 'episode'
        ? { gap: unit.gap, same: word('count-same', unit.same.by) }
        : {}),
    }),
    ...(same?.by === 'box' ? [say('reach', { east: same.east, north: same.north })] : []),
    say('direction', { direction: word('count-direction', rule.direction) }),
    ...(rule.classes
      ? [say('classes', { classes: terms(language, 'counted-class', rule.classes) })]
      : []),
    ...(rule.weapons
      ? [say('weapons', { weapons: terms(language, 'observed-weapon', rule.weapons) })]
      : []),
    ...(rule.least > 1 ? [say('least', { least: rule.least })] : []),
    say('unnumbered', { unnumbered: word('count-unnumbered', rule.unnumbered) }),
    ...(exclusions.length > 0
      ? [say('excluded', { excluded: terms(language, 'count-excluded', exclusions) })]
      : []),
    say('means', { means: terms(language, 'observed-means', sources.means) }),
    ...(sources.organisations
      ? [say('organisations', { organisations: listed(language, sources.organisations) })]
      : []),
    say('edge', { edge: word('count-edge', rule.edge) }),
    say('basis', { basis: word('count-basis', rule.basis) }),
    say('coverage', { coverage: pick(rule.coverage, language).text }),
  ];
}

const SAID = {
  coverage: { en: 'Coverage: {words}', ur: 'دائرۂ مشاہدہ: {words}' },
  access: { en: 'Access: {words}', ur: 'رسائی: {words}' },
  unsaid: {
    en: 'Coverage and access are not stated: what was not seen here may still have happened.',
    ur: 'دائرۂ مشاہدہ اور رسائی نہیں بتائے گئے: جو یہاں نظر نہیں آیا وہ پھر بھی ہوا ہو سکتا ہے۔',
  },
} as const satisfies Record<string, Message>;

/** What stands beside every number, whatever the number is. */
export function lookedLines(
  { coverage, access }: { coverage?: Words; access?: Words },
  language: Language,
): string[] {
  const said = (line: 'coverage' | 'access', words: Words): string =>
    format(SAID[line][language], language, { words: pick(words, language).text });
  if (!coverage || !access) return [SAID.unsaid[language]];
  return [said('coverage', coverage), said('access', access)];
}

/** A zone by the rule's own label, or the words for what is in none. */
export function zoneName(rule: CountingRule, zone: string, language: Language): string {
  const own = rule.zones.find(({ key }) => key === zone);
  if (own) return pick(own.label, language).text;
  return zone === OUTSIDE || zone === UNKNOWN ? term(language, `count-zone.${zone}`) : zone;
}

const OUTCOME: Readonly<
  Record<'each' | 'event' | 'alone' | 'first' | 'further' | 'left', Message>
> = {
  each: {
    en: 'counted as {adds}: each that it reports',
    ur: '{adds} شمار ہوا: جتنے بتائے گئے',
  },
  event: { en: 'counted as {adds}: one observation', ur: '{adds} شمار ہوا: ایک مشاہدہ' },
  alone: {
    en: 'counted as {adds}: it is episode {item} by itself',
    ur: '{adds} شمار ہوا: یہ اکیلا ہی سلسلہ نمبر {item} ہے',
  },
  first: {
    en: 'counted as {adds}: it begins episode {item}, of {of} observations',
    ur: '{adds} شمار ہوا: اس سے سلسلہ نمبر {item} شروع ہوتا ہے، جس میں {of} مشاہدات ہیں',
  },
  further: {
    en: 'adds nothing: it is part of episode {item}, which is counted with its first observation',
    ur: 'کچھ نہیں بڑھاتا: یہ سلسلہ نمبر {item} کا حصہ ہے، جو اپنے پہلے مشاہدے کے ساتھ شمار ہو چکا',
  },
  left: { en: 'not counted: {reason}', ur: 'شمار نہیں ہوا: {reason}' },
};

function kindOf({ unit, adds, of }: CountedOutcome): keyof typeof OUTCOME {
  if (unit !== 'episode') return unit;
  if (adds === 0) return 'further';
  return of === 1 ? 'alone' : 'first';
}

/**
 * What a rule makes of an observation, as the rest of a sentence whose beginning names the two.
 *
 * @example outcomeWords({ as: 'left-out', reason: 'other-kind' }, 'en') // 'not counted: ⁨it is of another kind⁩'
 */
export function outcomeWords(outcome: Outcome, language: Language): string {
  if (outcome.as === 'left-out') {
    const reason = term(language, `count-left-out.${outcome.reason}`);
    return format(OUTCOME.left[language], language, { reason });
  }
  const { adds, item, of } = outcome;
  return format(OUTCOME[kindOf(outcome)][language], language, { adds, item, of });
}
