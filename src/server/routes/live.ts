import * as z from 'zod';
import { liveEvent } from '#room/wire.ts';
import { route } from '../route.ts';

export const liveRoutes = [
  route({
    method: 'get',
    path: '/api/live',
    access: 'reader',
    summary: 'What happens in the rooms that the caller may read, as server-sent events.',
    description:
      'The event id is an opaque cursor: sent back as `Last-Event-ID`, or as `cursor`, the stream goes on exactly after that event. Without one it begins by saying, for each room, where its log stands. Each `data` is one event.',
    query: z.strictObject({ cursor: z.string().max(131_072).optional() }),
    answers: {
      200: { description: 'The stream.', media: 'text/event-stream', schema: liveEvent },
      503: { description: 'Too many streams at the same time.' },
    },
    handle: async ({ c, services, reader, query, fail }) => {
      const headers = {
        'content-type': 'text/event-stream; charset=utf-8',
        // Proxies hold event streams back unless told not to.
        'x-accel-buffering': 'no',
        'cache-control': 'no-store',
      };
      // Nobody would read it, and nobody would end it.
      if (c.req.method === 'HEAD') return c.body(null, 200, headers);
      const cursor = c.req.header('last-event-id') ?? query.cursor;
      // Absent in requests without a socket.
      const { outgoing } = (c.env ?? {}) as { outgoing?: { destroy(): void } };
      const hangUp = outgoing && (() => outgoing.destroy());
      const stream = await services.live.open(reader, cursor, hangUp);
      return stream ? c.body(stream, 200, headers) : fail('server.busy');
    },
  }),
];
