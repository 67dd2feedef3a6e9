import { partyOf } from '#core/act.ts';
import { useRoom } from '../context.ts';

/** Whose an act is: where it was taken down, that of the side which confirmed it. */
export function useSigner(): (id: string) => string | undefined {
  const { views } = useRoom();
  return (id) => {
    const ref = views.takenDown.rows[id]?.answered?.by ?? views.acts.get(id)?.by[0];
    return ref === undefined ? undefined : partyOf(ref);
  };
}
