import { readClaim } from '#client/enrol.ts';
import { isRoomId } from '#record/base32.ts';
import { shortCode } from '#record/code.ts';
import { formatVkey } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { Invitation } from '#room/wire.ts';
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
import { callServer, failureError, type ServerCalls } from '../reading/from-server.ts';
import { unlock } from '../unlock.ts';
import { act } from './act.ts';

type Options = Invocation<Record<string, unknown>>;

/** For a head: one-time links for people of its own side, and the keys that were made by them (RC8.8). */
export const invite: Command = {
  name: 'invite',
  usage:
    'invite NAME --room ROOM [--duty DUTY] [--to URL] | list --room ROOM | accredit NAME --room ROOM',
  summary: 'Invites a device of one’s own side to a room, and accredits the key that it made.',
  details: [
    'parley invite p1/k2 --room ROOM            prints a link; opened in a browser, or with parley key make --invitation, it makes the key there',
    'parley invite list --room ROOM             who has answered, and the code of each key',
    'parley invite accredit p1/k2 --room ROOM   signs that the key counts, once its holder has read its code to you',
    '',
    '--duty DUTY      member unless given; head for another device of the head itself; reader',
    '--hours N        how long the link holds: 24 unless given',
    '--key NAME       which key of this device signs, where it has several for the room',
    '--to URL         the server; else PARLEY_SERVER, else http://127.0.0.1:8420',
    '--yes            accredits without asking, for scripts',
  ].join('\n'),
  options: {
    room: { type: 'string' },
    duty: { type: 'string' },
    hours: { type: 'string' },
    key: { type: 'string' },
    to: { type: 'string' },
    yes: { type: 'boolean' },
    device: { type: 'string' },
  },
  async run(invocation) {
    const [first = '', ...rest] = invocation.operands;
    if (first === 'list') return await list({ ...invocation, operands: rest });
    if (first === 'accredit') return await accredit({ ...invocation, operands: rest });
    return await make(invocation);
  },
};

const DUTIES = ['head', 'member', 'reader'] as const;

async function make(invocation: Options): Promise<ExitCode> {
  const { options, terminal } = invocation;
  const key = nameIn(invocation.operands);
  const duty = DUTIES.find((one) => one === (given(options, 'duty') ?? 'member'));
  if (!duty) throw new Misuse(`--duty takes one of ${DUTIES.join(', ')}.`);
  const hours = Number(given(options, 'hours') ?? '24');
  if (!Number.isInteger(hours) || hours < 1 || hours > 168) {
    throw new Misuse('--hours takes a number from 1 to 168.');
  }
  const { api, origin, room } = await asHead(options);
  const made = await api.invite(room, { key, duty, hours });
  if (!made.ok) throw failureError(made.failure, origin);
  const link = `${origin}/enrol#${made.value.secret}`;
  terminal.out(terminal.json ? JSON.stringify({ room, key, duty, link }) : link);
  terminal.err('Give this link to one person, by a way you trust. It is not shown again.');
  return EXIT.ok;
}

async function list({ options, operands, terminal }: Options): Promise<ExitCode> {
  if (operands.length > 0) throw new Misuse('list takes nothing more.');
  const { room, invitations } = await invited(options);
  const shown = await Promise.all(
    invitations.map(async (one) => {
      const claim = await readClaim(nodeProvider, room, one);
      const code = claim && shortCode(nodeProvider, 'key', formatVkey(claim.key));
      return { key: one.key, duty: one.duty, state: one.state, ...(code ? { code } : {}) };
    }),
  );
  if (terminal.json) terminal.out(JSON.stringify({ room, invitations: shown }));
  else {
    for (const { key, duty, state, code } of shown) {
      terminal.out(`${key}  ${duty}  ${state}${code === undefined ? '' : `  ${code}`}`);
    }
    if (shown.length === 0) terminal.err('Nobody of your side is invited.');
  }
  return EXIT.ok;
}

/** The same act as `parley act key.accredit`, of the key that the invited device made. */
async function accredit(invocation: Options): Promise<ExitCode> {
  const { options, terminal } = invocation;
  const name = nameIn(invocation.operands);
  const { room, invitations } = await invited(options);
  const found = invitations.find(({ key, state }) => key === name && state === 'claimed');
  const claim = found && (await readClaim(nodeProvider, room, found));
  if (!found || !claim) throw new Refused(`No key ${name} waits to be accredited.`);
  const key = formatVkey(claim.key);
  terminal.err(
    `Accredit it only if its holder reads this code of the key to you, all eight groups:\n  ${shortCode(nodeProvider, 'key', key)}`,
  );
  const field = [
    `key=${key}`,
    `duty=${found.duty}`,
    ...(claim.seal === undefined ? [] : [`seal=${claim.seal}`]),
  ];
  return await act.run({
    ...invocation,
    operands: ['key.accredit'],
    options: { ...options, field },
  });
}

async function invited(
  options: Record<string, unknown>,
): Promise<{ room: string; invitations: readonly Invitation[] }> {
  const { api, origin, room } = await asHead(options);
  const answer = await api.invitations(room);
  if (!answer.ok) throw failureError(answer.failure, origin);
  return { room, invitations: answer.value.invitations };
}

async function asHead(options: Record<string, unknown>): Promise<ServerCalls & { room: string }> {
  const room = given(options, 'room') ?? '';
  if (!isRoomId(room)) throw new Misuse('Name the room by its id: --room.');
  const device = deviceFolder(devicePath(given(options, 'device'), process.env));
  const key = await unlock(await device.key(room, given(options, 'key')));
  const url = given(options, 'to') ?? process.env['PARLEY_SERVER'] ?? 'http://127.0.0.1:8420';
  return { ...(await callServer(url, [key], device)), room };
}

function nameIn(operands: readonly string[]): string {
  const [name, ...more] = operands;
  if (name === undefined || more.length > 0) {
    throw new Misuse('Name the key as its side and a number: p1/k2.');
  }
  return name;
}
