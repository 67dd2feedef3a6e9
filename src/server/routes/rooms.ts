import {
  roomDetail,
  roomList,
  type ExerciseHere,
  type RoomList,
  type RoomSummary,
} from '#room/wire.ts';
import { findSeat } from '../access.ts';
import { route, type Services } from '../route.ts';
import { detailOf, summaryOf } from '../summary.ts';

/** Whoever asks for the keys of an exercise gets them (RC14.5), so that its rooms can be named to whoever may read none of them yet. No other room is. */
async function unread(
  { mode, exercises }: Pick<Services, 'mode' | 'exercises'>,
  read: readonly RoomSummary[],
): Promise<ExerciseHere[]> {
  if (mode !== 'examples') return [];
  const open = new Set(read.map(({ room }) => room));
  const found: ExerciseHere[] = [];
  for (const exercise of exercises) {
    const rooms = [...exercise.rooms.values()];
    const [first] = rooms;
    if (first === undefined || rooms.some((room) => open.has(room))) continue;
    const keys = (await exercise.people()).flatMap((person) => person.keys);
    const title = keys.find(({ room }) => room === first)?.title;
    found.push({ room: first, ...(title ? { title } : {}) });
  }
  return found;
}

export const roomRoutes = [
  route({
    method: 'get',
    path: '/api/rooms',
    access: 'reader',
    summary: 'The rooms that the caller may read.',
    description:
      'On a server of examples also the exercises of which the caller may read no room, each by the room to begin at: their keys are public.',
    answers: { 200: { description: 'Ascending by id.', schema: roomList } },
    handle: async ({ services, reader, json }) => {
      const ids = new Set([...(await services.publicRooms.list()), ...reader.keys.keys()]);
      const rooms: RoomSummary[] = [];
      for (const id of [...ids].toSorted()) {
        const seat = await findSeat(services, id, reader);
        if (seat && seat !== 'damaged') rooms.push(await summaryOf(services, seat));
      }
      const exercises = await unread(services, rooms);
      return json({ rooms, ...(exercises.length > 0 ? { exercises } : {}) } satisfies RoomList);
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
