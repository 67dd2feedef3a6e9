import type { Language } from '../../words.ts';
import type { AsideReason, CountedAs, CountedEvent, StateRule } from '../monitor/states.ts';
import type { State } from '../event.ts';
import type { ActKind } from './acts-on-events.ts';
import type { InstanceName } from './instance-name.ts';

/**
 * The words of an explanation. None of them says that anybody broke anything: a state is what follows from what was reported and found, and a silence follows from nothing.
 * Blanks are filled by sentences.ts.
 */

export type Message = Readonly<Record<Language, string>>;

/** Why a state is what it is, by the rule that gave it. `itself` is said where the instance hangs on the act itself, and nothing is waited for. */
export const WHY: Readonly<
  Record<StateRule, Readonly<Partial<Record<State | `${State}/itself` | `${State}/now`, Message>>>>
> = {
  'OB4.3.1': {
    supported: {
      en: 'It is found that this was not done, or was refused, and nothing found says that it was done in time.',
      ur: 'یہ نتیجہ درج ہے کہ یہ نہیں کیا گیا یا اس سے انکار ہوا، اور کوئی نتیجہ یہ نہیں کہتا کہ وقت پر کیا گیا۔',
    },
    'not-computable': {
      en: 'It is found that this was not done, or was refused, and also that it was done in time: the two cannot be brought together here.',
      ur: 'یہ نتیجہ بھی درج ہے کہ یہ نہیں کیا گیا یا اس سے انکار ہوا، اور یہ بھی کہ وقت پر کیا گیا: دونوں کو یہاں یکجا نہیں کیا جا سکتا۔',
    },
  },
  'OB4.3.2': {
    met: {
      en: '{late, select, none {It is found that what is asked for was done in time.} other {It is found that what is asked for was done {late} after the due time.}}',
      ur: '{late, select, none {یہ نتیجہ درج ہے کہ جو مطلوب تھا وہ وقت پر کیا گیا۔} other {یہ نتیجہ درج ہے کہ جو مطلوب تھا وہ مقررہ وقت سے {late} بعد کیا گیا۔}}',
    },
  },
  'OB4.3.3': {
    'not-computable': {
      en: 'What is reported may be what is asked for, and is not surely so: it is only claimed, or it is not certain that it fits in time, place or otherwise.',
      ur: 'جو اطلاع ہے وہ مطلوبہ عمل ہو سکتی ہے مگر یقینی نہیں: وہ محض دعویٰ ہے، یا وقت، جگہ یا کسی اور لحاظ سے اس کا مطابق ہونا یقینی نہیں۔',
    },
  },
  'OB4.3.4': {
    alleged: {
      en: 'Somebody says that this was not done, or was refused; nothing is found of it.',
      ur: 'کسی نے کہا ہے کہ یہ نہیں کیا گیا یا اس سے انکار ہوا؛ اس بارے میں کوئی نتیجہ نہیں۔',
    },
    'not-computable': {
      en: 'What is found of its not being done is not certainly about this clause.',
      ur: 'نہ کیے جانے کے بارے میں جو نتیجہ درج ہے، یقینی نہیں کہ وہ اسی شق سے متعلق ہے۔',
    },
  },
  'OB4.3.5': {
    'nothing-reported': {
      en: 'It is not yet due, and nothing is reported of it.',
      ur: 'ابھی وقت نہیں آیا، اور اس بارے میں کوئی اطلاع نہیں۔',
    },
  },
  'OB4.3.6': {
    'nothing-reported': {
      en: 'It is due, and nothing is reported of it. Silence is no finding: it says neither that this was done nor that it was not.',
      ur: 'اس کا وقت آ چکا ہے اور کوئی اطلاع نہیں۔ خاموشی کوئی نتیجہ نہیں: یہ نہ کہتی ہے کہ عمل کیا گیا، نہ یہ کہ نہیں کیا گیا۔',
    },
    supported: {
      en: 'That on which it hangs is found, and nothing is reported that would be what is asked for then.',
      ur: 'جس بات پر یہ منحصر ہے وہ نتیجے سے ثابت ہے، اور اس کے بعد جو مطلوب ہے اس کی کوئی اطلاع نہیں۔',
    },
    'supported/itself': {
      en: 'It is found to have happened under this clause.',
      ur: 'یہ نتیجہ درج ہے کہ یہ اس شق کے تحت ہوا۔',
    },
    alleged: {
      en: 'That on which it hangs is claimed and not found, and nothing is reported that would be what is asked for then.',
      ur: 'جس بات پر یہ منحصر ہے اس کا دعویٰ ہے، نتیجہ نہیں، اور اس کے بعد جو مطلوب ہے اس کی کوئی اطلاع نہیں۔',
    },
    'alleged/itself': {
      en: 'Somebody says that it happened; nothing is found of it.',
      ur: 'کسی نے کہا ہے کہ ایسا ہوا؛ اس بارے میں کوئی نتیجہ نہیں۔',
    },
    'not-computable': {
      en: 'That on which it hangs is found, and it is not certain that it falls under this clause.',
      ur: 'جس بات پر یہ منحصر ہے وہ نتیجے سے ثابت ہے، مگر یقینی نہیں کہ وہ اس شق کے تحت آتی ہے۔',
    },
    'not-computable/itself': {
      en: 'It is found to have happened, and it is not certain that it falls under this clause: in time, in place, in number or otherwise.',
      ur: 'یہ نتیجہ درج ہے کہ ایسا ہوا، مگر یقینی نہیں کہ یہ اس شق کے تحت آتا ہے: وقت، جگہ، تعداد یا کسی اور لحاظ سے۔',
    },
  },
  'OB4.10': {
    supported: {
      en: 'What is found adds up to more than the limit at that time.',
      ur: 'جو نتائج سے تائید یافتہ ہے اس کا مجموعہ اُس وقت حد سے زیادہ ہے۔',
    },
    alleged: {
      en: 'Together with what is claimed and not found it adds up to more than the limit at that time.',
      ur: 'جس کا دعویٰ ہے اور نتیجہ نہیں، اسے ملا کر مجموعہ اُس وقت حد سے زیادہ بنتا ہے۔',
    },
    'not-computable': {
      en: 'Together with what is not certain to count here it adds up to more than the limit at that time.',
      ur: 'جس کا یہاں شمار ہونا یقینی نہیں، اسے ملا کر مجموعہ اُس وقت حد سے زیادہ بنتا ہے۔',
    },
  },
  'OB4.11': {
    met: {
      en: 'What is found reaches what is asked for by then.',
      ur: 'جو نتائج سے تائید یافتہ ہے وہ اُس وقت تک مطلوبہ مقدار تک پہنچتا ہے۔',
    },
    'not-computable': {
      en: 'What is found does not reach what is asked for by then; with what is claimed or not certain it would.',
      ur: 'جو نتائج سے تائید یافتہ ہے وہ مطلوبہ مقدار تک نہیں پہنچتا؛ جس کا دعویٰ ہے یا جو یقینی نہیں، اسے ملا کر پہنچتا۔',
    },
    supported: {
      en: 'All that is reported is found, and it does not reach what is asked for by then.',
      ur: 'جتنی اطلاعات ہیں سب نتائج سے تائید یافتہ ہیں، اور وہ مطلوبہ مقدار تک نہیں پہنچتیں۔',
    },
    alleged: {
      en: 'What is reported does not reach what is asked for by then, and not all of it is found.',
      ur: 'جو اطلاعات ہیں وہ مطلوبہ مقدار تک نہیں پہنچتیں، اور وہ سب نتائج سے تائید یافتہ نہیں۔',
    },
  },
  'OB4.14': {
    supported: {
      en: 'It is found that it was seen not to be so.',
      ur: 'یہ نتیجہ درج ہے کہ اسے ایسا نہیں دیکھا گیا۔',
    },
    alleged: {
      en: 'Somebody says that it was seen not to be so; nothing is found of it.',
      ur: 'کسی نے کہا ہے کہ اسے ایسا نہیں دیکھا گیا؛ اس بارے میں کوئی نتیجہ نہیں۔',
    },
    'not-computable': {
      en: 'It is found that something was seen not to be so, and it is not certain that it falls under this clause.',
      ur: 'یہ نتیجہ درج ہے کہ کچھ ایسا نہیں دیکھا گیا، مگر یقینی نہیں کہ وہ اس شق کے تحت آتا ہے۔',
    },
    'nothing-reported/now': {
      en: 'Nobody has said what they saw of it. Silence is no finding: it says neither that it is so nor that it is not.',
      ur: 'کسی نے نہیں بتایا کہ اس بارے میں کیا دیکھا۔ خاموشی کوئی نتیجہ نہیں: یہ نہ کہتی ہے کہ ایسا ہے، نہ یہ کہ نہیں۔',
    },
    'met/now': {
      en: 'It was found to be so when it was last seen, and that is not older than the clause allows.',
      ur: 'آخری بار دیکھے جانے پر یہ نتیجہ درج ہوا کہ ایسا ہی ہے، اور یہ مشاہدہ شق کی اجازت سے پرانا نہیں۔',
    },
    'not-computable/now': {
      en: 'What was last seen of it is not found to be so, or is older than the clause allows.',
      ur: 'آخری مشاہدے سے ایسا ہونا نتیجے سے ثابت نہیں، یا وہ شق کی اجازت سے پرانا ہے۔',
    },
  },
};

/** Of which instances the state of an obligation is (OB5.1). */
export const OF: Readonly<Record<'due' | 'not-due' | 'none', Message>> = {
  due: {
    en: 'It is so of what is due, and nothing that is due has a state that comes before it.',
    ur: 'جس کا وقت آ چکا ہے اس کی یہ حالت ہے، اور اس میں سے کسی کی حالت ترتیب میں اس سے پہلے نہیں آتی۔',
  },
  'not-due': {
    en: 'Nothing of it is due yet; it is so of what is to come.',
    ur: 'ابھی کسی چیز کا وقت نہیں آیا؛ جو آنے والا ہے اس کی یہ حالت ہے۔',
  },
  none: {
    en: 'Nothing is reported of which it speaks. Silence is no finding: it says neither that it was kept nor that it was not.',
    ur: 'جس کا اس میں ذکر ہے اس کی کوئی اطلاع نہیں۔ خاموشی کوئی نتیجہ نہیں: یہ نہ کہتی ہے کہ پابندی ہوئی، نہ یہ کہ نہیں ہوئی۔',
  },
};

/** As what an event is counted, where it surely is that and where it only may be. */
export const COUNTED: Readonly<Record<CountedAs, Readonly<Record<'surely' | 'perhaps', Message>>>> =
  {
    trigger: {
      surely: { en: 'as that on which it hangs', ur: 'بطور وہ بات جس پر یہ منحصر ہے' },
      perhaps: { en: 'perhaps as that on which it hangs', ur: 'شاید وہ بات جس پر یہ منحصر ہے' },
    },
    notice: {
      surely: { en: 'as notice in time', ur: 'بطور بروقت پیشگی اطلاع' },
      perhaps: { en: 'perhaps as notice in time', ur: 'شاید بروقت پیشگی اطلاع' },
    },
    discharge: {
      surely: { en: 'as done in time', ur: 'بطور بروقت عمل' },
      perhaps: { en: 'perhaps as done in time', ur: 'شاید بروقت عمل' },
    },
    'late-discharge': {
      surely: { en: 'as done late', ur: 'بطور تاخیر سے عمل' },
      perhaps: { en: 'perhaps as done late', ur: 'شاید تاخیر سے عمل' },
    },
    refusal: {
      surely: { en: 'as a refusal', ur: 'بطور انکار' },
      perhaps: { en: 'perhaps as a refusal', ur: 'شاید انکار' },
    },
    omission: {
      surely: { en: 'as saying that it was not done', ur: 'بطور یہ بیان کہ عمل نہیں ہوا' },
      perhaps: { en: 'perhaps as saying that it was not done', ur: 'شاید یہ بیان کہ عمل نہیں ہوا' },
    },
    sum: {
      surely: { en: 'as part of the sum', ur: 'بطور مجموعے کا حصہ' },
      perhaps: { en: 'perhaps as part of the sum', ur: 'شاید مجموعے کا حصہ' },
    },
    observation: {
      surely: { en: 'as what was seen', ur: 'بطور مشاہدہ' },
      perhaps: { en: 'perhaps as what was seen', ur: 'شاید مشاہدہ' },
    },
  };

export const GRADE: Readonly<Record<CountedEvent['grade'], Message>> = {
  sure: { en: 'found', ur: 'نتیجے سے ثابت' },
  claimed: { en: 'claimed, not found', ur: 'دعویٰ، نتیجہ نہیں' },
  vague: {
    en: 'found, not certainly under this clause',
    ur: 'نتیجہ درج، مگر اس شق کے تحت ہونا یقینی نہیں',
  },
};

export const ASIDE: Readonly<Record<AsideReason, Message>> = {
  late: {
    en: 'it came after the time that the clause leaves for reports',
    ur: 'یہ اس مدت کے بعد آیا جو شق اطلاعات کے لیے دیتی ہے',
  },
  retracted: { en: 'what was entered was taken back by it', ur: 'اس کے ذریعے اندراج واپس لیا گیا' },
  kept: {
    en: 'by it this is not confirmed, or excepted, or answered as keeping the clause',
    ur: 'اس کے مطابق یہ تصدیق شدہ نہیں، یا مستثنیٰ ہے، یا شق کی پابندی قرار پایا',
  },
  amended: {
    en: 'as it reads by it, the clause does not speak of this',
    ur: 'اس کے مطابق جیسا یہ اب ہے، شق اس کا ذکر نہیں کرتی',
  },
  excepted: {
    en: 'it was announced as an exception in the clause asks',
    ur: 'شق کے استثنا کے تقاضے کے مطابق اس کی پیشگی اطلاع دی گئی',
  },
  ended: {
    en: 'it would be due after the obligation was ended',
    ur: 'اس کا وقت ذمہ داری ختم ہونے کے بعد آتا',
  },
};

/** What an act is called, in the midst of a sentence. */
export const ACT: Readonly<Record<ActKind, Message>> = {
  allegation: { en: 'an allegation of {by} of {day}', ur: '{by} کا {day} کا الزام' },
  'case-file': { en: 'case file {number}', ur: 'کیس فائل {number}' },
  'case-file-withdrawn': {
    en: 'the withdrawal of case file {number} on {day}',
    ur: '{day} کو کیس فائل {number} کی واپسی',
  },
  report: { en: 'a report by {by} of {day}', ur: '{by} کی {day} کی اطلاع' },
  certificate: { en: 'a certificate of {by} of {day}', ur: '{by} کی {day} کی تصدیق' },
  'certificate-withdrawn': {
    en: 'the withdrawal of a certificate by {by} on {day}',
    ur: '{by} کی جانب سے {day} کو تصدیق کی واپسی',
  },
  finding: { en: 'the finding in case {number} of {day}', ur: 'کیس {number} میں {day} کا نتیجہ' },
  'finding-withdrawn': {
    en: 'the withdrawal of the finding in case {number} on {day}',
    ur: '{day} کو کیس {number} کے نتیجے کی واپسی',
  },
  relation: {
    en: 'the statement of {by} of {day} that it repeats another',
    ur: '{by} کا {day} کا بیان کہ یہ کسی اور کی تکرار ہے',
  },
  correction: { en: 'a correction by {by} of {day}', ur: '{by} کی {day} کی تصحیح' },
  retraction: { en: 'a retraction by {by} of {day}', ur: '{by} کی {day} کی واپسی' },
  'in-force': {
    en: 'the declaration of {day} that it is in force',
    ur: '{day} کا اعلان کہ یہ نافذ ہے',
  },
  steering: {
    en: 'an act of {by} of {day} on the obligation itself',
    ur: 'خود ذمہ داری پر {by} کا {day} کا عمل',
  },
  other: { en: 'an act of this room', ur: 'اس کمرے کا ایک عمل' },
};

/** What an instance is called, at the head of a sentence. */
export const INSTANCE: Readonly<Record<InstanceName['kind'], Message>> = {
  due: { en: 'What is to be done by then', ur: 'جو تب تک کرنا ہے' },
  start: { en: 'The time since the beginning', ur: 'آغاز سے اب تک کی مدت' },
  now: { en: 'What was last seen', ur: 'آخری مشاہدہ' },
  period: { en: 'The period that ends at {end}', ur: 'وہ مدت جو {end} پر ختم ہوتی ہے' },
  tranche: { en: 'Share {number}', ur: 'حصہ {number}' },
  phase: {
    en: 'Step {number}{label, select, none {} other {: {label}}}',
    ur: 'مرحلہ {number}{label, select, none {} other {: {label}}}',
  },
  event: { en: 'On {act}', ur: '{act} پر' },
  since: { en: 'The time since {act}', ur: '{act} کے بعد کی مدت' },
  obstruction: { en: 'As an obstruction, on {act}', ur: 'بطور رکاوٹ، {act} پر' },
  'counted-for': { en: 'As counted for {party}, on {act}', ur: '{party} کے حساب میں، {act} پر' },
};

export const SAID = {
  obligation: {
    en: '{label} reads {clause} ({pattern}). As of {at}: {state}{provisional, select, none {} other {, {provisional}}}. {of}',
    ur: '{label} {clause} کو پڑھتی ہے ({pattern})۔ {at} پر حالت: {state}{provisional, select, none {} other {، {provisional}}}۔ {of}',
  },
  instance: {
    en: '{name}{due, select, none {} other {, due {due}}}: {state}{late, select, none {} other {, {late} late}}{provisional, select, none {} other {, {provisional}}}. {why} ({rule})',
    ur: '{name}{due, select, none {} other {، مقررہ وقت {due}}}: {state}{late, select, none {} other {، {late} کی تاخیر}}{provisional, select, none {} other {، {provisional}}}۔ {why} ({rule})',
  },
  provisional: {
    en: 'provisional until {until}, because reports may still come',
    ur: '{until} تک عارضی، کیونکہ اطلاعات ابھی آ سکتی ہیں',
  },
  open: {
    en: 'provisional, because reports may still come and no end is set',
    ur: 'عارضی، کیونکہ اطلاعات ابھی آ سکتی ہیں اور کوئی اختتام مقرر نہیں',
  },
  never: { en: 'at no set time', ur: 'کسی مقررہ وقت پر نہیں' },
  event: {
    en: '{act}{what, select, none {} other { ({what}, {when})}}, counted {as}; {grade}{rests, select, none {} other {: {rests}}}',
    ur: '{act}{what, select, none {} other { ({what}، {when})}}، شمار {as}؛ {grade}{rests, select, none {} other {: {rests}}}',
  },
  aside: {
    en: 'Set aside: {act}{event, select, none {} other { on {event}}}, because {reason}',
    ur: 'الگ رکھا گیا: {act}{event, select, none {} other {، {event} کے بارے میں}}، کیونکہ {reason}',
  },
  change: {
    en: '{label}{name, select, none {} other {. {name}}}: {from, select, none {{to}} other {{from}, then {to}}}. {cause}',
    ur: '{label}{name, select, none {} other {۔ {name}}}: {from, select, none {{to}} other {{from}، پھر {to}}}۔ {cause}',
  },
  standing: {
    en: '{state}{late, select, none {} other {, {late} late}}{provisional, select, none {} other {, provisional}}',
    ur: '{state}{late, select, none {} other {، {late} کی تاخیر}}{provisional, select, none {} other {، عارضی}}',
  },
  gone: { en: 'no longer there', ur: 'اب موجود نہیں' },
  'by-act': { en: 'By {act}.', ur: '{act} سے۔' },
  'by-time': { en: 'By time alone.', ur: 'محض وقت گزرنے سے۔' },
  seconds: { en: 'less than a minute', ur: 'ایک منٹ سے کم' },
} as const satisfies Record<string, Message>;
