import { reviewNote } from '#core/binding.ts';
import type { ActType } from '#core/declare.ts';
import { makeNaming } from '#core/namer.ts';
import { actSentence } from '#core/sentences.ts';
import type { RoomState } from '#core/state.ts';
import { SENTENCE_LANGUAGES, type Language, type SentenceLanguage } from '#core/words.ts';
import { shortCode } from '#record/code.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { Misuse } from '../command.ts';
import { titleOf, type RoomCopy } from '../reading/room-copy.ts';
import { kindLine, languageOf, namingOf, plain } from '../telling.ts';

/** An act to be read before it is signed. */
interface ReadAct {
  /** All who sign it, ascending. */
  by: readonly string[];
  type: ActType;
  body: Readonly<Record<string, unknown>>;
  copy: RoomCopy;
  state: RoomState;
}

/** The language in which the act is read out: any in which a binding act can be confirmed, where one was asked for. */
export function spokenIn(asked: string | undefined): SentenceLanguage {
  const explicit = asked ?? process.env['PARLEY_LANGUAGE'];
  if (explicit === undefined) return languageOf(undefined, process.env);
  const known = SENTENCE_LANGUAGES.find((one) => one === explicit);
  if (!known) throw new Misuse(`Sentences can be had in ${SENTENCE_LANGUAGES.join(', ')}.`);
  return known;
}

/**
 * What a person reads before signing: which room, who will read it, and the full sentence; of an act that binds in the language asked for, with the note that
 * nobody whose own language it is has reviewed it (LG2.1).
 */
export function readAloud(
  { by, type, body, copy, state }: ReadAct,
  language: Language,
  spoken: SentenceLanguage,
): string[] {
  const naming = namingOf(copy.log.views, language);
  const title = titleOf(copy);
  const told = { type: type.name, version: type.version, by };
  const kind = kindLine(state.kind);
  const note = reviewNote(spoken);
  const readers =
    state.readers === 'public'
      ? 'Everybody will read this: the room is open to the public.'
      : `Read by: ${naming.parties(Object.keys(state.parties).filter((id) => state.parties[id]?.left === undefined))}${state.sealed ? '. The server sees who writes, and when' : ', and whoever operates the server'}.`;
  return [
    '',
    ...(kind === undefined ? [] : [kind]),
    `Room ${copy.id}${title ? `, ${title[language] ?? title['en']}` : ''}`,
    readers.replace(/[\u2066-\u2069]/g, ''),
    ...(type.name === 'room.accept'
      ? [
          `Short code ${shortCode(nodeProvider, 'room', state.opening)}`,
          'Accept only if the others have read the same code to you.',
        ]
      : []),
    '',
    `  ${shown(actSentence(type, { ...told, body }, makeNaming(spoken, copy.log.views.labels)), spoken)}`,
    ...(type.binding && note !== undefined ? ['', `  ${shown(note, spoken)}`] : []),
    '',
  ];
}

/** In a line of Latin letters isolates only show as boxes. */
function shown(text: string, language: SentenceLanguage): string {
  const isLatin = language === 'en' || language === 'tr' || language === 'fr';
  return plain(text, isLatin ? 'en' : 'ur');
}
