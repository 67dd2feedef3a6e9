import { forceSince } from '../instrument-force.ts';
import type { Instrument } from '../instrument-state.ts';
import { instrumentOf } from '../instrument-state.ts';
import { weightOf } from '../signed-step.ts';
import type { RoomState } from '../state.ts';
import type { TextsView } from './texts.ts';

/** Whether an instrument is in force: apart from the rest of its reading (instruments.ts), since the overview of a room asks for no more. */

/** `ready`: all is there but the declaration (IN7). */
export type Force = 'not-yet' | 'ready' | 'in-force' | 'suspended' | 'ended';

/**
 * How an instrument stands at a moment, without a hash of its text: for a line in an overview.
 *
 * @param moment epoch milliseconds
 */
export function instrumentForce(view: TextsView, id: string, moment: number): Force | undefined {
  const one = view.state ? instrumentOf(view.state, id) : undefined;
  return view.state && one ? forceOf(view.state, one, moment) : undefined;
}

export function forceOf(state: RoomState, one: Readonly<Instrument>, moment: number): Force {
  const counts = one.inForce !== undefined && weightOf(state, one.inForce) === 'counts';
  if (one.ended?.how === 'terminated') return 'ended';
  if (one.ended?.how === 'suspended') return 'suspended';
  if (counts) return 'in-force';
  return forceSince(state, one, moment) === undefined ? 'not-yet' : 'ready';
}
