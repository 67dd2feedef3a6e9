import { fault, type Fault } from '#record/fault.ts';

/** Ends a reading from inside; never seen outside of this folder. Codes are `evidence.…`. */
export class Unreadable extends Error {
  readonly fault: Fault;

  constructor(code: string, message: string, at?: number) {
    super(message);
    this.fault = fault(`evidence.${code}`, message, at).fault;
  }
}

/** A part says that it is longer than what is left of the file. */
export function cutShort(at: number): Unreadable {
  return new Unreadable('cut-short', 'The file ends before its parts do.', at);
}
