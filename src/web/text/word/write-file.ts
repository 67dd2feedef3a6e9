import { nameInFiles } from '#client/name-in-files.ts';
import type { Draft } from '#core/text/draft.ts';
import type { Naming } from '#core/naming.ts';
import type { WordLanguage } from '#core/words.ts';
import type { DocxResult } from '#interchange/docx/docx-fault.ts';
import { bracketedDocx } from '#interchange/docx/editions.ts';
import { digestWith } from '#record/digest.ts';
import { browserProvider } from '#record/provider/browser.ts';

/** The text as a Word file that goes round, as everybody in the room may see it. Fetched when it is asked for. */
export async function wordFile(
  draft: Draft,
  languages: readonly WordLanguage[],
  naming: Naming,
  exercise: boolean,
): Promise<DocxResult<Uint8Array>> {
  return await bracketedDocx(draft, {
    languages,
    exercise,
    hash: digestWith(browserProvider),
    nameOf: nameInFiles(naming),
  });
}
