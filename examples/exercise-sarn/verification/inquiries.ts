import type { Answers } from '#core/incidents/answers.ts';
import type { REMEDIES } from '#core/incidents/remedying.ts';
import type { Words } from '#core/words.ts';
import type { Side } from '../people.ts';
import type { SiteKey } from './ground.ts';
import type { HappeningClass } from './phrases.ts';
import type { PromiseKey } from './promises.ts';

/**
 * What the joint commission inquires into, one row for each case, with every kind of answer there is. Set so that as much is found of the one side as of the other, and
 * that what comes first alternates. None of it happened.
 */

type Happened = Answers['happened']['answer'];
type Who = NonNullable<Answers['who']>['answer'];
type UnderClause = Answers['clauses'][number]['answer'];

export interface Inquiry {
  number: number;
  label: Words;
  happened: { day: number; time: string; class: HappeningClass; site: SiteKey; quantity?: number };
  /** Which sides allege it, the first of them first. */
  alleged: readonly Side[];
  opened: number;
  drafted: number;
  /** Replies are due at noon of this day. */
  until: number;
  /** The meeting that finds; absent where none does. */
  found?: number;
  answers: {
    happened: Happened;
    who?: { answer: Who; party?: Side };
    clause?: { of: PromiseKey; answer: UnderClause };
  };
  finding: Words;
  /** Who does not reply; who replies after the time. */
  silent?: Side;
  late?: Side;
  dissent?: Side;
  remedy?: { kind: (typeof REMEDIES)[number]; of: Side; due: number; what: Words };
  /** On which day the file is closed. */
  closed?: number;
}

export const INQUIRIES: readonly Inquiry[] = [
  {
    number: 1,
    label: { en: 'Shots at the Ford of Teld', ur: 'ٹیلڈ کے گھاٹ پر گولیاں' },
    happened: {
      day: 29,
      time: '22:10',
      class: 'small-arms-fire',
      site: 'ford-of-teld',
      quantity: 4,
    },
    alleged: ['p2'],
    opened: 31,
    drafted: 32,
    until: 35,
    found: 36,
    answers: {
      happened: 'confirmed',
      who: { answer: 'party-forces', party: 'p1' },
      clause: { of: 'calm', answer: 'breach-by-act' },
    },
    finding: {
      en: 'Four shots were fired over the water by a post of the east bank. Nobody was hurt.',
      ur: 'مشرقی کنارے کی ایک چوکی سے پانی کے اوپر چار گولیاں چلیں۔ کوئی زخمی نہیں ہوا۔',
    },
    dissent: 'p1',
    remedy: {
      kind: 'apology',
      of: 'p1',
      due: 43,
      what: { en: 'An apology, read out at the ford.', ur: 'معذرت، گھاٹ پر پڑھ کر سنائی جائے۔' },
    },
    closed: 45,
  },
  {
    number: 2,
    label: { en: 'A boat below the Long Bridge', ur: 'لمبے پل کے نیچے ایک کشتی' },
    happened: { day: 30, time: '05:40', class: 'incursion', site: 'long-bridge' },
    alleged: ['p1'],
    opened: 32,
    drafted: 33,
    until: 35,
    found: 36,
    answers: {
      happened: 'confirmed',
      who: { answer: 'party-forces', party: 'p2' },
      clause: { of: 'boats', answer: 'breach-by-act' },
    },
    finding: {
      en: 'A patrol boat of the west bank went past the middle and took two nets with it.',
      ur: 'مغربی کنارے کی ایک گشتی کشتی وسط سے آگے گئی اور دو جال ساتھ لے گئی۔',
    },
    dissent: 'p2',
    remedy: {
      kind: 'return',
      of: 'p2',
      due: 43,
      what: { en: 'Two nets are given back at the bridge.', ur: 'دو جال پل پر واپس کیے جائیں۔' },
    },
    closed: 45,
  },
  {
    number: 3,
    label: { en: 'A shepherd held for a night', ur: 'ایک چرواہے کی رات بھر حراست' },
    happened: { day: 31, time: '16:00', class: 'detention', site: 'upper-meadows', quantity: 1 },
    alleged: ['p1'],
    opened: 33,
    drafted: 36,
    until: 40,
    found: 43,
    answers: {
      happened: 'confirmed',
      who: { answer: 'controlled-group', party: 'p2' },
      clause: { of: 'calm', answer: 'breach-by-act' },
    },
    finding: {
      en: 'Men who take orders from Kessary held a shepherd until morning.',
      ur: 'کیساری سے احکام لینے والے آدمیوں نے ایک چرواہے کو صبح تک روکے رکھا۔',
    },
    remedy: {
      kind: 'discipline',
      of: 'p2',
      due: 52,
      what: {
        en: 'Those who did it answer to their own command.',
        ur: 'جنہوں نے ایسا کیا وہ اپنی کمان کو جواب دیں۔',
      },
    },
  },
  {
    number: 4,
    label: { en: 'The plate of the gauge', ur: 'پیمانے کی تختی' },
    happened: { day: 32, time: '11:00', class: 'attack-on-infrastructure', site: 'gauge-house' },
    alleged: ['p2'],
    opened: 34,
    drafted: 37,
    until: 41,
    found: 43,
    answers: {
      happened: 'confirmed',
      who: { answer: 'controlled-group', party: 'p1' },
      clause: { of: 'objects', answer: 'breach-by-act' },
    },
    finding: {
      en: 'Men who take orders from Brennat bent the plate from which both banks read the water.',
      ur: 'برینت سے احکام لینے والے آدمیوں نے وہ تختی موڑ دی جس سے دونوں کنارے پانی ناپتے ہیں۔',
    },
    remedy: {
      kind: 'redeployment',
      of: 'p1',
      due: 52,
      what: {
        en: 'The post nearest to the gauge is moved back.',
        ur: 'پیمانے کے قریب ترین چوکی پیچھے ہٹائی جائے۔',
      },
    },
  },
  {
    number: 5,
    label: { en: 'Shots at the ferry stage', ur: 'کشتی گھاٹ پر گولیاں' },
    happened: {
      day: 33,
      time: '02:30',
      class: 'small-arms-fire',
      site: 'ferry-stage',
      quantity: 7,
    },
    alleged: ['p1'],
    opened: 35,
    drafted: 38,
    until: 41,
    found: 43,
    answers: {
      happened: 'confirmed',
      who: { answer: 'other-armed-group' },
      clause: { of: 'calm', answer: 'failure-to-prevent' },
    },
    finding: {
      en: 'An armed group that answers to neither side fired; the stage was unguarded, which both sides had undertaken to change.',
      ur: 'گولیاں ایک مسلح گروہ نے چلائیں جو کسی فریق کے تابع نہیں؛ گھاٹ پر پہرہ نہیں تھا، جسے بدلنے کا ذمہ دونوں فریقوں نے لیا تھا۔',
    },
    late: 'p2',
  },
  {
    number: 6,
    label: { en: 'Heavy rounds near the gauge house', ur: 'پیمائش گھر کے قریب بھاری گولے' },
    happened: {
      day: 34,
      time: '23:15',
      class: 'heavy-weapons-fire',
      site: 'gauge-house',
      quantity: 2,
    },
    alleged: ['p2'],
    opened: 36,
    drafted: 38,
    until: 41,
    found: 43,
    answers: {
      happened: 'confirmed',
      who: { answer: 'unidentified' },
      clause: { of: 'calm', answer: 'left-to-joint-body' },
    },
    finding: {
      en: 'Two heavy rounds fell above the gauge house. From where could not be told.',
      ur: 'پیمائش گھر کے اوپر دو بھاری گولے گرے۔ کہاں سے، یہ معلوم نہ ہو سکا۔',
    },
  },
  {
    number: 7,
    label: { en: 'The ferry rope', ur: 'کشتی کا رسہ' },
    happened: { day: 36, time: '08:00', class: 'attack-on-infrastructure', site: 'ferry-stage' },
    alleged: ['p1'],
    opened: 38,
    drafted: 39,
    until: 42,
    found: 43,
    answers: {
      happened: 'confirmed',
      who: { answer: 'accident' },
      clause: { of: 'objects', answer: 'no-breach' },
    },
    finding: {
      en: 'The rope was worn and parted by itself in high water.',
      ur: 'رسہ گھسا ہوا تھا اور اونچے پانی میں خود ٹوٹ گیا۔',
    },
    closed: 44,
  },
  {
    number: 8,
    label: { en: 'The way to the bridge', ur: 'پل کا راستہ' },
    happened: { day: 38, time: '13:00', class: 'obstruction', site: 'long-bridge' },
    alleged: ['p2'],
    opened: 40,
    drafted: 43,
    until: 47,
    found: 50,
    answers: {
      happened: 'confirmed',
      who: { answer: 'disputed' },
      clause: { of: 'access', answer: 'left-to-joint-body' },
    },
    finding: {
      en: 'The way was closed for five hours. Each side says that the other closed it; the commission takes the matter up itself.',
      ur: 'راستہ پانچ گھنٹے بند رہا۔ ہر فریق کہتا ہے کہ دوسرے نے بند کیا؛ کمیشن معاملہ خود دیکھے گا۔',
    },
  },
  {
    number: 9,
    label: { en: 'An explosion above Oru', ur: 'اورو کے اوپر دھماکا' },
    happened: { day: 39, time: '10:00', class: 'explosion', site: 'oru-mill', quantity: 1 },
    alleged: ['p2'],
    opened: 41,
    drafted: 44,
    until: 48,
    found: 50,
    answers: {
      happened: 'confirmed',
      who: { answer: 'party-forces', party: 'p1' },
      clause: { of: 'calm', answer: 'excepted' },
    },
    finding: {
      en: 'A mine was cleared, and the mission had been told of it two days before.',
      ur: 'ایک بارودی سرنگ صاف کی گئی، اور مشن کو دو دن پہلے اطلاع دی گئی تھی۔',
    },
  },
  {
    number: 10,
    label: { en: 'Shots under the Grey Pass', ur: 'سرمئی درے کے نیچے گولیاں' },
    happened: { day: 40, time: '21:00', class: 'small-arms-fire', site: 'grey-pass', quantity: 3 },
    alleged: ['p1'],
    opened: 42,
    drafted: 45,
    until: 48,
    found: 50,
    answers: { happened: 'not-confirmed' },
    finding: {
      en: 'No trace was found, and the accounts are of different nights.',
      ur: 'کوئی نشان نہیں ملا، اور بیانات الگ الگ راتوں کے ہیں۔',
    },
    silent: 'p2',
    closed: 51,
  },
  {
    number: 11,
    label: { en: 'A crater on Reed Island', ur: 'سرکنڈوں کے جزیرے پر گڑھا' },
    happened: { day: 41, time: '03:00', class: 'explosion', site: 'reed-island', quantity: 1 },
    alleged: ['p2'],
    opened: 43,
    drafted: 45,
    until: 49,
    found: 50,
    answers: { happened: 'inconclusive' },
    finding: {
      en: 'There is a crater. When it came about cannot be told.',
      ur: 'گڑھا موجود ہے۔ یہ کب بنا، معلوم نہیں ہو سکتا۔',
    },
    silent: 'p1',
  },
  {
    number: 12,
    label: { en: 'A loudspeaker at the toll house', ur: 'محصول گھر پر لاؤڈ اسپیکر' },
    happened: { day: 43, time: '12:00', class: 'hostile-statement', site: 'toll-house' },
    alleged: ['p1'],
    opened: 45,
    drafted: 47,
    until: 49,
    found: 50,
    answers: { happened: 'outside-mandate' },
    finding: {
      en: 'What private persons say over a loudspeaker is not for this commission.',
      ur: 'نجی افراد لاؤڈ اسپیکر پر جو کہیں، وہ اس کمیشن کا معاملہ نہیں۔',
    },
    closed: 51,
  },
  {
    number: 13,
    label: { en: 'Earthworks at the lower landing', ur: 'زیریں گھاٹ پر مٹی کی تعمیر' },
    happened: { day: 43, time: '19:00', class: 'fortification', site: 'lower-landing' },
    alleged: ['p2', 'p1'],
    opened: 45,
    drafted: 46,
    until: 47,
    answers: {
      happened: 'confirmed',
      who: { answer: 'disputed' },
      clause: { of: 'works', answer: 'left-to-joint-body' },
    },
    finding: {
      en: 'Earth was moved near the water. What for is not agreed.',
      ur: 'پانی کے قریب مٹی ہٹائی گئی۔ کس لیے، اس پر اتفاق نہیں۔',
    },
  },
];

/** What the sides reply to drafts, by turns. */
export const REPLIES: readonly [Words, ...Words[]] = [
  {
    en: 'Our posts have been asked. We annex what they wrote that night.',
    ur: 'ہماری چوکیوں سے پوچھا گیا ہے۔ اس رات کی ان کی تحریر ہم ساتھ لگاتے ہیں۔',
  },
  {
    en: 'We see the facts likewise, and the reason for them otherwise.',
    ur: 'واقعات ہم بھی یوں ہی دیکھتے ہیں، مگر ان کی وجہ اور ہے۔',
  },
  {
    en: 'We have nothing to add to the draft.',
    ur: 'مسودے میں ہمیں کچھ نہیں بڑھانا۔',
  },
  {
    en: 'We ask that the hour be looked at again.',
    ur: 'ہم چاہتے ہیں کہ وقت دوبارہ دیکھا جائے۔',
  },
];

export const DISSENT: Words = {
  en: 'We sat at the table and do not share this finding. We keep to what follows from it.',
  ur: 'ہم میز پر تھے اور اس نتیجے سے متفق نہیں۔ جو اس سے لازم آتا ہے ہم اس پر قائم ہیں۔',
};
