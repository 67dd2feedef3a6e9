import { bundleBytes, bundleRoom, signedRoom, type SignedRoom } from '../../test/signed-room.ts';
import { fromUtf8, toBase64, toHex, utf8 } from '../../src/record/bytes.ts';
import { formatVkey } from '../../src/record/keys.ts';
import type { VectorFile } from './fixtures.ts';

/** One replacement of bytes, by place. */
interface Splice {
  at: number;
  remove: number;
  insert: string;
}

export async function bundleVectors(): Promise<VectorFile> {
  const first = await signedRoom({ seed: 1, acts: 4, enclosures: true });
  const second = await signedRoom({ seed: 2, acts: 1 });
  const bytes = await bundleBytes([
    await bundleRoom(first, [
      [2, [1]],
      [4, [0, 2]],
    ]),
    await bundleRoom(second, [[1, []]]),
  ]);
  const text = fromUtf8(bytes) ?? '';
  const keysOf = (room: SignedRoom) => ({
    id: room.id,
    log: formatVkey(room.logKey),
    witnesses: room.witnessKeys.map(formatVkey),
    keys: [...room.keys.values()].map(formatVkey),
  });
  const rooms = [first, second].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const report = (room: SignedRoom, cosigned: [string, number][]) => ({
    id: room.id,
    size: room.entries.length,
    root: toHex(room.roots.at(-1) as Uint8Array),
    opening: room.entries[0]?.actId,
    cosigned: cosigned.map(([name, size]) => ({ name, size })),
  });
  /** The place of a text, in bytes, and what to put there. */
  const edit = (find: string, put: string): Splice => {
    const at = text.indexOf(find);
    if (at < 0) throw new Error(`nothing to replace: ${find}`);
    const insert = toBase64(utf8(put));
    return { at: utf8(text.slice(0, at)).length, remove: utf8(find).length, insert };
  };
  const refused = (
    name: string,
    code: string,
    place: { room?: string; index?: number },
    ...edits: Splice[]
  ) => ({ name, code, ...place, edits });
  const leaf = (index: number) => ({ room: first.id, index });
  const enclosure = /\nenclosure [^\n]*\n[^\n]*/.exec(text)?.[0] ?? '';
  const absent = /\nabsent [^\n]* withheld/.exec(text)?.[0] ?? '';
  const lastLine = /end [^\n]*\n$/.exec(text)?.[0] ?? '';
  const cosignature = /\n— p2\/w1 [^\n]*/.exec(text)?.[0] ?? '';
  const length = /checkpoint 2 (\d+)/.exec(text);
  return {
    format: 'bundle',
    rules: ['RC7.1', 'RC7.3', 'RC7.5'],
    about:
      'A bundle of two rooms (base64), the keys with which to verify it, and what it holds. Each rejected one is made from it by edits: at a place in bytes, remove so many and insert these. “room” and “index” are where the fault is told.',
    accept: [
      {
        name: 'two rooms',
        bundle: toBase64(bytes),
        head: { view: 'public', purpose: 'exercise', grade: 'solemn' },
        keys: rooms.map(keysOf),
        rooms: rooms.map((room) =>
          report(
            room,
            room === first
              ? [
                  ['p2/w1', 2],
                  ['p1/w1', 4],
                  ['p3/w1', 4],
                ]
              : [],
          ),
        ),
        enclosures: { present: 1, withheld: 1, destroyed: 1 },
      },
    ],
    reject: [
      refused('another version', 'bundle.version', {}, edit('@v1 public', '@v9 public')),
      refused('no such kind', 'bundle.head', {}, edit(' exercise ', ' practice ')),
      refused('more rooms than there are', 'bundle.line', {}, edit('rooms 2', 'rooms 3')),
      refused(
        'the word of a party altered',
        'leaf.hash-mismatch',
        leaf(1),
        edit('type test.act', 'type test.acu'),
      ),
      refused(
        'the admission of an act moved',
        'leaf.hash-mismatch',
        leaf(1),
        edit('admitted 2025-10-28T00:01:01', 'admitted 2025-10-28T00:01:02'),
      ),
      refused('a body altered', 'entry.body-digest', leaf(1), edit('"number":1', '"number":7')),
      refused('an enclosure altered', 'enclosure.digest', leaf(1), edit('Words of', 'Wards of')),
      refused('an enclosure left out', 'enclosure.missing', leaf(1), edit(enclosure, '')),
      refused('an absence left out', 'enclosure.missing', leaf(1), edit(absent, '')),
      refused(
        'an absence twice',
        'enclosure.unexpected',
        leaf(1),
        edit(`${absent}\n`, `${absent}${absent}\n`),
      ),
      refused(
        'a cosignature left out, the length made to fit',
        'checkpoint.superfluous',
        { room: first.id },
        edit(cosignature, ''),
        edit(length?.[0] ?? '', `checkpoint 2 ${Number(length?.[1]) - utf8(cosignature).length}`),
      ),
      refused('the end left out', 'bundle.cut-short', leafOfLast(rooms), edit(lastLine, '')),
      refused('something after the end', 'bundle.trailing', {}, edit(lastLine, `${lastLine}\n`)),
      refused(
        'the reason of an absence altered',
        'bundle.digest',
        {},
        edit(absent, absent.replace('withheld', 'destroyed')),
      ),
    ],
  };
}

function leafOfLast(rooms: readonly SignedRoom[]): { room: string; index: number } {
  const last = rooms.at(-1) as SignedRoom;
  return { room: last.id, index: last.entries.length - 1 };
}
