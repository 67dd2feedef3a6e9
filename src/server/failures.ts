import type { Refusal } from '#core/refusal.ts';
import { refusalSentence } from '#core/refusals/index.ts';
import type { Language } from '#core/words.ts';
import type { Fault } from '#record/fault.ts';
import type { Failure } from '#room/wire.ts';

/**
 * What HTTP can say no with, besides the refusals of the rules and the faults of form. Sentences name no room, person or content: what is not one's own to
 * read is answered with `room.unknown`, whether it is there or not (RC10.2).
 */
export const FAILURES = {
  'room.unknown': {
    status: 404,
    en: 'There is no such room here, or it is not open to you.',
    ur: 'یہاں ایسا کوئی کمرہ نہیں، یا وہ آپ کے لیے کھلا نہیں۔',
  },
  'route.unknown': {
    status: 404,
    en: 'There is nothing at this address.',
    ur: 'اس پتے پر کچھ نہیں ہے۔',
  },
  'request.form': {
    status: 400,
    en: 'What was sent is not as this address takes it: {problem}.',
    ur: 'جو بھیجا گیا وہ اس پتے کے مطابق نہیں: {problem}۔',
  },
  'request.not-json': {
    status: 400,
    en: 'What was sent is not JSON in UTF-8.',
    ur: 'جو بھیجا گیا وہ UTF-8 میں JSON نہیں۔',
  },
  'request.repeated-key': {
    status: 400,
    en: 'What was sent has a key twice in one object, or a key that is not allowed.',
    ur: 'جو بھیجا گیا اس میں ایک ہی کلید دو بار ہے، یا ایسی کلید جس کی اجازت نہیں۔',
  },
  'request.cut-short': {
    status: 400,
    en: 'What was sent ended too early.',
    ur: 'جو بھیجا گیا وہ ادھورا ہے۔',
  },
  'request.media-type': {
    status: 415,
    en: 'This address takes application/json.',
    ur: 'یہ پتہ application/json لیتا ہے۔',
  },
  'request.too-large': {
    status: 413,
    en: 'What was sent is larger than this server takes.',
    ur: 'جو بھیجا گیا وہ اس سرور کی حد سے بڑا ہے۔',
  },
  'request.too-many': {
    status: 429,
    en: 'Too much was sent in a short time. Wait a little and send it again.',
    ur: 'کم وقت میں بہت کچھ بھیجا گیا۔ کچھ دیر بعد دوبارہ بھیجیں۔',
  },
  'server.busy': {
    status: 503,
    en: 'The server is busy. Nothing was stored; send it again.',
    ur: 'سرور مصروف ہے۔ کچھ محفوظ نہیں ہوا؛ دوبارہ بھیجیں۔',
  },
  'server.failed': {
    status: 500,
    en: 'The server failed. Whether something was stored can be seen in the room.',
    ur: 'سرور میں خرابی ہوئی۔ کچھ محفوظ ہوا یا نہیں، کمرے میں دیکھا جا سکتا ہے۔',
  },
  'sign-in.needed': {
    status: 401,
    en: 'The sign-in is missing or no longer holds. Sign in again.',
    ur: 'سائن اِن موجود نہیں یا اب معتبر نہیں۔ دوبارہ سائن اِن کریں۔',
  },
  'sign-in.refused': {
    status: 403,
    en: 'None of these keys signs in here.',
    ur: 'ان میں سے کوئی کلید یہاں سائن اِن نہیں کر سکتی۔',
  },
  'sign-in.other-origin': {
    status: 403,
    en: 'This was signed for another server.',
    ur: 'یہ کسی اور سرور کے لیے دستخط شدہ ہے۔',
  },
  'sign-in.expired': {
    status: 403,
    en: 'The sign-in has expired, or lasts too long. Check the device’s clock and sign in again.',
    ur: 'سائن اِن کی میعاد گزر چکی، یا بہت لمبی ہے۔ آلے کی گھڑی دیکھ کر دوبارہ سائن اِن کریں۔',
  },
  'sign-in.nonce-used': {
    status: 403,
    en: 'The nonce is not one of this server’s, or has been used. Ask for a new one.',
    ur: 'یہ عدد اس سرور کا نہیں، یا استعمال ہو چکا ہے۔ نیا طلب کریں۔',
  },
  'act.unknown': {
    status: 404,
    en: 'This room has no such act.',
    ur: 'اس کمرے میں ایسا کوئی عمل نہیں۔',
  },
  'act.newer': {
    status: 422,
    en: 'This needs a newer Parley: {what}.',
    ur: 'اس کے لیے پارلے کا نیا نسخہ درکار ہے: {what}۔',
  },
  'room.stopped': {
    status: 503,
    en: 'The room takes nothing at present ({why}). Keep the signed act: it is the evidence that it was sent.',
    ur: 'کمرہ اس وقت کچھ نہیں لے رہا ({why})۔ دستخط شدہ عمل اپنے پاس رکھیں: یہی بھیجنے کا ثبوت ہے۔',
  },
  'room.damaged': {
    status: 503,
    en: 'The room could not be opened. Its operator has been told.',
    ur: 'کمرہ نہیں کھل سکا۔ اس کے منتظم کو اطلاع ہو گئی ہے۔',
  },
  'room.not-reserved': {
    status: 403,
    en: 'Rooms are reserved here with the operator’s opening token.',
    ur: 'یہاں کمرے منتظم کے افتتاحی ٹوکن سے محفوظ کیے جاتے ہیں۔',
  },
  'enclosure.unknown': {
    status: 404,
    en: 'This room has no such enclosure.',
    ur: 'اس کمرے میں ایسا کوئی ملفوف نہیں۔',
  },
  'enclosure.was-destroyed': {
    status: 410,
    en: 'This enclosure was destroyed by agreed act.',
    ur: 'یہ ملفوف متفقہ عمل کے ذریعے تلف کر دیا گیا۔',
  },
  'cosignature.refused': {
    status: 422,
    en: 'The line is not from a copy this room asks for, or does not match the record at this size.',
    ur: 'یہ سطر اس کمرے کی مطلوبہ نقل سے نہیں، یا اس حجم پر ریکارڈ سے نہیں ملتی۔',
  },
  'export.not-entitled': {
    status: 403,
    en: 'The heads of delegation and the mediators export this room.',
    ur: 'اس کمرے کی نقل صرف سربراہانِ وفد اور ثالث لے سکتے ہیں۔',
  },
  'invitation.unknown': {
    status: 404,
    en: 'There is no such invitation, or it has lapsed.',
    ur: 'ایسی کوئی دعوت نہیں، یا اس کی میعاد گزر چکی۔',
  },
  'invitation.used': {
    status: 409,
    en: 'This invitation has been used by another device. Tell your head of delegation.',
    ur: 'یہ دعوت کسی اور آلے نے استعمال کر لی ہے۔ اپنے سربراہِ وفد کو بتائیں۔',
  },
  'invitation.not-entitled': {
    status: 403,
    en: 'A head of delegation invites people of its own side.',
    ur: 'سربراہِ وفد اپنے فریق کے لوگوں کو دعوت دیتا ہے۔',
  },
  'invitation.too-many': {
    status: 409,
    en: 'Too many invitations of this side are waiting. Let some be used or lapse.',
    ur: 'اس فریق کی بہت سی دعوتیں منتظر ہیں۔ کچھ استعمال یا ختم ہونے دیں۔',
  },
  'invitation.mismatch': {
    status: 422,
    en: 'The enrolment is not the one that this invitation asks for.',
    ur: 'یہ اندراج وہ نہیں جو یہ دعوت چاہتی ہے۔',
  },
  'aside.hour': {
    status: 422,
    en: 'Off the record lasts 24 hours at most, and its hour is still to come. Set another hour.',
    ur: 'غیر ریکارڈ بات زیادہ سے زیادہ 24 گھنٹے رہتی ہے اور اس کا وقت ابھی آنا چاہیے۔ کوئی اور وقت مقرر کریں۔',
  },
  'aside.words': {
    status: 422,
    en: 'Off the record takes words, up to 8,000 bytes of them, and no control characters.',
    ur: 'غیر ریکارڈ بات میں الفاظ ہوں، زیادہ سے زیادہ 8,000 بائٹ، اور کنٹرول حروف نہ ہوں۔',
  },
  'aside.other-side': {
    status: 422,
    en: 'Name your own side or none.',
    ur: 'اپنے فریق کا نام دیں یا کسی کا نہیں۔',
  },
  'aside.only-sealed': {
    status: 422,
    en: 'This room is sealed. Its server takes only what a device has encrypted.',
    ur: 'یہ کمرہ مہر بند ہے۔ اس کا سرور صرف وہی لیتا ہے جو آلے نے خفیہ کیا ہو۔',
  },
  'aside.not-sealed': {
    status: 422,
    en: 'This room is not sealed, so nobody in it could open what was sent.',
    ur: 'یہ کمرہ مہر بند نہیں، اس لیے بھیجی گئی چیز یہاں کوئی نہیں کھول سکے گا۔',
  },
  'aside.seal-stale': {
    status: 409,
    en: 'The seal of this room has changed or has to be renewed. Read the room and write again.',
    ur: 'اس کمرے کی مہر بدل گئی ہے یا نئی ہونی ہے۔ کمرہ دوبارہ پڑھیں اور پھر لکھیں۔',
  },
  'aside.full': {
    status: 409,
    en: 'There is no room for more at present. Wait until something has gone.',
    ur: 'اس وقت مزید جگہ نہیں۔ کچھ ختم ہونے تک انتظار کریں۔',
  },
  'aside.unknown': {
    status: 404,
    en: 'There is nothing to take back, or not any more.',
    ur: 'واپس لینے کو کچھ نہیں، یا اب نہیں رہا۔',
  },
  'tile.unknown': {
    status: 404,
    en: 'The log has no such tile yet.',
    ur: 'لاگ میں ابھی ایسا کوئی حصہ نہیں۔',
  },
} as const satisfies Record<string, { status: number } & Record<Language, string>>;

export type FailureCode = keyof typeof FAILURES;

/** A failure as it goes out. */
export interface Said {
  status: number;
  body: Failure;
}

export function sayFailure(
  code: FailureCode,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): Said {
  const { status, [language]: sentence } = FAILURES[code];
  const message = sentence.replace(/\{([a-z]+)\}/g, (_, name: string) => values[name] ?? '…');
  return { status, body: { error: { code, message } } };
}

/** A refusal of the rules (422): its reason goes only to one who may read the room (RC10.3). */
export function sayRefusal(refusal: Refusal, language: Language): Said {
  const { code } = refusal;
  const message = refusalSentence(refusal, language);
  return { status: 422, body: { error: { code, message, anchor: `/reference#${code}` } } };
}

/** A fault of form (400). */
export function sayFault({ code, message, at }: Fault): Said {
  return {
    status: 400,
    body: { error: at === undefined ? { code, message } : { code, message, at } },
  };
}

/**
 * The language asked for, of those there is a catalogue for; English unless another is preferred.
 * @example languageOf('ur, en;q=0.8') === 'ur'
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  let best: { language: Language; weight: number } = { language: 'en', weight: 0 };
  for (const part of (acceptLanguage ?? '').slice(0, 512).split(',')) {
    const [range = '', ...parameters] = part.split(';');
    const primary = range.trim().toLowerCase().split('-')[0];
    if (primary !== 'en' && primary !== 'ur') continue;
    const q = parameters.map((p) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(p)?.[1]).find(Boolean);
    const weight = q === undefined ? 1 : Number(q);
    if (weight > best.weight) best = { language: primary, weight };
  }
  return best.language;
}
