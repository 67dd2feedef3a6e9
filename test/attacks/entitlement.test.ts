import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActType } from '#core/declare.ts';
import { outcomeOf } from '../http-talks.ts';
import { expectedOf, LIVE_CAST, RECONSTRUCTION_CAST, type Actor, type RoomKind } from './cast.ts';
import { RowCounts } from './row-counts.ts';
import { Stage, TYPES } from './stage.ts';

/**
 * Every act type × everybody × every kind of room, over HTTP: who may write what (RC10). What is expected is worked out from the declaration's `entitled` and
 * the numbered rules (cast.ts), never from what the server said before.
 */

const NOT_READ = '{"error":{"code":"room.unknown",';

function castOf(kind: RoomKind): readonly Actor[] {
  return kind === 'reconstruction' ? RECONSTRUCTION_CAST : LIVE_CAST;
}

/** What this type's acts come to, by actor. A refused act leaves no row behind, and tells who may not read nothing else than that. */
async function outcomes(stage: Stage, counts: RowCounts, type: ActType) {
  const found: Record<string, string> = {};
  const expected: Record<string, string> = {};
  for (const actor of castOf(stage.kind)) {
    const wanted = expectedOf(type, actor, stage.kind);
    const decided = wanted === '201' || BY_THE_ROOM.has(wanted);
    const arranged = decided ? await stage.arrange(type, actor) : stage.exemplify(type, actor);
    const composed = await stage.compose(actor.key, type.name, arranged);
    const before = counts.now();
    const answer = await stage.post(composed, arranged.room);
    const text = await answer.clone().text();
    const outcome = await outcomeOf(answer);
    found[actor.called] = outcome;
    expected[actor.called] = wanted;
    if (answer.status >= 400) {
      expect([type.name, actor.called, counts.now()]).toEqual([type.name, actor.called, before]);
      if (outcome === 'room.unknown') expect(text.startsWith(NOT_READ)).toBe(true);
    } else if (arranged.room === undefined) {
      await stage.clear(type, actor, arranged, (JSON.parse(text) as { act: string }).act);
    }
  }
  return { found, expected };
}

/** Codes that are about what the room holds: the act is made to fit it first, so that nothing else is wrong with it. */
const BY_THE_ROOM = new Set([
  'party.already-bound',
  'change.unknown',
  'change.not-asked',
  'room.not-sealed',
  'key.not-own',
  'session.unknown',
  'room.reconstruction',
]);

/** Accepting changes who is bound, so it comes last. */
const IN_ORDER = TYPES.toSorted(
  (a, b) => Number(a.name === 'room.accept') - Number(b.name === 'room.accept'),
);

describe.each(['open', 'sealed', 'reconstruction'] as const)(
  'RC10.1 who may write what in a room of kind %s',
  (kind) => {
    let stage: Stage;
    let counts: RowCounts;
    beforeAll(async () => {
      stage = await Stage.open(kind);
      counts = new RowCounts(stage.talks.folder);
    });
    afterAll(async () => {
      counts.close();
      await stage.end();
    });

    test.each(IN_ORDER.map((type) => [type.name, type] as const))('RC10.1 %s', async (_, type) => {
      const { found, expected } = await outcomes(stage, counts, type);
      expect(found).toEqual(expected);
    });

    test('RC10.1 nobody’s acts are void, and a good act is admitted after all that', async () => {
      expect(stage.room.voids.size).toBe(0);
      const health = await stage.http.get('/api/health');
      expect(health.status).toBe(200);
      const key = kind === 'reconstruction' ? 'c1/k1' : 'm1/k1';
      const change = { what: 'witnesses', add: [], remove: [] };
      const act = await stage.compose(key, 'room.propose-change', { body: { change } });
      expect(await outcomeOf(await stage.post(act))).toBe('201');
    });
  },
);

test('RC10.1 the table has somebody admitted and somebody refused for every act type', () => {
  for (const type of TYPES) {
    const all = (['open', 'sealed', 'reconstruction'] as const).flatMap((kind) =>
      castOf(kind).map((actor) => expectedOf(type, actor, kind, { inside: true })),
    );
    expect([type.name, all.includes('201')]).toEqual([type.name, type.name !== 'room.open']);
    expect(all.some((code) => code !== '201')).toBe(true);
  }
});
