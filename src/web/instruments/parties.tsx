import { Fragment } from 'react';
import { inTurn } from '../parts/in-turn.ts';
import { Party } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';

/** Several parties by name; who stands first moves on with `turn`. */
export function Parties({ ids, turn }: { ids: readonly string[]; turn: number }) {
  const { comma } = useWords();
  return inTurn(ids, turn).map((id, n) => (
    <Fragment key={id}>
      {n > 0 && comma}
      <Party id={id} />
    </Fragment>
  ));
}
