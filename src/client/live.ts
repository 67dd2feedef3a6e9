import type { LiveEvent } from '#room/wire.ts';
import type { Api } from './api.ts';

/** How the one live stream of this client stands. */
export type LiveState = 'connecting' | 'live' | 'waiting' | 'stopped';

export interface LiveOptions {
  onEvent: (event: LiveEvent) => void;
  onState?: (state: LiveState) => void;
  /** Milliseconds before the first new attempt; doubled each time up to a minute, and spread so that many readers do not come back at once. */
  firstWait?: number;
}

const LONGEST_WAIT = 60_000;
/** A server that says nothing at all for this long, not even a comment, is taken to be gone. */
const SILENCE = 75_000;

/**
 * Live updates over fetch: `EventSource` cannot carry the bearer token. One stream serves the whole client, because a browser allows few connections to a host.
 * It resumes after the last event it took, by the cursor the server gave with it.
 */
export class Live {
  readonly #api: Api;
  readonly #options: LiveOptions;
  #stop: AbortController | undefined;
  #cursor: string | undefined;

  constructor(api: Api, options: LiveOptions) {
    this.#api = api;
    this.#options = options;
  }

  start(): void {
    if (this.#stop) return;
    const stop = new AbortController();
    this.#stop = stop;
    void this.#run(stop.signal);
  }

  stop(): void {
    this.#stop?.abort();
    this.#stop = undefined;
    this.#options.onState?.('stopped');
  }

  /** Another reader: what was read before says nothing about what this one may read. */
  restart(): void {
    this.stop();
    this.#cursor = undefined;
    this.start();
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { onState, firstWait = 1000 } = this.#options;
    let wait = firstWait;
    while (!signal.aborted) {
      onState?.('connecting');
      const took = await this.#read(signal);
      if (signal.aborted) return;
      if (took) wait = firstWait;
      onState?.('waiting');
      await pause(wait * (0.75 + Math.random() / 2), signal);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  }

  /** Reads until the stream ends. True if it was open at all. */
  async #read(signal: AbortSignal): Promise<boolean> {
    const attempt = new AbortController();
    const giveUp = (): void => attempt.abort();
    signal.addEventListener('abort', giveUp, { once: true });
    let silence = setTimeout(giveUp, SILENCE);
    try {
      const answer = await this.#api.live(this.#cursor, attempt.signal);
      if (!answer.ok || !answer.value.body) return false;
      this.#options.onState?.('live');
      const decoder = new SseDecoder();
      const reader = answer.value.body.getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return true;
        clearTimeout(silence);
        silence = setTimeout(giveUp, SILENCE);
        for (const { id, data } of decoder.take(value)) {
          if (id !== undefined) this.#cursor = id;
          this.#tell(data);
        }
      }
    } catch {
      return false;
    } finally {
      clearTimeout(silence);
      signal.removeEventListener('abort', giveUp);
    }
  }

  #tell(data: string): void {
    let event: LiveEvent;
    try {
      event = JSON.parse(data) as LiveEvent;
    } catch {
      return;
    }
    this.#options.onEvent(event);
  }
}

/** Takes the bytes of an event stream apart (WHATWG HTML, section 9.2.6): `id` and `data` are all we use. */
export class SseDecoder {
  readonly #text = new TextDecoder();
  #rest = '';
  #data: string[] = [];
  #id: string | undefined;

  take(bytes: Uint8Array): { id?: string; data: string }[] {
    const events: { id?: string; data: string }[] = [];
    const lines = (this.#rest + this.#text.decode(bytes, { stream: true })).split(/\r\n|\n|\r/);
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        if (this.#data.length > 0) {
          const data = this.#data.join('\n');
          events.push(this.#id === undefined ? { data } : { id: this.#id, data });
        }
        this.#data = [];
        continue;
      }
      const colon = line.indexOf(':');
      if (colon === 0) continue;
      const field = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
      if (field === 'data') this.#data.push(value);
      if (field === 'id' && !value.includes('\0')) this.#id = value;
    }
    return events;
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
  });
}
