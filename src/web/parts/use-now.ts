import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setTimeout> | undefined;

function look(): void {
  now = Date.now();
  plan();
  for (const listener of listeners) listener();
}

/** At the next whole minute: terms end on one, and a clock that lags behind it would say too much. */
function plan(): void {
  clearTimeout(timer);
  timer = listeners.size === 0 ? undefined : setTimeout(look, MINUTE - (Date.now() % MINUTE));
}

/** A device that slept wakes with an old minute. */
function wake(): void {
  if (Math.floor(Date.now() / MINUTE) !== Math.floor(now / MINUTE)) look();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) document.addEventListener('visibilitychange', wake);
  listeners.add(listener);
  queueMicrotask(wake);
  if (timer === undefined) plan();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener('visibilitychange', wake);
    plan();
  };
}

/** The asked moment, in epoch milliseconds, for what time alone does: it is shown as such and never said as if declared. It moves once a minute. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
