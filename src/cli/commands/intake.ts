import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setInterval } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { collectSettings } from '#interchange/openrosa/collect-settings.ts';
import { qrSvgOf } from '#interchange/qr-svg.ts';
import { isRoomId } from '#record/base32.ts';
import {
  EXIT,
  given,
  Misuse,
  operand,
  Refused,
  type Command,
  type ExitCode,
  type Invocation,
} from '../command.ts';
import { deviceFolder, devicePath } from '../device-folder.ts';
import { copy, look } from '../intake/evidence-verbs.ts';
import { Doorkeeper } from '../intake/doorkeeper.ts';
import { Forwarder } from '../intake/forwarder.ts';
import { localZone } from '../intake/local-zone.ts';
import { lockFolder } from '../intake/lock-folder.ts';
import { addLogin, readLogins } from '../intake/logins.ts';
import { MissionRoom } from '../intake/room-submit.ts';
import { serveGateway } from '../intake/serve.ts';
import { readReferral, shippedForm } from '../intake/shipped-form.ts';
import { Spool } from '../intake/spool.ts';
import { tellWaiting } from '../intake/waiting.ts';
import { unlock } from '../unlock.ts';

type Options = Invocation<Record<string, unknown>>;

/** The gateway of a monitoring mission for reports from phones (OR4 to OR6), and what it takes to set one up. */
export const intake: Command = {
  name: 'intake',
  usage:
    'intake serve ROOM --zone ZONE --referral FILE [--to URL] | form --referral FILE | login NAME | settings NAME --origin URL | waiting ROOM [REPORT] | look FILE | copy FILE --out COPY',
  summary: 'Takes reports from ODK Collect and KoboCollect into the mission’s sealed room.',
  details: [
    'parley intake login NAME      makes a login for a phone, and shows it once',
    'parley intake settings NAME   prints the settings of a phone with that login, for ODK Collect and KoboCollect; with --qr FILE as a code to scan',
    'parley intake form            prints the form as XML, for phones that are loaded by hand',
    'parley intake serve ROOM      speaks to phones, and enters what they send, signed and sealed, into the room',
    'parley intake waiting ROOM    lists what the gateway has received and the room does not have; with REPORT tells one whole, and with --out FOLDER writes its files. Stop the gateway first.',
    'parley intake look FILE       says what a file is and what stands in it beside the picture, for those who may see the original',
    'parley intake copy FILE       makes a working copy of a JPEG or PNG picture with nothing beside the picture',
    '',
    'Run it on the mission’s own machine. The server that the sides share never sees a report: it is sealed here. docs/intake.md says how a mission sets this up.',
    '',
    '--to URL         the server that the room is on; else PARLEY_SERVER, else http://127.0.0.1:8420',
    '--key NAME       which key of this device signs, where it has several for the room',
    '--zone ZONE      the clock of the place where the mission works, as +05:00 or a name of the table of time zones',
    '--referral FILE  the mission’s referral path for sexual violence and harm to children: {"en": "…", "ur": "…"}',
    '--logins FILE    who may send, a line each; else intake-logins in the device’s folder',
    '--origin URL     where phones reach the gateway, if TLS stands before it: https://…',
    '--port N, --host ADDRESS   8422 at 127.0.0.1. Elsewhere than on this machine it is served only behind TLS.',
  ].join('\n'),
  options: {
    to: { type: 'string' },
    key: { type: 'string' },
    zone: { type: 'string' },
    referral: { type: 'string' },
    logins: { type: 'string' },
    origin: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
    device: { type: 'string' },
    qr: { type: 'string' },
    out: { type: 'string' },
    language: { type: 'string' },
  },
  async run(invocation) {
    const [verb, ...operands] = invocation.operands;
    const run = { serve, form, login, settings, waiting, look, copy }[verb ?? ''];
    if (!run)
      throw new Misuse(
        'Say which: serve, form, login, settings, waiting, look or copy; see parley intake --help.',
      );
    return await run({ ...invocation, operands });
  },
};

function loginsFile(options: Options['options']): string {
  const device = devicePath(given(options, 'device'), process.env);
  return given(options, 'logins') ?? join(device, 'intake-logins');
}

/** Undefined unless given. */
function originOf(options: Options['options']): string | undefined {
  const text = given(options, 'origin');
  if (text === undefined) return undefined;
  if (!/^https?:\/\//.test(text) || !URL.canParse(text) || new URL(text).origin !== text) {
    throw new Misuse('--origin takes an address such as https://intake.example, without a path.');
  }
  return text;
}

async function login({ options, operands, terminal }: Options): Promise<ExitCode> {
  const name = operand(operands, 'name');
  if (!/^[a-z0-9][a-z0-9-]{0,30}$/.test(name)) {
    throw new Misuse('Name the login in small letters, digits and hyphens, after no person.');
  }
  const { password } = await addLogin(loginsFile(options), name);
  terminal.out(terminal.json ? JSON.stringify({ name, password }) : `${name}\n${password}`);
  terminal.err(
    'Start the gateway again for it to count. To shut a phone out, take its line from the file.',
  );
  return EXIT.ok;
}

async function form({ options, operands, terminal }: Options): Promise<ExitCode> {
  if (operands.length > 0) throw new Misuse('form takes nothing more.');
  const { xml, version } = shippedForm(await readReferral(given(options, 'referral')));
  terminal.out(terminal.json ? JSON.stringify({ version, xml }) : xml.trimEnd());
  return EXIT.ok;
}

async function settings({ options, operands, terminal }: Options): Promise<ExitCode> {
  const name = operand(operands, 'login');
  const origin = originOf(options);
  if (origin === undefined) throw new Misuse('Say where phones reach the gateway: --origin.');
  const file = loginsFile(options);
  const found = (await readLogins(file)).find((one) => one.name === name);
  if (!found) throw new Misuse(`${file} has no login ${name}.`);
  const adminPassword = randomBytes(9).toString('base64url');
  const json = JSON.stringify(collectSettings({ ...found, origin, adminPassword }));
  const target = given(options, 'qr');
  if (target !== undefined) {
    const code = qrSvgOf(deflateSync(json).toString('base64'), 'L');
    try {
      await writeFile(target, code, { mode: 0o600, flag: 'wx' });
    } catch {
      throw new Misuse(`${target} cannot be written, or is there already.`);
    }
  }
  terminal.out(target === undefined || terminal.json ? json : target);
  terminal.err(
    'This holds the phone’s password and the one that protects its settings. Show it to that phone, and destroy it.',
  );
  return EXIT.ok;
}

async function waiting(invocation: Options): Promise<ExitCode> {
  const { options, operands } = invocation;
  const [room = '', report, ...more] = operands;
  if (!isRoomId(room) || more.length > 0)
    throw new Misuse('Name the room by its id, and perhaps one report.');
  const device = deviceFolder(devicePath(given(options, 'device'), process.env));
  const { seal } = await unlock(await device.key(room, given(options, 'key')));
  if (!seal) throw new Refused(NO_SEAL);
  return await tellWaiting(invocation, join(device.path, 'intake', room), seal, report);
}

const NO_SEAL = 'This key opens no sealed room. A key that was made with --seal does.';
const HERE = new Set(['127.0.0.1', '::1', 'localhost']);
/** What could not be entered is tried again so often. */
const AGAIN_MS = 60_000;

async function serve({ options, operands, terminal }: Options): Promise<ExitCode> {
  const room = operand(operands, 'room');
  if (!isRoomId(room)) throw new Misuse('Name the room by its id.');
  const port = Number(options['port'] ?? 8422);
  if (!(Number.isInteger(port) && port >= 0 && port <= 65_535))
    throw new Misuse('--port takes a port.');
  const hostname = given(options, 'host') ?? '127.0.0.1';
  const origin = originOf(options);
  const behindTls = origin?.startsWith('https:') === true;
  if (!HERE.has(hostname) && !behindTls) {
    throw new Misuse(
      'Reports would travel in the clear. Put TLS before the gateway and say where phones reach it: --origin https://…',
    );
  }
  const zoneName = given(options, 'zone');
  if (zoneName === undefined)
    throw new Misuse('Say by which clock reporters speak: --zone +05:00.');
  const zone = localZone(zoneName);
  const shipped = shippedForm(await readReferral(given(options, 'referral')));
  const logins = await readLogins(loginsFile(options));
  const device = deviceFolder(devicePath(given(options, 'device'), process.env));
  const key = await unlock(await device.key(room, given(options, 'key')));
  if (!key.seal) throw new Refused(NO_SEAL);
  const url = given(options, 'to') ?? process.env['PARLEY_SERVER'] ?? 'http://127.0.0.1:8420';
  const folder = join(device.path, 'intake', room);
  const lock = lockFolder(folder);
  const ended = new AbortController();
  const end = () => ended.abort();
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  try {
    const mission = new MissionRoom(key, url, device);
    await mission.open();
    const spool = await Spool.open(folder, key.seal);
    const forwarder = new Forwarder(spool, mission.submit, Date.now, (line) => terminal.err(line));
    const pass = () =>
      forwarder.pass().then(
        () => undefined,
        (error: unknown) => terminal.err(`failed ${(error as Error).name}`),
      );
    const gateway = await serveGateway({
      spool,
      zone,
      form: shipped,
      doorkeeper: new Doorkeeper(logins, behindTls),
      hostname,
      port,
      origin,
      now: Date.now,
      log: (line) => terminal.err(line),
      whole: () => void pass(),
    }).catch((error: unknown) => {
      const { code } = error as NodeJS.ErrnoException;
      throw new Misuse(`The gateway cannot be served at ${hostname}, port ${port} (${code}).`);
    });
    const { whole, partial } = spool.waiting;
    terminal.out(
      terminal.json
        ? JSON.stringify({ address: gateway.url, form: shipped.version, whole, partial })
        : `The gateway is at ${gateway.url} (form ${shipped.version}; ${whole} reports wait to be entered, ${partial} are not whole)`,
    );
    await pass();
    try {
      for await (const _ of setInterval(AGAIN_MS, undefined, { signal: ended.signal }))
        await pass();
    } catch (error) {
      if (!ended.signal.aborted) throw error;
    }
    await gateway.close();
    await pass();
    return EXIT.ok;
  } finally {
    lock.release();
  }
}
