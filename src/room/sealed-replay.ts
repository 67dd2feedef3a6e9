import type { Act } from '#core/act.ts';
import { refuse, type Refusal } from '#core/refusal.ts';
import type { RoomState } from '#core/state.ts';
import type { DecodedAct } from '#record/decode.ts';
import type { Fault } from '#record/fault.ts';
import { parseVkey, type Vkey } from '#record/keys.ts';
import type { Provider } from '#record/provider.ts';
import { openingRules } from './fold.ts';
import { RoomReplay, type Replayed } from './replay.ts';
import { loadBook, loadedBook } from './rulebooks.ts';
import type { OpenedAct, SealedEnclosure, SealOpener } from './sealed-acts.ts';

/** What a member's replay makes of one leaf. `sealed` says whether the act came encrypted. */
export type MemberReplayed =
  /** If it came sealed, `act` is the inner one, under the outer one's id. */
  | { kind: 'admitted'; act: Act; sealed: false }
  | { kind: 'admitted'; act: Act; sealed: true; enclosures: SealedEnclosure[] }
  /** RC12.1: the server should have refused it. */
  | { kind: 'void'; act: Act; refusal: Refusal; sealed: false }
  /**
   * RC12.9: what is inside is void, which the server cannot know: its signers' doing. If it did not open or is not what it claims to be, `fault` says why,
   * and `act` is the outer one.
   */
  | {
      kind: 'void';
      act: Act;
      refusal: Refusal;
      sealed: true;
      fault?: Fault;
      /** What came with it, where it opened: servers keep that, whatever the rules say of it. */
      enclosures?: SealedEnclosure[];
    }
  | { kind: 'newer'; what: string }
  /** An admitted sealed act that this reader cannot open: the server, somebody removed, a member not yet given the secret. `act` is the outer one. */
  | { kind: 'unread'; act: Act; epoch: number; sealed: true };

/**
 * The replay of a room, sealed or not, as a member does it (RC12.9). Two folds: one of what everybody sees, which is exactly the server's and decides on
 * membership, so that nothing that was sealed can part a member's roster from the server's; and one of that and the inner acts, which is the talks.
 *
 * Without an opener, sealed acts are counted and not read, and the state is the server's. A member takes the epoch acts of the whole log into its
 * `EpochSecrets` first and then replays from the first leaf, so that one who joined late reads the past. When secrets come that were missing before
 * (`unread` > 0), it replays anew: what was judged without an act may be judged otherwise with it.
 */
export class SealedReplay {
  readonly #provider: Provider;
  readonly #opener: SealOpener | undefined;
  readonly #outer: RoomReplay;
  #talks: RoomReplay | undefined;
  readonly #sealedVoids = new Map<number, Refusal>();
  readonly #vkeys = new Map<string, Vkey | undefined>();
  #sealedActs = 0;
  #unread = 0;

  constructor(provider: Provider, opener?: SealOpener) {
    this.#provider = provider;
    this.#opener = opener;
    this.#outer = new RoomReplay(provider, loadedBook);
  }

  /** The talks as far as this reader can read them. */
  get state(): RoomState | undefined {
    return (this.#talks ?? this.#outer).state;
  }

  /** What everybody sees, the server included. */
  get outerState(): RoomState | undefined {
    return this.#outer.state;
  }

  /** Leaves that the server should have refused (RC12.1). */
  get voids(): ReadonlyMap<number, Refusal> {
    return this.#outer.voids;
  }

  /** Leaves that are void for what is sealed in them, which no server can know. */
  get sealedVoids(): ReadonlyMap<number, Refusal> {
    return this.#sealedVoids;
  }

  /** How many sealed acts there are, and how many of them this reader could not open. */
  get sealedActs(): number {
    return this.#sealedActs;
  }
  get unread(): number {
    return this.#unread;
  }

  get newer(): string | undefined {
    return this.#outer.newer;
  }

  vkey(ref: string): string | undefined {
    return this.#outer.vkey(ref);
  }

  /** Takes the next leaf, checked as bytes, its outer signatures included. One at a time: wait for each before the next. */
  async take(decoded: DecodedAct, index: number): Promise<MemberReplayed> {
    if (!this.#outer.state) await loadBook(openingRules(decoded.body));
    const before = this.#outer.state?.rules;
    const replayed = await this.#take(decoded, index);
    // Rules are raised in the open (changes.ts): what comes next, and what is asked of this state, is under the new ones.
    const now = this.#outer.state?.rules;
    if (now !== undefined && now !== before) await loadBook(now);
    return replayed;
  }

  async #take(decoded: DecodedAct, index: number): Promise<MemberReplayed> {
    const outer = this.#outer.take(decoded, index);
    if (outer.kind === 'newer') return outer;
    if (outer.kind === 'void') return { ...outer, sealed: false };
    if (decoded.type === 'room.sealed') return await this.#takeSealed(decoded, outer.act);
    if (index === 0 && this.#opener && this.#outer.state?.sealed === true) {
      this.#talks = new RoomReplay(this.#provider, loadedBook);
    }
    this.#talks?.admit(outer.act);
    return { ...outer, sealed: false };
  }

  async #takeSealed(decoded: DecodedAct, outer: Act): Promise<MemberReplayed> {
    this.#sealedActs += 1;
    const opened: OpenedAct = this.#opener
      ? await this.#opener.open(decoded, (ref) => this.#keyOf(ref))
      : { kind: 'no-secret', epoch: (outer.body as { epoch: number }).epoch };
    switch (opened.kind) {
      case 'no-secret':
        this.#unread += 1;
        return { kind: 'unread', act: outer, epoch: opened.epoch, sealed: true };
      case 'unreadable':
        return this.#void(outer, refuse('room.sealed-unreadable'), opened.fault);
      case 'opened':
        return this.#takeInner(opened.inner, outer, decoded, opened.enclosures);
    }
  }

  #takeInner(
    inner: DecodedAct,
    outer: Act,
    decoded: DecodedAct,
    enclosures: SealedEnclosure[],
  ): MemberReplayed {
    const talks = this.#talks as RoomReplay;
    // In the open the server keeps types it does not know from entering. Here nobody does, and one such act must not end everybody's replay: a rules
    // version knows all its types (RC11.2), so under one that is known here an unknown type is not "newer" but void.
    const { type, version } = inner;
    if (!loadedBook(talks.state?.rules ?? -1)?.type(type, version)) {
      return this.#void(outer, refuse('act.type-unknown', { type: `${type}/${version}` }));
    }
    const replayed: Replayed = talks.take(inner, outer.index, decoded);
    switch (replayed.kind) {
      case 'admitted':
        return { ...replayed, sealed: true, enclosures };
      case 'void':
        return { ...this.#void(replayed.act, replayed.refusal), enclosures };
      case 'newer':
        return replayed;
    }
  }

  #void(
    act: Act,
    refusal: Refusal,
    fault?: Fault,
  ): MemberReplayed & { kind: 'void'; sealed: true } {
    this.#sealedVoids.set(act.index, refusal);
    return { kind: 'void', act, refusal, sealed: true, ...(fault ? { fault } : {}) };
  }

  #keyOf(ref: string): Vkey | undefined {
    if (!this.#vkeys.has(ref)) {
      const text = this.#outer.vkey(ref);
      const vkey = text === undefined ? undefined : parseVkey(this.#provider, text);
      this.#vkeys.set(ref, vkey?.ok ? vkey.value : undefined);
    }
    return this.#vkeys.get(ref);
  }
}
