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
  'seat.disputed': {
    en: 'The seat of {party} is disputed, so its binding acts are held until the mediators say otherwise. Its people may sit and speak.',
    ur: '{party} کی نشست متنازع ہے، اس لیے ثالثوں کے فیصلے تک اس کے پابند کرنے والے اعمال رکے رہیں گے۔ اس کے لوگ بیٹھ اور بول سکتے ہیں۔',
  },
} as const satisfies Record<string, Record<Language, string>>;
