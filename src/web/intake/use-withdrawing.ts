import { useState } from 'react';
import type { CallFailure } from '#client/api.ts';
import { enterAct } from '#client/enter-act.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { useParley, useRoom } from '../context.ts';
import type { Seat } from '../enter/seated.tsx';
import type { Intent } from '../enter/sign.ts';
import { roomCopy } from '../room-copy.ts';

export type Withdrawing =
  { is: 'ready' | 'busy' | 'done' } | { is: 'failed'; failure: CallFailure };

interface WithdrawingHold {
  at: Withdrawing;
  /** Signs and enters these acts, one after the other; at the first that is not entered it stops. What is entered stays, and the page shows what is left. */
  sign: (intents: readonly Intent[]) => Promise<void>;
}

/** Nothing of this waits for a connection: an order to destroy names exactly what is kept at that moment. */
export function useWithdrawing({ key }: Seat): WithdrawingHold {
  const parley = useParley();
  const { room } = useRoom();
  const [at, setAt] = useState<Withdrawing>({ is: 'ready' });
  const sign = async (intents: readonly Intent[]): Promise<void> => {
    setAt({ is: 'busy' });
    const replica = roomCopy(parley, room);
    const seat = { api: parley.api, provider: browserProvider, replica, key };
    for (const { type, body } of intents) {
      const answer = await enterAct(seat, { type: type.name, version: type.version, body });
      if (!answer.ok) {
        setAt({ is: 'failed', failure: answer.failure });
        return;
      }
    }
    setAt({ is: 'done' });
  };
  return { at, sign };
}
