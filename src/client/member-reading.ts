import type { Act } from '#core/act.ts';
import type { EnclosureLookup } from '#core/views/entry.ts';
import type { EnclosureRef, JsonObject } from '#record/body.ts';
import type { DecodedAct } from '#record/decode.ts';
import { fault, parsed, type Parsed } from '#record/fault.ts';
import type { Cipher, Provider, Signer } from '#record/provider.ts';
import type { JointAct } from '#record/joint.ts';
import type { KeyRef, Vkey } from '#record/keys.ts';
import { SECRET_LENGTH, type Epoch } from '#record/sealed.ts';
import { openJoint, parseSealedJoint, sealJoint } from '#record/sealed-joint.ts';
import { randomBytes, type Composed, type Draft, type Enclosure } from '#room/compose.ts';
import { openAside, sealAside, type Aside, type SealedAside } from '#room/aside.ts';
import { makeEpoch, readEpoch, type NewEpoch, type OwnSealKey } from '#room/epoch.ts';
import { EpochSecrets } from '#room/epoch-secrets.ts';
import { renewalDue, type Renewal } from '#room/renewal.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { isSealRecipient } from '#room/seal-keys.ts';
import { composeSealed, openerOf, openSealedEnclosure } from '#room/sealed-acts.ts';
import { composeEnvelope, openEnvelope, type OpenedEnvelope } from '#room/sealed-joint.ts';
import { SealedReplay } from '#room/sealed-replay.ts';
import { SLICE } from './next-task.ts';
import { RoomViews } from './room-views.ts';
import type { SealedFile } from './sealing.ts';
import type { ActReader } from './act-reader.ts';

export interface MemberReadingOptions {
  provider: Provider;
  cipher: Cipher;
  room: string;
  own: readonly OwnSealKey[];
  enclosure: EnclosureLookup;
  pause: () => Promise<void>;
  /** Told of each act in the place of views and files, which then stay empty. */
  reader?: ActReader | undefined;
}

/** A reading so far: replaced as a whole when it is begun anew. */
interface Pass {
  replay: SealedReplay;
  views: RoomViews;
  files: Map<string, SealedFile>;
  /** By act: those that it brought, and those that came with acts that refer to it. */
  about: Map<string, SealedFile[]>;
  /** Those that may hold names, as far as that is known. */
  names: EnclosureRef[];
  size: number;
}

/**
 * A sealed room as one member reads it: the secrets that its keys open, and the talks that they show. It stands beside what everybody sees (`VerifiedLog`),
 * which checks leaves, signatures and tree and knows nothing of this. Loaded only where a sealed room is read by a member, since age is in it.
 */
export class MemberReading {
  readonly #options: MemberReadingOptions;
  readonly #secrets: EpochSecrets;
  #pass: Pass;
  /** Whom the newest epoch is for. */
  #for: readonly string[] = [];
  /** Epoch acts whose seals were not at hand. */
  #absent: readonly JsonObject[] = [];
  #readAgain = false;

  constructor(options: MemberReadingOptions) {
    this.#options = options;
    this.#secrets = new EpochSecrets(options.provider, options.room, options.own);
    this.#pass = this.#begin();
  }

  get replay(): SealedReplay {
    return this.#pass.replay;
  }

  get views(): RoomViews {
    return this.#pass.views;
  }

  /** The enclosure of a sealed act that is named by this digest inside. */
  file(digest: string): SealedFile | undefined {
    return this.#pass.files.get(digest);
  }

  /**
   * Those that came with an act, with its corrections, and with what refers to it and was not admitted; each with the sealed one that servers keep. Whoever says
   * another time what an enclosure holds encloses it anew, and all of it has to go when a source withdraws (IC3).
   */
  filesAbout(act: string): readonly SealedFile[] {
    return this.#pass.about.get(act) ?? [];
  }

  /** What a device asks for by itself, since names may be in it. What points to a mission’s source is fetched when somebody opens it, and not before (IC1.2). */
  get names(): readonly EnclosureRef[] {
    return this.#pass.names;
  }

  get files(): Iterable<SealedFile> {
    return this.#pass.files.values();
  }

  /** Leaves are needed that are not held: a secret came for acts that could not be read. All is to be read again from the first. */
  get readAgain(): boolean {
    return this.#readAgain;
  }

  /** With the secrets that it has. */
  beginAgain(): void {
    this.#pass = this.#begin();
    this.#readAgain = false;
  }

  isFor(own: readonly OwnSealKey[]): boolean {
    const mine = this.#options.own;
    return (
      own.length === mine.length &&
      own.every((key, i) => key.ref === mine[i]?.ref && key.identity === mine[i]?.identity)
    );
  }

  #begin(): Pass {
    const { provider, cipher, enclosure } = this.#options;
    return {
      replay: new SealedReplay(provider, openerOf(provider, cipher, this.#secrets)),
      views: new RoomViews(enclosure),
      files: new Map(),
      about: new Map(),
      names: [],
      size: 0,
    };
  }

  /**
   * Reads on to the end of these leaves, all of them checked. Secrets first: where an epoch brings one that was missing and acts could not be read for want of
   * it, everything is read anew (RC12.12), and what was shown before stays until that is done.
   *
   * @param from index of the first of these leaves; those before were read, and are held no more
   */
  async read(
    leaves: readonly { decoded: DecodedAct }[],
    voids: ReadonlyMap<number, unknown>,
    from = 0,
  ): Promise<void> {
    if (from > this.#pass.size) {
      this.#readAgain = true;
      return;
    }
    const bodies: JsonObject[] = [];
    const end = from + leaves.length;
    for (let index = this.#pass.size; index < end; index++) {
      const { decoded: leaf } = leaves[index - from] as { decoded: DecodedAct };
      if (leaf.type === 'room.epoch' && !voids.has(index)) bodies.push(leaf.body);
    }
    const before = this.#secrets.missing(this.#secrets.newest);
    // A seal of working papers that was not at hand may be by now.
    const asked = [...this.#absent, ...bodies];
    const epochs = asked.map((body) => readEpoch(body, this.#options.enclosure));
    if (this.#secrets.newest === 0) await this.#secrets.takeAll(epochs);
    else for (const epoch of epochs) await this.#secrets.take(epoch);
    this.#absent = asked.filter((_, i) => epochs[i]?.sealed === undefined);
    this.#for = epochs.at(-1)?.for ?? this.#for;
    const healed = before.some((epoch) => this.#secrets.secret(epoch) !== undefined);
    const { reader } = this.#options;
    const anew = healed && this.#pass.replay.unread > 0;
    if (anew && reader) this.#readAgain = true;
    const pass = anew && !reader ? this.#begin() : this.#pass;
    let since = performance.now();
    for (; pass.size < end; pass.size++) {
      await takeLeaf(pass, (leaves[pass.size - from] as { decoded: DecodedAct }).decoded, reader);
      if (performance.now() - since > SLICE) {
        await this.#options.pause();
        since = performance.now();
      }
    }
    this.#pass = pass;
  }

  /** For whoever seals many acts in threads of its own; undefined where this device has not been given the room’s present key. */
  get presentEpoch(): Epoch | undefined {
    return this.#secrets.epoch(this.replay.outerState?.epoch.number ?? 0);
  }

  /** Seals an act for the present epoch. Refuses with `seal.no-secret` and the codes of `composeSealed`. */
  async compose(signers: readonly Signer[], draft: Draft): Promise<Parsed<Composed>> {
    const { provider, cipher } = this.#options;
    const epoch = this.presentEpoch;
    if (!epoch) return noSecret();
    return await composeSealed(provider, cipher, signers, epoch, draft);
  }

  /** A joint act on its way, for members alone (RC1.9). Refuses with `seal.no-secret`. */
  async sealJoint(joint: Uint8Array): Promise<Parsed<Uint8Array>> {
    const epoch = this.presentEpoch;
    if (!epoch) return noSecret();
    const { cipher } = this.#options;
    return parsed(await sealJoint(cipher, epoch, randomBytes(SECRET_LENGTH), joint));
  }

  /** Refuses with the codes of `parseSealedJoint` and `openJoint`, and with `joint.other-room`. */
  async openJoint(bytes: Uint8Array): Promise<Parsed<Uint8Array>> {
    const read = parseSealedJoint(bytes);
    if (!read.ok) return read;
    const { cipher, room } = this.#options;
    if (read.value.room !== room) return fault('joint.other-room', 'It is of another room.');
    const epoch = this.#secrets.epoch(read.value.epoch);
    if (!epoch) return fault('joint.not-opened', 'It does not open with the key of this room.');
    return await openJoint(cipher, epoch, read.value);
  }

  /** The envelope of a joint act that all have signed, for the present epoch. Refuses with `seal.no-secret` and the codes of `composeEnvelope`. */
  async composeEnvelope(signer: Signer, joint: JointAct): Promise<Parsed<JointAct>> {
    const epoch = this.presentEpoch;
    if (!epoch) return noSecret();
    const { provider, cipher } = this.#options;
    return await composeEnvelope(provider, cipher, signer, epoch, joint);
  }

  /** What is in an envelope that others have begun to sign. Refuses with the codes of `openEnvelope`. */
  async openEnvelope(
    envelope: JointAct,
    keyOf: (ref: KeyRef) => Vkey | undefined,
  ): Promise<Parsed<OpenedEnvelope>> {
    const { provider, cipher } = this.#options;
    const epochOf = (epoch: number): Epoch | undefined => this.#secrets.epoch(epoch);
    return await openEnvelope(provider, cipher, epochOf, envelope, keyOf);
  }

  /**
   * Whether the seal is to be renewed, and by one of this member's keys. Not for what its own key is to blame for: nothing can be sealed to a recipient that is
   * not hybrid (seal-keys.ts), so that renewing would heal nothing and be due again at once.
   */
  async renewalDue(ref: string): Promise<Renewal | undefined> {
    const state = this.replay.outerState;
    const due = state && renewalDue(state, this.#secrets);
    if (!state || !due?.renewers.includes(ref)) return undefined;
    if (due.reason === 'first' || due.reason === 'stale') return due;
    for (const { ref: own } of this.#options.own) {
      const key = state.keys[own];
      if (!key || key.ended || !this.#for.includes(own)) continue;
      if (!(await isSealRecipient(key.seal ?? ''))) return undefined;
    }
    return due;
  }

  /**
   * The next `room.epoch` act. Whoever has joined since the last one waits for another to give it the past (`epoch.missing`); whom the last one was
   * for renews even where a faulty seal has left it without a secret, since otherwise one false renewal could end the talks.
   */
  async nextEpoch(): Promise<Parsed<NewEpoch>> {
    const state = this.replay.outerState;
    if (!state) return fault('epoch.room-not-sealed', 'This room is not open yet.');
    const despiteMissing = this.#options.own.some(({ ref }) => this.#for.includes(ref));
    return await makeEpoch(this.#options.provider, state, this.#secrets, { despiteMissing });
  }

  /** Seals what is written off the record, for the present epoch (RC15.7). Refuses with `seal.no-secret`. */
  async sealAside(aside: Aside): Promise<Parsed<SealedAside>> {
    const epoch = this.presentEpoch;
    if (!epoch) return noSecret();
    return parsed(await sealAside(this.#options.cipher, epoch, aside));
  }

  /** Opens it. Refuses with `seal.no-secret` and the codes of `openAside`. */
  async openAside(held: SealedAside & { until: string }): Promise<Parsed<Aside>> {
    const epoch = this.#secrets.epoch(held.epoch);
    if (!epoch) return fault('seal.no-secret', 'This device was not given the key of this.');
    return await openAside(this.#options.cipher, epoch, held);
  }

  /** Opens an enclosure of a sealed act, as its server sent it. Refuses with the codes of `openSealedEnclosure`. */
  async openFile(file: SealedFile, sealed: Uint8Array): Promise<Parsed<Enclosure>> {
    const { provider, cipher } = this.#options;
    const epoch = this.#secrets.epoch(file.epoch);
    if (!epoch) return fault('seal.no-secret', 'This device was not given the key of this file.');
    return await openSealedEnclosure(provider, cipher, epoch, file.inner, sealed);
  }
}

/** A report that a mission takes in, or the correction of one. */
function isOfIntake({ type, after }: Act): boolean {
  return [type, after[0]?.act?.type].some((one) => one?.startsWith('intake.') === true);
}

function noteAbout({ about }: Pass, act: Act, brought: readonly SealedFile[]): void {
  if (brought.length === 0) return;
  for (const id of [act.id, ...act.after.map((cited) => cited.id)])
    about.set(id, [...(about.get(id) ?? []), ...brought]);
}

async function takeLeaf(pass: Pass, leaf: DecodedAct, reader?: ActReader): Promise<void> {
  const { replay, views, files, names } = pass;
  // Admitted under the rules in force before it.
  const before = replay.state?.rules;
  const replayed = await replay.take(leaf, pass.size);
  if (reader) {
    if (replayed.kind === 'admitted') reader.act(replayed.act);
    return;
  }
  const version = before ?? replay.state?.rules ?? 1;
  switch (replayed.kind) {
    case 'admitted': {
      if (replayed.sealed) {
        const { epoch } = leaf.body as { epoch: number };
        const brought = replayed.enclosures.map((one) => ({ ...one, epoch }));
        for (const one of brought) files.set(one.inner.enclosure, one);
        noteAbout(pass, replayed.act, brought);
        if (!isOfIntake(replayed.act)) names.push(...brought.map(({ inner }) => inner));
      }
      if (loadedBook(version)) views.add(replayed.act, version);
      return;
    }
    case 'void':
      if (replayed.sealed) {
        const { epoch } = leaf.body as { epoch: number };
        const brought = replayed.enclosures?.map((one) => ({ ...one, epoch })) ?? [];
        noteAbout(pass, replayed.act, brought);
      }
      return views.addVoid(replayed.act, replayed.refusal, replayed.sealed);
    case 'unread':
      return views.addUnread(replayed.act, version);
    case 'newer':
      return;
  }
}

function noSecret() {
  return fault('seal.no-secret', 'This device has not been given the room’s present key.');
}
