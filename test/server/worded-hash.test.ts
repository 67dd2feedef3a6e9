import { afterAll, beforeAll, expect, test } from 'vitest';
import { completeBody } from '#client/complete-body.ts';
import type { ActType } from '#core/declare.ts';
import { CURRENT_RULES, rules } from '#core/rules.ts';
import type { RoomState } from '#core/state.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { hashText } from '#core/text/whole.ts';
import { digestWith } from '#record/digest.ts';
import { Talks } from '../talks.ts';

let talks: Talks;
const typeOf = (name: string): ActType => rules(CURRENT_RULES)?.type(name, 1) as ActType;

/** An example with its hashes filled in, as a device does. */
function completed(name: string, more: object = {}): Record<string, unknown> {
  const type = typeOf(name);
  return completeBody(nodeProvider, type, { ...(type.example as object), ...more });
}

async function outcome(by: string, type: string, body: unknown): Promise<unknown> {
  const answer = await talks.room.submit(await talks.compose(by, type, body));
  return answer.kind === 'refused' ? answer.refusal.code : answer.kind;
}

beforeAll(async () => {
  talks = await Talks.begin();
  await talks.openPlenary({ kind: 'exercise', rules: CURRENT_RULES });
  for (const what of ['terms', 'ground-rules', 'agenda']) {
    const { example } = typeOf(`${what}.propose`);
    const proposal = await talks.do('m1/k1', `${what}.propose`, example);
    for (const side of ['p1', 'p2'])
      await talks.do(`${side}/k1`, 'procedure.accept', { proposal, what });
  }
});

afterAll(async () => {
  await talks.end();
});

test('TX5.5 words of a paragraph with another hash than their own are not admitted', async () => {
  const right = completed('text.table');
  const wrong = structuredClone(right) as { nodes: { words: { en: { hash: string } } }[] };
  const [first] = wrong.nodes;
  if (first) first.words.en.hash = `${'A'.repeat(43)}=`;
  expect(await outcome('m1/k1', 'text.table', wrong)).toBe('words.other-hash');
  expect(await outcome('m1/k1', 'text.table', right)).toBe('acknowledged');
});

test('IN1 a step about a text under another hash than that of the whole is not admitted', async () => {
  const state = (): RoomState => talks.room.state as RoomState;
  const [text] = Object.keys(state().talks?.texts?.texts ?? {}) as [string];
  expect(
    await outcome('m1/k1', 'instrument.draw-up', completed('instrument.draw-up', { text })),
  ).toBe('acknowledged');
  const [instrument] = Object.keys(state().talks?.instruments?.instruments ?? {});
  const copy = {
    instrument,
    hash: `${'A'.repeat(43)}=`,
    as: 'accepted',
    says: { en: 'The hours.' },
  };
  expect(await outcome('p1/k1', 'instrument.settle-languages', copy)).toBe('instrument.other-text');
  const hash = hashText(digestWith(nodeProvider), state(), text);
  expect(await outcome('p1/k1', 'instrument.settle-languages', { ...copy, hash })).toBe(
    'acknowledged',
  );
});
