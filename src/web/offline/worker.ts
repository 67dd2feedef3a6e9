/**
 * The service worker of one page: it opens that page again where there is no connection. It keeps the page and the program files that it needs, each held against
 * the digest that the build wrote down, and nothing else: no answer of the API is ever asked for, kept or given out here.
 *
 * It is built to `/offline.js` (scripts/offline-shell.ts), which puts `SHELL` before it. It imports nothing, so that what runs is what stands here.
 */
interface Shell {
  /** Another one whenever any file is. */
  version: string;
  /** Subresource integrity of the page. */
  page: string;
  /** Paths of files with a digest in their names, each with its integrity. */
  files: readonly (readonly [path: string, integrity: string])[];
}

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Worker {
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', heard: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', heard: (event: Fetching) => void): void;
}

declare const SHELL: Shell;

const worker = globalThis as unknown as Worker;
/** The address of the page, which is all that this worker serves. */
const PAGE = new URL(worker.registration.scope);
/** One for each page and each version of the program: of two rooms on one device, one may be behind. */
const OF_PAGE = `parley-offline ${PAGE.pathname} `;
const KEPT = OF_PAGE + SHELL.version;
const FILES = new Set(SHELL.files.map(([path]) => path));

worker.addEventListener('install', (event) => {
  event.waitUntil(fill().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOlder());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== PAGE.origin) return;
  if (request.mode === 'navigate') {
    if (pathname === PAGE.pathname) event.respondWith(newestPage(request));
  } else if (search === '' && FILES.has(pathname)) {
    event.respondWith(keptFile(request));
  }
});

/** All or nothing: a file that is not the one that was built, in the midst of an update of the server, leaves the version before in its place. */
async function fill(): Promise<void> {
  const wanted: (readonly [path: string, integrity: string])[] = [
    [PAGE.pathname, SHELL.page],
    ...SHELL.files,
  ];
  const cache = await caches.open(KEPT);
  try {
    await cache.addAll(
      wanted.map(([path, integrity]) => new Request(path, { integrity, cache: 'no-cache' })),
    );
  } catch (reason) {
    await caches.delete(KEPT);
    throw reason;
  }
}

async function dropOlder(): Promise<void> {
  const older = (await caches.keys()).filter((one) => one.startsWith(OF_PAGE) && one !== KEPT);
  await Promise.all(older.map((one) => caches.delete(one)));
}

/** The server’s own page whenever it answers, so that a newer program is never held back; the kept one where it does not. */
async function newestPage(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request);
    // What a proxy says of a server that it cannot reach is no newer page.
    if (answer.status < 500) return answer;
    return (await keptPage()) ?? answer;
  } catch (reason) {
    const kept = await keptPage();
    if (kept) return kept;
    throw reason;
  }
}

/** Asked without opening it, which would make it anew after the device was cleared. */
async function keptPage(): Promise<Response | undefined> {
  return await caches.match(PAGE.pathname, { cacheName: KEPT });
}

/** Its name has its digest in it, so that the kept one is the right one. */
async function keptFile(request: Request): Promise<Response> {
  const kept = await caches.match(new URL(request.url).pathname, { cacheName: KEPT });
  return kept ?? (await fetch(request));
}
