import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseKeyRef, vkeyOf } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { Api } from '#client/api.ts';
import type { DeviceKey } from '#client/device.ts';
import { acceptInvitation } from '#client/enrol.ts';
import { headsInMemory } from '#client/head-memory.ts';
import { Live } from '#client/live.ts';
import { RoomReplica } from '#client/replica.ts';
import { signIn } from '#client/sign-in.ts';
import type { LiveEvent } from '#room/wire.ts';
import { HttpTalks, ORIGIN } from '../http-talks.ts';

/** The client's own code against the server's: the two are written to the same wire. */

let http: HttpTalks;
let token: string | undefined;
let api: Api;
beforeEach(async () => {
  http = await HttpTalks.begin();
  token = undefined;
  api = new Api({
    token: () => token,
    fetch: async (input, init) => await http.app.app.request(input as string, init),
  });
});
afterEach(() => http.end());

function deviceKey(name: string): DeviceKey {
  const signer = http.talks.key(name);
  const ref = parseKeyRef(http.talks.ref(name));
  if (!ref.ok) throw new Error(ref.fault.code);
  const vkey = vkeyOf(nodeProvider, signer);
  return { origin: ORIGIN, room: http.talks.room.id, ref: ref.value.ref, vkey, signer };
}

async function enter(name: string): Promise<void> {
  const answer = await signIn(api, nodeProvider, ORIGIN, [deviceKey(name)]);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  token = answer.value.token;
}

test('RC8.9 the client signs in, lists its rooms and checks a copy of one', async () => {
  const room = await http.talks.openPlenary();
  await http.talks.do('m1/k1', 'room.describe', { title: { en: 'Plenary' } });
  await enter('p1/k1');
  const rooms = await api.rooms();
  expect(rooms).toMatchObject({ ok: true, value: { rooms: [{ title: { en: 'Plenary' } }] } });
  const replica = new RoomReplica({
    api,
    provider: nodeProvider,
    room: room.id,
    heads: headsInMemory(),
  });
  await replica.pull();
  expect(replica.snapshot.status).toMatchObject({
    phase: 'checked',
    report: { acts: 4, voids: 0 },
  });
});

test('RC8.8 the client takes up an invitation', async () => {
  await http.talks.openPlenary();
  await enter('p1/k1');
  const invited = await api.invite(http.talks.room.id, { key: 'p1/k2', duty: 'member', hours: 1 });
  if (!invited.ok) throw new Error('not invited');
  const { secret } = invited.value;
  const invitation = await api.invitation(secret);
  if (!invitation.ok) throw new Error('no invitation');
  const device = {
    keys: () => Promise.resolve([]),
    make: (_origin: string, _room: string, name: string) => Promise.resolve(deviceKey(name)),
    forget: () => Promise.resolve(),
    clear: () => Promise.resolve(),
    sealIdentities: () => Promise.resolve([]),
    eraseSeals: () => Promise.resolve(),
  };
  const enrolled = await acceptInvitation(
    api,
    nodeProvider,
    device,
    ORIGIN,
    secret,
    invitation.value,
  );
  expect(enrolled).toMatchObject({ ok: true, value: { invitation: { state: 'claimed' } } });
  const listed = await api.invitations(http.talks.room.id);
  expect(listed).toMatchObject({
    ok: true,
    value: {
      invitations: [
        { key: 'p1/k2', claimed: { note: expect.stringContaining(http.talks.vkey('p1/k2')) } },
      ],
    },
  });
});

test('RC10 the client follows live', async () => {
  await http.talks.openPlenary();
  await enter('p1/k1');
  const events: LiveEvent[] = [];
  const live = new Live(api, { onEvent: (event) => events.push(event) });
  live.start();
  await expect.poll(() => events.length).toBe(2);
  await http.talks.do('m1/k1', 'room.describe', { title: { en: 'Plenary' } });
  await expect.poll(() => events.at(-1)).toMatchObject({ kind: 'acts', size: 4 });
  live.stop();
});
