import type { Language } from '#core/words.ts';
import { BYTE_ORDER_MARK, csvLine } from '../csv/write.ts';
import {
  ASSESSED,
  DIRECTIONS,
  MEANS,
  OBSERVED_KINDS,
  WEAPONS,
} from '#core/counting/observation.ts';
import type { ObservationField, ReportField } from './table-map.ts';
import { OBSERVATION_FIELDS, REPORT_FIELDS } from './table-map.ts';

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

const SITE: Told = {
  en: 'By its key in the mission’s list: small letters, digits and hyphens.',
  ur: 'مشن کی فہرست کی کلید سے: چھوٹے انگریزی حروف، ہندسے اور ہائفن۔',
};
const oneOf = (words: readonly string[], en: string, ur: string): Told => ({
  en: `${en} ${words.join(', ')}.`,
  ur: `${ur} ${words.join('، ')}۔`,
});

const { row, zone, offset, latitude, longitude, uncertainty_m: uncertain } = COLUMNS;
const OBSERVED: Readonly<
  Record<Exclude<ObservationField, `site_name_${string}` | `note_${string}`>, Told>
> = {
  row,
  zone,
  offset,
  latitude,
  longitude,
  uncertainty_m: uncertain,
  from: {
    en: 'Needed. The local date and time: 2031-03-05 18:00.',
    ur: 'لازمی۔ مقامی تاریخ اور وقت: 2031-03-05 18:00۔',
  },
  to: {
    en: 'The local date and time at which it ended. Left empty: the same minute.',
    ur: 'مقامی تاریخ اور وقت جب یہ ختم ہوا۔ خالی ہو تو وہی منٹ۔',
  },
  site: {
    en: `Needed. Where the observer was. ${SITE.en}`,
    ur: `لازمی۔ مبصر کہاں تھا۔ ${SITE.ur}`,
  },
  organisation: {
    en: `Whose observer it is: the mission, the commission, another body, and never a side. ${SITE.en}`,
    ur: `مبصر کس کا ہے: مشن، کمیشن یا کوئی اور ادارہ، کبھی کوئی فریق نہیں۔ ${SITE.ur}`,
  },
  means: oneOf(
    MEANS,
    'Needed. How it was known, one or several:',
    'لازمی۔ کیسے معلوم ہوا، ایک یا کئی:',
  ),
  kind: oneOf(OBSERVED_KINDS, 'Needed. What it was:', 'لازمی۔ کیا تھا:'),
  number: {
    en: 'How many, 1 to 99999. Left empty: not known.',
    ur: 'کتنے، 1 سے 99999۔ خالی ہو تو معلوم نہیں۔',
  },
  direction: oneOf(
    DIRECTIONS,
    'As seen from where the observer stood. Left empty: undetermined.',
    'مبصر کی جگہ سے۔ خالی ہو تو undetermined۔',
  ),
  place_site: {
    en: `The site nearest to where it was. ${SITE.en}`,
    ur: `جہاں ہوا اس کے قریب ترین مقام۔ ${SITE.ur}`,
  },
  distance_m: {
    en: 'Whole metres from the observer, 0 to 200000.',
    ur: 'مبصر سے پورے میٹر، 0 سے 200000۔',
  },
  bearing: {
    en: 'Whole degrees clockwise from north as the observer saw it, 0 to 359.',
    ur: 'شمال سے گھڑی کی سمت پورے درجے جیسا مبصر نے دیکھا، 0 سے 359۔',
  },
  from_site: {
    en: `From which site it went, where that was seen. ${SITE.en}`,
    ur: `کس مقام سے گیا، اگر دیکھا گیا۔ ${SITE.ur}`,
  },
  to_site: {
    en: `To which site it went, where that was seen. ${SITE.en}`,
    ur: `کس مقام کی طرف گیا، اگر دیکھا گیا۔ ${SITE.ur}`,
  },
  assessed: oneOf(ASSESSED, 'Left empty: none.', 'خالی ہو تو none۔'),
  class: {
    en: 'A class of the catalogue, where one fits: small-arms-fire, explosion …',
    ur: 'فہرست کی کوئی قسم، جہاں موزوں ہو: small-arms-fire، explosion …',
  },
  weapon: oneOf(WEAPONS, 'Where it was known:', 'اگر معلوم ہو:'),
};
const SITE_NAME: Told = {
  en: 'The observer’s site in words, in the language that the column ends with: one line, up to 200 characters.',
  ur: 'مبصر کا مقام الفاظ میں، اس زبان میں جس پر کالم کا نام ختم ہوتا ہے: ایک سطر، 200 حروف تک۔',
};
const NOTE: Told = {
  en: 'A note, in the language that the column ends with: up to 4000 characters. Nothing that leads to whoever told it.',
  ur: 'نوٹ، اس زبان میں جس پر کالم کا نام ختم ہوتا ہے: 4000 حروف تک۔ ایسا کچھ نہیں جو بتانے والے تک پہنچائے۔',
};

function reportColumn(field: ReportField): Told {
  if (field.startsWith('place_')) return PLACE;
  if (field.startsWith('words_')) return WORDS;
  return COLUMNS[field as keyof typeof COLUMNS];
}

function observationColumn(field: ObservationField): Told {
  if (field.startsWith('site_name_')) return SITE_NAME;
  if (field.startsWith('note_')) return NOTE;
  return OBSERVED[field as keyof typeof OBSERVED];
}

/** Parley's own tables: of reports, and of observations that are counted. */
export const OWN_TABLES = ['reports', 'observations'] as const;
export type OwnTable = (typeof OWN_TABLES)[number];

/** The columns of one of them, each with what it holds in a sentence or two. */
export function columnsOf(table: OwnTable, language: Language): { column: string; told: string }[] {
  return table === 'reports'
    ? REPORT_FIELDS.map((column) => ({ column, told: reportColumn(column)[language] }))
    : OBSERVATION_FIELDS.map((column) => ({ column, told: observationColumn(column)[language] }));
}

/** One of them, empty: its first row. Columns that nobody needs may be taken out. */
export function emptyTable(table: OwnTable): string {
  return BYTE_ORDER_MARK + csvLine(table === 'reports' ? REPORT_FIELDS : OBSERVATION_FIELDS);
}
