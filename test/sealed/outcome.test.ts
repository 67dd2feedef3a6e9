import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CURRENT_RULES } from '#core/rules.ts';
import type { RoomState } from '#core/state.ts';
import { hashText } from '#core/text/whole.ts';
import { toBase64 } from '#record/bytes.ts';
import { nodeCipher, nodeProvider } from '#record/provider/node.ts';
import { secretsInBundle } from '#room/bundle-secrets.ts';
import { openerOf } from '#room/sealed-acts.ts';
import { holds, verifyBundle, type Verification } from '#room/verify.ts';
import { verificationLines } from '#cli/commands/verify.ts';
import { exportBundle } from '#server/export-bundle.ts';
import type { HostedRoom } from '#server/host.ts';
import { adoptProcedure } from '../adopt-procedure.ts';
import { SealedTalks } from '../sealed-talks.ts';
import { sha256, worded } from '../support/text-table.ts';

/** The single text of the mediators, with each side's yes or no in a sealed room of its own: what the pen states of them, and who finds out if it is not so. */

const SIDES = ['p1', 'p2'] as const;
const EXERCISE = { kind: 'exercise', rules: 3 };

let sealed: SealedTalks;
let plenary: HostedRoom;
let text: string;
const shuttles = new Map<string, HostedRoom>();

beforeAll(async () => {
  sealed = await SealedTalks.begin();
  const { talks } = sealed;
  plenary = await talks.openPlenary(EXERCISE);
  await adoptProcedure(talks, CURRENT_RULES);
  text = await talks.do('m1/k1', 'text.table', {
    title: { en: 'The mediators’ text' },
    tier: 'one-text',
    working: 'en',
    authentic: ['en'],
    pen: 'm1',
    nodes: [{ kind: 'paragraph', words: worded({ en: 'The truce lasts 48 hours.' }) }],
  });
  for (const side of SIDES) shuttles.set(side, await sealed.openShuttle(side, EXERCISE));
});
afterAll(async () => {
  await sealed.end();
});

const whole = (): string => hashText(sha256, plenary.state as RoomState, text) ?? '';

/** Puts the question, has each side answer, and states what is said; `whose` answers it rests on, a side more than once if wanted. */
async function stated(
  answers: Record<string, boolean>,
  whose: string[] = [...SIDES],
): Promise<string> {
  const { talks } = sealed;
  talks.room = plenary;
  const ask = await talks.do('m1/k1', 'text.ask', { text, hash: whole() });
  const leaves = new Map<string, string[]>();
  for (const side of SIDES) {
    talks.room = shuttles.get(side) as HostedRoom;
    if (answers[side] !== undefined)
      await sealed.do(`${side}/k1`, 'text.answer', { ask, hash: whole(), yes: answers[side] });
    await sealed.do('m1/k1', 'matter.open', { question: { en: 'When?' } });
    const last = (await sealed.entries()).slice(-2).map((one) => toBase64(one.leafHash));
    leaves.set(side, last);
  }
  talks.room = plenary;
  const rests = whose.map((side, n) => leaves.get(side)?.[whose.indexOf(side) === n ? 0 : 1] ?? '');
  await talks.do(
    'm1/k1',
    'text.outcome',
    { text, ask, unanimous: true },
    { rests: rests.toSorted() },
  );
  return ask;
}

/** What somebody finds who has these rooms and the key for those that are sealed. */
async function verified(who: string, sides: readonly string[]): Promise<Verification> {
  const rooms = [plenary, ...sides.map((side) => shuttles.get(side) as HostedRoom)];
  const bundle = () => exportBundle(nodeProvider, sealed.talks.store, who, rooms);
  const own = new Map(rooms.slice(1).map((room) => [room.id, [sealed.own(who)]]));
  const secrets = await secretsInBundle(nodeProvider, bundle(), own);
  return await verifyBundle(nodeProvider, bundle(), {
    opener(room) {
      const held = secrets.get(room);
      return held && openerOf(nodeProvider, nodeCipher, held);
    },
  });
}

const found = (v: Verification, ask: string) => v.outcomes.find((one) => one.ask === ask)?.sides;

describe('an outcome that was stated to be unanimous', () => {
  test('TX11.5 true, it is found so: by the pen of all, by a side of itself', async () => {
    const ask = await stated({ p1: true, p2: true });
    const pen = await verified('m1/k1', SIDES);
    expect([found(pen, ask), holds(pen)]).toEqual([{ p1: 'yes', p2: 'yes' }, true]);
    const side = await verified('p1/k1', ['p1']);
    expect([found(side, ask), holds(side)]).toEqual([{ p1: 'yes', p2: 'not-read' }, true]);
    const nobody = await verified('p1/k1', []);
    expect([found(nobody, ask), holds(nobody)]).toEqual([{ p1: 'not-read', p2: 'not-read' }, true]);
  });

  test('TX11.5 forged over a no, the side that said no finds it out, and so does who reads all', async () => {
    const ask = await stated({ p1: true, p2: false });
    const [p1, p2, pen] = [
      await verified('p1/k1', ['p1']),
      await verified('p2/k1', ['p2']),
      await verified('m1/k1', SIDES),
    ];
    expect(found(p2, ask)).toEqual({ p1: 'not-read', p2: 'not-yes' });
    expect(found(pen, ask)).toEqual({ p1: 'yes', p2: 'not-yes' });
    const said = verificationLines(p2, 1).join('\n');
    expect(said).toMatch(
      /NOT UNANIMOUS: .*\n {2}p1: .* not in what can be read here\.\n {2}p2: NOT SO/,
    );
    expect(verificationLines(p1, 1).join('\n')).not.toContain('NOT');
    // It answers for itself alone: the other's no is nowhere in what it reads.
    expect(found(p1, ask)).toEqual({ p1: 'yes', p2: 'not-read' });
    expect([holds(p1), holds(p2), holds(pen)]).toEqual([true, false, false]);
  });

  test('TX11.5 forged over silence, with something else in place of an answer, it is found out too', async () => {
    const ask = await stated({ p1: true }, ['p1', 'p1']);
    const side = await verified('p2/k1', ['p2']);
    expect(found(side, ask)).toEqual({ p1: 'not-read', p2: 'not-yes' });
    const p1 = await verified('p1/k1', ['p1']);
    expect(found(p1, ask)).toEqual({ p1: 'yes', p2: 'not-read' });
    expect(p1.outcomes.find((one) => one.ask === ask)?.others).toHaveLength(1);
    expect(holds(p1)).toBe(false);
  });
});
