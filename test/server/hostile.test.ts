import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { checkKeys } from '#record/json-keys.ts';
import { HttpTalks, outcomeOf, submissionOf, type Asked } from '../http-talks.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** What must hold after anything: the server answers, and the room is as it was. */
async function unharmed(http: HttpTalks, size: number): Promise<void> {
  expect(http.talks.room.size).toBe(size);
  expect((await http.get('/api/health')).status).toBe(200);
  expect(http.reports).toEqual([]);
}

describe('hostile requests', () => {
  let http: HttpTalks;
  let acts: string;
  let good: string;
  beforeAll(async () => {
    http = await HttpTalks.begin({ limits: { actBytes: 400_000, postBytes: 100_000 } });
    const room = await http.talks.openPlenary();
    acts = `/api/rooms/${room.id}/acts`;
    const composed = await http.talks.compose('m1/k1', 'round.open', { number: 1, hosts: [] });
    good = JSON.stringify(submissionOf(composed));
  });
  afterAll(() => http.end());
  afterEach(() => unharmed(http, 3));

  const posts = () => [
    acts,
    '/api/sign-in',
    acts.replace('/acts', '/cosignatures'),
    '/api/invitations/guess/claim',
  ];

  async function every(asked: Asked): Promise<Set<string>> {
    const codes = new Set<string>();
    for (const path of posts()) codes.add(await outcomeOf(await http.ask('post', path, asked)));
    return codes;
  }

  test('§8.5 malformed JSON', async () => {
    for (const body of ['', '{', '{"note":', 'null x', "{'a':1}", '{"a":1,}', '\ufeff{}', '{}{}']) {
      expect(await every({ body, headers: JSON_TYPE })).toEqual(new Set(['request.not-json']));
    }
    const bytes = Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d);
    expect(await every({ body: bytes, headers: JSON_TYPE })).toEqual(new Set(['request.not-json']));
  });

  test('§8.5 JSON of another shape', async () => {
    const deep = '['.repeat(40_000) + ']'.repeat(40_000);
    for (const body of ['null', '[]', '7', '"note"', '{}', '{"note":7}', deep]) {
      expect(await every({ body, headers: JSON_TYPE })).toEqual(new Set(['request.form']));
    }
    const more = JSON.stringify({ ...(JSON.parse(good) as object), seal: true });
    expect(await outcomeOf(await http.ask('post', acts, { body: more, headers: JSON_TYPE }))).toBe(
      'request.form',
    );
  });

  test('§8.5 a key said twice, however it is spelled, and prototype keys', async () => {
    const bodies = [
      '{"note":"a","note":"b"}',
      '{"note":"a","n\\u006fte":"b"}',
      '{"a":[{"b":1,"b":2}]}',
      '{"a":{"__proto__":1}}',
      '{"__proto__":{"note":"x"}}',
      '{"a":1,"b":{"c":"\\"","c":1}}',
    ];
    for (const body of bodies) {
      expect(await every({ body, headers: JSON_TYPE })).toEqual(new Set(['request.repeated-key']));
    }
    for (const key of ['constructor', 'prototype', 'toString', 'hasOwnProperty']) {
      expect(await every({ body: `{"${key}":{"x":1}}`, headers: JSON_TYPE })).toEqual(
        new Set(['request.form']),
      );
    }
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  test('§8.5 another content type, or an encoding', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/jsonx',
      '',
    ]) {
      const headers: Record<string, string> = type === '' ? {} : { 'content-type': type };
      expect(await every({ body: good, headers })).toEqual(new Set(['request.media-type']));
    }
    const gzip = { ...JSON_TYPE, 'content-encoding': 'gzip' };
    expect(await every({ body: good, headers: gzip })).toEqual(new Set(['request.media-type']));
    const charset = { 'content-type': 'application/json; charset=utf-16' };
    expect(await every({ body: good, headers: charset })).toEqual(new Set(['request.media-type']));
  });

  test('§8.5 too large, said or not', async () => {
    const body = `"${'x'.repeat(400_001)}"`;
    expect(await every({ body, headers: JSON_TYPE })).toEqual(new Set(['request.too-large']));
    const stream = () =>
      new ReadableStream<Uint8Array>({
        pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(0x20)),
      });
    expect(
      await outcomeOf(await http.ask('post', acts, { body: stream(), headers: JSON_TYPE })),
    ).toBe('request.too-large');
    const lying = { ...JSON_TYPE, 'content-length': '999999999' };
    expect(await outcomeOf(await http.ask('post', acts, { body: '{}', headers: lying }))).toBe(
      'request.too-large',
    );
  });

  test('§8.5 cut short', async () => {
    const broken = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          controller.enqueue(new TextEncoder().encode(good.slice(0, 50)));
          controller.error(new Error('gone'));
        },
      });
    expect(
      await outcomeOf(await http.ask('post', acts, { body: broken(), headers: JSON_TYPE })),
    ).toBe('request.cut-short');
    const short = { ...JSON_TYPE, 'content-length': String(good.length + 1) };
    expect(await outcomeOf(await http.ask('post', acts, { body: good, headers: short }))).toBe(
      'request.cut-short',
    );
    const cut = { body: good.slice(0, -1), headers: JSON_TYPE };
    expect(await outcomeOf(await http.ask('post', acts, cut))).toBe('request.not-json');
  });

  test('§8.5 an act changed anywhere is refused with a code, and nothing is stored', async () => {
    const sent = JSON.parse(good) as Record<string, unknown>;
    const change = fc.record({
      field: fc.constantFrom('note', 'salt', 'body'),
      at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      put: fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('\n', '\n\n', '—', '=', '"')),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ field, at, put }) => {
        const text = sent[field] as string;
        const place = Math.floor(at * text.length);
        const changed = text.slice(0, place) + put + text.slice(place + 1);
        fc.pre(changed !== text);
        const answer = await http.post(acts, { ...sent, [field]: changed });
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(answer.status).toBeLessThan(500);
        expect(await outcomeOf(answer)).toMatch(/^[a-z-]+\.[a-z0-9-]+$/);
      }),
      { numRuns: 300 },
    );
  });

  test('RC2.3 enclosures that are not named, not whole, or missing', async () => {
    const sent = JSON.parse(good) as { enclosures: unknown[] };
    const salt = Buffer.alloc(16).toString('base64');
    const cases: [unknown[], string][] = [
      [[{ salt, bytes: 'eHg=' }], 'enclosure.unnamed'],
      [[{ salt: 'eHg=', bytes: 'eHg=' }], 'enclosure.form'],
      [[{ salt, bytes: 'eHg' }], 'enclosure.form'],
      [[{ salt, bytes: 'eHh=' }], 'enclosure.form'],
      [[{ salt, bytes: '$' }], 'enclosure.form'],
      [[{ salt }], 'request.form'],
    ];
    for (const [enclosures, code] of cases) {
      expect(await outcomeOf(await http.post(acts, { ...sent, enclosures }))).toBe(code);
    }
  });

  test('§8.5 odd addresses, queries and methods have typed answers', async () => {
    const { id } = http.talks.room;
    const token = await http.signIn('p1/k1');
    const cases: [string, string, string][] = [
      ['get', `/api/rooms/${id}/entries?from=-1`, 'request.form'],
      ['get', `/api/rooms/${id}/entries?from=1.5`, 'request.form'],
      ['get', `/api/rooms/${id}/entries?from=1&from=2`, 'request.form'],
      ['get', `/api/rooms/${id}/entries?limit=0`, 'request.form'],
      ['get', `/api/rooms/${id}/entries?limit=501`, 'request.form'],
      ['get', `/api/rooms/${id}/entries?form=1`, 'request.form'],
      ['get', `/api/rooms/${id}/entries?__proto__=1`, 'request.form'],
      ['get', `/api/rooms/${id}/enclosures/zz`, 'enclosure.unknown'],
      ['get', `/api/rooms/${id}/acts/zz/receipt`, 'act.unknown'],
      ['get', `/tlog/${id}/tile/0/x000/000`, 'tile.unknown'],
      ['get', `/tlog/${id}/tile/0/000`, 'tile.unknown'],
      ['get', `/tlog/${id}/tile/0/000.p/4`, 'tile.unknown'],
      ['get', '/api/rooms/../../etc', 'route.unknown'],
      ['get', '/api/rooms/%2e%2e', 'route.unknown'],
      ['get', '/api/rooms/%00', 'room.unknown'],
      ['get', '/api/rooms/%ff', 'room.unknown'],
      ['get', `/api/rooms/${'a'.repeat(5000)}`, 'room.unknown'],
      ['get', '/api/nothing', 'route.unknown'],
      ['get', '/tlog', 'route.unknown'],
      ['delete', `/api/rooms/${id}`, 'route.unknown'],
      ['put', `/api/rooms/${id}/entries`, 'route.unknown'],
    ];
    for (const [method, path, code] of cases) {
      expect([path, await outcomeOf(await http.ask(method, path, { token }))]).toEqual([
        path,
        code,
      ]);
    }
    const far = await http.read<{ entries: unknown[] }>(
      `/api/rooms/${id}/entries?from=999999999999999&limit=500`,
      token,
    );
    expect(far.entries).toEqual([]);
  });

  test('RC8.9 odd tokens are no sign-in, said alike everywhere', async () => {
    const { id } = http.talks.room;
    for (const header of [
      'Bearer',
      'Bearer x y',
      'Basic eHg6eHg=',
      'Bearer ' + 'x'.repeat(600),
      'x',
    ]) {
      for (const path of ['/api/rooms', `/api/rooms/${id}`, '/api/rooms/nowhere', '/api/live']) {
        const answer = await http.ask('get', path, { headers: { authorization: header } });
        expect(await outcomeOf(answer)).toBe('sign-in.needed');
      }
    }
  });
});

test('§8.5 two keys are one key only if their texts are', () => {
  const key = fc.string({ unit: 'binary', maxLength: 4 }).filter((k) => k !== '__proto__');
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 6 }), fc.json(), (keys, value) => {
      const object = `{${keys.map((k) => `${JSON.stringify(k)}:${value}`).join(' ,\n')}}`;
      // The value itself has each key once: it was written by JSON.stringify.
      expect(checkKeys(object).ok || value.includes('__proto__')).toBe(true);
      const [first] = keys;
      if (first === undefined) return;
      const twice = object.replace(/\}$/, `,${JSON.stringify(first)}:1}`);
      expect(checkKeys(twice).ok).toBe(false);
    }),
  );
});

describe('limits', () => {
  let http: HttpTalks;
  beforeEach(async () => {
    http = await HttpTalks.begin();
    await http.talks.openPlenary();
  });
  afterEach(() => http.end());

  test('RC12.2 posts from one address are counted, and told when to come back', async () => {
    await http.serve({
      limits: { address: { burst: 3, perSecond: 0.5 } },
      addressOf: (c) => c.req.header('x-test-address'),
    });
    const ask = (address: string) =>
      http.ask('post', '/api/sign-in/challenge', { headers: { 'x-test-address': address } });
    for (let i = 0; i < 3; i++) expect((await ask('2001:db8:0:1::1')).status).toBe(200);
    // The same customer, another of its addresses.
    const refused = await ask('2001:db8:0:1:2::2');
    expect(refused.headers.get('retry-after')).toBe('2');
    expect(await outcomeOf(refused)).toBe('request.too-many');
    expect((await ask('2001:db8:0:2::1')).status).toBe(200);
    http.talks.clock.time += 2000;
    expect((await ask('2001:db8:0:1::1')).status).toBe(200);
  });

  test('RC10.4 acts by one key are counted, and only its holder is told', async () => {
    await http.serve({ limits: { key: { burst: 1, perSecond: 0.1 } } });
    const acts = `/api/rooms/${http.talks.room.id}/acts`;
    const act = async () =>
      submissionOf(await http.talks.compose('m1/k1', 'room.describe', { title: { en: 'x' } }));
    expect((await http.post(acts, await act())).status).toBe(201);
    const more = await act();
    const refused = await http.post(acts, more);
    expect([refused.headers.get('retry-after'), await outcomeOf(refused)]).toEqual([
      '10',
      'request.too-many',
    ]);
    const signature = more.note.slice(more.note.lastIndexOf(' ') + 1).trim();
    const flipped = Buffer.from(signature, 'base64');
    flipped[20] = (flipped[20] as number) ^ 1;
    const forged = { ...more, note: more.note.replace(signature, flipped.toString('base64')) };
    expect(await outcomeOf(await http.post(acts, forged))).toBe('room.unknown');
    expect(http.talks.room.size).toBe(4);
  });

  test('RC10.4 a forger does not use up what somebody else may send', async () => {
    await http.serve({ limits: { key: { burst: 2, perSecond: 0.1 } } });
    const acts = `/api/rooms/${http.talks.room.id}/acts`;
    const act = submissionOf(
      await http.talks.compose('m1/k1', 'room.describe', { title: { en: 'x' } }),
    );
    const signature = act.note.slice(act.note.lastIndexOf(' ') + 1).trim();
    const flipped = Buffer.from(signature, 'base64');
    flipped[20] = (flipped[20] as number) ^ 1;
    const forged = { ...act, note: act.note.replace(signature, flipped.toString('base64')) };
    for (let i = 0; i < 5; i++) await http.post(acts, forged);
    expect((await http.post(acts, act)).status).toBe(201);
  });

  test('RC12.2 what is read at the same time is bounded', async () => {
    await http.serve({ limits: { heldBytes: 50 } });
    const answer = await http.post('/api/sign-in', { notes: ['x'.repeat(60)] });
    expect(await outcomeOf(answer)).toBe('server.busy');
    // Given back: the next one fits.
    expect(await outcomeOf(await http.post('/api/sign-in', { notes: ['x'] }))).toBe('note.form');
  });
});
