import type { Act } from '#core/act.ts';
import type { Draft } from '#core/text/draft.ts';
import type { Hash } from '#core/text/hashes.ts';
import type { ViewContext } from '#core/views/entry.ts';
import { momentWith, type TextMoment } from '#core/views/text-search.ts';
import type { TextsView } from '#core/views/texts.ts';
import { readBookmark } from './bookmarks.ts';
import { draftsFromReturn, type DraftsFromReturn } from './draft-acts.ts';
import { docxFault, type DocxResult } from './docx-fault.ts';
import type { ReturnedFile } from './returned.ts';

/** The room in which the text is that a file is said to be of. */
export interface RoomOfText {
  view: TextsView;
  /** In log order, without envelopes. */
  acts: readonly Act[];
  /** The text that is meant. */
  text: string;
}

/**
 * TX8.16: the moment of the text that a returned file was made of, which its own properties say. Refuses a file that says nothing of it (`docx.not-returned`), one of
 * another text (`docx.other-text`), and one of a version that the room never had (`docx.base-unknown`).
 *
 * @example baseOfReturned(read.value, { view, acts, text }, { hash, book })
 */
export function baseOfReturned(
  file: ReturnedFile,
  { view, acts, text }: RoomOfText,
  ctx: ViewContext & { hash: Hash },
): DocxResult<TextMoment> {
  if (file.text === undefined || file.base === undefined)
    return docxFault('not-returned', WHY[hasBookmarks(file) ? 'lost' : 'never']);
  if (file.text !== text) return docxFault('other-text', 'The file was made of another text.');
  const found = momentWith(acts, view, text, file.base, ctx);
  if (found) return { ok: true, value: found };
  return docxFault('base-unknown', 'The file was made of a version that is not in this record.');
}

const WHY = {
  lost: 'The file was made of a text, but has lost what says of which version.',
  never: 'The file does not say of which text and version it was made.',
} as const;

function hasBookmarks({ paragraphs }: ReturnedFile): boolean {
  return paragraphs.some(({ bookmarks }) => bookmarks.some((one) => readBookmark(one)));
}

/**
 * What a returned file would change in its base. A file does not say in which language the sides are named in it: of the ways to name them that are given, that one
 * counts with which the file differs least.
 */
export function changesOfReturned(
  file: ReturnedFile,
  base: Draft,
  hash: Hash,
  names: readonly ((party: string) => string)[],
): DocxResult<DraftsFromReturn> {
  let least: DocxResult<DraftsFromReturn> | undefined;
  for (const nameOf of names) {
    const found = draftsFromReturn(file, base, { hash, nameOf });
    if (!found.ok) return found;
    if (!least?.ok || found.value.acts.length < least.value.acts.length) least = found;
  }
  return least ?? draftsFromReturn(file, base, { hash });
}
