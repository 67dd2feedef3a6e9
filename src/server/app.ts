import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import type * as z from 'zod';
import type { Provider } from '#record/provider.ts';
import { isOrigin } from '#record/sign-in.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { StoreError, type Store } from '#store/store.ts';
import { findSeat, NOBODY, type Reader, type Seat } from './access.ts';
import { AsideBoards, hasPlace } from './aside.ts';
import { bearerOf } from './bearer.ts';
import { eraseKeysWhenDue } from './erasure.ts';
import { deleteExpired } from './expiry.ts';
import { languageOf, sayFailure, type FailureCode, type Said } from './failures.ts';
import type { PlayedExercise } from './exercises.ts';
import type { RoomHost } from './host.ts';
import { Invitations } from './invitations.ts';
import { BodyBudget, readJson } from './json-body.ts';
import { LiveStreams } from './live/streams.ts';
import { ModeError } from './mode.ts';
import { PublicRooms } from './public-rooms.ts';
import { ROUTES } from './routes/index.ts';
import type { Call, Mode, Route, Services } from './route.ts';
import { Secrets } from './secrets.ts';
import type { Clock } from './sequencer.ts';
import { SignIns } from './sign-ins.ts';
import { addressGroup, Throttle, USUAL_LIMITS, type Limits } from './throttle.ts';
import { Titles } from './titles.ts';
import { VERSION } from './version.ts';
import { pageHeaders, webFiles } from './web-files.ts';

export interface AppOptions {
  host: RoomHost;
  store: Store;
  clock: Clock;
  /** Where people reach this server, as browsers spell it: what notes for sign-in name. */
  origin: string;
  /** Folder of the built web app; undefined: none is served. */
  webRoot?: string;
  mode: Mode;
  provider?: Provider;
  /** With it rooms are reserved; undefined: none can be. */
  openingToken?: string;
  /** vkeys of the examples, which everybody has: a live server takes none of them. */
  demoKeys?: readonly string[];
  /** Exercises that are played here; a live server has none. */
  exercises?: readonly PlayedExercise[];
  /** Other servers that the web app may talk to, as origins. */
  connect?: readonly string[];
  limits?: Partial<Limits>;
  /** When the data folder was last copied whole, in epoch milliseconds. */
  lastBackup?: () => Promise<number | undefined>;
  /** One line for each request: no address, no room, no person. */
  log?: (line: RequestLine) => void;
  /** Errors nobody asked for. */
  report?: (error: unknown) => void;
  /** The address a request came from; without it all count as one. */
  addressOf?: (c: Context) => string | undefined;
}

interface RequestLine {
  method: string;
  /** The route's pattern, `/api/rooms/:room`; never what stood in its place. */
  route: string;
  status: number;
}

interface Env {
  Variables: { route?: string; unlogged?: true };
}

/** The app, and what has to be ended with it. */
export interface App {
  app: Hono<Env>;
  services: Services;
  close(): Promise<void>;
}

/**
 * Everything this server says over HTTP.
 *
 * @example
 * const { app } = await createApp({ host, store, clock, origin: 'https://talks.example', mode: 'live' });
 * const answer = await app.request('/api/health');
 */
export async function createApp(options: AppOptions): Promise<App> {
  if (!isOrigin(options.origin)) throw new RangeError('the origin is not spelled as browsers do');
  const services = await servicesOf(options);
  const stopDeleting = await deleteExpired(options.store, options.clock, services.report);
  const stopErasing = eraseKeysWhenDue(options.store, options.host, services.report);
  const budget = new BodyBudget(services.limits.heldBytes);
  const app = new Hono<Env>();
  app.use('*', async (c, next) => {
    await next();
    const { method } = c.req;
    if (c.get('unlogged')) return;
    options.log?.({ method, route: c.get('route') ?? '*', status: c.res.status });
  });
  // Any origin, and never with credentials: there is nothing a browser would send by itself (decision 0003).
  const open = cors({
    origin: '*',
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['Authorization', 'Content-Type', 'Accept-Language', 'Last-Event-ID'],
    exposeHeaders: ['Parley-Salt', 'Retry-After'],
    maxAge: 7200,
  });
  for (const path of ['/api/*', '/tlog/*']) {
    app.use(path, open);
    app.use(path, async (c, next) => {
      await next();
      apiHeaders(c.res.headers);
    });
  }
  for (const route of ROUTES) {
    const mounted = new Mounted(route, services, options, budget);
    app.on(route.method, route.path, async (c) => {
      c.set('route', route.path);
      if (route.unlogged) c.set('unlogged', true);
      return await mounted.answer(c);
    });
  }
  const secure = options.origin.startsWith('https:');
  const pages = options.webRoot === undefined ? undefined : webFiles(options.webRoot);
  app.get('*', async (c) => {
    const page = isData(c.req.path) ? undefined : await pages?.(c.req.path);
    const answer = page ?? respond(c, sayFailure('route.unknown', languageOfCall(c)));
    const { path } = c.req;
    if (!isData(path)) pageHeaders(answer.headers, path, options.connect ?? [], secure);
    return answer;
  });
  app.notFound((c) => respond(c, sayFailure('route.unknown', languageOfCall(c))));
  app.onError((error, c) => {
    const busy = error instanceof StoreError && error.code === 'store.locked';
    if (!busy) services.report(error);
    const answer = respond(
      c,
      sayFailure(busy ? 'server.busy' : 'server.failed', languageOfCall(c)),
    );
    apiHeaders(answer.headers);
    return answer;
  });
  return {
    app,
    services,
    close: async () => {
      stopDeleting();
      await stopErasing();
      services.aside.close();
      await services.live.close();
    },
  };
}

async function servicesOf(options: AppOptions): Promise<Services> {
  const { host, store, clock, origin, mode, provider = nodeProvider, openingToken } = options;
  const { exercises = [] } = options;
  if (mode === 'live' && exercises.length > 0) throw new ModeError('mode.demo-key');
  const limits = { ...USUAL_LIMITS, ...options.limits };
  const secrets = await Secrets.open(store, clock.now());
  const report = options.report ?? (() => undefined);
  const publicRooms = new PublicRooms(store, host);
  return {
    host,
    store,
    provider,
    clock,
    origin,
    mode,
    version: VERSION,
    routes: ROUTES,
    demoKeys: mode === 'live' ? (options.demoKeys ?? []) : [],
    exercises,
    limits,
    byAddress: new Throttle(limits.address),
    byKey: new Throttle(limits.key),
    signIns: new SignIns({ store, host, provider, secrets, origin }),
    invitations: new Invitations({ store, host, provider, origin }),
    publicRooms,
    titles: new Titles(store),
    live: new LiveStreams({ store, host, clock, secrets, publicRooms, limits, report }),
    aside: new AsideBoards(limits.aside, clock),
    ...(options.lastBackup ? { lastBackup: options.lastBackup } : {}),
    opens: (token) => openingToken !== undefined && sameText(token, openingToken),
    report,
  };
}

/** In constant time: both are hashed first, so that not even the length shows. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** Nothing that is not public is kept anywhere on its way (RC10.3), and no answer of the API is a page. */
function apiHeaders(headers: Headers): void {
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
}

function isData(path: string): boolean {
  return /^\/(?:api|tlog)(?:\/|$)/.test(path);
}

function languageOfCall(c: Context) {
  return languageOf(c.req.header('accept-language'));
}

function respond(c: Context, { status, body }: Said): Response {
  return c.json(body, status as 400);
}

/** One route as the app answers it: what every route has in common is done here, in one order. */
class Mounted {
  readonly #route: Route;
  readonly #services: Services;
  readonly #options: AppOptions;
  readonly #budget: BodyBudget;

  constructor(route: Route, services: Services, options: AppOptions, budget: BodyBudget) {
    this.#route = route;
    this.#services = services;
    this.#options = options;
    this.#budget = budget;
  }

  async answer(c: Context): Promise<Response> {
    const language = languageOfCall(c);
    const fail = (code: FailureCode, values?: Record<string, string>) =>
      respond(c, sayFailure(code, language, values));
    const wait = this.#throttled(c);
    if (wait > 0) return tooMany(fail('request.too-many'), wait);
    let held = 0;
    try {
      // What is wrong with a request in itself is said before anything is looked up, so the answer is the same for every room.
      const query = this.#check(this.#route.query, queryOf(c));
      if (!query.ok) return fail(query.code, query.values);
      let body: unknown;
      if (this.#route.body) {
        const { actBytes, postBytes } = this.#services.limits;
        const limit = this.#route.size === 'act' ? actBytes : postBytes;
        const sent = await readJson(c.req.raw, limit, this.#budget);
        held = sent.held;
        if (!sent.read.ok) return fail(sent.read.fault.code);
        const checked = this.#check(this.#route.body, sent.read.value);
        if (!checked.ok) return fail(checked.code, checked.values);
        body = checked.value;
      }
      const reader = await this.#reader(c);
      if (!reader) return fail('sign-in.needed');
      const seat = await this.#seat(c, reader);
      if (seat === 'damaged') return fail('room.damaged');
      const { access } = this.#route;
      if (access === 'room' && !seat) return fail('room.unknown');
      if (access === 'member' && !(seat && hasPlace(seat))) return fail('room.unknown');
      const call: Call = {
        c,
        services: this.#services,
        query: query.value,
        body,
        language,
        reader,
        seat: seat as Seat,
        param: (name) => c.req.param(name as never) ?? '',
        json: (value, status = 200) => c.json(value as object, status),
        fail,
        say: (said) => respond(c, said),
      };
      return await this.#route.handle(call);
    } finally {
      this.#budget.give(held);
    }
  }

  /** Seconds to wait before the next post from there. */
  #throttled(c: Context): number {
    if (this.#route.method !== 'post') return 0;
    const { byAddress, clock } = this.#services;
    const who = addressGroup(this.#options.addressOf?.(c));
    const now = clock.now();
    const wait = byAddress.wait(who, now);
    if (wait === 0) byAddress.take(who, now);
    return wait;
  }

  #check(
    schema: z.ZodType | undefined,
    value: unknown,
  ):
    | { ok: true; value: unknown }
    | { ok: false; code: FailureCode; values: Record<string, string> } {
    if (!schema) return { ok: true, value: undefined };
    const result = schema.safeParse(value);
    if (result.success) return { ok: true, value: result.data };
    // The place and never the content, as far as it is a name of ours.
    const place = result.error.issues[0]?.path.map(String).join('.') ?? '';
    const problem = /^[a-z0-9.]{1,60}$/i.test(place) ? place : 'the whole';
    return { ok: false, code: 'request.form', values: { problem } };
  }

  /** Undefined: a sign-in was sent that does not hold, or one is needed. Said alike for every room. */
  async #reader(c: Context): Promise<Reader | undefined> {
    const { access } = this.#route;
    if (access === 'open' || access === 'operator') return NOBODY;
    const token = bearerOf(c);
    const found =
      token === undefined
        ? undefined
        : await this.#services.signIns.readerOf(token, this.#services.clock.now());
    if (found) return found;
    if (access === 'signed-in') return undefined;
    return token === undefined || access === 'signature' ? NOBODY : undefined;
  }

  async #seat(c: Context, reader: Reader): Promise<Seat | 'damaged' | undefined> {
    if (this.#route.access !== 'room' && this.#route.access !== 'member') return undefined;
    return await findSeat(this.#services, c.req.param('room') ?? '', reader);
  }
}

function queryOf(c: Context): Record<string, string> {
  // Without a prototype, so that no name means anything of itself.
  const values = Object.create(null) as Record<string, string>;
  for (const [name, value] of new URL(c.req.url).searchParams) {
    // Said twice, it could be read in two ways: refused by the schema, which takes no such text.
    values[name] = name in values ? '\0' : value;
  }
  return values;
}

function tooMany(answer: Response, seconds: number): Response {
  answer.headers.set('retry-after', String(seconds));
  return answer;
}
