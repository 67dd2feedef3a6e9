import { Api } from '#client/api.ts';
import { Live, type LiveState } from '#client/live.ts';
import type { LiveEvent, SignedIn } from '#room/wire.ts';

const TOKEN = 'parley.signed-in';

/** How this page stands to the server, and who is signed in. */
export interface Standing {
  /** False once a call found nobody, until one finds somebody again. */
  reached: boolean;
  live: LiveState;
  signedIn: SignedIn | undefined;
}

/** What follows the live stream: a verified copy of a room. */
export interface Follower {
  pull(): Promise<void>;
  hear(event: LiveEvent): Promise<void>;
}

/**
 * What the whole page shares: one connection and one live stream. It knows rooms only as followers, so that the first page carries neither the rules nor the
 * cryptography.
 */
export class Parley {
  readonly api: Api;
  readonly origin: string;
  #language = 'en';
  readonly #live: Live;
  readonly #followers = new Map<string, Follower>();
  readonly #listeners = new Set<() => void>();
  #standing: Standing = { reached: true, live: 'stopped', signedIn: readSignedIn() };

  constructor(origin: string) {
    this.origin = origin;
    this.api = new Api({
      token: () => this.#standing.signedIn?.token,
      language: () => this.#language,
      onReached: (reached) => this.#change({ reached }),
    });
    this.#live = new Live(this.api, {
      onState: (live) => {
        // After a gap there may be more than the stream will tell.
        if (live === 'live' && this.#standing.live === 'waiting') this.#pullAll();
        this.#change({ live });
      },
      onEvent: (event) => {
        void this.#followers.get(event.room)?.hear(event);
      },
    });
    addEventListener('online', () => {
      if (this.#followers.size > 0) this.#live.restart();
      this.#pullAll();
    });
    addEventListener('offline', () => this.#change({ reached: false }));
  }

  get standing(): Standing {
    return this.#standing;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The language in which refusals are to be said. */
  speak(language: string): void {
    this.#language = language;
  }

  /** The follower of a room; the first to ask makes it, and has it read. */
  follow<T extends Follower>(room: string, make: () => T): T {
    const known = this.#followers.get(room);
    if (known) return known as T;
    const follower = make();
    this.#followers.set(room, follower);
    void follower.pull();
    this.#live.start();
    return follower;
  }

  signedIn(answer: SignedIn): void {
    try {
      sessionStorage.setItem(TOKEN, JSON.stringify(answer));
    } catch {
      // The sign-in lasts as long as the page.
    }
    this.#startOver(answer);
  }

  signedOut(): void {
    try {
      sessionStorage.removeItem(TOKEN);
    } catch {
      // Then it was never kept.
    }
    this.#startOver(undefined);
  }

  /** Another reader: nothing that the one before could read stays in memory. */
  #startOver(signedIn: SignedIn | undefined): void {
    this.#followers.clear();
    this.#change({ signedIn });
    this.#live.restart();
  }

  #pullAll(): void {
    for (const follower of this.#followers.values()) void follower.pull();
  }

  #change(change: Partial<Standing>): void {
    const next = { ...this.#standing, ...change };
    const same =
      next.reached === this.#standing.reached &&
      next.live === this.#standing.live &&
      next.signedIn === this.#standing.signedIn;
    if (same) return;
    this.#standing = next;
    for (const listener of this.#listeners) listener();
  }
}

function readSignedIn(): SignedIn | undefined {
  try {
    const text = sessionStorage.getItem(TOKEN);
    const kept = text === null ? undefined : (JSON.parse(text) as SignedIn);
    return kept && Date.parse(kept.expires) > Date.now() ? kept : undefined;
  } catch {
    return undefined;
  }
}
