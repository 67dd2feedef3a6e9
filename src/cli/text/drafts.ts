import { proposalOfDraft } from '#core/views/draft-proposal.ts';
import type { DraftRow, WordsRow } from '#core/views/texts.ts';
import { plain, printed } from '#core/text/segments.ts';
import type { WordLanguage } from '#core/words.ts';
import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { ExitCode } from '../command.ts';
import { EXIT, given, Misuse, Refused } from '../command.ts';
import { faultLines } from '../reading/faults.ts';
import { readRooms } from '../reading/places.ts';
import { actNamed, stateOf } from '../reading/room-copy.ts';
import { kindLine, moment } from '../telling.ts';
import { wordLanguage } from './draft-file.ts';
import type { TextInvocation } from './verb.ts';

/**
 * `parley text drafts --room OWNROOM`: the drafts that a side keeps in its own room (TX9). With `--body`, what `parley act text.propose` takes of one: the words, and nothing
 * that says whose they are.
 */
export async function textDrafts(invocation: TextInvocation): Promise<ExitCode> {
  const { options, operands, terminal } = invocation;
  if (operands.length > 0) throw new Misuse('Drafts are in a room: say which with --room.');
  const name = given(options, 'room');
  if (name === undefined) throw new Misuse('Say in which room of your own side, with --room.');
  const [copy, ...more] = await readRooms(invocation, name);
  if (!copy || more.length > 0) throw new Misuse(`${name} is not one room.`);
  if (copy.fault) throw new Refused(faultLines(copy)[1] ?? 'The room does not hold.');
  const all = Object.values(copy.log.views.talks?.texts?.drafts ?? {});
  const asked = given(options, 'body');
  if (asked !== undefined) {
    const row = all.find(({ act }) => act === actNamed(copy, asked));
    if (!row) throw new Misuse(`Act ${asked} keeps no draft, or the draft was dropped.`);
    terminal.out(JSON.stringify(proposalOfDraft(row, workingOf(row, options), hash)));
    return EXIT.ok;
  }
  if (terminal.json) {
    terminal.out(JSON.stringify({ room: copy.id, drafts: all }, undefined, 2));
    return EXIT.ok;
  }
  const kind = kindLine(stateOf(copy)?.kind ?? 'live');
  if (kind !== undefined) terminal.err(kind);
  if (all.length === 0) terminal.out('No drafts are kept there.');
  for (const row of all) terminal.out(`${linesOf(row).join('\n')}\n`);
  return EXIT.ok;
}

const hash = digestWith(nodeProvider);

/** The room of the text says its working language; here `--language` does, where a draft has several. */
function workingOf({ on, new: added }: DraftRow, options: TextInvocation['options']): WordLanguage {
  const asked = wordLanguage(given(options, 'language'));
  if (asked) return asked;
  const found = new Set([...on, ...added].flatMap(({ words }) => Object.keys(words)));
  const [only, ...more] = [...found] as WordLanguage[];
  if (only === undefined || more.length > 0)
    throw new Misuse(
      `The draft has words in ${[...found].join(', ')}: say which is the working language, with --language.`,
    );
  return only;
}

function linesOf({ index, at, text, reviewer, says, on, new: added }: DraftRow): string[] {
  const whose = reviewer === undefined ? '' : `, by ${reviewer}`;
  return [
    `#${index}, ${moment(at)}${whose}; of the text ${text.slice(0, 16)}…`,
    ...on.flatMap(({ node, words }) => worded(`on ${node}`, words)),
    ...added.flatMap(({ words }) => worded('a new paragraph', words)),
    ...Object.values(says ?? {}).map(
      (words) => `   Said of it: ${words.replaceAll('\n', '\n   ')}`,
    ),
  ];
}

function worded(place: string, words: WordsRow['words']): string[] {
  return Object.entries(words).map(([language, { segs }]) => {
    const said = segs.length === 0 ? plain('no text') : segs;
    return `   ${place} (${language}): ${printed(said).replaceAll('\n', '\n   ')}`;
  });
}
