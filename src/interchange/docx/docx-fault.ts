import type { Fault } from '#record/fault.ts';

/** What is wrong with a file that came in, or why none is written: a stable code `docx.…`, one sentence, and where. */
export interface DocxFault extends Fault {
  /** The part of the file, or the paragraph and language of the draft: `word/document.xml`, `n3 (ur)`. */
  where?: string;
}

export type DocxResult<T> = { ok: true; value: T } | { ok: false; fault: DocxFault };

export function docxFault(
  code: string,
  message: string,
  where?: string,
): { ok: false; fault: DocxFault } {
  const full = { code: `docx.${code}`, message };
  return { ok: false, fault: where === undefined ? full : { ...full, where } };
}
