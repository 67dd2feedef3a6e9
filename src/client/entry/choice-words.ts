import { term } from '#core/terms.ts';
import { VOCABULARY } from '#core/vocabulary/index.ts';
import type { Language } from '#core/words.ts';

/** Words for the answers a form offers: those of the vocabulary where it has them all, and here what the vocabulary has no use for. */

type Pair = readonly [en: string, ur: string];

const OWN: Readonly<Record<string, Readonly<Record<string, Pair>>>> = {
  precision: {
    minute: ['to the minute', 'منٹ تک'],
    hour: ['to the hour', 'گھنٹے تک'],
    'part-of-day': ['part of the day', 'دن کے حصے تک'],
    day: ['the day only', 'صرف دن'],
  },
  everywhere: { everywhere: ['everywhere', 'ہر جگہ'] },
  what: {
    agreement: ['the agreement of one’s own side', 'اپنے فریق کی رضامندی'],
    proposal: ['one’s own proposal', 'اپنی تجویز'],
  },
  ifTalksFail: {
    kept: ['the record is kept', 'ریکارڈ محفوظ رہے گا'],
    'working-papers-erased': ['working papers are erased', 'زیرِ کار مسودات مٹا دیے جائیں گے'],
  },
  decisions: {
    consensus: ['by consensus', 'اتفاقِ رائے سے'],
    'no-objection': ['if nobody objects', 'اگر کسی کو اعتراض نہ ہو'],
  },
  decision: { consensus: ['by consensus', 'اتفاقِ رائے سے'] },
  exports: {
    heads: ['heads of delegation', 'سربراہانِ وفود'],
    members: ['all members', 'تمام ارکان'],
  },
  ground: {
    'came-in': ['something had come in before the time', 'مقررہ وقت سے پہلے کچھ موصول ہو چکا تھا'],
    'clock-stood-still': ['the clock had to stand still', 'گھڑی رکنی چاہیے تھی'],
  },
  to: {
    area: ['to the area level', 'علاقائی سطح پر'],
    national: ['to the national level', 'قومی سطح پر'],
    deadlock: ['to whom the terms name for a deadlock', 'تعطل کے لیے شرائط میں نامزد فریق کو'],
  },
  as: {
    'ad-referendum': ['ad referendum, subject to confirmation', 'توثیق سے مشروط'],
    definitive: ['definitively', 'حتمی طور پر'],
    accepted: ['the difference is accepted', 'اختلاف منظور ہے'],
    prevailing: ['one language prevails', 'ایک زبان مقدم ہوگی'],
    deferred: ['the other languages are to follow', 'دوسری زبانیں بعد میں آئیں گی'],
  },
  bound: {
    signature: ['its signature', 'اپنے دستخط سے'],
    ratification: ['ratification after signature', 'دستخط کے بعد توثیق سے'],
  },
  on: {
    signature: ['once every party has signed', 'جب ہر فریق دستخط کر دے'],
    adoption: ['once every party has adopted it', 'جب ہر فریق منظور کر دے'],
    day: ['on a day', 'کسی دن'],
    deposits: ['after the last deposit', 'آخری جمع کے بعد'],
  },
  how: {
    ratified: ['ratified', 'توثیق'],
    approved: ['approved', 'منظوری'],
    accepted: ['accepted', 'قبولیت'],
    suspended: ['suspended', 'معطل'],
    resumed: ['resumed', 'بحال'],
    terminated: ['ended', 'ختم'],
  },
  open: { open: ['no end set', 'اختتام مقرر نہیں'] },
  all: { all: ['everything', 'سب کچھ'] },
  nothing: { nothing: ['nothing further is needed', 'مزید کچھ درکار نہیں'] },
};

type Group = Readonly<Record<string, unknown>>;
const GROUPS: readonly (readonly [string, Group])[] = Object.entries(VOCABULARY);

/** The group that says every one of these: the one that says just these before any larger one. */
function groupOf(options: readonly string[]): string | undefined {
  const all = GROUPS.filter(([, group]) => options.every((option) => option in group));
  const just = all.find(([, group]) => Object.keys(group).length === options.length);
  return (just ?? all[0])?.[0];
}

/**
 * The word for an answer to a field.
 *
 * @param options all the answers that the field takes
 * @example choiceWord('en', 'level', ['principals', 'heads', 'experts'], 'heads') // 'heads of delegation'
 */
export function choiceWord(
  language: Language,
  field: string,
  options: readonly string[],
  option: string,
): string {
  const own = OWN[field]?.[option];
  if (own) return own[language === 'ur' ? 1 : 0];
  const group = groupOf(options);
  return term(language, group === undefined ? option : `${group}.${option}`);
}
