import type { Rest } from '#client/compose-for.ts';
import { decideNow } from '#client/decide-now.ts';
import { completeBody } from '#client/complete-body.ts';
import type { ReplicaSnapshot } from '#client/replica.ts';
import type { ActType } from '#core/declare.ts';
import type { Rulebook } from '#core/rulebook.ts';
import type { RoomState } from '#core/state.ts';
import type { KeyRef } from '#record/keys.ts';
import { browserProvider } from '#record/provider/browser.ts';
import type { Enclosure } from '#room/compose.ts';
import type { Decision } from '#room/fold.ts';
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
  /** Of a joint act: the keys that sign it after this one. */
  others?: readonly KeyRef[];
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
export function decideHere(
  { ref, state }: Signer,
  { log }: ReplicaSnapshot,
  { type, others = [], ...intent }: Intent,
): Decision {
  const { name, version } = type;
  const considered = { ...intent, type: name, version, by: [ref, ...others] };
  return decideNow(browserProvider, log, state, considered, Date.now());
}

/** The enclosures that a body names, out of all that were read for it. */
export function namedIn(body: unknown, all: readonly Enclosure[]): Enclosure[] {
  const text = JSON.stringify(body);
  return all.filter(({ ref }) => text.includes(JSON.stringify(ref.enclosure)));
}
