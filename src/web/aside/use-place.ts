import type { KeyState } from '#core/state.ts';
import { useRoom, useStanding } from '../context.ts';

export interface Place {
  party: string;
  duty: KeyState['duty'];
}

/** The reader's place in this room: signed in with a key of it that counts. */
export function usePlace(): Place | undefined {
  const { room, views } = useRoom();
  const { signedIn } = useStanding();
  const ref = signedIn?.rooms.find((one) => one.room === room)?.key;
  const { state } = views.members;
  const key = ref === undefined ? undefined : state?.keys[ref];
  if (!key || key.ended !== undefined || state?.parties[key.party]?.left !== undefined) {
    return undefined;
  }
  return { party: key.party, duty: key.duty };
}
