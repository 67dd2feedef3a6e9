import { keysErased } from '#core/state.ts';
import { useRoom } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import { useNow } from './use-now.ts';

/** Why a sealed act is not read on this device: its keys were erased on the day agreed for these working papers, or it was not given them. */
export function useWhyUnread(): string {
  const { say } = useWords();
  const { views, naming } = useRoom();
  const now = useNow();
  const { state } = views.members;
  return state?.erasure !== undefined && keysErased(state, now)
    ? say('act.erased', { day: naming.day(state.erasure) })
    : say('act.unread');
}
