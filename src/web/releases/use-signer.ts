import { partyOf } from '#core/act.ts';
import { useTalks } from '../context.ts';

/** Whose an act is: where it was taken down, that of the side which confirmed it. */
export function useSigner(): (id: string) => string | undefined {
  const { views } = useTalks();
  return (id) => {
    const ref = views.talks.takenDown.rows[id]?.answered?.by ?? views.acts.get(id)?.by[0];
    return ref === undefined ? undefined : partyOf(ref);
  };
}
