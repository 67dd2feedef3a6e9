import type { RoomState } from '#core/state.ts';
import { partyOf } from '#core/act.ts';

/**
 * The witness policy in force, as a C2SP `tlog-policy` text (RC6.6): every party that has a witness, and any one mediator's where there is one. Sides whose
 * witness is not named here are not waited for.
 */
export function policyText(state: RoomState): string {
  const lines = [`log ${state.log}`];
  const names = new Map<string, string[]>();
  for (const ref of Object.keys(state.witnesses).toSorted()) {
    const party = partyOf(ref);
    const name = ref.replace(/[/+]/g, '-');
    lines.push(`witness ${name} ${state.witnesses[ref]}`);
    names.set(party, [...(names.get(party) ?? []), name]);
  }
  const needed: string[] = [];
  const mediators: string[] = [];
  for (const [party, witnesses] of names) {
    const role = state.parties[party]?.role;
    if (role === 'party') {
      lines.push(`group ${party} any ${witnesses.join(' ')}`);
      needed.push(party);
    } else if (role === 'mediator') mediators.push(...witnesses);
  }
  if (mediators.length > 0) {
    lines.push(`group mediators any ${mediators.join(' ')}`);
    needed.push('mediators');
  }
  if (needed.length === 0) return `${lines.join('\n')}\nquorum none\n`;
  lines.push(`group everyone all ${needed.join(' ')}`, 'quorum everyone');
  return `${lines.join('\n')}\n`;
}
