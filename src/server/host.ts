import type { RoomState } from '#core/state.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Fault } from '#record/fault.ts';
import type { Composed } from '#room/compose.ts';

/**
 * What the faces of the server (HTTP, command line, loading of examples) know of rooms. `rooms.ts` implements it over a store; each room has one sequencer.
 */
export interface RoomHost {
  /** Every room kept here. The caller decides who may hear of which. */
  rooms(): Promise<string[]>;
  /** The room, opened if need be; undefined if it is not kept here. */
  room(id: string): Promise<HostedRoom | undefined>;
  /** Makes a log and its key for a room to be opened; the opening act is then submitted to it. */
  reserve(): Promise<{ room: string; log: string }>;
  /** Told after each durable batch and each new cosignature, in order within a room. Returns what ends the telling. */
  listen(listener: (news: News) => void): () => void;
  close(): Promise<void>;
}

export type News =
  { kind: 'acts'; room: string; from: number; to: number } | { kind: 'copies'; room: string };

/** Why a room admits nothing at present (RC5.3–RC5.5), or that it never can here. */
export type Stopped = 'rollback' | 'clock' | 'snapshot' | 'no-key' | 'store';

export interface HostedRoom {
  readonly id: string;
  /** As of the last durable batch; undefined until the opening act. Never change it. */
  readonly state: RoomState | undefined;
  readonly size: number;
  /** 32 bytes. */
  readonly root: Uint8Array;
  /** The signed checkpoint at this size. */
  readonly checkpoint: Uint8Array;
  readonly stopped: Stopped | undefined;
  /** Leaves that the rules do not admit (RC12.1), by index. */
  readonly voids: ReadonlyMap<number, Refusal>;

  /** The way of an act: strict parse, signatures, sequencer, receipt. */
  submit(act: Composed): Promise<Submitted>;
  /** A `tlog-proof` file for an act, against the newest checkpoint with its cosignatures. */
  receipt(actId: string): Promise<Uint8Array | undefined>;
  /** Once the agreed day has come, destroys the seals of working papers (RC15.16). If it throws, call it again. */
  eraseKeys(): Promise<void>;
  /** Takes a witness's cosignature line for the checkpoint of this size; false if it is not one the policy knows or it does not hold. */
  cosign(size: number, line: string): Promise<boolean>;
  /** The newest checkpoint, with the cosignatures it has. */
  checkpointWithCopies(): Promise<Uint8Array>;
  /** Index of the act that removed this key, if it was removed: its holder reads up to and including that (RC9.2). */
  removedAt(keyRef: string): number | undefined;
}

export type Submitted =
  /** Durable. `again`: this very act was there already (RC4.3). */
  | { kind: 'acknowledged'; id: string; index: number; again: boolean }
  /** Not well formed, not validly signed, or not addressed to this log. */
  | { kind: 'fault'; fault: Fault }
  /** The signer has no key here: told nothing more than that the room is not known. */
  | { kind: 'stranger' }
  | { kind: 'refused'; refusal: Refusal }
  /** Needs a newer Parley (RC11.5). */
  | { kind: 'newer'; what: string }
  /** Nothing is admitted at present; try again later, the signed note is the evidence. */
  | { kind: 'stopped'; why: Stopped }
  | { kind: 'busy' };
