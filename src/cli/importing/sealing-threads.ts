import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Epoch } from '#record/sealed.ts';
import type { Piece } from './piece.ts';

/** Acts written, signed and sealed in threads of their own: with two signatures each that is most of what an import costs this device. */

/** What all acts of an import have in common. */
export interface Basis {
  /** Of the key that signs. */
  name: string;
  /** Its private half. It goes to threads of this process and nowhere else. */
  seed: Uint8Array;
  room: string;
  /** A head that this device has verified (RC1.6). */
  seen: { size: number; root: Uint8Array };
  /** For which the acts are sealed; undefined in open rooms. */
  epoch: Epoch | undefined;
  /** Of the rules. */
  version: number;
}

/** The request that brings all acts, as JSON in UTF-8, and their ids, 32 bytes each; or which piece could not be written, and why. */
export type Written =
  | { ok: true; request: Uint8Array<ArrayBuffer>; ids: Uint8Array }
  | { ok: false; at: number; code: string };

interface Waiting {
  resolve: (written: Written) => void;
  reject: (error: unknown) => void;
}

class Thread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #failed: Error | undefined;

  constructor(basis: Basis) {
    this.#worker = new Worker(new URL('sealing-worker.ts', import.meta.url), {
      workerData: basis,
    });
    this.#worker.on('message', (written: Written) => this.#waiting.shift()?.resolve(written));
    this.#worker.once('error', (error) => this.#fail(error as Error));
    this.#worker.once('exit', () => this.#fail(new Error('a sealing thread ended')));
  }

  get load(): number {
    return this.#waiting.length;
  }

  write(pieces: readonly Piece[]): Promise<Written> {
    if (this.#failed) return Promise.reject(this.#failed);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(pieces);
    });
  }

  #fail(error: Error): void {
    this.#failed ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failed);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

export class SealingThreads {
  readonly #threads: Thread[];

  /** @param count of threads; one less than there are processors unless given */
  constructor(basis: Basis, count = Math.max(1, Math.min(8, availableParallelism() - 1))) {
    this.#threads = Array.from({ length: count }, () => new Thread(basis));
  }

  /** Rejects if a thread fails, which is a bug. */
  async write(pieces: readonly Piece[]): Promise<Written> {
    let idlest = this.#threads[0] as Thread;
    for (const thread of this.#threads) if (thread.load < idlest.load) idlest = thread;
    return await idlest.write(pieces);
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }
}
