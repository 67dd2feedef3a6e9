import { text } from 'node:stream/consumers';
import { readAside, writeAside, type AsideLine } from '#client/aside.ts';
import type { HeadMemory } from '#client/head-memory.ts';
import { isRoomId } from '#record/base32.ts';
import { formatInstant } from '#record/instant.ts';
import { areAsideWords, ASIDE_HOURS } from '#room/aside.ts';
import { ask, atTerminal } from '../ask.ts';
import { EXIT, given, Misuse, operand, Refused, type Command } from '../command.ts';
import { deviceFolder, devicePath } from '../device-folder.ts';
import { callServer, copyFromServer, failureError } from '../reading/from-server.ts';
import { stateOf, type RoomCopy } from '../reading/room-copy.ts';
import { languageOf, moment, namingOf, plain } from '../telling.ts';
import { unlock } from '../unlock.ts';

/** Off the record (RC15): reads what can be read now, or writes one line. */
export const aside: Command = {
  name: 'aside',
  usage: 'aside ROOM --from URL [--key NAME] [--write] [--hours N] [--side] [--json]',
  summary: 'Reads what is off the record in a room, or writes one line there.',
  details: [
    'Nothing of it is signed, enters the log, or is written to a disk by Parley, here or on the server. What a terminal shows it may keep.',
    '',
    '--from URL     the address of the server',
    '--key NAME     with this key of this device, which has a place in the room',
    '--write        writes a line: asked for at a terminal, else taken from standard input, and never from the command line, which shells keep',
    '--hours N      until so many hours from now, 24 at most; 1 unless given',
    '--side         says which side it is from; else no side is named',
    '--language L   en or ur',
  ].join('\n'),
  options: {
    from: { type: 'string' },
    key: { type: 'string' },
    device: { type: 'string' },
    language: { type: 'string' },
    write: { type: 'boolean' },
    hours: { type: 'string' },
    side: { type: 'boolean' },
  },
  async run({ options, operands, terminal }) {
    const room = operand(operands, 'room');
    if (!isRoomId(room)) throw new Misuse('Name the room by its id.');
    const from = given(options, 'from');
    if (from === undefined) throw new Misuse('Name the server with --from.');
    const until = hourAfter(given(options, 'hours') ?? '1', Date.now());
    const device = deviceFolder(devicePath(given(options, 'device'), process.env));
    const key = await unlock(await device.key(room, given(options, 'key')));
    const calls = await callServer(from, [key], device);
    const { api, origin } = calls;
    try {
      const copy = await copyFromServer(calls, room, unchanged(device.heads));
      if (copy.fault) throw new Refused(`${copy.fault.message} Nothing was sent.`);
      if (options['write'] === true) {
        const [side = ''] = key.vkey.name.split('/');
        for (const line of before(copy, until)) terminal.err(line);
        const words = await lineToWrite();
        if (!areAsideWords(words)) throw new Misuse('Write some words, up to 8,000 bytes of them.');
        const meant = { until, words, ...(options['side'] === true ? { side } : {}) };
        const answer = await writeAside(api, copy.replica, meant);
        if (!answer.ok) throw failureError(answer.failure, origin);
        terminal.out(
          terminal.json
            ? JSON.stringify({ until })
            : `Written off the record, until ${moment(Date.parse(until))}.`,
        );
        return EXIT.ok;
      }
      const answer = await readAside(api, copy.replica.snapshot.log);
      if (!answer.ok) throw failureError(answer.failure, origin);
      const lines = answer.value.filter((line) => line.until > Date.now());
      terminal.out(
        terminal.json
          ? JSON.stringify({ entries: lines.map(({ id: _, ...line }) => line) }, undefined, 2)
          : told(copy, lines, languageOf(given(options, 'language'), process.env)),
      );
      return EXIT.ok;
    } finally {
      // The sign-in was for this alone.
      await api.signOut();
    }
  },
};

/** What this device remembers of rooms is looked at, and nothing is added to it: not even that the room was visited now. */
function unchanged(heads: HeadMemory): HeadMemory {
  return { get: (room) => heads.get(room), put: () => undefined };
}

function hourAfter(hours: string, now: number): string {
  const number = /^\d{1,2}$/.test(hours) ? Number(hours) : 0;
  if (number < 1 || number > ASIDE_HOURS) {
    throw new Misuse(`Off the record lasts 1 to ${ASIDE_HOURS} hours.`);
  }
  return formatInstant((Math.floor(now / 60_000) + number * 60) * 60);
}

/** What a person reads before writing (RC15.11). */
function before(copy: RoomCopy, until: string): string[] {
  const state = stateOf(copy);
  const parties = Object.entries(state?.parties ?? {}).flatMap(([id, { left }]) =>
    left === undefined ? [id] : [],
  );
  const readers = plain(namingOf(copy.log.views, 'en').parties(parties), 'en');
  return [
    `Off the record, until ${moment(Date.parse(until))}. Read by: ${readers}. Others may copy what they see.`,
    'No copy is kept here, and nothing may cite it.',
    copy.log.outerState?.sealed === true
      ? 'This device encrypts it. The server sees that somebody writes, and when.'
      : 'The room is not sealed: until then the server’s memory holds the words, and whoever operates it can read them.',
  ];
}

async function lineToWrite(): Promise<string> {
  if (atTerminal()) return await ask('> ', 'write it at a terminal.');
  return (await text(process.stdin)).trim();
}

function told(
  copy: RoomCopy,
  lines: readonly AsideLine[],
  language: ReturnType<typeof languageOf>,
): string {
  if (lines.length === 0) return 'Nothing can be read off the record now.';
  const naming = namingOf(copy.log.views, language);
  const parties = stateOf(copy)?.parties ?? {};
  return lines
    .map(({ until, words, side }) => {
      const from =
        side !== undefined && Object.hasOwn(parties, side)
          ? `says it is from ${plain(naming.party(side), language)}`
          : 'names no side';
      const said = words ?? '(this device could not open it)';
      return [
        `until ${moment(until)}, ${from}:`,
        ...said.split('\n').map((one) => `  ${one}`),
      ].join('\n');
    })
    .join('\n\n');
}
