import { partiesOf } from '#core/views/members.ts';
import { useRoom } from '../context.ts';
import { useWords } from '../words/use-words.ts';

/** Who will read what is written here, as one sentence. */
export function useReaders(): string {
  const { say } = useWords();
  const { views, naming } = useRoom();
  const { state } = views.members;
  if (!state) return '';
  if (state.kind === 'reconstruction') return say('room.readers.reconstruction');
  const exercise = state.kind === 'exercise';
  if (state.readers === 'public') {
    return say(exercise ? 'room.readers.exercise.public' : 'room.readers.public');
  }
  const parties = naming.parties(
    partiesOf(views.members)
      .filter((party) => !party.left)
      .map((party) => party.id),
  );
  if (exercise) return say('room.readers.exercise.members', { parties });
  return say(state.sealed ? 'room.readers.sealed' : 'room.readers.members', { parties });
}
