import {
  clockAt,
  trucesOf,
  wallBoard,
  type TruceBoard,
  type TruceClock,
  type TruceRow,
} from '#core/views/truces.ts';

/** How far a truce has come: nobody is bound by terms that were only circulated. */
export type Stage = 'in-being' | 'circulated' | 'ended';

export interface TruceNow {
  row: TruceRow;
  clock: TruceClock;
  stage: Stage;
}

const STAGES: readonly Stage[] = ['in-being', 'circulated', 'ended'];

/** The truces of a room at an asked moment: what is in being, the shortest time first; what was only circulated; what is over, the latest first. */
export function trucesNow(view: TruceBoard, moment: number): TruceNow[] {
  const inBeing = new Set(wallBoard(view, moment).map(({ truce }) => truce));
  return trucesOf(view)
    .flatMap((row) => {
      const clock = clockAt(view, row.act, moment);
      if (!clock) return [];
      const stage: Stage =
        clock.state === 'ended' ? 'ended' : inBeing.has(row.act) ? 'in-being' : 'circulated';
      return [{ row, clock, stage }];
    })
    .toSorted(
      (a, b) =>
        STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) ||
        (a.stage === 'in-being' ? leadOf(a.clock) - leadOf(b.clock) : 0) ||
        b.row.tabled - a.row.tabled,
    );
}

/** A clock that runs comes before one that stands at zero, and that before one that has no end. */
export function leadOf({ state, remaining }: TruceClock): number {
  if (state === 'term-reached') return Number.MAX_SAFE_INTEGER - 1;
  return remaining ?? Number.MAX_SAFE_INTEGER;
}
