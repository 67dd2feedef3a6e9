import { fromUtf8, toBase64, utf8 } from '../../src/record/bytes.ts';
import { leafHash } from '../../src/record/leaf.ts';
import { Frontier } from '../../src/record/merkle.ts';
import { nodeProvider } from '../../src/record/provider/node.ts';
import { formatProof } from '../../src/record/proof.ts';
import { log, roomCheckpoint, w1, w2, WORKED } from './checkpoint.ts';
import { fill, swap, type VectorFile } from './fixtures.ts';

/** The worked example, verbatim. */
const EXAMPLE = `c2sp.org/tlog-proof@v1
index 1
K7GNvwtGHDltLtSH2EdQ8wTDpbPu8/XzCAqRz7hYaH0=
wvv+oIoBprz1Wcj+/qRdKlmxwyLLJAHy4H6/mnwKaag=

${WORKED.checkpoint}`;

export async function proofVectors(): Promise<VectorFile> {
  const policy = [`log ${WORKED.log}`, `witness a ${WORKED.witness}`, 'quorum a', ''].join('\n');
  const own = [
    `log ${log.line}`,
    `witness p1 ${w1.line}`,
    `witness p2 ${w2.line}`,
    'group all-sides all p1 p2',
    'quorum all-sides',
    '',
  ].join('\n');
  const hash = (leaf: string) => leafHash(nodeProvider, utf8(leaf));
  const leaf = '{"act":"table"}';
  const frontier = new Frontier(nodeProvider);
  frontier.append(hash('a'));
  frontier.append(hash('b'));
  const checkpoint = utf8(await roomCheckpoint(2, frontier.root()));
  const receipt = fromUtf8(formatProof({ index: 1, hashes: [hash('a')], checkpoint })) ?? '';
  const single = new Frontier(nodeProvider);
  single.append(hash('a'));
  const opening =
    fromUtf8(
      formatProof({
        index: 0,
        hashes: [],
        checkpoint: utf8(await roomCheckpoint(1, single.root())),
      }),
    ) ?? '';
  const refused = (name: string, code: string, proof: string, change: object = {}) => ({
    name,
    code,
    proof,
    leaf,
    policy,
    ...change,
  });
  return {
    format: 'proof',
    rules: ['RC3.4', 'RC4.2'],
    about:
      'Proof files (c2sp.org/tlog-proof@v1), each checked for the leaf whose text is given, under the policy given.',
    accept: [
      { name: 'the worked example', proof: EXAMPLE, leaf, policy, index: 1, cosigned: 1 },
      {
        name: 'an extra line, which nobody signs',
        proof: swap(EXAMPLE, 'index 1', 'extra YWJj\nindex 1'),
        leaf,
        policy,
        index: 1,
        cosigned: 1,
        extra: toBase64(utf8('abc')),
      },
      {
        name: 'the second act of a room',
        proof: receipt,
        leaf: 'b',
        policy: own,
        index: 1,
        cosigned: 2,
      },
      { name: 'the opening act', proof: opening, leaf: 'a', policy: own, index: 0, cosigned: 2 },
    ],
    reject: [
      refused('nothing at all', 'proof.form', ''),
      refused('no empty line', 'proof.form', 'c2sp.org/tlog-proof@v1\nindex 0\n'),
      refused('another version', 'proof.version', swap(EXAMPLE, '@v1', '@v2')),
      refused(
        'an extra line that is not base64',
        'proof.extra',
        swap(EXAMPLE, 'index 1', 'extra a\nindex 1'),
      ),
      refused(
        'two extra lines',
        'proof.index',
        swap(EXAMPLE, 'index 1', 'extra YWJj\nextra YWJj\nindex 1'),
      ),
      refused('no index', 'proof.index', swap(EXAMPLE, 'index 1\n', '')),
      refused('a leading zero', 'proof.index', swap(EXAMPLE, 'index 1', 'index 01')),
      refused('a hash of 31 bytes', 'proof.hash', swap(EXAMPLE, 'K7GN', toBase64(fill(1, 31)))),
      refused(
        '64 hashes',
        'proof.too-many-hashes',
        swap(EXAMPLE, 'index 1\n', `index 1\n${`${toBase64(fill(1))}\n`.repeat(62)}`),
      ),
      refused('another index', 'merkle.root-mismatch', swap(EXAMPLE, 'index 1', 'index 0')),
      refused('an index of the size', 'merkle.range', swap(EXAMPLE, 'index 1', 'index 3')),
      refused('another leaf', 'merkle.root-mismatch', EXAMPLE, { leaf: 'x' }),
      refused(
        'a hash too many',
        'merkle.proof-length',
        swap(EXAMPLE, 'index 1\n', `index 1\n${toBase64(fill(1))}\n`),
      ),
      refused('a checkpoint altered', 'note.signature-invalid', swap(EXAMPLE, '\n3\n', '\n4\n')),
      refused('the log of another', 'checkpoint.origin-unknown', EXAMPLE, { policy: own }),
      refused('no quorum', 'policy.quorum', receipt, {
        leaf: 'b',
        policy: swap(own, 'all p1 p2', 'all p1 p2 p3').replace(
          'group',
          `witness p3 ${WORKED.witness}\ngroup`,
        ),
      }),
    ],
  };
}
