import { parseLeaf } from '#record/leaf.ts';
import { backupAge, type BackupAge } from '#room/wire.ts';
import type { Store } from '#store/store.ts';
import { route } from '../route.ts';

/** How old the operator's last whole copy is (RC5.7). */
export const backupRoutes = [
  route({
    method: 'get',
    path: '/api/rooms/:room/backup',
    access: 'member',
    summary: 'The day of the last backup that has something of this room, for its members.',
    description:
      'A day and no more, so that it does not tell when whoever operates the server is at work. `never` where no backup has this room; nothing where this server does not know.',
    answers: { 200: { description: 'The day, in UTC.', schema: backupAge } },
    handle: async ({ services, seat, json }) => {
      const { lastBackup, store } = services;
      if (!lastBackup) return json({} satisfies BackupAge);
      const at = await lastBackup();
      const opened = await openedAt(store, seat.room.id);
      if (at === undefined || opened === undefined || at < opened) {
        return json({ last: 'never' } satisfies BackupAge);
      }
      return json({ last: new Date(at).toISOString().slice(0, 10) } satisfies BackupAge);
    },
  }),
];

/** When the first act of a room was admitted: a copy that was begun before has nothing of the room. */
async function openedAt(store: Store, room: string): Promise<number | undefined> {
  const [opening] = await store.entries(room, 0, 1);
  const leaf = opening && parseLeaf(opening.leaf);
  return leaf?.ok ? leaf.value.admitted : undefined;
}
