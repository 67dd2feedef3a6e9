import { roomDetail, roomList, type RoomList, type RoomSummary } from '#room/wire.ts';
import { findSeat } from '../access.ts';
import { route } from '../route.ts';
import { detailOf, summaryOf } from '../summary.ts';

export const roomRoutes = [
  route({
    method: 'get',
    path: '/api/rooms',
    access: 'reader',
    summary: 'The rooms that the caller may read.',
    answers: { 200: { description: 'Ascending by id.', schema: roomList } },
    handle: async ({ services, reader, json }) => {
      const ids = new Set([...(await services.publicRooms.list()), ...reader.keys.keys()]);
      const rooms: RoomSummary[] = [];
      for (const id of [...ids].toSorted()) {
        const seat = await findSeat(services, id, reader);
        if (seat && seat !== 'damaged') rooms.push(await summaryOf(services, seat));
      }
      return json({ rooms } satisfies RoomList);
    },
  }),
  route({
    method: 'get',
    path: '/api/rooms/:room',
    access: 'room',
    summary: 'One room: its head, checkpoint, policy, and whose copies match.',
    description:
      'To a reader who was removed, the room as it was then; its checkpoint may be of a smaller size than what may be read, where the log signed several acts at once.',
    answers: { 200: { description: 'The room.', schema: roomDetail } },
    handle: async ({ services, seat, json }) => json(await detailOf(services, seat)),
  }),
];
