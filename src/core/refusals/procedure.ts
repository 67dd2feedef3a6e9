import type { Language } from '../words.ts';

export const PROCEDURE_REFUSALS = {
  'procedure.unknown': {
    en: 'No such proposal waits for acceptance here. It may have been adopted or taken back.',
    ur: 'ایسی کوئی تجویز یہاں منظوری کی منتظر نہیں۔ شاید وہ منظور ہو چکی یا واپس لی جا چکی ہے۔',
  },
  'procedure.accepted-already': {
    en: '{party} has already accepted this proposal.',
    ur: '{party} یہ تجویز پہلے ہی قبول کر چکا ہے۔',
  },
  'procedure.not-own': {
    en: 'Only the side that made a proposal takes it back.',
    ur: 'تجویز صرف وہی فریق واپس لیتا ہے جس نے پیش کی۔',
  },
  'procedure.not-adopted': {
    en: 'Terms, ground rules and agenda come first. The first point is opened once all three are adopted.',
    ur: 'پہلے شرائط، بنیادی قواعد اور ایجنڈا۔ پہلا نکتہ تینوں کی منظوری کے بعد کھلتا ہے۔',
  },
  'procedure.not-chair': {
    en: 'This act is for whoever the ground rules name as chair.',
    ur: 'یہ عمل اس کے لیے ہے جسے بنیادی قواعد صدر مقرر کرتے ہیں۔',
  },
  'procedure.designated-twice': {
    en: 'The terms designate {party} twice. Name each party once.',
    ur: 'شرائط میں {party} کا نام دو بار آیا ہے۔ ہر فریق کا نام ایک بار رکھیں۔',
  },
  'procedure.not-a-side': {
    en: '{party} is not a side of these talks. Name a side.',
    ur: '{party} ان مذاکرات کا فریق نہیں۔ کسی فریق کا نام دیں۔',
  },
  'credentials.unknown': {
    en: 'These are not the credentials that {party} presented last. Look at the latest and examine those.',
    ur: 'یہ وہ اسناد نہیں جو {party} نے آخری بار پیش کیں۔ تازہ ترین اسناد دیکھ کر ان کی جانچ کریں۔',
  },
  'credentials.key-not-own': {
    en: 'Credentials name keys of one’s own side only. Leave that key out, or name one of your own.',
    ur: 'اسناد میں صرف اپنے فریق کی کلیدیں درج ہوتی ہیں۔ وہ کلید نکال دیں یا اپنی کوئی کلید درج کریں۔',
  },
  'seat.disputed': {
    en: 'The seat of {party} is disputed, so its binding acts are held until the mediators say otherwise. Its people may sit and speak.',
    ur: '{party} کی نشست متنازع ہے، اس لیے ثالثوں کے فیصلے تک اس کے پابند کرنے والے اعمال رکے رہیں گے۔ اس کے لوگ بیٹھ اور بول سکتے ہیں۔',
  },
  'seat.disputed-already': {
    en: 'The seat of {party} is already disputed. A mediator settles it.',
    ur: '{party} کی نشست پہلے ہی متنازع ہے۔ اسے کوئی ثالث طے کرتا ہے۔',
  },
  'seat.settled-before': {
    en: 'The mediators have settled the seat of {party}. If something is new, tell a mediator, who may dispute it again.',
    ur: 'ثالث {party} کی نشست کا معاملہ طے کر چکے ہیں۔ اگر کوئی نئی بات ہے تو ثالث کو بتائیں، وہ اسے دوبارہ متنازع قرار دے سکتا ہے۔',
  },
  'seat.not-disputed': {
    en: 'The seat of {party} is not disputed, so there is nothing to settle.',
    ur: '{party} کی نشست متنازع نہیں، اس لیے طے کرنے کو کچھ نہیں۔',
  },
  'seat.no-mediator': {
    en: 'No mediator is in this room, so nobody could settle the seat. Take it to a room with a mediator.',
    ur: 'اس کمرے میں کوئی ثالث نہیں، اس لیے نشست کا معاملہ یہاں طے نہیں ہو سکتا۔ اسے ثالث والے کمرے میں لے جائیں۔',
  },
  'composition.not-own': {
    en: 'A side states the composition of its own delegation. That of a mission or a commission is stated by itself, a mediator or the secretariat.',
    ur: 'فریق صرف اپنے وفد کی تشکیل بتاتا ہے۔ مشن یا کمیشن کی تشکیل وہ خود، کوئی ثالث یا سیکرٹریٹ بتاتا ہے۔',
  },
  'talks.suspended': {
    en: 'The talks are suspended. They go on once whoever convenes resumes them.',
    ur: 'مذاکرات معطل ہیں۔ بلانے والا دوبارہ شروع کرے تو جاری ہوں گے۔',
  },
  'talks.closed': {
    en: 'The talks are closed. Whoever convenes may resume them.',
    ur: 'مذاکرات ختم ہو چکے ہیں۔ بلانے والا انہیں دوبارہ شروع کر سکتا ہے۔',
  },
  'talks.under-way': {
    en: 'The talks are neither suspended nor closed, so there is nothing to resume.',
    ur: 'مذاکرات نہ معطل ہیں نہ ختم، اس لیے دوبارہ شروع کرنے کو کچھ نہیں۔',
  },
} as const satisfies Record<string, Record<Language, string>>;
