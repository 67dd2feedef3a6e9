import { EXIT, Misuse, type Command, given } from '../command.ts';
import { tellActs } from '../reading/acts.ts';
import { READING_HELP, READING_OPTIONS, readRooms } from '../reading/places.ts';
import { stateOf, titleOf, type RoomCopy } from '../reading/room-copy.ts';
import { faultLines } from '../reading/faults.ts';
import { kindLine, languageOf, moment } from '../telling.ts';

/** The chronicle of a room: one line an act. */
export const log: Command = {
  name: 'log',
  usage: 'log [ROOM] [--from WHERE] [--language L] [--json]',
  summary: 'Tells what was done in a room, one line an act, each checked before it is shown.',
  details: READING_HELP,
  options: READING_OPTIONS,
  async run(invocation) {
    const { options, operands, terminal } = invocation;
    if (operands.length > 1) throw new Misuse('One room at a time.');
    const language = languageOf(given(options, 'language'), process.env);
    const copies = await readRooms(invocation, operands[0]);
    if (terminal.json) {
      const rooms = copies.map((copy) => ({
        room: copy.id,
        kind: stateOf(copy)?.kind,
        title: titleOf(copy),
        size: copy.size,
        fault: copy.fault,
        acts: tellActs(copy, language).map(({ admitted, ...act }) => ({
          ...act,
          admitted: new Date(admitted).toISOString(),
        })),
      }));
      terminal.out(JSON.stringify({ rooms }, undefined, 2));
    } else {
      for (const copy of copies) terminal.out(logLines(copy, language).join('\n'));
    }
    return copies.some((copy) => copy.fault || copy.log.replay.voids.size > 0) ? EXIT.no : EXIT.ok;
  },
};

function logLines(copy: RoomCopy, language: ReturnType<typeof languageOf>): string[] {
  const state = stateOf(copy);
  const title = titleOf(copy);
  const lines = [state && kindLine(state.kind), title?.[language] ?? title?.['en']].filter(
    (line) => line !== undefined,
  );
  lines.push(`Room ${copy.id}, ${copy.size} ${copy.size === 1 ? 'act' : 'acts'}`, '');
  const acts = tellActs(copy, language);
  const width = String(acts.length).length + 1;
  for (const act of acts) {
    const said = act.void
      ? `VOID, of no effect; the operator should not have admitted it. ${act.void.sentence} It would have read: ${act.sentence}`
      : act.voidInside
        ? `Of no effect, by what is inside: ${act.voidInside.sentence}`
        : act.sentence;
    const after = act.remarks.length > 0 ? `  [${act.remarks.join('; ')}]` : '';
    lines.push(
      `${`#${act.index}`.padStart(width)}  ${moment(act.admitted)}  ${oneLine(said)}${after}`,
    );
  }
  lines.push(...faultLines(copy));
  return lines;
}

/** Words may have line feeds; a line of the log has none. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' / ');
}
