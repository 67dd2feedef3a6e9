import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** The built web app: files as they are, and its one page for every other address, since screens have addresses too. */

const MEDIA: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Undefined where there is no such file, and no page either. */
export type WebFiles = (path: string) => Promise<Response | undefined>;

export function webFiles(folder: string): WebFiles {
  return async (path) => {
    const name = path === '/' ? 'index.html' : path.slice(1);
    const file = await fileIn(folder, name);
    if (file) return fileResponse(name, file);
    // A file that is not there is not answered with a page.
    if (extname(name) !== '') return undefined;
    const page = await fileIn(folder, 'index.html');
    return page && fileResponse('index.html', page);
  };
}

/** Parts of a name are plain: nothing encoded, hidden, or leading upwards. Links that lead out of the folder are not followed. */
async function fileIn(folder: string, name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts = name.split('/');
  if (parts.some((part) => !/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(part))) return undefined;
  if (!(extname(name) in MEDIA)) return undefined;
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, ...parts));
    if (!path.startsWith(root + sep)) return undefined;
    return new Uint8Array(await readFile(path));
  } catch {
    return undefined;
  }
}

function fileResponse(name: string, bytes: Uint8Array<ArrayBuffer>): Response {
  // Vite puts a digest of the content into the names of what is in `assets`.
  const named = /^assets\/.+-[\w-]{8,}\.\w+$/.test(name);
  return new Response(bytes, {
    headers: {
      'content-type': MEDIA[extname(name)] as string,
      'cache-control': named ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  });
}

/** The one page that may ask a device where it is, when its reader presses for it (src/web/report). */
const ASKS_POSITION = /^\/rooms\/[a-z2-7]{26}\/report$/;

/** Nothing inline, nothing from elsewhere; the page may talk to this server and to those it was configured for. */
export function pageHeaders(
  headers: Headers,
  path: string,
  connect: readonly string[],
  secure: boolean,
): void {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' blob:",
    "manifest-src 'self'",
    "worker-src 'self'",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  headers.set('content-security-policy', policy.join('; '));
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  const position = ASKS_POSITION.test(path) ? '(self)' : '()';
  headers.set(
    'permissions-policy',
    `camera=(), geolocation=${position}, microphone=(), payment=(), usb=()`,
  );
  if (secure) headers.set('strict-transport-security', 'max-age=31536000');
}
