import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleBytes, bundleRoom, inChunks, signedRoom } from '../../test/signed-room.ts';
import { FrameDigest, type BundleFault, type BundleHead } from './bundle.ts';
import { readBundle, type BundleEvent } from './bundle-reader.ts';
import { writeBundle, type BundleEntry, type BundleRoom } from './bundle-writer.ts';
import { concat, fromUtf8, toBase64, toHex, utf8 } from './bytes.ts';
import { nodeProvider } from './provider/node.ts';

async function read(bytes: Uint8Array, chunk = 1000): Promise<BundleEvent[]> {
  const events: BundleEvent[] = [];
  for await (const event of readBundle(nodeProvider, inChunks(bytes, chunk))) events.push(event);
  return events;
}

async function faultOf(bytes: Uint8Array): Promise<BundleFault | undefined> {
  const last = (await read(bytes)).at(-1);
  return last?.kind === 'fault' ? last.fault : undefined;
}

/** The rooms again, from what was read. */
function rebuilt(events: readonly BundleEvent[]): { head: BundleHead; rooms: BundleRoom[] } {
  let head: BundleHead | undefined;
  const rooms: (BundleRoom & { checkpoints: object[]; entries: BundleEntry[] })[] = [];
  for (const event of events) {
    const room = rooms.at(-1);
    const enclosures = room?.entries.at(-1)?.enclosures as object[] | undefined;
    if (event.kind === 'bundle') head = event.head;
    if (event.kind === 'room') {
      rooms.push({ id: event.room, size: event.size, checkpoints: [], entries: [] });
    }
    if (event.kind === 'checkpoint') room?.checkpoints.push({ size: event.size, note: event.note });
    if (event.kind === 'leaf') room?.entries.push({ ...event, enclosures: [] });
    if (event.kind === 'enclosure') enclosures?.push({ ...event });
    if (event.kind === 'absent') enclosures?.push({ digest: event.digest, absent: event.why });
  }
  return { head: head as BundleHead, rooms };
}

const first = await signedRoom({ seed: 1, acts: 5, enclosures: true });
const second = await signedRoom({ seed: 2, acts: 2 });
const BUNDLE = await bundleBytes([
  await bundleRoom(first, [
    [3, [1]],
    [5, [0, 2]],
  ]),
  await bundleRoom(second, [[2, []]]),
]);
const TEXT = fromUtf8(BUNDLE) as string;

/** The bundle with some text replaced, its digest left as it was. */
function edited(find: string | RegExp, put: string): Uint8Array {
  const changed = TEXT.replace(find, put);
  if (changed === TEXT) throw new Error('the edit changes nothing');
  return utf8(changed);
}

describe('bundles', () => {
  it('RC7.1 a bundle is its frames in order and the digest over them', () => {
    const count = (line: RegExp) => TEXT.match(line)?.length ?? 0;
    expect(TEXT.startsWith('parley/bundle@v1 public exercise solemn\nrooms 2\nroom ')).toBe(true);
    expect(count(/^room [a-z2-7]{26} \d \d$/gm)).toBe(2);
    expect(count(/^checkpoint \d \d+$/gm)).toBe(3);
    expect(count(/^leaf \d \d+ [\w+/]{43}=$/gm)).toBe(7);
    expect(count(/^body \d+ [\w+/]{22}==$/gm)).toBe(7);
    expect(count(/^enclosure \d+ [\w+/]{43}= [\w+/]{22}==$/gm)).toBe(1);
    expect(count(/^absent [\w+/]{43}= (withheld|destroyed)$/gm)).toBe(2);
    expect(TEXT.match(/\nend [A-Za-z0-9+/]{43}=\n$/)).not.toBeNull();
  });

  it('RC7.1 the digest is a chain over the hashes of the frames', () => {
    const digest = new FrameDigest(nodeProvider);
    expect(digest.value).toEqual(new Uint8Array(32));
    const sha256 = (bytes: Uint8Array) => nodeProvider.sha256(bytes);
    digest.add(utf8('a\n'));
    const one = sha256(concat(new Uint8Array(32), sha256(utf8('a\n'))));
    expect(digest.value).toEqual(one);
    digest.add(utf8('b\n'));
    expect(digest.value).toEqual(sha256(concat(one, sha256(utf8('b\n')))));
  });

  it('RC7.4 what was written is read, and written again gives the same bytes', async () => {
    for (const chunk of [1, 7, 4096, BUNDLE.length]) {
      const events = await read(BUNDLE, chunk);
      expect(events.at(-1)).toMatchObject({ kind: 'end', length: BUNDLE.length });
      const { head, rooms } = rebuilt(events);
      expect(toHex(await bundleBytes(rooms, head))).toBe(toHex(BUNDLE));
    }
  });

  it('RC7.4 any rooms come back as they were written', async () => {
    const bytes = (max: number) => fc.uint8Array({ maxLength: max });
    const exact = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
    const digest = exact(32).map(toBase64);
    const enclosure = fc.oneof(
      fc.record({ digest, salt: exact(16), bytes: bytes(50) }),
      fc.record({ digest, absent: fc.constantFrom('withheld' as const, 'destroyed' as const) }),
    );
    const entry: fc.Arbitrary<BundleEntry> = fc.record({
      leaf: bytes(80),
      leafHash: exact(32),
      salt: exact(16),
      body: bytes(80),
      enclosures: fc.array(enclosure, { maxLength: 3 }),
    });
    const room = fc
      .record({
        id: fc.constantFrom(first.id, second.id),
        entries: fc.array(entry, { minLength: 1, maxLength: 4 }),
        note: bytes(60),
      })
      .map(({ id, entries, note }) => ({
        id,
        size: entries.length,
        checkpoints: [{ size: entries.length, note }],
        entries,
      }));
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(room, { minLength: 1, maxLength: 2, selector: ({ id }) => id }),
        fc.constantFrom('public', 'p1/k1', 'm1'),
        fc.integer({ min: 1, max: 100 }),
        async (rooms, view, chunk) => {
          const head: BundleHead = { view, purpose: 'live', grade: 'mixed' };
          const written = await bundleBytes(rooms, head);
          const again = rebuilt(await read(written, chunk));
          expect(again.head).toEqual(head);
          expect(toHex(await bundleBytes(again.rooms, again.head))).toBe(toHex(written));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('RC7.1 every line has one form and one place', async () => {
    const room = second.id < first.id ? second.id : first.id;
    const cases: [find: string | RegExp, put: string, code: string][] = [
      ['parley/bundle@v1', 'parley/bundle@v2', 'bundle.version'],
      [' public ', ' Public ', 'bundle.head'],
      [' public ', '  ', 'bundle.head'],
      [' exercise ', ' game ', 'bundle.head'],
      [' solemn', ' mixed more', 'bundle.head'],
      ['rooms 2', 'rooms 02', 'bundle.rooms'],
      ['rooms 2', 'rooms 0', 'bundle.rooms'],
      ['rooms 2', 'rooms 1000001', 'bundle.rooms'],
      ['rooms 2', 'rooms two', 'bundle.rooms'],
      ['rooms 2', 'rooms 2 ', 'bundle.line'],
      ['rooms 2', 'rooms 3', 'bundle.line'],
      ['rooms 2', 'rooms 1', 'bundle.line'],
      ['rooms 2\n', 'rooms 2\r\n', 'bundle.rooms'],
      [`room ${room}`, `room ${room.slice(1)}`, 'bundle.line'],
      ['leaf 0 ', 'leaf 1 ', 'bundle.order'],
      ['leaf 0 ', 'leaf 00 ', 'bundle.order'],
      [/leaf 0 \d+/, 'leaf 0 99999', 'bundle.length'],
      [/leaf 0 \d+/, 'leaf 0 0', 'bundle.line'],
      [/body \d+/, 'body 131073', 'bundle.length'],
      [/body \d+/, 'body 9007199254740992', 'bundle.length'],
      [/enclosure \d+/, 'enclosure 16777217', 'bundle.length'],
      [/checkpoint (\d) \d+/, 'checkpoint $1 16385', 'bundle.length'],
      [/checkpoint 3/, 'checkpoint 5', 'bundle.order'],
      [/checkpoint 5/, 'checkpoint 4', 'bundle.order'],
      [/checkpoint 5/, 'checkpoint 6', 'bundle.line'],
      [/ 5 2\n/, ' 5 1025\n', 'bundle.line'],
      [/ 5 2\n/, ' 5 0\n', 'bundle.line'],
      [/ 5 2\n/, ' 5 1\n', 'bundle.order'],
      [' withheld\n', ' lost\n', 'bundle.line'],
      [' withheld\n', ' destroyed\n', 'bundle.digest'],
      [/(\nbody \d+ \S+)==/, '$1==A===', 'bundle.line'],
      [/\nend /, '\nend  ', 'bundle.line'],
      [/$/, '\n', 'bundle.trailing'],
      [/\n$/, '', 'bundle.cut-short'],
      [/\nrooms 2/, `\nrooms ${'2'.repeat(300)}`, 'bundle.line-too-long'],
    ];
    for (const [find, put, code] of cases) {
      const fault = await faultOf(edited(find, put));
      expect(`${String(find)} ${fault?.code}`).toBe(`${String(find)} ${code}`);
    }
  });

  it('RC7.1 rooms stand in ascending order, each once', async () => {
    const [head, one, two] = TEXT.split(/(?=^room \w+ \d \d$)/m) as [string, string, string];
    const end = two.slice(two.lastIndexOf('end '));
    const last = two.slice(0, -end.length);
    expect((await faultOf(utf8(head + last + one + end)))?.code).toBe('bundle.order');
    expect((await faultOf(utf8(head + one + one + end)))?.code).toBe('bundle.order');
    expect((await faultOf(utf8(head + one + last + end)))?.code).toBeUndefined();
  });

  it('RC7.3 a fault tells room, index and offset', async () => {
    const at = TEXT.indexOf('absent');
    const offset = utf8(TEXT.slice(0, at)).length;
    expect(await faultOf(edited(' withheld\n', ' lost\n'))).toMatchObject({
      code: 'bundle.line',
      room: first.id,
      index: 1,
      at: offset,
    });
    expect(await faultOf(edited('rooms 2', 'rooms 0'))).toEqual({
      code: 'bundle.rooms',
      message: expect.any(String),
      at: 40,
    });
  });

  it('RC7.3 a bundle cut anywhere is not a bundle', async () => {
    for (let length = 0; length < BUNDLE.length; length += 97) {
      expect((await faultOf(BUNDLE.subarray(0, length)))?.code).toBe('bundle.cut-short');
    }
  });

  it('RC7.3 reading any bytes ends with an event, never an exception', async () => {
    const pieces = [
      'parley/bundle@v1 public live solemn\n',
      'rooms 1\n',
      `room ${first.id} 1 1\n`,
      'checkpoint 1 0\n',
      `leaf 0 1 ${toBase64(new Uint8Array(32))}\nx`,
      `body 2 ${toBase64(new Uint8Array(16))}\n{}\n`,
      `absent ${toBase64(new Uint8Array(32))} withheld\n`,
      'end ',
      '\n',
      ' ',
      '0',
    ];
    const text = fc.oneof(
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
      fc.nat(pieces.length).map((count) => pieces.slice(0, count).join('')),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.uint8Array({ maxLength: 20 }), async (before, after) => {
        const events = await read(concat(utf8(before), after), 3);
        expect(events.at(-1)?.kind).toBe('fault');
      }),
      { numRuns: 500 },
    );
  });

  it('RC7.1 the reader stops its source when it stops', async () => {
    let stopped = false;
    async function* source() {
      try {
        for (;;) yield await Promise.resolve(utf8('junk junk\n'));
      } finally {
        stopped = true;
      }
    }
    const events: BundleEvent[] = [];
    for await (const event of readBundle(nodeProvider, source())) events.push(event);
    expect(events).toHaveLength(1);
    expect(stopped).toBe(true);
    await expect(async () => {
      const failing = (async function* () {
        yield await Promise.resolve(BUNDLE.subarray(0, 50));
        throw new Error('disk gone');
      })();
      for await (const event of readBundle(nodeProvider, failing)) events.push(event);
    }).rejects.toThrow('disk gone');
  });

  it('RC7.1 what the reader would refuse is not written', async () => {
    const head: BundleHead = { view: 'public', purpose: 'live', grade: 'solemn' };
    const room = await bundleRoom(second, [[2, []]]);
    const entry = second.entries[0] as BundleEntry;
    const digest = toBase64(new Uint8Array(32));
    const write = async (rooms: BundleRoom[], count = rooms.length, with_ = head) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of writeBundle(nodeProvider, with_, count, rooms)) chunks.push(chunk);
    };
    await write([room]);
    const bad: Promise<void>[] = [
      write([]),
      write([room], 2),
      write([room, room]),
      write([room], 1, { ...head, view: 'nobody at all' }),
      write([{ ...room, id: 'x' }]),
      write([{ ...room, size: 3 }]),
      write([{ ...room, size: 1, checkpoints: [{ size: 1, note: entry.leaf }] }]),
      write([{ ...room, checkpoints: [] }]),
      write([{ ...room, checkpoints: [...room.checkpoints, ...room.checkpoints] }]),
      write([{ ...room, entries: [entry] }]),
      write([{ ...room, entries: [entry, { ...entry, salt: new Uint8Array(15) }] }]),
      write([{ ...room, entries: [entry, { ...entry, body: new Uint8Array(131_073) }] }]),
      write([
        {
          ...room,
          entries: [
            entry,
            {
              ...entry,
              enclosures: Array.from({ length: 33 }, () => ({
                digest,
                absent: 'withheld' as const,
              })),
            },
          ],
        },
      ]),
    ];
    for (const attempt of bad) await expect(attempt).rejects.toThrow(RangeError);
  });
});
