import type { IncidentClass } from '#core/obligations/classes.ts';
import type { Words } from '#core/words.ts';

/**
 * Words for what happens on the river, by its class: a name for labels, what somebody tells the mission in its own room, and what is then stated before the
 * commission. What is told stands nowhere but in the mission's room, so that none of it is used twice.
 */

interface Phrases {
  name: Words;
  told: readonly [Words, Words];
  stated: Words;
}

export const PHRASES = {
  'small-arms-fire': {
    name: { en: 'Shots', ur: 'گولیاں' },
    told: [
      {
        en: 'I was mending the net when it cracked over the water, four times, then again.',
        ur: 'میں جال ٹھیک کر رہا تھا کہ پانی کے اوپر تڑاخ ہوئی، چار بار، پھر دوبارہ۔',
      },
      {
        en: 'My mother counted the cracks. She says five. The dogs would not be quiet after.',
        ur: 'میری ماں نے آوازیں گنیں۔ وہ پانچ بتاتی ہے۔ اس کے بعد کتے چپ نہ ہوئے۔',
      },
    ],
    stated: {
      en: 'Rifle fire over the water, in short bursts.',
      ur: 'پانی کے اوپر بندوقوں کی مختصر فائرنگ۔',
    },
  },
  'heavy-weapons-fire': {
    name: { en: 'Heavy rounds', ur: 'بھاری گولے' },
    told: [
      {
        en: 'Two thuds, a long way apart, and the cups on the shelf rang.',
        ur: 'دو دھمک، کافی وقفے سے، اور طاق پر پیالیاں بج اٹھیں۔',
      },
      {
        en: 'It went over like a cart on a plank road. Nothing came down that I could find.',
        ur: 'وہ یوں گزرا جیسے تختوں پر بیل گاڑی۔ مجھے کہیں کچھ گرا ہوا نہیں ملا۔',
      },
    ],
    stated: {
      en: 'Heavy rounds were heard, with some minutes between them.',
      ur: 'بھاری گولوں کی آوازیں، چند منٹ کے وقفے سے۔',
    },
  },
  explosion: {
    name: { en: 'An explosion', ur: 'دھماکا' },
    told: [
      {
        en: 'A column of earth behind the poplars, and no fire after it.',
        ur: 'سفیدے کے درختوں کے پیچھے مٹی کا ستون اٹھا، بعد میں آگ نہیں تھی۔',
      },
      {
        en: 'We felt it in the floor before we heard it.',
        ur: 'سننے سے پہلے ہم نے اسے فرش میں محسوس کیا۔',
      },
    ],
    stated: {
      en: 'One explosion, with a crater where it was looked for.',
      ur: 'ایک دھماکا، اور دیکھنے پر ایک گڑھا ملا۔',
    },
  },
  overflight: {
    name: { en: 'An aircraft', ur: 'طیارہ' },
    told: [
      {
        en: 'It hummed like a hive, high up, and went back the way it had come.',
        ur: 'بہت اونچائی پر چھتے جیسی بھنبھناہٹ تھی، اور جدھر سے آیا ادھر ہی لوٹ گیا۔',
      },
      {
        en: 'A small light that moved against the stars, for as long as a prayer takes.',
        ur: 'ستاروں کے سامنے ایک ننھی روشنی چلتی رہی، جتنی دیر نماز میں لگتی ہے۔',
      },
    ],
    stated: {
      en: 'A small unmanned aircraft over the river.',
      ur: 'دریا کے اوپر بغیر پائلٹ کا ایک چھوٹا طیارہ۔',
    },
  },
  incursion: {
    name: { en: 'A boat past the middle', ur: 'وسط سے آگے کشتی' },
    told: [
      {
        en: 'Its lamp was nearer than ours has ever been, and then it was put out.',
        ur: 'اس کی بتی اتنی قریب تھی جتنی ہماری کبھی نہیں رہی، پھر بجھا دی گئی۔',
      },
      {
        en: 'They rowed across, stood off the reeds a while, and rowed home.',
        ur: 'وہ چپو چلاتے پار آئے، کچھ دیر سرکنڈوں کے پاس رکے، اور لوٹ گئے۔',
      },
    ],
    stated: {
      en: 'A boat beyond the middle of the river, for some minutes.',
      ur: 'ایک کشتی چند منٹ دریا کے وسط سے آگے رہی۔',
    },
  },
  'troop-movement': {
    name: { en: 'A column', ur: 'دستوں کی نقل و حرکت' },
    told: [
      {
        en: 'Eleven lorries without lights. My brother stopped counting after that.',
        ur: 'بتی کے بغیر گیارہ ٹرک۔ اس کے بعد میرے بھائی نے گنتی چھوڑ دی۔',
      },
      {
        en: 'Men on the upper road at dawn, in file, with packs.',
        ur: 'فجر کے وقت اوپر والی سڑک پر قطار میں آدمی، سامان اٹھائے ہوئے۔',
      },
    ],
    stated: {
      en: 'Vehicles in column on the road along the river.',
      ur: 'دریا کے ساتھ والی سڑک پر گاڑیوں کی قطار۔',
    },
  },
  obstruction: {
    name: { en: 'A way closed', ur: 'راستہ بند' },
    told: [
      {
        en: 'They had put a beam across and would not say until when.',
        ur: 'انہوں نے شہتیر رکھ دیا تھا اور یہ نہیں بتاتے تھے کہ کب تک۔',
      },
      {
        en: 'We waited with the cart from the second call until the sun was gone.',
        ur: 'ہم بیل گاڑی کے ساتھ دوسری اذان سے سورج ڈوبنے تک کھڑے رہے۔',
      },
    ],
    stated: {
      en: 'A way that is to be open was closed for some hours.',
      ur: 'جو راستہ کھلا رہنا چاہیے وہ چند گھنٹے بند رہا۔',
    },
  },
  fortification: {
    name: { en: 'New earthworks', ur: 'نئی مٹی کی تعمیر' },
    told: [
      {
        en: 'Fresh soil on the slope, and spades left under a cloth.',
        ur: 'ڈھلوان پر تازہ مٹی، اور کپڑے کے نیچے رکھے بیلچے۔',
      },
      {
        en: 'They dig when it rains, so that it looks like the rain.',
        ur: 'وہ بارش میں کھودتے ہیں تاکہ بارش کا کام لگے۔',
      },
    ],
    stated: {
      en: 'Earth was moved near the water; what for is not agreed.',
      ur: 'پانی کے قریب مٹی ہٹائی گئی؛ کس لیے، اس پر اتفاق نہیں۔',
    },
  },
  'attack-on-infrastructure': {
    name: { en: 'Damage', ur: 'نقصان' },
    told: [
      {
        en: 'The plate with the marks is bent, and the book was wet.',
        ur: 'نشانوں والی تختی مڑی ہوئی ہے، اور کتاب گیلی تھی۔',
      },
      {
        en: 'The rope was whole when I locked up. In the morning one end was in the river.',
        ur: 'جب میں نے تالا لگایا تو رسہ سلامت تھا۔ صبح ایک سرا دریا میں تھا۔',
      },
    ],
    stated: {
      en: 'Something that both banks use was damaged.',
      ur: 'دونوں کناروں کے استعمال کی ایک چیز کو نقصان پہنچا۔',
    },
  },
  detention: {
    name: { en: 'A person held', ur: 'ایک شخص کی حراست' },
    told: [
      {
        en: 'He went after a goat and came home two nights later without his knife.',
        ur: 'وہ بکری کے پیچھے گیا اور دو رات بعد چاقو کے بغیر گھر آیا۔',
      },
      {
        en: 'They were not rough. They asked the same thing all night.',
        ur: 'انہوں نے سختی نہیں کی۔ ساری رات ایک ہی بات پوچھتے رہے۔',
      },
    ],
    stated: {
      en: 'A civilian was held overnight and then let go.',
      ur: 'ایک شہری کو رات بھر روکا گیا، پھر چھوڑ دیا گیا۔',
    },
  },
  'hostile-statement': {
    name: { en: 'Words over a loudspeaker', ur: 'لاؤڈ اسپیکر پر الفاظ' },
    told: [
      {
        en: 'It was about our grandfathers, and it was repeated until the battery was flat.',
        ur: 'بات ہمارے بزرگوں کی تھی، اور بیٹری ختم ہونے تک دہرائی گئی۔',
      },
      {
        en: 'I closed the window. The children had heard it already.',
        ur: 'میں نے کھڑکی بند کی۔ بچے پہلے ہی سن چکے تھے۔',
      },
    ],
    stated: {
      en: 'A loudspeaker was used across the river.',
      ur: 'دریا کے پار لاؤڈ اسپیکر استعمال کیا گیا۔',
    },
  },
  'other-act': {
    name: { en: 'Another matter', ur: 'ایک اور معاملہ' },
    told: [
      {
        en: 'Somebody moved our boundary stones. Only by a pace, but they were moved.',
        ur: 'کسی نے ہمارے حد کے پتھر ہٹائے۔ صرف ایک قدم، مگر ہٹائے گئے۔',
      },
      {
        en: 'The bell was rung at the wrong hour, three days running.',
        ur: 'تین دن لگاتار غلط وقت پر گھنٹی بجائی گئی۔',
      },
    ],
    stated: { en: 'Something else, told in words.', ur: 'کوئی اور بات، الفاظ میں بیان کی گئی۔' },
  },
} as const satisfies Partial<Record<IncidentClass, Phrases>>;

export type HappeningClass = keyof typeof PHRASES;

/** Who told it, as only the mission knows. */
export const SOURCES: readonly [Words, ...Words[]] = [
  {
    en: 'a night ferryman, by the boat of the morning',
    ur: 'رات کا کشتی بان، صبح کی کشتی سے رابطہ',
  },
  {
    en: 'the schoolmistress, at home after the third call',
    ur: 'استانی، تیسری اذان کے بعد گھر پر',
  },
  {
    en: 'two sisters who keep bees under the pass',
    ur: 'دو بہنیں جو درے کے نیچے شہد کی مکھیاں پالتی ہیں',
  },
  {
    en: 'a shepherd, through his cousin at the market',
    ur: 'ایک چرواہا، بازار میں اپنے رشتے دار کے ذریعے',
  },
  {
    en: 'the miller’s widow; she asks not to be visited',
    ur: 'چکی والے کی بیوہ؛ وہ چاہتی ہے کہ کوئی ملنے نہ آئے',
  },
  { en: 'a toll clerk off duty', ur: 'محصول گھر کا کلرک، ڈیوٹی کے بعد' },
  { en: 'a rope maker, by letter under the door', ur: 'رسی بنانے والا، دروازے کے نیچے رقعے سے' },
  { en: 'a nurse on the late round', ur: 'رات کے دورے کی نرس' },
  {
    en: 'a boy who sells tea, with his father present',
    ur: 'چائے بیچنے والا لڑکا، باپ کی موجودگی میں',
  },
  { en: 'the gauge reader of one bank', ur: 'ایک کنارے کا پیمانہ خوان' },
  { en: 'a carter, at the second bend', ur: 'گاڑی بان، دوسرے موڑ پر' },
];

/** Why a report is set aside, or where it is sent. */
export const WHY_ASIDE: readonly [Words, Words] = [
  { en: 'It was of another valley.', ur: 'یہ کسی اور وادی کی بات تھی۔' },
  {
    en: 'Thunder, by the weather book of that night.',
    ur: 'اس رات کی موسم کی کتاب کے مطابق بادل کی گرج۔',
  },
];
export const WHY_REFERRED: Words = {
  en: 'For the neutral humanitarian intermediary; nothing more is kept here.',
  ur: 'غیر جانب دار انسانی ثالث کے لیے؛ یہاں مزید کچھ نہیں رکھا جاتا۔',
};

/** How a case file was established, in words that point to nobody. */
export const METHODS: readonly [Words, ...Words[]] = [
  { en: 'Two visits; traces measured.', ur: 'دو دورے؛ نشانات کی پیمائش۔' },
  {
    en: 'Accounts that agree and do not depend on each other.',
    ur: 'ایسے بیانات جو ملتے ہیں اور ایک دوسرے پر منحصر نہیں۔',
  },
  { en: 'A camera of the mission, and one visit.', ur: 'مشن کا کیمرا، اور ایک دورہ۔' },
  {
    en: 'A patrol that was near, and what was found by day.',
    ur: 'قریب موجود گشت، اور دن میں جو کچھ ملا۔',
  },
];
