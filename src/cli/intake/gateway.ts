import { Hono, type Context } from 'hono';
import type { Language } from '#core/words.ts';
import { formListXml, manifestXml, responseXml } from '#interchange/openrosa/form-list.ts';
import { FORM_ID } from '#interchange/openrosa/report-fields.ts';
import type { LocalZone } from '#interchange/openrosa/time-said.ts';
import { languageOf } from '#server/failures.ts';
import { BodyBudget } from '#server/json-body.ts';
import { addressGroup, Throttle } from '#server/throttle.ts';
import type { ServerResponse } from 'node:http';
import type { Doorkeeper } from './doorkeeper.ts';
import { gatewaySentence, type GatewaySentence } from './gateway-words.ts';
import { receive } from './receiving.ts';
import type { ShippedForm } from './shipped-form.ts';
import type { Spool } from './spool.ts';

export interface GatewayOptions {
  spool: Spool;
  doorkeeper: Doorkeeper;
  zone: LocalZone;
  form: ShippedForm;
  /** Where phones reach the gateway. */
  origin: string;
  /** Epoch milliseconds. */
  now: () => number;
  /** One line for each request: method, route, status, a code. Nothing of what was sent, by whom, or from where. */
  log: (line: string) => void;
  /** A report has become whole. */
  whole: () => void;
  addressOf?: (c: Context) => string | undefined;
}

const MIB = 1024 * 1024;
/** What one request may hold: the largest file there can be, and the answers. */
export const MOST_BODY_BYTES = 20 * MIB;
/** Bodies that are read at the same time. */
const HELD_BYTES = 120 * MIB;
/** Of one address; behind a proxy, of all phones together. Guesses at a login are counted by themselves, so that no stranger uses up what phones may ask. */
const RATE = { burst: 240, perSecond: 10 };

type Bindings = { outgoing?: ServerResponse };

/** OR4: what the gateway says over HTTP. */
export function gatewayApp(options: GatewayOptions): Hono<{ Bindings: Bindings }> {
  const { spool, doorkeeper, zone, form, origin, now } = options;
  const asked = new Throttle(RATE);
  const guessed = new Throttle(RATE);
  const budget = new BodyBudget(HELD_BYTES);
  const app = new Hono<{ Bindings: Bindings }>();

  const answer = (c: Context, status: number, xml: string | null, code: string): Response => {
    // The pattern and never the address: phones put a device id into the query.
    options.log(`${c.req.raw.method} ${routeOf(c.req.path)} ${status} ${code}`);
    return new Response(xml, {
      status,
      headers: {
        ...(xml === null ? {} : { 'Content-Type': 'text/xml; charset=utf-8' }),
        ...(xml === null ? {} : { 'Content-Language': language(c) }),
        'X-OpenRosa-Version': '1.0',
        'X-OpenRosa-Accept-Content-Length': String(MOST_BODY_BYTES),
        Date: new Date(now()).toUTCString(),
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Referrer-Policy': 'no-referrer',
      },
    });
  };
  const refuse = (c: Context, status: number, say: GatewaySentence, code: string): Response =>
    answer(
      c,
      status,
      responseXml(gatewaySentence(say, language(c)), 'submit_error', language(c)),
      code,
    );

  app.use('*', async (c, next) => {
    if (isOfBrowserPage(c.req.raw.headers)) {
      c.res = refuse(c, 403, 'unknown', 'browser');
      return;
    }
    const { pathname, search } = new URL(c.req.url);
    const { method } = c.req.raw;
    const authorization = c.req.header('authorization');
    const verdict = doorkeeper.admits({ method, target: pathname + search, authorization }, now());
    const who = addressGroup(options.addressOf?.(c));
    // Whoever only asks for a challenge is given one: a phone begins so.
    const count = verdict.ok ? asked : verdict.guess ? guessed : undefined;
    const wait = count?.wait(who, now()) ?? 0;
    if (wait > 0) {
      c.res = refuse(c, 429, 'wait', 'throttled');
      c.res.headers.set('Retry-After', String(wait));
      return;
    }
    count?.take(who, now());
    if (verdict.ok) return await next();
    const response = refuse(c, 401, 'login', 'login');
    // One line each: phones read the first one, and a list in one line as one challenge.
    const outgoing = c.env?.outgoing;
    if (outgoing) outgoing.setHeader('WWW-Authenticate', verdict.challenges);
    else for (const one of verdict.challenges) response.headers.append('WWW-Authenticate', one);
    c.res = response;
  });

  app.get('/formList', (c) =>
    answer(
      c,
      200,
      formListXml(
        {
          version: form.version,
          md5: form.md5,
          downloadUrl: `${origin}/forms/${FORM_ID}.xml`,
          manifestUrl: `${origin}/manifest/${FORM_ID}`,
        },
        language(c),
      ),
      'list',
    ),
  );
  app.get(`/forms/${FORM_ID}.xml`, (c) => answer(c, 200, form.xml, 'form'));
  app.get(`/manifest/${FORM_ID}`, (c) => answer(c, 200, manifestXml(), 'manifest'));
  app.get('/submission', (c) => {
    // Hono hands HEAD on as GET.
    if (c.req.raw.method !== 'HEAD') return refuse(c, 405, 'unknown', 'method');
    const response = answer(c, 204, null, 'asked');
    response.headers.set('Location', `${origin}/submission`);
    return response;
  });
  app.post('/submission', async (c) => {
    const said = Number(c.req.header('content-length') ?? 0);
    if (said > MOST_BODY_BYTES) return refuse(c, 413, 'too-large', 'openrosa.too-large');
    const { body, held, code } = await bodyOf(c.req.raw, budget);
    try {
      if (body === undefined) {
        return code === 'too-large'
          ? refuse(c, 413, 'too-large', 'openrosa.too-large')
          : refuse(c, 503, 'later', code);
      }
      const type = c.req.header('content-type') ?? '';
      const received = await receive(type, body, { spool, zone, now: now() });
      if (received.status !== 201) return refuse(c, received.status, received.say, received.code);
      if (received.code === 'received') options.whole();
      const sentence = gatewaySentence(received.say, language(c));
      const response = answer(
        c,
        201,
        responseXml(sentence, 'submit_success', language(c)),
        received.code,
      );
      response.headers.set('Location', `${origin}/submission`);
      return response;
    } finally {
      budget.give(held);
    }
  });
  app.notFound((c) => refuse(c, 404, 'unknown', 'unknown'));
  // What was thrown may hold something of a report: only its kind is told.
  app.onError((error, c) => refuse(c, 503, 'later', `failed ${error.name}`));
  return app;
}

/** Browsers send a login that they have with whatever any page asks for, and say so; phones’ apps say neither. */
function isOfBrowserPage(headers: Headers): boolean {
  return headers.has('origin') || (headers.get('sec-fetch-site') ?? 'none') !== 'none';
}

function language(c: Context): Language {
  return languageOf(c.req.header('accept-language'));
}

function routeOf(path: string): string {
  const known = ['/formList', '/submission', `/forms/${FORM_ID}.xml`, `/manifest/${FORM_ID}`];
  return known.includes(path) ? path : '*';
}

/** Up to the limit, whether the length was said beforehand or not. */
async function bodyOf(
  request: Request,
  budget: BodyBudget,
): Promise<{ body?: Uint8Array; held: number; code: string }> {
  const pieces: Uint8Array[] = [];
  let held = 0;
  const reader = request.body?.getReader();
  try {
    for (;;) {
      const step = await reader?.read();
      if (step === undefined || step.done) break;
      const { length } = step.value;
      const tooLarge = held + length > MOST_BODY_BYTES;
      if (tooLarge || !budget.take(length)) {
        await reader?.cancel().catch(() => undefined);
        return { held, code: tooLarge ? 'too-large' : 'busy' };
      }
      held += length;
      pieces.push(step.value);
    }
  } catch {
    return { held, code: 'cut-short' };
  }
  return { body: Buffer.concat(pieces), held, code: 'read' };
}
