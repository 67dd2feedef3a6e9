import { nameInFiles } from '#client/name-in-files.ts';
import { rules } from '#core/rules.ts';
import { draftOf } from '#core/views/text-draft.ts';
import type { TextRow, TextsView } from '#core/views/texts.ts';
import { textsAt } from '#core/views/texts.ts';
import type { Draft } from '#core/text/draft.ts';
import type { Invocation } from '../command.ts';
import { given, Misuse, Refused } from '../command.ts';
import { faultLines } from '../reading/faults.ts';
import { readRooms } from '../reading/places.ts';
import { actNamed, stateOf, type RoomCopy } from '../reading/room-copy.ts';
import { instrumentNamed } from './instrument-named.ts';
import { kindLine, languageOf, namingOf } from '../telling.ts';

/** A text of a room, as this command read and checked it. */
export interface RoomText {
  copy: RoomCopy;
  /** The act that tabled it. */
  id: string;
  /** The texts as they stood after the act with this number. */
  view: TextsView;
  index: number;
  row: TextRow;
  /** The line that says that the room is an exercise, if it is. */
  kind: string | undefined;
  nameOf: (party: string) => string;
}

/** One state of it: as it stood after an act, or as it was circulated under a name. */
export interface TextState {
  draft: Draft;
  name: string;
  /** The act after which it stood so. */
  index: number;
  /** Epoch milliseconds, by the log's clock. */
  at: number;
}

/** Whether a text of a room is asked for. */
export function isOfRoom(options: Readonly<Record<string, unknown>>): boolean {
  if (given(options, 'room') !== undefined) return true;
  for (const name of ['text', 'at', 'version', 'from', 'key', 'device'])
    if (given(options, name) !== undefined)
      throw new Misuse(`--${name} goes with --room, which says whose text is meant.`);
  return false;
}

function indexOf(text: string): number {
  const digits = /^#?(0|[1-9]\d{0,14})$/.exec(text)?.[1];
  if (digits === undefined) throw new Misuse(`${text} is not the number of an act.`);
  return Number(digits);
}

/**
 * The text of the room that `--room` names.
 *
 * @param fileSays the text that a file says it is of, which is meant unless `--text` says another
 * @throws Misuse where no one text is meant, Refused where the copy does not hold
 */
export async function readRoomText(
  invocation: Invocation<Record<string, unknown>>,
  fileSays?: string,
): Promise<RoomText> {
  const { options } = invocation;
  const name = given(options, 'room');
  const copies = await readRooms(invocation, name);
  const broken = copies.find(({ fault }) => fault);
  if (broken) throw new Refused(faultLines(broken)[1] ?? 'The room does not hold.');
  const withTexts = copies.filter((copy) => Object.keys(textsOf(copy)).length > 0);
  const [copy, ...more] = withTexts;
  if (!copy) throw new Misuse(`There is no text on the table in ${name ?? 'that room'}.`);
  if (more.length > 0)
    throw new Misuse(
      `Texts are on the table in ${withTexts.length} rooms: say which with --room, ${withTexts.map(({ id }) => id).join(', ')}.`,
    );
  const instrument = given(options, 'instrument');
  const id =
    instrument === undefined
      ? textMeant(copy, given(options, 'text'), fileSays)
      : instrumentNamed(copy, instrument).text;
  const asked = given(options, 'at');
  const language = languageOf(undefined, process.env);
  const naming = namingOf(copy.log.views, language);
  const state = stateOf(copy);
  return {
    ...viewAt(copy, id, asked === undefined ? copy.log.size - 1 : indexOf(asked)),
    kind: state && kindLine(state.kind),
    nameOf: nameInFiles(naming),
  };
}

function textsOf({ log }: RoomCopy): TextsView['texts'] {
  return log.views.talks?.texts?.texts ?? {};
}

function textMeant(copy: RoomCopy, asked: string | undefined, fileSays?: string): string {
  const ids = Object.keys(textsOf(copy));
  if (asked === undefined && fileSays !== undefined && ids.includes(fileSays)) return fileSays;
  const named = ids.map((id) => {
    const title = textsOf(copy)[id]?.title ?? {};
    return `#${copy.log.views.acts.get(id)?.index} ${title['en'] ?? Object.values(title)[0] ?? ''}`;
  });
  if (asked === undefined) {
    const [only, ...more] = ids;
    // A file of another text is refused as that, whichever of several it is held against.
    if (only !== undefined && (more.length === 0 || fileSays !== undefined)) return only;
    throw new Misuse(
      `The room has ${ids.length} texts: say which with --text, ${named.join(', ')}.`,
    );
  }
  const id = actNamed(copy, asked);
  if (!ids.includes(id)) throw new Misuse(`Act ${asked} tabled no text; ${named.join(', ')} did.`);
  return id;
}

/** The text as it stood after the act with this number. */
export function viewAt(
  copy: RoomCopy,
  id: string,
  index: number,
): Pick<RoomText, 'copy' | 'id' | 'view' | 'index' | 'row'> {
  const { size, views } = copy.log;
  if (index >= size) throw new Misuse(`The room has ${size} acts; the last is #${size - 1}.`);
  const book = rules(stateOf(copy)?.rules ?? 0);
  if (!book) throw new Misuse('The room needs a newer Parley.');
  const acts = [...views.acts.values()].filter(({ type }) => type !== 'room.sealed');
  const upTo = acts.filter((act) => act.index <= index).length;
  const enclosure = (digest: string) => copy.enclosures.get(digest);
  const view = textsAt(acts, upTo, { book, enclosure });
  const row = view.texts[id];
  if (!row) throw new Misuse(`The text was not on the table yet after act #${index}.`);
  return { copy, id, view, index, row };
}

/** Whether this names a state of the text, and not perhaps a file. */
export function isState(text: RoomText, asked: string): boolean {
  return /^#\d{1,15}$/.test(asked) || versionNamed(text, asked) !== undefined;
}

/** The text after an act of the log, or as it was circulated under a name. */
export function stateNamed(text: RoomText, asked: string): TextState {
  const version = versionNamed(text, asked);
  if (version) return version;
  if (/^#\d{1,15}$/.test(asked))
    return stateNow({ ...text, ...viewAt(text.copy, text.id, indexOf(asked)) });
  const names = text.row.versions.map(({ name }) => `“${nameOfVersion(name)}”`);
  throw new Misuse(
    names.length === 0
      ? `No version of the text has been circulated, so none is called ${asked}. #INDEX names it after an act.`
      : `No version is called ${asked}; there ${names.length === 1 ? 'is' : 'are'} ${names.join(', ')}. #INDEX names it after an act.`,
  );
}

function versionNamed({ row }: RoomText, asked: string): TextState | undefined {
  const key = (text: string): string =>
    text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
  const found = row.versions.findLast(({ name }) =>
    Object.values(name).some((one) => key(one) === key(asked)),
  );
  const { draft, name, index, at } = found ?? {};
  if (!draft || !name || index === undefined || at === undefined) return undefined;
  return { draft, name: nameOfVersion(name), index, at };
}

function nameOfVersion(name: Readonly<Record<string, string>>): string {
  return name['en'] ?? Object.values(name)[0] ?? '';
}

/** The text as it stood after the act that was asked for. */
export function stateNow(text: RoomText): TextState {
  const { copy, view, id, index } = text;
  const draft = draftOf(view, id);
  if (!draft) throw new Misuse('There is no such text.');
  const at = copy.log.entries[index]?.decoded.admitted ?? 0;
  return { draft, name: `after act #${index}`, index, at };
}

/** What `--version` or `--at` ask for. */
export function stateAsked(text: RoomText, options: Readonly<Record<string, unknown>>): TextState {
  const version = given(options, 'version');
  if (version === undefined) return stateNow(text);
  if (given(options, 'at') !== undefined)
    throw new Misuse('Say either --at or --version, not both.');
  return stateNamed(text, version);
}
