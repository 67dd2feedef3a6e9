import { Api } from '#client/api.ts';
import { headsInMemory } from '#client/head-memory.ts';
import { RoomReplica } from '#client/replica.ts';
import { signIn } from '#client/sign-in.ts';
import { nodeCipher, nodeProvider } from '#record/provider/node.ts';
import type { SealKey } from '#room/seal-keys.ts';
import type { HostedRoom } from '#server/host.ts';
import { HttpTalks, ORIGIN } from '../http-talks.ts';
import type { Client } from '../sealed-clients.ts';
import { SealedTalks } from '../sealed-talks.ts';
import { MemoryDevice } from '../support/memory-device.ts';
import { Talks } from '../talks.ts';

const OPENED = { kind: 'exercise', grade: 'solemn', readers: 'members', rules: 5, witnesses: [] };

/** A mission's own sealed room and the room of a joint commission, on one server, with seats of the mission's head in both. */
export class MissionRooms {
  readonly talks: Talks;
  readonly http: HttpTalks;
  readonly intake: HostedRoom;
  readonly commission: HostedRoom;
  readonly #seals: ReadonlyMap<string, SealKey>;

  private constructor(
    http: HttpTalks,
    rooms: Pick<MissionRooms, 'intake' | 'commission'>,
    seals: ReadonlyMap<string, SealKey>,
  ) {
    this.talks = http.talks;
    this.http = http;
    this.intake = rooms.intake;
    this.commission = rooms.commission;
    this.#seals = seals;
  }

  static async begin(): Promise<MissionRooms> {
    const talks = await Talks.begin();
    const head = (name: string) => ({ key: talks.vkey(`${name}/k1`) });
    const commission = await talks.openPlenary({
      ...OPENED,
      parties: [
        { id: 'm1', role: 'mediator', head: head('m1') },
        { id: 'p1', role: 'party', head: head('p1') },
        { id: 'p2', role: 'party', head: head('p2') },
        { id: 'o1', role: 'monitor', head: head('o1') },
      ],
    });
    await talks.do('o1/k1', 'room.accept', { opening: commission.state?.opening });
    const sealed = SealedTalks.of(talks);
    const intake = await sealed.openIntake();
    const member = await sealed.member('o1/k2');
    await talks.do('o1/k1', 'key.accredit', { ...member, duty: 'member' });
    await sealed.renew('o1/k1');
    const http = await HttpTalks.begin({}, talks);
    return new MissionRooms(http, { intake, commission }, sealed.seals);
  }

  async seats(): Promise<{ intake: Client; commission: Client }> {
    return {
      intake: await this.seat(this.intake, 'o1/k1'),
      commission: await this.seat(this.commission, 'o1/k1'),
    };
  }

  /** Somebody signed in to one of the rooms, who has read it. */
  async seat(room: HostedRoom, name: string): Promise<Client> {
    const { talks, http } = this;
    const device = new MemoryDevice((one) => talks.key(one));
    const seal = room === this.intake ? this.#seals.get(name) : undefined;
    const key = device.keep(ORIGIN, room.id, name, seal);
    const session: { token?: string } = {};
    const api = new Api({
      token: () => session.token,
      fetch: async (input, init) => await http.app.app.request(input as string, init),
    });
    const answer = await signIn(api, nodeProvider, ORIGIN, [key]);
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
    session.token = answer.value.token;
    const replica = new RoomReplica({
      now: () => talks.clock.time,
      api,
      provider: nodeProvider,
      room: room.id,
      heads: headsInMemory(),
      sealing: {
        cipher: nodeCipher,
        sealIdentities: (of) => device.sealIdentities(of),
        erase: (of) => device.eraseSeals(of),
      },
    });
    await replica.pull();
    return { api, provider: nodeProvider, replica, key, device, now: () => talks.clock.time };
  }

  /** The same seat, whose device reaches nobody. */
  withoutConnection(seat: Client): Client {
    const api = new Api({ fetch: () => Promise.reject(new TypeError('no network')) });
    return { ...seat, api };
  }

  async end(): Promise<void> {
    await this.http.end();
  }
}
