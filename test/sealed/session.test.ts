import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { utf8 } from '#record/bytes.ts';
import { nodeCipher, nodeProvider } from '#record/provider/node.ts';
import { enclose } from '#room/compose.ts';
import { renewalDue } from '#room/renewal.ts';
import { openSealedEnclosure } from '#room/sealed-acts.ts';
import { canonicalJson } from '#room/state-digest.ts';
import { SealedTalks } from '../sealed-talks.ts';

let sealed: SealedTalks;
beforeEach(async () => {
  sealed = await SealedTalks.begin();
});
afterEach(async () => {
  await sealed.end();
});

const kinds = (results: readonly { kind: string }[]): string[] => results.map(({ kind }) => kind);

describe('RC12 a session in a sealed room', () => {
  test('RC12.7 members read acts of several types, under the ids of their envelopes', async () => {
    const round = await sealed.do('m1/k1', 'round.open', { number: 2, hosts: ['m1'] });
    const session = await sealed.do('m1/k1', 'session.open', {
      round,
      format: 'shuttle',
      level: 'heads',
      languages: ['en', 'ur'],
    });
    await sealed.do('m1/k1', 'room.describe', { title: { en: 'The blue room' } });
    const statement = await sealed.do('p1/k1', 'statement.make', {
      words: { en: 'We can live with the second wording.' },
      speaker: { en: 'Head of delegation' },
      level: 'background',
      matters: [],
    });
    for (const name of ['m1/k1', 'p1/k1', 'p2/k1']) {
      const { replay, results } = await sealed.read(name);
      expect(kinds(results)).toEqual(results.map(() => 'admitted'));
      expect(results.slice(-4).map((r) => r.kind === 'admitted' && [r.act.type, r.sealed])).toEqual(
        [
          ['round.open', true],
          ['session.open', true],
          ['room.describe', true],
          ['statement.make', true],
        ],
      );
      expect(replay.state).toMatchObject({ openRound: round, sessions: { [session]: {} } });
      const last = results.at(-1);
      expect(last?.kind === 'admitted' && last.act.id).toBe(statement);
      expect(replay.unread).toBe(0);
    }
  });

  test('RC12.9 the server, and whoever has no key, sees envelopes and membership', async () => {
    const round = await sealed.do('m1/k1', 'round.open', { number: 2, hosts: [] });
    const { replay, results } = await sealed.read();
    expect(results.at(-1)).toMatchObject({ kind: 'unread', epoch: 1, act: { id: round } });
    expect([replay.sealedActs, replay.unread, replay.voids.size]).toEqual([1, 1, 0]);
    expect(replay.state?.openRound).toBeUndefined();
    expect(canonicalJson(replay.state)).toBe(canonicalJson(sealed.state));
    // And a member's view of what everybody sees is the server's, to the letter.
    const member = await sealed.read('p1/k1');
    expect(canonicalJson(member.replay.outerState)).toBe(canonicalJson(sealed.state));
  });

  test('RC12.8 enclosures travel sealed, in the order in which the act names them', async () => {
    const name = enclose(nodeProvider, utf8('Dr. Somebody, adviser'), 'text/plain');
    await sealed.do(
      'p1/k1',
      'person.describe',
      { key: sealed.talks.ref('p1/k1'), name: name.ref, office: { en: 'Adviser' } },
      { enclosures: [name] },
    );
    const { results } = await sealed.read('p2/k1');
    const last = results.at(-1);
    if (last?.kind !== 'admitted' || !last.sealed) throw new Error('not read');
    const [pair] = last.enclosures;
    if (!pair) throw new Error('no enclosure');
    const { store, room } = sealed.talks;
    const kept = await store.enclosure(room.id, pair.outer.enclosure);
    if (!kept || kept === 'destroyed') throw new Error('not kept');
    const epoch = await sealed.epoch('p2/k1');
    const opened = await openSealedEnclosure(
      nodeProvider,
      nodeCipher,
      epoch,
      pair.inner,
      kept.bytes,
    );
    expect(opened).toEqual({ ok: true, value: name });
  });

  test('RC12.7 an act of two signers is theirs, inside and outside', async () => {
    const both = ['p1/k1', 'p2/k1'];
    await sealed.do(both, 'statement.make', {
      words: { en: 'Both sides remain.' },
      speaker: { en: 'Heads' },
      level: 'background',
      matters: [],
    });
    const { results } = await sealed.read('m1/k1');
    // The rules take one signature for this type: void for the members, and the server could not know.
    expect(results.at(-1)).toMatchObject({
      kind: 'void',
      sealed: true,
      refusal: { code: 'act.one-signer' },
      act: { by: both.map((name) => sealed.talks.ref(name)) },
    });
  });

  test('RC12.4 a member who joins reads the past, and all have one state', async () => {
    const round = await sealed.do('m1/k1', 'round.open', { number: 2, hosts: [] });
    await sealed.join('p3');
    expect(renewalDue(sealed.state)).toMatchObject({ reason: 'stale', epoch: 2 });
    // It cannot renew before it has been given the past.
    await expect(sealed.nextEpoch('p3/k1')).rejects.toThrow('epoch.missing');
    await sealed.renew('p1/k1');
    const opening = sealed.state.opening;
    await sealed.talks.do('p3/k1', 'room.accept', { opening });
    await sealed.do('p3/k1', 'statement.make', {
      words: { en: 'We join the table.' },
      speaker: { en: 'Head' },
      level: 'on-record',
      matters: [],
    });
    const [old, fresh] = [await sealed.read('p1/k1'), await sealed.read('p3/k1')];
    expect(kinds(fresh.results)).toEqual(fresh.results.map(() => 'admitted'));
    expect(fresh.replay.state?.openRound).toBe(round);
    expect(canonicalJson(fresh.replay.state)).toBe(canonicalJson(old.replay.state));
  });

  test('RC12.5 a lost device makes the seal stale; nothing is admitted until it is renewed', async () => {
    const device = await sealed.member('p1/k2');
    await sealed.talks.do('p1/k1', 'key.accredit', { ...device, duty: 'member' });
    expect(await sealed.try('p2/k1', 'round.open', { number: 1, hosts: [] })).toMatchObject({
      refusal: { code: 'room.seal-stale' },
    });
    await sealed.renew('p2/k1');
    await sealed.do('m1/k1', 'round.open', { number: 1, hosts: [] });
    await sealed.talks.do('p1/k1', 'key.revoke', { key: sealed.talks.ref('p1/k2'), why: 'lost' });
    expect(renewalDue(sealed.state)).toEqual({
      reason: 'stale',
      epoch: 3,
      for: ['m1/k1', 'p1/k1', 'p2/k1'].map((name) => sealed.talks.ref(name)).toSorted(),
      renewers: ['m1/k1', 'p1/k1', 'p2/k1'].map((name) => sealed.talks.ref(name)).toSorted(),
    });
    expect(await sealed.try('m1/k1', 'matter.open', { question: { en: 'Q' } })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'room.seal-stale' },
    });
    await sealed.renew('m1/k1');
    expect(renewalDue(sealed.state, await sealed.secrets('p2/k1'))).toBeUndefined();
    await sealed.do('m1/k1', 'matter.open', { question: { en: 'Q' } });
    // Whoever found the device reads up to its end and nothing after.
    const finder = await sealed.read('p1/k2');
    expect(finder.results.slice(-4).map(({ kind }) => kind)).toEqual([
      'admitted',
      'admitted',
      'admitted',
      'unread',
    ]);
    expect(finder.replay.unread).toBe(1);
  });

  test('RC12.5 of several who renew at once one is admitted, and the others have nothing to do', async () => {
    await sealed.join('p3');
    const bodies = await Promise.all(['m1/k1', 'p1/k1'].map((name) => sealed.nextEpoch(name)));
    const { talks } = sealed;
    const outcomes = await Promise.all([
      talks.try('m1/k1', 'room.epoch', bodies[0]?.body),
      talks.try('p1/k1', 'room.epoch', bodies[1]?.body),
    ]);
    expect(kinds(outcomes).toSorted()).toEqual(['acknowledged', 'refused']);
    expect(renewalDue(sealed.state, await sealed.secrets('p1/k1'))).toBeUndefined();
  });

  test('RC9.2 RC12.5 who is removed reads up to its removal, and nothing after', async () => {
    await sealed.do('m1/k1', 'round.open', { number: 1, hosts: [] });
    const change = { what: 'remove-party', party: 'p2' };
    const proposal = await sealed.talks.do('m1/k1', 'room.propose-change', { change });
    await sealed.talks.do('p1/k1', 'room.accept-change', { proposal });
    expect(renewalDue(sealed.state)).toMatchObject({ reason: 'stale' });
    const removed = sealed.talks.room.size;
    await sealed.renew('p1/k1');
    await sealed.do('m1/k1', 'matter.open', { question: { en: 'What now?' } });
    const { results, secrets } = await sealed.read('p2/k1');
    expect(kinds(results.slice(0, removed))).toEqual(
      results.slice(0, removed).map(() => 'admitted'),
    );
    expect(kinds(results.slice(removed))).toEqual(['admitted', 'unread']);
    expect(secrets.secret(2)).toBeUndefined();
    expect(secrets.problem).toBeUndefined();
    await expect(sealed.seal('p2/k1', 'matter.open', {})).rejects.toThrow('secret of epoch 2');
  });
});
