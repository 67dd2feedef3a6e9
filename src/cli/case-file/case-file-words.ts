import type { Language } from '#core/words.ts';

type Said = Readonly<Record<Language, string>>;

/** What is said of a case file and its release before both are signed; where the web app says the same, in the same words. */
const SAID = {
  pair: {
    en: 'You sign two acts: the release in the mission’s room, which names this very file, and the file in the commission’s room. That room sees that it rests on an act of another room, and nothing of that room.',
    ur: 'آپ دو اعمال پر دستخط کرتے ہیں: مشن کے کمرے میں اجرا، جو اسی فائل کا حوالہ دیتا ہے، اور کمیشن کے کمرے میں یہ فائل۔ اس کمرے کو صرف یہ نظر آتا ہے کہ یہ دوسرے کمرے کے ایک عمل پر مبنی ہے، اس کمرے کی کوئی بات نہیں۔',
  },
  readable: {
    en: 'All that will be readable in the commission’s room:',
    ur: 'کمیشن کے کمرے میں پڑھی جا سکنے والی ہر بات:',
  },
  enclosed: { en: 'A file ({media}, {size} bytes)', ur: 'ایک فائل ({media}، {size} بائٹ)' },
  box: {
    en: 'Everything from {south}, {west} to {north}, {east}.',
    ur: '{south}، {west} سے {north}، {east} تک سب کچھ۔',
  },
  time: {
    en: 'The file says the minute that a report says. If that could lead to its source, say no and make it coarser.',
    ur: 'فائل میں وہی منٹ ہے جو ایک اطلاع میں ہے۔ اگر یہ ذریعے تک پہنچا سکتا ہو تو انکار کریں اور اسے موٹا کریں۔',
  },
  place: {
    en: 'The file says the place as finely as a report does. If that could lead to its source, say no and make it coarser.',
    ur: 'فائل میں مقام اتنا ہی باریک ہے جتنا ایک اطلاع میں۔ اگر یہ ذریعے تک پہنچا سکتا ہو تو انکار کریں اور اسے موٹا کریں۔',
  },
  delay: {
    en: 'The sides have delayed places: until {after} after what it tells of, a case file gives its box in whole squares of {degrees} degrees. Words can tell a place as well, and no rule reads them.',
    ur: 'فریقوں نے مقامات میں تاخیر طے کی ہے: کیس فائل جس بات کی ہو، اس کے {after} بعد تک اپنا خانہ {degrees} ڈگری کے پورے خانوں میں دیتی ہے۔ الفاظ بھی مقام بتا سکتے ہیں اور کوئی قاعدہ انہیں نہیں پڑھتا۔',
  },
  coarser: {
    en: 'This box would do in the place of the one in FILE: {box}',
    ur: 'FILE کے خانے کی جگہ یہ خانہ چلے گا: {box}',
  },
  'place-unread': {
    en: 'Where a report says that it was could not be read here, so the file’s place was not held against it.',
    ur: 'ایک اطلاع کا بتایا ہوا مقام یہاں پڑھا نہ جا سکا، اس لیے فائل کا مقام اس سے ملایا نہ گیا۔',
  },
  'beside-unknown': {
    en: 'A file that is enclosed is of a kind of which Parley makes no working copy. It may say by whom, with what, when and where it was made.',
    ur: 'منسلک فائلوں میں ایک ایسی قسم کی ہے جس کی پارلے عملی نقل نہیں بناتا۔ اس میں یہ درج ہو سکتا ہے کہ اسے کس نے، کس آلے سے، کب اور کہاں بنایا۔',
  },
  half: {
    en: 'The release is entered in the mission’s room. The case file is not entered yet.',
    ur: 'مشن کے کمرے میں اجرا درج ہو گیا۔ کیس فائل ابھی درج نہیں ہوئی۔',
  },
  'nothing-entered': {
    en: 'Nothing is entered in either room.',
    ur: 'دونوں کمروں میں سے کسی میں کچھ درج نہیں ہوا۔',
  },
  'nothing-yet': {
    en: 'Nothing is entered in either room so far.',
    ur: 'دونوں کمروں میں سے کسی میں اب تک کچھ درج نہیں ہوا۔',
  },
  unknown: {
    en: 'Whether the release is entered could not be read.',
    ur: 'یہ پڑھا نہ جا سکا کہ اجرا درج ہوا یا نہیں۔',
  },
  'go-on': {
    en: 'This enters what is missing, and nothing twice:',
    ur: 'جو باقی ہے وہ اس سے درج ہو گا، اور کچھ دو بار درج نہیں ہو گا:',
  },
  'both-entered': {
    en: 'Both are entered already.',
    ur: 'دونوں پہلے ہی درج ہیں۔',
  },
  refused: {
    en: 'This case file cannot be released now. Nothing was signed.',
    ur: 'یہ کیس فائل ابھی جاری نہیں ہو سکتی۔ کسی چیز پر دستخط نہیں ہوئے۔',
  },
} as const satisfies Readonly<Record<string, Said>>;
export type CaseFileLine = keyof typeof SAID;

export function caseFileLine(
  which: CaseFileLine,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return SAID[which][language].replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? ''),
  );
}

/** Why this device signs neither (IC1.7). */
const REFUSALS: Readonly<Record<string, Said>> = {
  'case-file.not-read': {
    en: 'This device has not read and checked both rooms.',
    ur: 'اس آلے نے دونوں کمرے پڑھ کر جانچے نہیں۔',
  },
  'case-file.same-room': {
    en: 'A case file goes to another room than the mission’s own.',
    ur: 'کیس فائل مشن کے اپنے کمرے کے علاوہ کسی کمرے میں جاتی ہے۔',
  },
  'case-file.not-head': {
    en: 'The key has to be the mission’s head’s in both rooms.',
    ur: 'دونوں کمروں میں کلید مشن کے سربراہ کی ہونی چاہیے۔',
  },
  'case-file.no-case': {
    en: 'This is no case of the mission’s room.',
    ur: 'یہ مشن کے کمرے کا کوئی کیس نہیں۔',
  },
  'case-file.report-gone': {
    en: 'A report of this case was retracted. Open a case without it.',
    ur: 'اس کیس کی ایک اطلاع واپس لی جا چکی ہے۔ اس کے بغیر کیس کھولیں۔',
  },
  'case-file.source-withdrew': {
    en: 'The source of a report of this case has withdrawn. Open a case without it.',
    ur: 'اس کیس کی ایک اطلاع کا ذریعہ دستبردار ہو چکا ہے۔ اس کے بغیر کیس کھولیں۔',
  },
  'case-file.mission-only': {
    en: 'A report of this case, or one merged into it, is for the mission alone. Open a case without it.',
    ur: 'اس کیس کی، یا اس میں ضم کی گئی، ایک اطلاع صرف مشن کے لیے ہے۔ اس کے بغیر کیس کھولیں۔',
  },
  'case-file.names-report': {
    en: 'The file has an id or a digest of the mission’s room in it. Take that out.',
    ur: 'فائل میں مشن کے کمرے کا کوئی شناختی نمبر یا کوڈ ہے۔ اسے نکال دیں۔',
  },
  'case-file.beside': {
    en: 'This encloses a picture that says something beside the picture, or is not well formed. Enclose a copy made without its metadata.',
    ur: 'اس کے ساتھ ایسی تصویر منسلک ہے جو تصویر کے علاوہ بھی کچھ بتاتی ہے، یا درست ساخت کی نہیں۔ میٹا ڈیٹا کے بغیر بنی نقل منسلک کریں۔',
  },
  'case-file.original': {
    en: 'This encloses an original as it came. Enclose a copy made without its metadata.',
    ur: 'اس کے ساتھ اصل، جیسا آیا تھا، منسلک ہے۔ میٹا ڈیٹا کے بغیر بنی نقل منسلک کریں۔',
  },
};

/** Undefined where this device has no words of its own for it. */
export function caseFileRefusal(code: string, language: Language): string | undefined {
  return Object.hasOwn(REFUSALS, code) ? REFUSALS[code]?.[language] : undefined;
}
