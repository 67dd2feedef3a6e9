import { instantMs } from '../instants.ts';
import type { Occurred } from '../shapes.ts';
import type { Entry } from './entry.ts';

/** When a session sat, from the acts that opened, suspended, resumed and closed it (RD: durations derive from these instants). */
export interface SessionTimes {
  /** Epoch milliseconds. */
  from: number;
  to?: number;
  pauses: { from: number; to?: number }[];
}

/** When an act's matter happened: as it says, else when it was admitted. */
export function happened(entry: Entry): number {
  const { occurred } = entry.body as { occurred?: Occurred };
  return occurred ? instantMs(occurred.from) : entry.admitted;
}

/** Where an interval that an act tells of ended. */
export function happenedUntil(entry: Entry): number {
  const { occurred } = entry.body as { occurred?: Occurred };
  return occurred?.to === undefined ? happened(entry) : instantMs(occurred.to);
}

export function opened(entry: Entry): SessionTimes {
  return { from: happened(entry), pauses: [] };
}

/** Takes a `session.suspend`, `session.resume` or `session.close`. */
export function step(times: SessionTimes, entry: Entry): void {
  const pause = times.pauses.at(-1);
  switch (entry.type) {
    case 'session.suspend':
      times.pauses.push({ from: happened(entry) });
      break;
    case 'session.resume':
      if (pause) pause.to = happened(entry);
      break;
    case 'session.close':
      times.to = happenedUntil(entry);
      if (pause && pause.to === undefined) pause.to = times.to;
      break;
    default:
  }
}

/** Minutes in session, pauses taken off; undefined while it is open, or where the instants entered do not fit each other. */
export function minutesSat(times: SessionTimes): number | undefined {
  if (times.to === undefined) return undefined;
  let ms = times.to - times.from;
  for (const pause of times.pauses) ms -= (pause.to ?? times.to) - pause.from;
  return ms < 0 ? undefined : Math.round(ms / 60_000);
}
