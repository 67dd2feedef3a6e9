import * as z from 'zod';
import { MOST_IN_BATCH } from './batch.ts';

/**
 * The shapes that cross HTTP, said once: the server derives its checks and OpenAPI from them, clients their types (type-only, so a browser carries no
 * schema library for this). Leaves, notes and bodies are UTF-8 text and travel as JSON strings, which keeps their bytes; everything else binary is base64.
 */

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);
const roomId = z.string().regex(/^[a-z2-7]{26}$/);
const actId = z.string().regex(/^[0-9a-f]{64}$/);
const words = z.record(z.string(), z.string());

export const failure = z.object({
  error: z.object({
    /** Stable. Rule refusals have the codes of core, faults of form those of record. */
    code: z.string(),
    /** One sentence, in the language asked for by Accept-Language where the catalogue has it. */
    message: z.string(),
    /** `/reference#<code>` */
    anchor: z.string().optional(),
    /** Offset in bytes in what was sent. */
    at: z.int().optional(),
  }),
});

export const copy = z.object({
  party: z.string(),
  /** Key name with id of the witness. */
  key: z.string(),
  /** Size of the newest checkpoint whose copy matched; 0: none yet. */
  size: z.int(),
  /** Epoch seconds, the witness's own clock; absent: none yet. */
  time: z.int().optional(),
});

export const roomSummary = z.object({
  room: roomId,
  process: roomId,
  kind: z.enum(['live', 'exercise', 'reconstruction']),
  grade: z.enum(['solemn', 'working']),
  setting: z.string(),
  sealed: z.boolean(),
  readers: z.enum(['public', 'members']),
  rules: z.int(),
  size: z.int(),
  /** base64 root at this size. */
  root: z.string(),
  opening: actId,
  /** Short code of the opening act (RC7.8). */
  code: z.string(),
  /** In sealed rooms the server does not know it. */
  title: words.optional(),
  closed: z.boolean(),
  /** Why no act is admitted at present, for those who may read: `rollback`, `clock`, `snapshot`, `no-key`. */
  stopped: z.string().optional(),
});

const exerciseHere = z.object({
  /** The one that people begin at first. */
  room: roomId,
  title: words.optional(),
});

export const roomList = z.object({
  rooms: z.array(roomSummary),
  /** On a server of examples: exercises whose keys are public and of which the caller may read no room (RC14.5). Absent: none. */
  exercises: z.array(exerciseHere).optional(),
});

export const roomDetail = roomSummary.extend({
  checkpoint: z.string(),
  /** C2SP tlog-policy. */
  policy: z.string(),
  copies: z.array(copy),
});

export const entry = z.object({
  index: z.int(),
  leaf: z.string(),
  salt: base64,
  body: z.string(),
});

export const entriesPage = z.object({
  room: roomId,
  from: z.int(),
  /** Size of the log as this reader may see it. */
  size: z.int(),
  entries: z.array(entry),
});

// What is sent to the server is strict: a field that is not known is refused and not passed over, since its sender means something by it.

export const submission = z.strictObject({
  note: z.string().max(16_384),
  salt: base64.max(24),
  body: z.string().max(131_072),
  enclosures: z
    // That these are base64 is found when they are decoded, strictly: a pattern over megabytes costs more than that.
    .array(z.strictObject({ salt: base64.max(24), bytes: z.string().max(22_400_000) }))
    .max(32),
  /** Digests of enclosures that the body names and the sender keeps back. */
  withheld: z.array(base64.max(44)).max(32).optional(),
});

export const acknowledged = z.object({
  act: actId,
  index: z.int(),
  /** A C2SP tlog-proof file. */
  receipt: z.string(),
});

export const submissions = z.strictObject({
  acts: z.array(submission).min(1).max(MOST_IN_BATCH),
});
/** For each act of a batch, in its order: its receipt, or why there is none. `again`: this very act was there already. */
export const answered = z.object({
  acts: z.array(z.union([acknowledged.extend({ again: z.boolean() }), failure])),
});

export const challenge = z.object({ nonce: base64, expires: z.string() });
export const signInRequest = z.strictObject({
  notes: z.array(z.string().max(4096)).min(1).max(64),
});
export const signedIn = z.object({
  token: z.string(),
  expires: z.string(),
  rooms: z.array(z.object({ room: roomId, key: z.string() })),
});

export const invitationRequest = z.strictObject({
  /** Key name to be: `p1/k3`. */
  key: z.string(),
  duty: z.enum(['head', 'member', 'reader']),
  /** Hours until it lapses. */
  hours: z.int().min(1).max(168),
});
export const invitation = z.object({
  /** base64 SHA-256 of the secret: names it without giving it. */
  id: base64,
  key: z.string(),
  duty: z.enum(['head', 'member', 'reader']),
  expires: z.string(),
  state: z.enum(['waiting', 'claimed', 'accredited']),
  /** The device's enrolment note (RC8.8), whole: the head's own device checks that the key signed the recipient, so that the server can change neither. */
  claimed: z.object({ note: z.string() }).optional(),
});
/** Only here, and only once, the secret itself. */
export const newInvitation = invitation.extend({ secret: z.string() });

export const invitationList = z.object({ invitations: z.array(invitation) });

/** What an invitation is for, to the device that has its secret: all that an enrolment (RC8.8) says besides the device's own key. */
export const openInvitation = invitation.omit({ claimed: true }).extend({
  room: roomId,
  /** The room is sealed: the enrolment brings an age recipient. */
  sealed: z.boolean(),
  /** The room is not open yet: whoever opens it names this key as the head's in the opening act (RC8.2). */
  opening: z.boolean(),
});
export const claim = z.strictObject({ note: z.string().max(16_384) });

export const cosignatureRequest = z.strictObject({
  /** Of the checkpoint that was compared. */
  size: z.int().min(1),
  /** The C2SP cosignature line, with or without its line feed. */
  line: z.string().max(512),
});

const asideHour = z.string().regex(/^[-0-9:TZ]{20}$/);

/** What is written off the record (RC15): words, or in a sealed room what the device sealed of them. */
export const asideDraft = z.union([
  z.strictObject({
    /** `2031-03-06T18:00:00Z`, at most a day ahead. */
    until: asideHour,
    words: z.string().max(8000),
    /** The side it says it is from. */
    side: z
      .string()
      .regex(/^[a-z]{1,2}[1-9][0-9]{0,3}$/)
      .optional(),
  }),
  z.strictObject({
    until: asideHour,
    epoch: z.int().min(1).max(10_000),
    salt: base64.max(44),
    sealed: base64.max(10_944),
  }),
]);
export const asideEntry = z.union([
  z.object({ id: z.string(), until: z.string(), words: z.string(), side: z.string().optional() }),
  z.object({
    id: z.string(),
    until: z.string(),
    epoch: z.int(),
    salt: base64,
    sealed: base64,
  }),
]);
export const asideList = z.object({ entries: z.array(asideEntry) });
/** Only here, and only once, what takes it back. */
export const newAside = z.object({ id: z.string(), token: z.string() });
export const asideToken = z.strictObject({ token: z.string().max(64) });

/** How old the last whole copy of the server's data is. */
export const backupAge = z.object({
  /** The day in UTC on which the last backup that has something of this room was begun; absent where the server does not know. */
  last: z.union([z.literal('never'), z.string().regex(/^\d{4}-\d{2}-\d{2}$/)]).optional(),
});

/** A log made for a room to be opened: its id and the log's vkey, which the opening act names. */
export const reserved = z.object({ room: roomId, log: z.string() });

export const health = z.object({
  status: z.literal('ok'),
  version: z.string(),
  /** Rules versions that this server knows; new rooms take the last. */
  rules: z.array(z.int()),
});

/**
 * One message of the live stream. The SSE id is an opaque cursor over the rooms the reader may read. A checkpoint comes with it where it says all that a reader
 * needs to check what it has just been sent, so that nobody has to ask: with hundreds of readers to a room, their questions would be the most of the work.
 */
export const liveEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('acts'),
    room: roomId,
    size: z.int(),
    entries: z.array(entry),
    /** Of `size`, where the entries reach it and the log signed one there. */
    checkpoint: z.string().optional(),
  }),
  z.object({
    kind: z.literal('copies'),
    room: roomId,
    copies: z.array(copy),
    /** The newest, with the cosignatures it has. */
    checkpoint: z.string(),
  }),
  z.object({ kind: z.literal('ended'), room: roomId }),
]);

export type Failure = z.infer<typeof failure>;
export type Copy = z.infer<typeof copy>;
export type RoomSummary = z.infer<typeof roomSummary>;
export type RoomList = z.infer<typeof roomList>;
export type ExerciseHere = z.infer<typeof exerciseHere>;
export type RoomDetail = z.infer<typeof roomDetail>;
export type WireEntry = z.infer<typeof entry>;
export type EntriesPage = z.infer<typeof entriesPage>;
export type Submission = z.infer<typeof submission>;
export type Acknowledged = z.infer<typeof acknowledged>;
export type Submissions = z.infer<typeof submissions>;
export type Answered = z.infer<typeof answered>;
export type Challenge = z.infer<typeof challenge>;
export type SignInRequest = z.infer<typeof signInRequest>;
export type SignedIn = z.infer<typeof signedIn>;
export type InvitationRequest = z.infer<typeof invitationRequest>;
export type Invitation = z.infer<typeof invitation>;
export type NewInvitation = z.infer<typeof newInvitation>;
export type InvitationList = z.infer<typeof invitationList>;
export type OpenInvitation = z.infer<typeof openInvitation>;
export type Claim = z.infer<typeof claim>;
export type CosignatureRequest = z.infer<typeof cosignatureRequest>;
export type AsideDraft = z.infer<typeof asideDraft>;
export type AsideEntry = z.infer<typeof asideEntry>;
export type AsideList = z.infer<typeof asideList>;
export type NewAside = z.infer<typeof newAside>;
export type BackupAge = z.infer<typeof backupAge>;
export type Reserved = z.infer<typeof reserved>;
export type Health = z.infer<typeof health>;
export type LiveEvent = z.infer<typeof liveEvent>;
