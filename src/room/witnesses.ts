import { partyOf } from '#core/act.ts';
import type { RoomState } from '#core/state.ts';
import { parseVkey, type Vkey } from '#record/keys.ts';
import { roomPolicy, type Policy } from '#record/policy.ts';
import type { Provider } from '#record/provider.ts';

/** The witness policy in force (RC6.5, RC6.6), from the room's state: every party that has a witness, and any one mediator's where there is one. */
export function policyOf(provider: Pick<Provider, 'sha256'>, state: RoomState): Policy {
  const key = (text: string): Vkey => {
    const vkey = parseVkey(provider, text);
    // Keys are checked before the act that brings them in is admitted.
    if (!vkey.ok) throw new Error('the state holds a key that is none');
    return vkey.value;
  };
  const parties = new Map<string, Vkey[]>();
  const mediators: Vkey[] = [];
  for (const ref of Object.keys(state.witnesses).toSorted()) {
    const party = partyOf(ref);
    const vkey = key(state.witnesses[ref] as string);
    const role = state.parties[party]?.role;
    if (role === 'mediator') mediators.push(vkey);
    else if (role === 'party') parties.set(party, [...(parties.get(party) ?? []), vkey]);
  }
  return roomPolicy(key(state.log), [...parties.values()], mediators);
}
