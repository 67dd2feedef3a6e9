import { reserved, type Reserved } from '#room/wire.ts';
import { bearerOf } from '../bearer.ts';
import { route } from '../route.ts';

export const openingRoutes = [
  route({
    method: 'post',
    path: '/api/rooms',
    access: 'operator',
    summary:
      'Reserves a room: makes its log and the log’s key. The opening act is then submitted to it.',
    description: 'With the operator’s opening token as bearer token.',
    answers: {
      201: { description: 'Reserved; nobody but the caller knows of it.', schema: reserved },
      403: { description: 'Not the opening token, or this server opens no rooms.' },
    },
    handle: async ({ c, services, json, fail }) => {
      const token = bearerOf(c) ?? '';
      // A server of examples opens no room: whatever is there was loaded when it started.
      if (!services.opens(token) || services.mode === 'examples') return fail('room.not-reserved');
      return json((await services.host.reserve()) satisfies Reserved, 201);
    },
  }),
];
