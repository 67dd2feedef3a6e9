import { pastReceipt } from '../past.ts';
import { route } from '../route.ts';

export const receiptRoutes = [
  route({
    method: 'get',
    path: '/api/rooms/:room/acts/:id/receipt',
    access: 'room',
    summary: 'The receipt of an act: a C2SP tlog-proof file.',
    answers: { 200: { description: 'The file.', media: 'text/plain; charset=utf-8' } },
    handle: async ({ c, services, seat, param, fail }) => {
      const id = param('id');
      if (!/^[0-9a-f]{64}$/.test(id)) return fail('act.unknown');
      const found = await services.store.find(seat.room.id, id);
      if (!found || found.index >= seat.size) return fail('act.unknown');
      const receipt = seat.past
        ? await pastReceipt(services, seat, found.index)
        : await seat.room.receipt(id);
      if (!receipt) return fail('act.unknown');
      return c.body(new Uint8Array(receipt), 200, { 'content-type': 'text/plain; charset=utf-8' });
    },
  }),
];
