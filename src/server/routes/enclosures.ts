import { fromHex, toBase64 } from '#record/bytes.ts';
import type { Store } from '#store/store.ts';
import type { Seat } from '../access.ts';
import { route } from '../route.ts';

const PAGE = 200;

/** For a reader who was removed: whether an act it may see names this enclosure. */
async function namedInPast(store: Store, seat: Seat, digest: string): Promise<boolean> {
  for (let at = 0; at < seat.size; at += PAGE) {
    const entries = await store.entries(seat.room.id, at, Math.min(at + PAGE, seat.size));
    if (entries.some((entry) => entry.encloses.includes(digest))) return true;
  }
  return false;
}

export const enclosureRoutes = [
  route({
    method: 'get',
    path: '/api/rooms/:room/enclosures/:hex',
    access: 'room',
    summary: 'The bytes of an enclosure, by its digest in hex.',
    description:
      'The header `Parley-Salt` has the salt in base64: digest, salt and bytes can be checked against the body that names them.',
    answers: {
      200: { description: 'The bytes.', media: 'application/octet-stream' },
      410: { description: 'It was destroyed by agreed act.' },
    },
    handle: async ({ c, services, seat, param, fail }) => {
      const bytes = fromHex(param('hex'));
      if (bytes?.length !== 32) return fail('enclosure.unknown');
      const digest = toBase64(bytes);
      if (seat.past && !(await namedInPast(services.store, seat, digest))) {
        return fail('enclosure.unknown');
      }
      const found = await services.store.enclosure(seat.room.id, digest);
      if (found === undefined) return fail('enclosure.unknown');
      if (found === 'destroyed') return fail('enclosure.was-destroyed');
      return c.body(new Uint8Array(found.bytes), 200, {
        // Never as what it says it is: it is other people's bytes, under this server's name.
        'content-type': 'application/octet-stream',
        'content-disposition': 'attachment',
        'parley-salt': toBase64(found.salt),
      });
    },
  }),
];
