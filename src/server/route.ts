import type { Context } from 'hono';
import type * as z from 'zod';
import type { Language } from '#core/words.ts';
import type { Provider } from '#record/provider.ts';
import type { Store } from '#store/store.ts';
import type { Reader, Seat } from './access.ts';
import type { AsideBoards } from './aside.ts';
import type { PlayedExercise } from './exercises.ts';
import type { FailureCode, Said } from './failures.ts';
import type { RoomHost } from './host.ts';
import type { Invitations } from './invitations.ts';
import type { LiveStreams } from './live/streams.ts';
import type { PublicRooms } from './public-rooms.ts';
import type { SignIns } from './sign-ins.ts';
import type { Clock } from './sequencer.ts';
import type { Titles } from './titles.ts';
import type { Limits, Throttle } from './throttle.ts';

/**
 * One address of the HTTP interface, said once: what it takes, who may use it, what it answers. The app mounts it, OpenAPI is derived from it, and the
 * access test walks the list.
 */
export interface Declared<Query extends z.ZodType, Body extends z.ZodType> {
  method: 'get' | 'post';
  /** `/api/rooms/:room/entries` */
  path: string;
  access: Access;
  /** One line for OpenAPI. */
  summary: string;
  /** More, where a line is not enough. */
  description?: string;
  query?: Query;
  body?: Body;
  /** Larger than other posts. */
  size?: 'act';
  /** Not even told to the log of requests. */
  unlogged?: true;
  answers: Readonly<Record<number, Answer>>;
  handle(call: Call<z.output<Query>, z.output<Body>>): Promise<Response> | Response;
}

/**
 * Who may use a route. Checked before its handler runs, by the room and never by the path alone.
 *
 * - `open`: anybody; no sign-in is looked at.
 * - `reader`: anybody; a sign-in widens the answer.
 * - `signed-in`: only with a sign-in.
 * - `room`: whoever may read the room of the path; `call.seat` is their place in it. To others the room is unknown.
 * - `member`: whoever has a place in the room of the path now, by a key that counts. To everybody else the room is unknown, a public one too.
 * - `signature`: whoever signed what is sent; the handler checks. A sign-in is looked at and need not hold.
 * - `operator`: the operator's opening token; the handler checks.
 */
type Access = 'open' | 'reader' | 'signed-in' | 'room' | 'member' | 'signature' | 'operator';

export interface Answer {
  description: string;
  schema?: z.ZodType;
  /** Where it is not JSON. */
  media?: string;
}

export type Route = Declared<z.ZodType, z.ZodType>;

export function route<Query extends z.ZodType, Body extends z.ZodType>(
  declared: Declared<Query, Body>,
): Route {
  return declared;
}

/** A live server carries no examples and knows no demo keys; a server of examples carries no live room (checkMode). */
export type Mode = 'live' | 'examples';

/** What the routes work with. */
export interface Services {
  host: RoomHost;
  store: Store;
  provider: Provider;
  clock: Clock;
  /** `https://talks.example`, as browsers spell it. */
  origin: string;
  mode: Mode;
  version: string;
  /** Keys that no act may bring in here. */
  demoKeys: readonly string[];
  /** Whose people anybody may act as; none on a live server. */
  exercises: readonly PlayedExercise[];
  /** All of them, for OpenAPI. */
  routes: readonly Route[];
  limits: Limits;
  byAddress: Throttle;
  byKey: Throttle;
  signIns: SignIns;
  invitations: Invitations;
  publicRooms: PublicRooms;
  titles: Titles;
  live: LiveStreams;
  aside: AsideBoards;
  /** When the data folder was last copied whole, in epoch milliseconds; absent where nobody notes it. */
  lastBackup?: () => Promise<number | undefined>;
  /** Whether this is the operator's opening token. */
  opens: (token: string) => boolean;
  /** An error nobody asked for, for the operator's log. */
  report: (error: unknown) => void;
}

/** One request on its way through a handler. */
export interface Call<Query = unknown, Body = unknown> {
  c: Context;
  services: Services;
  query: Query;
  body: Body;
  language: Language;
  /** `NOBODY` where no sign-in came, or none is looked at. */
  reader: Reader;
  /** Only in routes with access `room` or `member`. */
  seat: Seat;
  /** Of the path; empty if it has no such part. */
  param: (name: string) => string;
  json: (value: unknown, status?: 200 | 201) => Response;
  fail: (code: FailureCode, values?: Record<string, string>) => Response;
  say: (said: Said) => Response;
}
