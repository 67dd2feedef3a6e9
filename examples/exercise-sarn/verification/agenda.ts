import type { Stage, Together } from '../../stage.ts';
import { known } from '../known.ts';
import type { SharedRoom } from '../people.ts';

type Doing = () => Promise<void>;

interface Entering {
  room: SharedRoom;
  /** Made when it is its turn; nothing where it has fallen away by then. */
  make: () => Together | undefined;
  entered?: ((id: string) => void) | undefined;
}

interface Entry {
  day: number;
  time: string;
  what: Doing | Entering;
}

/** What is to be done on which day, entered in any order by whoever writes that part of the script, and played in the order of the days. */
export class Agenda {
  readonly #entries: Entry[] = [];

  /** What is entered for the same minute is done in the order in which it was entered. @param time `14:00` */
  at(day: number, time: string, doing: Doing): void {
    this.#entries.push({ day, time, what: doing });
  }

  /**
   * One act by one key, admitted together with all others of the same minute and room: none of them is about another.
   *
   * @param entered is told the act's id
   */
  enter(
    day: number,
    time: string,
    room: SharedRoom,
    make: () => Together | undefined,
    entered?: (id: string) => void,
  ): void {
    this.#entries.push({ day, time, what: { room, make, entered } });
  }

  async play(stage: Stage): Promise<void> {
    const slots = new Map<string, Entry[]>();
    for (const entry of this.#entries) {
      const key = `${String(entry.day).padStart(3, '0')} ${entry.time}`;
      slots.set(key, [...(slots.get(key) ?? []), entry]);
    }
    for (const [, entries] of [...slots].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const [{ day, time }] = entries as [Entry, ...Entry[]];
      stage.notBefore(day, time);
      const whats = entries.map(({ what }) => what);
      for (const what of whats) if (typeof what === 'function') await what();
      for (const room of ['intake', 'commission'] as const)
        await together(
          stage,
          room,
          whats.flatMap((what) => (typeof what !== 'function' && what.room === room ? [what] : [])),
        );
    }
  }
}

async function together(stage: Stage, room: SharedRoom, all: readonly Entering[]): Promise<void> {
  const made = all.flatMap(({ make, entered }) => {
    const act = make();
    return act ? [{ act, entered }] : [];
  });
  if (made.length === 0) return;
  const ids = await stage.together(
    room,
    made.map(({ act }) => act),
  );
  for (const [n, { entered }] of made.entries()) entered?.(known(ids[n], 'an act of the morning'));
}
