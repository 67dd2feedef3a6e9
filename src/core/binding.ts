import type { ActType } from './declare.ts';
import type { Naming } from './naming.ts';
import type { Told } from './sentences.ts';
import { actSentence } from './sentences.ts';
import type { SentenceLanguage } from './words.ts';
import { isolate } from './words.ts';

/** What a person confirms before signing an act that binds: one full sentence, in the signer's language (DESIGN §6; spec/languages.md). */

/**
 * The sentence of a binding act; undefined where the act does not bind its signer. Plain text, every value between isolates. Never throws: a body out of
 * form gives a sentence that says so.
 *
 * @example bindingSentence(type, act, makeNaming('ps', labels))
 */
export function bindingSentence(
  type: ActType,
  act: Told,
  naming: Naming<SentenceLanguage>,
): string | undefined {
  return type.binding && actSentence(type, act, naming);
}

/**
 * English is what the sentences are first written in. Another language counts as reviewed when a native speaker has read and approved every binding sentence of
 * it as it stands; a sentence changed or added makes it false again (LG2.2).
 */
export const REVIEWED: Readonly<Record<SentenceLanguage, boolean>> = {
  en: true,
  ur: false,
  ps: false,
  ar: false,
  tr: false,
  fr: false,
};

const NOT_REVIEWED: Readonly<Record<SentenceLanguage, string>> = {
  en: 'No native speaker has reviewed this wording.',
  ur: 'کسی اہلِ زبان نے ان الفاظ کا جائزہ نہیں لیا۔',
  ps: 'دا متن هېڅ داسې کس نه دی کتلی چې مورنۍ ژبه یې پښتو وي.',
  ar: 'لم يراجع هذه الصياغة أي متحدث أصلي بالعربية.',
  tr: 'Bu metin, anadili Türkçe olan bir kişi tarafından gözden geçirilmemiştir.',
  fr: 'Cette formulation n’a été relue par aucune personne de langue maternelle française.',
};

/**
 * Says, in the language and in English, that no native speaker has reviewed its wording; undefined where one has. It stands wherever a binding sentence is
 * confirmed or printed.
 */
export function reviewNote(language: SentenceLanguage): string | undefined {
  if (REVIEWED[language]) return undefined;
  return `${isolate(NOT_REVIEWED[language])} ${isolate(NOT_REVIEWED.en)}`;
}
