/**
 * An act as the rules see it: decoded, its digests and signatures checked by the caller, with the acts it cites looked up. `core` never sees bytes.
 */

/** What the rules may know of an earlier act of the room. */
export interface ActRef {
  id: string;
  index: number;
  /** `session.open` */
  type: string;
  version: number;
  /** Key names with ids, `p1/k7+1a2b3c4d`. */
  by: readonly string[];
  /** Epoch milliseconds. */
  admitted: number;
}

/** A cited act: `act` is absent when the room has no such act, or the leaf is void. */
export interface Cited {
  id: string;
  act?: ActRef;
}

export interface Act<Body = unknown> {
  /** 64 hex digits. In a sealed room, the outer act's id (RC12.7). */
  id: string;
  /** Position in the log. */
  index: number;
  room: string;
  /** Name without version: `session.open`. */
  type: string;
  version: number;
  /** Size of the head that the signer's device had verified. */
  seen: number;
  /** What the signer's clock said, epoch seconds. A claim. */
  time: number;
  /** The log's clock at admission, epoch milliseconds. The only time that rules read. */
  admitted: number;
  /** One or more signers, ascending. */
  by: readonly string[];
  body: Body;
  after: readonly Cited[];
  /** base64 leaf hashes of another room. */
  rests: readonly string[];
  /** True when this act came encrypted inside a `room.sealed` act. */
  sealed: boolean;
  /** Only where a correction is judged: the act whose body this would be (corrections.ts). */
  corrects?: string;
}

/** The party part of a key name with id: `p1` of `p1/k7+1a2b3c4d`. */
export function partyOf(ref: string): string {
  const slash = ref.indexOf('/');
  return slash < 0 ? ref.slice(0, ref.indexOf('+')) : ref.slice(0, slash);
}

/** The key name with id of a vkey: `p1/k7+1a2b3c4d` of `p1/k7+1a2b3c4d+AQ…` (record.md RC1.3: split at the first two `+`). */
export function refOf(vkey: string): string {
  const first = vkey.indexOf('+');
  return vkey.slice(0, vkey.indexOf('+', first + 1));
}
