import type { Occurred } from '#core/shapes.ts';
import { useRoom } from '../context.ts';
import { ActWhen } from '../parts/side-acts.tsx';
import { useWords } from '../words/use-words.ts';

interface Said {
  act: string;
  /** The parties that signed. */
  by: readonly string[];
  /** Epoch milliseconds. */
  admitted: number;
  occurred?: Occurred;
}

/** Who signed an act and when, as a link to it. */
export function SaidBy({ said }: { said: Said }) {
  const { comma } = useWords();
  const { naming } = useRoom();
  const { act, by, admitted, occurred } = said;
  return (
    <>
      {naming.parties(by)}
      {comma}
      <ActWhen act={act} at={admitted} {...(occurred ? { occurred } : {})} />
    </>
  );
}
