import { inject } from 'vitest';
import { startServer, type RunningServer } from '#server/server.ts';
import type { Talks } from '../talks.ts';

/** A server of talks with the built web app. What goes wrong in it is printed. */
export async function serveTalks(
  { host, store, clock }: Talks,
  more: Partial<Parameters<typeof startServer>[0]> = {},
): Promise<RunningServer> {
  return await startServer({
    host,
    store,
    clock,
    mode: 'live',
    webRoot: inject('webRoot'),
    report: (error) => console.error(error),
    ...more,
  });
}
