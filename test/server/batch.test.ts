import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toBase64, utf8 } from '#record/bytes.ts';
import { parseProof } from '#record/proof.ts';
import type { Answered, Submission } from '#room/wire.ts';
import { HttpTalks, outcomeOf, submissionOf } from '../http-talks.ts';

let http: HttpTalks;
let batch: string;
beforeEach(async () => {
  http = await HttpTalks.begin();
  const room = await http.talks.openPlenary({ readers: 'members' });
  batch = `/api/rooms/${room.id}/acts/batch`;
});
afterEach(() => http.end());

async function statement(by: string, n: number): Promise<Submission> {
  const speaker = { en: 'Head of delegation' };
  const body = { words: { en: `Words ${n}.` }, speaker, level: 'on-record', matters: [] };
  return submissionOf(await http.talks.compose(by, 'statement.make', body));
}

/** What became of each: the index, with an exclamation mark where it was there already, or the code. */
function outcomes({ acts }: Answered): (number | string)[] {
  return acts.map((one) =>
    'error' in one ? one.error.code : one.again ? `${one.index}!` : one.index,
  );
}

async function post(acts: unknown[], by = 'p1/k1'): Promise<Answered> {
  const answer = await http.post(batch, { acts }, await http.signIn(by));
  expect(answer.status).toBe(200);
  return (await answer.json()) as Answered;
}

describe('RC4.4 acts in batches', () => {
  test('RC4.4 each has its own leaf and receipt, in the order in which they were sent', async () => {
    const acts = await Promise.all([1, 2, 3, 4].map((n) => statement('p1/k1', n)));
    const answer = await post(acts);
    const indexes = outcomes(answer);
    expect(new Set(indexes)).toEqual(new Set([3, 4, 5, 6]));
    for (const [at, one] of answer.acts.entries()) {
      if ('error' in one) throw new Error(one.error.code);
      const proof = parseProof(utf8(one.receipt));
      expect(proof.ok && proof.value.index).toBe(indexes[at]);
    }
    // After a cut connection the same batch is sent again: no leaf twice.
    expect(outcomes(await post(acts))).toEqual(indexes.map((index) => `${index}!`));
    expect(http.talks.room.size).toBe(7);
  });

  test('RC4.4 what is refused, broken or said twice is told by itself, and holds up no other', async () => {
    const good = await statement('p1/k1', 1);
    const other = await statement('p2/k1', 2);
    const unknown = await statement('x9/k9', 3);
    const forged = { ...good, note: other.note };
    const salt = toBase64(new Uint8Array(16));
    const answer = await post([good, { ...good, salt }, good, unknown, forged, other]);
    const found = outcomes(answer);
    expect(found[1]).toBe('entry.body-digest');
    expect(found[3]).toBe('room.unknown');
    expect(found[4]).toBe('entry.body-digest');
    expect([3, 4]).toContain(found[5]);
    expect(Number.parseInt(String(found[0]), 10)).toBe(Number.parseInt(String(found[2]), 10));
    expect(http.talks.room.size).toBe(5);
  });

  test('RC4.4 no more than 256 acts, none, nor without a sign-in', async () => {
    const act = await statement('p1/k1', 1);
    const token = await http.signIn('p1/k1');
    for (const acts of [[], Array.from({ length: 257 }, () => act), [{ ...act, more: 1 }]])
      expect(await outcomeOf(await http.post(batch, { acts }, token))).toBe('request.form');
    expect(await outcomeOf(await http.post(batch, { acts: [act] }))).toBe('room.unknown');
    expect(http.talks.room.size).toBe(3);
  });

  test('RC4.4 it counts as one act of the key that is signed in, whoever signed what is in it', async () => {
    await http.serve({ limits: { key: { burst: 2, perSecond: 1 } } });
    const token = await http.signIn('p1/k1');
    const acts = await Promise.all([1, 2, 3].map((n) => statement('p2/k1', n)));
    for (const wanted of ['200', '200', 'request.too-many']) {
      const answer = await http.post(batch, { acts }, token);
      if (wanted !== '200') expect(answer.headers.get('retry-after')).toBe('1');
      expect(await outcomeOf(answer)).toBe(wanted);
    }
  });
});
