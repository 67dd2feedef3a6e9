import { useRoute } from 'wouter';
import { partiesOf } from '#core/views/members.ts';
import { useRoom } from '../context.ts';
import { useWords } from '../words/use-words.ts';

/** Who will read what is written here, as one sentence. */
export function useReaders(): string {
  const { say } = useWords();
  const { views, naming } = useRoom();
  const { state } = views.members;
  // RC15: what is off the record has other readers than the rest of a public room.
  const [onAside] = useRoute('/rooms/:room/aside');
  if (!state) return '';
  if (state.kind === 'reconstruction') return say('room.readers.reconstruction');
  const exercise = state.kind === 'exercise';
  const parties = naming.parties(
    partiesOf(views.members)
      .filter((party) => !party.left)
      .map((party) => party.id),
  );
  if (onAside) return say(state.sealed ? 'aside.bar.sealed' : 'aside.bar.open', { parties });
  if (state.readers === 'public') {
    return say(exercise ? 'room.readers.exercise.public' : 'room.readers.public');
  }
  if (exercise) return say('room.readers.exercise.members', { parties });
  return say(state.sealed ? 'room.readers.sealed' : 'room.readers.members', { parties });
}
