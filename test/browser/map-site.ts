import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { pageHeaders, webFiles } from '#server/web-files.ts';
import { buildWeb } from './built-web.ts';
import { contextOf, watched, type Visit, type Visitor } from './visitor.ts';
import { openBrowser } from './open-browser.ts';

/** The map by itself on a page of its own, built as the web app is, under its content security policy, and behind a server that has nothing else. */
export class MapSite {
  readonly url: string;
  readonly #browser: Browser;
  readonly #undo: () => Promise<unknown>;
  /** Paths that are refused. */
  readonly #away: Set<string>;

  private constructor(url: string, browser: Browser, away: Set<string>, undo: () => Promise<void>) {
    this.url = url;
    this.#browser = browser;
    this.#away = away;
    this.#undo = undo;
  }

  static async open(): Promise<MapSite> {
    const built = await buildWeb(fileURLToPath(new URL('map-page', import.meta.url)));
    const files = webFiles(built.folder);
    const away = new Set<string>();
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const isAway = [...away].some((part) => pathname.includes(part));
      void (isAway ? Promise.resolve(undefined) : files(pathname)).then(async (found) => {
        const headers = new Headers(found?.headers);
        pageHeaders(headers, '/', [], false);
        response.writeHead(found ? 200 : 404, Object.fromEntries(headers));
        response.end(found && new Uint8Array(await found.arrayBuffer()));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return new MapSite(`http://127.0.0.1:${port}`, await openBrowser(), away, async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await built.remove();
    });
  }

  /** Files whose path has this in it cannot be had, until it is undone. */
  refuse(part: string): () => void {
    this.#away.add(part);
    return () => this.#away.delete(part);
  }

  async visit(
    path: string,
    visit: Visit & { forcedColors?: 'active' } = {},
  ): Promise<Visitor & { asked: string[] }> {
    const { forcedColors, ...looks } = visit;
    const context = await this.#browser.newContext({
      ...contextOf(looks),
      ...(forcedColors ? { forcedColors } : {}),
    });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const visitor = watched(page, this.url);
    await page.goto(`${this.url}${path}`);
    await page.locator('figcaption, main h3').first().waitFor();
    return { ...visitor, asked };
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#undo();
  }
}
