import { Api } from '#client/api.ts';
import type { DeviceKey } from '#client/device.ts';
import { enterAct } from '#client/enter-act.ts';
import type { Meant } from '#client/compose-for.ts';
import { headsInMemory } from '#client/head-memory.ts';
import type { Seat } from '#client/renewal.ts';
import { RoomReplica } from '#client/replica.ts';
import { signIn } from '#client/sign-in.ts';
import { nodeCipher, nodeProvider } from '#record/provider/node.ts';
import { HttpTalks, ORIGIN } from './http-talks.ts';
import { SealedTalks } from './sealed-talks.ts';
import { MemoryDevice } from './support/memory-device.ts';

/** One member at a device of its own, with the client's own code. */
export interface Client extends Seat {
  device: MemoryDevice;
}

/** A sealed room on a server of its own, with the clients of its members. */
export class SealedClients {
  readonly sealed: SealedTalks;
  readonly http: HttpTalks;

  private constructor(sealed: SealedTalks, http: HttpTalks) {
    this.sealed = sealed;
    this.http = http;
  }

  static async begin(
    options: { capital?: boolean; working?: boolean } = {},
  ): Promise<SealedClients> {
    const sealed = await SealedTalks.begin(options);
    return new SealedClients(sealed, await HttpTalks.begin({}, sealed.talks));
  }

  get room(): string {
    return this.sealed.talks.room.id;
  }

  /**
   * A member whose keys the room knows already.
   * @param time what its device's clock says; else what the server's does
   */
  async member(name: string, time?: number): Promise<Client> {
    const { talks, seals } = this.sealed;
    const device = new MemoryDevice((one) => talks.key(one));
    const key = device.keep(ORIGIN, this.room, name, seals.get(name));
    return await this.signedIn(device, key, time);
  }

  api(session: { token?: string } = {}): Api {
    return new Api({
      token: () => session.token,
      fetch: async (input, init) => await this.http.app.app.request(input as string, init),
    });
  }

  /** Signs in with a key, and reads its room. */
  async signedIn(device: MemoryDevice, key: DeviceKey, time?: number): Promise<Client> {
    const session: { token?: string } = {};
    const api = this.api(session);
    const answer = await signIn(api, nodeProvider, ORIGIN, [key]);
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
    session.token = answer.value.token;
    const { clock } = this.sealed.talks;
    const replica = new RoomReplica({
      now: () => time ?? clock.time,
      api,
      provider: nodeProvider,
      room: key.room,
      heads: headsInMemory(),
      sealing: {
        cipher: nodeCipher,
        sealIdentities: (room) => device.sealIdentities(room),
        erase: (room) => device.eraseSeals(room),
      },
    });
    await replica.pull();
    return { api, provider: nodeProvider, replica, key, device, now: () => clock.time };
  }

  async end(): Promise<void> {
    await this.http.end();
  }
}

/** Enters what must be admitted by the server. Returns the act's id. */
export async function enter(
  client: Client,
  type: string,
  body: unknown,
  more: Partial<Meant> = {},
): Promise<string> {
  const answer = await enterAct(client, { type, version: 1, body, ...more });
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value.act;
}
