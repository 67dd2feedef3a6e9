import { closedAs } from '#core/conduct.ts';
import { textOf } from '#core/text/state.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { useTalks } from '../context.ts';
import { maySign, typeNamed } from '../enter/may-sign.ts';
import { useOwnKey, useOwnParty } from '../parts/enter-link.tsx';
import { useShown } from './shown.ts';

/** Whether the reader may propose words on the text that is shown, as it is now; not on a single text, where the reader could elsewhere. */
export function useMayPropose(): 'yes' | 'no' | 'one-text' {
  const { views } = useTalks();
  const { text } = useShown();
  const key = useOwnKey();
  const own = useOwnParty();
  const state = views.talks.texts?.state;
  const book = state ? loadedBook(state.rules) : undefined;
  if (key === undefined || own === undefined || !state || !book) return 'no';
  if (['agreement', 'without-agreement'].includes(closedAs(state) ?? '')) return 'no';
  const role = state.parties[own]?.role;
  const type = typeNamed(book, role === 'party' ? 'text.propose' : 'text.bridge');
  if (!type || !maySign(state, type, key)) return 'no';
  return textOf(state, text)?.tier === 'one-text' ? 'one-text' : 'yes';
}
