import { describe, expect, it } from 'vitest';
import {
  bundleBytes,
  bundleRoom,
  inChunks,
  intactFault,
  replayOf,
  signedRoom,
} from '../../test/signed-room.ts';
import { readBundle } from './bundle-reader.ts';
import { FrameDigest } from './bundle.ts';
import { concat, toBase64, utf8 } from './bytes.ts';
import { nodeProvider } from './provider/node.ts';
import type { Provider } from './provider.ts';

const small = await signedRoom({ seed: 6, acts: 2, enclosures: true });
const tiny = await signedRoom({ seed: 7, acts: 1 });
const SMALL = await bundleBytes([
  await bundleRoom(small, [
    [1, [1]],
    [2, [0]],
  ]),
  await bundleRoom(tiny, [[1, []]]),
]);

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const changed = bytes.slice();
  changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
  return changed;
}

const verdicts = new Map<string, Promise<boolean>>();
/** The same verdicts, each signature checked once. */
const remembering: Provider = {
  ...nodeProvider,
  verify: (...input) => {
    const key = input.map(toBase64).join(' ');
    const verdict = verdicts.get(key) ?? nodeProvider.verify(...input);
    verdicts.set(key, verdict);
    return verdict;
  },
};

/** The bundle with its digest made to fit; undefined if its form is wrong anyway. */
async function redigested(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const digest = new FrameDigest(nodeProvider);
  const starts: number[] = [];
  for await (const event of readBundle(nodeProvider, inChunks(bytes, 65_536))) {
    if (event.kind === 'fault') {
      if (event.fault.code !== 'bundle.digest') return undefined;
      starts.push(event.fault.at);
    } else if (event.kind === 'end') {
      return undefined;
    } else {
      starts.push(event.offset);
    }
  }
  // Frames the events do not begin: the rooms line, and each body line after its leaf.
  const text = new TextDecoder('latin1').decode(bytes);
  const bounds = new Set(starts);
  bounds.add(text.indexOf('\n') + 1);
  for (const match of text.matchAll(/(?<=\n)body \d+ [\w+/]{22}==\n/g)) bounds.add(match.index);
  const sorted = [...bounds].toSorted((a, b) => a - b);
  for (const [i, start] of sorted.entries()) {
    const end = sorted[i + 1];
    if (end === undefined) break;
    digest.add(bytes.subarray(start, end));
  }
  const last = sorted.at(-1) as number;
  return concat(bytes.subarray(0, last), utf8(`end ${toBase64(digest.value)}\n`));
}

describe('a bundle that is not intact', () => {
  it('RC7.3 any one bit flipped is a fault', async () => {
    const replay = replayOf([small, tiny]);
    const unnoticed: number[] = [];
    for (let bit = 0; bit < SMALL.length * 8; bit++) {
      const changed = flipped(SMALL, bit);
      const fault = await intactFault(changed, replay, remembering);
      if (fault === undefined || fault.at > SMALL.length) unnoticed.push(bit);
    }
    expect(unnoticed).toEqual([]);
  });

  it('RC7.3 any one bit flipped, the digest made to fit, is a fault too', async () => {
    const replay = replayOf([small, tiny]);
    const unnoticed = new Set<number>();
    let tried = 0;
    for (let bit = 0; bit < SMALL.length * 8; bit += 3) {
      const fitting = await redigested(flipped(SMALL, bit));
      if (fitting === undefined) continue;
      tried += 1;
      if ((await intactFault(fitting, replay, remembering)) === undefined) unnoticed.add(bit >> 3);
    }
    expect(tried).toBeGreaterThan(1000);
    // Whose view it is, nobody signs; and the old digest is not there any more.
    const view = SMALL.indexOf(0x20) + 1;
    const end = new TextDecoder('latin1').decode(SMALL).lastIndexOf('end ');
    const open = [...unnoticed].filter((at) => at < end && (at < view || at >= view + 6));
    expect(open).toEqual([]);
  });
});
