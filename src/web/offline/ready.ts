/** Whether a page of this server opens on this device without a connection, and making it so (src/web/offline/worker.ts). */

/** Whether this browser can keep a page at all: not without HTTPS, nor in some private windows. */
export function canWorkOffline(): boolean {
  return 'serviceWorker' in navigator && 'caches' in globalThis;
}

/** Where the build puts the worker. */
const WORKER = '/offline.js';
/** As the worker names its caches. */
const CACHES = 'parley-offline ';

/** @param page path of the page */
export async function isReady(page: string): Promise<boolean> {
  if (!canWorkOffline()) return false;
  const registration = await navigator.serviceWorker.getRegistration(page);
  if (!registration?.active) return false;
  return new URL(registration.scope).pathname === page;
}

/**
 * Keeps the page and its program files on this device, and nothing else. False where the browser does not allow it, the server has no such worker, or a file did
 * not come.
 *
 * @param page path of the page
 */
export async function makeReady(page: string): Promise<boolean> {
  if (!canWorkOffline()) return false;
  try {
    const options = { scope: page, type: 'classic', updateViaCache: 'none' } as const;
    const registration = await navigator.serviceWorker.register(WORKER, options);
    await settled(registration);
    return await isReady(page);
  } catch {
    return false;
  }
}

/** Takes away what `makeReady` kept, of every page of this server: part of clearing the device (RC8). */
export async function removeOffline(): Promise<void> {
  if (!canWorkOffline()) return;
  const all = await navigator.serviceWorker.getRegistrations();
  await Promise.all(all.map((one) => one.unregister()));
  const kept = (await caches.keys()).filter((name) => name.startsWith(CACHES));
  await Promise.all(kept.map((name) => caches.delete(name)));
}

/** Until the worker runs, or was given up because a file did not come. */
function settled({ installing, waiting }: ServiceWorkerRegistration): Promise<void> {
  const worker = installing ?? waiting;
  if (!worker) return Promise.resolve();
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker.state === 'activated' || worker.state === 'redundant') resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
