import { afterEach, beforeEach, expect, test } from 'vitest';
import { vkeyOf } from '#record/keys.ts';
import { signNote } from '#record/note.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { formatEnrolment, type Enrolment } from '#record/sign-in.ts';
import type { Signer } from '#record/provider.ts';
import type { Invitation, InvitationList, NewInvitation, OpenInvitation } from '#room/wire.ts';
import { HttpTalks, ORIGIN, outcomeOf } from '../http-talks.ts';

let http: HttpTalks;
let token: string;
let base: string;
beforeEach(async () => {
  http = await HttpTalks.begin();
  const room = await http.talks.openPlenary();
  token = await http.signIn('p1/k1');
  base = `/api/rooms/${room.id}/invitations`;
});
afterEach(async () => {
  await http.end();
});

async function invite(change: object = {}): Promise<NewInvitation> {
  const json = { key: 'p1/k2', duty: 'member', hours: 24, ...change };
  const answer = await http.post(base, json, token);
  if (answer.status !== 201) throw new Error(await answer.text());
  return (await answer.json()) as NewInvitation;
}

async function note(
  secret: string,
  change: Partial<Enrolment> = {},
  signer: Signer = http.talks.key('p1/k2'),
): Promise<string> {
  const text = formatEnrolment(nodeProvider, {
    origin: ORIGIN,
    room: http.talks.room.id,
    invitation: nodeProvider.sha256(Buffer.from(secret)),
    seal: undefined,
    key: vkeyOf(nodeProvider, signer),
    ...change,
  });
  return Buffer.from(await signNote(nodeProvider, text, [signer])).toString();
}

async function claim(secret: string, text: string): Promise<Response> {
  return await http.post(`/api/invitations/${secret}/claim`, { note: text });
}

test('RC8.8 invited, claimed, accredited: from a secret to a key in the roster', async () => {
  const { secret, id, state } = await invite();
  expect(state).toBe('waiting');
  const open = await http.read<OpenInvitation>(`/api/invitations/${secret}`);
  expect(open).toMatchObject({
    id,
    key: 'p1/k2',
    room: http.talks.room.id,
    sealed: false,
    opening: false,
  });
  const claimed = (await (await claim(secret, await note(secret))).json()) as Invitation;
  expect(claimed).toMatchObject({
    state: 'claimed',
    claimed: { note: expect.stringContaining(http.talks.vkey('p1/k2')) },
  });
  await http.talks.do('p1/k1', 'key.accredit', { key: http.talks.vkey('p1/k2'), duty: 'member' });
  const { invitations } = await http.read<InvitationList>(base, token);
  expect(invitations).toMatchObject([{ id, state: 'accredited' }]);
  expect(JSON.stringify(invitations)).not.toContain(secret);
  expect(await http.signIn('p1/k2')).toMatch(/.{40}/);
});

test('RC8.8 an invitation works once: a second device is refused, the same may repeat itself', async () => {
  const { secret } = await invite();
  const first = await note(secret);
  const thief = { ...http.talks.key('x1/k1'), name: 'p1/k2' };
  expect((await claim(secret, first)).status).toBe(200);
  expect(await outcomeOf(await claim(secret, await note(secret, {}, thief)))).toBe(
    'invitation.used',
  );
  expect((await claim(secret, first)).status).toBe(200);
});

test('RC8.8 of two devices at the same time one gets it', async () => {
  const { secret } = await invite();
  const other = { ...http.talks.key('x1/k1'), name: 'p1/k2' };
  const notes = [await note(secret), await note(secret, {}, other)];
  const outcomes = await Promise.all(
    notes.map(async (one) => await outcomeOf(await claim(secret, one))),
  );
  expect(outcomes.toSorted()).toEqual(['200', 'invitation.used']);
});

test('RC8.8 the enrolment must be the one asked for', async () => {
  const { secret } = await invite();
  const elsewhere = await note(secret, { origin: 'https://other.example' });
  expect(await outcomeOf(await claim(secret, elsewhere))).toBe('sign-in.other-origin');
  for (const change of [
    { room: 'k3v7q2m5x4c6j2a7r5t3w2y6ze' },
    { invitation: new Uint8Array(32) },
    { seal: `age1${'q'.repeat(58)}` },
  ]) {
    expect(await outcomeOf(await claim(secret, await note(secret, change)))).toBe(
      'invitation.mismatch',
    );
  }
  const otherName = await note(secret, {}, http.talks.key('p1/k3'));
  expect(await outcomeOf(await claim(secret, otherName))).toBe('invitation.mismatch');
  const text = await note(secret);
  const forged = text.slice(0, -10) + (text.at(-10) === 'A' ? 'B' : 'A') + text.slice(-9);
  expect(await outcomeOf(await claim(secret, forged))).toMatch(/^(?:note|enrol)\./);
  expect((await http.read<InvitationList>(base, token)).invitations[0]?.state).toBe('waiting');
});

test('RC8.10 a key unfit for enrolment is refused', async () => {
  const { secret } = await invite();
  // The identity: of small order.
  const publicKey = new Uint8Array(32);
  publicKey[0] = 1;
  const unfit = { ...http.talks.key('p1/k2'), publicKey };
  const answer = await claim(secret, await note(secret, {}, unfit));
  expect(await outcomeOf(answer)).toBe('enrol.key-unfit');
});

test('RC8.8 an invitation lapses', async () => {
  const { secret } = await invite({ hours: 1 });
  http.talks.clock.time += 3_600_000;
  expect(await outcomeOf(await http.get(`/api/invitations/${secret}`))).toBe('invitation.unknown');
  expect(await outcomeOf(await claim(secret, await note(secret)))).toBe('invitation.unknown');
});

test('RC8.4 a head invites people of its own side, under names not used before', async () => {
  const ask = async (change: object) =>
    await outcomeOf(
      await http.post(base, { key: 'p1/k2', duty: 'member', hours: 1, ...change }, token),
    );
  expect(await ask({ key: 'p2/k2' })).toBe('key.not-own');
  expect(await ask({ key: 'p1/k1' })).toBe('key.taken');
  expect(await ask({ key: 'p1/w9' })).toBe('act.form');
  expect(await ask({ key: 'p1' })).toBe('act.form');
  expect(await ask({ hours: 0 })).toBe('request.form');
  expect(await ask({ duty: 'observer' })).toBe('request.form');
  expect(await ask({ note: 'more than is asked for' })).toBe('request.form');
});

test('RC10.1 one side does not see the other’s invitations', async () => {
  await invite();
  const other = await http.signIn('p2/k1');
  expect((await http.read<InvitationList>(base, other)).invitations).toEqual([]);
});

test('RC8.8 so many invitations wait at the same time', async () => {
  for (let i = 2; i < 66; i++) await invite({ key: `p1/k${i}` });
  const json = { key: 'p1/k99', duty: 'member', hours: 1 };
  expect(await outcomeOf(await http.post(base, json, token))).toBe('invitation.too-many');
});
