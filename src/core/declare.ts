import type * as z from 'zod/mini';
import type { Act, ActRef } from './act.ts';
import type { Refusal } from './refusal.ts';
import type { Role, RoomState } from './state.ts';
import type { Language, SentenceLanguage } from './words.ts';
import type { Naming } from './naming.ts';
import type { Flat, Worded } from './text/flat.ts';
import type { Hash } from './text/hashes.ts';

/**
 * What the record says of an act: `performed` is the party's own doing, `reported` is somebody saying so, and every ledger keeps them apart. `clerical`
 * describes; `housekeeping` is about the room and its keys, and is unsealed in sealed rooms.
 */
export type Nature = 'housekeeping' | 'performed' | 'reported' | 'clerical';

/** Headings of the reference, in its order. */
export const SUBJECTS = [
  'rooms',
  'people',
  'procedure',
  'rounds',
  'points',
  'text',
  'instruments',
  'authority',
  'silence',
  'shuttle',
  'truce',
  'commission',
  'hotline',
  'lists',
  'zones',
  'obligations',
  'incidents',
  'intake',
  'counting',
  'statements',
  'reports',
  'taken-down',
  'corrections',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Who may sign. `convener` is whoever opened the room, whatever its role. */
export interface Entitled {
  roles: readonly (Role | 'convener')[];
  /** Only the head of the party. */
  head?: true;
}

/**
 * For `trails`, in seconds: what happened at night, far from a line or on a device without a network is often entered the next day. When it happened is
 * another matter, and may be as long ago as it was.
 */
export const NEXT_DAY = 36 * 3600;

/**
 * One act type, declared once: the API, OpenAPI, the command line, the chronicle and the reference are derived from this. A released declaration is
 * frozen with its rules version (RC11.2): a fix is a new declaration under a new version.
 */
export interface ActType<Body = unknown> {
  /** `session.open` */
  name: string;
  version: number;
  subject: Subject;
  nature: Nature;
  /** One line for the reference. */
  summary: string;
  /** When it is admissible and what it changes, for the reference. */
  effect: string;
  body: z.ZodMiniType<Body>;
  entitled: Entitled;
  /** RC3.3: how far the claimed time may trail the admission, in seconds; 600 unless said. */
  trails?: number;
  /** More than one signature is allowed (a joint act). */
  joint?: true;
  /** A party that has not accepted the room may sign it. */
  unbound?: true;
  /** It is also admissible in a closed room. */
  whenClosed?: true;
  /** vkeys that this body brings in; the caller checks each by RC8.10 before `decide`. */
  keys?(body: Body): string[];
  /** Held while the seat of its signer's side is disputed (PR4). */
  solemn?: true;
  /** Fields that state the hash of the words in another field (word-hash.ts): devices fill them in, and the caller checks them before `decide`. */
  hashes?: Readonly<Record<string, string>>;
  /** Words of paragraphs in this body, each with its hash (text/hashed.ts): devices fill these in, and the caller checks them before `decide`. */
  worded?: {
    in(body: Body): readonly Worded[];
    hash(sha256: Hash, segs: Flat): string;
  };
  /** Texts of the room that this body names by the hash of the whole as it stands (text/hashed.ts), which the caller checks before `decide`. */
  texts?: {
    in(body: Body, state: RoomState): readonly { text: string; hash: string }[];
    hash(sha256: Hash, state: RoomState, text: string): string | undefined;
  };
  /** The act of another type that this body holds, whose keys and hashes the caller checks as well. */
  holds?(body: Body): { type: string; version: number; body: unknown } | undefined;
  /** Why it is not admissible now. Runs after the checks that hold for every act (admission.ts). Pure. */
  refuse?(state: RoomState, act: Act<Body>): Refusal | undefined;
  /** Why this party may not be told of as having done it, whatever comes of it. Asked also when a secretariat takes the act down for that party. */
  refuseNaming?(state: RoomState, party: string): Refusal | undefined;
  /** Changes the state. Called only for an admissible act. */
  apply?(state: RoomState, act: Act<Body>): void;
  /** Changes the state where an act of this type was corrected: the act as it was, with its new body. */
  corrected?(state: RoomState, act: Pick<ActRef, 'id' | 'by'> & { body: Body }): void;
  /** Why an act of this type is, as things stand, neither corrected nor retracted. */
  held?(state: RoomState, id: string): Refusal | undefined;
  /** ICU messages (sentences.ts). `{actor}` is always there; others come from `values`. */
  sentence: Record<Language, string>;
  /** The act binds its signer: it is confirmed as one full sentence in the signer's language, these and those of `sentence` (DESIGN §6). */
  binding?: Record<Exclude<SentenceLanguage, Language>, string>;
  /** The blanks of the sentence. Undefined is a blank with nothing in it: `{venue, select, none {} other {…}}` asks. */
  values?(body: Body, naming: Naming): Record<string, string | number | undefined>;
  /** A body that is well formed, for the reference, OpenAPI and the tests. */
  example: Body;
}

export function declareAct<Body>(type: ActType<Body>): ActType<Body> {
  return type;
}
