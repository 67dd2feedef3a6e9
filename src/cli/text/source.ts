import type { Draft } from '#core/text/draft.ts';
import { given, Misuse, operand } from '../command.ts';
import { languageOf } from '../telling.ts';
import type { DraftFile } from './draft-file.ts';
import { changesAsked, readDraftFile, readingRemarks, wordLanguage } from './draft-file.ts';
import { isOfRoom, readRoomText, stateAsked } from './room-text.ts';
import type { TextInvocation } from './verb.ts';

/** A draft that a verb works on, from a file or from a room. */
export interface Source {
  draft: Draft;
  /** What this state of it is called: the file's name, or the version's. */
  name: string;
  /** When that was; epoch milliseconds. */
  at: number;
  /** When the text came on the table, as far as is known. */
  tabled: number;
  ids: boolean;
  flags: DraftFile['flags'];
  nameOf: (party: string) => string;
  /** It is of an exercise, and every page of it says so (RC14.3). */
  exercise: boolean;
}

/**
 * Whether equal ids are the same paragraph: ids of other people's text are places in its file, and what was read from two such files is called `draft` in both.
 */
export function areOfOneText(one: Source, other: Source): boolean {
  return one.ids && other.ids && one.draft.id === other.draft.id && other.draft.id !== 'draft';
}

/** The draft in a file, what needs a look told on standard error. */
export async function sourceOfFile(
  { options, operands, terminal }: TextInvocation,
  path: string,
): Promise<Source> {
  const file = await readDraftFile(path, {
    language: wordLanguage(given(options, 'language')?.split(',')[0]),
    changes: changesAsked(given(options, 'changes')),
  });
  const isOne = operands.length === 1;
  for (const remark of readingRemarks(file, languageOf(undefined, process.env), isOne))
    terminal.err(isOne ? remark : `${path}: ${remark}`);
  const { draft, name, written, ids, flags } = file;
  return {
    draft,
    name,
    at: written,
    tabled: written,
    ids,
    flags,
    nameOf: (party) => party,
    exercise: false,
  };
}

/** The draft that is asked for: of the room that `--room` names, or of the one file. */
export async function readSource(invocation: TextInvocation): Promise<Source> {
  const { options, operands, terminal } = invocation;
  if (!isOfRoom(options)) return await sourceOfFile(invocation, operand(operands, 'file'));
  if (operands.length > 0) throw new Misuse('Say either a file or --room, not both.');
  const text = await readRoomText(invocation);
  if (text.kind !== undefined) terminal.err(text.kind);
  const { draft, name, at } = stateAsked(text, options);
  return {
    draft,
    name,
    at,
    tabled: text.row.at,
    ids: true,
    flags: [],
    nameOf: text.nameOf,
    exercise: text.kind !== undefined,
  };
}
