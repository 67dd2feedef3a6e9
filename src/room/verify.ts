import type { Refusal } from '#core/refusal.ts';
import type { Kind, RoomState } from '#core/state.ts';
import type { BundleFault } from '#record/bundle.ts';
import { toBase64 } from '#record/bytes.ts';
import { shortCode } from '#record/code.ts';
import type { DecodedAct } from '#record/decode.ts';
import { formatVkey, keyRef, parseVkey, type Vkey } from '#record/keys.ts';
import { isContradicted } from '#core/text/unanimity.ts';
import type { Provider } from '#record/provider.ts';
import { verifyIntact, type IntactReport } from '#record/verify-intact.ts';
import { OutcomesRead, type OutcomeCheck } from './outcomes.ts';
import { openingKey } from './replay.ts';
import type { SealOpener } from './sealed-acts.ts';
import { SealedReplay, type MemberReplayed } from './sealed-replay.ts';
import { stateDigest } from './state-digest.ts';
import { policyOf } from './witnesses.ts';

/** The three answers of RC7.5, given separately. */
export interface Verification {
  intact: { ok: true; report: IntactReport } | { ok: false; fault: BundleFault };
  /** Undefined when the bundle is not intact: then nothing is said of its acts. */
  admissible: { voids: { room: string; index: number; refusal: Refusal }[] } | undefined;
  whose: Whose | undefined;
  /** What was encrypted in it (RC12.3); undefined if nothing was, or the bundle is not intact. */
  sealed: SealedAnswer | undefined;
  /** TX11.5: outcomes stated to be unanimous, as far as the answers can be read here. */
  outcomes: OutcomeCheck[];
  /** RC11.5: what this program would have to know; then neither intact nor admissible is denied. */
  newer: string | undefined;
  rooms: VerifiedRoom[];
}

/** How far the sealed acts of a bundle were looked into. */
interface SealedAnswer {
  acts: number;
  /** Those that no opener was given for, or that did not open for want of a secret: nothing is said of what is in them. */
  unread: number;
  /** Void for what is inside, which the server could not know (RC12.9): their signers’ doing, and no reason to doubt the record. */
  voids: { room: string; index: number; refusal: Refusal }[];
}

export type Whose =
  /** No anchors were given. */
  | { kind: 'not-asked' }
  | { kind: 'theirs'; vouched: { room: string; keys: string[] }[] }
  | { kind: 'not-theirs'; problems: WhoseProblem[] };

export type WhoseProblem =
  | { kind: 'anchor-not-found'; key: string }
  /** The bundle has another key under the same name. */
  | { kind: 'another-key'; key: string; room: string }
  | { kind: 'room-unvouched'; room: string };

export interface VerifiedRoom {
  id: string;
  kind: Kind;
  size: number;
  /** base64 */
  root: string;
  /** Short code of the opening act (RC7.8), to compare out of band. */
  code: string;
  /** As the reader can read it: of a sealed room without an opener, what the server knows. */
  state: RoomState;
  /** base64 (RC11.6). */
  stateDigest: string;
}

export interface VerifyOptions {
  /** RC7.6. */
  anchors?: readonly Vkey[];
  /** What opens the sealed acts of a room for a member (`openerOf`), who so verifies the inner acts too. */
  opener?(room: string): SealOpener | undefined;
  /** Called as leaves are read, for progress and for views. */
  onEntry?(room: string, index: number, entry: DecodedAct, replayed: MemberReplayed): void;
  onEnclosure?(
    room: string,
    index: number,
    digest: string,
    bytes: Uint8Array | 'withheld' | 'destroyed',
  ): void;
}

interface Reading {
  replay: SealedReplay;
  keys: Map<string, Vkey>;
  /** Acting keys with ids that signed the opening act or accepted it. */
  accepted: Set<string>;
}

/**
 * Verifies a bundle with no network and no server: whether it is intact, whether every act is admissible, and whose it is.
 *
 * @param chunks the file, in pieces of any size
 */
export async function verifyBundle(
  provider: Provider,
  chunks: AsyncIterable<Uint8Array>,
  options: VerifyOptions = {},
): Promise<Verification> {
  const readings = new Map<string, Reading>();
  const answers = new OutcomesRead();
  const reading = (room: string): Reading => {
    let found = readings.get(room);
    if (!found) {
      const replay = new SealedReplay(provider, options.opener?.(room));
      found = { replay, keys: new Map(), accepted: new Set() };
      readings.set(room, found);
    }
    return found;
  };
  const result = await verifyIntact(provider, chunks, {
    keyOf(room, ref, entry) {
      const { replay, keys } = reading(room);
      const known = keys.get(ref);
      if (known) return known;
      const text = replay.state ? replay.vkey(ref) : openingKey(entry.body, ref);
      const vkey = text === undefined ? undefined : parseVkey(provider, text);
      if (!vkey?.ok) return undefined;
      keys.set(ref, vkey.value);
      return vkey.value;
    },
    async onEntry(room, index, entry) {
      const { replay, accepted } = reading(room);
      const replayed = await replay.take(entry, index);
      if (replayed.kind === 'admitted' && (index === 0 || entry.type === 'room.accept')) {
        for (const ref of entry.by) accepted.add(ref);
      }
      answers.take(entry, replayed);
      options.onEntry?.(room, index, entry, replayed);
    },
    roomKeys(room) {
      const { outerState: state } = reading(room).replay;
      if (!state) return undefined;
      const policy = policyOf(provider, state);
      const log = policy.logs[0]?.key;
      return log && { log, witnesses: policy.witnesses.map((w) => w.key) };
    },
    onEnclosure(room, index, { ref, bytes }) {
      options.onEnclosure?.(room, index, ref.enclosure, bytes);
    },
    onAbsent(room, index, ref, why) {
      options.onEnclosure?.(room, index, ref.enclosure, why);
    },
  });

  const newer = [...readings.values()].find(({ replay }) => replay.newer !== undefined)?.replay
    .newer;
  if (!result.ok) return notIntact(result.fault, newer);
  const claimed = claimFault(result.value, readings);
  if (claimed && newer === undefined) return notIntact(claimed, newer);
  const voids: { room: string; index: number; refusal: Refusal }[] = [];
  const sealed: SealedAnswer = { acts: 0, unread: 0, voids: [] };
  const rooms: VerifiedRoom[] = [];
  for (const { id, size, root, opening } of result.value.rooms) {
    const { replay } = reading(id);
    sealed.acts += replay.sealedActs;
    sealed.unread += replay.unread;
    for (const [index, refusal] of replay.sealedVoids)
      sealed.voids.push({ room: id, index, refusal });
    for (const [index, refusal] of replay.voids) voids.push({ room: id, index, refusal });
    if (!replay.state) continue;
    rooms.push({
      id,
      kind: replay.state.kind,
      size,
      root: toBase64(root),
      code: shortCode(provider, 'room', opening),
      state: replay.state,
      stateDigest: toBase64(stateDigest(provider, replay.state)),
    });
  }
  const whose = options.anchors
    ? whoseIs(readings, options.anchors)
    : ({ kind: 'not-asked' } as const);
  return {
    intact: { ok: true, report: result.value },
    admissible: { voids },
    whose,
    sealed: sealed.acts > 0 ? sealed : undefined,
    outcomes: answers.check(
      rooms.map(({ id, state }) => ({ id, state, unread: reading(id).replay.unread })),
    ),
    newer,
    rooms,
  };
}

function notIntact(fault: BundleFault, newer: string | undefined): Verification {
  const intact = { ok: false, fault } as const;
  return {
    intact,
    admissible: undefined,
    whose: undefined,
    sealed: undefined,
    outcomes: [],
    newer,
    rooms: [],
  };
}

/** RC7.1: the first line says of what kind and grade the rooms are; the opening acts say it with signatures. */
function claimFault(
  { head }: IntactReport,
  readings: ReadonlyMap<string, Reading>,
): BundleFault | undefined {
  const states = [...readings.values()].flatMap(({ replay }) => replay.outerState ?? []);
  const grades = new Set(states.map((state) => state.grade));
  const grade = grades.size > 1 ? 'mixed' : [...grades][0];
  const wrong =
    states.some((state) => state.kind !== head.purpose) ||
    (grade !== undefined && grade !== head.grade);
  if (!wrong) return undefined;
  const message = 'The first line says another kind or grade than the rooms themselves.';
  return { code: 'bundle.claim', message, at: 0 };
}

/** RC7.6. */
function whoseIs(readings: ReadonlyMap<string, Reading>, anchors: readonly Vkey[]): Whose {
  const problems: WhoseProblem[] = [];
  const found = new Set<string>();
  const vouched: { room: string; keys: string[] }[] = [];
  for (const [room, { replay, accepted }] of readings) {
    const held = new Map<string, string>();
    const { state } = replay;
    for (const vkey of state ? [state.log, ...Object.values(state.keys).map((k) => k.vkey)] : [])
      held.set(vkey, room);
    const keys: string[] = [];
    for (const anchor of anchors) {
      const text = formatVkey(anchor);
      if (held.has(text)) {
        found.add(text);
        if (accepted.has(keyRef(anchor))) keys.push(keyRef(anchor));
      }
    }
    if (keys.length === 0) problems.push({ kind: 'room-unvouched', room });
    else vouched.push({ room, keys });
  }
  for (const anchor of anchors) {
    if (!found.has(formatVkey(anchor)))
      problems.push({ kind: 'anchor-not-found', key: keyRef(anchor) });
  }
  const names = new Set(anchors.map((anchor) => anchor.name));
  const trusted = new Set(anchors.map(formatVkey));
  for (const [room, { replay }] of readings) {
    for (const [ref, { vkey }] of Object.entries(replay.state?.keys ?? {})) {
      const name = ref.slice(0, ref.indexOf('+'));
      if (names.has(name) && !trusted.has(vkey))
        problems.push({ kind: 'another-key', key: ref, room });
    }
  }
  return problems.length > 0 ? { kind: 'not-theirs', problems } : { kind: 'theirs', vouched };
}

/** Whether everything that was asked holds. */
export function holds(v: Verification): boolean {
  return (
    v.intact.ok &&
    v.newer === undefined &&
    v.admissible !== undefined &&
    v.admissible.voids.length === 0 &&
    v.whose?.kind !== 'not-theirs' &&
    !v.outcomes.some(isContradicted)
  );
}
