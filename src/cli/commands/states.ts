import { instantOf } from '#core/instant-of.ts';
import { instantMs } from '#core/instants.ts';
import { explanationOf } from '#core/obligations/explain/sentences.ts';
import type { Naming } from '#core/naming.ts';
import { instant } from '#core/shapes.ts';
import { EXIT, given, Misuse, type Command } from '../command.ts';
import { faultLines } from '../reading/faults.ts';
import { READING_HELP, READING_OPTIONS, readRooms } from '../reading/places.ts';
import { stateOf, titleOf, type RoomCopy } from '../reading/room-copy.ts';
import { stateLines } from '../states/print-states.ts';
import { statesOfRoom, unreadOf, type RoomStates } from '../states/states-of-room.ts';
import { kindLine, languageOf, namingOf } from '../telling.ts';

function askedAt(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!instant.safeParse(text).success)
    throw new Misuse(`--at takes an instant in UTC, such as 2031-03-05T14:00:00Z.`);
  return instantMs(text);
}

function headOf(copy: RoomCopy, language: Naming['language']): string[] {
  const state = stateOf(copy);
  const title = titleOf(copy);
  const acts = `Room ${copy.id}, ${copy.size} ${copy.size === 1 ? 'act' : 'acts'}`;
  const kind = state && kindLine(state.kind);
  return [kind, title?.[language] ?? title?.['en'], acts].filter((line) => line !== undefined);
}

function json(copy: RoomCopy, read: RoomStates | undefined, naming: Naming, changes: boolean) {
  return {
    room: copy.id,
    kind: stateOf(copy)?.kind,
    title: titleOf(copy),
    size: copy.size,
    fault: copy.fault,
    ...(unreadOf(copy) > 0 ? { unread: unreadOf(copy) } : {}),
    at: read && instantOf(read.at),
    obligations: read?.obligations.map(({ row, standing, state, explained }) => ({
      obligation: row.act,
      clause: row.clause,
      label: row.terms.label,
      standing,
      state,
      explained,
      explanation: explained && explanationOf(explained, naming),
    })),
    ...(changes ? { changes: read?.changes } : {}),
    digest: read?.digest,
  };
}

/** The computed states of a room's obligations, and why they are so. */
export const states: Command = {
  name: 'states',
  usage: 'states [ROOM] [--at INSTANT] [--changes] [--from WHERE] [--language L] [--json]',
  summary: 'Tells the computed states of obligations, what gave each, and a digest to compare.',
  details: [
    'Anybody who holds the same acts computes the same states, and this computes them anew, from acts that it has checked. A state is no finding. How they are computed is in',
    'spec/obligations.md.',
    '',
    READING_HELP,
    '--at INSTANT   as of then, in UTC: 2031-03-05T14:00:00Z. What was entered later is not known then. Else now, and never before the last act',
    '--changes      also how each state changed: by which act, or by time alone',
    '',
    'The last line is a digest of all states and of what gave them. Two who read the same acts and ask for the same moment have the same.',
  ].join('\n'),
  options: { ...READING_OPTIONS, at: { type: 'string' }, changes: { type: 'boolean' } },
  async run(invocation) {
    const { options, operands, terminal } = invocation;
    if (operands.length > 1) throw new Misuse('One room at a time.');
    const language = languageOf(given(options, 'language'), process.env);
    const at = askedAt(given(options, 'at'));
    const changes = options['changes'] === true;
    const now = Date.now();
    const copies = await readRooms(invocation, operands[0]);
    const rooms = copies.map((copy) => ({
      copy,
      read: statesOfRoom(copy, at, now),
      naming: namingOf(copy.log.views, language),
    }));
    if (terminal.json) {
      const told = rooms.map(({ copy, read, naming }) => json(copy, read, naming, changes));
      terminal.out(JSON.stringify({ rooms: told }, undefined, 2));
    } else {
      const told = rooms.map(({ copy, read, naming }) =>
        [
          ...headOf(copy, language),
          '',
          ...stateLines(read, naming, changes, unreadOf(copy)),
          ...faultLines(copy),
        ].join('\n'),
      );
      terminal.out(told.join('\n\n'));
    }
    return copies.some((copy) => copy.fault || copy.log.replay.voids.size > 0) ? EXIT.no : EXIT.ok;
  },
};
