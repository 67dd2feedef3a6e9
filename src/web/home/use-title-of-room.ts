import { useEffect, useState } from 'react';
import type { Words } from '#core/words.ts';
import type { RoomSummary } from '#room/wire.ts';
import { useParley } from '../context.ts';

/**
 * What a room is called. Where the server does not say, and of a sealed room it cannot, a verified copy is read once the page is there, which also has the
 * room at hand when it is opened.
 */
export function useTitleOfRoom({ room, title }: RoomSummary): Words | undefined {
  const parley = useParley();
  const [found, setFound] = useState<Words>();
  const known = title !== undefined;
  useEffect(() => {
    if (known) return undefined;
    let gone = false;
    let leave: (() => void) | undefined;
    void import('../room-copy.ts').then(({ roomCopy, titleIn }) => {
      if (gone) return;
      const copy = roomCopy(parley, room);
      const look = (): void => {
        if (copy.snapshot.report) setFound(titleIn(copy));
      };
      leave = copy.subscribe(look);
      look();
    });
    return () => {
      gone = true;
      leave?.();
    };
  }, [parley, room, known]);
  return title ?? found;
}
