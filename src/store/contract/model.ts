/** Any sequence of calls answers as a plain model of maps and arrays does. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lease, Store, StoredEnclosure } from '../store.ts';
import { expectSame, type Kept } from './kept.ts';
import {
  commitTo,
  madeCheckpoint,
  MadeLog,
  makeEnclosure,
  newActId,
  newRoom,
  tileHashes,
} from './made.ts';

const rooms = fc.constantFrom(0, 1);
const smallBytes = fc.uint8Array({ maxLength: 2 });
const names = fc.constantFrom('a', 'a/b', 'b');
const expiry = fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined });

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('commit'),
      room: rooms,
      count: fc.integer({ min: 1, max: 90 }),
      /** How far the expected size is off. */
      off: fc.constantFrom(0, 0, 0, 0, -1),
      repeats: fc.boolean(),
      encloses: fc.integer({ min: 0, max: 2 }),
      /** Which of the leases ever granted, counted from the newest. */
      lease: fc.constantFrom(0, 0, 0, 1),
    }),
  },
  fc.record({
    do: fc.constant('lease'),
    room: rooms,
    holder: fc.constantFrom('h', 'i'),
    term: fc.integer({ min: 0, max: 10 }),
  }),
  fc.record({ do: fc.constant('release'), room: rooms, lease: fc.constantFrom(0, 1) }),
  fc.record({ do: fc.constant('wait'), time: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ do: fc.constant('destroy'), room: rooms, which: fc.nat({ max: 5 }) }),
  fc.record({
    do: fc.constant('cosign'),
    room: rooms,
    key: fc.constantFrom('k', 'l'),
    size: fc.integer({ min: 1, max: 3 }),
    time: fc.integer({ min: 0, max: 5 }),
  }),
  fc.record({ do: fc.constant('put'), room: rooms, name: names, value: smallBytes, expiry }),
  fc.record({
    do: fc.constant('swap'),
    room: rooms,
    name: names,
    /** Whether what is expected is what is there. */
    right: fc.boolean(),
    value: fc.option(smallBytes, { nil: undefined }),
    expiry,
  }),
  fc.record({ do: fc.constant('sweep') }),
  fc.record({ do: fc.constant('reopen') }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Of<K extends string> = Extract<Step, { do: K }>;

class ModelRoom {
  readonly log = new MadeLog(newRoom());
  readonly sizes = new Map<number, Uint8Array>();
  readonly enclosures: StoredEnclosure[] = [];
  readonly destroyed = new Set<string>();
  readonly leases: Lease[] = [];
  holder: { name: string; fence: number; until: number } | undefined;
  readonly cosignatures = new Map<string, number>();
  readonly values = new Map<string, { value: Uint8Array; expires: number | undefined }>();
}

class Model {
  readonly rooms = [new ModelRoom(), new ModelRoom()] as const;
  readonly kept: Kept;
  store: Store;
  now = 0;

  constructor(kept: Kept) {
    this.kept = kept;
    this.store = kept.store;
  }

  at(room: number): ModelRoom {
    return this.rooms[room === 0 ? 0 : 1];
  }

  live(room: ModelRoom, name: string): Uint8Array | undefined {
    const found = room.values.get(name);
    if (found === undefined) return undefined;
    return found.expires === undefined || found.expires > this.now ? found.value : undefined;
  }
}

async function take(model: Model, given: Step): Promise<void> {
  switch (given.do) {
    case 'commit':
      return takeCommit(model, given as Of<'commit'>);
    case 'lease':
      return takeLease(model, given as Of<'lease'>);
    case 'swap':
      return takeSwap(model, given as Of<'swap'>);
    default:
      return takeSimple(model, given);
  }
}

async function takeSimple(model: Model, given: Step): Promise<void> {
  switch (given.do) {
    case 'release': {
      const room = model.at(given.room);
      const lease = room.leases.at(-1 - given.lease);
      if (lease === undefined) return;
      await model.store.release(lease);
      if (room.holder?.fence === lease.fence) room.holder = undefined;
      return;
    }
    case 'wait':
      model.now += given.time;
      return;
    case 'destroy': {
      const room = model.at(given.room);
      const digest = room.enclosures.at(given.which)?.digest;
      await model.store.destroyEnclosure(room.log.room, digest ?? 'none');
      if (digest !== undefined) room.destroyed.add(digest);
      return;
    }
    case 'cosign': {
      const { key, size, time } = given;
      const room = model.at(given.room);
      await model.store.putCosignature(room.log.room, size, key, `at ${time}`, time);
      const name = `${key} ${size}`;
      room.cosignatures.set(name, Math.max(time, room.cosignatures.get(name) ?? -1));
      return;
    }
    case 'put': {
      const { name, value, expiry: expires } = given;
      const room = model.at(given.room);
      await model.store.putValue(
        room.log.room,
        name,
        expires === undefined ? { value } : { value, expires },
      );
      room.values.set(name, { value, expires });
      return;
    }
    case 'sweep':
      return model.store.sweep(model.now);
    case 'reopen':
      await model.store.close();
      model.store = await model.kept.reopen();
      return;
    default:
      throw new Error(given.do);
  }
}

async function takeLease(model: Model, { room: which, holder, term }: Of<'lease'>): Promise<void> {
  const room = model.at(which);
  const until = model.now + term;
  const lease = await model.store.lease(room.log.room, holder, model.now, until);
  const held = room.holder;
  if (held !== undefined && held.name !== holder && held.until > model.now) {
    expect(lease).toBeUndefined();
    return;
  }
  if (lease === undefined) throw new Error('A lease that was due was not granted.');
  if (held?.name === holder) expect(lease.fence).toBe(held.fence);
  else for (const old of room.leases) expect(lease.fence).toBeGreaterThan(old.fence);
  expect(lease).toEqual({ room: room.log.room, fence: lease.fence, until });
  room.holder = { name: holder, fence: lease.fence, until };
  room.leases.push(lease);
}

async function takeCommit(model: Model, given: Of<'commit'>): Promise<void> {
  const room = model.at(given.room);
  const { log } = room;
  const size = Math.max(0, log.size + given.off);
  const before = size === log.size ? log : new MadeLog(log.room, log.entries.slice(0, size));
  const enclosures = Array.from({ length: given.encloses }, () => makeEnclosure());
  const repeated = given.repeats && log.size > 0 ? log.entries[0]?.actId : undefined;
  const batch = before.batch(
    Array.from({ length: given.count }, (_, at) => ({
      actId: at === given.count - 1 && repeated !== undefined ? repeated : newActId(),
      encloses: at === 0 ? enclosures.map(({ digest }) => digest) : [],
    })),
    enclosures,
  );
  const lease = room.leases.at(-1 - given.lease);
  const fence = lease?.fence ?? 77;
  const result = await commitTo(
    model.store,
    lease ?? { room: log.room, fence, until: 0 },
    size,
    batch,
  );
  if (room.holder?.fence !== fence) expect(result).toEqual({ ok: false, why: 'fenced' });
  else if (size !== log.size) expect(result).toEqual({ ok: false, why: 'moved' });
  else if (repeated !== undefined) expect(result).toEqual({ ok: false, why: 'duplicate' });
  else {
    expect(result).toEqual({ ok: true });
    log.add(batch);
    room.sizes.set(log.size, madeCheckpoint(batch.head));
    room.enclosures.push(...enclosures);
  }
}

async function takeSwap(model: Model, given: Of<'swap'>): Promise<void> {
  const room = model.at(given.room);
  const { name, value, expiry: expires } = given;
  const there = model.live(room, name);
  const wrong = there === undefined ? new Uint8Array([1, 2, 3]) : undefined;
  const expected = given.right ? there : wrong;
  const next =
    value === undefined ? undefined : expires === undefined ? { value } : { value, expires };
  const swapped = await model.store.swapValue(room.log.room, name, model.now, expected, next);
  expect(swapped).toBe(given.right);
  if (!given.right) return;
  if (value === undefined) room.values.delete(name);
  else room.values.set(name, { value, expires });
}

async function expectAgreement(model: Model): Promise<void> {
  for (const room of model.rooms) await expectRoom(model, room);
}

async function expectRoom(model: Model, room: ModelRoom): Promise<void> {
  const { store } = model;
  const { room: id, size, entries, leafHashes } = room.log;
  await expectSame(store, room.log);
  for (const at of [0, 1, Math.ceil(size / 2), size, size + 1]) {
    expect(await store.rootAt(id, at)).toEqual(entries[at - 1]?.root);
    expect(await store.checkpointAt(id, at)).toEqual(room.sizes.get(at));
    const entry = entries[at];
    if (entry === undefined) continue;
    const { index, leafHash, actId } = entry;
    expect(await store.find(id, actId)).toEqual({ index, leafHash });
  }
  for (const tile of [0, 1, 2]) {
    const hashes = tileHashes(leafHashes, 0, tile);
    const expected = hashes.length === 0 ? undefined : hashes;
    expect(await store.tile(id, 0, tile)).toEqual(expected);
  }
  for (const one of room.enclosures) {
    const expected = room.destroyed.has(one.digest) ? 'destroyed' : one;
    expect(await store.enclosure(id, one.digest)).toEqual(expected);
  }
  for (const at of [1, 2, 3]) {
    const expected = ['k', 'l'].flatMap((key) => {
      const time = room.cosignatures.get(`${key} ${at}`);
      return time === undefined ? [] : [{ key, line: `at ${time}`, time }];
    });
    expect(await store.cosignaturesAt(id, at)).toEqual(expected);
  }
  const there = ['a', 'a/b', 'b'].filter((name) => model.live(room, name) !== undefined);
  expect(await store.valueNames(id, '', model.now)).toEqual(there);
  for (const name of ['a', 'a/b', 'b']) {
    expect(await store.getValue(id, name, model.now)).toEqual(model.live(room, name));
  }
}

export function modelContract(open: () => Promise<Kept>): void {
  describe('model', () => {
    test('RC5.1 any sequence of calls answers as the model does', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
          const kept = await open();
          try {
            const model = new Model(kept);
            for (const { log: made } of model.rooms) await kept.store.createRoom(made.room);
            await take(model, { do: 'lease', room: 0, holder: 'h', term: 10 });
            await take(model, { do: 'lease', room: 1, holder: 'h', term: 10 });
            for (const one of steps) {
              await take(model, one);
              await expectAgreement(model);
            }
          } finally {
            await kept.dispose();
          }
        }),
        { numRuns: 25 },
      );
    }, 60_000);
  });
}
