import type { Grade, Setting, Role } from '#core/state.ts';
import type { Occurred } from '#core/shapes.ts';
import { hashWords } from '#core/word-hash.ts';
import type { Words } from '#core/words.ts';
import { parseBody } from '#record/body.ts';
import { toBase64, utf8 } from '#record/bytes.ts';
import { nodeCipher, nodeProvider } from '#record/provider/node.ts';
import { isUnsealedType } from '#record/sealed.ts';
import { composeAct, enclose, type Enclosure } from '#room/compose.ts';
import { wholeHash } from '#room/fold.ts';
import { makeEpoch, readEpoch } from '#room/epoch.ts';
import { EpochSecrets } from '#room/epoch-secrets.ts';
import { composeSealed } from '#room/sealed-acts.ts';
import type { Scene } from '#server/exercises.ts';
import type { HostedRoom } from '#server/host.ts';
import type { DemoKeys } from './demo-keys.ts';

/** The rules version that every room of a played exercise pins. Its acts are scripted: a later version would need another script. */
export const EXERCISE_RULES = 3;

/** A room as a script opens it. */
export interface RoomPlan {
  setting: Setting;
  sealed: boolean;
  readers: 'public' | 'members';
  /** In the order of the opening act; the first opens the room. */
  parties: readonly { id: string; role: Role }[];
  /** Further keys, accredited by the heads of their sides: `p1/k2`. */
  more?: readonly string[];
  grade?: Grade;
}

export interface StageParts extends Scene {
  keys: DemoKeys;
}

interface More {
  after?: readonly string[];
  enclosures?: readonly Enclosure[];
  /** An act of another room, by room and id. */
  rests?: readonly [room: string, act: string];
}

/** Between two acts of which a script says nothing else, in milliseconds: each has a moment of its own. */
const PAUSE_MS = 30_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * Where the script of an exercise is played: acts by demo keys, in rooms of one server, on a declared exercise clock (RC14). A script that was interrupted is
 * played from its beginning again: what is in the logs already is taken as it is.
 *
 *     stage.at(2, '09:10');
 *     await stage.act('plenary', 'p1/k1', 'truce.order', { truce, step: 'sent' });
 */
export class Stage {
  readonly keys: DemoKeys;
  readonly #parts: StageParts;
  readonly #rooms = new Map<string, OpenRoom>();
  #onTime = false;

  constructor(parts: StageParts) {
    this.#parts = parts;
    this.keys = parts.keys;
  }

  /** Goes on to a moment of the exercise, at which the next act is. It never goes back. */
  at(day: number, time: string): void {
    this.#parts.clock.goTo(this.#ms(day, time));
    this.#onTime = true;
  }

  /** `2031-03-02T09:10:00Z` */
  instant(day: number, time: string): string {
    return new Date(this.#ms(day, time)).toISOString().replace('.000Z', 'Z');
  }

  /** `2031-03-02` */
  day(day: number): string {
    return this.instant(day, '00:00').slice(0, 10);
  }

  /** An instant as truces and silences state it. The exercise keeps to UTC. */
  moment(day: number, time: string): { at: string; offset: number; zone: string } {
    return { at: this.instant(day, time), offset: 0, zone: 'UTC' };
  }

  /** When something happened that is entered later, to the minute. */
  occurred(day: number, time: string): Occurred {
    return { from: this.instant(day, time), precision: 'minute', certainty: 'stated', offset: 0 };
  }

  /** The hash of exact words (AU2). */
  hash(words: Words): string {
    return hashWords((bytes) => toBase64(nodeProvider.sha256(bytes)), words);
  }

  /** Words with their hash, as many acts carry them. */
  hashed(words: Words): { text: Words; hash: string } {
    return { text: words, hash: this.hash(words) };
  }

  /** The hash of a whole text as it stands in a room (IN1); undefined where it is not there. */
  textHash(label: string, text: string): string | undefined {
    const { state } = this.#room(label).hosted;
    return state && wholeHash(nodeProvider, state, text);
  }

  enclose(words: Words): Enclosure {
    return enclose(nodeProvider, utf8(JSON.stringify(words)), 'application/json');
  }

  /** A scan of a sheet, as far as an exercise has one: a small picture. */
  sheet(): Enclosure {
    return enclose(nodeProvider, PIXEL, 'image/png');
  }

  /** Opens a room, has it accepted by everybody named, brings in the further keys, and makes its first seal. */
  async open(label: string, plan: RoomPlan, names: Readonly<Record<string, Words>>): Promise<void> {
    const { host, store, rooms } = this.#parts;
    const reserved = rooms.get(label);
    const hosted = reserved && (await host.room(reserved.room));
    if (!reserved || !hosted) throw new Error(`the room ${label} is not reserved`);
    const there = (await store.entries(hosted.id, 0, hosted.size)).map((entry) => ({
      id: entry.actId,
      body: entry.body,
    }));
    const room: OpenRoom = { hosted, plan, there, entered: 0, secrets: undefined };
    this.#rooms.set(label, room);
    const convener = `${(plan.parties[0] as { id: string }).id}/k1`;
    const opening = await this.act(label, convener, 'room.open', {
      process: this.#parts.process,
      kind: 'exercise',
      grade: plan.grade ?? 'solemn',
      setting: plan.setting,
      sealed: plan.sealed,
      readers: plan.readers,
      rules: EXERCISE_RULES,
      log: reserved.log,
      parties: await Promise.all(
        plan.parties.map(async ({ id, role }) => ({
          id,
          role,
          head: await this.#key(label, `${id}/k1`),
        })),
      ),
      witnesses: [],
    });
    for (const { id } of plan.parties.slice(1))
      await this.act(label, `${id}/k1`, 'room.accept', { opening });
    for (const name of plan.more ?? []) {
      const key = await this.#key(label, name);
      await this.act(label, `${name.slice(0, 2)}/k1`, 'key.accredit', { ...key, duty: 'member' });
    }
    if (plan.sealed) await this.#firstSeal(label, room, convener);
    for (const { id } of plan.parties) {
      const name = this.enclose(names[id] as Words);
      await this.act(
        label,
        convener,
        'party.describe',
        { party: id, name: { ...name.ref } },
        {
          enclosures: [name],
        },
      );
    }
  }

  /**
   * Signs an act and has it admitted; returns its id. `by` is one key's name, or several for a joint act. Throws where the rules do not admit it: then the script
   * is wrong.
   */
  async act(
    label: string,
    by: string | readonly string[],
    type: string,
    body: object,
    more: More = {},
  ): Promise<string> {
    const room = this.#room(label);
    if (!this.#onTime) this.#parts.clock.goOn(PAUSE_MS);
    this.#onTime = false;
    const known = room.there[room.entered];
    room.entered += 1;
    if (known) return known.id;
    const { hosted } = room;
    const draft = {
      room: hosted.id,
      seen: { size: hosted.size, root: hosted.root },
      type,
      version: 1,
      body,
      enclosures: more.enclosures ?? [],
      after: more.after ?? [],
      rests: more.rests ? [await this.#leaf(...more.rests)] : [],
      time: Math.floor(this.#parts.clock.now() / 1000),
    };
    const signers = [by].flat().map((name) => this.keys.signer(label, name));
    const epoch = isUnsealedType(type) ? undefined : room.secrets?.epoch(room.secrets.newest);
    const composed = epoch
      ? await composeSealed(nodeProvider, nodeCipher, signers, epoch, draft)
      : await composeAct(nodeProvider, signers, draft);
    if (!composed.ok) throw new Error(`${label}: ${type}: ${composed.fault.message}`);
    const outcome = await hosted.submit(composed.value);
    if (outcome.kind !== 'acknowledged')
      throw new Error(`${label}: ${type} by ${String(by)}: ${JSON.stringify(outcome)}`);
    return outcome.id;
  }

  async #key(label: string, name: string): Promise<{ key: string; seal?: string }> {
    const key = this.keys.vkey(label, name);
    if (!this.#room(label).plan.sealed) return { key };
    const { recipient } = await this.keys.seal(label, name);
    return { key, seal: recipient };
  }

  async #firstSeal(label: string, room: OpenRoom, by: string): Promise<void> {
    const { hosted } = room;
    const { identity } = await this.keys.seal(label, by);
    const own = [{ ref: this.keys.ref(label, by), identity }];
    const secrets = new EpochSecrets(nodeProvider, hosted.id, own);
    let sealed = room.there[room.entered]?.body;
    if (!sealed) {
      if (!hosted.state) throw new Error(`the room ${label} is not open`);
      const made = await makeEpoch(nodeProvider, hosted.state, secrets);
      if (!made.ok) throw new Error(made.fault.message);
      sealed = utf8(JSON.stringify(made.value.body));
      await this.act(label, by, 'room.epoch', made.value.body);
    } else room.entered += 1;
    const body = parseBody(sealed);
    if (!body.ok) throw new Error(`the seal of ${label} is not well formed`);
    const taken = await secrets.take(readEpoch(body.value));
    if (!taken.ok) throw new Error(taken.fault.message);
    room.secrets = secrets;
  }

  async #leaf(label: string, act: string): Promise<string> {
    const { hosted } = this.#room(label);
    for (const { actId, leafHash } of await this.#parts.store.entries(hosted.id, 0, hosted.size))
      if (actId === act) return toBase64(leafHash);
    throw new Error(`no such act in ${label}`);
  }

  #room(label: string): OpenRoom {
    const room = this.#rooms.get(label);
    if (!room) throw new Error(`the room ${label} is not open yet`);
    return room;
  }

  #ms(day: number, time: string): number {
    const [hours, minutes] = time.split(':').map(Number);
    const ofDay = ((hours as number) * 60 + (minutes as number)) * MINUTE_MS;
    return this.#parts.firstDay + (day - 1) * DAY_MS + ofDay;
  }
}

interface OpenRoom {
  hosted: HostedRoom;
  plan: RoomPlan;
  /** What an interrupted play has left, in log order. */
  there: { id: string; body: Uint8Array }[];
  /** How many acts the script has come to. */
  entered: number;
  secrets: EpochSecrets | undefined;
}

const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTjNtAAAAABJRU5ErkJggg==',
    'base64',
  ),
);
