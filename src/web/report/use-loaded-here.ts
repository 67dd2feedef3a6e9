import { useEffect } from 'react';

/**
 * Loads the page anew where somebody came to it from another page of this program: only a page that was loaded at this address may ask for the device's position
 * (src/server/web-files.ts), and only that one is served without a connection.
 */
export function useLoadedHere(): void {
  useEffect(() => {
    const [loaded] = performance.getEntriesByType('navigation');
    const here = loaded !== undefined && new URL(loaded.name).pathname === location.pathname;
    if (!here && navigator.onLine) location.reload();
  }, []);
}
