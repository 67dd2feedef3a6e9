import { useRoom } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import type { TruceClock } from '#core/views/truces.ts';
import type { Stage } from './order.ts';

/** What a clock reads: a time or the vocabulary’s words for where there is none, and what that time is. */
export interface Reading {
  large: string;
  /** The large line is a time, and no words. */
  time: boolean;
  about?: string;
}

/** @param end the end that stands, as it is said; undefined where none is set */
export function useReading(): (
  clock: TruceClock,
  stage: Stage,
  said: { start: string; end: string | undefined },
) => Reading {
  const { say } = useWords();
  const { naming } = useRoom();
  return ({ state, startsIn, remaining }, stage, { start, end }) => {
    const words = (about?: string): Reading => ({
      large: naming.term(`truce-clock.${state}`),
      time: false,
      ...(about === undefined ? {} : { about }),
    });
    if (stage === 'circulated')
      return { large: say('truce.circulated'), time: false, about: say('truce.binds-nobody') };
    const until = end === undefined ? undefined : say('truce.until', { end });
    switch (state) {
      case 'not-started':
        return {
          large: naming.duration(startsIn ?? 0),
          time: true,
          about: say('truce.to-start', { start }),
        };
      case 'running':
        return {
          large: naming.duration(remaining ?? 0),
          time: true,
          about: say('truce.to-end', { end: end ?? '' }),
        };
      case 'suspended':
        return words(
          remaining === undefined || end === undefined
            ? undefined
            : say('truce.end-stays', { end, duration: naming.duration(remaining) }),
        );
      case 'term-reached':
        return words(end === undefined ? undefined : say('truce.reached', { end }));
      case 'not-declared':
      case 'open-ended':
        return words(until ?? say('truce.since', { start }));
      case 'ended':
        return words();
    }
  };
}
