import { partyOf } from '../act.ts';
import type { Entry } from './entry.ts';

/** Who did something, and when it was admitted, as rows of boards have it. */
export interface SaidBy {
  act: string;
  /** Place in the log. */
  index: number;
  /** The parties that signed. */
  by: string[];
  /** Epoch milliseconds. */
  admitted: number;
}

export function saidBy(entry: Pick<Entry, 'id' | 'index' | 'by' | 'admitted'>): SaidBy {
  const by = [...new Set(entry.by.map(partyOf))];
  return { act: entry.id, index: entry.index, by, admitted: entry.admitted };
}
