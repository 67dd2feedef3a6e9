import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeCipher, nodeProvider } from '#record/provider/node.ts';
import { secretsInBundle } from '#room/bundle-secrets.ts';
import { openerOf } from '#room/sealed-acts.ts';
import { holds, verifyBundle, type Verification } from '#room/verify.ts';
import { exportBundle } from '#server/export-bundle.ts';
import { SealedTalks } from '../sealed-talks.ts';
import { forge } from './forged.ts';

let sealed: SealedTalks;
beforeEach(async () => {
  sealed = await SealedTalks.begin();
});
afterEach(async () => {
  await sealed.end();
});

const matter = { question: { en: 'Who guards the bridge?' } };

function bundle(): AsyncIterable<Uint8Array> {
  return exportBundle(nodeProvider, sealed.talks.store, 'p1/k1', [sealed.talks.room]);
}

/** As a member verifies: once for the secrets, once for the acts. */
async function verifyAs(name: string): Promise<Verification> {
  const own = new Map([[sealed.talks.room.id, [sealed.own(name)]]]);
  const secrets = await secretsInBundle(nodeProvider, bundle(), own);
  return await verifyBundle(nodeProvider, bundle(), {
    opener(room) {
      const held = secrets.get(room);
      return held && openerOf(nodeProvider, nodeCipher, held);
    },
  });
}

describe('RC7 RC12 a bundle of a sealed room', () => {
  test('without a key it is intact, and the answer says how many acts were not read', async () => {
    await sealed.do('m1/k1', 'matter.open', matter);
    await sealed.do('m1/k1', 'round.open', { number: 1, hosts: [] });
    const verification = await verifyBundle(nodeProvider, bundle());
    expect(verification).toMatchObject({
      intact: { ok: true },
      admissible: { voids: [] },
      sealed: { acts: 2, unread: 2, voids: [] },
    });
    expect(holds(verification)).toBe(true);
    expect(verification.rooms[0]?.state.matters).toEqual({});
  });

  test('a member verifies what is inside too; one who joined late, from the first leaf', async () => {
    const id = await sealed.do('m1/k1', 'matter.open', matter);
    await sealed.join('p3');
    await sealed.renew('m1/k1');
    await sealed.do('m1/k1', 'round.open', { number: 1, hosts: [] });
    const [old, fresh] = [await verifyAs('p1/k1'), await verifyAs('p3/k1')];
    for (const verification of [old, fresh]) {
      expect(verification.sealed).toEqual({ acts: 2, unread: 0, voids: [] });
      expect(holds(verification)).toBe(true);
      expect(verification.rooms[0]?.state.matters).toEqual({ [id]: true });
    }
    expect(fresh.rooms[0]?.stateDigest).toBe(old.rooms[0]?.stateDigest);
  });

  test('RC12.11 what is void inside is named, and is no reason to doubt the record', async () => {
    await sealed.submit(await forge(sealed, { by: 'p2/k1', type: 'bridge.sell', body: {} }));
    const verification = await verifyAs('p1/k1');
    const [only] = verification.sealed?.voids ?? [];
    expect(only).toMatchObject({
      index: sealed.talks.room.size - 1,
      refusal: { code: 'act.type-unknown' },
    });
    expect(verification.admissible?.voids).toEqual([]);
    expect([holds(verification), verification.newer]).toEqual([true, undefined]);
  });

  test('who was removed verifies all, and is told what is not read', async () => {
    await sealed.do('m1/k1', 'matter.open', matter);
    await sealed.talks.do('p2/k1', 'key.revoke', { key: sealed.talks.ref('p2/k1'), why: 'lost' });
    await sealed.renew('m1/k1');
    await sealed.do('m1/k1', 'matter.open', matter);
    expect((await verifyAs('p2/k1')).sealed).toEqual({ acts: 2, unread: 1, voids: [] });
  });

  test('a room that is not sealed answers nothing about seals', async () => {
    await sealed.talks.openPlenary();
    expect((await verifyBundle(nodeProvider, bundle())).sealed).toBeUndefined();
  });
});
