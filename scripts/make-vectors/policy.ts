import { concat, utf8 } from '../../src/record/bytes.ts';
import { formatVkey, vkeyOf } from '../../src/record/keys.ts';
import { nodeProvider } from '../../src/record/provider/node.ts';
import { fill, person, swap, vectorBytes, type VectorFile } from './fixtures.ts';

const log = person('example.com/log', 0x51);
const keys = Object.fromEntries(
  ['X1', 'X2', 'X3', 'Y1', 'Y2', 'Y3'].map((name, i) => [
    name,
    person(`${name.toLowerCase()}.example`, 0x52 + i, 4).line,
  ]),
) as Record<'X1' | 'X2' | 'X3' | 'Y1' | 'Y2' | 'Y3', string>;

/** The example of the specification, with keys. */
const EXAMPLE = `log ${log.line}

witness X1 ${keys.X1}
witness X2 ${keys.X2}
witness X3 ${keys.X3}
group X-witnesses 2 X1 X2 X3

witness Y1 ${keys.Y1}
witness Y2 ${keys.Y2}
witness Y3 ${keys.Y3}
group Y-witnesses any Y1 Y2 Y3

group X-and-Y all X-witnesses Y-witnesses
quorum X-and-Y
`;

export function policyVectors(): VectorFile {
  const twin = person('other.example', 0x52, 4).line;
  const logTwin = person('other.example', 0x51).line;
  const untidy = `# a comment, +"\u2014
\t log\t${log.line}   https://log.example/ \n \t\n  # another\nwitness w ${keys.X1} https://w.example/#a
witness \u00e9 ${keys.X2}
quorum \u00e9
`;
  const nested = (depth: number) =>
    `witness g0 ${keys.X1}\n${Array.from({ length: depth }, (_, i) => `group g${i + 1} 1 g${i}\n`).join('')}quorum g${depth}\n`;
  const counts = (policy: string, cases: Record<string, boolean>) => ({
    policy: vectorBytes(utf8(policy)),
    reached: Object.entries(cases).map(([names, reached]) => ({
      cosigned: names === '' ? [] : names.split(' '),
      reached,
    })),
  });
  const refused = (name: string, code: string, policy: string | Uint8Array) => ({
    name,
    code,
    policy: vectorBytes(typeof policy === 'string' ? utf8(policy) : policy),
  });
  const line = (wrong: string) => swap(EXAMPLE, 'quorum', `${wrong}\nquorum`);
  return {
    format: 'policy',
    rules: ['RC3.4', 'RC6.6'],
    about:
      'Policies (c2sp.org/tlog-policy): which sets of witnesses, by their names in the policy, make up the quorum.',
    accept: [
      {
        name: 'the example of the specification',
        ...counts(EXAMPLE, {
          '': false,
          'X1 X2': false,
          'X1 Y1': false,
          'X1 X2 Y1': true,
          'X1 X3 Y2 Y3': true,
          'Y1 Y2 Y3': false,
          'X1 X1 Y1': false,
          'X-witnesses Y1': false,
          'X1 X2 X3 Y1 Y2 Y3': true,
        }),
      },
      {
        name: 'no quorum, no log, no witness',
        ...counts('quorum none\n', { '': true }),
      },
      {
        name: 'tabs, spaces, comments, addresses, names beyond ASCII',
        ...counts(untidy, { '': false, w: false, '\u00e9': true }),
      },
      {
        name: 'lines after the quorum',
        ...counts(`witness a ${keys.X1}\nquorum a\nwitness b ${keys.X2}\n`, { a: true, b: false }),
      },
      { name: 'a hundred groups', ...counts(nested(100), { g0: true, '': false }) },
    ],
    reject: [
      refused('nothing at all', 'policy.quorum-line', ''),
      refused('no quorum', 'policy.quorum-line', swap(EXAMPLE, 'quorum X-and-Y\n', '')),
      refused('two quorums', 'policy.quorum-line', `${EXAMPLE}quorum X-and-Y\n`),
      refused('an unended line', 'policy.form', EXAMPLE.slice(0, -1)),
      refused('a carriage return', 'policy.character', EXAMPLE.replaceAll('\n', '\r\n')),
      refused('a null', 'policy.character', swap(EXAMPLE, 'X-and-Y', 'X\0')),
      refused(
        'not UTF-8',
        'policy.character',
        concat(utf8('# '), fill(0xff, 1), utf8(`\n${EXAMPLE}`)),
      ),
      refused('a word not known', 'policy.keyword', line('party x')),
      refused(
        'a space of another script',
        'policy.keyword',
        swap(EXAMPLE, 'quorum ', 'quorum\u00a0'),
      ),
      refused(
        'a comment after a line',
        'policy.form',
        swap(EXAMPLE, 'quorum X-and-Y', 'quorum X-and-Y # all'),
      ),
      refused('a log without a key', 'policy.form', line('log')),
      refused('a witness without a key', 'policy.form', line('witness Z')),
      refused('a witness too wordy', 'policy.form', line(`witness Z ${twin} a b`)),
      refused('a group without members', 'policy.form', line('group Z all')),
      refused('a log with the key of a witness', 'policy.key', line(`log ${twin}`)),
      refused('a witness with the key of a log', 'policy.key', line(`witness Z ${logTwin}`)),
      refused(
        'a key with a wrong id',
        'policy.key',
        line(`witness Z ${keys.X1.replace(/\+[0-9a-f]{8}\+/, '+00000000+')}`),
      ),
      refused('one witness under two names', 'policy.duplicate-key', line(`witness Z ${twin}`)),
      refused('one log under two names', 'policy.duplicate-key', line(`log ${logTwin}`)),
      refused(
        'a name twice',
        'policy.name',
        line(`witness X1 ${person('z.example', 0x60, 4).line}`),
      ),
      refused('a group with the name of a witness', 'policy.name', line('group X1 all X-and-Y')),
      refused(
        'a witness named none',
        'policy.name',
        line(`witness none ${person('z.example', 0x60, 4).line}`),
      ),
      refused('none as a member', 'policy.unknown-name', line('group Z all none')),
      refused('a member not defined', 'policy.unknown-name', line('group Z all W')),
      refused('a group within itself', 'policy.unknown-name', line('group Z all Z')),
      refused('a quorum defined later', 'policy.unknown-name', `quorum a\nwitness a ${keys.X1}\n`),
      refused('a member of two groups', 'policy.member', line('group Z all X1')),
      refused('a member twice in one group', 'policy.member', line('group Z 1 X-and-Y X-and-Y')),
      refused('none of a group', 'policy.threshold', line('group Z 0 X-and-Y')),
      refused('more than a group has', 'policy.threshold', line('group Z 2 X-and-Y')),
      refused('a leading zero', 'policy.threshold', line('group Z 01 X-and-Y')),
      refused(
        'too many witnesses',
        'policy.too-many',
        `${Array.from({ length: 257 }, (_, i) => {
          const publicKey = nodeProvider.sha256(utf8(`key ${i}`));
          const vkey = vkeyOf(nodeProvider, { name: `w${i}`, algorithm: 4, publicKey });
          return `witness w${i} ${formatVkey(vkey)}\n`;
        }).join('')}quorum none\n`,
      ),
    ],
  };
}
