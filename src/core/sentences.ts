import { IntlMessageFormat } from 'intl-messageformat';
import type { Act } from './act.ts';
import { partyOf } from './act.ts';
import type { ActType } from './declare.ts';
import type { Naming } from './naming.ts';
import { bodyProblem } from './rulebook.ts';
import { endOnce, type SentenceLanguage } from './words.ts';

/** How an act reads: one sentence in the reader's language, as plain text. The same sentence stands in chronicle, print, command line and confirmation. */

/** Western digits in every language: a number has to look the same in all versions of a text. */
const localeOf = (language: SentenceLanguage): string => `${language}-u-nu-latn`;

/** For an act this program does not know, or whose body is not as its type takes it. */
const UNKNOWN: Readonly<Record<SentenceLanguage, string>> = {
  en: '{actor} enters an act of the type {type}, which cannot be put into words here.',
  ur: '{actor} نے {type} قسم کا عمل درج کیا، جسے یہاں الفاظ میں بیان نہیں کیا جا سکتا۔',
  ps: '{actor} د {type} ډول یوه کړنه ثبتوي چې دلته په ټکو کې نه شي ویل کېدای.',
  ar: 'يسجّل {actor} إجراءً من النوع {type} لا يمكن التعبير عنه هنا بالكلمات.',
  tr: '{actor}, burada söze dökülemeyen {type} türünde bir işlem kaydeder.',
  fr: '{actor} inscrit un acte du type {type}, qui ne peut être mis en mots ici.',
};

/** What a sentence needs of an act. */
export type Told = Pick<Act, 'type' | 'version' | 'by' | 'body'>;

/**
 * The sentence of an act: in English and Urdu every act's, in the other languages that of a binding act (LG1). Elsewhere it is the English one, with names and
 * dates as the reader has them. Never throws: an unknown type or a body out of form gives a sentence that says so. Every value stands between isolates
 * (U+2068, U+2069); nothing is HTML.
 *
 * @example actSentence(book.type('round.open', 1), act, makeNaming('en', labels)) // '⁨Qatar⁩ opens round ⁨2⁩.'
 */
export function actSentence(
  type: ActType | undefined,
  act: Told,
  naming: Naming<SentenceLanguage>,
): string {
  const actor = actorOf(act.by, naming);
  const signers = new Set(act.by.map(partyOf)).size > 1 ? 'many' : 'one';
  if (type && bodyProblem(type, act.body) === undefined) {
    try {
      const messages: Partial<Record<SentenceLanguage, string>> = {
        ...type.sentence,
        ...type.binding,
      };
      // A declaration asks a naming for names and words, never for its language (LG1.4), so that one of them serves every language.
      const values = { ...type.values?.(act.body, naming as Naming), actor, signers };
      const own = messages[naming.language];
      return own === undefined
        ? format(type.sentence.en, 'en', values)
        : format(own, naming.language, values);
    } catch {
      // The sentence is a courtesy and must not take a whole chronicle down with it.
    }
  }
  return format(UNKNOWN[naming.language], naming.language, {
    actor,
    type: `${act.type}/${act.version}`,
  });
}

function actorOf(by: readonly string[], naming: Naming<SentenceLanguage>): string {
  const [first] = by;
  if (by.length === 1 && first !== undefined) return naming.key(first);
  return naming.parties([...new Set(by.map(partyOf))]);
}

type Values = Readonly<Record<string, string | number | undefined>>;
type Message = Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>;
type Element = Message[number];

/** Kinds of element in a parsed ICU message (`TYPE` of @formatjs/icu-messageformat-parser). */
const LITERAL = 0;
const ARGUMENT = 1;
const SELECT = 5;
const PLURAL = 6;
const POUND = 7;

const prepared = new Map<string, IntlMessageFormat>();

/**
 * A message in words, with its values isolated. For what screens and command line say alike of how something stands.
 *
 * @example format('Running until {until}.', 'en', { until }) // 'Running until ⁨6 March 2031⁩.'
 */
export function format(message: string, language: SentenceLanguage, values: Values): string {
  const key = `${language} ${message}`;
  let ready = prepared.get(key);
  if (!ready) {
    const parsed = new IntlMessageFormat(message, localeOf(language), undefined, {
      ignoreTag: true,
    }).getAst();
    ready = new IntlMessageFormat(prepare(parsed), localeOf(language));
    prepared.set(key, ready);
  }
  const given: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    given[name] = value ?? '';
    given[presence(name)] = value === undefined ? 'none' : 'some';
  }
  return endOnce(String(ready.format(given)));
}

/** Isolates round every value; `{venue, select, none {} other {…}}` asks whether there is a venue, so a venue called "none" is still said. */
function prepare(message: Message): Message {
  return message.flatMap((element): Element[] => {
    switch (element.type) {
      case ARGUMENT:
      case POUND:
        return [{ type: LITERAL, value: '\u2068' }, element, { type: LITERAL, value: '\u2069' }];
      case SELECT: {
        const value = 'none' in element.options ? presence(element.value) : element.value;
        return [{ ...element, value, options: prepareOptions(element.options) }];
      }
      case PLURAL:
        return [{ ...element, options: prepareOptions(element.options) }];
      default:
        return [element];
    }
  });
}

function prepareOptions<O extends { value: Message }>(
  options: Record<string, O>,
): Record<string, O> {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      { ...option, value: prepare(option.value) },
    ]),
  );
}

function presence(name: string): string {
  return `${name} given`;
}
