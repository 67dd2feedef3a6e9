import type { Act, Cited } from '#core/act.ts';
import type { ActType } from '#core/declare.ts';
import type { Refusal } from '#core/refusal.ts';
import { refuse } from '#core/refusal.ts';
import type { Rulebook } from '#core/rulebook.ts';
import type { RoomState } from '#core/state.ts';
import { hashWords } from '#core/word-hash.ts';
import type { Words } from '#core/words.ts';
import type { DecodedAct } from '#record/decode.ts';
import { digestWith } from '#record/digest.ts';
import { parseVkey } from '#record/keys.ts';
import type { Provider } from '#record/provider.ts';
import type { BookOf } from './rulebooks.ts';

/** What the rules say of an act: admissible, refused with a reason, or beyond what this program knows (RC11.5). */
export type Decision =
  | { kind: 'admissible'; type: ActType }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'newer'; what: string };

/**
 * A room's state and the rules in force, act by act. The same code decides on the server, in a browser and at the command line. It checks what the rules
 * alone cannot: that the keys an act brings in are fit to be enrolled (RC8.10).
 */
export class RoomFold {
  readonly #provider: Provider;
  readonly #bookOf: BookOf;
  readonly #usable = new Map<string, Refusal | undefined>();
  #state: RoomState | undefined;

  /** @param bookOf `rules` of core, or where not all versions are at hand `loadedBook` */
  constructor(provider: Provider, bookOf: BookOf, state?: RoomState) {
    this.#provider = provider;
    this.#bookOf = bookOf;
    this.#state = state;
  }

  /** Undefined before the opening act. Never change it. */
  get state(): RoomState | undefined {
    return this.#state;
  }

  decide(act: Act): Decision {
    const version = this.#state?.rules ?? openingRules(act.body);
    const book = this.#bookOf(version);
    if (!book) return { kind: 'newer', what: `rules version ${version}` };
    const type = book.type(act.type, act.version);
    if (!type) return { kind: 'newer', what: `act ${act.type}/${act.version}` };
    const refusal = book.decide(this.#state, act) ?? this.#refuseOutside(book, type, act.body);
    return refusal ? { kind: 'refused', refusal } : { kind: 'admissible', type };
  }

  /** Takes an admissible act into the state. */
  reduce(act: Act): void {
    const book = this.#bookOf(this.#state?.rules ?? openingRules(act.body)) as Rulebook;
    this.#state = book.reduce(this.#state, act);
  }

  /** The public key of an acting key as this room knows it, also one that has ended: its earlier acts must still verify. */
  vkey(ref: string): string | undefined {
    return this.#state?.keys[ref]?.vkey;
  }

  /** What the rules cannot check by themselves: keys to be enrolled, and hashes of words (AU2). */
  #refuseOutside(book: Rulebook, type: ActType, body: unknown): Refusal | undefined {
    for (const vkey of type.keys?.(body) ?? []) {
      if (!this.#usable.has(vkey)) this.#usable.set(vkey, refuseKey(this.#provider, vkey));
      const refusal = this.#usable.get(vkey);
      if (refusal) return refusal;
    }
    // Most types state none, and this is asked of every act there is.
    if (type.hashes) {
      for (const [field, hash] of Object.entries(wordHashes(this.#provider, type, body))) {
        if ((body as Record<string, unknown>)[field] !== hash) return refuse('words.other-hash');
      }
    }
    const sha256 = digestWith(this.#provider);
    for (const { segs, hash } of type.worded?.in(body) ?? []) {
      if (type.worded?.hash(sha256, segs) !== hash) return refuse('words.other-hash');
    }
    if (type.texts && this.#state) {
      for (const { text, hash } of type.texts.in(body, this.#state)) {
        if (type.texts.hash(sha256, this.#state, text) !== hash)
          return refuse('instrument.other-text');
      }
    }
    const inner = type.holds?.(body);
    const declared = inner && book.type(inner.type, inner.version);
    return declared && this.#refuseOutside(book, declared, inner.body);
  }
}

/** The hashes that a body of this type has to state, by field. */
export function wordHashes(
  provider: Provider,
  type: ActType,
  body: unknown,
): Record<string, string> {
  const hash = digestWith(provider);
  const fields = body as Record<string, Words>;
  return Object.fromEntries(
    Object.entries(type.hashes ?? {}).flatMap(([field, of]) =>
      fields[of] === undefined ? [] : [[field, hashWords(hash, fields[of])]],
    ),
  );
}

/** The rules version that an opening act pins, whatever else is wrong with its body. */
export function openingRules(body: unknown): number {
  const { rules: version } = body as { rules?: unknown };
  return typeof version === 'number' ? version : 1;
}

/** RC8.10: why a vkey may not be enrolled. */
export function refuseKey(provider: Provider, text: string): Refusal | undefined {
  const key = text.slice(0, Math.max(0, text.lastIndexOf('+'))) || 'unnamed';
  const vkey = parseVkey(provider, text);
  if (!vkey.ok) return refuse('key.unusable', { key, problem: vkey.fault.message });
  const found = provider.keyFault(vkey.value.publicKey);
  return found === undefined ? undefined : refuse('key.unusable', { key, problem: found });
}

/** The act as the rules see it. `outer` is the sealed act it came in, whose id it takes (RC12.7). */
export function toAct(
  decoded: DecodedAct,
  index: number,
  cited: readonly Cited[],
  outer?: DecodedAct,
): Act {
  return {
    id: outer?.id ?? decoded.id,
    index,
    room: decoded.room,
    type: decoded.type,
    version: decoded.version,
    seen: decoded.seen.size,
    time: decoded.time,
    admitted: outer?.admitted ?? decoded.admitted,
    by: decoded.by,
    body: decoded.body,
    after: cited,
    rests: decoded.rests,
    sealed: outer !== undefined,
  };
}
