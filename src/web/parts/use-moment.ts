import { useRoom } from '../context.ts';
import { useNow } from './use-now.ts';

/** The asked moment for this room, in epoch milliseconds: a device whose clock is slow asks for no moment before the last act that it holds. */
export function useMoment(): number {
  const now = useNow();
  const { rows } = useRoom().views.chronicle;
  return Math.max(now, rows.at(-1)?.admitted ?? 0);
}
