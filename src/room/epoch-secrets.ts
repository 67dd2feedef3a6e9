import { fault, parsed, type Parsed } from '#record/fault.ts';
import type { Provider } from '#record/provider.ts';
import { epochCommitment, type Epoch } from '#record/sealed.ts';
import { openEpoch, type OwnSealKey, type ReadEpoch } from './epoch.ts';

/** What is wrong with an epoch act, for the member it harms. */
export interface EpochProblem {
  epoch: number;
  /** The codes of `openEpoch`, or `epoch.commitment-differs`, `epoch.missing`. */
  code: string;
  /** Which secrets it should have held and does not. */
  lacks: number[];
}

/**
 * The secrets of a room's epochs, as one member holds them: those that fit what the epoch acts in the log commit to, whoever gave them. They are in no file
 * of their own: log and sealing key give them back at any time.
 *
 * A secret that comes later than its epoch counts from then on, and what is read is judged anew from the first leaf. So all present members come to
 * judge alike; in return a member who renewed the seal falsely can bring to light later what was sealed under it. Until then such acts show as not read,
 * with their signers.
 */
export class EpochSecrets {
  readonly room: string;
  readonly #provider: Pick<Provider, 'sha256'>;
  readonly #own: OwnSealKey[];
  readonly #commitments = new Map<number, string>();
  readonly #secrets = new Map<number, Uint8Array>();
  #newest = 0;
  #problem: EpochProblem | undefined;

  constructor(provider: Pick<Provider, 'sha256'>, room: string, own: readonly OwnSealKey[]) {
    this.#provider = provider;
    this.room = room;
    this.#own = [...own];
  }

  /** Number of the newest epoch taken; 0 before the first. */
  get newest(): number {
    return this.#newest;
  }

  /** What is wrong with the newest epoch act, as far as this member can tell: a reason to renew (`renewalDue`). */
  get problem(): EpochProblem | undefined {
    return this.#problem;
  }

  /** 32 bytes, or undefined if nobody has given it to us. */
  secret(epoch: number): Uint8Array | undefined {
    return this.#secrets.get(epoch);
  }

  /** The epoch with its secret, to seal and open with. */
  epoch(epoch: number): Epoch | undefined {
    const secret = this.#secrets.get(epoch);
    return secret && { room: this.room, epoch, secret };
  }

  /** Epochs up to this one whose secret we do not have. */
  missing(upTo: number): number[] {
    const missing: number[] = [];
    for (let n = 1; n <= upTo; n++) if (!this.#secrets.has(n)) missing.push(n);
    return missing;
  }

  /**
   * Takes an epoch act that the rules have admitted; to be called for each of them, in log order. Returns the epochs whose secrets came with it, which is a
   * reason to replay if acts were not read before. It is kept also when it is faulty: later acts rest on it.
   *
   * Refuses with the codes of `openEpoch`; `epoch.commitment-differs` when what it holds is not what it or an earlier act committed to; `epoch.missing` when
   * its maker did not have an earlier secret. The secrets that fit are taken all the same.
   */
  async take(body: ReadEpoch): Promise<Parsed<number[]>> {
    this.#commitments.set(body.epoch, body.commitment);
    this.#newest = body.epoch;
    const { result, problem } = await this.#open(body);
    this.#problem = problem;
    return result;
  }

  /**
   * Takes all epoch acts of a log and opens no more of them than it needs, newest first: for a member who reads the past, the newest alone, if its maker
   * was honest. To be used once, on secrets that have taken nothing.
   */
  async takeAll(bodies: readonly ReadEpoch[]): Promise<void> {
    for (const { epoch, commitment } of bodies) {
      this.#commitments.set(epoch, commitment);
      this.#newest = epoch;
    }
    for (const body of bodies.toReversed()) {
      const { problem } = await this.#open(body);
      if (body.epoch === this.#newest) this.#problem = problem;
      if (this.missing(this.#newest).length === 0) return;
    }
  }

  async #open(
    body: ReadEpoch,
  ): Promise<{ result: Parsed<number[]>; problem: EpochProblem | undefined }> {
    const { epoch } = body;
    const opened = await openEpoch(this.room, body, this.#own);
    if (opened.ok) return this.#compare(epoch, opened.value);
    const { code } = opened.fault;
    // That we had not joined or have left, or that a seal is not at hand, no renewal would heal.
    const blameless = code === 'epoch.not-for-us' || code === 'epoch.seal-absent';
    const problem = blameless ? undefined : { epoch, code, lacks: [epoch] };
    return { result: opened, problem };
  }

  #compare(
    epoch: number,
    secrets: readonly Uint8Array[],
  ): { result: Parsed<number[]>; problem: EpochProblem | undefined } {
    const learned: number[] = [];
    const lacks: number[] = [];
    let differs = false;
    for (const [i, secret] of secrets.entries()) {
      const n = i + 1;
      if (this.#fits(n, secret)) {
        if (!this.#secrets.has(n)) learned.push(n);
        this.#secrets.set(n, secret);
      } else {
        lacks.push(n);
        differs ||= n === epoch || secret.some((byte) => byte !== 0);
      }
    }
    if (lacks.length === 0) return { result: parsed(learned), problem: undefined };
    const result = differs
      ? fault('epoch.commitment-differs', 'This seal holds other keys than were committed to.')
      : fault('epoch.missing', 'Whoever made this seal did not have every earlier key.');
    return { result, problem: { epoch, code: result.fault.code, lacks } };
  }

  #fits(epoch: number, secret: Uint8Array): boolean {
    const { room } = this;
    return (
      this.#commitments.get(epoch) === epochCommitment(this.#provider, { room, epoch, secret })
    );
  }
}
