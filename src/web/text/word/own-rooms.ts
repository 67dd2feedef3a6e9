import { partyOf } from '#core/act.ts';
import { loadedBook } from '#room/rulebooks.ts';
import type { Setting } from '#core/state.ts';
import { hasTalks, type TalksRoom } from '../../context.ts';
import { useReadRooms } from '../../use-read-rooms.ts';

/** Where drafts are kept (TX9.1). */
const OWN: readonly Setting[] = ['caucus', 'capital', 'mediators'];

export function isOwnRoom({ views }: Pick<TalksRoom, 'views'>): boolean {
  const setting = views.members.state?.setting;
  return setting !== undefined && OWN.includes(setting);
}

export type OwnRoom = TalksRoom & { key: string };

/**
 * The rooms of the reader's own side of the same process in which drafts can be kept, as far as this device has read them.
 *
 * @param of the room of the text
 * @param party the reader's party there
 */
export function useOwnRooms(of: TalksRoom, party: string | undefined) {
  const { rooms, reading } = useReadRooms();
  const process = of.views.members.state?.process;
  const own = rooms.flatMap((one): OwnRoom[] => {
    const { state } = one.views.members;
    if (!hasTalks(one) || !state || !isOwnRoom(one) || partyOf(one.key) !== party) return [];
    if (state.process !== process) return [];
    return loadedBook(state.rules)?.type('draft.keep', 1) ? [{ ...one, key: one.key }] : [];
  });
  return { own, reading };
}
