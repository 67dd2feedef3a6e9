import type { RoomState } from '#core/state.ts';
import { checkUnanimity, type ReadLeaf, type Unanimity } from '#core/text/unanimity.ts';
import { toBase64 } from '#record/bytes.ts';
import type { DecodedAct } from '#record/decode.ts';
import type { MemberReplayed } from './sealed-replay.ts';

/** An outcome stated in one room, held against the answers that were read in others (TX11.5). */
export interface OutcomeCheck extends Unanimity {
  room: string;
}

/** Gathers what is read in the rooms where sides answer whoever holds the pen, while rooms are replayed. */
export class OutcomesRead {
  readonly #leaves: ReadLeaf[] = [];

  take(entry: DecodedAct, replayed: MemberReplayed): void {
    // Everything is kept that an outcome could be said to rest on: it may rest on something that is no answer.
    if (replayed.kind !== 'admitted' || !replayed.sealed) return;
    this.#leaves.push({ leaf: toBase64(entry.leafHash), act: replayed.act });
  }

  /**
   * @param rooms each with its state at the end, and how many of its sealed acts were not read
   */
  check(rooms: readonly { id: string; state: RoomState; unread: number }[]): OutcomeCheck[] {
    return rooms.flatMap(({ id, state }) =>
      Object.entries(state.talks?.texts?.askings ?? {}).flatMap(([ask, asking]) => {
        const pen = state.talks?.texts?.texts[asking.text]?.pen ?? '';
        const whole = new Set(
          rooms
            .filter((one) => one.state.setting === 'shuttle' && one.unread === 0)
            .filter((one) => one.state.process === state.process && one.state.parties[pen])
            .flatMap((one) => Object.keys(one.state.parties)),
        );
        const found = checkUnanimity(ask, asking, this.#leaves, whole);
        return found ? [{ ...found, room: id }] : [];
      }),
    );
  }
}
