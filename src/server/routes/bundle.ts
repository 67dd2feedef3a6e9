import type { Seat } from '../access.ts';
import { exportBundle } from '../export-bundle.ts';
import { route } from '../route.ts';

/** Who exports a room that is not public, where the ground rules say nothing else: heads of delegation and mediators (RC7). */
function mayExport({ state, key, past }: Seat): boolean {
  if (state.readers === 'public') return true;
  if (!key || past) return false;
  const mediates = state.parties[key.state.party]?.role === 'mediator';
  return key.state.duty === 'head' || (mediates && key.state.duty === 'member');
}

export const bundleRoutes = [
  route({
    method: 'get',
    path: '/api/rooms/:room/bundle',
    access: 'room',
    summary: 'The room as one file that proves itself: what `parley verify` takes.',
    description:
      'Written for the caller: its key name stands in the first line, or `public`. Of a room that is not public, for heads of delegation and mediators.',
    answers: {
      200: { description: 'The bundle.', media: 'application/octet-stream' },
      403: { description: 'The caller may read and not export.' },
    },
    handle: ({ c, services, seat, fail }) => {
      if (!mayExport(seat)) return fail('export.not-entitled');
      const { provider, store, report } = services;
      const ref = seat.key?.ref;
      const view = ref === undefined ? 'public' : ref.slice(0, ref.indexOf('+'));
      const pieces = exportBundle(provider, store, view, [seat.room]);
      const stream = new ReadableStream<Uint8Array>(
        {
          async pull(controller) {
            try {
              const step = await pieces.next();
              if (step.done) controller.close();
              else controller.enqueue(step.value);
            } catch (error) {
              // Half a bundle does not end as a bundle does, so nobody takes it for one.
              report(error);
              controller.error(new Error('the export was interrupted'));
            }
          },
          async cancel() {
            await pieces.return();
          },
        },
        { highWaterMark: 0 },
      );
      return c.body(stream, 200, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="${seat.room.id}.parley"`,
      });
    },
  }),
];
