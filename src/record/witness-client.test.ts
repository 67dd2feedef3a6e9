import { beforeEach, describe, expect, it } from 'vitest';
import { utf8 } from './bytes.ts';
import { parseCheckpoint, signCheckpoint, type Checkpoint } from './checkpoint.ts';
import { cosign, formatCosignature } from './cosignature.ts';
import { leafHash } from './leaf.ts';
import { vkeyOf } from './keys.ts';
import { Frontier, rootFromLeafHashes } from './merkle.ts';
import type { HashReader } from './merkle-proof.ts';
import { nodeProvider, nodeSigner } from './provider/node.ts';
import { askWitness, readAnswer, type WitnessResponse } from './witness-client.ts';
import { considerCheckpoint, type WitnessedHead } from './witness.ts';
import { accepted, refusal } from '../../test/support/vectors.ts';

const seed = (byte: number) => new Uint8Array(32).fill(byte);
const log = nodeSigner('parley/k3v7q2m5x4c6j2a7r5t3w2y6ze', 0x01, seed(1));
const witness = nodeSigner('p1/w1', 0x04, seed(2));
const key = vkeyOf(nodeProvider, witness);
const hashes = Array.from({ length: 20 }, (_, i) => leafHash(nodeProvider, utf8(`leaf ${i}`)));

const read: HashReader = (places) =>
  Promise.resolve({
    ok: true,
    value: places.map(({ level, index }) =>
      rootFromLeafHashes(nodeProvider, hashes.slice(index * 2 ** level, (index + 1) * 2 ** level)),
    ),
  });

async function noteAt(size: number): Promise<Uint8Array> {
  const frontier = new Frontier(nodeProvider);
  for (const hash of hashes.slice(0, size)) frontier.append(hash);
  const head = { origin: log.name, size, root: frontier.root() };
  return await signCheckpoint(nodeProvider, log, head);
}

/** A witness as a server would run it. */
class RunningWitness {
  last: WitnessedHead | undefined;
  statuses: number[] = [];

  post = async (body: Uint8Array): Promise<WitnessResponse> => {
    const decision = await considerCheckpoint(nodeProvider, body, (origin) =>
      origin === log.name ? { logKeys: [vkeyOf(nodeProvider, log)], last: this.last } : undefined,
    );
    this.statuses.push(decision.status);
    if (decision.status === 409) {
      const size = utf8(`${decision.size}\n`);
      return { status: 409, contentType: 'text/x.tlog.size', body: size };
    }
    if (decision.status !== 200) {
      return { status: decision.status, contentType: undefined, body: new Uint8Array(0) };
    }
    this.last = decision.next;
    const { textBytes } = decision.checkpoint;
    const line = formatCosignature(await cosign(nodeProvider, witness, textBytes, 1000));
    return { status: 200, contentType: 'text/plain', body: utf8(line) };
  };
}

let running: RunningWitness;
beforeEach(() => {
  running = new RunningWitness();
});

async function ask(size: number, knownSize: number, post = running.post) {
  const note = await noteAt(size);
  const checkpoint = accepted(parseCheckpoint(note));
  return await askWitness(nodeProvider, key, checkpoint, note, knownSize, read, post);
}

describe('asking a witness', () => {
  it('RC6.2 a log that grows is cosigned at each step', async () => {
    for (const [size, known] of [
      [3, 0],
      [7, 3],
      [8, 7],
      [20, 8],
    ] as const) {
      expect(accepted(await ask(size, known))).toMatchObject({ name: 'p1/w1', time: 1000 });
    }
    expect(running.statuses).toEqual([200, 200, 200, 200]);
    expect(running.last?.size).toBe(20);
  });

  it('RC6.2 after 409 the proof is made again from the size it names', async () => {
    accepted(await ask(3, 0));
    accepted(await ask(20, 0));
    accepted(await ask(20, 7));
    expect(running.statuses).toEqual([200, 409, 200, 409, 200]);
    expect(running.last?.size).toBe(20);
  });

  it('RC6.2 a size above ours is never believed', async () => {
    accepted(await ask(20, 0));
    expect(refusal(await ask(7, 3))).toBe('witness.size-above-ours');
    expect(running.last?.size).toBe(20);
  });

  it('RC6.1 another root at our size is told as such', async () => {
    accepted(await ask(7, 0));
    running.last = { size: 7, root: seed(9) };
    expect(refusal(await ask(7, 7))).toBe('witness.root-differs');
  });

  it('RC6.7 a witness that fails, lies or runs in circles only fails', async () => {
    const note = await noteAt(7);
    const checkpoint: Checkpoint = accepted(parseCheckpoint(note));
    const answer = async (status: number, body: string, contentType?: string, asked = 3) =>
      refusal(
        await readAnswer(nodeProvider, key, checkpoint, asked, {
          status,
          contentType,
          body: utf8(body),
        }),
      );
    const size = 'text/x.tlog.size';
    expect(await answer(500, 'x')).toBe('witness.refused');
    expect(await answer(404, 'x')).toBe('witness.refused');
    expect(await answer(200, '')).toBe('cosignature.line');
    expect(await answer(200, '<html>')).toBe('cosignature.line');
    expect(await answer(409, '5\n', size)).toBeUndefined();
    expect(await answer(409, '5\n', `${size}; charset=utf-8`)).toBeUndefined();
    expect(await answer(409, '5\n')).toBe('witness.answer');
    expect(await answer(409, '5\n', 'text/plain')).toBe('witness.answer');
    expect(await answer(409, '5', size)).toBe('witness.answer');
    expect(await answer(409, '05\n', size)).toBe('witness.answer');
    expect(await answer(409, '3\n', size)).toBe('witness.answer');
    expect(await answer(409, '8\n', size)).toBe('witness.size-above-ours');

    const other = nodeSigner('p2/w1', 0x04, seed(3));
    const { textBytes } = checkpoint;
    const stranger = formatCosignature(await cosign(nodeProvider, other, textBytes, 1));
    expect(await answer(200, stranger)).toBe('witness.not-cosigned');
    const forged = formatCosignature(
      await cosign(nodeProvider, witness, utf8('another text\n'), 1),
    );
    expect(await answer(200, forged)).toBe('cosignature.invalid');
    const own = formatCosignature(await cosign(nodeProvider, witness, textBytes, 1));
    expect(await answer(200, stranger + own)).toBeUndefined();

    let turn = 0;
    const circling = () =>
      Promise.resolve({ status: 409, contentType: size, body: utf8(`${++turn}\n`) });
    expect(refusal(await ask(7, 0, circling))).toBe('witness.refused');
    expect(turn).toBe(2);
  });
});
