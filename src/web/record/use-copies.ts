import { partyOf } from '#core/act.ts';
import { useRoom } from '../context.ts';
import { useMoment } from '../parts/use-moment.ts';
import { useWords } from '../words/use-words.ts';

const DAY = 86_400_000;

/**
 * Whose copies match what this device holds, and when one last did, as a line for the bar (RC6.7): those that have still to be compared are no fault, and nobody
 * waits for them. Undefined where no copy is kept at all.
 */
export function useCopies(): string | undefined {
  const { say, moment } = useWords();
  const { views, naming, snapshot } = useRoom();
  const now = useMoment();
  const { state } = views.members;
  if (!state || state.kind === 'reconstruction') return undefined;
  const keep = new Set(Object.keys(state.witnesses).map(partyOf));
  if (keep.size === 0) return say('bar.copies.nobody');
  const { report, detail } = snapshot;
  const matched = report?.head.copies ?? [];
  // What the server tells of earlier heads; what is held now is checked on this device.
  const told = (detail?.copies ?? []).filter(({ size }) => size > 0);
  const last = Math.max(0, ...[...matched, ...told].map(({ time = 0 }) => time)) * 1000;
  const at =
    Math.floor(last / DAY) === Math.floor(now / DAY)
      ? `${new Date(last).toISOString().slice(11, 16)}\u00a0UTC`
      : moment(last);
  if (matched.length > 0) {
    return say('bar.copies.match', { parties: naming.parties(holders(matched)), at });
  }
  return last === 0 ? say('bar.copies.not-yet') : say('bar.copies.last', { at });
}

/** Who keeps these copies, in the order in which it is said everywhere. */
export function holders(copies: readonly { party: string }[]): string[] {
  return [...new Set(copies.map(({ party }) => party))].toSorted();
}
