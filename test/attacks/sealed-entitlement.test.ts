import { afterAll, beforeAll, expect, test } from 'vitest';
import { outcomeOf } from '../http-talks.ts';
import { expectedOf, LIVE_CAST } from './cast.ts';
import { RowCounts } from './row-counts.ts';
import { Stage, TYPES } from './stage.ts';

/** In a sealed room there are two who decide: the server on the envelope, the members on what is in it (RC12.9, RC12.11). */

let stage: Stage;
let counts: RowCounts;
beforeAll(async () => {
  stage = await Stage.open('sealed');
  counts = new RowCounts(stage.talks.folder);
});
afterAll(async () => {
  counts.close();
  await stage.end();
});

const ENVELOPE = TYPES.filter(({ name }) => name === 'room.sealed');
const INNER = TYPES.filter(({ nature }) => nature !== 'housekeeping');

test('RC12.11 every type × everybody, sealed: who may send an envelope, and who may do what is inside', async () => {
  const [envelope] = ENVELOPE;
  if (!envelope) throw new Error('the rules have no envelope');
  expect(INNER.length).toBeGreaterThan(15);
  for (const type of INNER) {
    for (const actor of LIVE_CAST) {
      const what = `${type.name} by ${actor.called}`;
      const outer = expectedOf(envelope, actor, 'sealed');
      const verdict = expectedOf(type, actor, 'sealed', { inside: true });
      const admissible = outer === '201' && verdict === '201';
      const arranged = admissible ? await stage.arrange(type, actor) : stage.exemplify(type, actor);
      const composed = await stage.composeSealed(actor.key, type.name, arranged);
      const before = counts.now();
      const answer = await stage.post(composed);
      const { act, index } = (await answer.clone().json()) as { act: string; index: number };
      expect([what, await outcomeOf(answer)]).toEqual([what, outer]);
      if (answer.status >= 400) {
        expect([what, counts.now()]).toEqual([what, before]);
        continue;
      }
      stage.inside.set(index, { what, verdict: admissible ? 'admitted' : verdict });
      if (admissible) await stage.clear(type, actor, arranged, act);
    }
  }
  const { results, replay } = await stage.readAsMember();
  const found = [...stage.inside].map(([index, { what }]) => {
    const result = results[index];
    return `${what}: ${result?.kind === 'void' ? result.refusal.code : result?.kind}`;
  });
  const wanted = [...stage.inside.values()].map(({ what, verdict }) => `${what}: ${verdict}`);
  expect(found).toEqual(wanted);
  // Everything opened; and nothing that the server let in was void on the outside.
  expect([replay.unread, replay.voids.size, stage.room.voids.size]).toEqual([0, 0, 0]);
  expect(stage.http.reports).toEqual([]);
});
