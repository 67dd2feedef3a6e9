/** Signatures of many acts checked at one time, of which the first to fail is to be told. */
import type { BundleFault } from './bundle.ts';

/** Acts whose signatures are checked at one time. */
const IN_FLIGHT = 256;

/**
 * Checks under way, at most 256 at a time. Whatever order they end in, the failure that is told is
 * the one added first.
 */
export class SignatureQueue {
  readonly #underWay: Promise<void>[] = [];
  #first: { order: number; fault: BundleFault } | undefined;
  #error: Error | undefined;
  #order = 0;

  get failed(): boolean {
    return this.#first !== undefined || this.#error !== undefined;
  }

  /** Adds a check. What it returns is to be waited for before the next: too many are under way. */
  add(check: Promise<BundleFault | undefined>): Promise<unknown> | undefined {
    const order = this.#order++;
    this.#underWay.push(
      check.then(
        (fault) => {
          if (fault === undefined) return;
          if (this.#first === undefined || order < this.#first.order)
            this.#first = { order, fault };
        },
        (error: unknown) => {
          this.#error ??= new Error('a signature could not be checked', { cause: error });
        },
      ),
    );
    if (this.#underWay.length < IN_FLIGHT) return undefined;
    // The older half at once: the other half keeps the processors busy until more are added.
    return Promise.all(this.#underWay.splice(0, IN_FLIGHT / 2));
  }

  async drain(): Promise<BundleFault | undefined> {
    await Promise.all(this.#underWay);
    if (this.#error !== undefined) throw this.#error;
    return this.#first?.fault;
  }
}
