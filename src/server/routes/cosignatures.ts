import { cosignatureRequest } from '#room/wire.ts';
import { seatIn } from '../access.ts';
import { route } from '../route.ts';

export const cosignatureRoutes = [
  route({
    method: 'post',
    path: '/api/rooms/:room/cosignatures',
    access: 'signature',
    summary: 'Takes the cosignature of a witness that pulls (RC6.3): a copy that matches.',
    description: 'The line is the authority: it holds only from a witness of the room.',
    body: cosignatureRequest,
    answers: {
      204: { description: 'Taken.' },
      422: { description: 'Not a witness of this room, or it does not hold.' },
    },
    handle: async ({ c, services, reader, body, param, fail }) => {
      const room = await services.host.room(param('room')).catch((error: unknown) => {
        services.report(error);
        return undefined;
      });
      if (room && (await room.cosign(body.size, body.line))) return c.body(null, 204);
      return room && seatIn(room, reader) ? fail('cosignature.refused') : fail('room.unknown');
    },
  }),
];
