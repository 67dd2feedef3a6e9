import { toBase64, utf8 } from '#record/bytes.ts';
import { parseCheckpoint } from '#record/checkpoint.ts';
import { cosign, formatCosignature } from '#record/cosignature.ts';
import { parseInstant } from '#record/instant.ts';
import { signNote } from '#record/note.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { formatSignIn, type SignIn } from '#record/sign-in.ts';
import type { Composed } from '#room/compose.ts';
import type { LiveEvent, SignedIn, Submission } from '#room/wire.ts';
import { createApp, type App, type AppOptions } from '#server/app.ts';
import type { HostedRoom } from '#server/host.ts';
import { Talks } from './talks.ts';

export const ORIGIN = 'https://talks.example';
export const OPENING_TOKEN = 'the-operator-opens-rooms-with-this';

/** Limits that tests do not run into, unless they are about limits. */
const UNLIMITED: AppOptions['limits'] = { address: undefined, key: undefined };

export interface Asked {
  token?: string | undefined;
  json?: unknown;
  /** Instead of `json`. */
  body?: BodyInit;
  headers?: Record<string, string>;
}

/** Talks with their HTTP face: real store, real rooms, requests without sockets. */
export class HttpTalks {
  readonly talks: Talks;
  app!: App;
  /** What nobody asked for; empty, or `end` throws. */
  readonly reports: unknown[] = [];
  readonly logged: string[] = [];

  private constructor(talks: Talks) {
    this.talks = talks;
  }

  static async begin(options: Partial<AppOptions> = {}, talks?: Talks): Promise<HttpTalks> {
    const http = new HttpTalks(talks ?? (await Talks.begin()));
    await http.serve(options);
    return http;
  }

  /** Puts a server before the rooms: again, as after a restart. */
  async serve(options: Partial<AppOptions> = {}): Promise<void> {
    const { host, store, clock } = this.talks;
    this.app = await createApp({
      host,
      store,
      clock,
      origin: ORIGIN,
      mode: 'live',
      openingToken: OPENING_TOKEN,
      report: (error) => this.reports.push(error),
      log: ({ method, route, status }) => this.logged.push(`${method} ${route} ${status}`),
      ...options,
      limits: { ...UNLIMITED, ...options.limits },
    });
  }

  async ask(method: string, path: string, asked: Asked = {}): Promise<Response> {
    const headers: Record<string, string> = { ...asked.headers };
    if (asked.token !== undefined) headers['authorization'] = `Bearer ${asked.token}`;
    const body = asked.json === undefined ? asked.body : JSON.stringify(asked.json);
    if (asked.json !== undefined) headers['content-type'] ??= 'application/json';
    return await this.app.app.request(path, {
      method: method.toUpperCase(),
      headers,
      ...(body === undefined ? {} : { body, duplex: 'half' }),
    } as RequestInit);
  }

  async get(path: string, token?: string): Promise<Response> {
    return await this.ask('get', path, { token });
  }

  async post(path: string, json: unknown, token?: string): Promise<Response> {
    return await this.ask('post', path, { json, token });
  }

  /** The JSON of an answer that must be well. */
  async read<T>(path: string, token?: string): Promise<T> {
    const answer = await this.get(path, token);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  async nonce(): Promise<{ nonce: Uint8Array; expires: number }> {
    const answer = await this.post('/api/sign-in/challenge', {});
    const { nonce, expires } = (await answer.json()) as { nonce: string; expires: string };
    return {
      nonce: new Uint8Array(Buffer.from(nonce, 'base64')),
      expires: parseInstant(expires) ?? 0,
    };
  }

  /** A signed note of sign-in, by default a good one. */
  async signInNote(
    name: string,
    change: Partial<SignIn> & { room?: string } = {},
    signer = name,
  ): Promise<string> {
    const { nonce, expires } =
      change.nonce && change.expires !== undefined ? (change as SignIn) : await this.nonce();
    const text = formatSignIn({
      origin: ORIGIN,
      room: this.talks.room.id,
      nonce,
      expires,
      by: this.talks.ref(name) as SignIn['by'],
      ...change,
    });
    return Buffer.from(await signNote(nodeProvider, text, [this.talks.key(signer)])).toString();
  }

  /** The token of a key in a room, or in several. */
  async signIn(name: string, rooms: readonly HostedRoom[] = [this.talks.room]): Promise<string> {
    const challenge = await this.nonce();
    const notes = await Promise.all(
      rooms.map(({ id }) => this.signInNote(name, { ...challenge, room: id })),
    );
    const answer = await this.post('/api/sign-in', { notes });
    if (answer.status !== 200) throw new Error(`${name}: ${await answer.text()}`);
    return ((await answer.json()) as SignedIn).token;
  }

  /** A witness's line under the newest checkpoint. */
  async cosignature(name: string, room: HostedRoom = this.talks.room): Promise<string> {
    const checkpoint = parseCheckpoint(room.checkpoint);
    if (!checkpoint.ok) throw new Error(checkpoint.fault.code);
    const time = Math.floor(this.talks.clock.time / 1000);
    return formatCosignature(
      await cosign(nodeProvider, this.talks.key(name), checkpoint.value.textBytes, time),
    );
  }

  /** Ends everything; throws if something was reported that nobody asked for. */
  async end(): Promise<void> {
    await this.app.close();
    await this.talks.end();
    if (this.reports.length > 0) throw new AggregateError(this.reports, 'the server reported');
  }
}

/** An act as it is posted. */
export function submissionOf({ note, salt, body, enclosures }: Composed): Submission {
  return {
    note: Buffer.from(note).toString(),
    salt: toBase64(salt),
    body: Buffer.from(body).toString(),
    enclosures: enclosures.map((e) => ({ salt: toBase64(e.salt), bytes: toBase64(e.bytes) })),
  };
}

/** The code of an answer: that of its error, or its status. */
export async function outcomeOf(answer: Response): Promise<string> {
  if (answer.status < 400) return String(answer.status);
  return ((await answer.json()) as { error: { code: string } }).error.code;
}

/** Reads server-sent events one by one. */
export class EventReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #text = '';
  /** All that came, as it came. */
  heard = '';
  /** The id of the last event that had one. */
  cursor: string | undefined;
  #ended = false;

  constructor(answer: Response) {
    if (!answer.body) throw new Error('no stream');
    this.#reader = answer.body.getReader();
  }

  /** The next event, or undefined when the stream has ended or nothing comes for a while. */
  async next(patience = 300): Promise<LiveEvent | undefined> {
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end < 0) {
        if (!(await this.#more(patience))) return undefined;
        continue;
      }
      const event = this.#text.slice(0, end);
      this.#text = this.#text.slice(end + 2);
      const id = /^id: (.*)$/m.exec(event)?.[1];
      if (id !== undefined) this.cursor = id;
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (data !== undefined) return JSON.parse(data) as LiveEvent;
    }
  }

  /** All events until nothing comes for a while. */
  async all(patience = 300): Promise<LiveEvent[]> {
    const events: LiveEvent[] = [];
    for (let event = await this.next(patience); event; event = await this.next(patience)) {
      events.push(event);
    }
    return events;
  }

  async close(): Promise<void> {
    await this.#reader.cancel();
  }

  get ended(): boolean {
    return this.#ended;
  }

  #pending: Promise<{ done: boolean; value?: Uint8Array | undefined }> | undefined;

  async #more(patience: number): Promise<boolean> {
    this.#pending ??= this.#reader.read();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), patience);
    });
    const step = await Promise.race([this.#pending, late]);
    clearTimeout(timer);
    if (!step) return false;
    this.#pending = undefined;
    if (step.done) this.#ended = true;
    else {
      const text = Buffer.from(step.value ?? utf8('')).toString();
      this.#text += text;
      this.heard += text;
    }
    return !step.done;
  }
}
