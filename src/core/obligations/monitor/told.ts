import type { AsideReason, CountedAs, CountedEvent, SetAside } from './states.ts';
import { under } from '../ruling.ts';
import { byCodeUnit, COUNTED_AS } from './states.ts';
import type { Course } from './course.ts';
import { CLAIMED, SURE } from './grade.ts';
import { counts, eventBy, lastCounting, type History } from './history.ts';
import { inOrder, type Entry } from './timeline.ts';

/** The explanation of one instance, gathered while its state is computed (OB5.2). */
export class Told {
  readonly #counted: { entry: Entry; as: CountedAs; surely: boolean }[] = [];
  /** Events of which some version would fit. */
  readonly #fits = new Set<History>();

  count(entry: Entry, as: CountedAs, surely: boolean): void {
    this.#counted.push({ entry, as, surely });
  }

  /** A version fits, whether or not it is the one that counts. */
  fits({ history }: Entry): void {
    this.#fits.add(history);
  }

  events(): CountedEvent[] {
    return this.#counted
      .toSorted(
        (a, b) => COUNTED_AS.indexOf(a.as) - COUNTED_AS.indexOf(b.as) || inOrder(a.entry, b.entry),
      )
      .map(({ entry, as, surely }) => ({
        event: entry.history.id,
        as,
        grade: entry.grade === SURE ? 'sure' : entry.grade === CLAIMED ? 'claimed' : 'vague',
        surely,
      }));
  }

  /** Of an instance that is due then. */
  aside(due: number, by: { compiled: { id: string }; lag: number; course: Course }): SetAside[] {
    const counted = new Set(this.#counted.map(({ entry }) => entry.history));
    return sorted(
      [...this.#fits].flatMap((history) => leftOut(history, due, counted.has(history), by)),
    );
  }
}

/** The acts on an event that do not count for what is due then, and, where the event is not `counted`, which act left it out. */
export function leftOut(
  history: History,
  due: number,
  counted: boolean,
  by: { compiled: { id: string }; lag: number; course: Course },
): SetAside[] {
  const aside: SetAside[] = history.acts
    .filter((act) => !counts(history, act, due, by))
    .map((act) => ({ event: history.id, act: act.index, reason: 'late' }));
  const last = history.acts[lastCounting(history, due, by)];
  if (last && !counted) {
    const event = eventBy(last);
    const read = event && under(event, by.compiled.id);
    const reason: AsideReason =
      read === undefined ? 'retracted' : read.answer === 'kept' ? 'kept' : 'amended';
    aside.push({ event: history.id, act: last.index, reason });
  }
  return aside;
}

/** By act, then by reason; each once. */
export function sorted(aside: readonly SetAside[]): SetAside[] {
  return aside
    .toSorted((a, b) => a.act - b.act || byCodeUnit(a.reason, b.reason))
    .filter((one, n, all) => one.act !== all[n - 1]?.act || one.reason !== all[n - 1]?.reason);
}
