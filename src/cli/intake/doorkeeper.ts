import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Login } from './logins.ts';

/**
 * Who may send: HTTP Digest (RFC 7616, and RFC 2617 with MD5, which ODK Collect speaks), and Basic (RFC 7617) where phones come by TLS. Which login a request came
 * under is looked at here and told to nobody.
 */

/** Of no program and nobody: whoever looks through a network for gateways reads it. */
const REALM = 'forms';
const ALGORITHMS = { MD5: 'md5', 'SHA-256': 'sha256' } as const;
type Algorithm = keyof typeof ALGORITHMS;

/** A nonce holds for so long, and for so many requests; then a phone asks for another by itself. */
const NONCE_MS = 10 * 60_000;
const NONCE_USES = 1_000;
/** Nonces in use that are remembered. */
const MANY = 10_000;

export interface Asked {
  /** As it was sent: a phone that asks by HEAD signs HEAD. */
  method: string;
  /** Path and query. */
  target: string;
  authorization: string | undefined;
}

export class Doorkeeper {
  readonly #logins: readonly Login[];
  readonly #basic: boolean;
  readonly #secret = randomBytes(32);
  /** Counts that came with a nonce, so that nothing is sent a second time. */
  readonly #used = new Map<string, Set<string>>();

  /** @param basic whether Basic is taken: only where nobody between can read it */
  constructor(logins: readonly Login[], basic: boolean) {
    this.#logins = logins;
    this.#basic = basic;
  }

  /** Whether the request is of somebody with a login; if not, the challenges to answer with, and whether it was a guess: a login that is none. */
  admits(
    asked: Asked,
    now: number,
  ): { ok: true } | { ok: false; challenges: string[]; guess: boolean } {
    const { authorization = '' } = asked;
    const space = authorization.indexOf(' ');
    const scheme = authorization.slice(0, space).toLowerCase();
    const rest = authorization.slice(space + 1);
    let stale = false;
    if (authorization.length <= 2048) {
      if (scheme === 'basic' && this.#basic && this.#basicHolds(rest)) return { ok: true };
      if (scheme === 'digest') {
        const verdict = this.#digestHolds(rest, asked, now);
        if (verdict === 'holds') return { ok: true };
        stale = verdict === 'stale';
      }
    }
    const guess = authorization !== '' && !stale;
    return { ok: false, challenges: this.#challenges(now, stale), guess };
  }

  /** MD5 first: phones take the first that begins with Digest, and older ones know no other. */
  #challenges(now: number, stale: boolean): string[] {
    const digest = (algorithm: Algorithm): string =>
      `Digest realm="${REALM}", qop="auth", nonce="${this.#nonce(now)}", algorithm=${algorithm}${stale ? ', stale=true' : ''}`;
    const challenges = [digest('MD5'), digest('SHA-256')];
    return this.#basic ? [...challenges, `Basic realm="${REALM}", charset="UTF-8"`] : challenges;
  }

  #nonce(at: number): string {
    const text = `${at.toString(36)}.${randomBytes(9).toString('base64url')}`;
    return `${text}.${this.#tag(text)}`;
  }

  #tag(text: string): string {
    return createHmac('sha256', this.#secret).update(text).digest('base64url').slice(0, 24);
  }

  /** When it was made; undefined for one that is not from here. */
  #madeAt(nonce: string): number | undefined {
    const end = nonce.lastIndexOf('.');
    const text = nonce.slice(0, Math.max(end, 0));
    if (!same(nonce.slice(end + 1), this.#tag(text))) return undefined;
    return Number.parseInt(text, 36);
  }

  #basicHolds(encoded: string): boolean {
    const text = Buffer.from(encoded, 'base64').toString();
    let holds = false;
    // Every login is compared, so that time says nothing of how many begin alike.
    for (const { name, password } of this.#logins) {
      if (same(text, `${name}:${password}`)) holds = true;
    }
    return holds;
  }

  #digestHolds(rest: string, { method, target }: Asked, now: number): 'holds' | 'stale' | 'no' {
    const said = parametersOf(rest);
    if (said === undefined) return 'no';
    const get = (name: string): string => said.get(name) ?? '';
    const algorithm = (said.get('algorithm') ?? 'MD5').toUpperCase();
    if (algorithm !== 'MD5' && algorithm !== 'SHA-256') return 'no';
    if (get('qop') !== 'auth' || get('realm') !== REALM || get('uri') !== target) return 'no';
    const [nonce, count, cnonce] = [get('nonce'), get('nc'), get('cnonce')];
    if (!/^[0-9a-f]{8}$/i.test(count) || cnonce === '') return 'no';
    const h = (text: string): string =>
      createHash(ALGORITHMS[algorithm]).update(text).digest('hex');
    const second = h(`${method}:${target}`);
    let known = false;
    for (const { name, password } of this.#logins) {
      const first = h(`${name}:${REALM}:${password}`);
      const response = h(`${first}:${nonce}:${count}:${cnonce}:auth:${second}`);
      const holds = same(get('response').toLowerCase(), response);
      if (holds && same(get('username'), name)) known = true;
    }
    if (!known) return 'no';
    const made = this.#madeAt(nonce);
    if (made === undefined || made > now || now - made > NONCE_MS) return 'stale';
    return this.#countOnce(nonce, count.toLowerCase()) ? 'holds' : 'stale';
  }

  #countOnce(nonce: string, count: string): boolean {
    const counts = this.#used.get(nonce) ?? new Set();
    if (counts.has(count) || counts.size >= NONCE_USES) return false;
    counts.add(count);
    this.#used.delete(nonce);
    this.#used.set(nonce, counts);
    // The oldest are past their time long before: nonces are given to those with a login only when they have asked.
    for (const old of this.#used.keys()) {
      if (this.#used.size <= MANY) break;
      this.#used.delete(old);
    }
    return true;
  }
}

/** `name=value` or `name="value"`, parted by commas, each once; undefined for anything else. */
function parametersOf(text: string): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  const one = /\s*([A-Za-z]+)=(?:"([^"\\]*)"|([^\s",]+))\s*(?:,|$)/y;
  while (one.lastIndex < text.length) {
    const match = one.exec(text);
    if (!match) return undefined;
    const name = (match[1] ?? '').toLowerCase();
    if (found.has(name)) return undefined;
    found.set(name, match[2] ?? match[3] ?? '');
  }
  return found;
}

/** In the same time wherever they differ, and however long they are. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
