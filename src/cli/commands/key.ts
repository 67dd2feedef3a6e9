import { Api } from '#client/api.ts';
import { fromUtf8, utf8 } from '#record/bytes.ts';
import { isRoomId } from '#record/base32.ts';
import { shortCode } from '#record/code.ts';
import { formatVkey, keyRef } from '#record/keys.ts';
import { signNote } from '#record/note.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { formatEnrolment } from '#record/sign-in.ts';
import { generateSealKey } from '#room/seal-keys.ts';
import { newPassphrase } from '../ask.ts';
import { EXIT, Misuse, type Command, type ExitCode, type Invocation, given } from '../command.ts';
import { deviceFolder, devicePath, type DeviceFolder } from '../device-folder.ts';
import { makeKeyFile, type OpenedKey } from '../key-file.ts';
import { failureError } from '../reading/from-server.ts';

type Options = Invocation<Record<string, unknown>>;

/** The acting keys that this device holds. */
export const key: Command = {
  name: 'key',
  usage:
    'key make NAME --room ROOM [--seal] | make --invitation LINK | list | show NAME --room ROOM',
  summary: 'Makes and shows the keys of this device, each in a file sealed with a passphrase.',
  details: [
    'parley key make p1/k1 --room ROOM      makes a key for one room and prints its public half, to be given to whoever names it there',
    'parley key make --invitation LINK      makes the key that an invitation asks for, and sends its public half to the server',
    'parley key list                        shows what this device holds',
    'parley key show p1/k1 --room ROOM      prints one public key',
    '',
    '--seal           with a sealing key, for a room that is sealed',
    '--device FOLDER  where this device keeps its keys; else PARLEY_DEVICE, else .parley in the home folder',
    '',
    'The passphrase is asked for, or taken from PARLEY_PASSPHRASE. A key is different in every room, and there is no copy of it: a lost one is revoked and',
    'another made.',
  ].join('\n'),
  options: {
    room: { type: 'string' },
    seal: { type: 'boolean' },
    invitation: { type: 'string' },
    device: { type: 'string' },
  },
  async run(invocation) {
    const [verb, ...operands] = invocation.operands;
    const run = { make, list, show }[verb ?? ''];
    if (!run) throw new Misuse('Say which: make, list or show; see parley key --help.');
    const device = deviceFolder(devicePath(given(invocation.options, 'device'), process.env));
    return await run({ ...invocation, operands }, device);
  },
};

async function make(invocation: Options, device: DeviceFolder): Promise<ExitCode> {
  const { options, operands, terminal } = invocation;
  if (options['invitation'] !== undefined) return await acceptInvitation(invocation, device);
  const name = keyName(operands);
  const room = roomId(options['room']);
  const opened = await makeAndKeep(device, room, name, options['seal'] === true, terminal.err);
  const text = formatVkey(opened.vkey);
  const recipient = opened.seal?.recipient;
  if (terminal.json) {
    terminal.out(JSON.stringify({ room, key: text, ...(recipient ? { seal: recipient } : {}) }));
  } else {
    terminal.out(text);
    if (recipient !== undefined) terminal.out(recipient);
  }
  terminal.err(
    `The public half is above. Give it to whoever names it in the room, and read its code to them aloud, all eight groups:\n  ${shortCode(nodeProvider, 'key', text)}`,
  );
  return EXIT.ok;
}

async function makeAndKeep(
  device: DeviceFolder,
  room: string,
  name: string,
  sealed: boolean,
  say: (text: string) => void,
): Promise<OpenedKey> {
  // Before the passphrase is asked for.
  const there = (await device.keys(room)).find(({ vkey }) => vkey.name === name);
  if (there) {
    throw new Misuse(
      `This device already has a key ${name} for that room. A key is never written over: take the next free number.`,
    );
  }
  const passphrase = await newPassphrase(`${name} of room ${room}`);
  const seal = sealed ? await generateSealKey() : undefined;
  const { file, opened } = await makeKeyFile(room, name, passphrase, seal);
  say(`The key is in ${await device.keep(file)}`);
  return opened;
}

/** RC8.8. The server learns the public half only; the head who accredits compares it. */
async function acceptInvitation(
  { options, operands, terminal }: Options,
  device: DeviceFolder,
): Promise<ExitCode> {
  if (operands.length > 0) throw new Misuse('An invitation says itself which key it is for.');
  const link = String(options['invitation']);
  if (!URL.canParse(link)) throw new Misuse('--invitation takes the whole link.');
  const url = new URL(link);
  const secret = url.hash.length > 1 ? url.hash.slice(1) : (url.pathname.split('/').at(-1) ?? '');
  const { origin } = url;
  const api = new Api({ base: origin });
  const found = await api.invitation(secret);
  if (!found.ok) throw failureError(found.failure, origin);
  const { room, key: name, sealed, opening } = found.value;
  const opened = await makeAndKeep(device, room, name, sealed, terminal.err);
  const text = formatEnrolment(nodeProvider, {
    origin,
    room,
    invitation: nodeProvider.sha256(utf8(secret)),
    seal: opened.seal?.recipient,
    key: opened.vkey,
  });
  const note = fromUtf8(await signNote(nodeProvider, text, [opened.signer])) ?? '';
  const claimed = await api.claim(secret, note);
  if (!claimed.ok) throw failureError(claimed.failure, origin);
  terminal.out(
    terminal.json
      ? JSON.stringify({ room, key: formatVkey(opened.vkey), state: claimed.value.state })
      : formatVkey(opened.vkey),
  );
  terminal.err(
    `${opening ? `Whoever opens the room now takes in ${name}` : `Your head of delegation now accredits ${name}`}. Read the code of the key aloud, all eight groups, so that nobody else’s is put in its place:\n  ${shortCode(nodeProvider, 'key', formatVkey(opened.vkey))}\nUntil then the key opens nothing.`,
  );
  return EXIT.ok;
}

async function list({ operands, terminal, options }: Options, device: DeviceFolder) {
  if (operands.length > 0) throw new Misuse('list takes nothing more.');
  const room = options['room'] === undefined ? undefined : roomId(options['room']);
  const keys = await device.keys(room);
  if (terminal.json) {
    terminal.out(
      JSON.stringify({
        keys: keys.map((file) => ({
          room: file.room,
          key: formatVkey(file.vkey),
          seal: file.seal,
        })),
      }),
    );
    return EXIT.ok;
  }
  for (const file of keys) {
    terminal.out(
      `${file.room}  ${keyRef(file.vkey)}${file.seal === undefined ? '' : '  with a sealing key'}`,
    );
  }
  if (keys.length === 0) terminal.err(`This device has no key (${device.path}).`);
  return EXIT.ok;
}

async function show({ operands, terminal, options }: Options, device: DeviceFolder) {
  const file = await device.key(roomId(options['room']), keyName(operands));
  const text = formatVkey(file.vkey);
  if (terminal.json) terminal.out(JSON.stringify({ room: file.room, key: text, seal: file.seal }));
  else {
    terminal.out(text);
    if (file.seal !== undefined) terminal.out(file.seal);
  }
  return EXIT.ok;
}

function keyName(operands: readonly string[]): string {
  const [name = '', ...more] = operands;
  if (more.length > 0 || !/^[a-z]{1,2}[1-9]\d{0,3}\/k[1-9]\d{0,4}$/.test(name)) {
    throw new Misuse('Name the key as its side and a number: p1/k1.');
  }
  return name;
}

function roomId(text: unknown): string {
  if (typeof text !== 'string' || !isRoomId(text))
    throw new Misuse('Name the room by its id: --room.');
  return text;
}
