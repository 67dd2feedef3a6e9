import { useEffect, useMemo, useState } from 'react';
import { browserDevice, type DeviceKey } from '#client/device.ts';
import { partyOf } from '#core/act.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { useRoom, useStanding } from '../context.ts';
import type { Signer } from './sign.ts';

/** Who acts on this page, or why nobody can. */
export type SeatNow =
  | { is: 'looking' }
  /** Nobody is signed in to this room here. */
  | { is: 'signed-out' }
  /** Signed in, and the key is on another device. */
  | { is: 'no-key' }
  | { is: 'seated'; signer: Signer; key: DeviceKey };

/** The acting key of this device in this room, with the state that it would act on. */
export function useSeat(): SeatNow {
  const { room, snapshot } = useRoom();
  const { signedIn } = useStanding();
  const ref = signedIn?.rooms.find((one) => one.room === room)?.key;
  const [found, setFound] = useState<{ ref: string; key: DeviceKey | undefined }>();

  useEffect(() => {
    if (ref === undefined) return undefined;
    let shown = true;
    browserDevice(browserProvider)
      .keys()
      .then(
        (keys) => keys.find((key) => key.ref === ref && key.room === room),
        () => undefined,
      )
      .then((key) => shown && setFound({ ref, key }))
      .catch(() => undefined);
    return () => {
      shown = false;
    };
  }, [ref, room]);

  return useMemo(() => {
    const { state } = snapshot.log.replay;
    const book = state && loadedBook(state.rules);
    if (ref === undefined) return { is: 'signed-out' };
    if (found?.ref !== ref) return { is: 'looking' };
    if (!found.key) return { is: 'no-key' };
    if (!state || !book) return { is: 'looking' };
    return { is: 'seated', signer: { ref, own: partyOf(ref), state, book }, key: found.key };
  }, [ref, found, snapshot]);
}
