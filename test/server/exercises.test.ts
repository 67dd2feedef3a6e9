import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { EXERCISES } from '#cli/shipped.ts';
import { demoKeys, exerciseSarn, exerciseSarnCapital } from '#examples/exercise-sarn/index.ts';
import { Api } from '#client/api.ts';
import { signIn } from '#client/sign-in.ts';
import { keyRef, vkeyOf } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { composeAct } from '#room/compose.ts';
import type { DemoPeople } from '#room/exercise-wire.ts';
import type { RoomList } from '#room/wire.ts';
import { DataFolderError, openDataFolder } from '#server/data-folder.ts';
import { loadExercise, type Exercise } from '#server/exercises.ts';
import { ModeError } from '#server/mode.ts';
import { startServer } from '#server/server.ts';
import { startParley, type Started } from '#server/start.ts';
import { Talks } from '../talks.ts';
import { outcomeOf } from '../http-talks.ts';

const opened: Started[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const started of opened.splice(0)) await started.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-exercises-'));
  folders.push(folder);
  return folder;
}

async function start(
  dataFolder: string,
  exercises: readonly Exercise[] = [opening],
  purpose?: 'live',
): Promise<Started> {
  const started = await startParley({
    dataFolder,
    port: 0,
    examples: [],
    exercises,
    ...(purpose ? { purpose } : {}),
    report: (error) => console.error(error),
    alarm: (sentence) => console.error(sentence),
    storeFailed: (error) => console.error(error),
  });
  opened.push(started);
  return started;
}

async function stop(started: Started): Promise<void> {
  opened.splice(opened.indexOf(started), 1);
  await started.close();
}

/** The first day of the exercise only: what is shown here does not depend on how long it is. */
const opening: Exercise = {
  ...exerciseSarn,
  days: () => exerciseSarn.days('opening'),
  play: (scene) => exerciseSarn.play(scene, 'opening'),
};

async function publicRooms({ url }: Started): Promise<RoomList['rooms']> {
  const answer = await fetch(`${url}/api/rooms`);
  return ((await answer.json()) as RoomList).rooms;
}

test('an exercise is played into a fresh folder of examples, once, and goes on at the true present', async () => {
  const folder = await freshFolder();
  const first = await start(folder);
  const [room] = await publicRooms(first);
  expect(room).toMatchObject({ kind: 'exercise', setting: 'plenary', sealed: false, rules: 3 });
  const rooms = await first.store.rooms();
  expect(rooms).toHaveLength(exerciseSarn.rooms.length);
  const hosted = await first.host.room(room?.room ?? '');
  if (!hosted) throw new Error('the plenary is not there');
  const now = Date.now();
  const composed = await composeAct(nodeProvider, [demoKeys.signer('plenary', 's1/k1')], {
    room: hosted.id,
    seen: { size: hosted.size, root: hosted.root },
    type: 'note.take',
    version: 1,
    body: {
      at: `${new Date(now).toISOString().slice(0, 19)}Z`,
      line: { en: 'A trainee was here.' },
    },
    time: Math.floor(now / 1000),
  });
  if (!composed.ok) throw new Error(composed.fault.message);
  expect(await hosted.submit(composed.value)).toMatchObject({ kind: 'acknowledged' });
  const head = await first.store.head(hosted.id);
  expect(Math.abs((head?.lastAdmitted ?? 0) - now)).toBeLessThan(60_000);
  await stop(first);

  const again = await start(folder);
  expect(await again.store.rooms()).toEqual(rooms);
  expect((await again.store.head(hosted.id))?.size).toBe(head?.size);
});

test('an exercise that was interrupted is played on, over what is there', async () => {
  const folder = await freshFolder();
  let left = 60;
  const interrupted: Exercise = {
    ...opening,
    play: (scene) => {
      const { clock } = scene;
      const goOn = clock.goOn.bind(clock);
      clock.goOn = (ms) => {
        left -= 1;
        if (left < 0) throw new Error('the power went');
        goOn(ms);
      };
      return opening.play(scene);
    },
  };
  await expect(start(folder, [interrupted])).rejects.toThrow('the power went');
  const started = await start(folder);
  const [room] = await publicRooms(started);
  expect(await started.store.rooms()).toHaveLength(exerciseSarn.rooms.length);
  const whole = await start(await freshFolder());
  const [other] = await publicRooms(whole);
  expect(room?.size).toBe(other?.size);
});

test('RC14.5 the demo keys of an exercise are given to anybody, plainly marked, for every room in which a person has a place', async () => {
  const started = await start(await freshFolder());
  const [room] = await publicRooms(started);
  const answer = await fetch(`${started.url}/api/rooms/${room?.room}/demo-keys`);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const { warning, people } = (await answer.json()) as DemoPeople;
  expect(warning).toContain('these keys are public');
  expect(people.map(({ id }) => id).toSorted()).toEqual([
    'm1/k1',
    'm2/k1',
    'o1/k1',
    'o1/k2',
    'o1/k3',
    'p1/k1',
    'p1/k2',
    'p2/k1',
    'p2/k2',
    's1/k1',
  ]);
  const head = people.find(({ id }) => id === 'p1/k1');
  expect(head?.keys.map(({ setting }) => setting)).toEqual([
    'plenary',
    'shuttle',
    'caucus',
    'commission',
  ]);
  const secrets = people.flatMap(({ keys }) => keys.map((key) => key.publicDemoPrivateKey));
  expect(new Set(secrets).size).toBe(secrets.length);
  // A room of the exercise that the public may not read gives the same; any other is unknown.
  const own = head?.keys[2]?.room;
  expect((await fetch(`${started.url}/api/rooms/${own}/demo-keys`)).status).toBe(200);
  const none = await fetch(`${started.url}/api/rooms/${'a'.repeat(26)}/demo-keys`);
  expect(await outcomeOf(none)).toBe('room.unknown');
});

test('RC14.5 an exercise of which the caller may read no room is named by the room to begin at, and no other room is; one that may be read is not', async () => {
  const alone: Exercise = { ...exerciseSarnCapital('p1'), ships: true };
  const started = await start(await freshFolder(), [alone]);
  const url = `${started.url}/api/rooms`;
  const list = (await (await fetch(url)).json()) as RoomList;
  const [room] = await started.store.rooms();
  expect(list).toEqual({
    rooms: [],
    exercises: [{ room, title: { en: 'The Brennat leadership', ur: 'برینت کی قیادت' } }],
  });
  expect((await fetch(`${url}/${room}`)).status).toBe(404);

  const { people } = (await (await fetch(`${url}/${room}/demo-keys`)).json()) as DemoPeople;
  const key = people[0]?.keys[0];
  if (!key) throw new Error('nobody can act there');
  const signer = demoKeys.signer('capital-p1', key.name);
  const vkey = vkeyOf(nodeProvider, signer);
  const device = { origin: started.url, room: key.room, ref: keyRef(vkey), vkey, signer };
  const api = new Api({ base: started.url });
  const answer = await signIn(api, nodeProvider, started.url, [device]);
  if (!answer.ok) throw new Error('that did not sign in');
  const own = await fetch(url, { headers: { authorization: `Bearer ${answer.value.token}` } });
  const { rooms, exercises } = (await own.json()) as RoomList;
  expect([rooms.map((one) => one.room), exercises]).toEqual([[room], undefined]);

  // Where the public reads the plenary it begins there, and finds the sealed rooms beside it by acting as somebody.
  const shared = await start(await freshFolder());
  const open = (await (await fetch(`${shared.url}/api/rooms`)).json()) as RoomList;
  expect(Object.keys(open)).toEqual(['rooms']);
  expect(open.rooms.map(({ setting }) => setting)).toEqual(['plenary']);
});

test('RC14.5 a live server gives no keys, takes none, and does not start over a folder with an exercise', async () => {
  const live = await start(await freshFolder(), EXERCISES, 'live');
  expect(await live.store.rooms()).toEqual([]);
  const answer = await fetch(`${live.url}/api/rooms/${'a'.repeat(26)}/demo-keys`);
  expect(await outcomeOf(answer)).toBe('room.unknown');
  expect(await (await fetch(`${live.url}/api/rooms`)).json()).toEqual({ rooms: [] });
  expect(live.server.app.services.exercises).toEqual([]);
  expect(live.server.app.services.demoKeys).toEqual(
    EXERCISES.flatMap((exercise) => exercise.keys()),
  );

  const folder = await freshFolder();
  await stop(await start(folder));
  await expect(start(folder, EXERCISES, 'live')).rejects.toThrow(DataFolderError);
  // Also where somebody changed what the folder says it is for.
  await writeFile(join(folder, 'purpose'), 'live\n');
  await expect(start(folder, EXERCISES)).rejects.toThrow(ModeError);
});

test('RC14.4 nothing is played into a folder of live work', async () => {
  const folder = await openDataFolder(await freshFolder(), { lock: true });
  await folder.dedicate('live');
  const { store } = folder;
  const options = { folder, store, provider: nodeProvider, holder: 'x', now: Date.now() };
  await expect(loadExercise(opening, options)).rejects.toThrow(DataFolderError);
  expect(await store.rooms()).toEqual([]);
  await folder.close();
});

test('RC9 the leaderships’ rooms are not on the shared server, which has no key of theirs either', async () => {
  const started = await start(await freshFolder(), EXERCISES);
  const [room] = await publicRooms(started);
  const answer = await fetch(`${started.url}/api/rooms/${room?.room}/demo-keys`);
  const text = await answer.text();
  expect(text).not.toMatch(/p[12]\/k3/);
  expect(text).not.toContain('capital');
  for (const side of ['p1', 'p2'] as const) expect(exerciseSarnCapital(side).ships).toBe(false);
});

test('a server of live talks refuses an exercise that is handed to it', async () => {
  const talks = await Talks.begin();
  const { host, store, clock } = talks;
  const played = {
    name: 'x',
    process: 'x',
    rooms: new Map<string, string>(),
    people: async () => [],
  };
  await expect(
    startServer({ host, store, clock, mode: 'live', exercises: [played] }),
  ).rejects.toThrow(ModeError);
  await talks.end();
});
