import type { WordLanguage } from '../../words.ts';
import { fold } from './letters.ts';

/** Number words of the seven languages. A *soft* one also means something else (`نو`, nine and new), so it can answer a number in another language but asks for none. */
export interface NumberWord {
  value: number;
  soft: boolean;
}

/** `word value`, with `~` before a soft one, as each language has them. */
const WORDS: Readonly<Record<WordLanguage, string>> = {
  en: '~a 1 ~an 1 ~one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 ~hundred 100 ~thousand 1000 ~million 1000000 ~both 2 ~once 1 ~twice 2 ~dozen 12 ~first 1 ~second 2 ~third 3 ~fourth 4 ~fifth 5 ~sixth 6 ~seventh 7 ~eighth 8 ~ninth 9 ~tenth 10',
  ur: '~ایک 1 ~دو 2 تین 3 چار 4 پانچ 5 چھ 6 چھے 6 سات 7 آٹھ 8 ~نو 9 دس 10 گیارہ 11 بارہ 12 تیرہ 13 چودہ 14 پندرہ 15 سولہ 16 سترہ 17 اٹھارہ 18 انیس 19 بیس 20 اکیس 21 چوبیس 24 پچیس 25 اٹھائیس 28 تیس 30 چھتیس 36 چالیس 40 پینتالیس 45 اڑتالیس 48 پچاس 50 ساٹھ 60 ستر 70 ~بہتر 72 ~اسی 80 نوے 90 ~سو 100 ~ہزار 1000 ~لاکھ 100000 ~دونوں 2 ~تینوں 3 ~چاروں 4 ~پہلا 1 ~پہلی 1 ~پہلے 1 ~دوسرا 2 ~دوسری 2 ~دوسرے 2 ~تیسرا 3 ~تیسری 3 ~تیسرے 3 ~چوتھا 4 ~چوتھی 4 ~چوتھے 4 ~یکم 1 ~پانچواں 5 ~پانچویں 5 ~چھٹا 6 ~چھٹی 6 ~چھٹے 6 ~ساتواں 7 ~ساتویں 7 ~آٹھواں 8 ~آٹھویں 8 ~نواں 9 ~نویں 9 ~دسواں 10 ~دسویں 10 ~اول 1 ~دوم 2 ~سوم 3 ~چہارم 4 ~پنجم 5 ~ششم 6 ~ہفتم 7 ~ہشتم 8 ~نہم 9 ~دہم 10',
  ps: '~یو 1 ~یوه 1 ~یوې 1 ~دوه 2 ~دوو 2 ~درې 3 دریو 3 څلور 4 څلورو 4 پنځه 5 پنځو 5 شپږ 6 شپږو 6 اووه 7 اوه 7 اوو 7 اته 8 اتو 8 نهه 9 لس 10 لسو 10 یوولس 11 دولس 12 دیارلس 13 څوارلس 14 پنځلس 15 شل 20 څلورویشت 24 دېرش 30 څلوېښت 40 پنځوس 50 شپېته 60 اویا 70 اتیا 80 نوي 90 ~سل 100 ~زره 1000 ~دواړه 2 ~دواړو 2 ~لومړی 1 ~لومړۍ 1 ~دویم 2 ~دوهم 2 ~درېیم 3 ~درېیمه 3 ~دویمه 2 ~څلورم 4 ~څلورمه 4 ~پنځم 5 ~پنځمه 5 ~شپږم 6 ~شپږمه 6 ~اووم 7 ~اوومه 7 ~اتم 8 ~اتمه 8 ~نهم 9 ~لسم 10 ~لسمه 10',
  prs: '~یک 1 ~دو 2 سه 3 چهار 4 پنج 5 شش 6 هفت 7 هشت 8 ~نه 9 ~ده 10 یازده 11 دوازده 12 سیزده 13 چهارده 14 پانزده 15 بیست 20 ~سی 30 چهل 40 پنجاه 50 شصت 60 هفتاد 70 هشتاد 80 نود 90 ~صد 100 ~هزار 1000 ~اول 1 ~دوم 2 ~سوم 3 ~چهارم 4 ~پنجم 5 ~ششم 6 ~هفتم 7 ~هشتم 8 ~نهم 9 ~دهم 10',
  ar: '~واحد 1 ~واحدة 1 اثنان 2 اثنين 2 اثنتان 2 اثنتين 2 ~اثنا 2 ~اثني 2 ~اثنتا 2 ~اثنتي 2 ~أحد 1 ~إحدى 1 ثلاث 3 ثلاثة 3 أربع 4 أربعة 4 خمس 5 خمسة 5 ست 6 ستة 6 سبع 7 سبعة 7 ثمان 8 ثماني 8 ثمانية 8 تسع 9 تسعة 9 عشر 10 عشرة 10 عشرون 20 عشرين 20 ثلاثون 30 ثلاثين 30 أربعون 40 أربعين 40 خمسون 50 خمسين 50 ستون 60 ستين 60 سبعون 70 سبعين 70 ثمانون 80 ثمانين 80 تسعون 90 تسعين 90 ~مائة 100 ~مئة 100 ~ألف 1000 ~الطرفان 2 ~الطرفين 2 ~كلا 2 ~الأول 1 ~الأولى 1 ~الثاني 2 ~الثانية 2 ~الثالث 3 ~الثالثة 3 ~الرابع 4 ~الرابعة 4 ~الخامس 5 ~الخامسة 5 ~السادس 6 ~السادسة 6 ~السابع 7 ~السابعة 7 ~الثامن 8 ~الثامنة 8 ~التاسع 9 ~التاسعة 9 ~العاشر 10 ~العاشرة 10',
  tr: '~bir 1 iki 2 üç 3 dört 4 beş 5 altı 6 yedi 7 sekiz 8 dokuz 9 on 10 yirmi 20 otuz 30 kırk 40 elli 50 altmış 60 yetmiş 70 seksen 80 doksan 90 ~yüz 100 ~bin 1000 ~ilk 1 ~ikinci 2 ~üçüncü 3',
  fr: '~un 1 ~une 1 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 ~neuf 9 dix 10 onze 11 douze 12 treize 13 quatorze 14 quinze 15 seize 16 vingt 20 trente 30 quarante 40 cinquante 50 soixante 60 ~cent 100 ~cents 100 ~mille 1000 ~premier 1 ~première 1 ~deuxième 2 ~troisième 3',
};

const TABLES = new Map<WordLanguage, ReadonlyMap<string, NumberWord>>();

function tableOf(language: WordLanguage): ReadonlyMap<string, NumberWord> {
  const made = TABLES.get(language);
  if (made) return made;
  const table = new Map<string, NumberWord>();
  const parts = WORDS[language].split(' ');
  for (let n = 0; n < parts.length; n += 2) {
    const word = parts[n] ?? '';
    const soft = word.startsWith('~');
    table.set(fold(soft ? word.slice(1) : word), { value: Number(parts[n + 1]), soft });
  }
  TABLES.set(language, table);
  return table;
}

/** The number that a folded word says, in small letters. */
export function numberWord(word: string, language: WordLanguage): NumberWord | undefined {
  return tableOf(language).get(word);
}

/**
 * The number that two number words say together where nothing but a space, a hyphen or *and* is between them: `forty-eight`, `دو سو`, `ثمان وأربعون`.
 *
 * @example together(40, 8, 'en') // 48
 */
export function together(before: number, next: number, language: WordLanguage): number | undefined {
  if (next >= 100 && before < next) return before * next;
  if (before >= 100 && next < before && before % 100 === 0) return before + next;
  const tensFirst = before >= 20 && before % 10 === 0 && next < 10;
  if (tensFirst && language !== 'ur') return before + next;
  const unitsFirst = before < 10 && next >= 10 && next % 10 === 0;
  if (unitsFirst && (language === 'ps' || language === 'ar')) return before + next;
  if (language === 'tr' && before === 10 && next < 10) return 10 + next;
  return language === 'fr' && before === 4 && next === 20 ? 80 : undefined;
}
