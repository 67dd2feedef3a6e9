import { concat, fromUtf8, toBase64, utf8 } from '../../src/record/bytes.ts';
import { formatTreeHead, signCheckpoint } from '../../src/record/checkpoint.ts';
import { cosign, formatCosignature, withCosignatures } from '../../src/record/cosignature.ts';
import { formatSignatureLine, signNote } from '../../src/record/note.ts';
import { nodeProvider } from '../../src/record/provider/node.ts';
import { fill, person, ROOM, swap, type VectorFile } from './fixtures.ts';

/** The worked example, verbatim: checked by code that is not ours. */
export const WORKED = {
  log: 'talks.example/record+7b639680+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c',
  witness: 'party-a.example/w+db76f8d9+BIE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU',
  time: 1_761_609_600,
  checkpoint: `talks.example/record
3
lO0/FWhOT/Jg23ZlJlxZ/QawQSI3QtC9CtljRFhYCwo=

— talks.example/record e2OWgMX5zV7++VED/SzOqzbiupG6g+qk+s78IbPg55xJ2Hs20V4pueqB+36VtrR3YIfLw92Nv/c5dnsFEEu2Gsg8GwY=
— party-a.example/w 23b42QAAAABpAAeAGcHDPkxKBoe6w6le0vb3F5uQJZLPcfmhyRPTeBwuo6hhvCpICZriOvwmb+9/vrv3h/PAmzDKNVQnjcH7nWqPBw==
`,
} as const;

export const log = person(`parley/${ROOM}`, 0x31);
export const w1 = person('p1/w1', 0x32, 4);
export const w2 = person('p2/w1', 0x33, 4);

/** A checkpoint of the room, cosigned by both witnesses. */
export async function roomCheckpoint(size: number, root: Uint8Array): Promise<string> {
  const head = { origin: log.vkey.name, size, root };
  const note = await signCheckpoint(nodeProvider, log.signer, head);
  const text = utf8(formatTreeHead(head));
  const lines = [
    await cosign(nodeProvider, w2.signer, text, WORKED.time + 1),
    await cosign(nodeProvider, w1.signer, text, WORKED.time),
  ];
  return fromUtf8(withCosignatures(note, lines)) ?? '';
}

export async function checkpointVectors(): Promise<VectorFile> {
  const root = fill(0x44);
  const whole = await roomCheckpoint(42, root);
  const [text, signatures] = whole.split('\n\n') as [string, string];
  const [logLine, line1, line2] = signatures.split('\n') as [string, string, string];
  const logOnly = `${text}\n\n${logLine}\n`;
  const note = async (changed: string) =>
    fromUtf8(await signNote(nodeProvider, changed, [log.signer])) ?? '';
  const extended = await note(`${text}\nextension\n`);
  const keys = [log.line];
  const witnesses = [w1.line, w2.line];
  const holds = (name: string, strict: boolean, checkpoint: string, cosigned: object[]) => ({
    name,
    strict,
    checkpoint,
    keys,
    witnesses,
    head: { origin: log.vkey.name, size: 42, root: toBase64(root) },
    cosigned,
  });
  const both = [
    { name: 'p1/w1', time: WORKED.time },
    { name: 'p2/w1', time: WORKED.time + 1 },
  ];
  const refused = (name: string, code: string, checkpoint: string, strict = false) => ({
    name,
    code,
    strict,
    checkpoint,
    keys,
    witnesses,
  });
  const other = await cosign(nodeProvider, w1.signer, utf8('another text\n'), WORKED.time);
  const far = concat(fill(0xff, 8), fill(1, 64));
  return {
    format: 'checkpoint',
    rules: ['RC3.4', 'RC6.6', 'RC7.1'],
    about:
      'Checkpoints with their cosignatures. “strict” is the form that bundles hold; the other reader takes those of any log.',
    accept: [
      {
        name: 'the worked example',
        strict: false,
        checkpoint: WORKED.checkpoint,
        keys: [WORKED.log],
        witnesses: [WORKED.witness],
        head: {
          origin: 'talks.example/record',
          size: 3,
          root: 'lO0/FWhOT/Jg23ZlJlxZ/QawQSI3QtC9CtljRFhYCwo=',
        },
        cosigned: [{ name: 'party-a.example/w', time: WORKED.time }],
      },
      holds('a room and two witnesses', true, whole, both),
      holds('a room and no witness', true, logOnly, []),
      holds('extension lines', false, extended, []),
      holds('witnesses in another order', false, `${logOnly}${line2}\n${line1}\n`, both),
      holds('a witness twice counts once', false, `${whole}${line1}\n`, both),
      holds(
        'signatures of unknown keys and kinds',
        false,
        `${whole}${formatSignatureLine('grease.example', '00000000', fill(1, 99))}`,
        both,
      ),
    ],
    reject: [
      refused('no size', 'checkpoint.form', await note(`${log.vkey.name}\n${toBase64(root)}\n`)),
      refused('an empty line', 'checkpoint.form', await note(`${text}\n\nmore\n`)),
      refused('no origin', 'checkpoint.form', await note(`\n42\n${toBase64(root)}\n`)),
      refused('a leading zero', 'checkpoint.size', swap(whole, '\n42\n', '\n042\n')),
      refused('a sign', 'checkpoint.size', swap(whole, '\n42\n', '\n+42\n')),
      refused('2^53', 'checkpoint.size', swap(whole, '\n42\n', '\n9007199254740992\n')),
      refused(
        'a root of 31 bytes',
        'checkpoint.root',
        await note(`x\n1\n${toBase64(fill(1, 31))}\n`),
      ),
      refused('a root unpadded', 'checkpoint.root', swap(whole, '=\n\n', '\n\n')),
      refused(
        'another size than was signed',
        'note.signature-invalid',
        swap(whole, '\n42\n', '\n43\n'),
      ),
      refused('not signed by the log', 'note.not-signed-by-known-key', `${text}\n\n${line1}\n`),
      refused('the log of another origin', 'checkpoint.origin-unknown', WORKED.checkpoint),
      refused(
        'a cosignature of another text',
        'cosignature.invalid',
        `${logOnly}${formatCosignature(other)}`,
      ),
      refused(
        'a time beyond every calendar',
        'cosignature.time',
        `${logOnly}${formatSignatureLine('p1/w1', w1.vkey.keyId, far)}`,
      ),
      refused(
        'a witness that signs without a time',
        'cosignature.length',
        `${logOnly}${formatSignatureLine('p1/w1', w1.vkey.keyId, fill(1, 64))}`,
      ),
      refused('strict: another origin', 'checkpoint.origin', WORKED.checkpoint, true),
      refused('strict: extension lines', 'checkpoint.extension', extended, true),
      refused(
        'strict: witnesses in another order',
        'checkpoint.signature-order',
        `${logOnly}${line2}\n${line1}\n`,
        true,
      ),
      refused('strict: a witness twice', 'checkpoint.signature-order', `${whole}${line2}\n`, true),
      refused(
        'strict: a witness before the log',
        'checkpoint.signature-order',
        `${text}\n\n${line1}\n${logLine}\n`,
        true,
      ),
      refused(
        'strict: the log twice',
        'checkpoint.signature-order',
        `${logOnly}${logLine}\n`,
        true,
      ),
      refused(
        'strict: a signature of another kind',
        'checkpoint.signature-length',
        `${whole}${formatSignatureLine('p3/w1', '00000000', fill(1, 64))}`,
        true,
      ),
      refused('strict: too long', 'note.too-long', `${whole}${`${line2}\n`.repeat(140)}`, true),
    ],
  };
}
