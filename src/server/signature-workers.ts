import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { nodeProvider } from '#record/provider/node.ts';
import type { Provider } from '#record/provider.ts';

/**
 * Signature checks in threads of their own, many to a message. The thread pool of Node.js takes them one by one, and to hand each over and take its answer
 * back costs the calling thread, which has everything else to do as well, a fifth of what the check itself costs.
 */

/** Checks that go into one message. */
const MOST = 32;
/** So few are not worth a message: they go to the thread pool. */
const FEW = 4;

/** Bytes before each message that was signed: its length, the key, the signature. */
export const HEADER = { length: 4, key: 32, signature: 64 } as const;
export const HEADER_BYTES = HEADER.length + HEADER.key + HEADER.signature;

interface Check {
  key: Uint8Array;
  message: Uint8Array;
  signature: Uint8Array;
  resolve: (valid: boolean) => void;
  reject: (error: unknown) => void;
}

/** Checks one by one on the thread pool. */
function checkInPool(checks: readonly Check[]): void {
  for (const { key, message, signature, resolve, reject } of checks) {
    nodeProvider.verify(key, message, signature).then(resolve, reject);
  }
}

function packed(checks: readonly Check[]): Uint8Array<ArrayBuffer> {
  let length = 0;
  for (const { message } of checks) length += HEADER_BYTES + message.length;
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { key, message, signature } of checks) {
    view.setUint32(at, message.length);
    bytes.set(key, at + HEADER.length);
    bytes.set(signature, at + HEADER.length + HEADER.key);
    bytes.set(message, at + HEADER_BYTES);
    at += HEADER_BYTES + message.length;
  }
  return bytes;
}

/** One thread, and what it has been given, in the order in which it answers. */
class Thread {
  readonly #worker: Worker;
  readonly #given: Check[][] = [];
  #failed = false;

  constructor() {
    this.#worker = new Worker(new URL('signature-worker.ts', import.meta.url));
    this.#worker.on('message', (answers: Uint8Array) => this.#answered(answers));
    // Whatever became of it, the checks are done: by the thread pool.
    this.#worker.once('error', () => this.#fail());
    this.#worker.once('exit', () => this.#fail());
    // After the listeners: the first one for messages makes the process wait for the thread again.
    this.#worker.unref();
  }

  get waiting(): number {
    return this.#given.length;
  }

  take(checks: Check[]): void {
    if (this.#failed) {
      checkInPool(checks);
      return;
    }
    // While it has something to do, the process waits for it.
    if (this.#given.length === 0) this.#worker.ref();
    this.#given.push(checks);
    const bytes = packed(checks);
    this.#worker.postMessage(bytes, [bytes.buffer]);
  }

  #answered(answers: Uint8Array): void {
    const checks = this.#given.shift() ?? [];
    if (this.#given.length === 0) this.#worker.unref();
    for (const [i, check] of checks.entries()) check.resolve(answers[i] === 1);
  }

  #fail(): void {
    this.#failed = true;
    for (const checks of this.#given.splice(0)) checkInPool(checks);
  }
}

let threads: Thread[] | undefined;
let gathered: Check[] = [];
let scheduled = false;

function hand(checks: Check[]): void {
  // Threads are made when there is first something for them.
  threads ??= Array.from({ length: availableParallelism() }, () => new Thread());
  let idlest = threads[0] as Thread;
  for (const thread of threads) if (thread.waiting < idlest.waiting) idlest = thread;
  idlest.take(checks);
}

function handWhatThereIs(): void {
  scheduled = false;
  const checks = gathered;
  gathered = [];
  if (checks.length < FEW) checkInPool(checks);
  else hand(checks);
}

function verify(key: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  if (key.length !== HEADER.key || signature.length !== HEADER.signature) {
    return Promise.resolve(false);
  }
  return new Promise((resolve, reject) => {
    gathered.push({ key, message, signature, resolve, reject });
    if (gathered.length === MOST) {
      hand(gathered);
      gathered = [];
    } else if (!scheduled) {
      scheduled = true;
      setImmediate(handWhatThereIs);
    }
  });
}

/**
 * The cryptography of Node.js for whoever checks many signatures: a server, an audit. Its verdicts are those of `nodeProvider`. One that is checked alone takes
 * the way of `nodeProvider`, after a turn of the event loop.
 */
export const workersProvider: Provider = { ...nodeProvider, verify };
