import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rules } from '#core/rules.ts';
import { fromBase64, utf8 } from '#record/bytes.ts';
import { decodeEntry } from '#record/decode.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { RoomReplay } from '#room/replay.ts';
import { holds, verifyBundle, type Verification } from '#room/verify.ts';
import type { EntriesPage, RoomDetail } from '#room/wire.ts';
import type { Damage } from '#server/damage.ts';
import { fsck } from '#server/fsck.ts';
import type { HostedRoom } from '#server/host.ts';
import { HttpTalks, outcomeOf, submissionOf } from '../http-talks.ts';
import { changeStore, writeLeaf } from './operator.ts';

/** What the operator, or whoever has its disk, writes past the server. */

let http: HttpTalks;
let token: string;
let base: string;
beforeEach(async () => {
  http = await HttpTalks.begin();
  const room = await http.talks.openPlenary();
  token = await http.signIn('p1/k1');
  base = `/api/rooms/${room.id}`;
});
afterEach(async () => {
  // What the operator is told is looked at in the tests; here it only must not stop the end.
  http.reports.splice(0);
  await http.end();
});

/** Takes the server down, does something to what it keeps, and starts it again. */
async function meanwhile(work: () => Promise<unknown> | void): Promise<void> {
  const { talks } = http;
  const { id } = talks.room;
  await http.app.close();
  await talks.host.close();
  await work();
  await talks.store.close();
  await talks.openHost();
  talks.room = (await talks.host.room(id).catch(() => talks.room)) as HostedRoom;
  await http.serve();
}

/** What a member makes of the whole log, as the server hands it out. */
async function replayed(): Promise<RoomReplay> {
  const replay = new RoomReplay(nodeProvider, rules);
  const { entries } = await http.read<EntriesPage>(`${base}/entries?limit=500`, token);
  for (const { index, leaf, salt, body } of entries) {
    const read = decodeEntry(nodeProvider, {
      leaf: utf8(leaf),
      salt: fromBase64(salt) ?? new Uint8Array(0),
      body: utf8(body),
    });
    if (!read.ok) throw new Error(read.fault.code);
    replay.take(read.value, index);
  }
  return replay;
}

async function verified(): Promise<Verification> {
  const answer = await http.get(`${base}/bundle`, await http.signIn('m1/k1'));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  async function* whole() {
    yield bytes;
  }
  return await verifyBundle(nodeProvider, whole());
}

async function damages(): Promise<Damage[]> {
  const { store, folder } = http.talks;
  const found: Damage[] = [];
  const keysFolder = join(folder, 'logs');
  for await (const one of fsck({ provider: nodeProvider, store, keysFolder })) found.push(one);
  return found;
}

describe('RC12.1 a leaf that the rules do not admit, written straight into the store', () => {
  test('RC12.1 is void: it changes nothing, is named everywhere as what it is, and replay goes on', async () => {
    const { talks } = http;
    // p1 may not name the room; the act is really signed, and was really refused.
    const title = { title: { en: 'A room of ours' } };
    const act = await talks.compose('p1/k1', 'room.describe', title);
    const refused = await http.post(`${base}/acts`, submissionOf(act));
    expect(await outcomeOf(refused)).toBe('role.not-entitled');
    const before = JSON.stringify(talks.room.state);
    let index = -1;
    await meanwhile(async () => {
      index = await writeLeaf(talks, act);
    });
    expect(index).toBe(3);
    expect(JSON.stringify(talks.room.state)).toBe(before);
    expect([...talks.room.voids]).toMatchObject([[3, { code: 'role.not-entitled' }]]);
    const member = await replayed();
    expect([...member.voids.keys()]).toEqual([3]);
    const detail = await http.read<RoomDetail>(base, token);
    expect([detail.size, detail.title]).toEqual([4, undefined]);

    const verification = await verified();
    expect(verification.intact.ok).toBe(true);
    expect(verification.admissible?.voids).toMatchObject([
      { room: talks.room.id, index: 3, refusal: { code: 'role.not-entitled' } },
    ]);
    expect(holds(verification)).toBe(false);
    expect(await damages()).toMatchObject([{ harm: 'void', index: 3, room: talks.room.id }]);

    // It cannot be cited, posting it again makes no second leaf, and good acts are admitted.
    const id = (await talks.store.entries(talks.room.id, 3, 4))[0]?.actId as string;
    const reason = { reason: { en: 'It should not be there.' } };
    const citing = await talks.compose('p1/k1', 'act.retract', reason, { after: [id] });
    expect(await outcomeOf(await http.post(`${base}/acts`, submissionOf(citing)))).toBe(
      'act.cites-unknown',
    );
    expect((await http.post(`${base}/acts`, submissionOf(act))).status).toBe(200);
    expect(talks.room.size).toBe(4);
    await talks.do('m1/k1', 'room.describe', title);
    expect((await replayed()).voids.size).toBe(1);
    expect(http.reports).toEqual([]);
  });

  test('RC12.1 an act of somebody who has no key is not intact for whoever checks', async () => {
    const { talks } = http;
    const act = await talks.compose('x1/k1', 'matter.open', { question: { en: 'x' } });
    await meanwhile(() => writeLeaf(talks, act));
    expect([...talks.room.voids.keys()]).toEqual([3]);
    const { intact } = await verified();
    expect(intact).toMatchObject({ ok: false, fault: { index: 3 } });
    expect((await damages()).map(({ harm }) => harm)).toContain('signature');
    expect(JSON.stringify(talks.room.state)).not.toContain('x1/k1');
  });

  test('RC12.1 an act with a signature that does not hold changes the server’s mind about nothing that others check', async () => {
    const { talks } = http;
    const act = await talks.compose('m1/k1', 'room.close', {});
    const text = Buffer.from(act.note).toString();
    const at = text.lastIndexOf(' ') + 1;
    const bytes = Buffer.from(text.slice(at).trim(), 'base64');
    bytes[20] = (bytes[20] as number) ^ 1;
    const forged = { ...act, note: utf8(`${text.slice(0, at)}${bytes.toString('base64')}\n`) };
    await meanwhile(() => writeLeaf(talks, forged));
    const { intact } = await verified();
    expect(intact).toMatchObject({ ok: false, fault: { index: 3, code: 'act.signature-invalid' } });
    expect((await damages()).map(({ harm, index }) => `${harm} ${index}`)).toContain('signature 3');
  });
});

describe('RC5 bytes of the store changed with another program', () => {
  const changes: [string, string, (string | number | Uint8Array)[]][] = [
    ['a body', 'UPDATE entry SET body = ? WHERE position = 1', [utf8('{"opening":"x"}')]],
    ['a leaf', 'UPDATE entry SET leaf = CAST(leaf || ? AS BLOB) WHERE position = 1', [' ']],
    ['a leaf that is no act', 'UPDATE entry SET leaf = ? WHERE position = 2', [utf8('noise')]],
    ['a root', 'UPDATE entry SET root = zeroblob(32) WHERE position = 2', []],
    ['the head’s root', 'UPDATE log SET root = zeroblob(32) WHERE size = 3', []],
    ['a salt', 'UPDATE entry SET body_salt = zeroblob(16) WHERE position = 0', []],
  ];
  test.each(changes)(
    'RC5 RC10.2 %s: the room does not open; its members are told so, strangers nothing, other rooms go on',
    async (_, sql, values) => {
      const { talks } = http;
      const damaged = talks.room;
      await meanwhile(() => changeStore(talks, sql, ...values));
      const answer = await http.get(base, token);
      expect([answer.status, await outcomeOf(answer)]).toEqual([503, 'room.damaged']);
      const stranger = await http.get(base);
      const nowhere = await http.get('/api/rooms/k3v7q2m5x4c6j2a7r5t3w2y6ze');
      expect([stranger.status, await stranger.text()]).toEqual([404, await nowhere.text()]);
      const act = submissionOf(
        await talks.compose('m1/k1', 'room.describe', { title: { en: 'x' } }),
      );
      expect(await outcomeOf(await http.post(`${base}/acts`, act))).toBe('room.unknown');
      const sealed = JSON.stringify(http.reports.map(String));
      expect(sealed).toContain(`${damaged.id}`);
      expect(http.logged.join('\n')).not.toContain(damaged.id);
      expect((await damages()).length).toBeGreaterThan(0);
      // The next room is none the worse.
      const other = await talks.openPlenary();
      await talks.do('m1/k1', 'room.describe', { title: { en: 'x' } });
      expect(other.size).toBe(4);
      expect((await http.get('/api/health')).status).toBe(200);
    },
  );

  test('RC5.4 a snapshot exchanged for one that gives somebody a place is not believed', async () => {
    const { talks } = http;
    talks.snapshotEvery = 1;
    await meanwhile(() => undefined);
    await talks.do('m1/k1', 'room.describe', { title: { en: 'x' } });
    await meanwhile(() => undefined);
    const kept = await talks.store.snapshot(talks.room.id);
    const state = Buffer.from(kept?.state ?? []).toString();
    expect(state).toContain('"bound":true');
    const changed = utf8(state.replaceAll('"duty":"head"', '"duty":"read"'));
    await meanwhile(() => changeStore(talks, 'UPDATE snapshot SET state = ?', changed));
    expect(JSON.stringify(talks.room.state)).not.toContain('"duty":"read"');
    expect((await damages()).map(({ harm }) => harm)).toContain('snapshot');
    expect((await http.get(base, token)).status).toBe(200);
  });
});
