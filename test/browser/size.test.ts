import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ExampleSite } from './example-site.ts';

let site: ExampleSite;

beforeAll(async () => {
  site = await ExampleSite.open({ exercises: true });
});

afterAll(async () => {
  await site.close();
});

/** Bytes of everything but fonts that a page fetches until it has settled, gzipped as a server before Parley would. */
async function fetched(path: string, ready: string): Promise<number> {
  const { page } = await site.visit('/nowhere');
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/api/') || pathname.endsWith('.woff2')) return;
    sizes.set(
      pathname,
      response.body().then((body) => gzipSync(body).length),
    );
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto(`${site.url}${path}`, { waitUntil: 'load' });
  await page.locator(ready).first().waitFor();
  await page.waitForTimeout(500);
  const all = await Promise.all(sizes.values());
  await page.context().close();
  return all.reduce((sum, size) => sum + size, 0);
}

test('the first screen is at most 150 KB gzipped, fonts aside', async () => {
  const bytes = await fetched('/', 'h2 a');
  console.log(`first screen: ${(bytes / 1000).toFixed(1)} KB`);
  expect(bytes).toBeLessThanOrEqual(150_000);
});

// Half a KB of it leads to the pages of texts and instruments, which no such room has.
test('a room without the talks, with the rules, the cryptography and the drawing, is at most 205 KB', async () => {
  const bytes = await fetched(new URL(site.room).pathname, 'svg a[data-act]');
  console.log(`overview of a room: ${(bytes / 1000).toFixed(1)} KB`);
  expect(bytes).toBeLessThanOrEqual(205_000);
});

// What is more is the rules, views and vocabulary of the talks, and, since the overview shows the truces that sides declared, the words of their pages in the reader’s language (17);
// and with texts their rules, sentences in six languages, refusals, and the composing of proposals.
test('a room whose rules have the talks and texts is at most 337 KB', async () => {
  const bytes = await fetched(new URL(site.plenary as string).pathname, 'svg a[data-act]');
  console.log(`overview of a room with the talks and texts: ${(bytes / 1000).toFixed(1)} KB`);
  expect(bytes).toBeLessThanOrEqual(337_000);
});
