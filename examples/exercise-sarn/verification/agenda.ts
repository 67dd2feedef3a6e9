import type { Stage } from '../../stage.ts';

type Doing = () => Promise<void>;

interface Entry {
  day: number;
  time: string;
  doing: Doing;
}

/** What is to be done on which day, entered in any order by whoever writes that part of the script, and played in the order of the days. */
export class Agenda {
  readonly #entries: Entry[] = [];

  /** What is entered for the same minute is done in the order in which it was entered. @param time `14:00` */
  at(day: number, time: string, doing: Doing): void {
    this.#entries.push({ day, time, doing });
  }

  async play(stage: Stage): Promise<void> {
    const key = ({ day, time }: Entry): string => `${String(day).padStart(3, '0')} ${time}`;
    const order = this.#entries.toSorted((a, b) =>
      key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0,
    );
    for (const { day, time, doing } of order) {
      stage.notBefore(day, time);
      await doing();
    }
  }
}
