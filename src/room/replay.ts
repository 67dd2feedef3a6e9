import type { Act, Cited } from '#core/act.ts';
import type { Refusal } from '#core/refusal.ts';
import type { RoomState } from '#core/state.ts';
import type { DecodedAct } from '#record/decode.ts';
import type { JsonObject } from '#record/body.ts';
import type { Provider } from '#record/provider.ts';
import { ActIndex } from './act-index.ts';
import { RoomFold, toAct } from './fold.ts';
import type { BookOf } from './rulebooks.ts';

/** What replay makes of one leaf. */
export type Replayed =
  | { kind: 'admitted'; act: Act }
  /** RC12.1: in the log, and of no effect; the operator’s fault. */
  | { kind: 'void'; act: Act; refusal: Refusal }
  /** RC11.5: nothing after this can be judged by this program. */
  | { kind: 'newer'; what: string };

/**
 * The rules run over a log from its first leaf, with everything in memory. What is handed in must have been checked as bytes already (decoding, tree,
 * signatures); see `verify-intact.ts` for a bundle and `src/client` for a live copy.
 */
export class RoomReplay {
  readonly #fold: RoomFold;
  readonly #index = new ActIndex();
  readonly voids = new Map<number, Refusal>();
  #newer: string | undefined;

  constructor(provider: Provider, bookOf: BookOf) {
    this.#fold = new RoomFold(provider, bookOf);
  }

  get state(): RoomState | undefined {
    return this.#fold.state;
  }

  /** What this program would need to know to go on, if it met something newer than itself. */
  get newer(): string | undefined {
    return this.#newer;
  }

  vkey(ref: string): string | undefined {
    return this.#fold.vkey(ref);
  }

  /** @param outer the sealed act that this one came in, if it did */
  take(decoded: DecodedAct, index: number, outer?: DecodedAct): Replayed {
    const cited: Cited[] = decoded.after.map((id) => {
      const act = this.#index.get(id);
      return act ? { id, act } : { id };
    });
    const act = toAct(decoded, index, cited, outer);
    const decision = this.#fold.decide(act);
    if (this.#newer !== undefined || decision.kind === 'newer') {
      this.#newer ??= decision.kind === 'newer' ? decision.what : '';
      return { kind: 'newer', what: this.#newer };
    }
    if (decision.kind === 'refused') {
      this.voids.set(index, decision.refusal);
      return { kind: 'void', act, refusal: decision.refusal };
    }
    this.admit(act);
    return { kind: 'admitted', act };
  }

  /** Takes an act that has been decided elsewhere: an unsealed act of a sealed room, by the replay of what everybody sees. */
  admit(act: Act): void {
    this.#fold.reduce(act);
    const { id, index, type, version, by, admitted } = act;
    this.#index.add({ id, index, type, version, by, admitted });
  }
}

/** The key that an opening act itself names for a signer, as a vkey: the only keys known before there is a roster. */
export function openingKey(body: JsonObject, ref: string): string | undefined {
  const parties = body['parties'];
  if (!Array.isArray(parties)) return undefined;
  for (const party of parties) {
    const head =
      party !== null && typeof party === 'object' && !Array.isArray(party)
        ? party['head']
        : undefined;
    const key =
      head !== null && typeof head === 'object' && !Array.isArray(head) ? head?.['key'] : undefined;
    if (typeof key === 'string' && key.startsWith(`${ref}+`)) return key;
  }
  return undefined;
}
