import { useRoom } from '../../context.ts';
import { useWords } from '../../words/use-words.ts';
import type { TimelineLane } from './lanes.ts';

type Fixed = 'rounds' | 'sessions' | 'truce' | 'documents' | 'commitments' | 'events';

/** What a lane is called. */
export function useLaneName(): (lane: Pick<TimelineLane, 'id' | 'side'>) => string {
  const { say } = useWords();
  const { naming } = useRoom();
  return ({ id, side }) => {
    if (side !== undefined) return say('timeline.lane.statements', { side: naming.party(side) });
    if (id === 'statements.others') return say('timeline.lane.statements.others');
    return say(`timeline.lane.${id as Fixed}`);
  };
}
