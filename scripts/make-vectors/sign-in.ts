import { fromUtf8, toHex } from '../../src/record/bytes.ts';
import { keyRef } from '../../src/record/keys.ts';
import { signNote } from '../../src/record/note.ts';
import { nodeProvider } from '../../src/record/provider/node.ts';
import { formatEnrolment, formatSignIn } from '../../src/record/sign-in.ts';
import {
  fill,
  first,
  ROOM,
  second,
  swap,
  witness,
  type Person,
  type VectorFile,
} from './fixtures.ts';

const ORIGIN = 'https://talks.example:8443';
const RECIPIENT = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

async function signed(text: string, ...people: Person[]): Promise<string> {
  const signers = people.map(({ signer }) => signer);
  return fromUtf8(await signNote(nodeProvider, text, signers)) ?? '';
}

export async function signInVectors(): Promise<VectorFile> {
  const nonce = fill(0x6e);
  const expires = 1_930_576_145;
  const signInText = formatSignIn({
    origin: ORIGIN,
    room: ROOM,
    nonce,
    expires,
    by: keyRef(first.vkey),
  });
  const enrolment = { origin: ORIGIN, room: ROOM, invitation: fill(0x69), key: first.vkey };
  const enrolText = formatEnrolment(nodeProvider, { ...enrolment, seal: RECIPIENT });
  const unsealed = formatEnrolment(nodeProvider, { ...enrolment, seal: undefined });

  const refuse = async (kind: string, name: string, code: string, text: string, by = [first]) => ({
    name,
    code,
    kind,
    text: await signed(text, ...by),
    key: first.line,
  });
  const signIn = (name: string, code: string, from: string, to: string) =>
    refuse('sign-in', name, code, swap(signInText, from, to));
  const enrol = (name: string, code: string, from: string, to: string) =>
    refuse('enrol', name, code, swap(enrolText, from, to));
  const expected = { origin: ORIGIN, room: ROOM };
  const goodSignIn = await signed(signInText, first);
  return {
    format: 'sign-in',
    rules: ['RC8.8', 'RC8.9'],
    about: 'Notes of sign-in and enrolment; the key is the one they are checked with.',
    accept: [
      {
        name: 'a sign-in',
        kind: 'sign-in',
        text: goodSignIn,
        key: first.line,
        ...expected,
        nonce: toHex(nonce),
        expires,
      },
      {
        name: 'an enrolment',
        kind: 'enrol',
        text: await signed(enrolText, first),
        key: first.line,
        ...expected,
        invitation: toHex(fill(0x69)),
        seal: RECIPIENT,
      },
      {
        name: 'an enrolment for an unsealed room',
        kind: 'enrol',
        text: await signed(unsealed, first),
        key: first.line,
        ...expected,
        invitation: toHex(fill(0x69)),
      },
    ],
    reject: [
      await signIn('another version', 'sign-in.form', '@v1', '@v2'),
      await signIn('an act', 'sign-in.form', 'parley/sign-in@v1', 'parley/act@v1'),
      await signIn('no origin', 'sign-in.origin', `origin ${ORIGIN}\n`, ''),
      await signIn('a slash after the origin', 'sign-in.origin', ':8443', ':8443/'),
      await signIn('the standard port', 'sign-in.origin', ':8443', ':443'),
      await signIn('a port that does not exist', 'sign-in.origin', ':8443', ':65536'),
      await signIn('a port with a leading zero', 'sign-in.origin', ':8443', ':08443'),
      await signIn('a host in capitals', 'sign-in.origin', 'talks', 'Talks'),
      await signIn('a name and a password', 'sign-in.origin', '//talks', '//a:b@talks'),
      await signIn('another scheme', 'sign-in.origin', 'https', 'ftp'),
      await signIn('no room', 'sign-in.room', `room ${ROOM}`, 'room x'),
      await signIn('a nonce of 31 bytes', 'sign-in.nonce', 'bm4=', 'bg=='),
      await signIn('a time that does not exist', 'sign-in.expires', '2031-03-06', '2031-13-06'),
      await signIn('milliseconds', 'sign-in.expires', ':05Z', ':05.000Z'),
      await signIn('no key', 'sign-in.by', keyRef(first.vkey), 'p1/k7'),
      await refuse('sign-in', 'a line more', 'sign-in.form', `${signInText}more\n`),
      await refuse('sign-in', 'signed by another', 'sign-in.signer', signInText, [second]),
      await refuse('sign-in', 'signed by two', 'note.too-many-signatures', signInText, [
        first,
        second,
      ]),
      {
        name: 'another nonce than was signed',
        code: 'note.signature-invalid',
        kind: 'sign-in',
        text: swap(goodSignIn, 'nonce bm5u', 'nonce bm5t'),
        key: first.line,
      },
      {
        name: 'no signature',
        code: 'note.form',
        kind: 'sign-in',
        text: `${signInText}\n`,
        key: first.line,
      },
      await enrol('another version', 'enrol.form', '@v1', '@v2'),
      await enrol('no origin', 'enrol.origin', ORIGIN, ''),
      await enrol('no room', 'enrol.room', ROOM, ROOM.slice(1)),
      await enrol('an invitation in hex', 'enrol.invitation', 'aWlp', '6969'.repeat(6)),
      await enrol('a recipient that is none', 'enrol.seal', RECIPIENT, 'ssh-ed25519'),
      await enrol('an identity for the recipient', 'enrol.seal', 'age1', 'AGE-SECRET-KEY-1'),
      await enrol('a key with another id', 'enrol.key', first.vkey.keyId, '00000000'),
      await enrol('a witness key', 'enrol.key', first.line, witness.line),
      await refuse('enrol', 'a line more', 'enrol.form', `${enrolText}more\n`),
      await refuse('enrol', 'signed by another', 'enrol.signer', enrolText, [second]),
    ],
  };
}
