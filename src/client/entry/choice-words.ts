import { term, wordGroups } from '#core/terms.ts';
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
    duplicate: ['repeats the other', 'دوسرے کی تکرار ہے'],
    merged: ['is merged with the other', 'دوسرے میں ضم ہے'],
    apart: ['is not the same after all', 'دراصل وہی نہیں'],
  },
  bound: {
    'at-least': ['the least', 'کم سے کم'],
    'at-most': ['the most', 'زیادہ سے زیادہ'],
    exactly: ['exact', 'بالکل اتنا'],
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
  powers: {
    sides: ['the heads of all sides together', 'تمام فریقوں کے سربراہ مل کر'],
    commission: ['those who chair the joint commission', 'مشترکہ کمیشن کی صدارت کرنے والے'],
  },
  change: {
    suspend: ['it is suspended', 'معطل کی جاتی ہے'],
    resume: ['it holds again', 'دوبارہ نافذ ہوتی ہے'],
    extend: ['it is extended', 'توسیع کی جاتی ہے'],
    end: ['it is ended', 'ختم کی جاتی ہے'],
  },
  pattern: {
    'periodic.ends': ['again and again, once in each period', 'بار بار، ہر مدت میں ایک بار'],
    'periodic.gap': [
      'again and again, never too long without it',
      'بار بار، درمیان میں مقررہ وقفے سے زیادہ نہیں',
    ],
  },
  stock: { stock: ['at any moment, as last declared', 'ہر وقت، آخری اعلان کے مطابق'] },
  open: { open: ['no end set', 'اختتام مقرر نہیں'] },
  all: { all: ['everything', 'سب کچھ'] },
  nothing: { nothing: ['nothing further is needed', 'مزید کچھ درکار نہیں'] },
};

/** The group that an answer is a word of, where another has the same codes: what a form calls an event, its sentence calls it too. */
const GROUP_OF: Readonly<Record<string, string>> = { class: 'act-class' };

/** The group that says every one of these: the one meant, else the one that says just these before any larger one. */
function groupOf(options: readonly string[], meant?: string): string | undefined {
  const all = [...wordGroups()].filter(([, group]) => options.every((option) => option in group));
  const just = all.find(([, group]) => Object.keys(group).length === options.length);
  return (all.find(([name]) => name === meant) ?? just ?? all[0])?.[0];
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
  const group = groupOf(options, GROUP_OF[field]);
  return term(language, group === undefined ? option : `${group}.${option}`);
}
