import { fromUtf8, toBase64, utf8 } from '../../src/record/bytes.ts';
import { signCheckpoint } from '../../src/record/checkpoint.ts';
import { leafHash } from '../../src/record/leaf.ts';
import { Frontier, rootFromLeafHashes } from '../../src/record/merkle.ts';
import { proveConsistency, type HashReader } from '../../src/record/merkle-proof.ts';
import { nodeProvider } from '../../src/record/provider/node.ts';
import { formatAddCheckpoint } from '../../src/record/witness.ts';
import { log } from './checkpoint.ts';
import { fill, person, swap, type VectorFile } from './fixtures.ts';

const HASHES = Array.from({ length: 9 }, (_, i) => leafHash(nodeProvider, utf8(`leaf ${i}`)));

const read: HashReader = (places) =>
  Promise.resolve({
    ok: true,
    value: places.map(({ level, index }) =>
      rootFromLeafHashes(nodeProvider, HASHES.slice(index * 2 ** level, (index + 1) * 2 ** level)),
    ),
  });

function root(size: number): Uint8Array {
  const frontier = new Frontier(nodeProvider);
  for (const hash of HASHES.slice(0, size)) frontier.append(hash);
  return frontier.root();
}

export async function witnessVectors(): Promise<VectorFile> {
  const head = (size: number, hash = root(size), signer = log.signer) =>
    signCheckpoint(nodeProvider, signer, { origin: signer.name, size, root: hash });
  const request = async (oldSize: number, size: number, note = head(size)) => {
    const proof = await proveConsistency(nodeProvider, Math.min(oldSize, size), size, read);
    if (!proof.ok) throw new Error(proof.fault.code);
    return (
      fromUtf8(formatAddCheckpoint({ oldSize, proof: proof.value, checkpoint: await note })) ?? ''
    );
  };
  const state = (size: number) => (size === 0 ? null : { size, root: toBase64(root(size)) });
  const keys = [log.line];
  const taken = async (from: number, to: number) => ({
    name: `from ${from} to ${to}`,
    keys,
    last: state(from),
    request: await request(from, to),
    status: 200,
    next: { size: to, root: toBase64(root(to)) },
  });
  const refused = (
    name: string,
    status: number,
    code: string,
    body: string,
    last: object | null = state(3),
    size?: number,
  ) => ({ name, code, status, keys, last, request: body, ...(size === undefined ? {} : { size }) });
  const good = await request(3, 7);
  const stranger = person('parley/aaaaaaaaaaaaaaaaaaaaaaaaaa', 0x35).signer;
  const forger = person(log.vkey.name, 0x36).signer;
  const line = `${toBase64(fill(7))}\n`;
  const first = good.split('\n')[1] as string;
  return {
    format: 'witness',
    rules: ['RC6.1', 'RC6.2'],
    about:
      'Requests to POST /add-checkpoint, what the witness has cosigned last for the origin (null: nothing), and the status it answers with; for 409 the size, for 200 what it then has cosigned.',
    accept: [
      await taken(0, 1),
      await taken(0, 7),
      await taken(3, 7),
      await taken(4, 8),
      await taken(7, 7),
      await taken(0, 0),
    ],
    reject: [
      refused('nothing at all', 400, 'witness.form', ''),
      refused('no empty line', 400, 'witness.form', 'old 3\n'),
      refused('no old line', 400, 'witness.old-size', swap(good, 'old 3\n', '')),
      refused('a leading zero', 400, 'witness.old-size', swap(good, 'old 3', 'old 03')),
      refused('a negative size', 400, 'witness.old-size', swap(good, 'old 3', 'old -3')),
      refused('a hash that is none', 400, 'witness.hash', swap(good, 'old 3\n', 'old 3\nx\n')),
      refused(
        '64 hashes',
        400,
        'witness.too-many-hashes',
        swap(good, 'old 3\n', `old 3\n${line.repeat(64)}`),
      ),
      refused('no checkpoint', 400, 'note.form', 'old 3\n\n'),
      refused('not a checkpoint', 400, 'checkpoint.form', swap(good, '\n7\n', '\n')),
      refused('an old size above the new', 400, 'witness.old-size', await request(8, 7)),
      refused(
        'a log not known',
        404,
        'witness.origin-unknown',
        await request(3, 7, head(7, root(7), stranger)),
      ),
      refused(
        'a key not known',
        403,
        'note.not-signed-by-known-key',
        await request(3, 7, head(7, root(7), forger)),
      ),
      refused(
        'a signature that does not hold',
        403,
        'note.signature-invalid',
        swap(good, '\n7\n', '\n8\n'),
      ),
      refused('another size', 409, 'witness.size-differs', await request(4, 7), state(3), 3),
      refused(
        'a size it left behind',
        409,
        'witness.size-differs',
        await request(3, 7),
        state(8),
        8,
      ),
      refused('nothing seen yet', 409, 'witness.size-differs', good, null, 0),
      refused(
        'another root at its size',
        409,
        'witness.root-differs',
        await request(7, 7, head(7, fill(1))),
        state(7),
        7,
      ),
      refused(
        'a proof of another hash',
        422,
        'merkle.root-mismatch',
        swap(good, first, toBase64(fill(7))),
      ),
      refused('a proof too short', 422, 'merkle.proof-length', swap(good, `${first}\n`, '')),
      refused(
        'a proof too long',
        422,
        'merkle.proof-length',
        swap(good, 'old 3\n', `old 3\n${line}`),
      ),
      refused(
        'a proof from nothing',
        422,
        'merkle.proof-length',
        swap(await request(0, 7), 'old 0\n', `old 0\n${line}`),
        null,
      ),
      refused('a fork', 422, 'merkle.root-mismatch', await request(3, 7, head(7, fill(1)))),
      refused(
        'a root for no leaf',
        409,
        'witness.root-differs',
        await request(0, 0, head(0, fill(1))),
        null,
        0,
      ),
    ],
  };
}
