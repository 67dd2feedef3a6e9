import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Doorkeeper } from './doorkeeper.ts';

const LOGINS = [
  { name: 'phone-1', password: 'abcde-fghjk-mnpqr-stuvw-xyz23' },
  { name: 'phone-2', password: 'bcdef-ghjkm-npqrs-tuvwx-yz234' },
];
const T = Date.UTC(2031, 2, 4);

function challengesOf(door: Doorkeeper, now = T, authorization?: string): string[] {
  const verdict = door.admits({ method: 'GET', target: '/formList', authorization }, now);
  return verdict.ok ? [] : verdict.challenges;
}

interface Change {
  name?: string;
  password?: string;
  method?: string;
  uri?: string;
  nc?: string;
  algorithm?: 'MD5' | 'SHA-256';
}

function authorization(nonce: string, change: Change = {}): string {
  const { name = 'phone-1', password = LOGINS[0]?.password, method = 'GET' } = change;
  const { uri = '/formList', nc = '00000001', algorithm = 'MD5' } = change;
  const h = (text: string) =>
    createHash(algorithm === 'MD5' ? 'md5' : 'sha256')
      .update(text)
      .digest('hex');
  const first = h(`${name}:forms:${password}`);
  const response = h(`${first}:${nonce}:${nc}:c0:auth:${h(`${method}:${uri}`)}`);
  return `Digest username="${name}", realm="forms", nonce="${nonce}", uri="${uri}", response="${response}", qop=auth, nc=${nc}, cnonce="c0", algorithm=${algorithm}`;
}

function nonceOf(challenge: string | undefined): string {
  return /nonce="([^"]+)"/.exec(challenge ?? '')?.[1] ?? '';
}

describe('who may send reports', () => {
  it('OR4.2 offers Digest with MD5 first and SHA-256 after it, and Basic only behind TLS', () => {
    const open = challengesOf(new Doorkeeper(LOGINS, false));
    expect(open.map((one) => one.replace(/nonce="[^"]+"/, 'nonce'))).toEqual([
      'Digest realm="forms", qop="auth", nonce, algorithm=MD5',
      'Digest realm="forms", qop="auth", nonce, algorithm=SHA-256',
    ]);
    expect(challengesOf(new Doorkeeper(LOGINS, true))[2]).toBe(
      'Basic realm="forms", charset="UTF-8"',
    );
    expect(challengesOf(new Doorkeeper(LOGINS, true)).join()).not.toContain('phone');
  });

  it('OR4.2 takes both algorithms of each login, once for each count', () => {
    const door = new Doorkeeper(LOGINS, false);
    const [md5, sha256] = challengesOf(door);
    const admits = (authorization: string) =>
      door.admits({ method: 'GET', target: '/formList', authorization }, T + 1000).ok;
    expect(admits(authorization(nonceOf(md5)))).toBe(true);
    expect(admits(authorization(nonceOf(md5)))).toBe(false);
    expect(admits(authorization(nonceOf(md5), { nc: '00000002' }))).toBe(true);
    expect(admits(authorization(nonceOf(sha256), { algorithm: 'SHA-256' }))).toBe(true);
    const second = { name: 'phone-2', password: LOGINS[1]?.password ?? '', nc: '00000009' };
    expect(admits(authorization(nonceOf(md5), second))).toBe(true);
  });

  it('OR4.2 refuses another password, name, method, address, and a nonce that is not from here', () => {
    const door = new Doorkeeper(LOGINS, false);
    const nonce = nonceOf(challengesOf(door)[0]);
    const admits = (text: string) =>
      door.admits({ method: 'GET', target: '/formList', authorization: text }, T).ok;
    expect(admits(authorization(nonce, { password: 'x' }))).toBe(false);
    expect(admits(authorization(nonce, { name: 'phone-2' }))).toBe(false);
    expect(admits(authorization(nonce, { method: 'HEAD' }))).toBe(false);
    expect(admits(authorization(nonce, { uri: '/submission' }))).toBe(false);
    expect(admits(authorization(nonceOf(challengesOf(new Doorkeeper(LOGINS, false))[0])))).toBe(
      false,
    );
    expect(admits(authorization(`${nonce}x`))).toBe(false);
    expect(admits(authorization(nonce).replace('qop=auth', 'qop=auth-int'))).toBe(false);
    expect(admits(authorization(nonce).replace('phone-1', 'phone-2'))).toBe(false);
    expect(admits(`${authorization(nonce)}, username="phone-1"`)).toBe(false);
    expect(admits(authorization(nonce))).toBe(true);
  });

  it('OR4.2 a nonce that is too old is stale, so that a phone asks for another by itself', () => {
    const door = new Doorkeeper(LOGINS, false);
    const nonce = nonceOf(challengesOf(door)[0]);
    const late = challengesOf(door, T + 11 * 60_000, authorization(nonce));
    expect(late[0]).toContain('stale=true');
    expect(challengesOf(door, T, authorization(nonce, { password: 'x' }))[0]).not.toContain(
      'stale',
    );
  });

  it('OR4.2 Basic holds behind TLS alone', () => {
    const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
    const whole = basic(`phone-2:${LOGINS[1]?.password}`);
    expect(challengesOf(new Doorkeeper(LOGINS, true), T, whole)).toEqual([]);
    expect(challengesOf(new Doorkeeper(LOGINS, false), T, whole)).not.toEqual([]);
    for (const wrong of [basic('phone-2:'), basic(':'), basic('phone-2'), 'Basic', 'Basic !']) {
      expect(challengesOf(new Doorkeeper(LOGINS, true), T, wrong)).not.toEqual([]);
    }
  });

  it('OR4.2 answers and never throws, whatever stands in the header', () => {
    const door = new Doorkeeper(LOGINS, true);
    const good = authorization(nonceOf(challengesOf(door)[0]));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `Digest ${text}`),
          fc.string().map((text) => `Basic ${text}`),
          fc
            .tuple(fc.nat({ max: good.length }), fc.string({ minLength: 1 }))
            .map(([at, text]) => good.slice(0, at) + text + good.slice(at + 1)),
        ),
        (text) => {
          fc.pre(text !== good);
          const verdict = door.admits({ method: 'POST', target: '/', authorization: text }, T);
          expect(verdict.ok).toBe(false);
        },
      ),
    );
  });
});
