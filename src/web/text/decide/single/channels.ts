import type { ReadRoom } from '../../../use-read-rooms.ts';
import { sidesIn, useOtherRooms, type OtherRooms } from '../elsewhere.tsx';

/**
 * The rooms on this device in which one side speaks with whoever holds the pen of a single text (TX11).
 *
 * @param sealed only those that are: answers are given in no others
 */
export function useChannels(pen: string, sealed = false): OtherRooms {
  return useOtherRooms(
    (one) =>
      one.state.setting === 'shuttle' &&
      (one.state.sealed || !sealed) &&
      sidesIn(one).length === 1 &&
      one.state.parties[pen]?.left === undefined &&
      one.state.parties[pen] !== undefined,
  );
}

/** What one side answered to a question, as its room has it; the act, and yes or no. */
export function answerIn(
  { views }: ReadRoom,
  ask: string,
): { act: string; yes: boolean } | undefined {
  for (const { id, type, body } of views.acts.values()) {
    const said = body as { ask?: string; yes?: boolean };
    if (type === 'text.answer' && said.ask === ask) return { act: id, yes: said.yes === true };
  }
  return undefined;
}
