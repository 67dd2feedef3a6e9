import type { State } from '#core/obligations/event.ts';
import type { ObligationStanding } from '#core/obligations/state.ts';
import { useRoom } from '../context.ts';
import marks from '../points/marks.module.css';
import { Mark } from '../points/marks.tsx';

/** One shape for each computed state. None is a warning, and none is drawn in another colour. */
export function StateShape({ state }: { state: State }) {
  const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.4 } as const;
  return (
    <svg viewBox="-6 -6 12 12" aria-hidden="true">
      {state === 'nothing-reported' && <path d="M-4 0h8" {...line} />}
      {state === 'met' && <circle r="4.6" fill="currentColor" />}
      {state === 'alleged' && <path d="M0-4.6 5 4.2H-5z" {...line} />}
      {state === 'supported' && (
        <rect x="-4.4" y="-4.4" width="8.8" height="8.8" fill="currentColor" />
      )}
      {state === 'not-computable' && (
        <>
          <path d="M0-5.2 5.2 0 0 5.2-5.2 0z" {...line} />
          <circle r="1.1" fill="currentColor" />
        </>
      )}
    </svg>
  );
}

/** A computed state, by shape and word. */
export function StateMark({ state }: { state: State }) {
  const { naming } = useRoom();
  return (
    <span className={marks['mark']} data-state={state}>
      <StateShape state={state} />
      <span>{naming.term(`obligation-state.${state}`)}</span>
    </span>
  );
}

const SHAPES = {
  proposed: 'hollow',
  stale: 'dashed',
  agreed: 'half',
  'in-force': 'full',
  suspended: 'bars',
  ended: 'dash',
} as const satisfies Record<ObligationStanding, string>;

/** Where a reading of a clause stands. */
export function ObligationMark({ standing }: { standing: ObligationStanding }) {
  const { naming } = useRoom();
  return (
    <span data-standing={standing}>
      <Mark shape={SHAPES[standing]}>{naming.term(`obligation-standing.${standing}`)}</Mark>
    </span>
  );
}
