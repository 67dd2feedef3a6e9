import type { HashPlace } from '#record/merkle.ts';
import type { HashReader } from '#record/merkle-proof.ts';
import { parsed } from '#record/fault.ts';
import { Recent } from './recent.ts';

/** A proof needs some twenty hashes, and the proofs of acts that were stored together mostly the same ones. */
const KNOWN = 4096;

/** Hashes of full subtrees that were lately read: these never change, however the log grows. */
export class KnownHashes {
  readonly #known = new Recent<string, Uint8Array>(KNOWN);
  #last: Promise<unknown> = Promise.resolve();

  /** A reader that asks another only for what is not known, one asking after the other: those who wait mostly find what they need read meanwhile. */
  over(read: HashReader): HashReader {
    return async (places) => {
      const known = this.#find(places);
      if (known.every((hash) => hash !== undefined)) return parsed(known);
      const reading = this.#last.then(() => this.#readMissing(places, read));
      this.#last = reading.catch(() => undefined);
      return await reading;
    };
  }

  #find(places: readonly HashPlace[]): (Uint8Array | undefined)[] {
    return places.map((place) => this.#known.get(nameOf(place)));
  }

  async #readMissing(places: readonly HashPlace[], read: HashReader): ReturnType<HashReader> {
    const known = this.#find(places);
    const missing = places.filter((_, i) => known[i] === undefined);
    if (missing.length === 0) return parsed(known as Uint8Array[]);
    const found = await read(missing);
    if (!found.ok) return found;
    for (const [i, place] of missing.entries()) {
      this.#known.set(nameOf(place), found.value[i] as Uint8Array);
    }
    const rest = found.value.values();
    return parsed(known.map((hash) => hash ?? (rest.next().value as Uint8Array)));
  }
}

function nameOf({ level, index }: HashPlace): string {
  return `${level}/${index}`;
}
