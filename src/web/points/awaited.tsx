import type { MatrixRow } from '#core/views/points.ts';
import { useRoom } from '../context.ts';
import { useWords } from '../words/use-words.ts';

/** What a point awaits, in neutral words; nothing where nothing is awaited. Sides are named in the order in which this point shows them. */
export function useAwaited(): (row: MatrixRow) => string | undefined {
  const { say } = useWords();
  const { naming } = useRoom();
  return ({ open: { awaiting, between } }) => {
    switch (awaiting.what) {
      case 'nothing':
        return undefined;
      case 'positions':
      case 'consents': {
        const { of } = awaiting;
        const sides = naming.parties(between.filter((side) => of.includes(side)));
        return say(`points.await.${awaiting.what}`, { sides });
      }
      default:
        return say(`points.await.${awaiting.what}`);
    }
  };
}
