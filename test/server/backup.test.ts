import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BackupAge } from '#room/wire.ts';
import { HttpTalks } from '../http-talks.ts';

let http: HttpTalks;
beforeEach(async () => {
  http = await HttpTalks.begin();
});
afterEach(() => http.end());

/** What a member is told by a server whose data folder was last copied then. */
async function told(lastBackup?: () => Promise<number | undefined>): Promise<BackupAge> {
  await http.serve(lastBackup ? { lastBackup } : {});
  const { room } = http.talks;
  const token = await http.signIn('p1/k1', [room]);
  return await http.read<BackupAge>(`/api/rooms/${room.id}/backup`, token);
}

test('RC5.7 members are told the day of the last backup, and no hour of it', async () => {
  await http.talks.openPlenary();
  const opened = http.talks.clock.time;
  expect(await told(() => Promise.resolve(opened + 3_600_000))).toEqual({ last: '2031-03-06' });
});

test('RC5.7 a backup from before the room was opened has nothing of it', async () => {
  await http.talks.openPlenary();
  const opened = http.talks.clock.time;
  expect(await told(() => Promise.resolve(opened - 1))).toEqual({ last: 'never' });
  expect(await told(() => Promise.resolve(undefined))).toEqual({ last: 'never' });
});

test('RC5.7 where nobody notes it, nothing is said', async () => {
  await http.talks.openPlenary();
  expect(await told()).toEqual({});
});
