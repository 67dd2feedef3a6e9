import { concat, fromUtf8, utf8 } from '../../src/record/bytes.ts';
import { signNote } from '../../src/record/note.ts';
import { nodeProvider } from '../../src/record/provider/node.ts';
import {
  first,
  person,
  second,
  swap,
  vectorBytes,
  type Person,
  type VectorFile,
} from './fixtures.ts';

/** The checkpoint of the worked example, verbatim: checked by code that is not ours. */
const WORKED_EXAMPLE = `talks.example/record
3
lO0/FWhOT/Jg23ZlJlxZ/QawQSI3QtC9CtljRFhYCwo=

— talks.example/record e2OWgMX5zV7++VED/SzOqzbiupG6g+qk+s78IbPg55xJ2Hs20V4pueqB+36VtrR3YIfLw92Nv/c5dnsFEEu2Gsg8GwY=
— party-a.example/w 23b42QAAAABpAAeAGcHDPkxKBoe6w6le0vb3F5uQJZLPcfmhyRPTeBwuo6hhvCpICZriOvwmb+9/vrv3h/PAmzDKNVQnjcH7nWqPBw==
`;

async function signed(text: string, ...people: Person[]): Promise<string> {
  const signers = people.map(({ signer }) => signer);
  return fromUtf8(await signNote(nodeProvider, text, signers)) ?? '';
}

function linesOf(note: string): string {
  return note.slice(note.indexOf('—'));
}

export async function noteVectors(): Promise<VectorFile> {
  const text = 'If you think cryptography is the answer,\nthe question was another.\n';
  const one = await signed(text, first);
  const both = await signed(text, first, second);
  const line = linesOf(one);
  const log = person('talks.example/record', 0x01);
  const broken = swap(one, 'cryptography', 'Cryptography');
  const refused = (name: string, code: string, note: string | Uint8Array, keys = [first.line]) => ({
    name,
    code,
    note: vectorBytes(typeof note === 'string' ? utf8(note) : note),
    keys,
  });
  return {
    format: 'note',
    rules: ['RC3.4'],
    about:
      'C2SP signed notes, opened with the given keys: who signed, each once, and how many lines were passed over.',
    accept: [
      {
        name: 'one signature',
        note: vectorBytes(utf8(one)),
        keys: [first.line],
        signers: [first.vkey.name],
        unknown: 0,
      },
      {
        name: 'a signature by an unknown key is passed over',
        note: vectorBytes(utf8(both)),
        keys: [second.line],
        signers: [second.vkey.name],
        unknown: 1,
      },
      {
        name: 'a key that signs twice counts once',
        note: vectorBytes(utf8(both + line)),
        keys: [first.line, second.line],
        signers: [first.vkey.name, second.vkey.name],
        unknown: 0,
      },
      {
        name: 'a text with empty lines ends at the last one',
        note: vectorBytes(utf8(await signed(`\n${text}\n\n— not a signature\n`, first))),
        keys: [first.line],
        signers: [first.vkey.name],
        unknown: 0,
      },
      {
        name: 'the worked example, its cosignature passed over',
        note: vectorBytes(utf8(WORKED_EXAMPLE)),
        keys: [log.line],
        signers: [log.vkey.name],
        unknown: 1,
      },
      {
        name: 'sixty-four signatures',
        note: vectorBytes(utf8(one + line.repeat(63))),
        keys: [first.line],
        signers: [first.vkey.name],
        unknown: 0,
      },
    ],
    reject: [
      refused('nothing at all', 'note.form', ''),
      refused('no empty line', 'note.form', text + line),
      refused('no signature', 'note.form', `${text}\n`),
      refused('a last line that does not end', 'note.form', one.slice(0, -1)),
      refused('a carriage return', 'note.control-character', one.replaceAll('\n', '\r\n')),
      refused('a tab', 'note.control-character', swap(one, 'the answer', 'the\tanswer')),
      refused('not UTF-8', 'note.not-utf8', concat(Uint8Array.of(0xff), utf8(one))),
      refused('a hyphen for the dash', 'note.signature-line', one.replace('—', '-')),
      refused('two spaces', 'note.signature-line', one.replace('— p1', '—  p1')),
      refused('no name', 'note.signature-line', swap(one, ' p1/k7 ', '  ')),
      refused('a plus in the name', 'note.signature-line', swap(one, '— p1/k7', '— p1+k7')),
      refused(
        'an ideographic space in the name',
        'note.signature-line',
        swap(one, '— p1/k7', '— p1\u3000k7'),
      ),
      refused('no signature in the line', 'note.signature-line', `${text}\n— p1/k7\n`),
      refused('a key id and nothing more', 'note.signature-line', `${text}\n— p1/k7 AAAAAA==\n`),
      refused('loose base64', 'note.signature-line', swap(one, '=\n', '\n')),
      refused('a space at the end of a line', 'note.signature-line', swap(one, '=\n', '= \n')),
      refused('sixty-five signatures', 'note.too-many-signatures', one + line.repeat(64)),
      refused('another text', 'note.signature-invalid', broken),
      refused(
        'a line by a known key that does not hold, beside one that does',
        'note.signature-invalid',
        broken + linesOf(await signed(swap(text, 'cryptography', 'Cryptography'), second)),
        [first.line, second.line],
      ),
      refused('no key that is known', 'note.not-signed-by-known-key', one, [second.line]),
      refused('no key at all', 'note.not-signed-by-known-key', one, []),
    ],
  };
}
