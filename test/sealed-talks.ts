import { rules } from '#core/rules.ts';
import { decodeEntry, type DecodedAct } from '#record/decode.ts';
import { nodeCipher, nodeProvider } from '#record/provider/node.ts';
import type { Epoch } from '#record/sealed.ts';
import type { Composed, Enclosure } from '#room/compose.ts';
import { makeEpoch, readEpoch, type NewEpoch, type OwnSealKey } from '#room/epoch.ts';
import { EpochSecrets } from '#room/epoch-secrets.ts';
import { RoomReplay } from '#room/replay.ts';
import { generateSealKey, type SealKey } from '#room/seal-keys.ts';
import { composeSealed, openerOf } from '#room/sealed-acts.ts';
import { SealedReplay, type MemberReplayed } from '#room/sealed-replay.ts';
import type { HostedRoom, Submitted } from '#server/host.ts';
import { Talks } from './talks.ts';

/** What a member makes of a whole room. */
export interface MemberReading {
  replay: SealedReplay;
  results: MemberReplayed[];
  secrets: EpochSecrets;
}

export interface SealedDraft {
  after?: readonly string[];
  enclosures?: readonly Enclosure[];
  time?: number;
  seen?: { size: number; root: Uint8Array };
}

const WORKING = { grade: 'working', kind: 'exercise', rules: 2 };

/** A sealed room for tests: two sides and a mediator, over the real server, with real sealing keys. */
export class SealedTalks {
  readonly talks: Talks;
  readonly seals = new Map<string, SealKey>();

  private constructor(talks: Talks) {
    this.talks = talks;
  }

  /** A room opened by m1, accepted by both sides, its first epoch made; or that of one side's capital. */
  static async begin(
    options: {
      snapshotEvery?: number;
      capital?: boolean;
      realClock?: boolean;
      /** Of the grade working, under the rules that have it. */
      working?: boolean;
    } = {},
  ): Promise<SealedTalks> {
    const sealed = new SealedTalks(await Talks.begin(options));
    if (options.realClock === true) sealed.talks.keepTime();
    await (options.capital === true
      ? sealed.openCapital()
      : sealed.open(options.working === true ? WORKING : {}));
    return sealed;
  }

  /** Sealed rooms beside others of the same talks. */
  static of(talks: Talks): SealedTalks {
    return new SealedTalks(talks);
  }

  /** p1's own room: its head at the talks, and somebody at home. */
  async openCapital(): Promise<void> {
    const { talks } = this;
    const { room: id, log } = await talks.host.reserve();
    talks.room = (await talks.host.room(id)) as HostedRoom;
    await talks.do('p1/k1', 'room.open', {
      process: talks.process,
      kind: 'live',
      grade: 'solemn',
      setting: 'capital',
      sealed: true,
      readers: 'members',
      rules: 1,
      log,
      parties: [{ id: 'p1', role: 'party', head: await this.member('p1/k1') }],
      witnesses: [],
    });
    const minister = await this.member('p1/k2');
    await talks.do('p1/k1', 'key.accredit', { ...minister, duty: 'member' });
    await this.renew('p1/k1');
  }

  /**
   * A mission's own room, headed by o1. It is the room of the talks from here on; its seal is still to be renewed.
   *
   * @param enter how acts come in, where it is not as they always do
   */
  async openIntake(enter: Talks['do'] = (...act) => this.talks.do(...act)): Promise<HostedRoom> {
    const { talks } = this;
    const { room: id, log } = await talks.host.reserve();
    talks.room = (await talks.host.room(id)) as HostedRoom;
    await enter('o1/k1', 'room.open', {
      process: talks.process,
      kind: 'exercise',
      grade: 'solemn',
      setting: 'intake',
      sealed: true,
      readers: 'members',
      rules: 4,
      log,
      parties: [{ id: 'o1', role: 'monitor', head: await this.member('o1/k1') }],
      witnesses: [],
    });
    return talks.room;
  }

  async open(more: Record<string, unknown> = {}): Promise<void> {
    const parties = [
      { id: 'm1', role: 'mediator', head: await this.member('m1/k1') },
      { id: 'p1', role: 'party', head: await this.member('p1/k1') },
      { id: 'p2', role: 'party', head: await this.member('p2/k1') },
    ];
    await this.talks.openPlenary({ setting: 'shuttle', sealed: true, parties, ...more });
    await this.renew('m1/k1');
  }

  get state() {
    const { state } = this.talks.room;
    if (!state) throw new Error('the room is not open');
    return state;
  }

  /** A third side joins: proposed by the mediator, accepted by the two others. */
  async join(party: string): Promise<void> {
    const { key: head, seal } = await this.member(`${party}/k1`);
    const change = { what: 'add-party', party, role: 'party', head, seal };
    const proposal = await this.talks.do('m1/k1', 'room.propose-change', { change });
    await this.talks.do('p1/k1', 'room.accept-change', { proposal });
    await this.talks.do('p2/k1', 'room.accept-change', { proposal });
  }

  /** A key with its sealing key, as an act brings it in. */
  async member(name: string): Promise<{ key: string; seal: string }> {
    const seal = this.seals.get(name) ?? (await generateSealKey());
    this.seals.set(name, seal);
    return { key: this.talks.vkey(name), seal: seal.recipient };
  }

  own(name: string): OwnSealKey {
    const seal = this.seals.get(name);
    if (!seal) throw new Error(`${name} has no sealing key`);
    return { ref: this.talks.ref(name), identity: seal.identity };
  }

  async entries(): Promise<DecodedAct[]> {
    const { store, room } = this.talks;
    const entries = await store.entries(room.id, 0, room.size);
    return entries.map(({ leaf, bodySalt: salt, body }) => {
      const decoded = decodeEntry(nodeProvider, { leaf, salt, body });
      if (!decoded.ok) throw new Error(decoded.fault.message);
      return decoded.value;
    });
  }

  /** The secrets that a member has, taking every epoch act as it came. */
  async secrets(...names: readonly string[]): Promise<EpochSecrets> {
    const secrets = new EpochSecrets(
      nodeProvider,
      this.talks.room.id,
      names.map((name) => this.own(name)),
    );
    const outer = new RoomReplay(nodeProvider, rules);
    for (const [index, decoded] of (await this.entries()).entries()) {
      const { kind } = outer.take(decoded, index);
      if (kind === 'admitted' && decoded.type === 'room.epoch') {
        const { enclosure } = decoded.body['sealed'] as { enclosure?: string };
        const kept = await this.talks.store.enclosure(this.talks.room.id, enclosure ?? '');
        const seal = typeof kept === 'object' ? kept.bytes : kept;
        await secrets.take(readEpoch(decoded.body, () => seal));
      }
    }
    return secrets;
  }

  /** An epoch, by default the present one, as this member has it. */
  async epoch(name: string, number = this.state.epoch.number): Promise<Epoch> {
    const epoch = (await this.secrets(name)).epoch(number);
    if (!epoch) throw new Error(`${name} does not have the secret of epoch ${number}`);
    return epoch;
  }

  /** The whole room as the holder of these keys reads it now; nobody's keys: as the server does. */
  async read(...names: readonly string[]): Promise<MemberReading> {
    const secrets = await this.secrets(...names);
    return await this.readWith(secrets, names.length > 0);
  }

  async readWith(secrets: EpochSecrets, opens = true): Promise<MemberReading> {
    const opener = opens ? openerOf(nodeProvider, nodeCipher, secrets) : undefined;
    const replay = new SealedReplay(nodeProvider, opener);
    const results: MemberReplayed[] = [];
    for (const [index, decoded] of (await this.entries()).entries()) {
      results.push(await replay.take(decoded, index));
    }
    return { replay, results, secrets };
  }

  async nextEpoch(by: string, options: { despiteMissing?: boolean } = {}): Promise<NewEpoch> {
    const made = await makeEpoch(nodeProvider, this.state, await this.secrets(by), options);
    if (!made.ok) throw new Error(made.fault.code);
    return made.value;
  }

  /** A shuttle room of the mediator and one side, with its first epoch; the talks stand in it. */
  async openShuttle(side: string, more: Readonly<Record<string, unknown>>): Promise<HostedRoom> {
    const { talks } = this;
    const { room: id, log } = await talks.host.reserve();
    talks.room = (await talks.host.room(id)) as HostedRoom;
    await talks.do('m1/k1', 'room.open', {
      process: talks.process,
      grade: 'solemn',
      setting: 'shuttle',
      sealed: true,
      readers: 'members',
      log,
      parties: [
        { id: 'm1', role: 'mediator', head: await this.member('m1/k1') },
        { id: side, role: 'party', head: await this.member(`${side}/k1`) },
      ],
      witnesses: [],
      ...more,
    });
    await talks.do(`${side}/k1`, 'room.accept', { opening: talks.room.state?.opening });
    await this.renew('m1/k1');
    return talks.room;
  }

  async renew(by: string, options: { despiteMissing?: boolean } = {}): Promise<string> {
    const { body, version, enclosures } = await this.nextEpoch(by, options);
    return await this.talks.do(by, 'room.epoch', body, { version, enclosures });
  }

  /** Composes a sealed act with the secret of the present epoch. */
  async seal(
    by: string | readonly string[],
    type: string,
    body: unknown,
    more: SealedDraft = {},
  ): Promise<Composed> {
    const { talks } = this;
    const names = [by].flat();
    const epoch = await this.epoch(names[0] as string);
    const composed = await composeSealed(
      nodeProvider,
      nodeCipher,
      names.map((name) => talks.key(name)),
      epoch,
      {
        room: talks.room.id,
        seen: more.seen ?? { size: talks.room.size, root: talks.room.root },
        type,
        version: 1,
        body,
        time: more.time ?? Math.floor(talks.clock.time / 1000),
        after: more.after ?? [],
        enclosures: more.enclosures ?? [],
      },
    );
    if (!composed.ok) throw new Error(composed.fault.code);
    return composed.value;
  }

  async try(...act: Parameters<SealedTalks['seal']>): Promise<Submitted> {
    return await this.talks.room.submit(await this.seal(...act));
  }

  /** Seals and submits what must be admitted by the server. Returns the outer act's id. */
  async do(...act: Parameters<SealedTalks['seal']>): Promise<string> {
    return await this.submit(await this.seal(...act));
  }

  async submit(act: Composed): Promise<string> {
    const outcome = await this.talks.room.submit(act);
    if (outcome.kind !== 'acknowledged') throw new Error(JSON.stringify(outcome));
    return outcome.id;
  }

  async end(): Promise<void> {
    await this.talks.end();
  }
}
