import { formatEntryBundle } from '#record/entry-bundle.ts';
import { parseTilePath, prefixOfTile, TILE_WIDTH, tileAt } from '#record/tiles.ts';
import type { Seat } from '../access.ts';
import { pastOf } from '../past.ts';
import { route } from '../route.ts';

const FULL = 'public, max-age=31536000, immutable';
const PARTIAL = 'public, max-age=60';
const HEAD = 'public, max-age=5';

/** Only what is public may be kept on its way (RC10.3). */
function cached({ state }: Seat, how: string): Record<string, string> {
  return { 'cache-control': state.readers === 'public' ? how : 'no-store' };
}

export const tileRoutes = [
  route({
    method: 'get',
    path: '/tlog/:room/checkpoint',
    access: 'room',
    summary: 'The newest checkpoint with the cosignatures it has (C2SP tlog-tiles).',
    answers: { 200: { description: 'The note.', media: 'text/plain; charset=utf-8' } },
    handle: async ({ c, services, seat }) => {
      const note = seat.past
        ? (await pastOf(services, seat)).checkpoint
        : await seat.room.checkpointWithCopies();
      return c.body(new Uint8Array(note), 200, {
        'content-type': 'text/plain; charset=utf-8',
        ...cached(seat, HEAD),
      });
    },
  }),
  route({
    method: 'get',
    path: '/tlog/:room/tile/:path{.+}',
    access: 'room',
    summary: 'A tile of hashes or an entry bundle (C2SP tlog-tiles), full or partial.',
    answers: { 200: { description: 'The tile.', media: 'application/octet-stream' } },
    handle: async ({ c, services, seat, param, fail }) => {
      const tile = parseTilePath(`tile/${param('path')}`);
      if (!tile.ok) return fail('tile.unknown');
      const { level, position, width } = tile.value;
      const there = tileAt(level, position, seat.size);
      if (!there || there.width < width) return fail('tile.unknown');
      let bytes: Uint8Array;
      if (level === 'entries') {
        const from = position * TILE_WIDTH;
        const leaves = await services.store.leaves(seat.room.id, from, from + width);
        bytes = formatEntryBundle(leaves);
      } else {
        const stored = await services.store.tile(seat.room.id, level, position);
        if (!stored) throw new Error('a tile of the log is missing');
        bytes = prefixOfTile(stored, width);
      }
      return c.body(new Uint8Array(bytes), 200, {
        'content-type': 'application/octet-stream',
        ...cached(seat, width === TILE_WIDTH ? FULL : PARTIAL),
      });
    },
  }),
];
