import type { ReactNode } from 'react';
import type { Occurred } from '#core/shapes.ts';
import { useRoom } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import { inTurn } from './in-turn.ts';
import styles from './side-acts.module.css';
import { ActLink, Moment, Party } from './values.tsx';

/** Something that a side did, as the views have it. */
export interface SideDid {
  party: string;
  act: string;
  /** Epoch milliseconds of the admission. */
  at: number;
  occurred?: Occurred;
}

/** When an act was done, as a link to it: as it was told, else when it was admitted. */
export function ActWhen({ act, at, occurred }: Omit<SideDid, 'party'>) {
  const { naming } = useRoom();
  return <ActLink id={act}>{occurred ? naming.when(occurred) : <Moment ms={at} />}</ActLink>;
}

interface SideActsProps<T extends SideDid> {
  acts: readonly T[];
  /** Who stands first moves on with it. */
  turn: number;
  /** What more there is to say of one. */
  more?: (act: T) => ReactNode;
}

/** Who did something and when, each a link to its act. Those who did not are not in it: nothing here names who is waited for. */
export function SideActs<T extends SideDid>({ acts, turn, more }: SideActsProps<T>) {
  const { comma } = useWords();
  const sides = [...new Set(acts.map((one) => one.party))].toSorted();
  return (
    <ul className={styles['acts']}>
      {inTurn(sides, turn).flatMap((side) =>
        acts
          .filter((one) => one.party === side)
          .map((one) => (
            <li key={one.act}>
              <Party id={side} />
              {comma}
              <ActWhen {...one} />
              {more?.(one)}
            </li>
          )),
      )}
    </ul>
  );
}
