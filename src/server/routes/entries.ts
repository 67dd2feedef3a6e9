import * as z from 'zod';
import { entriesPage, type EntriesPage, type WireEntry } from '#room/wire.ts';
import { route } from '../route.ts';
import { wireEntry } from '../summary.ts';

/** A page ends early when it has this many bytes, so that no answer is larger than a screen's memory allows. */
const PAGE_BYTES = 4 * 1024 * 1024;
/** How many entries are asked of the store at once. */
const STRIDE = 50;

const whole = z.string().regex(/^(?:0|[1-9]\d{0,14})$/);

export const entryRoutes = [
  route({
    method: 'get',
    path: '/api/rooms/:room/entries',
    access: 'room',
    summary: 'Entries of the log, ascending: leaf, salt, body.',
    description:
      'A page may be shorter than asked: `size` says how much there is. A reader who was removed sees the entries up to and including the act that did it.',
    query: z.strictObject({
      from: whole.transform(Number).default(0),
      limit: whole
        .transform(Number)
        .refine((n) => n >= 1 && n <= 500)
        .default(100),
    }),
    answers: { 200: { description: 'A page.', schema: entriesPage } },
    handle: async ({ services, seat, query, json }) => {
      const { room, size } = seat;
      const end = Math.min(query.from + query.limit, size);
      const entries: WireEntry[] = [];
      let bytes = 0;
      for (let at = query.from; at < end && bytes < PAGE_BYTES; at += STRIDE) {
        for (const stored of await services.store.entries(
          room.id,
          at,
          Math.min(at + STRIDE, end),
        )) {
          if (bytes >= PAGE_BYTES) break;
          entries.push(wireEntry(stored));
          bytes += stored.leaf.length + stored.body.length;
        }
      }
      return json({ room: room.id, from: query.from, size, entries } satisfies EntriesPage);
    },
  }),
];
