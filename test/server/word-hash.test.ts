import { afterAll, beforeAll, expect, test } from 'vitest';
import { rules } from '#core/rules.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { wordHashes } from '#room/fold.ts';
import type { ActType } from '#core/declare.ts';
import { Talks } from '../talks.ts';

let talks: Talks;
const propose = rules(2)?.type('release.propose', 1) as ActType;
const { embargo: _, ...words } = propose.example as Record<string, unknown>;
const right = { ...words, ...wordHashes(nodeProvider, propose, words) };
const wrong = { ...right, hash: `${'A'.repeat(43)}=` };

beforeAll(async () => {
  talks = await Talks.begin();
  await talks.openPlenary({ kind: 'exercise', rules: 2 });
});

afterAll(async () => {
  await talks.end();
});

async function outcome(by: string, type: string, body: unknown): Promise<unknown> {
  const answer = await talks.room.submit(await talks.compose(by, type, body));
  return answer.kind === 'refused' ? answer.refusal.code : answer.kind;
}

test('AU2 words with another hash than their own are not admitted', async () => {
  expect(await outcome('m1/k1', 'release.propose', wrong)).toBe('words.other-hash');
  expect(await outcome('m1/k1', 'release.propose', right)).toBe('acknowledged');
});

test('AU2 nor are they when they are taken down for a side', async () => {
  const held = (body: unknown) => ({
    for: 'p1',
    type: 'release.propose',
    version: 1,
    body,
    channel: 'telephoned',
    occurred: {
      from: '2031-03-06T02:00:00Z',
      precision: 'minute',
      certainty: 'stated',
      offset: 0,
    },
  });
  expect(await outcome('m1/k1', 'taken-down.enter', held(wrong))).toBe('words.other-hash');
  expect(await outcome('m1/k1', 'taken-down.enter', held(right))).toBe('acknowledged');
});
