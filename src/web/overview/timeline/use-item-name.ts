import type { Occurred } from '#core/shapes.ts';
import { useRoom } from '../../context.ts';
import { useWords } from '../../words/use-words.ts';
import type { LaneItem } from './lanes.ts';

export interface ItemName {
  /** What kind of thing it is, in a word or two. */
  kind: string;
  when: string;
  /** How long it was, where that is known. */
  length: string | undefined;
}

/** What an item is called in the drawing, in its table twin and to a screen reader: the same words everywhere. */
export function useItemName(): (of: LaneItem) => ItemName {
  const { say, moment } = useWords();
  const { views, naming } = useRoom();
  return ({ item, level }) => {
    const body = views.bodyOf(item.act) as {
      occurred?: Occurred;
      number?: number;
      term?: number | 'open';
      minutes?: number;
    };
    const when = body.occurred ? naming.when(body.occurred) : moment(item.from);
    const minutes =
      body.minutes ??
      (body.term === 'open' ? undefined : body.term) ??
      (item.lane === 'sessions' && item.to !== undefined
        ? Math.round((item.to - item.from) / 60_000)
        : undefined);
    const kind = ((): string => {
      switch (item.lane) {
        case 'rounds':
          return say('overview.round', { number: body.number ?? 0 });
        case 'sessions':
          return say('timeline.lane.sessions');
        case 'statements':
          return level === undefined ? say('nav.statements') : naming.term(`level.${level}`);
        case 'commitments':
          return say('overview.commitment', {
            day: item.due === undefined ? '' : naming.day(item.due),
          });
        default:
          return naming.term(item.kind);
      }
    })();
    return {
      kind,
      when,
      length: minutes === undefined ? undefined : naming.duration(minutes),
    };
  };
}
