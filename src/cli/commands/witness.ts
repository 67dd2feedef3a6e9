import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isRoomId } from '#record/base32.ts';
import { formatVkey, logName, parseVkey } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import {
  EXIT,
  Misuse,
  Refused,
  type Command,
  type ExitCode,
  type Invocation,
  given,
} from '../command.ts';
import { deviceFolder, devicePath } from '../device-folder.ts';
import { callServer, originOf } from '../reading/from-server.ts';
import { unlockKeys } from '../unlock.ts';
import { pull } from '../witness/pull.ts';
import { serveWitness } from '../witness/serve.ts';
import { WitnessFile } from '../witness/witness-file.ts';

type Options = Invocation<Record<string, unknown>>;

/** A copy of one's own to compare the log with: made, asked by the server, or asking it. */
export const witness: Command = {
  name: 'witness',
  usage: 'witness make NAME --room ROOM | list | pull URL ROOM | serve',
  summary: 'Keeps this side’s own memory of a log, and tells whether the copies match.',
  details: [
    'parley witness make p1/w1 --room ROOM   makes a key for one room; its line is named in the opening act or an agreed change',
    'parley witness list                     shows rooms, keys, and what was compared last',
    'parley witness pull URL ROOM            fetches the newest head, compares it with the last one, and says so to the server',
    'parley witness serve                    answers the server that calls it (POST /add-checkpoint)',
    '',
    'That copies match says that the log has only grown since this copy last saw it. It is never consent to what is in it.',
    '',
    '--log VKEY       the log’s key, if it is known already; else learned from the opening act, whose short code is shown',
    '--key NAME       sign in with this key of this device, for rooms that are not public',
    '--every SECONDS  pull again and again, until told to end',
    '--port N, --host ADDRESS   for serve: 8421 at 127.0.0.1',
    '--file FILE      where keys and heads are kept, together; else witness.db in the device’s folder',
  ].join('\n'),
  options: {
    room: { type: 'string' },
    log: { type: 'string' },
    key: { type: 'string' },
    every: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
    file: { type: 'string' },
    device: { type: 'string' },
  },
  async run(invocation) {
    const [verb, ...operands] = invocation.operands;
    const run = { make, list, pull: pulls, serve }[verb ?? ''];
    if (!run) throw new Misuse('Say which: make, list, pull or serve; see parley witness --help.');
    const device = devicePath(given(invocation.options, 'device'), process.env);
    const file = new WitnessFile(given(invocation.options, 'file') ?? join(device, 'witness.db'));
    try {
      return await run({ ...invocation, operands }, file);
    } finally {
      file.close();
    }
  },
};

function roomId(text: unknown): string {
  if (typeof text !== 'string' || !isRoomId(text)) throw new Misuse('Name the room by its id.');
  return text;
}

async function make(
  { options, operands, terminal }: Options,
  file: WitnessFile,
): Promise<ExitCode> {
  const [name = ''] = operands;
  if (operands.length !== 1 || !/^[a-z]{1,2}[1-9]\d{0,3}\/w[1-9]\d{0,4}$/.test(name)) {
    throw new Misuse('Name the key as its side and a number: p1/w1.');
  }
  const room = roomId(options['room']);
  const log = given(options, 'log');
  const logKey = log === undefined ? undefined : logKeyOf(log, room);
  const { vkey } = file.make(room, name, logKey);
  const text = formatVkey(vkey);
  terminal.out(terminal.json ? JSON.stringify({ room, key: text }) : text);
  terminal.err(
    'The line above is this copy’s public key. Give it to whoever opens the room, or have it added by an agreed change.',
  );
  return EXIT.ok;
}

function logKeyOf(text: string, room: string) {
  const key = parseVkey(nodeProvider, text);
  if (!key.ok) throw new Misuse(`--log: ${key.fault.message}`);
  if (key.value.name !== logName(room)) throw new Misuse('--log: that key is of another room.');
  return key.value;
}

async function list({ operands, terminal }: Options, file: WitnessFile): Promise<ExitCode> {
  if (operands.length > 0) throw new Misuse('list takes nothing more.');
  const logs = file.all();
  if (terminal.json) {
    terminal.out(
      JSON.stringify({
        logs: logs.map(({ room, vkey, last }) => ({
          room,
          key: formatVkey(vkey),
          size: last?.size ?? 0,
        })),
      }),
    );
    return EXIT.ok;
  }
  for (const { room, vkey, last } of logs) {
    terminal.out(
      `${room}  ${formatVkey(vkey)}  ${last ? `matched at ${last.size} acts` : 'not yet compared'}`,
    );
  }
  if (logs.length === 0) terminal.err('This witness has no key yet.');
  return EXIT.ok;
}

async function pulls(
  { options, operands, terminal }: Options,
  file: WitnessFile,
): Promise<ExitCode> {
  const [server = '', id, ...more] = operands;
  if (more.length > 0) throw new Misuse('One server and one room at a time.');
  const url = originOf(server);
  const room = roomId(id);
  const every = options['every'] === undefined ? undefined : Number(options['every']);
  if (every !== undefined && !(every >= 1)) throw new Misuse('--every takes seconds.');
  const asked = new AbortController();
  if (every !== undefined) {
    process.once('SIGINT', () => asked.abort());
    process.once('SIGTERM', () => asked.abort());
  }
  const device = deviceFolder(devicePath(given(options, 'device'), process.env));
  const name = given(options, 'key');
  const keys = name === undefined ? [] : await unlockKeys(device, name, room);
  do {
    try {
      const { token } = await callServer(url, keys, device);
      const { size, before } = await pull({
        file,
        url,
        room,
        token,
        evidence: join(device.path, 'alarms'),
        learned: (code) =>
          terminal.err(`First look at this room. Compare its short code with the others: ${code}`),
      });
      terminal.out(
        terminal.json
          ? JSON.stringify({ room, size, before })
          : size === before
            ? `Copies match: still ${size} acts.`
            : `Copies match: ${size} acts${before === 0 ? ', seen for the first time' : `, ${size - before} more than before`}.`,
      );
    } catch (error) {
      // Only what may pass by itself is tried again; a log that contradicts itself is told and ends this.
      if (every === undefined || error instanceof Refused || !(error instanceof Misuse))
        throw error;
      terminal.err(error.message);
    }
    if (every !== undefined) {
      await setTimeout(every * 1000, undefined, { signal: asked.signal }).catch(() => undefined);
    }
  } while (every !== undefined && !asked.signal.aborted);
  return EXIT.ok;
}

async function serve(
  { options, operands, terminal }: Options,
  file: WitnessFile,
): Promise<ExitCode> {
  if (operands.length > 0) throw new Misuse('serve takes nothing more.');
  const port = Number(options['port'] ?? 8421);
  if (!(Number.isInteger(port) && port >= 0 && port <= 65_535))
    throw new Misuse('--port takes a port.');
  const host = given(options, 'host') ?? '127.0.0.1';
  let server;
  try {
    server = await serveWitness(file, port, host, (line) => terminal.err(line));
  } catch (error) {
    throw new Misuse(
      `This witness cannot be served at ${host}, port ${port} (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
  terminal.out(
    terminal.json
      ? JSON.stringify({ address: server.url })
      : `This witness is at ${server.url} (${file.all().length} rooms)`,
  );
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.close();
  return EXIT.ok;
}
