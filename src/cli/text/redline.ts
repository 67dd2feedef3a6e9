import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { languagesOf } from '#core/text/draft.ts';
import { redlineOf } from '#core/text/redline/compare.ts';
import type { Redline } from '#core/text/redline/redline.ts';
import { countsOf, rowsOf } from '#core/text/redline/rows.ts';
import { hashDraft } from '#core/text/hashes.ts';
import type { WordLanguage } from '#core/words.ts';
import { redlineDocx } from '#interchange/docx/redline-edition.ts';
import { trackedOf } from '#interchange/docx/tracked-rows.ts';
import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { ExitCode } from '../command.ts';
import { EXIT, given, Misuse, Refused } from '../command.ts';
import { wordLanguage } from './draft-file.ts';
import { placeNames } from './places.ts';
import { countsLine, sideBySideLines, titleLine, unifiedLines } from './print-redline.ts';
import { isOfRoom, isState, readRoomText, stateNamed, stateNow } from './room-text.ts';
import type { Source } from './source.ts';
import { areOfOneText, sourceOfFile } from './source.ts';
import { withoutGroupIds } from './unnamed-groups.ts';
import type { TextInvocation } from './verb.ts';
import { writeNew } from './write-draft.ts';

/** `parley text redline`: what differs between two versions, word by word. */
export async function textRedline(invocation: TextInvocation): Promise<ExitCode> {
  const { options, terminal } = invocation;
  const out = given(options, 'out');
  const versions = isOfRoom(options)
    ? await versionsOfRoom(invocation)
    : await versionsInFiles(invocation);
  // A redline as data is of the drafts as they are, so that it can be applied.
  const [earlier, later] =
    areOfOneText(...versions) || (terminal.json && out === undefined)
      ? versions
      : (versions.map((one) => ({ ...one, draft: withoutGroupIds(one.draft) })) as typeof versions);
  const language = wordLanguage(given(options, 'language')) ?? earlier.draft.working;
  for (const { draft, name } of [earlier, later])
    if (!languagesOf(draft).includes(language))
      throw new Misuse(
        `${name} has no words in ${language}; it has them in ${languagesOf(draft).join(', ') || 'no language'}. --language says which are compared.`,
      );
  const found = redlineOf(earlier.draft, later.draft, {
    ids: areOfOneText(earlier, later),
    languages: [language],
  });
  if (out !== undefined && extname(out).toLowerCase() === '.docx') {
    await writeNew(out, await asTracked(found, earlier, later, language, given(options, 'author')));
    return EXIT.ok;
  }
  if (given(options, 'author') !== undefined)
    throw new Misuse(
      '--author goes with --out FILE.docx: whose the tracked changes are said to be.',
    );
  const isColoured =
    out === undefined && process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '';
  const text = terminal.json
    ? JSON.stringify({ counts: countsOf(found), redline: found })
    : printed(invocation, found, earlier, later, language, isColoured);
  if (out === undefined) terminal.out(text);
  else await writeNew(out, `${text}\n`);
  return EXIT.ok;
}

async function versionsInFiles(invocation: TextInvocation): Promise<[Source, Source]> {
  const [one, other, ...more] = invocation.operands;
  if (one === undefined || other === undefined || more.length > 0)
    throw new Misuse('Say which two files: the earlier and the later version.');
  return [await sourceOfFile(invocation, one), await sourceOfFile(invocation, other)];
}

/** Two versions that were circulated, or one and the text as it stands; a file in place of one that is no version. */
async function versionsOfRoom(invocation: TextInvocation): Promise<[Source, Source]> {
  const { options, operands, terminal } = invocation;
  const [one, other, ...more] = operands;
  if (one === undefined || more.length > 0)
    throw new Misuse(
      'Say which versions of the text: the earlier, and the later or else how it stands now.',
    );
  if (given(options, 'version') !== undefined)
    throw new Misuse('A redline names its versions without --version: "Rev. 1" "Rev. 2".');
  const text = await readRoomText(invocation);
  if (text.kind !== undefined) terminal.err(text.kind);
  const source = ({ draft, name, at }: ReturnType<typeof stateNow>): Source => ({
    draft,
    name,
    at,
    tabled: text.row.at,
    ids: true,
    flags: [],
    nameOf: text.nameOf,
    exercise: text.kind !== undefined,
  });
  const named = async (asked: string): Promise<Source> =>
    isState(text, asked) || !existsSync(asked)
      ? source(stateNamed(text, asked))
      : await sourceOfFile(invocation, asked);
  return [await named(one), other === undefined ? source(stateNow(text)) : await named(other)];
}

/** Whether both have a title of their own, so that a difference is one of the texts and not of the files' names. */
function areTitled(earlier: Source, later: Source, language: WordLanguage): boolean {
  return [earlier, later].every(({ draft, name }) => (draft.title[language] ?? name) !== name);
}

function printed(
  { options }: TextInvocation,
  found: Redline,
  earlier: Source,
  later: Source,
  language: WordLanguage,
  colour: boolean,
): string {
  const look = {
    colour,
    width: process.stdout.columns || 100,
    all: options['all'] === true,
    places: {
      earlier: placeNames(earlier.draft, 'en'),
      later: placeNames(later.draft, 'en'),
    },
    nameOf: later.nameOf,
  };
  const rows = rowsOf(found, earlier.draft, language);
  const title = areTitled(earlier, later, language) ? titleLine(found, language, look) : undefined;
  const lines = (options['side-by-side'] === true ? sideBySideLines : unifiedLines)(rows, look);
  const counts =
    title === undefined
      ? countsLine(countsOf(found))
      : `${countsLine(countsOf(found))} The title differs.`;
  return [counts, '', ...(title === undefined ? [] : [title, '']), ...lines].join('\n');
}

/** The redline as a Word file. Its changes are said to be those of the later version, at its time, unless an author is named. */
async function asTracked(
  found: Redline,
  earlier: Source,
  later: Source,
  language: WordLanguage,
  author: string | undefined,
): Promise<Uint8Array> {
  const hash = digestWith(nodeProvider);
  const paragraphs = trackedOf(found, earlier.draft, {
    language,
    author: author ?? later.name,
    date: `${new Date(later.at).toISOString().slice(0, 19)}Z`,
    titles: areTitled(earlier, later, language),
    nameOf: later.nameOf,
  });
  const made = await redlineDocx({
    title: later.draft.title[language] ?? later.name,
    paragraphs,
    exercise: earlier.exercise || later.exercise,
    ...(areOfOneText(earlier, later)
      ? { base: { text: earlier.draft.id, hash: hashDraft(hash, earlier.draft) } }
      : {}),
  });
  if (made.ok) return made.value;
  throw new Refused(`Nothing was written. ${made.fault.message}`);
}
