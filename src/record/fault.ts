/**
 * What is wrong with bytes that came from outside. Everything parsed here is hostile until its signature is checked, so a fault is an ordinary value:
 * a stable code, a plain sentence, and where in the input it was found. Codes are part of the interface; sentences may be improved.
 */
export interface Fault {
  /** Stable, `<format>.<what>`: `note.signature-invalid`, `body.not-canonical`. */
  code: string;
  /** One sentence, without any of the content that was refused. */
  message: string;
  /** Offset in bytes in the input, where one is known. */
  at?: number;
}

/** The result of reading something hostile. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; fault: Fault };

export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function fault(code: string, message: string, at?: number): { ok: false; fault: Fault } {
  return { ok: false, fault: at === undefined ? { code, message } : { code, message, at } };
}
