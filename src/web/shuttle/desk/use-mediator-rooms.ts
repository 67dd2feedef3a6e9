import { partyOf } from '#core/act.ts';
import { useReadRooms, type ReadRooms } from '../../use-read-rooms.ts';

/** The rooms that a mediator's device reads: those in which its key belongs to a mediator. */
export function useMediatorRooms(): ReadRooms {
  const all = useReadRooms();
  const rooms = all.rooms.filter(({ key, views }) => {
    const party = views.members.state?.parties[partyOf(key)];
    return party?.role === 'mediator' && party.left === undefined;
  });
  return { ...all, rooms };
}
