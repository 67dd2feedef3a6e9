import type { RoomState } from '#core/state.ts';
import type { Naming } from '#core/naming.ts';
import { useWords } from '../words/use-words.ts';

/** What a room is: its setting, its kind unless it is live, its grade, whether it is sealed, who reads it, whether it is closed. */
export function useFacts(): (room: { state: RoomState; naming: Naming }) => string[] {
  const { say } = useWords();
  return ({ state, naming }) => [
    naming.term(`setting.${state.setting}`),
    naming.term(`kind.${state.kind}`),
    naming.term(`grade.${state.grade}`),
    say(state.sealed ? 'admin.sealed' : 'admin.not-sealed'),
    naming.term(`readers.${state.readers}`),
    ...(state.closed ? [say('home.room.closed')] : []),
  ];
}
