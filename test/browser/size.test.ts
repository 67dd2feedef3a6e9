import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ExampleSite } from './example-site.ts';

let site: ExampleSite;

beforeAll(async () => {
  site = await ExampleSite.open();
});

afterAll(async () => {
  await site.close();
});

/** Bytes of everything but fonts that a page has fetched, gzipped as a server before Parley would, when it shows its content. */
async function fetched(address: string, ready: string): Promise<number> {
  const { page } = await site.visit('/nowhere');
  let bytes = 0;
  const seen = new Set<string>();
  const sizes: Promise<void>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/api/') || pathname.endsWith('.woff2') || seen.has(pathname)) return;
    seen.add(pathname);
    sizes.push(
      response.body().then((body) => {
        bytes += gzipSync(body).length;
      }),
    );
  });
  await page.context().clearCookies();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  // What is fetched after the first content is there does not hold it up.
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator(ready).first().waitFor();
  await Promise.all(sizes);
  await page.context().close();
  return bytes;
}

test('the first screen is at most 150 KB gzipped, fonts aside', async () => {
  const bytes = await fetched(`${site.url}/`, 'h1');
  console.log(`first screen: ${(bytes / 1000).toFixed(1)} KB`);
  expect(bytes).toBeLessThanOrEqual(150_000);
});
