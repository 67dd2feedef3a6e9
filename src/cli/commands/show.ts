import type { Language } from '#core/words.ts';
import { EXIT, Misuse, type Command, given } from '../command.ts';
import { tellAct } from '../reading/acts.ts';
import { faultLines } from '../reading/faults.ts';
import { READING_HELP, READING_OPTIONS, readRooms } from '../reading/places.ts';
import { onlyRoom, stateOf, titleOf, type RoomCopy } from '../reading/room-copy.ts';
import { standing, standingLines } from '../reading/standing.ts';
import { kindLine, languageOf, moment, namingOf } from '../telling.ts';

/** How things stand in a room, now or at an earlier act; or one act as it was signed. */
export const show: Command = {
  name: 'show',
  usage: 'show ROOM [ACT] [--at INDEX] [--from WHERE] [--json]',
  summary:
    'Shows how things stand in a room, now or after an earlier act; or one act with its signed note.',
  details: [
    'An act is named by its number in the log (12 or #12) or by the beginning of its id.',
    '',
    '--at INDEX     as it stood after the act with this number',
    READING_HELP,
  ].join('\n'),
  options: { ...READING_OPTIONS, at: { type: 'string' } },
  async run(invocation) {
    const { options, operands, terminal } = invocation;
    const [name, act, ...more] = operands;
    if (more.length > 0) throw new Misuse('One room, and one act of it, at a time.');
    const language = languageOf(given(options, 'language'), process.env);
    const at = options['at'] === undefined ? undefined : indexOf(String(options['at']));
    const copies = await readRooms(invocation, name, at === undefined ? undefined : at + 1);
    for (const { size } of copies) {
      if (at !== undefined && at >= size)
        throw new Misuse(`The room has ${size} acts; the last is #${size - 1}.`);
    }
    if (act === undefined) {
      if (terminal.json) {
        const rooms = copies.map((copy) => ({ ...standing(copy, language), fault: copy.fault }));
        terminal.out(JSON.stringify({ rooms }, undefined, 2));
      } else {
        terminal.out(copies.flatMap((copy) => standingLines(copy, language)).join('\n'));
      }
    } else {
      const copy = onlyRoom(copies);
      const index = findAct(copy, act);
      terminal.out(
        terminal.json
          ? JSON.stringify(actJson(copy, index, language), undefined, 2)
          : actLines(copy, index, language).join('\n'),
      );
    }
    return copies.some((copy) => copy.fault) ? EXIT.no : EXIT.ok;
  },
};

function indexOf(text: string): number {
  const digits = /^#?(0|[1-9]\d{0,14})$/.exec(text)?.[1];
  if (digits === undefined) throw new Misuse(`${text} is not the number of an act.`);
  return Number(digits);
}

function findAct({ log, size }: RoomCopy, text: string): number {
  if (/^#?\d{1,15}$/.test(text)) {
    const index = indexOf(text);
    if (index < log.size) return index;
    throw new Misuse(`The room has no act #${index}; it has ${size}.`);
  }
  const meant = log.entries.flatMap(({ decoded }, index) =>
    decoded.id.startsWith(text.toLowerCase()) ? [index] : [],
  );
  const [first, ...more] = meant;
  if (first === undefined) throw new Misuse(`The room has no act ${text}.`);
  if (more.length > 0)
    throw new Misuse(`${meant.length} acts begin with ${text}; give more of the id.`);
  return first;
}

function actLines(copy: RoomCopy, index: number, language: Language): string[] {
  const entry = copy.log.entries[index];
  if (!entry) return [];
  const { decoded, leaf, body } = entry;
  const told = tellAct(copy, entry, index, namingOf(copy.log.views, language));
  const state = stateOf(copy);
  const seconds = decoded.time * 1000;
  return [
    ...[state && kindLine(state.kind), titleOf(copy)?.[language]].filter((l) => l !== undefined),
    `Act #${index} of room ${copy.id}`,
    '',
    told.sentence,
    ...told.remarks.map((remark) => `  ${remark}`),
    ...(told.void ? [`  VOID, of no effect: ${told.void.sentence} (${told.void.code})`] : []),
    '',
    `Entered   ${moment(told.admitted)}, by the log’s clock`,
    `Signed    ${moment(seconds)}, as its signer says`,
    `Act id    ${told.id}`,
    '',
    'The note as it was signed:',
    '',
    ...indented(leaf.slice(leaf.indexOf('\n') + 1)),
    '',
    'Its body:',
    '',
    ...indented(JSON.stringify(JSON.parse(body), undefined, 2)),
    ...sealedLines(copy, index),
    ...enclosureLines(copy, index),
    ...faultLines(copy),
  ];
}

/** What a sealed act holds, where this reader could open it. */
function sealedLines({ log }: RoomCopy, index: number): string[] {
  const act = log.act(index);
  if (act?.sealed !== true) return [];
  const body = indented(JSON.stringify(act.body, undefined, 2));
  return ['', `Sealed in it, ${act.type}/${act.version}:`, '', ...body];
}

function indented(text: string): string[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`));
}

/** Words and names that stand apart from the body; files are named only. */
function enclosureLines({ log, enclosures }: RoomCopy, index: number): string[] {
  const act = log.act(index);
  const body = act?.sealed === true ? JSON.stringify(act.body) : (log.entries[index]?.body ?? '');
  const lines: string[] = [];
  for (const { enclosure, media, size } of log.named) {
    if (!body.includes(enclosure) || lines.some((line) => line.includes(enclosure))) continue;
    const found = enclosures.get(enclosure);
    const words =
      found instanceof Uint8Array && size <= 4000 && /^(?:text|application\/json)/.test(media)
        ? new TextDecoder().decode(found).replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '·')
        : undefined;
    const state =
      found === undefined
        ? 'not fetched here'
        : found instanceof Uint8Array
          ? `${size} bytes`
          : found;
    lines.push(`  ${enclosure}  ${media}, ${words ?? state}`);
  }
  return lines.length > 0 ? ['', 'Enclosed:', '', ...lines] : [];
}

function actJson(copy: RoomCopy, index: number, language: Language): unknown {
  const entry = copy.log.entries[index];
  if (!entry) return undefined;
  const { admitted, ...told } = tellAct(copy, entry, index, namingOf(copy.log.views, language));
  const { leaf, body, salt } = entry;
  return {
    room: copy.id,
    ...told,
    admitted: new Date(admitted).toISOString(),
    note: leaf.slice(leaf.indexOf('\n') + 1),
    body: JSON.parse(body) as unknown,
    ...(copy.log.act(index)?.sealed === true ? { sealed: copy.log.act(index)?.body } : {}),
    salt: Buffer.from(salt).toString('base64'),
  };
}
