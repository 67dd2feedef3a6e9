import { actId } from '../../src/record/act.ts';
import { toBase64, toHex, utf8 } from '../../src/record/bytes.ts';
import { nodeProvider } from '../../src/record/provider/node.ts';
import {
  act,
  actText,
  fill,
  first,
  person,
  ROOM,
  second,
  swap,
  vectorBytes,
  witness,
  type VectorFile,
} from './fixtures.ts';

const LEAVES = [
  'ERERERERERERERERERERERERERERERERERERERERERE=',
  'IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiI=',
];

export async function actVectors(): Promise<VectorFile> {
  const plain = await act();
  const joint = await act({}, [first, second]);
  const ids = [toHex(fill(1)), toHex(fill(2))];
  const citing = await act({ after: ids, rests: LEAVES });
  const opening = await act({
    type: 'room.open',
    seen: { size: 0, root: nodeProvider.sha256(new Uint8Array()) },
  });
  const crowd = Array.from({ length: 16 }, (_, i) => person(`p${i + 10}/k1`, 0x40 + i));
  const everybody = await act({}, crowd);
  const most = Array.from({ length: 65 }, (_, i) => toHex(fill(i)));
  const full = await act({ after: most.slice(0, 64) });

  const taken = (name: string, note: string, keys = [first.line]) => ({
    name,
    note: vectorBytes(utf8(note)),
    keys,
    id: actId(nodeProvider, note.slice(0, note.indexOf('\n\n') + 1)),
  });
  const digest = /^body (.*)$/m.exec(plain)?.[1] ?? '';
  const refused = (name: string, code: string, note: string | Uint8Array, keys = [first.line]) => ({
    name,
    code,
    note: vectorBytes(typeof note === 'string' ? utf8(note) : note),
    keys,
  });
  const changed = (name: string, code: string, from: string, to: string) =>
    refused(name, code, swap(plain, from, to));
  const { name: key, keyId } = first.vkey;
  const by = `by ${key}+${keyId}\n`;
  const other = `by ${second.vkey.name}+${second.vkey.keyId}\n`;
  const lines = joint.slice(joint.indexOf('\n\n') + 2).split(/(?<=\n)/);
  const [lineOne, lineTwo] = [lines[0] ?? '', lines[1] ?? ''];
  const head = joint.slice(0, joint.indexOf('\n\n') + 2);
  const plainHead = plain.slice(0, plain.indexOf('\n\n') + 2);
  const forWitness = swap(swap(plain, keyId, witness.vkey.keyId), key, witness.vkey.name);

  return {
    format: 'act',
    rules: ['RC1.1', 'RC1.2', 'RC1.4', 'RC1.5'],
    about: 'Acts, and the ids they have; the keys are those that a reader knows.',
    accept: [
      taken('an ordinary act', plain),
      taken('an opening act', opening),
      taken('a joint act', joint, [first.line, second.line]),
      taken('an act that cites acts and leaves', citing),
      taken(
        'sixteen signers',
        everybody,
        crowd.map(({ line }) => line),
      ),
      taken('sixty-four acts cited', full),
      taken('the largest size', await act({ seen: { size: 2 ** 53 - 1, root: fill(9) } })),
      taken(
        'the longest type',
        await act({ type: `${'a'.repeat(32)}.${'b-'.repeat(15)}b`, version: 9999 }),
      ),
    ],
    reject: [
      refused('nothing at all', 'act.form', ''),
      refused('no signatures', 'act.form', actText()),
      refused('too long', 'act.too-long', `${plain}${'x'.repeat(16_384)}`),
      refused(
        'not UTF-8',
        'act.not-text',
        Buffer.from(swap(plain, 'text.', 't\u00ffxt.'), 'latin1'),
      ),
      refused('a byte-order mark', 'act.version', `\ufeff${plain}`),
      changed('a version that is not known', 'act.version', '@v1', '@v2'),
      changed('carriage returns', 'act.version', '@v1\n', '@v1\r\n'),
      changed('something after the version', 'act.version', '@v1\n', '@v1 \n'),
      changed('no room', 'act.room', `room ${ROOM}\n`, ''),
      changed('a room id in capitals', 'act.room', ROOM, ROOM.toUpperCase()),
      changed('a room id that is too short', 'act.room', ROOM, ROOM.slice(1)),
      changed('a room id with bits left over', 'act.room', ROOM, `${ROOM.slice(0, -1)}f`),
      changed('a size with a leading zero', 'act.seen', 'seen 42', 'seen 042'),
      changed('a negative size', 'act.seen', 'seen 42', 'seen -42'),
      changed('a size that is no safe integer', 'act.seen', 'seen 42', 'seen 9007199254740992'),
      changed('size 0 with a root that is not the empty tree', 'act.seen', 'seen 42', 'seen 0'),
      changed('two spaces', 'act.seen', 'seen 42 ', 'seen 42  '),
      changed('a root with bits left over', 'act.seen', 'Kio=', 'Kip='),
      changed('a root without padding', 'act.seen', 'Kio=\n', 'Kio\n'),
      changed('a type of one word', 'act.type', 'text.propose', 'text'),
      changed('a type of three words', 'act.type', 'text.propose', 'text.propose.now'),
      changed('a capital in the type', 'act.type', 'text.propose', 'text.Propose'),
      changed('a digit in the type', 'act.type', 'text.propose', 'text.propose2'),
      changed('a word that ends in a hyphen', 'act.type', 'text.propose', 'text.propose-'),
      changed('a word of 33 letters', 'act.type', 'text.propose', `text.${'a'.repeat(33)}`),
      changed('no version of the type', 'act.type', 'propose/1', 'propose'),
      changed('version 0', 'act.type', 'propose/1', 'propose/0'),
      changed('version 10000', 'act.type', 'propose/1', 'propose/10000'),
      changed('a day that does not exist', 'act.time', '2031-03-06', '2031-02-29'),
      changed('hour 24', 'act.time', 'T15:', 'T24:'),
      changed('a leap second', 'act.time', ':05Z', ':60Z'),
      changed('milliseconds', 'act.time', ':05Z', ':05.000Z'),
      changed('a zone', 'act.time', ':05Z', ':05+00:00'),
      changed('a space for the T', 'act.time', '06T15', '06 15'),
      changed('a year before 2000', 'act.time', '2031-', '1999-'),
      changed('nobody', 'act.by', by, ''),
      changed('a signer without key id', 'act.by', by, `by ${key}\n`),
      changed('a key id in capitals', 'act.by', by, `by ${key}+ABCDEF01\n`),
      changed('a name that is no key name', 'act.by', by, `by 1p+${keyId}\n`),
      refused('signers out of order', 'act.by-order', swap(joint, by + other, other + by)),
      refused('a signer twice', 'act.by-order', swap(plain, by, by + by)),
      refused(
        'seventeen signers',
        'act.by-count',
        swap(everybody, 'by p25/', `by p25/k0+00000000\nby p25/`),
      ),
      changed('no body', 'act.body', 'body ', 'bode '),
      changed('a digest of 33 bytes', 'act.body', 'body ', 'body AAAA'),
      changed('a digest of 31 bytes', 'act.body', digest, toBase64(fill(1, 31))),
      changed('a root of 31 bytes', 'act.seen', toBase64(fill(0x2a)), toBase64(fill(0x2a, 31))),
      changed('lines in another order', 'act.body', by, `${by}after ${toHex(fill(1))}\n`),
      refused('an act id in capitals', 'act.after', swap(citing, ids[0] ?? '', 'AB'.repeat(32))),
      refused('an act id that is too short', 'act.after', swap(citing, ids[0] ?? '', '01')),
      refused('acts out of order', 'act.after-order', swap(citing, ids[1] ?? '', ids[0] ?? '')),
      refused(
        'sixty-five acts cited',
        'act.after-count',
        swap(full, `${most[63]}\n`, `${most[63]}\nafter ${most[64]}\n`),
      ),
      refused('a leaf in hex', 'act.rests', swap(citing, LEAVES[0] ?? '', ids[0] ?? '')),
      refused(
        'a leaf of 31 bytes',
        'act.rests',
        swap(citing, LEAVES[0] ?? '', toBase64(fill(1, 31))),
      ),
      refused(
        'leaves out of order',
        'act.rests-order',
        swap(citing, LEAVES[0] ?? '', LEAVES[1] ?? ''),
      ),
      changed('a line that is not known', 'act.form', '=\n\n', '=\nnote x\n\n'),
      refused('two empty lines', 'act.signature-line', swap(plain, '\n\n', '\n\n\n')),
      refused('no signature lines', 'act.signature-count', plainHead),
      refused('one signature of two', 'act.signature-count', head + lineOne),
      refused('one signature more', 'act.signature-count', plain + lineTwo),
      refused('something after the last line', 'act.signature-count', `${plain}\n`),
      refused('signatures out of order', 'act.signer-differs', head + lineTwo + lineOne),
      refused("another's signature", 'act.signer-differs', plainHead + lineTwo),
      changed(
        'a signature line with another key id',
        'act.signer-differs',
        by,
        `by ${key}+00000000\n`,
      ),
      refused('a hyphen for the dash', 'act.signature-line', plain.replace('— ', '- ')),
      refused('a last line that does not end', 'act.signature-line', plain.slice(0, -1)),
      refused('a signature of 63 bytes', 'act.signature-line', `${plain.slice(0, -6)}==\n`),
      changed('another text', 'act.signature-invalid', 'text.propose', 'text.oppose'),
      refused('a signature taken from another act', 'act.signature-invalid', plainHead + lineOne),
      refused('a key that is not known', 'act.signer-unknown', plain, [second.line]),
      refused('a witness key', 'act.signer-not-acting', relabelled(forWitness), [witness.line]),
    ],
  };
}

/** The signature line still bears the key id of the key that signed; here, that of the witness. */
function relabelled(note: string): string {
  const start = note.indexOf('— ');
  const content = Buffer.from(note.slice(note.lastIndexOf(' ') + 1), 'base64');
  content.set(Buffer.from(witness.vkey.keyId, 'hex'));
  return `${note.slice(0, start)}— ${witness.vkey.name} ${content.toString('base64')}\n`;
}
