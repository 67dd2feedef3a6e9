import { useMemo } from 'react';
import type { RoomViews } from '#client/room-views.ts';
import { printed } from '#core/text/segments.ts';
import { nodeOf, textOf } from '#core/text/state.ts';
import type { Words } from '#core/words.ts';
import { useReadRooms } from '../use-read-rooms.ts';
import { useRoom } from '../context.ts';
import { entered } from './references.ts';

/** Words on the record, as an act of any room names them: by their hash (AU2). */
export interface HashedWords {
  hash: string;
  words: Words;
}

/** Acts that put exact words before the sides, by the field that holds them. */
const PUT_FORWARD: Readonly<Record<string, string>> = {
  'formula.table': 'text',
  'truce.table': 'text',
  'truce.propose-extension': 'text',
  'commission.propose-terms': 'text',
  'silence.propose': 'text',
  'release.propose': 'text',
  'release.propose-text': 'text',
  'minutes.circulate': 'record',
  'minutes.revise': 'record',
};

/** The words that one room has put before the sides, newest first; those of paragraphs of texts after them. */
export function wordsPutForward(views: RoomViews): HashedWords[] {
  const whole = entered(views).flatMap(({ type, body }) => {
    const field = PUT_FORWARD[type];
    const { hash, [field ?? '']: words } = body as Record<string, unknown>;
    if (typeof hash !== 'string' || typeof words !== 'object' || words === null) return [];
    return [{ hash, words: words as Words }];
  });
  return [...whole, ...paragraphs(views)];
}

/** Words that stand on paragraphs and those proposed, as print has them, each under its hash in the working language. */
function paragraphs({ talks }: RoomViews): HashedWords[] {
  const { state, words } = talks?.texts ?? {};
  if (!state || !words) return [];
  return Object.entries(words).flatMap(([id, rows]) => {
    const node = nodeOf(state, id);
    const working = node && textOf(state, node.text)?.working;
    if (!node || working === undefined) return [];
    return Object.values(rows).flatMap((row) => {
      const hash = node.wordings[row.act]?.hashes[working];
      const said = row.words[working];
      if (hash === undefined || !said || said.segs.length === 0) return [];
      return [{ hash, words: { [working]: printed(said.segs) } }];
    });
  });
}

/** The words put before the sides in this room and in every other that this device has read and checked, each once; of some it may still read. */
export function useWordsHere(): { known: readonly HashedWords[]; isReading: boolean } {
  const { room, views } = useRoom();
  const { rooms, reading } = useReadRooms();
  const known = useMemo(() => {
    const found = new Map<string, HashedWords>();
    const others = rooms.filter((one) => one.room !== room).map((one) => one.views);
    for (const one of [views, ...others].flatMap(wordsPutForward)) {
      if (!found.has(one.hash)) found.set(one.hash, one);
    }
    return [...found.values()];
  }, [room, views, rooms]);
  return { known, isReading: reading > 0 };
}
