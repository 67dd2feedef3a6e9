import type { Act } from './act.ts';
import { partyOf } from './act.ts';
import { isSeatDisputed } from './credentials-state.ts';
import type { ActType, Entitled } from './declare.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { RoomState } from './state.ts';

/** RC3.3: how far an act's own time may lead the admission, and trail it unless its type says more, in seconds. */
export const LEADS = 120;
export const TRAILS = 600;

/** The checks that hold for every act but the opening one, in the order a person would want to hear of them. */
export function refuseAnyAct(state: RoomState, type: ActType, act: Act): Refusal | undefined {
  return (
    refuseByTime(type, act) ??
    refuseBySeal(state, type, act) ??
    refuseBySigners(state, type, act) ??
    refuseByRoom(state, type) ??
    refuseBySeat(state, type, act) ??
    refuseByCitation(act)
  );
}

function refuseByTime(type: ActType, act: Act): Refusal | undefined {
  const ahead = act.time * 1000 - act.admitted;
  if (ahead > LEADS * 1000) return refuse('act.too-early');
  if (-ahead > (type.trails ?? TRAILS) * 1000 + 999) return refuse('act.too-late');
  return undefined;
}

function refuseBySeal(state: RoomState, type: ActType, act: Act): Refusal | undefined {
  const housekeeping = type.nature === 'housekeeping';
  if (act.sealed && housekeeping) return refuse('room.sealed-unreadable');
  if (state.sealed && !act.sealed && !housekeeping) return refuse('room.must-be-sealed');
  if (!state.sealed && act.sealed) return refuse('room.not-sealed');
  return undefined;
}

function refuseBySigners(state: RoomState, type: ActType, act: Act): Refusal | undefined {
  if (act.by.length > 1 && !type.joint) return refuse('act.one-signer');
  for (const ref of act.by) {
    const key = state.keys[ref];
    const party = state.parties[partyOf(ref)];
    if (!key || !party) return refuse('key.unknown', { key: ref });
    if (key.ended || party.left) return refuse('key.ended', { key: ref });
    if (key.duty === 'reader') return refuse('key.reads-only', { key: ref });
    if (!party.bound && !type.unbound) return refuse('party.not-bound', { party: key.party });
    const no = refuseByEntitlement(state, type.entitled, ref);
    if (no) return no;
  }
  return undefined;
}

function refuseByEntitlement(
  state: RoomState,
  entitled: Entitled,
  ref: string,
): Refusal | undefined {
  const id = partyOf(ref);
  const party = state.parties[id];
  if (!party) return refuse('key.unknown', { key: ref });
  const mayAct = entitled.roles.some((role) =>
    role === 'convener' ? state.convener === id : party.role === role,
  );
  if (!mayAct) return refuse('role.not-entitled', { wanted: entitled.roles.join(', ') });
  if (entitled.head && state.keys[ref]?.duty !== 'head') return refuse('role.head-only');
  return undefined;
}

function refuseByRoom(state: RoomState, type: ActType): Refusal | undefined {
  if (state.closed && !type.whenClosed) return refuse('room.closed');
  // RC14: in a reconstruction every act is a report; nothing is performed there.
  if (state.kind === 'reconstruction' && type.nature === 'performed')
    return refuse('room.reconstruction');
  return undefined;
}

/** PR4: a disputed seat holds that side's solemn acts until the mediators say otherwise. */
function refuseBySeat(state: RoomState, type: ActType, act: Act): Refusal | undefined {
  if (!type.solemn) return undefined;
  const party = act.by.map(partyOf).find((id) => isSeatDisputed(state, id));
  return party === undefined ? undefined : refuse('seat.disputed', { party });
}

function refuseByCitation(act: Act): Refusal | undefined {
  for (const cited of act.after)
    if (!cited.act) return refuse('act.cites-unknown', { id: cited.id });
  return undefined;
}
