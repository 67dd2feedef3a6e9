import type { WordLanguage } from '../../words.ts';
import { fold } from './letters.ts';

/** Words for units of time, percent and months, in the seven languages; all of them folded. */

export const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];

/** One list a unit, in the order of `UNITS`. Two of a unit, where Arabic has a form for it, in `DUALS`. */
const UNIT_WORDS: Readonly<Record<WordLanguage, readonly string[]>> = {
  en: [
    'second seconds',
    'minute minutes',
    'hour hours',
    'day days',
    'week weeks',
    'month months',
    'year years',
  ],
  ur: [
    'سیکنڈ سیکنڈز سیکنڈوں',
    'منٹ منٹوں',
    'گھنٹہ گھنٹے گھنٹوں',
    'دن دنوں روز روزہ یوم ایام',
    'ہفتہ ہفتے ہفتوں',
    'ماہ مہینہ مہینے مہینوں',
    'سال سالوں برس برسوں',
  ],
  ps: [
    'ثانیه ثانیې ثانیو',
    'دقیقه دقیقې دقیقو',
    'ساعت ساعته ساعتونه ساعتونو',
    'ورځ ورځې ورځو',
    'اونۍ اونیو اوونۍ اوونیو',
    'میاشت میاشتې میاشتو',
    'کال کاله کلونه کلونو کلو',
  ],
  prs: ['ثانیه', 'دقیقه', 'ساعت', 'روز روزه', 'هفته', 'ماه', 'سال ساله'],
  ar: [
    'ثانية ثوان ثواني',
    'دقيقة دقائق',
    'ساعة ساعات',
    'يوم يوما يوماً يومًا أيام',
    'أسبوع أسبوعا أسبوعًا أسابيع',
    'شهر شهرا شهرًا أشهر شهور',
    'سنة سنوات سنين عام عاما عامًا أعوام',
  ],
  tr: ['saniye', 'dakika', 'saat', 'gün', 'hafta', 'ay', 'yıl'],
  fr: [
    'seconde secondes',
    'minute minutes',
    'heure heures',
    'jour jours',
    'semaine semaines',
    'mois',
    'an ans année années',
  ],
};
const DUALS = [
  'ثانيتان ثانيتين',
  'دقيقتان دقيقتين',
  'ساعتان ساعتين',
  'يومان يومين',
  'أسبوعان أسبوعين',
  'شهران شهرين',
  'سنتان سنتين عامان عامين',
];

const PERCENT: Readonly<Record<WordLanguage, readonly string[]>> = {
  en: ['percent', 'per cent'],
  ur: ['فیصد', 'فی صد'],
  ps: ['سلنه', 'فیصده', 'په سلو کې'],
  prs: ['فیصد', 'درصد'],
  ar: ['في المائة', 'في المئة', 'بالمائة', 'بالمئة'],
  tr: [],
  fr: ['pour cent', 'p. 100'],
};

/** One list a month; names of two calendars that are the same month stand together. */
const MONTHS: Readonly<Record<WordLanguage, string>> = {
  en: 'january,jan february,feb march april may june july august,aug september,sept,sep october,oct november,nov december,dec',
  ur: 'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر',
  ps: 'جنوري,جنورۍ فبروري,فېبروري,فبرورۍ مارچ اپرېل,اپریل مې,می جون جولای اګست,اگست سېپټمبر,سپتمبر,سپټمبر اکتوبر,اکټوبر نومبر,نوامبر ډسمبر,دسمبر',
  prs: 'جنوری فبروری مارچ اپریل می,مه جون جولای اگست سپتمبر اکتوبر,اکتبر نومبر,نوامبر دسمبر',
  ar: 'يناير,كانون_الثاني فبراير,شباط مارس,آذار أبريل,نيسان مايو,أيار يونيو,حزيران يوليو,تموز أغسطس,آب سبتمبر,أيلول أكتوبر,تشرين_الأول نوفمبر,تشرين_الثاني ديسمبر,كانون_الأول',
  tr: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
};

/** Words that may stand between the parts of a date. */
const BETWEEN = new Set(
  [
    'of',
    'the',
    'day',
    'د',
    'کال',
    'په',
    'ماہ',
    'سال',
    'سن',
    'ء',
    'میاشتې',
    'من',
    'شهر',
    'عام',
    'سنة',
    'de',
    'le',
    'er',
    'مه',
    'له',
    'نېټه',
    'نیټه',
  ].map(fold),
);

export function isBetween(word: string): boolean {
  return BETWEEN.has(word);
}

/** For each language, which of some lists a folded word is in; made when it is first asked. */
function index(lists: (language: WordLanguage) => readonly string[], parts: string) {
  const made = new Map<WordLanguage, ReadonlyMap<string, number>>();
  return (word: string, language: WordLanguage): number | undefined => {
    let words = made.get(language);
    if (!words) {
      words = new Map(
        lists(language).flatMap((list, n) =>
          list.split(parts).map((one) => [fold(one), n] as const),
        ),
      );
      made.set(language, words);
    }
    return words.get(word);
  };
}

const unitIndex = index((language) => UNIT_WORDS[language], ' ');
const dualIndex = index(() => DUALS, ' ');
const monthIndex = index((language) => MONTHS[language].split(' '), ',');

/** The unit of time that a folded word in small letters names. Turkish hangs endings on it. */
export function unitOf(word: string, language: WordLanguage): Unit | undefined {
  const n = unitIndex(word, language);
  if (n !== undefined || language !== 'tr') return n === undefined ? undefined : UNITS[n];
  const stem = UNIT_WORDS.tr.findIndex(
    (one) => one.length > 2 && word.startsWith(one) && word.length - one.length <= 6,
  );
  return UNITS[stem];
}

/** The unit of which an Arabic word says two. */
export function dualOf(word: string): Unit | undefined {
  const n = dualIndex(word, 'ar');
  return n === undefined ? undefined : UNITS[n];
}

/** 1 to 12. */
export function monthOf(word: string, language: WordLanguage): number | undefined {
  const n = monthIndex(word, language);
  return n === undefined ? undefined : n + 1;
}

/** How long the words for *percent* are with which a folded text begins, spaces before them included; 0 for none. */
export function percentLength(text: string, language: WordLanguage): number {
  const spaces = /^[ \u00a0\u202f]*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(spaces, spaces + 20);
  if (/^[%٪]/.test(rest)) return spaces + 1;
  const word = PERCENT[language].map(fold).find((one) => rest.toLowerCase().startsWith(one));
  return word === undefined ? 0 : spaces + word.length;
}
