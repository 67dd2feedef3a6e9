import type { DemoPeople } from '#room/exercise-wire.ts';
import type {
  Acknowledged,
  Answered,
  AsideDraft,
  AsideList,
  BackupAge,
  Challenge,
  EntriesPage,
  Failure,
  Invitation,
  InvitationList,
  InvitationRequest,
  NewAside,
  NewInvitation,
  OpenInvitation,
  RoomDetail,
  RoomList,
  SignedIn,
  SignInRequest,
  Submission,
} from '#room/wire.ts';

/**
 * Why an answer is not there. They are told apart because a person does something different about each: waits for the network, waits for the server, reads
 * the rule's sentence, or stops trusting what answered.
 */
export type CallFailure =
  /** Nothing answered: no network, or no server. */
  | { kind: 'offline' }
  /** The call was given up by whoever made it. */
  | { kind: 'given-up' }
  /** The server said no, with a stable code and a sentence. */
  | { kind: 'refused'; status: number; code: string; message: string; anchor?: string; at?: number }
  /** It is there and cannot answer now (429, 5xx). `after`: seconds it asked us to wait. */
  | { kind: 'unavailable'; status: number; after?: number }
  /** What answered is not Parley, or is not well. */
  | { kind: 'unreadable'; status: number };

export type Answer<T> = { ok: true; value: T } | { ok: false; failure: CallFailure };

export interface ApiOptions {
  /** Empty for the page's own origin; else `https://talks.example`. */
  base?: string;
  /** The bearer token of a sign-in, asked for at each call so that signing out takes effect at once. */
  token?: () => string | undefined;
  /** For the sentences of refusals. */
  language?: () => string;
  fetch?: typeof fetch;
  /** Told after each call whether anything answered. */
  onReached?: (reached: boolean) => void;
}

type Body = { json: unknown } | { bytes: Uint8Array<ArrayBuffer> } | undefined;

/** Calls to one Parley server. Nothing here throws for what a server or a network may do. */
export class Api {
  readonly #options: ApiOptions;

  constructor(options: ApiOptions = {}) {
    this.#options = options;
  }

  health(signal?: AbortSignal): Promise<Answer<unknown>> {
    return this.#json('GET', '/api/health', undefined, signal);
  }

  reference(signal?: AbortSignal): Promise<Answer<unknown>> {
    return this.#json('GET', '/api/reference', undefined, signal);
  }

  rooms(signal?: AbortSignal): Promise<Answer<RoomList>> {
    return this.#json('GET', '/api/rooms', undefined, signal);
  }

  room(room: string, signal?: AbortSignal): Promise<Answer<RoomDetail>> {
    return this.#json('GET', `/api/rooms/${room}`, undefined, signal);
  }

  /** Whom one can act as in an exercise; refused with `room.unknown` everywhere else. */
  demoPeople(room: string, signal?: AbortSignal): Promise<Answer<DemoPeople>> {
    return this.#json('GET', `/api/rooms/${room}/demo-keys`, undefined, signal);
  }

  entries(
    room: string,
    from: number,
    limit: number,
    signal?: AbortSignal,
  ): Promise<Answer<EntriesPage>> {
    return this.#json(
      'GET',
      `/api/rooms/${room}/entries?from=${from}&limit=${limit}`,
      undefined,
      signal,
    );
  }

  /** @param hex the digest that a body names, in hex */
  enclosure(room: string, hex: string, signal?: AbortSignal): Promise<Answer<Response>> {
    return this.#call('GET', `/api/rooms/${room}/enclosures/${hex}`, undefined, signal);
  }

  /** @param path `tile/0/001` (C2SP tlog-tiles) */
  tile(room: string, path: string, signal?: AbortSignal): Promise<Answer<Uint8Array>> {
    return this.#bytes(`/tlog/${room}/${path}`, signal);
  }

  /** A `tlog-proof` file (RC4.2). */
  async receipt(room: string, act: string, signal?: AbortSignal): Promise<Answer<Uint8Array>> {
    return this.#bytes(`/api/rooms/${room}/acts/${act}/receipt`, signal);
  }

  async bundle(room: string, signal?: AbortSignal): Promise<Answer<Uint8Array>> {
    return this.#bytes(`/api/rooms/${room}/bundle`, signal);
  }

  submit(room: string, act: Submission): Promise<Answer<Acknowledged>> {
    return this.#json('POST', `/api/rooms/${room}/acts`, { json: act });
  }

  /** @param acts the JSON of `Submissions`, in UTF-8, as whoever made it wrote it down: it may be megabytes */
  submitAll(
    room: string,
    acts: Uint8Array<ArrayBuffer>,
    signal?: AbortSignal,
  ): Promise<Answer<Answered>> {
    return this.#json('POST', `/api/rooms/${room}/acts/batch`, { bytes: acts }, signal);
  }

  challenge(): Promise<Answer<Challenge>> {
    return this.#json('POST', '/api/sign-in/challenge', { json: {} });
  }

  signIn(request: SignInRequest): Promise<Answer<SignedIn>> {
    return this.#json('POST', '/api/sign-in', { json: request });
  }

  signOut(): Promise<Answer<unknown>> {
    return this.#json('POST', '/api/sign-out', { json: {} });
  }

  invitations(room: string, signal?: AbortSignal): Promise<Answer<InvitationList>> {
    return this.#json('GET', `/api/rooms/${room}/invitations`, undefined, signal);
  }

  invite(room: string, request: InvitationRequest): Promise<Answer<NewInvitation>> {
    return this.#json('POST', `/api/rooms/${room}/invitations`, { json: request });
  }

  invitation(secret: string): Promise<Answer<OpenInvitation>> {
    return this.#json('GET', `/api/invitations/${encodeURIComponent(secret)}`);
  }

  claim(secret: string, note: string): Promise<Answer<Invitation>> {
    return this.#json('POST', `/api/invitations/${encodeURIComponent(secret)}/claim`, {
      json: { note },
    });
  }

  /** What is off the record in a room, for those with a place in it (RC15). */
  aside(room: string, signal?: AbortSignal): Promise<Answer<AsideList>> {
    return this.#json('GET', `/api/rooms/${room}/aside`, undefined, signal);
  }

  writeAside(room: string, draft: AsideDraft): Promise<Answer<NewAside>> {
    return this.#json('POST', `/api/rooms/${room}/aside`, { json: draft });
  }

  withdrawAside(room: string, token: string): Promise<Answer<void>> {
    return this.#json('POST', `/api/rooms/${room}/aside/withdraw`, { json: { token } });
  }

  /** The day of the operator’s last whole copy, for those with a place in the room (RC5.7). */
  backupAge(room: string, signal?: AbortSignal): Promise<Answer<BackupAge>> {
    return this.#json('GET', `/api/rooms/${room}/backup`, undefined, signal);
  }

  /** The live stream, as bytes that arrive over time. */
  live(cursor: string | undefined, signal: AbortSignal): Promise<Answer<Response>> {
    const headers: Record<string, string> = { accept: 'text/event-stream' };
    if (cursor !== undefined) headers['last-event-id'] = cursor;
    return this.#call('GET', '/api/live', undefined, signal, headers);
  }

  async #bytes(path: string, signal?: AbortSignal): Promise<Answer<Uint8Array>> {
    const answer = await this.#call('GET', path, undefined, signal);
    if (!answer.ok) return answer;
    try {
      return { ok: true, value: new Uint8Array(await answer.value.arrayBuffer()) };
    } catch {
      return { ok: false, failure: { kind: 'offline' } };
    }
  }

  async #json<T>(
    method: string,
    path: string,
    body?: Body,
    signal?: AbortSignal,
  ): Promise<Answer<T>> {
    const answer = await this.#call(method, path, body, signal);
    if (!answer.ok) return answer;
    if (answer.value.status === 204) return { ok: true, value: undefined as T };
    try {
      return { ok: true, value: (await answer.value.json()) as T };
    } catch {
      return { ok: false, failure: { kind: 'unreadable', status: answer.value.status } };
    }
  }

  async #call(
    method: string,
    path: string,
    body?: Body,
    signal?: AbortSignal,
    more: Record<string, string> = {},
  ): Promise<Answer<Response>> {
    const { base = '', token, language, onReached } = this.#options;
    const headers: Record<string, string> = { ...more };
    const bearer = token?.();
    if (bearer !== undefined) headers['authorization'] = `Bearer ${bearer}`;
    if (language) headers['accept-language'] = language();
    if (body) headers['content-type'] = 'application/json';
    const content = body && ('json' in body ? JSON.stringify(body.json) : body.bytes);
    let response: Response;
    try {
      response = await (this.#options.fetch ?? fetch)(`${base}${path}`, {
        method,
        headers,
        // The token is all that says who asks; nothing is sent that a browser keeps by itself.
        credentials: 'omit',
        ...(content === undefined ? {} : { body: content }),
        ...(signal ? { signal } : {}),
      });
    } catch {
      if (signal?.aborted) return { ok: false, failure: { kind: 'given-up' } };
      onReached?.(false);
      return { ok: false, failure: { kind: 'offline' } };
    }
    onReached?.(true);
    return response.ok
      ? { ok: true, value: response }
      : { ok: false, failure: await failureOf(response) };
  }
}

async function failureOf(response: Response): Promise<CallFailure> {
  const { status } = response;
  if (status === 429 || status >= 500) {
    const after = Number(response.headers.get('retry-after') ?? '');
    return { kind: 'unavailable', status, ...(after > 0 ? { after } : {}) };
  }
  try {
    const { error } = (await response.json()) as Failure;
    const { code, message, anchor, at } = error;
    return {
      kind: 'refused',
      status,
      code,
      message,
      ...(anchor === undefined ? {} : { anchor }),
      ...(at === undefined ? {} : { at }),
    };
  } catch {
    return { kind: 'unreadable', status };
  }
}
