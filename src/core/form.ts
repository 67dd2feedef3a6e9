import { REVIEWED, reviewNote } from './binding.ts';
import type { ActType } from './declare.ts';
import type { Naming } from './naming.ts';
import type { Told } from './sentences.ts';
import { actSentence } from './sentences.ts';
import type { Occurred } from './shapes.ts';
import type { Kind } from './state.ts';
import type { Direction, SentenceLanguage, WordLanguage, Words } from './words.ts';
import { directionOf, LANGUAGES, SENTENCE_LANGUAGES } from './words.ts';

/** The one-page paper form of an act (DESIGN §6 Paper; spec/languages.md LG5): what stands on it, without layout. */

/** Words of one language; whoever lays them out sets `dir` and `lang` on them. */
export interface Line {
  language: WordLanguage;
  dir: Direction;
  text: string;
}

export interface FormSentence extends Line {
  language: SentenceLanguage;
  /** It is the sentence that is confirmed; else the act binds nobody. */
  binding: boolean;
  reviewed: boolean;
}

/** Where somebody puts ink initials. */
export interface InitialsPlace {
  role: 'party' | 'secretariat';
  /** Absent where a room has no secretariat: whoever enters the paper initials there. */
  party?: string;
  /** How it is called, in each language of the form. */
  names: Line[];
}

/** What stands printed before a blank or a value, in one language. */
export interface FormLabels {
  initials: string;
  happened: string;
  admitted: string;
  entry: string;
  code: string;
}

export interface ActForm {
  kind: Kind;
  /** EXERCISE or RECONSTRUCTION, on every page; none for a live process. Always in English as well. */
  banners: Line[];
  /** The room's title, in the form's languages it was given in, or else in the first it has. */
  heading: Line[];
  /** `consent.give/1`: for whoever catches the paper up. */
  type: string;
  /** Place in the log; absent on a form filled in before the act was entered. */
  index?: number;
  sentences: FormSentence[];
  /** Languages asked for in which this act cannot be said: left for the interpreters. */
  unsaid: WordLanguage[];
  happened: Line[];
  admitted: Line[];
  initials: InitialsPlace[];
  shortCode: string;
  reviewNotes: Line[];
  labels: (FormLabels & { language: SentenceLanguage; dir: Direction })[];
}

export interface FormOptions {
  /** Of the room, in its order (PR2). */
  languages: readonly WordLanguage[];
  /** `(language) => makeNaming(language, labels)` */
  naming: <L extends SentenceLanguage>(language: L) => Naming<L>;
  /** The room's title. */
  title?: Words | undefined;
  kind: Kind;
  /** Letters, digits and spaces: no address and no server. */
  shortCode: string;
  sides: readonly string[];
  secretariat: readonly string[];
  occurred?: Occurred | undefined;
  /** Epoch milliseconds. */
  admitted?: number | undefined;
  index?: number | undefined;
}

/**
 * What stands on the paper form of an act. A form is made of what its reader may see; it is evidence of nothing but its ink.
 *
 * @example formOf(type, act, { languages: ['ps', 'ur'], naming, kind: 'live', shortCode: '01234 56789', sides, secretariat })
 */
export function formOf(type: ActType, act: Told, options: FormOptions): ActForm {
  const { kind, shortCode, index, occurred, admitted, naming } = options;
  if (!/^[a-z0-9]+( [a-z0-9]+)*$/i.test(shortCode))
    throw new TypeError('A short code is letters, digits and single spaces.');
  const sentences: FormSentence[] = [];
  const unsaid: WordLanguage[] = [];
  for (const language of new Set(options.languages)) {
    const sentence = sentenceIn(language, type, act, naming);
    if (sentence) sentences.push(sentence);
    else unsaid.push(language);
  }
  // A page without any sentence would say nothing at all: English is the language every act can be said in.
  if (sentences.length === 0) sentences.push(sentenceIn('en', type, act, naming) as FormSentence);
  const told = sentences.map((sentence) => sentence.language);
  const lines = (say: (naming: Naming<SentenceLanguage>) => string): Line[] =>
    told.map((language) => line(language, say(naming(language))));
  return {
    kind,
    banners: bannersOf(kind, told),
    heading: headingOf(options.title, told),
    type: `${act.type}/${act.version}`,
    ...(index === undefined ? {} : { index }),
    sentences,
    unsaid,
    happened: occurred ? lines((n) => n.when(occurred)) : [],
    admitted:
      admitted === undefined ? [] : lines((n) => n.instant(new Date(admitted).toISOString())),
    initials: kind === 'reconstruction' ? [] : placesOf(options, lines),
    shortCode,
    reviewNotes: sentences.flatMap(({ language, binding }) => {
      const note = binding ? reviewNote(language) : undefined;
      return note === undefined ? [] : [line(language, note)];
    }),
    labels: told.map((language) => ({
      language,
      dir: directionOf(language),
      ...LABELS[language],
    })),
  };
}

function line(language: WordLanguage, text: string): Line {
  return { language, dir: directionOf(language), text };
}

function sentenceIn(
  language: WordLanguage,
  type: ActType,
  act: Told,
  naming: FormOptions['naming'],
): FormSentence | undefined {
  const said = SENTENCE_LANGUAGES.find((one) => one === language);
  const isCatalogued = LANGUAGES.some((one) => one === said);
  if (said === undefined || (!type.binding && !isCatalogued)) return undefined;
  return {
    ...line(said, actSentence(type, act, naming(said))),
    language: said,
    binding: type.binding !== undefined,
    reviewed: REVIEWED[said],
  };
}

function headingOf(title: Words | undefined, languages: readonly SentenceLanguage[]): Line[] {
  if (!title) return [];
  const own = languages.flatMap((language) => {
    const text = title[language];
    return text === undefined ? [] : [line(language, text)];
  });
  if (own.length > 0) return own;
  const [first] = Object.entries(title) as [WordLanguage, string][];
  return first ? [line(...first)] : [];
}

/** One place for each side and secretariat. Who comes first alternates from form to form, so that no order means rank. */
function placesOf(
  { sides, secretariat, index, shortCode }: FormOptions,
  lines: (say: (naming: Naming<SentenceLanguage>) => string) => Line[],
): InitialsPlace[] {
  const turn = index ?? Number.parseInt(shortCode.slice(-1), 36);
  const from = sides.length === 0 ? 0 : turn % sides.length;
  const place = (role: InitialsPlace['role'], party: string): InitialsPlace => ({
    role,
    party,
    names: lines((n) => n.party(party)),
  });
  return [
    ...[...sides.slice(from), ...sides.slice(0, from)].map((id) => place('party', id)),
    ...secretariat.map((id) => place('secretariat', id)),
    ...(secretariat.length > 0
      ? []
      : [{ role: 'secretariat' as const, names: lines((n) => n.term('role.secretariat')) }]),
  ];
}

function bannersOf(kind: Kind, languages: readonly SentenceLanguage[]): Line[] {
  if (kind === 'live') return [];
  return [...new Set<SentenceLanguage>([...languages, 'en'])].map((language) =>
    line(language, BANNERS[kind][language]),
  );
}

/** Written out in capitals: which letter is the capital of which depends on the language. */
const BANNERS: Readonly<Record<Exclude<Kind, 'live'>, Record<SentenceLanguage, string>>> = {
  exercise: {
    en: 'EXERCISE',
    ur: 'مشق',
    ps: 'تمرین',
    ar: 'تمرين',
    tr: 'TATBİKAT',
    fr: 'EXERCICE',
  },
  reconstruction: {
    en: 'RECONSTRUCTION FROM REPORTS',
    ur: 'خبروں سے مرتب کردہ',
    ps: 'له راپورونو څخه بیا جوړ شوی',
    ar: 'إعادة بناء من تقارير منشورة',
    tr: 'HABERLERDEN YENİDEN OLUŞTURMA',
    fr: 'RECONSTITUTION D’APRÈS DES COMPTES RENDUS',
  },
};

const LABELS: Readonly<Record<SentenceLanguage, FormLabels>> = {
  en: {
    initials: 'Initials',
    happened: 'When it happened',
    admitted: 'Entered in the record',
    entry: 'Entry',
    code: 'Short code',
  },
  ur: {
    initials: 'مختصر دستخط',
    happened: 'کب ہوا',
    admitted: 'ریکارڈ میں اندراج',
    entry: 'اندراج نمبر',
    code: 'مختصر کوڈ',
  },
  ps: {
    initials: 'لنډ لاسلیک',
    happened: 'کله شوي',
    admitted: 'په ریکارډ کې ثبت',
    entry: 'د ثبت شمېره',
    code: 'لنډ کوډ',
  },
  ar: {
    initials: 'التوقيع بالأحرف الأولى',
    happened: 'وقت الحدوث',
    admitted: 'القيد في السجل',
    entry: 'رقم القيد',
    code: 'الرمز القصير',
  },
  tr: {
    initials: 'Paraf',
    happened: 'Gerçekleştiği zaman',
    admitted: 'Kayda giriş',
    entry: 'Kayıt no.',
    code: 'Kısa kod',
  },
  fr: {
    initials: 'Paraphe',
    happened: 'Moment des faits',
    admitted: 'Inscription au registre',
    entry: 'Inscription n°',
    code: 'Code court',
  },
};
