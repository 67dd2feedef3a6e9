import * as z from 'zod/mini';
import type { Act } from './act.ts';
import { partyOf } from './act.ts';
import { declareAct } from './declare.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import { keyName, seatHead, seatWitness } from './seats.ts';
import * as shape from './shapes.ts';
import type { Change, PartyState, PendingChange, RoomState } from './state.ts';
import { keysErased, MAX_SEALED_KEYS, readingKeys, ROLES } from './state.ts';
import { isolate } from './words.ts';

/** Agreed changes of a room: its parties, heads, witnesses and rules (RC8.6). */

const change = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('add-party'),
    party: shape.partyId,
    role: z.enum(ROLES),
    head: shape.actingKey,
    seal: z.optional(shape.sealRecipient),
  }),
  z.strictObject({ what: z.literal('remove-party'), party: shape.partyId }),
  z.strictObject({
    what: z.literal('replace-head'),
    party: shape.partyId,
    head: shape.actingKey,
    seal: z.optional(shape.sealRecipient),
  }),
  z.strictObject({
    what: z.literal('witnesses'),
    add: z.array(shape.witnessKey).check(z.maxLength(16)),
    remove: z.array(shape.keyRef).check(z.maxLength(16)),
  }),
  z.strictObject({ what: z.literal('rules'), rules: z.int().check(z.minimum(1), z.maximum(9999)) }),
]);

/** Sides and mediators that hold a key: those whose acceptance a change takes. */
function hasVoice(party: PartyState | undefined): boolean {
  if (!party || party.left !== undefined || party.head === undefined) return false;
  return party.role === 'party' || party.role === 'mediator';
}

/**
 * Whose heads have to accept a change: every other bound side's and mediator's. Where there is no other, as in a side's own caucus with one mediator, the
 * head of the side concerned: no room that somebody has accepted is changed by one signature.
 */
function accepters(state: RoomState, proposer: string, change: Change): string[] {
  const concerned = 'party' in change ? change.party : undefined;
  const bound = Object.keys(state.parties).filter(
    (id) => id !== proposer && hasVoice(state.parties[id]) && state.parties[id]?.bound,
  );
  const others = bound.filter((id) => id !== concerned);
  return others.length > 0 ? others : bound;
}

/** A side that accepts the room while a change waits is asked like the others; nothing is changed over its head. */
export function awaitAlso(state: RoomState, party: string): void {
  if (!hasVoice(state.parties[party])) return;
  for (const pending of Object.values(state.changes)) {
    const concerned = 'party' in pending.change && pending.change.party === party;
    if (pending.by !== party && !concerned) pending.awaits[party] = true;
  }
}

/** Why a change cannot be made to the room as it is now. */
export function changeRefusal(state: RoomState, change: Change): Refusal | undefined {
  switch (change.what) {
    case 'add-party': {
      const { party, role, head, seal } = change;
      const there = state.parties[party];
      if (there && there.left === undefined) return refuse('party.exists', { party });
      // RC14: only the chronicler of a reconstruction has a key, and only a reconstruction has a chronicler.
      if (state.kind === 'reconstruction' && role !== 'chronicler') {
        return refuse('room.reconstruction');
      }
      if (state.kind !== 'reconstruction' && role === 'chronicler') {
        return refuse('change.chronicler');
      }
      if (state.sealed && readingKeys(state).length >= MAX_SEALED_KEYS) {
        return refuse('room.seal-full');
      }
      return headRefusal(state, party, head, seal);
    }
    case 'replace-head': {
      const { party, head, seal } = change;
      const there = present(state, party);
      if (!there) return refuse('party.unknown', { party });
      if (there.head === undefined) return refuse('room.reconstruction');
      return headRefusal(state, party, head, seal);
    }
    case 'remove-party': {
      const { party } = change;
      return present(state, party) ? undefined : refuse('party.unknown', { party });
    }
    case 'witnesses':
      return witnessRefusal(state, change);
    case 'rules':
      return change.rules > state.rules ? undefined : refuse('change.rules-lower');
    case 'erase-keys':
      return undefined;
  }
}

function present(state: RoomState, party: string): PartyState | undefined {
  const there = state.parties[party];
  return there?.left === undefined ? there : undefined;
}

function headRefusal(
  state: RoomState,
  party: string,
  vkey: string,
  seal?: string,
): Refusal | undefined {
  if (partyOf(vkey) !== party) return refuse('key.not-own');
  if (state.keyNames[keyName(vkey)]) return refuse('key.taken', { key: keyName(vkey) });
  if (state.sealed !== (seal !== undefined)) {
    return refuse(state.sealed ? 'key.needs-seal' : 'room.not-sealed');
  }
  return undefined;
}

function witnessRefusal(
  state: RoomState,
  { add, remove }: Extract<Change, { what: 'witnesses' }>,
): Refusal | undefined {
  const names = new Set<string>();
  for (const w of add) {
    const party = partyOf(w);
    if (present(state, party)?.head === undefined) return refuse('party.unknown', { party });
    const name = keyName(w);
    if (state.keyNames[name] || names.has(name)) return refuse('key.taken', { key: name });
    names.add(name);
  }
  for (const ref of remove) if (!state.witnesses[ref]) return refuse('key.unknown', { key: ref });
  return undefined;
}

function carryOut(state: RoomState, index: number, change: Change): void {
  switch (change.what) {
    case 'add-party':
      state.parties[change.party] = { role: change.role, bound: false };
      seatHead(state, index, change.party, { key: change.head, seal: change.seal });
      break;
    case 'replace-head':
      seatHead(state, index, change.party, { key: change.head, seal: change.seal });
      break;
    case 'remove-party':
      remove(state, index, change.party);
      break;
    case 'witnesses':
      for (const ref of change.remove) delete state.witnesses[ref];
      for (const w of change.add) seatWitness(state, w);
      break;
    case 'rules':
      state.rules = change.rules;
      break;
    case 'erase-keys':
      state.erasure = change.on;
      break;
  }
  if (state.sealed && 'party' in change) state.epoch.stale = true;
  if (change.what === 'witnesses' || change.what === 'remove-party') {
    state.witnessesSince = index + 1;
  }
  settle(state, index);
}

function remove(state: RoomState, index: number, id: string): void {
  const party = state.parties[id];
  if (party) party.left = index;
  // Should it come back, its former keys do not.
  for (const key of Object.values(state.keys)) if (key.party === id) key.ended ??= index;
  // RC9: its witness leaves the policy with it.
  for (const ref of Object.keys(state.witnesses)) {
    if (partyOf(ref) === id) delete state.witnesses[ref];
  }
  for (const [proposal, pending] of Object.entries(state.changes)) {
    if (pending.by === id) delete state.changes[proposal];
    else delete pending.awaits[id];
  }
}

/**
 * After the room has changed: changes that have become impossible fall, and those that now wait for nobody take effect. In the order of their ids, which a
 * state read back from a snapshot has too.
 */
export function settle(state: RoomState, index: number): void {
  for (const id of Object.keys(state.changes).toSorted()) {
    const pending = state.changes[id];
    if (!pending) continue;
    if (changeRefusal(state, pending.change)) delete state.changes[id];
    else if (isAccepted(pending)) {
      delete state.changes[id];
      carryOut(state, index, pending.change);
    }
  }
}

function isAccepted(pending: PendingChange): boolean {
  return Object.keys(pending.awaits).length === 0;
}

/** Puts a change before those whose acceptance it takes; where that is nobody's, it takes effect at once. */
export function putForward(state: RoomState, act: Act, change: Change): void {
  const by = partyOf(act.by[0] as string);
  const pending: PendingChange = { change, by, awaits: {} };
  for (const id of accepters(state, by, change)) pending.awaits[id] = true;
  if (isAccepted(pending)) carryOut(state, act.index, change);
  else state.changes[act.id] = pending;
}

/** Before anybody else is bound, the opener alone could put another key in a side's place, under the same short code. */
export function tooSoon(state: RoomState, act: Act): Refusal | undefined {
  const own = partyOf(act.by[0] as string);
  const others = Object.keys(state.parties).filter(
    (id) => id !== own && hasVoice(state.parties[id]),
  );
  const nobody = others.length > 0 && others.every((id) => !state.parties[id]?.bound);
  return nobody ? refuse('change.too-soon') : undefined;
}

const propose = declareAct<{ change: Exclude<Change, { what: 'erase-keys' }> }>({
  name: 'room.propose-change',
  version: 1,
  subject: 'rooms',
  nature: 'housekeeping',
  summary: 'Proposes to change a party, a head, the witnesses or the rules of this room.',
  effect:
    'Waits for the head of every other side and mediator; takes effect with the last acceptance (RC8.6). Falls if it becomes impossible or its proposer leaves.',
  body: z.strictObject({ change }),
  entitled: { roles: ['mediator', 'convener'], head: true },
  keys: ({ change: c }) =>
    c.what === 'add-party' || c.what === 'replace-head'
      ? [c.head]
      : c.what === 'witnesses'
        ? c.add
        : [],
  refuse(state, act) {
    return changeRefusal(state, act.body.change) ?? tooSoon(state, act);
  },
  apply: (state, act) => putForward(state, act, act.body.change),
  sentence: {
    en: '{actor} proposes a change of this room: {change}.',
    ur: '{actor} نے اس کمرے میں ایک تبدیلی تجویز کی: {change}۔',
  },
  values: ({ change: c }, naming) => {
    const what = naming.term(`change.${c.what}`);
    if ('party' in c) return { change: `${what} (${isolate(naming.party(c.party))})` };
    return { change: c.what === 'rules' ? `${what} (${c.rules})` : what };
  },
  example: { change: { what: 'remove-party', party: 'p2' } },
});

const acceptChange = declareAct<{ proposal: string }>({
  name: 'room.accept-change',
  version: 1,
  subject: 'rooms',
  nature: 'housekeeping',
  summary: 'A head accepts a proposed change of this room.',
  effect: 'With the last acceptance waited for, the change takes effect.',
  body: z.strictObject({ proposal: shape.actId }),
  entitled: { roles: [...ROLES], head: true },
  refuse(state, act) {
    const pending = state.changes[act.body.proposal];
    if (!pending) return refuse('change.unknown');
    const party = partyOf(act.by[0] as string);
    if (!pending.awaits[party]) return refuse('change.not-asked', { party });
    const { change: asked } = pending;
    // What time alone makes impossible is found when somebody acts.
    if (asked.what === 'erase-keys' && keysErased({ erasure: asked.on }, act.admitted)) {
      return refuse('room.erasure-past');
    }
    return changeRefusal(state, asked);
  },
  apply(state, act) {
    const pending = state.changes[act.body.proposal];
    if (!pending) return;
    delete pending.awaits[partyOf(act.by[0] as string)];
    if (!isAccepted(pending)) return;
    delete state.changes[act.body.proposal];
    carryOut(state, act.index, pending.change);
  },
  sentence: {
    en: '{actor} accepts the proposed change of this room.',
    ur: '{actor} نے اس کمرے کی مجوزہ تبدیلی قبول کی۔',
  },
  example: { proposal: 'b'.repeat(64) },
});

export const changeActs = [propose, acceptChange];
