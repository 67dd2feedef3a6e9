import { actSentence } from '#core/sentences.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { useRoom } from '../../context.ts';
import { placeInLog } from '../../parts/place-in-log.ts';

/** An earlier act of the room by its sentence, with its number. */
export function useActWords(): (id: string) => string {
  const { views, naming, snapshot } = useRoom();
  const book = loadedBook(snapshot.log.replay.state?.rules ?? 1);
  return (id) => {
    const act = views.acts.get(id);
    if (!act) return id;
    const { type, version, by, body, index } = act;
    const sentence = actSentence(book?.type(type, version), { type, version, by, body }, naming);
    return `${sentence} ${placeInLog(index)}`;
  };
}
