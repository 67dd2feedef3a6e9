import { readingKeys } from '#core/state.ts';
import type { ActType } from '#core/declare.ts';
import { rules } from '#core/rules.ts';
import { utf8 } from '#record/bytes.ts';
import { formatInstant } from '#record/instant.ts';
import { nodeCipher, nodeProvider } from '#record/provider/node.ts';
import type { Epoch } from '#record/sealed.ts';
import { enclose, type Composed, type Enclosure } from '#room/compose.ts';
import { composeSealed } from '#room/sealed-acts.ts';
import type { HostedRoom } from '#server/host.ts';
import { HttpTalks, outcomeOf, submissionOf } from '../http-talks.ts';
import { SealedTalks, type MemberReading } from '../sealed-talks.ts';
import type { Talks } from '../talks.ts';
import { DUTIES, REMOVED, SEATS, STAFFED, UNBOUND, type Actor, type RoomKind } from './cast.ts';

/** An act ready to be composed: what of it depends on what is in the room is as the room has it. */
export interface Arranged {
  body: object;
  after?: string[];
  enclosures?: Enclosure[];
  /** Another room, where this one could not go on after it. */
  room?: HostedRoom;
}

const BOOK = rules(1);
/** Every act type of the rules. */
export const TYPES: readonly ActType[] = [...(BOOK?.types.values() ?? [])];
const DIGEST = `${'A'.repeat(43)}=`;

/** A room with its whole cast, and what it takes to make an act of any type admissible in it. */
export class Stage {
  readonly kind: RoomKind;
  readonly http: HttpTalks;
  readonly room: HostedRoom;
  readonly sealed: SealedTalks | undefined;
  /** Of a sealed room, when acts are to be sealed. */
  epoch: Epoch | undefined;
  /** Indexes of the acts that were sealed, with what the members have to make of each. */
  readonly inside = new Map<number, { what: string; verdict: string }>();
  #round: string | undefined;
  #truce: string | undefined;
  #fresh = 100;

  private constructor(kind: RoomKind, http: HttpTalks, sealed: SealedTalks | undefined) {
    this.kind = kind;
    this.http = http;
    this.room = http.talks.room;
    this.sealed = sealed;
  }

  static async open(kind: RoomKind): Promise<Stage> {
    const sealed = kind === 'sealed' ? await SealedTalks.begin() : undefined;
    const http = await HttpTalks.begin({}, sealed?.talks);
    const { talks } = http;
    if (sealed) {
      // One sealing key for everybody: who reads with which is tested elsewhere.
      const { recipient, identity } = [...sealed.seals.values()][0] as {
        recipient: string;
        identity: string;
      };
      sealed.seals.clear();
      sealed.seals.set('m1/k1', { recipient, identity });
    }
    await openWith(talks, kind, recipientOf(sealed));
    const stage = new Stage(kind, http, sealed);
    if (kind === 'reconstruction') await stage.#seatChronicler();
    else await stage.#seatEverybody();
    if (sealed) {
      await sealed.renew('m1/k1');
      stage.epoch = await sealed.epoch('m1/k1');
    }
    return stage;
  }

  get talks(): Talks {
    return this.http.talks;
  }

  get #state() {
    const { state } = this.room;
    if (!state) throw new Error('the room is not open');
    return state;
  }

  /** Who convenes and keeps the record here. */
  get #chair(): string {
    return this.kind === 'reconstruction' ? 'c1/k1' : 'm1/k1';
  }

  async #seatChronicler(): Promise<void> {
    for (const [duty, key] of DUTIES.slice(1)) {
      await this.enter('c1/k1', 'key.accredit', {
        body: { key: this.talks.vkey(`c1/${key}`), duty },
      });
    }
    await this.#endKey('c1');
  }

  async #seatEverybody(): Promise<void> {
    const opening = this.#state.opening;
    for (const [party] of SEATS.slice(1)) {
      await this.enter(`${party}/k1`, 'room.accept', { body: { opening } });
    }
    await this.enter(`${REMOVED}/k1`, 'room.accept', { body: { opening } });
    for (const party of STAFFED) {
      for (const [duty, key] of DUTIES.slice(1)) {
        await this.enter(`${party}/k1`, 'key.accredit', {
          body: this.#device(`${party}/${key}`, duty),
        });
      }
    }
    await this.#endKey('p1');
    const change = { what: 'remove-party', party: REMOVED };
    const proposal = await this.enter('o1/k1', 'room.propose-change', { body: { change } });
    for (const head of ['m1/k1', 'p1/k1', 'p2/k1']) {
      await this.enter(head, 'room.accept-change', { body: { proposal } });
    }
  }

  async #endKey(party: string): Promise<void> {
    await this.enter(`${party}/k1`, 'key.accredit', {
      body: this.#device(`${party}/k4`, 'member'),
    });
    const key = this.talks.ref(`${party}/k4`);
    await this.enter(`${party}/k1`, 'key.revoke', { body: { key, why: 'lost' } });
  }

  #device(name: string, duty: string): object {
    const recipient = recipientOf(this.sealed);
    return { key: this.talks.vkey(name), duty, ...(recipient ? { seal: recipient } : {}) };
  }

  /** What is not housekeeping travels sealed in a sealed room. */
  #travelsSealed(type: string): boolean {
    return this.kind === 'sealed' && BOOK?.type(type, 1)?.nature !== 'housekeeping';
  }

  async compose(by: string, type: string, arranged: Arranged): Promise<Composed> {
    const { talks } = this;
    talks.room = arranged.room ?? this.room;
    const { body, after = [], enclosures = [] } = arranged;
    const composed = await talks.compose(by, type, body, { after, enclosures });
    talks.room = this.room;
    return composed;
  }

  /** The same, sealed into another act. */
  async composeSealed(by: string, type: string, arranged: Arranged): Promise<Composed> {
    const { talks, epoch } = this;
    if (!epoch) throw new Error('nothing is sealed here');
    const { body, after = [], enclosures = [] } = arranged;
    const seen = { size: this.room.size, root: this.room.root };
    const time = Math.floor(talks.clock.time / 1000);
    const composed = await composeSealed(nodeProvider, nodeCipher, [talks.key(by)], epoch, {
      room: this.room.id,
      seen,
      type,
      version: 1,
      body,
      time,
      after,
      enclosures,
    });
    if (!composed.ok) throw new Error(composed.fault.code);
    return composed.value;
  }

  async post(composed: Composed, room = this.room): Promise<Response> {
    return await this.http.post(`/api/rooms/${room.id}/acts`, submissionOf(composed));
  }

  /** Posts what must be admitted, and returns its id. */
  async enter(by: string, type: string, arranged: Arranged): Promise<string> {
    const sealed = this.#travelsSealed(type);
    const composed = sealed
      ? await this.composeSealed(by, type, arranged)
      : await this.compose(by, type, arranged);
    const answer = await this.post(composed, arranged.room);
    if (answer.status !== 201) throw new Error(`${type} by ${by}: ${await outcomeOf(answer)}`);
    const { act, index } = (await answer.json()) as { act: string; index: number };
    if (sealed) this.inside.set(index, { what: `${type} by ${by}`, verdict: 'admitted' });
    return act;
  }

  /** What the room has to hold so that only this actor's entitlement decides on an act of this type. */
  async arrange({ name, example }: ActType, actor: Actor): Promise<Arranged> {
    const { talks } = this;
    const { party, key } = actor;
    switch (name) {
      case 'room.accept':
        return { body: { opening: this.#state.opening } };
      case 'room.propose-change':
        return { body: { change: this.#newWitness(party) } };
      case 'room.accept-change':
        return { body: { proposal: await this.#proposal() } };
      case 'room.close':
        return { body: {}, room: await this.#anotherRoom() };
      case 'room.epoch':
        return { body: this.#nextEpoch() };
      case 'room.sealed':
        await this.#renewIfStale();
        return { body: { ...(example as object), epoch: Math.max(1, this.#state.epoch.number) } };
      case 'key.accredit':
        return { body: this.#device(`${party}/k${++this.#fresh}`, 'member') };
      case 'key.revoke': {
        // A head ends a key of its side; whoever is none tries that too.
        const other = actor.duty === 'head' ? await this.#newKey(party) : `${party}/k3`;
        return { body: { key: talks.ref(other), why: 'lost' } };
      }
      case 'key.affirm':
      case 'key.disown':
        return { body: {}, after: [await this.#contested(party)] };
      case 'person.describe':
        return named({ key: talks.ref(key) });
      case 'party.describe':
        return named({ party: 'p1' });
      case 'round.open':
        await this.#closeRound();
        return { body: example as object };
      case 'round.close':
        return { body: { round: await this.#openRound() } };
      case 'session.suspend':
      case 'session.close':
        return { body: { session: await this.#session() } };
      case 'session.resume': {
        const session = await this.#session();
        if (this.kind !== 'reconstruction') {
          await this.enter(this.#chair, 'session.suspend', { body: { session } });
        }
        return { body: { session } };
      }
      case 'session.attend':
        return { body: { ...(example as object), session: await this.#session() } };
      case 'truce.report-step':
        this.#truce ??= await this.enter(this.#chair, 'truce.report', {
          body: exampleOf('truce.report'),
        });
        return { body: { ...(example as object), truce: this.#truce } };
      case 'act.correct': {
        const body = exampleOf('event.report');
        return { body: { ...(example as object), body }, after: [await this.#entryBy(key)] };
      }
      case 'act.retract':
        return { body: example as object, after: [await this.#entryBy(key)] };
      default:
        return { body: example as object };
    }
  }

  /** A well-formed act of a type whose verdict does not depend on what the room holds: the declaration's own example. */
  exemplify({ name, example }: ActType, { key }: Actor): Arranged {
    if (name === 'person.describe') return named({ key: this.talks.ref(key) });
    if (name === 'party.describe') return named({ party: 'p1' });
    return { body: example as object };
  }

  /** After an act was admitted: makes room for the next of its type. */
  async clear({ name }: ActType, actor: Actor, { body }: Arranged, id: string): Promise<void> {
    switch (name) {
      case 'round.open':
        this.#round = id;
        break;
      case 'round.close':
        this.#round = undefined;
        break;
      case 'key.accredit': {
        // A sealed room has places for forty.
        const vkey = (body as { key: string }).key;
        const key = vkey.slice(0, vkey.indexOf('+', vkey.indexOf('+') + 1));
        await this.enter(actor.key, 'key.revoke', { body: { key, why: 'lost' } });
        break;
      }
      default:
    }
  }

  #newWitness(party: string): object {
    return { what: 'witnesses', add: [this.talks.vkey(`${party}/w${++this.#fresh}`)], remove: [] };
  }

  async #proposal(): Promise<string> {
    const by = this.kind === 'reconstruction' ? 'c1/k1' : 'o1/k1';
    const change = this.#newWitness(this.kind === 'reconstruction' ? 'c1' : 'm1');
    return await this.enter(by, 'room.propose-change', { body: { change } });
  }

  async #anotherRoom(): Promise<HostedRoom> {
    const { talks } = this;
    await openWith(talks, this.kind, recipientOf(this.sealed));
    const { room } = talks;
    if (this.kind !== 'reconstruction') {
      const body = { opening: room.state?.opening };
      await this.enter('m1/k1', 'room.accept', { body, room });
    }
    talks.room = this.room;
    return room;
  }

  #nextEpoch(): object {
    const { epoch } = this.#state;
    const keys = readingKeys(this.#state);
    return { epoch: epoch.number + 1, for: keys, commitment: DIGEST, sealed: 'c2VhbGVk' };
  }

  async #renewIfStale(): Promise<void> {
    const { sealed, epoch } = this.#state;
    if (sealed && epoch.stale) await this.enter('m1/k1', 'room.epoch', { body: this.#nextEpoch() });
  }

  async #newKey(party: string): Promise<string> {
    const name = `${party}/k${++this.#fresh}`;
    await this.enter(`${party}/k1`, 'key.accredit', { body: this.#device(name, 'member') });
    return name;
  }

  /** An act of a side whose key turned out to have been in other hands. */
  async #contested(party: string): Promise<string> {
    const name = await this.#newKey(party);
    await this.#renewIfStale();
    const act =
      this.kind === 'sealed'
        ? await this.enter(name, 'room.sealed', {
            body: { ...exampleOf('room.sealed'), epoch: this.#state.epoch.number },
          })
        : await this.enter(name, 'person.describe', named({ key: this.talks.ref(name) }));
    const since = formatInstant(Math.floor(this.talks.clock.time / 1000));
    const body = { key: this.talks.ref(name), why: 'compromised', since };
    await this.enter(`${party}/k1`, 'key.revoke', { body });
    return act;
  }

  async #openRound(): Promise<string> {
    // In a reconstruction nothing is held, so any id will do.
    if (this.kind === 'reconstruction') return 'c'.repeat(64);
    this.#round ??= await this.enter(this.#chair, 'round.open', { body: exampleOf('round.open') });
    return this.#round;
  }

  async #closeRound(): Promise<void> {
    if (this.#round === undefined) return;
    await this.enter(this.#chair, 'round.close', { body: { round: this.#round } });
    this.#round = undefined;
  }

  async #session(): Promise<string> {
    if (this.kind === 'reconstruction') return 'd'.repeat(64);
    return await this.enter(this.#chair, 'session.open', { body: exampleOf('session.open') });
  }

  async #entryBy(key: string): Promise<string> {
    return await this.enter(key, 'event.report', { body: exampleOf('event.report') });
  }

  /** The whole sealed room, as a member's device replays it. */
  async readAsMember(): Promise<MemberReading> {
    if (!this.sealed) throw new Error('nothing is sealed here');
    return await this.sealed.read('m1/k1');
  }

  async end(): Promise<void> {
    await this.http.end();
  }
}

function exampleOf(type: string): object {
  return BOOK?.type(type, 1)?.example as object;
}

function named(body: object): Arranged {
  const name = enclose(nodeProvider, utf8('The name of somebody'), 'text/plain');
  return { body: { ...body, name: name.ref }, enclosures: [name] };
}

function recipientOf(sealed: SealedTalks | undefined): string | undefined {
  return sealed?.seals.get('m1/k1')?.recipient;
}

async function openWith(talks: Talks, kind: RoomKind, seal: string | undefined): Promise<void> {
  const { room: id, log } = await talks.host.reserve();
  talks.room = (await talks.host.room(id)) as HostedRoom;
  const head = (party: string) => ({
    head: { key: talks.vkey(`${party}/k1`), ...(seal === undefined ? {} : { seal }) },
  });
  const live = [...SEATS, [UNBOUND, 'party'] as const, [REMOVED, 'party'] as const];
  const reconstruction = kind === 'reconstruction';
  const body = {
    process: talks.process,
    kind: reconstruction ? 'reconstruction' : 'live',
    grade: 'solemn',
    setting: kind === 'sealed' ? 'shuttle' : 'plenary',
    sealed: kind === 'sealed',
    readers: 'members',
    rules: 1,
    log,
    parties: reconstruction
      ? [
          { id: 'c1', role: 'chronicler', ...head('c1') },
          { id: 'm1', role: 'mediator' },
          { id: 'p1', role: 'party' },
          { id: 'p2', role: 'party' },
        ]
      : live.map(([party, role]) => ({ id: party, role, ...head(party) })),
    witnesses: [],
  };
  await talks.do(reconstruction ? 'c1/k1' : 'o1/k1', 'room.open', body);
}
