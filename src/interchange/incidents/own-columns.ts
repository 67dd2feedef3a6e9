import type { Language } from '#core/words.ts';
import { BYTE_ORDER_MARK, csvLine } from '../csv/write.ts';
import type { ReportField } from './table-map.ts';
import { REPORT_FIELDS } from './table-map.ts';

/** The columns of Parley's own table, for whoever fills it in. */

type Told = Readonly<Record<Language, string>>;

const COLUMNS: Readonly<Record<Exclude<ReportField, `place_${string}` | `words_${string}`>, Told>> =
  {
    row: {
      en: 'Needed. Your own number or id of the row; it stands once in the file and does not change.',
      ur: 'لازمی۔ سطر کا آپ کا اپنا نمبر یا شناخت؛ فائل میں ایک بار آتی ہے اور بدلتی نہیں۔',
    },
    class: {
      en: 'Needed. What happened, by its name in the catalogue: small-arms-fire, explosion, obstruction …; other-act for what is none of them. Never sexual violence or harm to children: those go by the mission’s referral path.',
      ur: 'لازمی۔ کیا ہوا، فہرست کے نام سے: small-arms-fire، explosion، obstruction …؛ جو ان میں نہ ہو وہ other-act۔ جنسی تشدد یا بچوں کو نقصان کبھی نہیں: وہ مشن کے حوالہ جاتی راستے سے جاتے ہیں۔',
    },
    from: {
      en: 'Needed. The local time at which it began: 2031-03-05 18:00, or the day alone.',
      ur: 'لازمی۔ مقامی وقت جب یہ شروع ہوا: 2031-03-05 18:00، یا صرف دن۔',
    },
    to: {
      en: 'The local time at which it ended.',
      ur: 'مقامی وقت جب یہ ختم ہوا۔',
    },
    zone: {
      en: 'The time zone of both times: Asia/Karachi, UTC, or an offset as +05:00.',
      ur: 'دونوں اوقات کا منطقہ: Asia/Karachi، UTC، یا فرق جیسے ‎+05:00‎۔',
    },
    offset: {
      en: 'The offset from UTC, as +05:00; needed where clocks were put back and a time came twice.',
      ur: 'UTC سے فرق، جیسے ‎+05:00‎؛ لازمی جہاں گھڑیاں پیچھے کی گئیں اور ایک وقت دو بار آیا۔',
    },
    precision: {
      en: 'minute, hour, part-of-day or day. Left empty: minute where a time is given, otherwise day.',
      ur: 'minute، hour، part-of-day یا day۔ خالی ہو تو: وقت دیا ہو تو minute، ورنہ day۔',
    },
    certainty: {
      en: 'stated, approximate or disputed. Left empty: stated.',
      ur: 'stated، approximate یا disputed۔ خالی ہو تو stated۔',
    },
    latitude: {
      en: 'Degrees with a point before decimals, north positive, on WGS 84.',
      ur: 'درجے، اعشاریہ سے پہلے نقطہ، شمال مثبت، WGS 84 پر۔',
    },
    longitude: {
      en: 'Degrees with a point before decimals, east positive, on WGS 84.',
      ur: 'درجے، اعشاریہ سے پہلے نقطہ، مشرق مثبت، WGS 84 پر۔',
    },
    uncertainty_m: {
      en: 'How many metres the place may be off, 0 to 500000; needed where coordinates are given.',
      ur: 'جگہ کتنے میٹر غلط ہو سکتی ہے، 0 سے 500000؛ لازمی جہاں طول و عرض بلد دیے ہوں۔',
    },
    quantity: {
      en: 'How many explosions, rounds, persons or vehicles, as the class has it: 0 to 999999.',
      ur: 'کتنے دھماکے، گولے، افراد یا گاڑیاں، جیسا قسم میں ہو: 0 سے 999999۔',
    },
    key: {
      en: 'What rows that belong together share: a convoy, a request, a site. Never a person.',
      ur: 'جو ساتھ کی سطروں میں مشترک ہو: قافلہ، درخواست، مقام۔ کبھی کوئی شخص نہیں۔',
    },
  };

const PLACE: Told = {
  en: 'The place in words, in the language that the column ends with: one line, up to 200 characters.',
  ur: 'جگہ الفاظ میں، اس زبان میں جس پر کالم کا نام ختم ہوتا ہے: ایک سطر، 200 حروف تک۔',
};
const WORDS: Told = {
  en: 'What happened in words, in the language that the column ends with: up to 4000 characters. Nothing that leads to whoever told it.',
  ur: 'کیا ہوا، الفاظ میں، اس زبان میں جس پر کالم کا نام ختم ہوتا ہے: 4000 حروف تک۔ ایسا کچھ نہیں جو بتانے والے تک پہنچائے۔',
};

/** What one of the columns holds, in a sentence or two. */
export function columnSentence(field: ReportField, language: Language): string {
  if (field.startsWith('place_')) return PLACE[language];
  if (field.startsWith('words_')) return WORDS[language];
  return COLUMNS[field as keyof typeof COLUMNS][language];
}

/** Parley's own table, empty: its first row. Columns that nobody needs may be taken out. */
export function emptyTable(): string {
  return BYTE_ORDER_MARK + csvLine(REPORT_FIELDS);
}
