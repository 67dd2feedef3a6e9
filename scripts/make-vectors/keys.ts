import { vkeyOf } from '../../src/record/keys.ts';
import { nodeProvider } from '../../src/record/provider/node.ts';
import { first, person, ROOM, swap, witness, type Person, type VectorFile } from './fixtures.ts';

export function keyVectors(): VectorFile {
  const log = person(`parley/${ROOM}`, 0x14);
  const accepted = ({ line, seed, vkey }: Person) => ({
    kind: 'vkey',
    vkey: line,
    key: vkey.name,
    keyId: vkey.keyId,
    algorithm: vkey.algorithm,
    seed,
  });
  const { line } = first;
  const key = first.vkey.publicKey;
  const short = vkeyOf(nodeProvider, { ...first.vkey, publicKey: key.slice(0, 31) });
  const refused = (name: string, code: string, vkey: string) => ({
    name,
    code,
    kind: 'vkey',
    vkey,
  });
  const refusedName = (name: string, text: string) => ({
    name,
    code: 'vkey.name',
    kind: 'name',
    text,
  });
  return {
    format: 'keys',
    rules: ['RC1.3'],
    about:
      'Vkeys with the seeds of their keys, key names, and keys as acts name them. Seeds here are known to everybody. Names under "c2sp" are those of other people\'s logs.',
    accept: [
      { name: 'an acting key', ...accepted(first) },
      { name: 'a witness key', ...accepted(witness) },
      { name: 'the log of a room', ...accepted(log) },
      { name: 'a party without a key part', ...accepted(person('mediator', 0x15)) },
      {
        name: 'the log of the worked example',
        names: 'c2sp',
        private:
          'PRIVATE+KEY+talks.example/record+7b639680+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB',
        ...accepted(person('talks.example/record', 0x01)),
        vkey: 'talks.example/record+7b639680+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c',
      },
      {
        name: 'the witness of the worked example',
        names: 'c2sp',
        ...accepted(person('party-a.example/w', 0x02, 4)),
        vkey: 'party-a.example/w+db76f8d9+BIE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU',
      },
      { name: 'one letter', kind: 'name', text: 'p' },
      {
        name: 'both parts as long as may be',
        kind: 'name',
        text: `${'a'.repeat(16)}/k${'9'.repeat(15)}`,
      },
      { name: 'a key in an act', kind: 'ref', text: 'p1/k7+0a1b2c3d' },
    ],
    reject: [
      refused('no separator', 'vkey.form', 'p1/k7'),
      refused('one separator', 'vkey.form', 'p1/k7+93881517'),
      refused('a name that is not ours', 'vkey.name', person('talks.example/record', 0x01).line),
      refused('an empty name', 'vkey.name', line.slice(line.indexOf('+'))),
      refused('a key id in capitals', 'vkey.form', swap(first.line, first.vkey.keyId, 'ABCDEF01')),
      refused('a key id of seven digits', 'vkey.form', swap(line, first.vkey.keyId, '1234567')),
      refused('another key id', 'vkey.key-id', swap(line, first.vkey.keyId, '00000000')),
      refused('another name', 'vkey.key-id', swap(line, 'p1/k7', 'p1/k8')),
      refused('no padding', 'vkey.form', `${line}=`),
      refused('a space at the end', 'vkey.form', `${line} `),
      refused('an algorithm that is not known', 'vkey.algorithm', `p1/k7+${'0'.repeat(8)}+BgAA`),
      refused('no key', 'vkey.algorithm', 'p1/k7+00000000+'),
      refused(
        'a key of 31 bytes',
        'vkey.length',
        `p1/k7+${short.keyId}+${Buffer.from([1, ...short.publicKey]).toString('base64')}`,
      ),
      refusedName('nothing', ''),
      refusedName('a capital', 'P1/k7'),
      refusedName('a digit first', '1p/k7'),
      refusedName('a digit first in the second part', 'p1/7k'),
      refusedName('three parts', 'p1/k7/x'),
      refusedName('an empty second part', 'p1/'),
      refusedName('a part of 17 characters', 'a'.repeat(17)),
      refusedName('a letter that is not ASCII', 'pé/k1'),
      refusedName('a log whose room id is not spelled right', `parley/${ROOM.slice(0, -1)}f`),
      refusedName('another log with a room id', `parlez/${ROOM}`),
      { name: 'no id', code: 'key-ref.form', kind: 'ref', text: 'p1/k7' },
      { name: 'an id in capitals', code: 'key-ref.form', kind: 'ref', text: 'p1/k7+0A1B2C3D' },
      { name: 'an id too long', code: 'key-ref.form', kind: 'ref', text: 'p1/k7+0a1b2c3d4' },
      { name: 'no name', code: 'key-ref.form', kind: 'ref', text: '+0a1b2c3d' },
      { name: 'a plus in the name', code: 'key-ref.form', kind: 'ref', text: 'p1+k7+0a1b2c3d' },
    ],
  };
}
