import type { Draft } from '#core/text/draft.ts';
import type { WordLanguage } from '#core/words.ts';
import { notClean, unattributed } from '../clean-draft.ts';
import { docxFault, type DocxResult } from './docx-fault.ts';

/** The draft as its clean edition has it, or why there is none (`docx.not-clean`, `docx.language`). */
export function checkClean(draft: Draft, languages: readonly WordLanguage[]): DocxResult<Draft> {
  const no = notClean(draft, languages);
  return no ? docxFault(no.code, no.message, no.where) : { ok: true, value: unattributed(draft) };
}
