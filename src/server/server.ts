import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { createApp, type App, type AppOptions } from './app.ts';

export interface ServerOptions extends Omit<AppOptions, 'addressOf' | 'origin'> {
  /** 127.0.0.1 unless given: who serves others says so. */
  hostname?: string;
  /** 0 takes a free one. */
  port?: number;
  /** Where people reach this server; where it listens, unless given. */
  origin?: string;
}

export interface RunningServer {
  /** Where it listens. */
  url: string;
  app: App;
  /** Takes no more, lets what is under way finish for a while, then ends. */
  close(): Promise<void>;
}

/** How long answers under way may take when the server closes, in milliseconds. */
const GRACE_MS = 5_000;

/** Why this program does not serve here. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
  readonly code = 'platform.node-too-old';
}

/** Older majors have another SQLite, another WebCrypto and no Temporal: what was tested is not what would run. */
export function checkPlatform(version: string = process.versions.node): void {
  if (Number(version.split('.')[0]) < 26) {
    throw new PlatformError(`Parley serves on Node.js 26 or newer; this is ${version}.`);
  }
}

/** The major version of Node.js that every test ran on. */
const TESTED_NODE = 26;

/** What to tell the operator, and nobody else, of the Node.js that this runs on; undefined where there is nothing to tell. */
export function platformWarning(version: string = process.versions.node): string | undefined {
  if (Number(version.split('.')[0]) === TESTED_NODE) return undefined;
  return `This runs on Node.js ${version}. Parley was tested on Node.js ${TESTED_NODE}: use that for a live process.`;
}

/**
 * Serves over HTTP/1.1. TLS is for what stands before it.
 *
 * @example
 * const server = await startServer({ host, store, clock, mode: 'live', port: 8080, webRoot: 'dist/web' });
 * console.log(server.url);
 * await server.close();
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  checkPlatform();
  const { hostname = '127.0.0.1', port = 0 } = options;
  const serving: { app?: App } = {};
  const server = serve({
    // The port is only known when it listens, and the origin with it.
    fetch: (request, env) =>
      serving.app?.app.fetch(request, env as never) ?? new Response(null, { status: 503 }),
    hostname,
    port,
    serverOptions: {
      maxHeaderSize: 32 * 1024,
      headersTimeout: 15_000,
      // The longest upload: 48 MiB over a bad line.
      requestTimeout: 300_000,
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 5_000,
    },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const address = server.address() as AddressInfo;
  const shown = hostname.includes(':') ? `[${hostname}]` : hostname;
  const url = `http://${shown}:${address.port}`;
  const app = await createApp({
    ...options,
    origin: options.origin ?? url,
    addressOf: (c) => getConnInfo(c).remote.address,
  });
  serving.app = app;
  return { url, app, close: () => closeServer(server, app) };
}

async function closeServer(server: Server, app: App): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  await app.close();
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(patience);
}
