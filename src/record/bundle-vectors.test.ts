import { describe, expect, it } from 'vitest';
import { intactFault, intactResult } from '../../test/signed-room.ts';
import { concat, fromBase64, toHex } from './bytes.ts';
import { keyRef, parseVkey } from './keys.ts';
import { nodeProvider } from './provider/node.ts';
import type { Replay } from './verify-intact.ts';
import { accepted, readVectors } from '../../test/support/vectors.ts';

interface BundleVector {
  bundle: string;
  head: object;
  keys: { id: string; log: string; witnesses: string[]; keys: string[] }[];
  rooms: {
    id: string;
    size: number;
    root: string;
    opening: string;
    cosigned: { name: string; size: number }[];
  }[];
  enclosures: object;
  edits: { at: number; remove: number; insert: string }[];
  room?: string;
  index?: number;
}

describe('the vectors of bundles', () => {
  const { accept, reject } = readVectors<BundleVector>('bundle');
  const [whole] = accept;
  const bytes = fromBase64(whole?.bundle ?? '') ?? new Uint8Array(0);
  const vkey = (line: string) => accepted(parseVkey(nodeProvider, line));
  const replay: Replay = {
    keyOf: (room, ref) =>
      whole?.keys
        .find(({ id }) => id === room)
        ?.keys.map(vkey)
        .find((key) => keyRef(key) === ref),
    onEntry: () => {},
    roomKeys: (room) => {
      const found = whole?.keys.find(({ id }) => id === room);
      return found && { log: vkey(found.log), witnesses: found.witnesses.map(vkey) };
    },
  };

  it.each(accept)('RC7.5 intact: $name', async (vector) => {
    const result = await intactResult(bytes, replay);
    if (!result.ok) throw new Error(result.fault.code);
    const { head, rooms } = result.value;
    expect(head).toEqual(vector.head);
    expect(
      rooms.map(({ id, size, root, opening, cosigned }) => ({
        id,
        size,
        root: toHex(root),
        opening,
        cosigned: cosigned.map((one) => ({ name: one.key.name, size: one.size })),
      })),
    ).toEqual(vector.rooms);
    expect(rooms.map(({ enclosures }) => enclosures)).toContainEqual(vector.enclosures);
  });

  it.each(reject)('RC7.3 not intact: $name', async ({ code, room, index, edits }) => {
    let changed = bytes;
    for (const { at, remove, insert } of edits) {
      const put = fromBase64(insert) ?? new Uint8Array(0);
      changed = concat(changed.subarray(0, at), put, changed.subarray(at + remove));
    }
    const fault = await intactFault(changed, replay);
    expect({ code: fault?.code, room: fault?.room, index: fault?.index }).toEqual({
      code,
      room,
      index,
    });
  });
});
