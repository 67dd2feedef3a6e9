import { useSyncExternalStore } from 'react';

const query = matchMedia('(width >= 64rem)');

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether outline and margin have room beside the text. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
