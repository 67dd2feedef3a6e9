import { leafToRestOn, type Rest } from '#client/compose-for.ts';
import { completeBody } from '#client/complete-body.ts';
import type { ReplicaSnapshot } from '#client/replica.ts';
import type { Act } from '#core/act.ts';
import type { ActType } from '#core/declare.ts';
import type { Rulebook } from '#core/rulebook.ts';
import type { RoomState } from '#core/state.ts';
import { browserProvider } from '#record/provider/browser.ts';
import type { Enclosure } from '#room/compose.ts';
import { RoomFold, type Decision } from '#room/fold.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { restate } from './restate.ts';

/** Who signs here: a key of this device in a room as this device has checked it. */
export interface Signer {
  ref: string;
  /** Its party. */
  own: string;
  state: RoomState;
  book: Rulebook;
}

/** An act as a person means it, whole: nothing is left to fill in. */
export interface Intent {
  type: ActType;
  body: Record<string, unknown>;
  after: readonly string[];
  rests: readonly Rest[];
  enclosures: readonly Enclosure[];
}

/** What an act of this type says by itself when a person has said the rest: what it repeats from the record, and the hashes of its words. */
export function wholeBody(
  { state, own, book }: Signer,
  { log }: ReplicaSnapshot,
  type: ActType,
  body: Readonly<Record<string, unknown>>,
  takingDown = false,
): Record<string, unknown> {
  const said = restate(type.name, body, { state, own, views: log.views, takingDown });
  return completeBody(browserProvider, type, said, book);
}

/** What the rules would say if the act were admitted now; asked before anything is signed. */
export function decideHere(signer: Signer, snapshot: ReplicaSnapshot, intent: Intent): Decision {
  return new RoomFold(browserProvider, loadedBook, signer.state).decide(
    asAct(signer, snapshot, intent),
  );
}

/** The act as the rules would see it if it were admitted now. */
function asAct(
  { ref, state }: Signer,
  { log }: ReplicaSnapshot,
  { type, body, after, rests }: Intent,
): Act {
  const now = Date.now();
  return {
    id: '0'.repeat(64),
    index: log.size,
    room: log.room,
    type: type.name,
    version: type.version,
    seen: log.size,
    time: Math.floor(now / 1000),
    admitted: Math.max(now, log.entries.at(-1)?.decoded.admitted ?? 0),
    by: [ref],
    body,
    after: after.map((id) => {
      const act = log.views.acts.get(id);
      return act ? { id, act } : { id };
    }),
    rests: rests.flatMap((rest) => {
      const leaf = leafToRestOn(rest);
      return leaf.ok ? [leaf.value.hash] : [];
    }),
    sealed: state.sealed && type.nature !== 'housekeeping',
  };
}

/** The enclosures that a body names, out of all that were read for it. */
export function namedIn(body: unknown, all: readonly Enclosure[]): Enclosure[] {
  const text = JSON.stringify(body);
  return all.filter(({ ref }) => text.includes(JSON.stringify(ref.enclosure)));
}
