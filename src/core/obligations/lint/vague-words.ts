import type { Words } from '../../words.ts';
import type { Code, Place } from './finding.ts';

/** Words that sound like terms and settle nothing, in English and Urdu. A list, not a judgement: a word may be meant, and then the drafter says so (LT22). */

export type VagueCode = Extract<
  Code,
  | 'addressee-vague'
  | 'effort'
  | 'measure-vague'
  | 'zone-vague'
  | 'time-vague'
  | 'left-to-later'
  | 'exceptions-vague'
  | 'condition'
  | 'up-to'
>;

const ENGLISH: Readonly<Record<VagueCode, RegExp>> = {
  'addressee-vague':
    /\b(?:all concerned|those concerned|(?:all )?(?:relevant|concerned) (?:parties|sides|actors|authorities|forces)|(?:all|other) (?:actors|stakeholders)|those responsible|(?:the )?competent authorities)\b/gi,
  effort:
    /\b(?:strives?|striving|endeavours?|seeks? to|(?:make|makes|making) (?:every|all) (?:possible |reasonable )?efforts?|best efforts|(?:with the |the |as a )?goal|aims? (?:to|at)|intends? to|work(?:s|ing)? towards|(?:is|are) encouraged|in good faith try|tr(?:y|ies) to)\b/gi,
  'measure-vague':
    /\b(?:appropriate(?:ly)?|adequate(?:ly)?|reasonabl[ey](?! (?:grounds|doubt))|significant(?:ly)?|substantial(?:ly)?|sufficient(?:ly)?|excessive|undu(?:e|ly)|proportionate|as far as possible|to the (?:fullest )?extent possible|where(?:ver)? (?:feasible|possible)|necessary measures|large[- ]scale|minor)\b/gi,
  'zone-vague':
    /\b(?:in the (?:vicinity|proximity|surroundings|area) of|border (?:areas?|regions?)|(?:nearby|adjacent|neighbouring|sensitive|affected) (?:areas?|regions?)|close to the (?:line|border|river))\b/gi,
  'time-vague':
    /\b(?:in a timely (?:manner|way|fashion)|timely|as soon as (?:possible|practicable|feasible)|at the earliest(?: opportunity| possible (?:date|time))?|promptly|without (?:undue )?delay|in due course|expeditiously|swiftly|urgently|gradually|immediately|in the near future|within a reasonable (?:time|period))\b/gi,
  'left-to-later':
    /\b(?:(?:to|will|shall) be (?:further )?(?:agreed|determined|decided|settled|discussed|defined|worked out|elaborated)(?: later| upon)?(?! by\b)|will (?:further )?discuss|modalities|at a later (?:date|stage|time|meeting)|when they next meet|in (?:further|future) (?:talks|consultations|rounds))\b/gi,
  'exceptions-vague':
    /\b(?:(?:except|unless|save) (?:where|when|if|as)(?: it is)? (?:necessary|needed|required|justified|appropriate)|unless circumstances|legitimate|self-defence|self-defense)\b/gi,
  condition:
    /\b(?:subject to|provided that|on (?:the )?condition (?:that|of)|conditions permitting|if (?:conditions|circumstances) (?:allow|permit)|depending on|based on (?:the )?performance|in so far as|commensurate with)\b/gi,
  // A time of *up to 12 hours* has its end, and needs no least.
  'up-to':
    /\b(?:up to|as many as) (?:\d[\d,]{0,12}(?![\d,])|\[[^\]\n]{0,30}\]|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|an? hundred|one hundred|one thousand)\b)(?!(?:[ -]\w+)? (?:minutes?|hours?|days?|weeks?|months?|years?)\b)/gi,
};

const URDU: Readonly<Record<VagueCode, RegExp>> = {
  'addressee-vague': /متعلقہ (?:فریق(?:وں|ین)?|حکام|ادارے|اداروں|عناصر)|تمام متعلقین/g,
  effort:
    /کوشش(?:یں)? (?:کر|کی|جاری)|کوشاں|بھرپور کوشش|کا ہدف|بطور ہدف|ارادہ رکھت|کی حوصلہ افزائی/g,
  'measure-vague':
    /مناسب|معقول(?! (?:وجوہ|شک|بنیاد))|خاطر خواہ|قابلِ ذکر|حتی الامکان|جہاں تک ممکن|ضروری اقدامات|متناسب/g,
  'zone-vague':
    /کے (?:آس پاس|قرب و جوار|گرد و نواح)|سرحدی علاق(?:ے|وں|ہ)|ملحقہ علاق(?:ے|وں|ہ)|حساس علاق(?:ے|وں|ہ)/g,
  'time-vague':
    /بروقت|جلد از جلد|جتنی جلد(?:ی)? ممکن|بلا ?تاخیر|فوری طور پر|فوراً|مناسب وقت|بتدریج|عنقریب/g,
  'left-to-later':
    /بعد میں (?:طے|فیصلہ)|(?:طے|غور) کیا جائے گا|طے کی(?:ے)? جائیں گ[ےی]|تبادلۂ? خیال کر(?:یں|ے) گ[ےی]|آئندہ (?:ملاقات|مذاکرات|دور)|طریقِ? ?کار بعد/g,
  'exceptions-vague':
    /سوائے (?:جب|جہاں|اس کے کہ) (?:ضروری|ناگزیر)|دفاع کا حق|اپنے دفاع|جائز (?:مقصد|ضرورت)/g,
  condition: /بشرطیکہ|کی شرط پر|حالات کی اجازت|اگر حالات|سے مشروط/g,
  'up-to': /[\d۰-۹]{1,12} ?تک(?= (?:قیدی|افراد|ٹرک|گاڑی|ہتھیار))/g,
};

const LISTS = { en: ENGLISH, ur: URDU } as const;

export interface VagueWords {
  code: VagueCode;
  places: Place[];
  /** As they are written, each once, in the order of the text. */
  said: string[];
}

/** Every kind of such words that a clause has, with its places. */
export function vagueWords(words: Words): VagueWords[] {
  return (Object.keys(ENGLISH) as VagueCode[]).flatMap((code) => {
    const places: Place[] = [];
    const said = new Set<string>();
    for (const language of ['en', 'ur'] as const)
      for (const one of (words[language] ?? '').matchAll(LISTS[language][code])) {
        places.push({ language, at: one.index, length: one[0].length });
        said.add(one[0]);
      }
    return places.length === 0 ? [] : [{ code, places, said: [...said] }];
  });
}

const PUT_OFF =
  /^[\s([{]*(?:(?:yet |still )?to be (?:agreed|determined|decided|settled|named|defined|discussed|confirmed)\b.{0,60}|t\.?b\.?[dca]\.?|as (?:may be |is )?(?:appropriate|agreed|necessary|required)|(?:none|nothing) yet|n\/a|later|x+|_+|\.+|…+|-+|\?+|(?:بعد میں )?طے (?:ہونا|کیا جانا) (?:باقی|ہے).{0,60}|(?:بعد میں )?طے کیا جائے گا|حسبِ? ?ضرورت|مناسب طور پر)[\s)\]}.۔]*$/i;
/** A blank in brackets and nothing else. */
const BLANK = /^\s*\[[^\]]{0,80}\]\s*\.?$/;

/** Whether words say something: those that put it off in every language do not (LT21.2). */
export function say(words: Words): boolean {
  return Object.values(words).some((one) => !PUT_OFF.test(one) && !BLANK.test(one));
}

const ANY_PENALTY =
  /^(?:an? |the |some )?(?:appropriate |suitable |proportionate |just |due |necessary )?(?:penalt(?:y|ies)|sanctions?|measures?|consequences?|punishments?|fines?)(?: (?:is|are|will be|shall be) imposed)?\.?$/i;

/** Whether words name a consequence that one could see done. */
export function nameConsequence(words: Words): boolean {
  return say(words) && Object.values(words).some((one) => !ANY_PENALTY.test(one.trim()));
}
