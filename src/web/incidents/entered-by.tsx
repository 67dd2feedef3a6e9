import type { SaidBy as Said } from '#core/views/said.ts';
import { SaidBy } from '../commission/said-by.tsx';

/** Who entered something and when it was entered: not when that happened of which it tells. */
export function EnteredBy({ said: { act, by, admitted } }: { said: Said }) {
  return <SaidBy said={{ act, by, admitted }} />;
}
