import type { Grade, Setting, Role } from '#core/state.ts';
import type { Occurred } from '#core/shapes.ts';
import { hashWords } from '#core/word-hash.ts';
import type { Words } from '#core/words.ts';
import { bodyDigest, enclosureRefs, parseBody, serialiseBody } from '#record/body.ts';
import { fromUtf8, toBase64, utf8 } from '#record/bytes.ts';
import { nodeCipher, nodeProvider } from '#record/provider/node.ts';
import { isUnsealedType } from '#record/sealed.ts';
import { composeAct, enclose, type Composed, type Enclosure } from '#room/compose.ts';
import { hashText } from '#core/text/whole.ts';
import { digestWith } from '#record/digest.ts';
import { makeEpoch, readEpoch } from '#room/epoch.ts';
import { EpochSecrets } from '#room/epoch-secrets.ts';
import { composeSealed } from '#room/sealed-acts.ts';
import type { Scene } from '#server/exercises.ts';
import type { HostedRoom } from '#server/host.ts';
import type { DemoKeys } from './demo-keys.ts';

/** The rules version that rooms of a played exercise pin. Its acts are scripted: a later version would need another script. */
export const EXERCISE_RULES = 3;

/** That of rooms in which obligations, incidents and counts are entered. */
export const PROMISE_RULES = 5;

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
  /** Where it is not `EXERCISE_RULES`. */
  rules?: number;
}

export interface StageParts extends Scene {
  keys: DemoKeys;
}

interface More {
  after?: readonly string[];
  enclosures?: readonly Enclosure[];
  /** An act of another room, by room and id. */
  rests?: readonly [room: string, act: string];
  /** Of the body (`Stage.salt`), where another act has named its digest. */
  salt?: Uint8Array;
}

/** One of several acts that are admitted together: by one key each, and none of them about another. */
export interface Together extends More {
  by: string;
  type: string;
  body: object;
}

/** Acts admitted together are signed a second apart, the last of them as they are admitted; a signer's time may trail by ten minutes (RC3). */
const MOST_TOGETHER = 300;

/** Between two acts of which a script says nothing else, in milliseconds: each has a moment of its own. */
const PAUSE_MS = 30_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The line of a note that has its signer's time (RC1). */
const TIME = /^time (.*)$/m;

/** `2031-03-02T09:10:00Z` @param ms epoch milliseconds, of a whole second */
function inSeconds(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

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

  /** As `at`, where the exercise is not past that moment yet; else it goes on from where it is. */
  notBefore(day: number, time: string): void {
    if (this.#ms(day, time) > this.#parts.clock.now()) this.at(day, time);
  }

  /** `2031-03-02T09:10:00Z` */
  instant(day: number, time: string): string {
    return inSeconds(this.#ms(day, time));
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
    return hashWords(digestWith(nodeProvider), words);
  }

  /** Words with their hash, as many acts carry them. */
  hashed(words: Words): { text: Words; hash: string } {
    return { text: words, hash: this.hash(words) };
  }

  /** The hash of a whole text as it stands in a room (IN1); undefined where it is not there. */
  textHash(label: string, text: string): string | undefined {
    const { state } = this.#room(label).hosted;
    return state && hashText(digestWith(nodeProvider), state, text);
  }

  /** 16 bytes, the same whenever the script comes to this point: an exercise that was interrupted goes on with the digest that it has named. */
  salt(name: string): Uint8Array {
    return nodeProvider.sha256(utf8(`${this.#parts.process} ${name}`)).slice(0, 16);
  }

  /** The digest of a body that is to be entered with this salt (RC2.1). */
  bodyDigest(body: object, salt: Uint8Array): string {
    const bytes = serialiseBody(body);
    if (!bytes.ok) throw new Error(bytes.fault.message);
    return toBase64(bodyDigest(nodeProvider, salt, bytes.value));
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
      time: TIME.exec(fromUtf8(entry.leaf) ?? '')?.[1] ?? '',
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
      rules: plan.rules ?? EXERCISE_RULES,
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
    return await this.#submit(label, await this.#composed(label, [by].flat(), type, body, more));
  }

  /**
   * Has acts admitted together, which costs the disk little more than one; returns their ids in the script's order, which need not be the log's. An act that is
   * there from an interrupted play is known by its second.
   */
  async together(label: string, acts: readonly Together[]): Promise<string[]> {
    const room = this.#room(label);
    const { clock } = this.#parts;
    if (acts.length > MOST_TOGETHER) throw new RangeError(`${acts.length} acts at once`);
    if (!this.#onTime) clock.goOn(PAUSE_MS);
    this.#onTime = false;
    const last = Math.floor(clock.now() / 1000);
    const there = new Map(
      room.there.slice(room.entered, room.entered + acts.length).map(({ id, time }) => [time, id]),
    );
    room.entered += acts.length;
    return await Promise.all(
      acts.map(async ({ by, type, body, ...more }, n) => {
        const time = last - (acts.length - 1 - n);
        const known = there.get(inSeconds(time * 1000));
        if (known !== undefined) return known;
        return await this.#submit(label, await this.#composed(label, [by], type, body, more, time));
      }),
    );
  }

  /** Digests of what an act encloses, as the server has it: in a sealed room those of the envelopes. */
  async enclosed(label: string, act: string): Promise<string[]> {
    const { hosted } = this.#room(label);
    const found = await this.#parts.store.find(hosted.id, act);
    const [entry] = found
      ? await this.#parts.store.entries(hosted.id, found.index, found.index + 1)
      : [];
    const body = entry && parseBody(entry.body);
    if (!body?.ok) throw new Error(`no such act in ${label}`);
    return enclosureRefs(body.value).map(({ enclosure }) => enclosure);
  }

  async #composed(
    label: string,
    by: readonly string[],
    type: string,
    body: object,
    more: More,
    time = Math.floor(this.#parts.clock.now() / 1000),
  ): Promise<Composed> {
    const { hosted, secrets } = this.#room(label);
    const draft = {
      room: hosted.id,
      seen: { size: hosted.size, root: hosted.root },
      type,
      version: 1,
      body,
      enclosures: more.enclosures ?? [],
      after: more.after ?? [],
      rests: more.rests ? [await this.#leaf(...more.rests)] : [],
      time,
      ...(more.salt ? { salt: more.salt } : {}),
    };
    const signers = by.map((name) => this.keys.signer(label, name));
    const epoch = isUnsealedType(type) ? undefined : secrets?.epoch(secrets.newest);
    const composed = epoch
      ? await composeSealed(nodeProvider, nodeCipher, signers, epoch, draft)
      : await composeAct(nodeProvider, signers, draft);
    if (!composed.ok) throw new Error(`${label}: ${type}: ${composed.fault.message}`);
    return composed.value;
  }

  async #submit(label: string, composed: Composed): Promise<string> {
    const outcome = await this.#room(label).hosted.submit(composed);
    if (outcome.kind === 'acknowledged') return outcome.id;
    const [what] = /^type .*$/m.exec(fromUtf8(composed.note) ?? '') ?? [];
    throw new Error(`${label}: ${what ?? ''}: ${JSON.stringify(outcome)}`);
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
    const found = await this.#parts.store.find(hosted.id, act);
    if (!found) throw new Error(`no such act in ${label}`);
    return toBase64(found.leafHash);
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
  there: { id: string; body: Uint8Array; time: string }[];
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
