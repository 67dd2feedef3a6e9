import type { Browser, Page } from 'playwright-core';

/** How long a page takes until something can be seen: counted to when it has been painted, and not to when it is in the document. */

/** What is waited for: words on the page, or an element. */
export type Awaited = { words: string } | { selector: string };

interface Painted {
  /** Milliseconds since the page was asked for. */
  paintedAt: number;
}

/** Opens an address in a browser that was never there. */
export async function openPainted(
  browser: Browser,
  address: string,
  awaited: Awaited,
): Promise<{ page: Page; took: number }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watchPainted, awaited);
  await page.goto(address);
  await page.waitForFunction(() => 'paintedAt' in globalThis, undefined, {
    timeout: 600_000,
    polling: 100,
  });
  const took = await page.evaluate(() => (globalThis as never as Painted).paintedAt);
  return { page, took };
}

/** Follows a link of the page; milliseconds until what is waited for has been painted. It must not be there before. */
export async function followPainted(page: Page, link: string, awaited: Awaited): Promise<number> {
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'paintedAt'));
  await page.evaluate(watchPainted, awaited);
  const began = await page.evaluate((selector) => {
    const now = performance.now();
    document.querySelector<HTMLElement>(selector)?.click();
    return now;
  }, link);
  await page.waitForFunction(() => 'paintedAt' in globalThis, undefined, { polling: 20 });
  return (await page.evaluate(() => (globalThis as never as Painted).paintedAt)) - began;
}

/** Runs in the page: notes the moment at which it has been painted. */
function watchPainted(awaited: Awaited): void {
  const isThere = (): boolean =>
    'words' in awaited
      ? (document.body?.textContent?.includes(awaited.words) ?? false)
      : document.querySelector(awaited.selector) !== null;
  new MutationObserver((_changes, observer) => {
    if (!isThere()) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        Object.assign(globalThis, { paintedAt: performance.now() });
      });
      port1.start();
      port2.postMessage(undefined);
    });
  }).observe(document, { childList: true, subtree: true, characterData: true });
}
