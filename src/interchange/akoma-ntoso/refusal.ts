import type { Where } from '../xml-tree.ts';

export type { Where } from '../xml-tree.ts';

/** Why a file could not be read, or a draft not written. */
export interface AknFault {
  /** Stable: `akn.doctype`, `akn.too-large`. */
  code: string;
  /** One sentence: what is wrong, and what to do where something can be done. */
  message: string;
  where?: Where;
}

export type AknResult<T> = { ok: true; value: T } | { ok: false; fault: AknFault };

/** Ends a reading from inside; `settled` makes a value of it. Never seen outside of this folder. */
export class Refusal extends Error {
  readonly fault: AknFault;

  constructor(code: string, message: string, where?: Where) {
    super(message);
    this.fault = where === undefined ? { code, message } : { code, message, where };
  }
}

/** The result of `work`, or the fault that ended it. */
export function settled<T>(work: () => T): AknResult<T> {
  try {
    return { ok: true, value: work() };
  } catch (reason) {
    if (reason instanceof Refusal) return { ok: false, fault: reason.fault };
    throw reason;
  }
}
