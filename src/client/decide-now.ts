import type { RoomState } from '#core/state.ts';
import type { Provider } from '#record/provider.ts';
import { RoomFold, type Decision } from '#room/fold.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { leafToRestOn, type Rest } from './compose-for.ts';
import type { VerifiedLog } from './verified-log.ts';

/** An act before it is entered, as far as the rules ask. */
export interface Considered {
  type: string;
  version: number;
  /** Key names with ids. */
  by: readonly string[];
  body: unknown;
  after: readonly string[];
  rests?: readonly Rest[];
  /** Epoch seconds; now unless it was written down earlier. */
  time?: number;
}

/**
 * What the rules would say if the act were admitted now; asked before anything is signed.
 *
 * @param now epoch milliseconds by the device’s clock
 */
export function decideNow(
  provider: Provider,
  log: VerifiedLog,
  state: RoomState,
  { type, version, by, body, after, rests = [], time }: Considered,
  now: number,
): Decision {
  const housekeeping = loadedBook(state.rules)?.type(type, version)?.nature === 'housekeeping';
  return new RoomFold(provider, loadedBook, state).decide({
    id: '0'.repeat(64),
    index: log.size,
    room: log.room,
    type,
    version,
    seen: log.size,
    time: time ?? Math.floor(now / 1000),
    admitted: Math.max(now, log.entries.at(-1)?.decoded.admitted ?? 0),
    by: by.toSorted(),
    body,
    after: after.map((id) => {
      const act = log.views.acts.get(id);
      return act ? { id, act } : { id };
    }),
    rests: rests.flatMap((rest) => {
      const leaf = leafToRestOn(rest);
      return leaf.ok ? [leaf.value.hash] : [];
    }),
    sealed: state.sealed && !housekeeping,
  });
}
