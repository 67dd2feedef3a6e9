import { printed } from '#core/text/segments.ts';
import { useWords } from '../../../words/use-words.ts';
import { useShown } from '../../shown.ts';
import { useNodeName } from '../beside.tsx';
import type { Spot } from './places.ts';

const BEGINNING = 40;

/** A place in words, by the number and the beginning of what it follows. For lists of the browser’s own, in which isolates show as boxes. */
export function useSpotWords(): (spot: Spot) => string {
  const { say } = useWords();
  const { paragraphs, draft } = useShown();
  const name = useNodeName();
  const beginning = (id: string): string => {
    const node = paragraphs.find((one) => one.node.id === id)?.node;
    const text = printed(node?.words[draft.working]?.segs ?? []).replaceAll('\n', ' ');
    return text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text;
  };
  return (spot) => {
    const said =
      spot.after !== undefined
        ? say('decide.spot.after', { paragraph: name(spot.after), words: beginning(spot.after) })
        : spot.in !== undefined
          ? say('decide.spot.first-in', { paragraph: name(spot.in), words: beginning(spot.in) })
          : say('decide.spot.first');
    return said.replaceAll(/[\u2066-\u2069]/g, '');
  };
}
