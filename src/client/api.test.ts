import { expect, test } from 'vitest';
import { Api } from './api.ts';

const answering = (response: () => Response | Promise<Response>): Api =>
  new Api({ fetch: () => Promise.resolve().then(response) });

test('no network, a busy server, a refusal and a stranger’s page are told apart', async () => {
  const offline = answering(() => Promise.reject(new TypeError('failed to fetch')));
  expect(await offline.rooms()).toEqual({ ok: false, failure: { kind: 'offline' } });

  const busy = answering(() => new Response('', { status: 503, headers: { 'retry-after': '7' } }));
  expect(await busy.rooms()).toEqual({
    ok: false,
    failure: { kind: 'unavailable', status: 503, after: 7 },
  });

  const error = { code: 'room.closed', message: 'This room is closed.', anchor: '/reference#x' };
  const refusing = answering(() => Response.json({ error }, { status: 422 }));
  expect(await refusing.rooms()).toEqual({
    ok: false,
    failure: { kind: 'refused', status: 422, ...error },
  });

  const portal = answering(() => new Response('<html>Sign in to the network</html>'));
  expect(await portal.rooms()).toEqual({
    ok: false,
    failure: { kind: 'unreadable', status: 200 },
  });
});

test('a call that was given up is no failure of the network', async () => {
  const reached: boolean[] = [];
  const stop = new AbortController();
  const api = new Api({
    fetch: (_url, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      }),
    onReached: (was) => reached.push(was),
  });
  const answer = api.rooms(stop.signal);
  stop.abort();
  expect(await answer).toEqual({ ok: false, failure: { kind: 'given-up' } });
  expect(reached).toEqual([]);
});

test('the token goes with every call, and no cookie does', async () => {
  let token: string | undefined = 'secret';
  const seen: RequestInit[] = [];
  const api = new Api({
    token: () => token,
    language: () => 'ur',
    fetch: (_url, init) => {
      seen.push(init ?? {});
      return Promise.resolve(Response.json({ rooms: [] }));
    },
  });
  await api.rooms();
  token = undefined;
  await api.rooms();
  expect(seen.map((init) => new Headers(init.headers).get('authorization'))).toEqual([
    'Bearer secret',
    null,
  ]);
  expect(seen.map((init) => init.credentials)).toEqual(['omit', 'omit']);
  expect(new Headers(seen[0]?.headers).get('accept-language')).toBe('ur');
});
