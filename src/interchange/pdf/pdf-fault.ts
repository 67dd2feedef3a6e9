import type { Fault } from '#record/fault.ts';

/** Why no PDF is made: a stable code `pdf.…`, one sentence, and where. */
export interface PdfFault extends Fault {
  /** The paragraph and language of the draft, `n3 (ur)`, or what the caller gave: `title (en)`, `attachment`. */
  where?: string;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; fault: PdfFault };

export function pdfFault(
  code: string,
  message: string,
  where?: string,
): { ok: false; fault: PdfFault } {
  const full = { code: `pdf.${code}`, message };
  return { ok: false, fault: where === undefined ? full : { ...full, where } };
}
