import { partyOf } from '../act.ts';
import type { Entry } from './entry.ts';
import { signingOf } from './entry.ts';

/** Who did something, and when it was admitted, as rows of boards have it. */
export interface SaidBy {
  act: string;
  /** Place in the log. */
  index: number;
  /** The parties that signed. */
  by: string[];
  /** Epoch milliseconds. */
  admitted: number;
  /** What its signers' heads could disown (RC8.5), where that is another act: the confirmation of what was taken down. */
  signed?: string;
}

export function saidBy(
  entry: Pick<Entry, 'id' | 'index' | 'by' | 'admitted' | 'takenDown'>,
): SaidBy {
  const by = [...new Set(entry.by.map(partyOf))];
  const said = { act: entry.id, index: entry.index, by, admitted: entry.admitted };
  return entry.takenDown ? { ...said, signed: signingOf(entry) } : said;
}

/** Whether a head that disowns that act disowns this. */
export function isSignedBy({ act, signed }: Pick<SaidBy, 'act' | 'signed'>, id: string): boolean {
  return (signed ?? act) === id;
}
