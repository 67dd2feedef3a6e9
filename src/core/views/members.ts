import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import type { Change, KeyState, Role, RoomState } from '../state.ts';
import type { ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';

/**
 * Who is in the room: parties, roles, keys, witnesses, the seal, and changes that wait for somebody. It keeps a state of its own by the same rules, and beside
 * it which act brought what.
 */
export interface Members {
  state: RoomState | null;
  /** The act that named a party; that bound it; that removed it. */
  joined: Record<string, string>;
  boundBy: Record<string, string>;
  leftBy: Record<string, string>;
  /** The act that brought a key, and the one that ended it. */
  brought: Record<string, string>;
  ended: Record<string, { act: string; why: 'ended' | 'lost' | 'compromised' | 'replaced' }>;
  /** By proposal: whose it is, and who has accepted. */
  proposals: Record<string, { by: string; accepted: string[] }>;
}

export interface MemberParty {
  id: string;
  role: Role;
  head?: string;
  bound: boolean;
  left: boolean;
  joined: string;
  boundBy?: string;
  leftBy?: string;
  keys: MemberKey[];
  /** Witness vkeys. */
  witnesses: string[];
}

export interface MemberKey {
  ref: string;
  duty: KeyState['duty'];
  round?: string;
  /** It may act or read now. */
  counts: boolean;
  brought?: string;
  ended?: { act: string; why: string };
  compromisedSince?: string;
}

export interface WaitingChange {
  proposal: string;
  by: string;
  change: Change;
  /** Parties whose head has accepted, and those still awaited. */
  accepted: string[];
  awaits: string[];
}

export function start(): Members {
  return {
    state: null,
    joined: {},
    boundBy: {},
    leftBy: {},
    brought: {},
    ended: {},
    proposals: {},
  };
}

export function add(view: Members, act: Act, ctx: ViewContext): Members {
  const state = ctx.book.reduce(view.state ?? undefined, act);
  view.state = state;
  const own = partyOf(act.by[0] as string);
  if (act.type === 'room.accept') view.boundBy[own] = act.id;
  if (act.type === 'room.propose-change') view.proposals[act.id] = { by: own, accepted: [] };
  if (act.type === 'room.accept-change') {
    view.proposals[(act.body as { proposal: string }).proposal]?.accepted.push(own);
  }
  if (act.type === 'room.sealed') return view;
  if (/^(room|key)\./.test(act.type) || closesRound(act)) notice(view, state, act);
  return view;
}

/** A round that is closed takes keys with it, also where its closing was taken down and confirmed. */
function closesRound(act: Act): boolean {
  const revision = revisionOf(act);
  return revision.what === 'enter' && revision.entry.type === 'round.close';
}

/** What the act brought, took away or ended. Only acts about the room and its keys do so. */
function notice(view: Members, state: RoomState, act: Act): void {
  for (const [id, party] of Object.entries(state.parties)) {
    if (party.left !== undefined) view.leftBy[id] ??= act.id;
    else delete view.leftBy[id];
    if (view.joined[id] === undefined) view.joined[id] = act.id;
    if (party.bound && view.boundBy[id] === undefined) view.boundBy[id] = act.id;
    if (!party.bound) delete view.boundBy[id];
  }
  for (const [ref, key] of Object.entries(state.keys)) {
    view.brought[ref] ??= act.id;
    if (key.ended !== undefined) view.ended[ref] ??= { act: act.id, why: whyEnded(act) };
  }
  for (const id of Object.keys(view.proposals)) {
    if (!state.changes[id]) delete view.proposals[id];
  }
}

function whyEnded(act: Act): Members['ended'][string]['why'] {
  if (act.type === 'key.revoke') {
    return (act.body as { why: 'ended' | 'lost' | 'compromised' }).why;
  }
  return closesRound(act) ? 'ended' : 'replaced';
}

/** The parties in the order they joined, each with its keys. */
export function partiesOf(view: Members): MemberParty[] {
  const { state } = view;
  if (!state) return [];
  return Object.entries(state.parties).map(([id, party]) => ({
    id,
    role: party.role,
    ...(party.head === undefined ? {} : { head: party.head }),
    bound: party.bound,
    left: party.left !== undefined,
    joined: view.joined[id] as string,
    ...(view.boundBy[id] === undefined ? {} : { boundBy: view.boundBy[id] }),
    ...(view.leftBy[id] === undefined ? {} : { leftBy: view.leftBy[id] }),
    keys: Object.entries(state.keys)
      .filter(([, key]) => key.party === id)
      .map(([ref, key]) => memberKey(view, ref, key, party.left !== undefined)),
    witnesses: Object.keys(state.witnesses)
      .filter((ref) => partyOf(ref) === id)
      .map((ref) => state.witnesses[ref] as string),
  }));
}

function memberKey(view: Members, ref: string, key: KeyState, left: boolean): MemberKey {
  const { duty, round, compromisedSince } = key;
  const brought = view.brought[ref];
  const ended = view.ended[ref];
  return {
    ref,
    duty,
    counts: key.ended === undefined && !left,
    ...(round === undefined ? {} : { round }),
    ...(brought === undefined ? {} : { brought }),
    ...(ended === undefined ? {} : { ended }),
    ...(compromisedSince === undefined ? {} : { compromisedSince }),
  };
}

/**
 * The word for what a key of a party may do: only a side’s people are a delegation, and not in their own leadership’s room.
 *
 * @example dutyCode(state, 'm1', 'head') // 'duty.head'
 */
export function dutyCode(
  { setting, parties }: Pick<RoomState, 'setting' | 'parties'>,
  party: string,
  duty: KeyState['duty'],
): string {
  const sent = setting !== 'capital' && parties[party]?.role === 'party';
  return `${sent ? 'delegation' : 'duty'}.${duty}`;
}

/** Changes of the room that have been proposed and wait. */
export function waitingChanges(view: Members): WaitingChange[] {
  return Object.entries(view.state?.changes ?? {}).map(([proposal, pending]) => ({
    proposal,
    by: view.proposals[proposal]?.by as string,
    change: pending.change,
    accepted: [...(view.proposals[proposal]?.accepted ?? [])],
    awaits: Object.keys(pending.awaits),
  }));
}

/** The seal of a sealed room: its number, and whether it has to be renewed before anybody can act. */
export function sealOf(view: Members): { number: number; stale: boolean } | undefined {
  return view.state?.sealed ? { ...view.state.epoch } : undefined;
}
