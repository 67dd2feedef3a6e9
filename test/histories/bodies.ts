import type { RoomState } from '#core/state.ts';
import type { TestRoom } from '#core/test-room.ts';

/** What a generated act may choose from. */
export interface Choice {
  room: TestRoom;
  state: RoomState;
  /** The party that signs. */
  party: string;
  /** Eight numbers from 0 to 999; 0 to 2 have been used for the type and the signer. */
  picks: readonly number[];
  /** One of a list, by the n-th pick. */
  at: <T>(n: number, from: readonly T[]) => T;
  /** One of some ids, or now and then one that nothing has. */
  some: (n: number, ids: readonly string[]) => string;
}

export type Bodies = Readonly<Record<string, (choice: Choice) => object>>;
