import type { IncidentClass } from '#core/obligations/classes.ts';
import type { Language, WordLanguage } from '#core/words.ts';
import type { Basis, PartOfDay, PlacePrecision, TimePrecision } from './report-fields.ts';

/** What the form says to the person who fills it in. No name of a side stands in it. */
export type Said = Readonly<Record<Language, string>>;

export const FORM_TITLE: Said = { en: 'Incident report', ur: 'واقعے کی اطلاع' };

export const FORM_WORDS = {
  notice: {
    en: 'This report goes to the monitoring mission and to nobody else. The form takes no name, no number of the phone and no place of its own accord. You choose how exactly time and place are said. Nothing leaves the phone until you send it.',
    ur: 'یہ اطلاع نگران مشن کو جاتی ہے، کسی اور کو نہیں۔ فارم اپنے آپ نہ نام لیتا ہے، نہ فون کا نمبر، نہ جگہ۔ وقت اور جگہ کتنی باریکی سے بتائی جائے، یہ آپ طے کرتے ہیں۔ جب تک آپ نہ بھیجیں، فون سے کچھ نہیں جاتا۔',
  },
  'referral.before': {
    en: 'Do not use this form for sexual violence, or for harm to a child. No details of these are taken here. Whoever needs help is to turn to:',
    ur: 'جنسی تشدد یا کسی بچے کو پہنچنے والے نقصان کے لیے یہ فارم استعمال نہ کریں۔ ان کی کوئی تفصیل یہاں نہیں لی جاتی۔ جسے مدد درکار ہو وہ یہاں رجوع کرے:',
  },
  'consent.keep': {
    en: 'May the mission keep this report and look into it?',
    ur: 'کیا مشن یہ اطلاع محفوظ رکھ کر اس کی جانچ کر سکتا ہے؟',
  },
  'consent.keep.hint': {
    en: 'Ask whoever told you, in words they understand. They can take it back later.',
    ur: 'جس نے آپ کو بتایا ہے اس سے ایسے لفظوں میں پوچھیں جو وہ سمجھے۔ وہ بعد میں اپنی رضامندی واپس لے سکتا ہے۔',
  },
  'consent.ended': {
    en: 'Nothing is kept. Leave the form without saving it.',
    ur: 'کچھ محفوظ نہیں کیا جائے گا۔ فارم کو محفوظ کیے بغیر چھوڑ دیں۔',
  },
  'consent.case-file': {
    en: 'May the joint commission later read what happened, without anything that points to who said so?',
    ur: 'کیا مشترکہ کمیشن بعد میں یہ پڑھ سکتا ہے کہ کیا ہوا، ایسی کسی بات کے بغیر جس سے بتانے والے کا پتا چلے؟',
  },
  'consent.contact': {
    en: 'May the mission come back with questions?',
    ur: 'کیا مشن مزید سوالات کے لیے دوبارہ رابطہ کر سکتا ہے؟',
  },
  'what.class': { en: 'What happened?', ur: 'کیا ہوا؟' },
  'what.quantity': {
    en: 'How many, if it was counted?',
    ur: 'اگر گنتی کی گئی تو کتنے؟',
  },
  'what.quantity.hint': {
    en: 'Explosions, shots, people or vehicles, as it was. Leave empty if nobody counted.',
    ur: 'دھماکے، فائر، افراد یا گاڑیاں، جیسا بھی تھا۔ اگر کسی نے نہیں گنا تو خالی چھوڑ دیں۔',
  },
  'what.quantity.why': {
    en: 'A whole number from 0 to 999999.',
    ur: '0 سے 999999 تک کا پورا عدد۔',
  },
  'what.basis': { en: 'How is this known?', ur: 'یہ کیسے معلوم ہوا؟' },
  'when.date': { en: 'On which day?', ur: 'کس دن؟' },
  'when.date.why': { en: 'The day cannot be in the future.', ur: 'دن آنے والا نہیں ہو سکتا۔' },
  'when.precision': {
    en: 'How exactly do you wish to say the time?',
    ur: 'آپ وقت کتنی باریکی سے بتانا چاہتے ہیں؟',
  },
  'when.clock': { en: 'At what time, by the clock there?', ur: 'وہاں کی گھڑی کے مطابق کس وقت؟' },
  'when.hour': {
    en: 'In which hour, from 0 to 23?',
    ur: 'کس گھنٹے میں، 0 سے 23 تک؟',
  },
  'when.hour.why': { en: 'A whole number from 0 to 23.', ur: '0 سے 23 تک کا پورا عدد۔' },
  'when.part': { en: 'In which part of the day?', ur: 'دن کے کس حصے میں؟' },
  'when.certain': { en: 'How sure is the time?', ur: 'وقت کتنا یقینی ہے؟' },
  'where.precision': {
    en: 'How exactly do you wish to say the place?',
    ur: 'آپ جگہ کتنی باریکی سے بتانا چاہتے ہیں؟',
  },
  'where.capture': {
    en: 'Take the place now, where you stand.',
    ur: 'جہاں آپ کھڑے ہیں، وہاں کی جگہ اب لیں۔',
  },
  'where.capture.hint': {
    en: 'Only if this is where it happened. It is made as coarse as you chose before it is kept.',
    ur: 'صرف تب جب واقعہ یہیں ہوا ہو۔ محفوظ ہونے سے پہلے اسے اتنا ہی موٹا کر دیا جاتا ہے جتنا آپ نے چنا۔',
  },
  'where.shown': {
    en: 'This is the place that will be sent. To take it again, choose anew how exactly.',
    ur: 'یہ جگہ بھیجی جائے گی۔ دوبارہ لینے کے لیے باریکی نئے سرے سے چنیں۔',
  },
  'where.words': { en: 'The place in words', ur: 'جگہ، لفظوں میں' },
  'where.words.hint': {
    en: 'As coarse as you like: a district is enough.',
    ur: 'جتنا موٹا چاہیں: ضلع بھی کافی ہے۔',
  },
  'where.words.why': { en: 'At most 200 characters.', ur: 'زیادہ سے زیادہ 200 حروف۔' },
  'told.language': { en: 'In which language do you write?', ur: 'آپ کس زبان میں لکھ رہے ہیں؟' },
  'told.account': {
    en: 'What happened, in your own words',
    ur: 'کیا ہوا، آپ کے اپنے لفظوں میں',
  },
  'told.account.hint': {
    en: 'Say what was seen and heard. Leave out names of people who could be harmed.',
    ur: 'جو دیکھا اور سنا گیا وہ بتائیں۔ ایسے لوگوں کے نام نہ لکھیں جنہیں نقصان پہنچ سکتا ہو۔',
  },
  'told.account.why': { en: 'At most 20,000 characters.', ur: 'زیادہ سے زیادہ 20,000 حروف۔' },
  'told.source': {
    en: 'How may the mission come back?',
    ur: 'مشن دوبارہ کیسے رابطہ کرے؟',
  },
  'told.source.hint': {
    en: 'Only if it is safe. Only the mission reads it.',
    ur: 'صرف اگر محفوظ ہو۔ اسے صرف مشن پڑھتا ہے۔',
  },
  'told.source.why': { en: 'At most 500 characters.', ur: 'زیادہ سے زیادہ 500 حروف۔' },
  'files.photo-1': { en: 'A picture, if there is one', ur: 'تصویر، اگر ہو' },
  'files.photo-2': { en: 'A second picture', ur: 'دوسری تصویر' },
  'files.photo-3': { en: 'A third picture', ur: 'تیسری تصویر' },
  'files.hint': {
    en: 'No faces of people who could be harmed. At most 16 MB, and 30 MB with the other files; hand over anything larger in person.',
    ur: 'ایسے لوگوں کے چہرے نہ ہوں جنہیں نقصان پہنچ سکتا ہو۔ زیادہ سے زیادہ 16 ایم بی، اور دوسری فائلوں سمیت 30 ایم بی؛ اس سے بڑی چیز خود پہنچائیں۔',
  },
  'files.video': { en: 'A short film', ur: 'مختصر ویڈیو' },
  'files.document': { en: 'A document', ur: 'دستاویز' },
} as const satisfies Readonly<Record<string, Said>>;
export type FormWord = keyof typeof FORM_WORDS;

export const CLASS_WORDS: Readonly<Record<IncidentClass, Said>> = {
  'small-arms-fire': { en: 'Shots from small arms', ur: 'چھوٹے ہتھیاروں سے فائرنگ' },
  'heavy-weapons-fire': {
    en: 'Fire from heavy weapons: mortar, gun, rocket, tank',
    ur: 'بھاری ہتھیاروں سے فائر: مارٹر، توپ، راکٹ، ٹینک',
  },
  explosion: { en: 'An explosion', ur: 'دھماکہ' },
  'air-strike': { en: 'A strike from an aircraft', ur: 'ہوائی جہاز سے حملہ' },
  'drone-strike': { en: 'A strike from a drone', ur: 'ڈرون سے حملہ' },
  'ground-attack': { en: 'An attack on the ground', ur: 'زمینی حملہ' },
  incursion: { en: 'Forces came across a line', ur: 'فورسز کا لکیر پار آنا' },
  overflight: { en: 'An aircraft or drone flew over', ur: 'جہاز یا ڈرون کا اوپر سے گزرنا' },
  'troop-movement': { en: 'Forces moved', ur: 'فورسز کی نقل و حرکت' },
  'weapons-present': { en: 'Weapons where none may be', ur: 'ممنوع جگہ پر ہتھیار' },
  fortification: {
    en: 'Positions were built or made stronger',
    ur: 'مورچے بنائے یا مضبوط کیے گئے',
  },
  'mine-laying': { en: 'Mines were laid', ur: 'بارودی سرنگیں بچھائی گئیں' },
  detention: { en: 'People were held', ur: 'لوگوں کو پکڑا گیا' },
  'attack-on-civilians': { en: 'An attack on civilians', ur: 'شہریوں پر حملہ' },
  'attack-on-infrastructure': {
    en: 'An attack on water, power, a bridge, a hospital or the like',
    ur: 'پانی، بجلی، پل، ہسپتال یا ایسی تنصیبات پر حملہ',
  },
  obstruction: { en: 'Monitors or aid were held up', ur: 'نگرانوں یا امداد کو روکا گیا' },
  'support-to-armed-group': { en: 'An armed group was helped', ur: 'کسی مسلح گروہ کی مدد' },
  recruitment: { en: 'People were recruited', ur: 'بھرتی کی گئی' },
  'hostile-statement': { en: 'A hostile public statement', ur: 'مخالفانہ عوامی بیان' },
  'other-act': { en: 'Something else', ur: 'کچھ اور' },
};

export const BASIS_WORDS: Readonly<Record<Basis, Said>> = {
  saw: { en: 'I saw it', ur: 'میں نے دیکھا' },
  heard: { en: 'I heard it happen', ur: 'میں نے ہوتے ہوئے سنا' },
  traces: { en: 'I saw what it left behind', ur: 'میں نے اس کے نشان دیکھے' },
  told: { en: 'Somebody told me', ur: 'کسی نے مجھے بتایا' },
};

export const TIME_WORDS: Readonly<Record<TimePrecision, Said>> = {
  minute: { en: 'To the minute', ur: 'منٹ تک' },
  hour: { en: 'The hour only', ur: 'صرف گھنٹہ' },
  'part-of-day': { en: 'The part of the day only', ur: 'صرف دن کا حصہ' },
  day: { en: 'The day only', ur: 'صرف دن' },
};

export const PART_WORDS: Readonly<Record<PartOfDay, Said>> = {
  night: { en: 'Night, from midnight to 6', ur: 'رات، آدھی رات سے 6 بجے تک' },
  morning: { en: 'Morning, from 6 to noon', ur: 'صبح، 6 بجے سے دوپہر تک' },
  afternoon: { en: 'Afternoon, from noon to 18', ur: 'دوپہر سے شام 6 بجے تک' },
  evening: { en: 'Evening, from 18 to midnight', ur: 'شام 6 بجے سے آدھی رات تک' },
};

export const CERTAINTY_WORDS: Readonly<Record<'sure' | 'about', Said>> = {
  sure: { en: 'It is sure', ur: 'یقینی ہے' },
  about: { en: 'It is about right', ur: 'اندازاً ہے' },
};

export const PLACE_WORDS: Readonly<Record<PlacePrecision, Said>> = {
  words: { en: 'In words only', ur: 'صرف لفظوں میں' },
  'ten-km': { en: 'To about 10 km', ur: 'تقریباً 10 کلومیٹر تک' },
  km: { en: 'To about 1 km', ur: 'تقریباً 1 کلومیٹر تک' },
  exact: { en: 'As exactly as the phone can', ur: 'جتنا درست فون بتا سکے' },
};

export const YES_NO_WORDS: Readonly<Record<'yes' | 'no', Said>> = {
  yes: { en: 'Yes', ur: 'ہاں' },
  no: { en: 'No', ur: 'نہیں' },
};

/** Each in itself, so that whoever writes it finds it. */
export const LANGUAGE_NAMES: Readonly<Record<WordLanguage, string>> = {
  en: 'English',
  ur: 'اردو',
  ps: 'پښتو',
  prs: 'دری',
  ar: 'العربية',
  tr: 'Türkçe',
  fr: 'Français',
};
