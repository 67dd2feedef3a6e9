import { flagSentence } from '#core/text/bracket-flags.ts';
import type { Draft } from '#core/text/draft.ts';
import { redlineOfWords } from '#core/text/redline/words.ts';
import { oneSpelling } from '#core/text/hashes.ts';
import type { ReviewedChange } from '#interchange/docx/kept-drafts.ts';
import { placeNames } from './places.ts';
import { wrapped } from './print-redline.ts';

/** What a returned file would change, on a terminal: one change below the other, numbered, each with whose it is. */

export interface ReviewLook {
  width: number;
  colour: boolean;
  nameOf: (party: string) => string;
}

const WHY_NOT: Readonly<Record<NonNullable<ReviewedChange['not']>, string>> = {
  move: 'Not kept: only whoever holds the pen moves paragraphs. Ask for it in the room of the text.',
  title: 'Not kept: the title of a text is not proposed.',
  comment: 'Not kept: nothing is proposed in it.',
  same: 'Not kept: it comes to the words that stand.',
};

export function reviewLines(
  changes: readonly ReviewedChange[],
  draft: Draft,
  look: ReviewLook,
): string[] {
  const places = placeNames(draft, 'en');
  return changes.flatMap((change, n) => {
    const { act } = change;
    const lines = [`${n + 1}. ${whatLine(change, places)}`];
    const indented = (more: readonly string[]) => lines.push(...more.map((one) => `   ${one}`));
    const { before, after } = change;
    if (before !== undefined || after !== undefined)
      indented(wrapped(redlineOfWords(before, after, act.language), look));
    for (const segs of asProposed(change))
      indented(
        wrapped(
          [{ is: 'keep', text: 'As a proposal: ' }, ...redlineOfWords(segs, segs, act.language)],
          look,
        ),
      );
    for (const { author, on, text } of act.comments)
      indented([`Comment of ${named(author ?? '')}${on === '' ? '' : ` on “${on}”`}: ${text}`]);
    for (const code of new Set(act.flags.map((flag) => flag.code)))
      indented([`Look at this: ${flagSentence({ code }, 'en')}`]);
    if (change.not !== undefined) indented([WHY_NOT[change.not]]);
    return [...lines, ''];
  });
}

/** The words as they would be proposed, where these are not the ones that the file has. */
function asProposed({ act, on, new: added }: ReviewedChange) {
  const made = [...on, ...added].map(({ segs }) => segs);
  if (act.what !== 'words' && act.what !== 'insert') return [];
  return made.filter((segs) => oneSpelling(segs) !== oneSpelling(act.segs));
}

function named(reviewer: string): string {
  return reviewer === '' ? 'somebody whom the file does not name' : reviewer;
}

function whatLine({ act, node }: ReviewedChange, places: ReadonlyMap<string, string>): string {
  const at = (id: string | undefined): string =>
    id === undefined ? 'the beginning' : (places.get(id) ?? id).replace(/\.$/, '');
  const place =
    act.what === 'title' ? 'Title' : act.what === 'insert' ? `After ${at(node)}` : at(node);
  const what = {
    words: 'other words',
    delete: 'to be deleted',
    insert: 'a new paragraph',
    split: 'split',
    merge: act.what === 'merge' ? `merged with ${act.nodes.slice(1).map(at).join(', ')}` : '',
    move: act.what === 'move' ? `moved to after ${at(act.after)}` : '',
    title: 'other words',
    comment: 'commented on',
  }[act.what];
  const whose = act.reviewers.map(named).join(', ');
  const by = act.isTogether
    ? `${whose} together`
    : act.reviewers.length === 0
      ? 'not tracked in the file'
      : whose;
  const also = act.isUntracked && act.reviewers.length > 0 ? '; also changed without tracking' : '';
  return `${place} (${act.language}): ${what}; ${by}${also}`;
}
