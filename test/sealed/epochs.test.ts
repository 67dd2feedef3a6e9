import { Encrypter } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toBase64 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { epochCommitment, formatEpochSecrets } from '#record/sealed.ts';
import { openEpoch, readEpoch, type NewEpoch } from '#room/epoch.ts';
import { EpochSecrets } from '#room/epoch-secrets.ts';
import { renewalDue } from '#room/renewal.ts';
import { canonicalJson } from '#room/state-digest.ts';
import { SealedTalks } from '../sealed-talks.ts';
import { forge } from './forged.ts';

let sealed: SealedTalks;
beforeEach(async () => {
  sealed = await SealedTalks.begin();
});
afterEach(async () => {
  await sealed.end();
});

const filled = (byte: number) => new Uint8Array(32).fill(byte);
const matter = { question: { en: 'Who guards the bridge?' } };

/** An epoch act as a member makes it who does not mean well; the rules cannot tell. */
async function falseEpoch(options: {
  secrets: readonly Uint8Array[];
  committed?: Uint8Array;
  to?: readonly string[];
  room?: string;
}): Promise<NewEpoch['body']> {
  const room = sealed.talks.room.id;
  const epoch = sealed.state.epoch.number + 1;
  const own = options.secrets.at(-1) as Uint8Array;
  const encrypter = new Encrypter();
  for (const name of options.to ?? ['m1/k1', 'p1/k1', 'p2/k1']) {
    encrypter.addRecipient(sealed.seals.get(name)?.recipient ?? '');
  }
  const file = await encrypter.encrypt(formatEpochSecrets(options.room ?? room, options.secrets));
  const secret = options.committed ?? own;
  return {
    epoch,
    for: (await sealed.nextEpoch('m1/k1')).body.for,
    commitment: epochCommitment(nodeProvider, { room, epoch, secret }),
    sealed: toBase64(file),
  };
}

async function firstSecret(): Promise<Uint8Array> {
  return (await sealed.secrets('m1/k1')).secret(1) as Uint8Array;
}

describe('RC12.10 a seal renewed falsely', () => {
  test('holds another secret than it commits to: everybody notices, and anybody renews', async () => {
    const secrets = [await firstSecret(), filled(1)];
    const body = await falseEpoch({ secrets, committed: filled(2) });
    await sealed.talks.do('p2/k1', 'room.epoch', body);
    // Under it only its maker can seal.
    const hidden = { room: sealed.talks.room.id, epoch: 2, secret: filled(2) };
    await sealed.submit(
      await forge(sealed, { by: 'p2/k1', type: 'matter.open', body: matter, epoch: hidden }),
    );
    for (const name of ['m1/k1', 'p1/k1']) {
      const own = await sealed.secrets(name);
      expect(own.problem).toEqual({ epoch: 2, code: 'epoch.commitment-differs', lacks: [2] });
      expect(renewalDue(sealed.state, own)).toMatchObject({ reason: 'faulty', epoch: 3 });
      expect((await sealed.readWith(own)).results.at(-1)).toMatchObject({ kind: 'unread' });
    }
    // What everybody can see is in order, so the server has nothing to say.
    expect(renewalDue(sealed.state)).toBeUndefined();
    await expect(sealed.nextEpoch('p1/k1')).rejects.toThrow('epoch.missing');
    await sealed.renew('p1/k1', { despiteMissing: true });
    await sealed.do('m1/k1', 'matter.open', matter);
    const { results, secrets: own, replay } = await sealed.read('m1/k1');
    expect(results.slice(-3).map(({ kind }) => kind)).toEqual(['unread', 'admitted', 'admitted']);
    expect(own.problem).toEqual({ epoch: 3, code: 'epoch.missing', lacks: [2] });
    // Nobody present has the secret of epoch 2: there is nothing to be healed.
    expect(renewalDue(sealed.state, own)).toBeUndefined();
    expect(replay.unread).toBe(1);
  });

  test('does not open for somebody it names: that member renews, then others give the secret', async () => {
    const secrets = [await firstSecret(), filled(1)];
    const body = await falseEpoch({ secrets, to: ['m1/k1', 'p2/k1'] });
    await sealed.talks.do('p2/k1', 'room.epoch', body);
    await sealed.do('m1/k1', 'matter.open', matter);
    const harmed = await sealed.secrets('p1/k1');
    expect(harmed.problem).toEqual({ epoch: 2, code: 'epoch.not-opened', lacks: [2] });
    expect(renewalDue(sealed.state, harmed)).toMatchObject({ reason: 'faulty' });
    expect(renewalDue(sealed.state, await sealed.secrets('m1/k1'))).toBeUndefined();

    await sealed.renew('p1/k1', { despiteMissing: true });
    const mediator = await sealed.secrets('m1/k1');
    expect(mediator.problem).toEqual({ epoch: 3, code: 'epoch.missing', lacks: [2] });
    expect(renewalDue(sealed.state, mediator)).toMatchObject({ reason: 'incomplete', epoch: 4 });
    await sealed.renew('m1/k1');
    const [one, other] = [await sealed.read('p1/k1'), await sealed.read('m1/k1')];
    expect(one.replay.unread).toBe(0);
    expect(one.secrets.problem).toBeUndefined();
    expect(canonicalJson(one.replay.state)).toBe(canonicalJson(other.replay.state));
  });

  test('gives a newcomer a false past: those who know better renew', async () => {
    await sealed.do('m1/k1', 'matter.open', matter);
    await sealed.join('p3');
    const to = ['m1/k1', 'p1/k1', 'p2/k1', 'p3/k1'];
    const body = await falseEpoch({ secrets: [filled(9), filled(1)], to });
    await sealed.talks.do('p2/k1', 'room.epoch', body);
    const fresh = await sealed.read('p3/k1');
    expect(fresh.secrets.problem).toEqual({
      epoch: 2,
      code: 'epoch.commitment-differs',
      lacks: [1],
    });
    expect(fresh.replay.unread).toBe(1);
    expect(renewalDue(sealed.state, fresh.secrets)).toBeUndefined();
    const old = await sealed.secrets('p1/k1');
    expect(old.secret(1)).toEqual(await firstSecret());
    expect(renewalDue(sealed.state, old)).toMatchObject({ reason: 'incomplete' });
    await sealed.renew('p1/k1');
    expect((await sealed.read('p3/k1')).replay.unread).toBe(0);
  });

  test('RC12.4 has too few secrets, or those of another room, or is nothing at all', async () => {
    const mine = sealed.own('p1/k1');
    const own = [mine];
    const room = sealed.talks.room.id;
    const code = async (body: NewEpoch['body'], keys = own) => {
      const opened = await openEpoch(room, readEpoch(body), keys);
      return opened.ok ? 'opened' : opened.fault.code;
    };
    const secrets = [await firstSecret(), filled(1)];
    const good = await falseEpoch({ secrets });
    expect(await code(good)).toBe('opened');
    expect(await code(await falseEpoch({ secrets: [filled(1)] }))).toBe('epoch.count');
    expect(await code(await falseEpoch({ secrets, room: 'a'.repeat(26) }))).toBe(
      'epoch.other-room',
    );
    expect(await code({ ...good, sealed: 'AAAA' })).toBe('epoch.not-opened');
    expect(await code({ ...good, sealed: 'A' })).toBe('epoch.not-opened');
    expect(await code({ ...good, for: [] })).toBe('epoch.not-for-us');
    expect(await code(good, [{ ref: mine.ref, identity: 'no identity' }])).toBe('epoch.not-opened');
    // Of several devices, the one it was made for.
    expect(await code(good, [{ ref: mine.ref, identity: 'no identity' }, ...own])).toBe('opened');
  });
});

describe('RC12.4 epochs', () => {
  test('a seal is for exactly those who read, and opens for each of them', async () => {
    const { body, secret, unreachable, missing } = await sealed.nextEpoch('p1/k1');
    const refs = ['m1/k1', 'p1/k1', 'p2/k1'].map((name) => sealed.talks.ref(name));
    expect(body.for).toEqual(refs.toSorted());
    expect([unreachable, missing]).toEqual([[], []]);
    for (const name of ['m1/k1', 'p1/k1', 'p2/k1']) {
      const opened = await openEpoch(sealed.talks.room.id, readEpoch(body), [sealed.own(name)]);
      expect(opened).toEqual({ ok: true, value: [await firstSecret(), secret] });
    }
  });

  test('each renewal has a fresh secret, and one that was made too late is refused', async () => {
    const [a, b] = [await sealed.nextEpoch('p1/k1'), await sealed.nextEpoch('p1/k1')];
    expect(a.secret).not.toEqual(b.secret);
    await sealed.talks.do('p1/k1', 'room.epoch', a.body);
    expect(await sealed.talks.try('p1/k1', 'room.epoch', b.body)).toMatchObject({
      refusal: { code: 'room.epoch-wrong' },
    });
  });

  test('a key to which nothing can be sealed harms its holder alone', async () => {
    const key = sealed.talks.vkey('p2/k9');
    // Of the right form, which is all that the rules look at, and no key.
    const seal = `age1pq1${'q'.repeat(1952)}`;
    await sealed.talks.do('p2/k1', 'key.accredit', { key, seal, duty: 'member' });
    const { unreachable } = await sealed.nextEpoch('m1/k1');
    expect(unreachable).toEqual([sealed.talks.ref('p2/k9')]);
    await sealed.renew('m1/k1');
    await sealed.do('p1/k1', 'matter.open', matter);
    expect((await sealed.read('p2/k1')).replay.unread).toBe(0);
  });

  test('whoever reads the past opens no more seals than it needs', async () => {
    for (let i = 0; i < 3; i++) await sealed.renew('m1/k1');
    await sealed.do('m1/k1', 'matter.open', matter);
    const bodies = (await sealed.entries())
      .filter(({ type }) => type === 'room.epoch')
      .map(({ body }) => readEpoch(body));
    const secrets = new EpochSecrets(nodeProvider, sealed.talks.room.id, [sealed.own('p1/k1')]);
    // The older ones are damaged: they are not looked at.
    await secrets.takeAll(bodies.map((b, i) => (i < 3 ? { ...b, sealed: new Uint8Array(3) } : b)));
    expect(secrets.missing(4)).toEqual([]);
    expect([secrets.newest, secrets.problem]).toEqual([4, undefined]);
    expect((await sealed.readWith(secrets)).replay.unread).toBe(0);
  });

  test('RC12.5 a room that is not sealed, or is closed, is never renewed', async () => {
    await sealed.talks.do('m1/k1', 'room.close', {});
    await sealed.talks.do('p1/k1', 'key.revoke', { key: sealed.talks.ref('p1/k1'), why: 'lost' });
    expect(sealed.state.epoch.stale).toBe(true);
    expect(renewalDue(sealed.state)).toBeUndefined();
    await sealed.talks.openPlenary();
    expect(renewalDue(sealed.state)).toBeUndefined();
    await expect(sealed.nextEpoch('m1/k1')).rejects.toThrow('epoch.room-not-sealed');
  });
});
