import type { Draft } from '#core/text/draft.ts';
import type { WordLanguage } from '#core/words.ts';
import { decided, notClean, type Decision } from '../clean-draft.ts';
import { pdfFault, type Outcome } from './pdf-fault.ts';

/** The draft as its clean edition has it (PD5), alternatives decided if the caller does, or why there is none (`pdf.not-clean`, `pdf.language`). */
export function cleanDraft(
  draft: Draft,
  languages: readonly WordLanguage[],
  decide: Decision | undefined,
): Outcome<Draft> {
  const version = decide ? decided(draft, decide) : draft;
  const no = notClean(version, languages);
  return no ? pdfFault(no.code, no.message, no.where) : { ok: true, value: version };
}
