import { LANGUAGES } from '#core/words.ts';
import { isRoomId } from '#record/base32.ts';
import { randomBytes } from '#room/compose.ts';
import { bodyFrom } from '../act-body.ts';
import { enterPair } from '../case-file/enter-pair.ts';
import { readPair } from '../case-file/kept-pair.ts';
import { openPair, placeOf, type OpenedPair } from '../case-file/open-pair.ts';
import {
  given,
  givenAll,
  Misuse,
  operand,
  type Command,
  type ExitCode,
  type Invocation,
} from '../command.ts';
import { deviceFolder, devicePath } from '../device-folder.ts';
import { spokenIn } from '../signing/read-aloud.ts';

type Options = Invocation<Record<string, unknown>>;

/** A case file leaves the mission's own room: its release there and the file in the commission's room, signed in one step (IC1.5, IC1.7). */
export const caseFile: Command = {
  name: 'case-file',
  usage: 'case-file release FILE --intake ROOM --case NUMBER --room ROOM [--yes] | finish KEPT',
  summary:
    'Releases a case file in the mission’s sealed room and enters it in the commission’s room, in one step.',
  details: [
    'FILE is the body of the case file as JSON, - for standard input; parley reference incident.case-file shows what it takes. Nothing of the mission’s room is put into it.',
    'Both rooms are read and checked whole first, and the rules of both are asked. Then both sentences are shown, all that the commission will be able to read, and whether',
    'the file says a minute or a place as finely as a report does. The release is entered first, and the file rests on it.',
    '',
    'parley case-file finish KEPT  goes on where entering stopped half-way: with the same file, and nothing is entered twice. The command that stopped says where KEPT is.',
    '',
    '--intake ROOM        the id of the mission’s sealed room',
    '--case NUMBER        the case there, by its number, or by the id of the act that opened it',
    '--room ROOM          the id of the commission’s room',
    '--enclose NAME=FILE  a file as an enclosure, named at that field: evidence.0; a copy without its metadata, see parley intake copy',
    '--key NAME, --intake-key NAME',
    '                     which key of this device signs in that room, where it has several: the mission’s head’s in both',
    '--to URL             the server of the commission’s room; else PARLEY_SERVER, else http://127.0.0.1:8420',
    '--intake-to URL      the server of the mission’s room, where it is another',
    '--yes                without asking, for scripts',
    '--language LANGUAGE  en, ur, ps, ar, tr or fr: the language in which the release is read out before it is signed',
    '',
    'Until both are entered the file is kept in the device’s folder, in the clear. Signed notes and receipts stay there.',
  ].join('\n'),
  options: {
    intake: { type: 'string' },
    case: { type: 'string' },
    room: { type: 'string' },
    enclose: { type: 'string', multiple: true },
    key: { type: 'string' },
    'intake-key': { type: 'string' },
    to: { type: 'string' },
    'intake-to': { type: 'string' },
    yes: { type: 'boolean' },
    device: { type: 'string' },
    language: { type: 'string' },
  },
  async run(invocation) {
    const [verb, ...operands] = invocation.operands;
    const run = { release, finish }[verb ?? ''];
    if (!run) throw new Misuse('Say which: release or finish; see parley case-file --help.');
    return await run({ ...invocation, operands });
  },
};

async function release({ options, operands, terminal }: Options): Promise<ExitCode> {
  const body = operand(operands, 'file with the body');
  const room = roomOf(options, 'room', 'Name the commission’s room by its id: --room.');
  const intake = roomOf(options, 'intake', 'Name the mission’s room by its id: --intake.');
  const meantCase = given(options, 'case');
  if (meantCase === undefined) throw new Misuse('Say which case of the mission’s room: --case.');
  if (intake === room) throw new Misuse('A case file goes to another room than the mission’s own.');
  const all = commonOf(options);
  const enclose = givenAll(options, 'enclose');
  const content = await bodyFrom({ body, fields: [], words: [], enclose });
  const to = given(options, 'to');
  const places = {
    intake: {
      room: intake,
      url: given(options, 'intake-to') ?? to,
      key: given(options, 'intake-key'),
    },
    commission: { room, url: to, key: given(options, 'key') },
  };
  const rooms = await openPair(places, all.device, terminal);
  if (typeof rooms === 'number') return rooms;
  const kept = {
    intake: placeOf(rooms.intake),
    commission: placeOf(rooms.commission),
    meant: { ...content, case: caseNamed(rooms, meantCase) },
    salt: randomBytes(16),
  };
  return await enterPair({ ...all, rooms, kept, path: undefined, options, terminal });
}

async function finish({ options, operands, terminal }: Options): Promise<ExitCode> {
  const path = operand(operands, 'kept file');
  const unfit = ['intake', 'case', 'room', 'enclose'].find((name) => options[name] !== undefined);
  if (unfit !== undefined) throw new Misuse(`--${unfit} is said of release; KEPT has it.`);
  const all = commonOf(options);
  const kept = await readPair(path);
  const to = given(options, 'to');
  const places = {
    intake: {
      room: kept.intake.room,
      url: given(options, 'intake-to') ?? kept.intake.url,
      key: given(options, 'intake-key') ?? kept.intake.key,
    },
    commission: {
      room: kept.commission.room,
      url: to ?? kept.commission.url,
      key: given(options, 'key') ?? kept.commission.key,
    },
  };
  const rooms = await openPair(places, all.device, terminal);
  if (typeof rooms === 'number') return rooms;
  return await enterPair({ ...all, rooms, kept, path, options, terminal });
}

function commonOf(options: Options['options']) {
  const spoken = spokenIn(given(options, 'language'));
  const language = LANGUAGES.find((one) => one === spoken) ?? 'en';
  const device = deviceFolder(devicePath(given(options, 'device'), process.env));
  return { spoken, language, device };
}

function roomOf(options: Options['options'], name: string, otherwise: string): string {
  const room = given(options, name) ?? '';
  if (!isRoomId(room)) throw new Misuse(otherwise);
  return room;
}

/** The act that opened a case, by the case's number; anything else is taken as an id, and refused where it is none. */
function caseNamed({ intake }: OpenedPair, text: string): string {
  const cases = intake.copy.log.views.talks?.promises?.intake.cases ?? {};
  const found = Object.values(cases).find(({ number }) => String(number) === text);
  return found?.act ?? text;
}
