import {
  actText,
  BODY,
  fill,
  first,
  ROOM,
  SALT,
  second,
  swap,
  type VectorFile,
} from './fixtures.ts';
import { bodyDigest, enclosureDigest, enclosureRef } from '../../src/record/body.ts';
import { toBase64, utf8 } from '../../src/record/bytes.ts';
import { keyRef } from '../../src/record/keys.ts';
import { formatSignatureLine } from '../../src/record/note.ts';
import { nodeProvider } from '../../src/record/provider/node.ts';
import type { Person } from './fixtures.ts';

async function joint(
  text: string,
  signed: readonly Person[],
  body = BODY,
  enclosures: readonly Uint8Array[] = [],
): Promise<string> {
  const lines = await Promise.all(
    signed.map(async ({ signer, vkey }) =>
      formatSignatureLine(vkey.name, vkey.keyId, await signer.sign(utf8(text))),
    ),
  );
  const salt = toBase64(SALT);
  const held = enclosures.map((bytes) => `enclosure ${salt} ${toBase64(bytes)}\n`).join('');
  return `parley/joint@v1\nsalt ${salt}\nbody ${toBase64(body)}\n${held}\n${text}\n${lines.join('')}`;
}

export async function jointVectors(): Promise<VectorFile> {
  const by = [keyRef(first.vkey), keyRef(second.vkey)];
  const text = actText({ by });
  const one = await joint(text, [first]);
  const all = await joint(text, [first, second]);
  const paper = utf8('On the bridge.');
  const ref = enclosureRef(enclosureDigest(nodeProvider, SALT, paper), 'text/plain', paper.length);
  const body = utf8(JSON.stringify({ paper: ref }));
  const withPaper = actText({ by, body: bodyDigest(nodeProvider, SALT, body) });
  const enclosed = await joint(withPaper, [second], body, [paper]);
  const [head, line] = [one.slice(0, one.indexOf('— ')), one.slice(one.indexOf('— '))];
  const otherLine = all.slice(one.length);

  const keys = [first.line, second.line];
  const accept = (name: string, file: string, signed: readonly Person[]) => ({
    name,
    file,
    keys,
    signed: signed.map(({ vkey }) => keyRef(vkey)),
  });
  const refuse = (name: string, code: string, file: string) => ({ name, code, file, keys });
  const changed = (name: string, code: string, from: string, to: string) =>
    refuse(name, code, swap(one, from, to));
  const otherBody = toBase64(utf8('{"title":"Ceasefire","paragraphs":["p2"]}'));
  return {
    format: 'joint',
    rules: ['RC1.7'],
    about:
      'Joint acts under way, with those who have signed; the keys are those that a reader knows.',
    accept: [
      accept('the first has signed', one, [first]),
      accept('the second has signed', await joint(text, [second]), [second]),
      accept('all have signed', all, [first, second]),
      accept('an enclosure', enclosed, [second]),
    ],
    reject: [
      refuse('nothing at all', 'joint.version', ''),
      changed('another version', 'joint.version', '@v1', '@v2'),
      changed('carriage returns', 'joint.version', '@v1\n', '@v1\r\n'),
      refuse('a byte-order mark', 'joint.version', `\ufeff${one}`),
      refuse('an act by itself', 'joint.version', `${text}\n${line}`),
      changed('no salt', 'joint.salt', `salt ${toBase64(SALT)}\n`, ''),
      changed('a salt of 15 bytes', 'joint.salt', toBase64(SALT), toBase64(fill(0x5a, 15))),
      changed('no body', 'joint.body', `body ${toBase64(BODY)}\n`, ''),
      changed('a body in JSON', 'joint.body', toBase64(BODY), '{}'),
      changed('a body that is no object', 'body.not-object', toBase64(BODY), toBase64(utf8('[]'))),
      changed('another body', 'joint.body-digest', toBase64(BODY), otherBody),
      changed('another salt', 'joint.body-digest', toBase64(SALT), toBase64(fill(0x5b, 16))),
      changed('no empty line before the act', 'joint.form', '\n\nparley/act', '\nparley/act'),
      changed('a line more', 'joint.form', '\n\nparley/act', '\nmore\n\nparley/act'),
      changed('another version of the act', 'act.version', 'parley/act@v1', 'parley/act@v2'),
      changed(
        'signers out of order',
        'act.by-order',
        `by ${by[0]}\n`,
        `by ${by[1]}\nby ${by[0]}\n`,
      ),
      refuse('one signer alone', 'joint.one-signer', await joint(actText(), [first])),
      changed(
        'an enclosure that the body does not name',
        'joint.enclosures',
        '\n\nparley/act',
        `\nenclosure ${toBase64(SALT)} \n\nparley/act`,
      ),
      changed(
        'an enclosure without salt',
        'joint.enclosure',
        '\n\nparley/act',
        '\nenclosure \n\nparley/act',
      ),
      changed(
        'thirty-three enclosures',
        'joint.enclosure-count',
        '\n\nparley/act',
        `\n${`enclosure ${toBase64(SALT)} \n`.repeat(33)}\nparley/act`,
      ),
      refuse('an enclosure left out', 'joint.enclosures', await joint(withPaper, [second], body)),
      refuse(
        'another enclosure',
        'joint.enclosures',
        await joint(withPaper, [second], body, [utf8('On the banks..')]),
      ),
      refuse('nobody has signed', 'joint.unsigned', head),
      refuse('the last line does not end', 'joint.form', one.slice(0, -1)),
      refuse('no empty line before the signatures', 'joint.form', swap(one, '\n\n—', '\n—')),
      refuse('something after the signatures', 'joint.signature-line', `${one}\n`),
      changed('a hyphen for the dash', 'joint.signature-line', '— ', '- '),
      refuse(
        'a stranger’s signature',
        'joint.signer-differs',
        swap(one, `— ${first.vkey.name}`, '— p3/k1'),
      ),
      refuse('signed twice by one', 'joint.signer-differs', head + line + line),
      refuse('signatures out of order', 'joint.signer-differs', head + otherLine + line),
      changed('a changed word', 'act.signature-invalid', 'text.propose', 'text.prepare'),
      changed('another room', 'act.signature-invalid', ROOM, ROOM.replace('k3', 'k4')),
      refuse(
        'a signer more in the text',
        'act.signer-unknown',
        swap(one, `by ${by[1]}\n`, `by ${by[1]}\nby p3/k1+00000000\n`),
      ),
      refuse(
        'another’s signature for one’s own',
        'act.signature-invalid',
        head + (await secondAs(text)),
      ),
    ],
  };
}

/** What the second key signed, under the first one’s name. */
async function secondAs(text: string): Promise<string> {
  const { name, keyId } = first.vkey;
  return formatSignatureLine(name, keyId, await second.signer.sign(utf8(text)));
}
