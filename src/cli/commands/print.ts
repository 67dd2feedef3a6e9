import { actFormPaper } from '#client/paper/act-form.ts';
import { blankFormPaper, typesOnPaper } from '#client/paper/blank-form.ts';
import type { Element } from '#client/paper/element.ts';
import { paperDocument } from '#client/paper/html.ts';
import type { PaperRoom } from '#client/paper/room.ts';
import { interfaceLanguages, paperRoom, tagOf } from '#client/paper/room.ts';
import { sessionSheetPaper } from '#client/paper/session-sheet.ts';
import { pick, WORD_LANGUAGES, type WordLanguage } from '#core/words.ts';
import { formatTreeHead } from '#record/checkpoint.ts';
import { shortCode } from '#record/code.ts';
import { logName } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { EXIT, Misuse, Refused, type Command, given } from '../command.ts';
import { paperStyle, writeOut } from '../paper-file.ts';
import { READING_HELP, READING_OPTIONS, readRooms } from '../reading/places.ts';
import { actNamed, onlyRoom, type RoomCopy } from '../reading/room-copy.ts';

/** Paper: the form of an act, blank forms, the sheet of a session, as one HTML file that needs nothing else. */
export const print: Command = {
  name: 'print',
  usage:
    'print ROOM [ACT | --blank TYPE | --session ACT] --out FILE.html [--languages L,…] [--from WHERE]',
  summary: 'Writes the paper form of an act, a blank form, or the sheet of a session, to print.',
  details: [
    'A form is one A4 page with its sentence in each language, room for initials and a short code; it names no address and no server.',
    'An act is named by its number in the log (12 or #12) or by the beginning of its id; a session by the act that opened it.',
    '',
    '--blank TYPE   a form to fill in by hand: consent.give, say; all for every one',
    '--session ACT  who attended and what was entered, over as many pages as it needs, in the first language',
    '--out FILE     the file to write; - for standard output. A file that is there is not written over.',
    '--languages L  en, ur, ps, prs, ar, tr, fr with commas between; else those of the room',
    READING_HELP,
  ].join('\n'),
  options: {
    ...READING_OPTIONS,
    languages: { type: 'string' },
    blank: { type: 'string' },
    session: { type: 'string' },
    out: { type: 'string' },
  },
  async run(invocation) {
    const { options, operands, terminal } = invocation;
    const [name, act, ...more] = operands;
    const [blank, session] = [given(options, 'blank'), given(options, 'session')];
    const asked = [act, blank, session].filter((one) => one !== undefined);
    if (name === undefined || more.length > 0 || asked.length !== 1) {
      throw new Misuse('Say which room, and one of: an act, --blank TYPE, --session ACT.');
    }
    const out = given(options, 'out');
    if (out === undefined) throw new Misuse('Say with --out which file to write.');
    const languages = languagesOf(given(options, 'languages') ?? given(options, 'language'));
    const copy = onlyRoom(await readRooms(invocation, name));
    // What does not hold is shown, never printed for ink.
    if (copy.fault) throw new Refused(`The record does not hold: ${copy.fault.message}`);
    const room = paperRoom(copy.log.views, languages);
    if (!room) throw new Refused(`Room ${copy.id} is not open yet.`);
    const sheets =
      blank !== undefined
        ? blankSheets(room, blank)
        : session !== undefined
          ? [sessionSheet(copy, room, session)]
          : [actSheet(copy, room, act as string)];
    const [language = 'en'] = room.languages;
    const title = room.title ? pick(room.title, language).text : 'Parley';
    const document = paperDocument(title, tagOf(language), await paperStyle(), sheets);
    await writeOut(out, document);
    if (terminal.json && out !== '-') {
      terminal.out(JSON.stringify({ file: out, room: copy.id, sheets: sheets.length }));
    } else {
      const written = sheets.length === 1 ? 'One sheet' : `${sheets.length} sheets`;
      terminal.err(`${written} written to ${out === '-' ? 'standard output' : out}.`);
    }
    return EXIT.ok;
  },
};

function languagesOf(asked: string | undefined): WordLanguage[] | undefined {
  if (asked === undefined) return undefined;
  return asked.split(',').map((one) => {
    const language = WORD_LANGUAGES.find((known) => known === one.trim());
    if (!language) throw new Misuse(`Paper can be had in ${WORD_LANGUAGES.join(', ')}.`);
    return language;
  });
}

function actSheet(copy: RoomCopy, room: PaperRoom, name: string): Element {
  const id = actNamed(copy, name);
  const sheet = actFormPaper(room, id, shortCode(nodeProvider, 'act', id));
  if (sheet) return sheet;
  throw new Refused(
    'This entry has no form: it is of no effect, or what is in it cannot be read here.',
  );
}

function blankSheets(room: PaperRoom, name: string): Element[] {
  const types = typesOnPaper(room);
  const wanted = name === 'all' ? types : types.filter((type) => type.name === name);
  if (wanted.length === 0) {
    throw new Misuse(
      `There is no blank form of ${name}. There is one of: ${types.map((type) => type.name).join(', ')}.`,
    );
  }
  const code = shortCode(nodeProvider, 'room', room.state.opening);
  return wanted.flatMap((type) => blankFormPaper(room, type, code));
}

function sessionSheet(copy: RoomCopy, room: PaperRoom, name: string): Element {
  const id = actNamed(copy, name);
  const { log } = copy;
  const head = formatTreeHead({
    origin: logName(log.room),
    size: log.size,
    root: log.rootAt(log.size) as Uint8Array,
  });
  const code = shortCode(nodeProvider, 'checkpoint', head);
  const [language = 'en'] = interfaceLanguages(room.languages);
  const sheet = sessionSheetPaper(room, id, language, { code, last: log.size - 1 });
  if (!sheet) throw new Misuse(`${name} is not the act that opened a session.`);
  return sheet;
}
