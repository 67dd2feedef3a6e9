import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { gatewayApp, type GatewayOptions } from './gateway.ts';

export interface RunningGateway {
  /** Where it listens. */
  url: string;
  close(): Promise<void>;
}

export interface Listening extends Omit<GatewayOptions, 'addressOf' | 'origin'> {
  hostname: string;
  port: number;
  /** Where phones reach it; where it listens, unless given. */
  origin?: string | undefined;
}

/** Serves over HTTP/1.1. TLS is for what stands before it. */
export async function serveGateway(options: Listening): Promise<RunningGateway> {
  const { hostname, port } = options;
  const serving: { app?: ReturnType<typeof gatewayApp> } = {};
  const server = serve({
    // The port is only known when it listens.
    fetch: (request, env) =>
      serving.app?.fetch(request, env as never) ?? new Response(null, { status: 503 }),
    hostname,
    port,
    serverOptions: {
      maxHeaderSize: 16 * 1024,
      headersTimeout: 15_000,
      // 20 MiB over a bad line.
      requestTimeout: 300_000,
      keepAliveTimeout: 65_000,
    },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const shown = hostname.includes(':') ? `[${hostname}]` : hostname;
  const url = `http://${shown}:${(server.address() as AddressInfo).port}`;
  serving.app = gatewayApp({
    ...options,
    origin: options.origin ?? url,
    addressOf: (c) => getConnInfo(c).remote.address,
  });
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 5_000).unref();
      }),
  };
}
