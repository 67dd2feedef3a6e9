import { useMemo } from 'react';
import type { PaperRoom } from '#client/paper/room.ts';
import { paperRoom } from '#client/paper/room.ts';
import { useRoom } from '../context.ts';

/** The room as paper needs to know it. Made anew with each state of the room. */
export function usePaperRoom(): PaperRoom | undefined {
  const { snapshot } = useRoom();
  return useMemo(() => paperRoom(snapshot.log.views), [snapshot]);
}
