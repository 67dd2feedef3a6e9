import type { Hash } from '#core/text/hashes.ts';
import { nameInFiles } from '#client/name-in-files.ts';
import { makeNaming } from '#core/namer.ts';
import type { TextMoment } from '#core/views/text-search.ts';
import { LANGUAGES } from '#core/words.ts';
import type { DraftsFromReturn } from '#interchange/docx/draft-acts.ts';
import type { DocxFault } from '#interchange/docx/docx-fault.ts';
import { reviewedChanges, type ReviewedChange } from '#interchange/docx/kept-drafts.ts';
import { readDocx } from '#interchange/docx/read-docx.ts';
import { baseOfReturned, changesOfReturned } from '#interchange/docx/returned-base.ts';
import type { ReturnedFile } from '#interchange/docx/returned.ts';
import { digestWith } from '#record/digest.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { loadedBook } from '#room/rulebooks.ts';
import type { TalksRoom } from '../../context.ts';
import { viewAt, type Moment } from '../moments.ts';
import { draftOf } from '#core/views/text-draft.ts';

/** Reading a Word file that came back, on this device alone. Fetched when one is chosen. */

export interface ReadBack {
  file: ReturnedFile;
  base: TextMoment;
  found: DraftsFromReturn;
  changes: ReviewedChange[];
}

export type Back = { ok: true; value: ReadBack } | { ok: false; fault: DocxFault };

const hash: Hash = digestWith(browserProvider);

/**
 * @param asked the version with which a person says that the file is to be compared
 * @param own the side that reads it
 */
export function readBack(
  bytes: Uint8Array,
  { views }: TalksRoom,
  text: string,
  own: string | undefined,
  asked: Moment | undefined,
): Back {
  const read = readDocx(bytes);
  if (!read.ok) return read;
  const file = read.value;
  const view = views.talks.texts;
  const book = loadedBook(views.members.state?.rules ?? 1);
  if (!view || !book) throw new Error('a room without texts');
  const acts = [...views.acts.values()].filter(({ type }) => type !== 'room.sealed');
  let base: TextMoment;
  if (asked) {
    const then = viewAt(asked, view, acts, { book });
    const draft = asked.is === 'version' ? asked.version.draft : draftOf(then, text);
    if (!draft) throw new Error('a version without a text');
    const index = asked.is === 'now' ? (acts.at(-1)?.index ?? 0) : indexIn(asked);
    base = { view: then, draft, index };
  } else {
    const found = baseOfReturned(file, { view, acts, text }, { hash, book });
    if (!found.ok) return found;
    base = found.value;
  }
  const names = LANGUAGES.map((language) => nameInFiles(makeNaming(language, views.labels)));
  const found = changesOfReturned(file, base.draft, hash, [...names, (id) => id]);
  if (!found.ok) return found;
  const changes = reviewedChanges(found.value.acts, base, own);
  return { ok: true, value: { file, base, found: found.value, changes } };
}

function indexIn(moment: Exclude<Moment, { is: 'now' }>): number {
  return moment.is === 'version' ? moment.version.index : moment.act.index;
}
