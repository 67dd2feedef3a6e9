import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallFailure } from '#client/api.ts';
import { readAside, type AsideLine } from '#client/aside.ts';
import { useParley, useRoom } from '../context.ts';
import { roomCopy } from '../room-copy.ts';

/** How often a page that is open and in sight asks, in milliseconds. There is no stream of it: that would have to remember who has seen what. */
const EVERY = 4000;

interface Lines {
  lines: readonly AsideLine[];
  failure: CallFailure | undefined;
  /** Asks at once. */
  look: () => void;
}

/** What can be read now. It is in this component's memory only, and goes from it at its hour, whatever the server says. */
export function useLines(): Lines {
  const parley = useParley();
  const { room } = useRoom();
  const [lines, setLines] = useState<readonly AsideLine[]>([]);
  const [failure, setFailure] = useState<CallFailure>();
  const [now, setNow] = useState(() => Date.now());
  const lookNow = useRef<() => void>(() => undefined);

  useEffect(() => {
    const { api } = parley;
    const replica = roomCopy(parley, room);
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') {
        const answer = await readAside(api, replica.snapshot.log, stop.signal);
        if (stop.signal.aborted) return;
        if (answer.ok) {
          setLines(answer.value);
          setFailure(undefined);
        } else {
          // Whoever has no place any more keeps nothing on the screen; without a connection it stays until its hour.
          if (answer.failure.kind === 'refused') setLines([]);
          setFailure(answer.failure);
        }
      }
      clearTimeout(timer);
      timer = setTimeout(() => void look(), EVERY);
    };
    const again = (): void => void look();
    lookNow.current = again;
    document.addEventListener('visibilitychange', again);
    again();
    const clock = setInterval(() => setNow(Date.now()), 1000);
    return () => {
      stop.abort();
      clearTimeout(timer);
      clearInterval(clock);
      document.removeEventListener('visibilitychange', again);
    };
  }, [parley, room]);

  const look = useCallback(() => lookNow.current(), []);
  return { lines: lines.filter(({ until }) => until > now), failure, look };
}
