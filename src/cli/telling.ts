import type { RoomViews } from '#client/room-views.ts';
import type { Act } from '#core/act.ts';
import { makeNaming } from '#core/namer.ts';
import type { Naming } from '#core/naming.ts';
import { type Refusal } from '#core/refusal.ts';
import { refusalSentence } from '#core/refusals/index.ts';
import { rules } from '#core/rules.ts';
import { actSentence } from '#core/sentences.ts';
import type { Kind } from '#core/state.ts';
import { term } from '#core/terms.ts';
import type { ChronicleRow } from '#core/views/chronicle.ts';
import { LANGUAGES, type Language } from '#core/words.ts';
import { Misuse } from './command.ts';

/** How acts and times are told on a terminal. */

/**
 * The language of sentences: as asked, else PARLEY_LANGUAGE, else that of the terminal where there is a catalogue for it, else English.
 */
export function languageOf(asked: string | undefined, environment: NodeJS.ProcessEnv): Language {
  const known = (text: string) => LANGUAGES.find((language) => language === text);
  const explicit = asked ?? environment['PARLEY_LANGUAGE'];
  if (explicit !== undefined) {
    const language = known(explicit);
    if (!language) throw new Misuse(`Sentences can be had in ${LANGUAGES.join(' and ')}.`);
    return language;
  }
  const terminal = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '';
  return known(terminal.slice(0, 2)) ?? 'en';
}

/**
 * Without the isolates that keep names from reordering a right-to-left sentence: in an English line they only show as boxes. Spaces are plain ones, so that what
 * is searched for is found.
 */
export function plain(text: string, language: Language): string {
  return language === 'en' ? text.replace(/[\u2066-\u2069]/g, '').replaceAll('\u00a0', ' ') : text;
}

export function namingOf(views: RoomViews, language: Language): Naming {
  return makeNaming(language, views.labels);
}

/** An act's sentence as this room's rules say it; a corrected one as it reads now. */
export function sentenceOf(
  act: Pick<Act, 'type' | 'version' | 'by'>,
  body: unknown,
  version: number,
  naming: Naming,
): string {
  const type = rules(version)?.type(act.type, act.version);
  return plain(actSentence(type, { ...act, body }, naming), naming.language);
}

export function refusalOf(refusal: Refusal, language: Language): string {
  return plain(refusalSentence(refusal, language), language);
}

/** The line that stands above everything shown of a room that is not what it might be taken for (RC14). */
export function kindLine(kind: Kind): string | undefined {
  if (kind === 'reconstruction') return 'From published reports; no party took part.';
  return kind === 'exercise' ? 'EXERCISE.' : undefined;
}

/**
 * An instant by this device's zone, with the offset and in UTC.
 * @param ms epoch milliseconds
 * @example moment(Date.UTC(2031, 2, 6, 12, 0)) // '2031-03-06 17:00 (UTC+05:00), 12:00 UTC'
 */
export function moment(ms: number): string {
  const offset = -new Date(ms).getTimezoneOffset();
  const utc = new Date(ms).toISOString();
  const here = new Date(ms + offset * 60_000).toISOString();
  const day = (text: string) => text.slice(0, 10);
  const clock = (text: string) => text.slice(11, 16);
  if (offset === 0) return `${day(utc)} ${clock(utc)} UTC`;
  const size = Math.abs(offset);
  const two = (n: number) => String(n).padStart(2, '0');
  const zone = `UTC${offset < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  const other = day(utc) === day(here) ? clock(utc) : `${day(utc)} ${clock(utc)}`;
  return `${day(here)} ${clock(here)} (${zone}), ${other} UTC`;
}

/** What later became of an act, in a few words each. */
export function remarks(
  row: ChronicleRow | undefined,
  indexOf: (id: string) => string,
  language: Language,
): string[] {
  if (!row) return [];
  const mark = (name: string) => term(language, `mark.${name}`);
  const said: string[] = [];
  const corrected = row.correctedBy?.at(-1);
  if (corrected !== undefined) said.push(`${mark('corrected')} #${indexOf(corrected)}`);
  if (row.retractedBy !== undefined) said.push(`${mark('retracted')} #${indexOf(row.retractedBy)}`);
  if (row.contested === 'open') said.push(mark('contested'));
  else if (row.contested !== undefined) said.push(mark(row.contested));
  return said;
}
