import type { Language } from '../words.ts';

/** About acts, keys, parties, rooms, and what rules version 1 has of the talks. */
export const ROOM_REFUSALS = {
  'act.form': {
    en: 'This act is not well formed: {problem}. Correct it and sign again.',
    ur: 'اس عمل کی ساخت درست نہیں: {problem}۔ درست کر کے دوبارہ دستخط کریں۔',
  },
  'act.type-unknown': {
    en: 'This room’s rules do not know the act {type}. It may need a newer Parley.',
    ur: 'اس کمرے کے قواعد عمل {type} کو نہیں جانتے۔ شاید پارلے کا نیا نسخہ درکار ہو۔',
  },
  'act.too-early': {
    en: 'The act’s time is more than two minutes ahead of the log’s clock. Check the clock of the device and sign again.',
    ur: 'عمل کا وقت لاگ کی گھڑی سے دو منٹ سے زیادہ آگے ہے۔ آلے کی گھڑی دیکھ کر دوبارہ دستخط کریں۔',
  },
  'act.too-late': {
    en: 'The act was signed too long ago to be admitted now. If it is still meant, sign it again.',
    ur: 'اس عمل پر دستخط ہوئے اتنی دیر ہو چکی ہے کہ اب درج نہیں ہو سکتا۔ اگر ارادہ برقرار ہے تو دوبارہ دستخط کریں۔',
  },
  'act.cites-unknown': {
    en: 'The act refers to {id}, which this room does not hold as a valid act.',
    ur: 'عمل {id} کا حوالہ دیتا ہے، جو اس کمرے میں معتبر عمل کے طور پر موجود نہیں۔',
  },
  'act.cites-wrong': {
    en: 'This act must refer to {wanted}.',
    ur: 'اس عمل میں {wanted} کا حوالہ دینا ضروری ہے۔',
  },
  'act.one-signer': {
    en: 'This act takes one signature.',
    ur: 'اس عمل کے لیے ایک ہی دستخط ہوتا ہے۔',
  },
  'words.other-hash': {
    en: 'The hash in this act is not that of its words. Enter the words again; the device computes the hash.',
    ur: 'اس عمل میں درج ہیش اس کے الفاظ کا نہیں۔ الفاظ دوبارہ درج کریں؛ ہیش آلہ خود نکالتا ہے۔',
  },
  'key.unknown': {
    en: 'The key {key} has no place in this room.',
    ur: 'کلید {key} کی اس کمرے میں کوئی جگہ نہیں۔',
  },
  'key.ended': {
    en: 'The key {key} no longer counts in this room. Its head of delegation can accredit a new one.',
    ur: 'کلید {key} اس کمرے میں اب معتبر نہیں۔ سربراہِ وفد نئی کلید منظور کر سکتا ہے۔',
  },
  'key.reads-only': {
    en: 'The key {key} may read this room and may not act in it.',
    ur: 'کلید {key} سے یہ کمرہ پڑھا جا سکتا ہے، اس میں عمل نہیں کیا جا سکتا۔',
  },
  'key.taken': {
    en: 'The key name {key} has already been used in this room. Choose the next free number.',
    ur: 'کلید کا نام {key} اس کمرے میں پہلے استعمال ہو چکا ہے۔ اگلا خالی نمبر لیں۔',
  },
  'key.not-own': {
    en: 'A head of delegation accredits and ends keys of its own side only.',
    ur: 'سربراہِ وفد صرف اپنے فریق کی کلیدیں منظور یا منسوخ کرتا ہے۔',
  },
  'key.unusable': {
    en: 'The key {key} cannot be enrolled: {problem}. Make a new key on the device.',
    ur: 'کلید {key} کا اندراج نہیں ہو سکتا: {problem}۔ آلے پر نئی کلید بنائیں۔',
  },
  'key.needs-seal': {
    en: 'This room is sealed: every key needs a sealing key beside it, so that its holder can read.',
    ur: 'یہ کمرہ مہر بند ہے: ہر کلید کے ساتھ مہر کی کلید ضروری ہے تاکہ اس کا حامل پڑھ سکے۔',
  },
  'key.no-round-when-sealed': {
    en: 'In a sealed room a key cannot end with a round, since the server cannot see rounds. End it by revoking it.',
    ur: 'مہر بند کمرے میں کلید دور کے ساتھ ختم نہیں ہو سکتی کیونکہ سرور دور نہیں دیکھ سکتا۔ اسے منسوخ کر کے ختم کریں۔',
  },
  'key.not-contested': {
    en: 'That act is not one of the contested acts of {key}.',
    ur: 'وہ عمل {key} کے متنازع اعمال میں سے نہیں۔',
  },
  'key.head-stays': {
    en: 'A head’s own key is replaced by an agreed change of the room, or revoked as lost or compromised.',
    ur: 'سربراہ کی اپنی کلید کمرے کی متفقہ تبدیلی سے بدلتی ہے، یا گم یا افشا ہونے پر منسوخ ہوتی ہے۔',
  },
  'party.not-bound': {
    en: '{party} has not accepted the room yet. Its head compares the short code with the others and accepts first.',
    ur: '{party} نے ابھی کمرہ قبول نہیں کیا۔ اس کا سربراہ پہلے دوسروں سے مختصر کوڈ ملائے اور قبول کرے۔',
  },
  'party.already-bound': {
    en: '{party} has already accepted this room.',
    ur: '{party} یہ کمرہ پہلے ہی قبول کر چکا ہے۔',
  },
  'party.unknown': {
    en: 'This room has no {party}.',
    ur: 'اس کمرے میں {party} نہیں ہے۔',
  },
  'party.exists': {
    en: '{party} is already in this room.',
    ur: '{party} پہلے سے اس کمرے میں ہے۔',
  },
  'role.not-entitled': {
    en: 'This act is for {wanted}.',
    ur: 'یہ عمل {wanted} کے لیے ہے۔',
  },
  'role.head-only': {
    en: 'This act is for a head of delegation.',
    ur: 'یہ عمل سربراہِ وفد کے لیے ہے۔',
  },
  'room.first': {
    en: 'A room begins with its opening act, and has only one.',
    ur: 'کمرہ اپنے افتتاحی عمل سے شروع ہوتا ہے، اور وہ ایک ہی ہوتا ہے۔',
  },
  'room.opening-form': {
    en: 'The opening act cannot open this room: {problem}.',
    ur: 'افتتاحی عمل یہ کمرہ نہیں کھول سکتا: {problem}۔',
  },
  'room.closed': {
    en: 'This room is closed. It can be read and verified; acts go to its successor.',
    ur: 'یہ کمرہ بند ہے۔ اسے پڑھا اور جانچا جا سکتا ہے؛ اعمال اس کے جانشین کمرے میں ہوں گے۔',
  },
  'room.must-be-sealed': {
    en: 'This room is sealed. The act has to be encrypted on your device before it is sent.',
    ur: 'یہ کمرہ مہر بند ہے۔ بھیجنے سے پہلے عمل کو آپ کے آلے پر مہر بند کرنا ضروری ہے۔',
  },
  'room.not-sealed': {
    en: 'This room is not sealed. Send the act itself.',
    ur: 'یہ کمرہ مہر بند نہیں۔ عمل کھلا بھیجیں۔',
  },
  'room.seal-full': {
    en: 'A sealed room has places for forty keys, and all are taken. End one that is no longer needed.',
    ur: 'مہر بند کمرے میں چالیس کلیدوں کی جگہ ہے، اور سب پُر ہیں۔ جو درکار نہ ہو اسے ختم کریں۔',
  },
  'room.seal-stale': {
    en: 'Somebody has joined or left. The room’s seal is being renewed; send the act again after that.',
    ur: 'کوئی شامل ہوا ہے یا گیا ہے۔ کمرے کی مہر تازہ ہو رہی ہے؛ اس کے بعد عمل دوبارہ بھیجیں۔',
  },
  'room.epoch-wrong': {
    en: 'The seal does not fit: it must be number {wanted}, for exactly the keys that may read now.',
    ur: 'مہر موافق نہیں: اس کا نمبر {wanted} ہونا چاہیے، اور وہ صرف ان کلیدوں کے لیے ہو جن سے اب پڑھا جا سکتا ہے۔',
  },
  'room.sealed-unreadable': {
    en: 'What was sealed does not open, or is not what its signer signed.',
    ur: 'جو مہر بند تھا وہ نہیں کھلتا، یا وہ نہیں جس پر دستخط کیے گئے۔',
  },
  'room.reconstruction': {
    en: 'This room is a reconstruction from published reports. No party took part, and nobody can act in it.',
    ur: 'یہ کمرہ شائع شدہ خبروں سے مرتب کیا گیا ہے۔ کسی فریق نے حصہ نہیں لیا اور اس میں کوئی عمل نہیں کر سکتا۔',
  },
  'change.unknown': {
    en: 'There is no such proposal waiting for acceptance.',
    ur: 'ایسی کوئی تجویز منظوری کی منتظر نہیں۔',
  },
  'change.not-asked': {
    en: 'This change does not wait for {party}: it has accepted already, or is not asked.',
    ur: 'یہ تبدیلی {party} کی منتظر نہیں: وہ پہلے قبول کر چکا ہے، یا اس سے پوچھا نہیں گیا۔',
  },
  'change.rules-lower': {
    en: 'The rules version can be raised, never lowered.',
    ur: 'قواعد کا نسخہ بڑھایا جا سکتا ہے، گھٹایا نہیں جا سکتا۔',
  },
  'change.too-soon': {
    en: 'No other side has accepted this room yet, so nobody could agree to a change. Wait for an acceptance, or open a new room.',
    ur: 'ابھی کسی اور فریق نے یہ کمرہ قبول نہیں کیا، اس لیے تبدیلی پر اتفاق ممکن نہیں۔ قبولیت کا انتظار کریں یا نیا کمرہ کھولیں۔',
  },
  'change.chronicler': {
    en: 'A chronicler has a place in a reconstruction only.',
    ur: 'وقائع نگار کی جگہ صرف خبروں سے مرتب کردہ کمرے میں ہے۔',
  },
  'round.open-already': {
    en: 'A round is already open. Close it first.',
    ur: 'ایک دور پہلے سے جاری ہے۔ پہلے اسے ختم کریں۔',
  },
  'round.unknown': {
    en: 'There is no such round open.',
    ur: 'ایسا کوئی دور جاری نہیں۔',
  },
  'round.sessions-open': {
    en: 'A session of this round is still open. Close it first.',
    ur: 'اس دور کی ایک نشست ابھی جاری ہے۔ پہلے اسے ختم کریں۔',
  },
  'session.unknown': {
    en: 'There is no such session.',
    ur: 'ایسی کوئی نشست نہیں۔',
  },
  'session.state': {
    en: 'The session is {state}, so it cannot be {verb}.',
    ur: 'نشست {state} ہے، اس لیے {verb} نہیں ہو سکتی۔',
  },
  'matter.unknown': {
    en: 'There is no such matter in this room.',
    ur: 'اس کمرے میں ایسا کوئی معاملہ نہیں۔',
  },
  'truce.unknown': {
    en: 'There is no such reported truce in this room.',
    ur: 'اس کمرے میں ایسی کوئی رپورٹ شدہ جنگ بندی نہیں۔',
  },
  'correction.not-own': {
    en: 'Only the side that entered an act corrects or retracts it.',
    ur: 'کسی عمل کی تصحیح یا واپسی صرف وہی فریق کر سکتا ہے جس نے اسے درج کیا۔',
  },
  'correction.not-reported': {
    en: 'Only a report or a clerical act is corrected or retracted. What was performed stands.',
    ur: 'تصحیح یا واپسی صرف رپورٹ یا دفتری عمل کی ہوتی ہے۔ جو انجام دیا گیا وہ قائم رہتا ہے۔',
  },
  'correction.already-retracted': {
    en: 'That act has already been retracted.',
    ur: 'وہ عمل پہلے ہی واپس لیا جا چکا ہے۔',
  },
} as const satisfies Record<string, Record<Language, string>>;
