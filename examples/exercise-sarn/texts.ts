import type { Words } from '#core/words.ts';

/** The points of the talks, with the item of the agenda under which each stands. */
export const POINTS = {
  crossings: { item: 2, title: { en: 'The crossings', ur: 'گزرگاہیں' } },
  market: { item: 2, title: { en: 'Market days', ur: 'بازار کے دن' } },
  detainees: { item: 3, title: { en: 'Detainees', ur: 'زیرِ حراست افراد' } },
  patrols: { item: 1, title: { en: 'Patrols on the river', ur: 'دریا پر گشت' } },
  grazing: { item: 4, title: { en: 'Summer grazing', ur: 'گرمیوں کی چراگاہیں' } },
  gauges: { item: 4, title: { en: 'The water gauges', ur: 'پانی کے پیمانے' } },
  compensation: { item: 3, title: { en: 'Compensation', ur: 'معاوضہ' } },
  mill: { item: 4, title: { en: 'The mill at Oru', ur: 'اورو کی چکی' } },
} as const satisfies Record<string, { item: number; title: Words }>;

export type PointName = keyof typeof POINTS;

/** The points on which something was agreed ad referendum in the first round: all but the mill. */
export const AGREED_FIRST = [
  'crossings',
  'market',
  'detainees',
  'patrols',
  'grazing',
  'gauges',
  'compensation',
] as const satisfies readonly PointName[];

/** Where each side stands, in its own words. */
export const POSITIONS: Readonly<Record<PointName, Readonly<Record<'p1' | 'p2', Words>>>> = {
  crossings: {
    p1: { en: 'Every crossing opens at once.', ur: 'سب گزرگاہیں ایک ساتھ کھلیں۔' },
    p2: { en: 'One crossing opens first.', ur: 'پہلے ایک گزرگاہ کھلے۔' },
  },
  market: {
    p1: { en: 'Two market days a week.', ur: 'ہفتے میں بازار کے دو دن۔' },
    p2: { en: 'One market day a week.', ur: 'ہفتے میں بازار کا ایک دن۔' },
  },
  detainees: {
    p1: { en: 'Lists first, then release.', ur: 'پہلے فہرستیں، پھر رہائی۔' },
    p2: { en: 'Release first, then lists.', ur: 'پہلے رہائی، پھر فہرستیں۔' },
  },
  patrols: {
    p1: { en: 'No patrols at night.', ur: 'رات کو گشت نہ ہو۔' },
    p2: { en: 'Patrols by day and night.', ur: 'گشت دن رات ہو۔' },
  },
  grazing: {
    p1: {
      en: 'The upper meadows are open to both.',
      ur: 'بالائی چراگاہیں دونوں کے لیے کھلی رہیں۔',
    },
    p2: { en: 'Each side keeps to its own meadows.', ur: 'ہر فریق اپنی چراگاہوں میں رہے۔' },
  },
  gauges: {
    p1: { en: 'The gauges are read by a third party.', ur: 'پیمانے کوئی تیسرا فریق پڑھے۔' },
    p2: { en: 'The gauges are read by both sides.', ur: 'پیمانے دونوں فریق پڑھیں۔' },
  },
  compensation: {
    p1: { en: 'A joint fund pays.', ur: 'مشترکہ فنڈ سے ادائیگی ہو۔' },
    p2: { en: 'Each side pays its own people.', ur: 'ہر فریق اپنے لوگوں کو ادائیگی کرے۔' },
  },
  mill: {
    p1: { en: 'The mill is run by the east bank.', ur: 'چکی مشرقی کنارہ چلائے۔' },
    p2: { en: 'The mill is run by the west bank.', ur: 'چکی مغربی کنارہ چلائے۔' },
  },
};

/** The words to which the first round came. */
export const FIRST: Readonly<Record<(typeof AGREED_FIRST)[number], Words>> = {
  crossings: {
    en: 'Two crossings open on the day after signature, the others within thirty days.',
    ur: 'دو گزرگاہیں دستخط کے اگلے دن کھلیں گی، باقی تیس دن کے اندر۔',
  },
  market: {
    en: 'Market is held at the Long Bridge on Tuesdays and Fridays.',
    ur: 'لمبے پل پر منگل اور جمعے کو بازار لگے گا۔',
  },
  detainees: {
    en: 'Lists are exchanged on the day of signature. All who are named go home within ten days.',
    ur: 'فہرستوں کا تبادلہ دستخط کے دن ہوگا۔ جن کے نام ہیں وہ دس دن میں گھر جائیں گے۔',
  },
  patrols: {
    en: 'Each side patrols its own bank by day and by night.',
    ur: 'ہر فریق دن اور رات اپنے کنارے پر گشت کرے گا۔',
  },
  grazing: {
    en: 'Flocks of both sides may use the upper meadows from May to September.',
    ur: 'مئی سے ستمبر تک دونوں فریقوں کے ریوڑ بالائی چراگاہوں میں جا سکیں گے۔',
  },
  gauges: {
    en: 'Both sides read the gauges together each morning.',
    ur: 'دونوں فریق ہر صبح مل کر پیمانے پڑھیں گے۔',
  },
  compensation: {
    en: 'A joint fund pays for what was lost, and both sides pay into it alike.',
    ur: 'نقصان کی ادائیگی مشترکہ فنڈ سے ہوگی، جس میں دونوں فریق برابر رقم دیں گے۔',
  },
};

/** The words that took the place of others in the second round. */
export const SECOND = {
  patrols: {
    en: 'Each side patrols its own bank. At night boats keep to the bank and carry a light.',
    ur: 'ہر فریق اپنے کنارے پر گشت کرے گا۔ رات کو کشتیاں کنارے کے ساتھ رہیں گی اور بتی جلائیں گی۔',
  },
  detainees: {
    en: 'Those who are ill go home at once. Lists are exchanged, and all who are named go home within ten days.',
    ur: 'بیمار فوراً گھر جائیں گے۔ فہرستوں کا تبادلہ ہوگا، اور جن کے نام ہیں وہ دس دن میں گھر جائیں گے۔',
  },
  compensation: {
    en: 'A joint fund pays for what was lost. How much each side pays into it is settled by the joint commission.',
    ur: 'نقصان کی ادائیگی مشترکہ فنڈ سے ہوگی۔ ہر فریق کتنی رقم دے، یہ مشترکہ کمیشن طے کرے گا۔',
  },
} as const satisfies Record<string, Words>;

/** What was offered for the mill, and taken back; and what was offered later, on which nobody has agreed. */
export const MILL = {
  offered: {
    en: 'The mill is run by each side in turn, for a year.',
    ur: 'ہر فریق باری باری ایک سال چکی چلائے۔',
  },
  later: {
    en: 'The mill is run by the joint commission.',
    ur: 'چکی مشترکہ کمیشن چلائے۔',
  },
} as const satisfies Record<string, Words>;
