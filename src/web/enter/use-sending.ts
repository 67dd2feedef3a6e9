import { useCallback, useState } from 'react';
import type { CallFailure } from '#client/api.ts';
import type { DeviceKey } from '#client/device.ts';
import { enterAct } from '#client/enter-act.ts';
import { browserProvider } from '#record/provider/browser.ts';
import type { Acknowledged } from '#room/wire.ts';
import { useParley, useRoom } from '../context.ts';
import { roomCopy } from '../room-copy.ts';
import type { Draft } from './draft.ts';
import { putAside, takeOut } from './outbox.ts';
import { namedIn, type Intent } from './sign.ts';

export type Sending =
  | { is: 'ready' }
  | { is: 'busy' }
  | { is: 'failed'; failure: CallFailure }
  /** No connection: the draft waits in this browser, unsigned. */
  | { is: 'aside' }
  /** The draft waited, and another tab has sent or thrown it away. */
  | { is: 'gone' }
  /** It waits nowhere: the browser keeps nothing. */
  | { is: 'kept-nowhere' };

interface SendingHold {
  sending: Sending;
  /** Signs and enters it, or puts it aside where there is no connection. Undefined where neither succeeded; `sending` says why. */
  send: (intent: Intent, draft: Draft) => Promise<Acknowledged | 'aside' | undefined>;
  start: () => void;
}

/**
 * Signing and sending, with what becomes of the draft where there is no connection.
 *
 * @param waits whether it is put aside then; else it stays where it is
 */
export function useSending(key: DeviceKey, waits = true): SendingHold {
  const parley = useParley();
  const { room } = useRoom();
  const [sending, setSending] = useState<Sending>({ is: 'ready' });

  const aside = useCallback(
    async (draft: Draft): Promise<'aside' | undefined> => {
      // What came out of what waits goes back there in any case.
      if (!waits && draft.waiting === undefined) {
        setSending({ is: 'failed', failure: { kind: 'offline' } });
        return undefined;
      }
      const id = draft.waiting ?? crypto.randomUUID();
      const kept = { ...draft, waiting: id };
      try {
        await putAside({ id, room, by: key.ref, draft: kept, at: Date.now() });
        setSending({ is: 'aside' });
        return 'aside';
      } catch {
        setSending({ is: 'kept-nowhere' });
        return undefined;
      }
    },
    [key.ref, room, waits],
  );

  const send = useCallback(
    async (intent: Intent, draft: Draft): Promise<Acknowledged | 'aside' | undefined> => {
      setSending({ is: 'busy' });
      // Of two tabs that have the same draft open, one may send it.
      if (draft.waiting !== undefined && !(await takeOut(draft.waiting).catch(() => undefined))) {
        setSending({ is: 'gone' });
        return undefined;
      }
      if (!navigator.onLine) return await aside(draft);
      const replica = roomCopy(parley, room);
      const seat = { api: parley.api, provider: browserProvider, replica, key };
      const { type, body, after, rests, enclosures } = intent;
      const answer = await enterAct(seat, {
        type: type.name,
        version: type.version,
        body,
        after,
        rests,
        enclosures: namedIn(body, enclosures),
      });
      if (answer.ok) {
        setSending({ is: 'ready' });
        return answer.value;
      }
      const { failure } = answer;
      if (failure.kind === 'offline' || failure.kind === 'given-up') return await aside(draft);
      if (draft.waiting !== undefined) {
        await putAside({ id: draft.waiting, room, by: key.ref, draft, at: Date.now() }).catch(
          () => undefined,
        );
      }
      setSending({ is: 'failed', failure });
      return undefined;
    },
    [aside, key, parley, room],
  );
  const start = useCallback(() => setSending({ is: 'ready' }), []);
  return { sending, send, start };
}
