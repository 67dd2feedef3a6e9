import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acceptInvitation, readClaim } from '#client/enrol.ts';
import { enterAct } from '#client/enter-act.ts';
import { headsInMemory } from '#client/head-memory.ts';
import { renewIfDue } from '#client/renewal.ts';
import { RoomReplica } from '#client/replica.ts';
import { rowOf } from '#core/views/chronicle.ts';
import { utf8 } from '#record/bytes.ts';
import { formatVkey } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { enclose } from '#room/compose.ts';
import { generateSealKey } from '#room/seal-keys.ts';
import { canonicalJson } from '#room/state-digest.ts';
import { ORIGIN } from '../http-talks.ts';
import { enter, SealedClients, type Client } from '../sealed-clients.ts';
import { MemoryDevice } from '../support/memory-device.ts';

/** The members' own clients in a sealed room, against the real server. */

let clients: SealedClients;
let m1: Client;
let p1: Client;
let p2: Client;
beforeEach(async () => {
  clients = await SealedClients.begin();
  m1 = await clients.member('m1/k1');
  p1 = await clients.member('p1/k1');
  p2 = await clients.member('p2/k1');
});
afterEach(() => clients.end());

const statement = (en: string) => ({
  words: { en },
  speaker: { en: 'Head of delegation' },
  level: 'background',
  matters: [],
});

/** What a member's copy says after reading on; it must hold. */
async function report(client: Client) {
  await client.replica.pull();
  const { status } = client.replica.snapshot;
  if (status.phase !== 'checked') throw new Error(JSON.stringify(status));
  return status.report;
}

const stateIn = ({ replica }: Client): string => canonicalJson(replica.snapshot.log.replay.state);
const rowIn = ({ replica }: Client, id: string) => rowOf(replica.snapshot.log.views.chronicle, id);

describe('RC12.9 the members’ clients read and decide', () => {
  test('two heads and a mediator: every copy holds the same talks, the server’s the envelopes', async () => {
    const round = await enter(m1, 'round.open', { number: 2, hosts: ['m1'] });
    const said = await enter(p1, 'statement.make', statement('We can live with it.'));
    const name = enclose(nodeProvider, utf8('Dr. Somebody, adviser'), 'text/plain');
    const describe = { key: p2.key.ref, name: { ...name.ref }, office: { en: 'Adviser' } };
    await enter(p2, 'person.describe', describe, { enclosures: [name] });
    for (const client of [m1, p1, p2]) {
      expect(await report(client)).toMatchObject({
        voids: 0,
        sealed: { acts: 3, unread: 0, voids: 0 },
      });
      const { log } = client.replica.snapshot;
      expect(log.replay.state?.openRound).toBe(round);
      expect(rowIn(client, said)).toMatchObject({ type: 'statement.make', sealed: true });
      expect(log.act(rowIn(client, said)?.index ?? 0)?.body).toEqual(
        statement('We can live with it.'),
      );
      expect(log.outerState?.openRound).toBeUndefined();
      expect(canonicalJson(log.outerState)).toBe(canonicalJson(clients.sealed.state));
      expect(JSON.stringify(log.views.labels)).toContain('Dr. Somebody');
    }
    expect(stateIn(p1)).toBe(stateIn(p2));
  });

  test('RC12.12 a device without a sealing key shows envelopes, and says that they are not read', async () => {
    const said = await enter(p1, 'statement.make', statement('In confidence.'));
    const blind = new RoomReplica({
      ...m1,
      room: clients.room,
      heads: headsInMemory(),
    });
    await blind.pull();
    const { log, report: found } = blind.snapshot;
    expect(found?.sealed).toEqual({ acts: 1, unread: 1, voids: 0 });
    expect(rowOf(log.views.chronicle, said)).toMatchObject({ type: 'room.sealed', unread: true });
    const refused = await enterAct(
      { ...m1, replica: blind },
      { type: 'statement.make', version: 1, body: statement('From here?') },
    );
    expect(refused).toMatchObject({ ok: false, failure: { code: 'seal.no-secret' } });
  });

  test('RC12.11 what is void inside is named with its signers, and is no fault of the operator', async () => {
    const body = { round: '0'.repeat(64), format: 'shuttle', level: 'heads', languages: ['en'] };
    const id = await enter(p1, 'session.open', body);
    for (const client of [m1, p1, p2]) {
      expect(await report(client)).toMatchObject({ voids: 0, sealed: { acts: 1, voids: 1 } });
      const { rows } = client.replica.snapshot.log.views.chronicle;
      expect(rows.find((row) => row.id === id)).toMatchObject({
        sealed: true,
        parties: ['p1'],
        void: { code: 'role.not-entitled' },
      });
    }
  });
});

describe('RC12.5 joining and leaving', () => {
  /** Invites, enrols with a sealing key made on the new device, and accredits it. */
  async function enrol(name: string): Promise<Client> {
    const invited = await p1.api.invite(clients.room, { key: name, duty: 'member', hours: 1 });
    if (!invited.ok) throw new Error('not invited');
    const { secret } = invited.value;
    const api = clients.api();
    const invitation = await api.invitation(secret);
    if (!invitation.ok) throw new Error('no invitation');
    const device = new MemoryDevice((one) => clients.sealed.talks.key(one));
    const open = invitation.value;
    const accepted = await acceptInvitation(api, nodeProvider, device, ORIGIN, secret, open);
    if (!accepted.ok) throw new Error(JSON.stringify(accepted.failure));
    const list = await p1.api.invitations(clients.room);
    const claimed = list.ok && list.value.invitations.find(({ key }) => key === name);
    const claim = claimed && (await readClaim(nodeProvider, clients.room, claimed));
    if (!claim) throw new Error('not claimed');
    const accredit = { key: formatVkey(claim.key), duty: 'member', seal: claim.seal };
    await enter(p1, 'key.accredit', accredit);
    return await clients.signedIn(device, accepted.value.key);
  }

  test('a newcomer is accredited, the seal is renewed at once, and it reads the past', async () => {
    const round = await enter(m1, 'round.open', { number: 2, hosts: ['m1'] });
    const newcomer = await enrol('p1/k2');
    expect(clients.sealed.state.epoch).toEqual({ number: 2, stale: false });
    expect(await report(newcomer)).toMatchObject({ sealed: { acts: 1, unread: 0 } });
    expect(newcomer.replica.snapshot.log.replay.state?.openRound).toBe(round);
    const said = await enter(newcomer, 'statement.make', statement('We have joined.'));
    await report(p2);
    expect(rowIn(p2, said)).toMatchObject({ type: 'statement.make', sealed: true });
    expect(stateIn(p2)).toBe(stateIn(newcomer));
  });

  test('RC12.12 who reads before it is given the past reads anew when it is', async () => {
    const said = await enter(p1, 'statement.make', statement('Before you came.'));
    const { talks } = clients.sealed;
    const added = await clients.sealed.member('p2/k2');
    await talks.do('p2/k1', 'key.accredit', { ...added, duty: 'member' });
    const late = await clients.member('p2/k2');
    expect(late.replica.snapshot.report?.sealed).toEqual({ acts: 1, unread: 1, voids: 0 });
    expect(await renewIfDue(late)).toEqual({ kind: 'waiting', code: 'epoch.missing' });
    await p1.replica.pull();
    expect(await renewIfDue(p1)).toMatchObject({ kind: 'renewed', reason: 'stale' });
    expect(await renewIfDue(p1)).toEqual({ kind: 'not-due' });
    expect(await report(late)).toMatchObject({ sealed: { acts: 1, unread: 0 } });
    expect(rowIn(late, said)).toMatchObject({ type: 'statement.make', sealed: true });
    expect(stateIn(late)).toBe(stateIn(p1));
  });

  test('an act on its way when somebody joins is sealed again, for the newcomer too', async () => {
    const { talks } = clients.sealed;
    const added = await clients.sealed.member('p2/k2');
    await talks.do('p2/k1', 'key.accredit', { ...added, duty: 'member' });
    // This copy has not read of it, and its act is refused with room.seal-stale.
    const said = await enter(p1, 'statement.make', statement('For all of you.'));
    expect(clients.sealed.state.epoch).toEqual({ number: 2, stale: false });
    const late = await clients.member('p2/k2');
    expect(rowIn(late, said)).toMatchObject({ type: 'statement.make' });
  });

  test('several clients that renew at once: one is admitted, the others find nothing due', async () => {
    const added = await clients.sealed.member('p2/k2');
    await clients.sealed.talks.do('p2/k1', 'key.accredit', { ...added, duty: 'member' });
    for (const client of [m1, p1, p2]) await client.replica.pull();
    const renewed = await Promise.all([m1, p1, p2].map((client) => renewIfDue(client)));
    expect(renewed.map(({ kind }) => kind).toSorted()).toEqual(['not-due', 'not-due', 'renewed']);
  });

  test('RC12.10 a key that nothing can be sealed to is no reason for its holder to renew for ever', async () => {
    const { sealed } = clients;
    const seal = `age1pq1${'q'.repeat(1952)}`;
    const key = sealed.talks.vkey('p2/k9');
    await sealed.talks.do('p2/k1', 'key.accredit', { key, duty: 'member', seal });
    await p1.replica.pull();
    expect(await renewIfDue(p1)).toMatchObject({ kind: 'renewed' });
    // Whatever identity it keeps, the seal names its key and does not open.
    sealed.seals.set('p2/k9', await generateSealKey());
    const odd = await clients.member('p2/k9');
    expect(await renewIfDue(odd)).toEqual({ kind: 'not-due' });
    expect(sealed.state.epoch.number).toBe(2);
  });

  test('a lost device: its key is revoked, and what it holds opens nothing after', async () => {
    const lost = await enrol('p1/k2');
    await enter(m1, 'round.open', { number: 2, hosts: ['m1'] });
    await enter(p1, 'key.revoke', { key: lost.key.ref, why: 'lost' });
    expect(clients.sealed.state.epoch).toEqual({ number: 3, stale: false });
    const after = await enter(p2, 'statement.make', statement('After the loss.'));
    const { talks } = clients.sealed;
    // Whoever found it, with a copy of the whole log from somewhere: the envelope, and no more.
    const [identity] = await lost.device.sealIdentities(clients.room);
    clients.sealed.seals.set('p1/k2', { identity: identity?.identity ?? '', recipient: '' });
    const finder = await clients.sealed.read('p1/k2');
    expect(finder.results.at(-1)).toMatchObject({ kind: 'unread', act: { id: after } });
    expect(finder.replay.unread).toBe(1);
    expect(talks.room.state?.keys[lost.key.ref]).toMatchObject({ ended: {} });
  });

  test('RC9.2 a removed member’s client reads up to the removal, and no further', async () => {
    await enter(m1, 'round.open', { number: 2, hosts: ['m1'] });
    const change = { what: 'remove-party', party: 'p2' };
    const proposal = await enter(m1, 'room.propose-change', { change });
    await enter(p1, 'room.accept-change', { proposal });
    const removed = clients.sealed.talks.room.size - 1;
    expect(clients.sealed.state.epoch).toEqual({ number: 2, stale: false });
    await enter(m1, 'statement.make', statement('Without them.'));
    await p2.replica.pull();
    const { log, status } = p2.replica.snapshot;
    expect(status.phase).toBe('checked');
    expect(log.size).toBe(removed);
    expect(log.sealed).toMatchObject({ acts: 1, unread: 0 });
    expect(log.replay.state?.parties['p2']?.left).toBeDefined();
  });
});
