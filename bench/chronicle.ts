import type { Browser, Page } from 'playwright-core';
import { startServer } from '#server/server.ts';
import { buildWeb } from '../test/browser/built-web.ts';
import { openBrowser } from '../test/browser/open-browser.ts';
import { appendRate } from './append.ts';
import { answers, INPUTS, scroll } from './inputs.ts';
import { Load, median, progress, type Scale } from './measure.ts';
import { MeasuredRoom } from './measured-room.ts';
import type { Figure } from './table.ts';

/**
 * The chronicle of a long room in Chromium: how long until its newest acts can be read, on a device that has never been there and on a page that has the room
 * already; how long its check takes; and how long after somebody pressed a key or turned a wheel the page has answered, while it is checked and after that.
 */

/** Signed on one head. */
const PART = 10_000;
const IN_FLIGHT = 2048;

export async function measureChronicle({
  chronicle: acts,
  rounds,
  quick,
}: Scale): Promise<Figure[]> {
  const room = await MeasuredRoom.open();
  while (room.room.size < acts) {
    const count = Math.min(PART, acts - room.room.size);
    await appendRate(room.room, await room.reports(room.room.size, count, room.room), IN_FLIGHT);
    progress(`making a log: ${room.room.size} of ${acts} acts`);
  }
  progress('');
  const web = await buildWeb();
  const server = await startServer({
    host: room.host,
    store: room.store,
    clock: { now: () => Date.now() },
    mode: 'examples',
    webRoot: web.folder,
    limits: { address: undefined, key: undefined },
  });
  const browser = await openBrowser();
  const address = `${server.url}/rooms/${room.room.id}`;
  const newest = `(report ${acts - 1})`;

  const coldLoad = new Load();
  const cold: number[] = [];
  for (let i = 0; i < (quick ? 1 : rounds); i++) {
    const page = await open(browser, address, newest);
    cold.push(await page.evaluate(() => (globalThis as never as Painted).paintedAt));
    await page.context().close();
  }
  const coldMachine = String(coldLoad);

  const checkLoad = new Load();
  const page = await open(browser, address, newest);
  const began = performance.now();
  const during = await scroll(page, quick ? 5 : INPUTS);
  await page.locator('[data-result]').waitFor({ timeout: 600_000 });
  const check = (performance.now() - began) / 1000;
  const checkMachine = String(checkLoad);

  const afterLoad = new Load();
  const after = await scroll(page, quick ? 5 : INPUTS);
  const drawn = await page.locator('tr[data-index]').count();
  const warm: number[] = [];
  for (let i = 0; i < (quick ? 1 : rounds); i++) {
    await page.locator('nav a[href$="/members"]').first().click();
    await page.waitForFunction(() => !document.querySelector('tr[data-index]'));
    warm.push(await page.evaluate(enterRecord, newest));
  }
  const afterMachine = String(afterLoad);

  await browser.close();
  await server.close();
  await room.close();
  await web.remove();

  const opens = (what: string, values: number[], load: string): Figure => ({
    subject: 'chronicle',
    what: `${acts} acts, ${what}`,
    value: median(values),
    unit: 'ms',
    ratio: { value: median(values) / 1000, of: '1000 ms', atMost: 1 },
    load,
  });
  return [
    opens('a device that was never there, until the newest can be read', cold, coldMachine),
    opens('a page that has the room, until the newest can be read', warm, afterMachine),
    {
      subject: 'chronicle',
      what: `${acts} acts, all checked in the page`,
      value: check,
      unit: 's',
      load: checkMachine,
    },
    ...answers('chronicle', ', while it is checked', during, checkMachine),
    ...answers('chronicle', ', once it is', after, afterMachine),
    {
      subject: 'chronicle',
      what: `${acts} acts, rows drawn`,
      value: drawn,
      unit: 'rows',
      load: afterMachine,
    },
  ];
}

interface Painted {
  /** Milliseconds since the page was asked for. */
  paintedAt: number;
}

async function open(browser: Browser, address: string, newest: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watchFor, newest);
  await page.goto(`${address}/record`);
  await page.waitForFunction(() => 'paintedAt' in globalThis, undefined, {
    timeout: 600_000,
    polling: 100,
  });
  return page;
}

/** Runs in the page, before anything else does. */
function watchFor(newest: string): void {
  new MutationObserver((_changes, observer) => {
    if (!document.body?.textContent?.includes(newest)) return;
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

/** Runs in the page: follows the link to the record; milliseconds until its newest act is there. */
function enterRecord(newest: string): Promise<number> {
  return new Promise((resolve) => {
    const began = performance.now();
    new MutationObserver((_changes, observer) => {
      if (!document.body.textContent?.includes(newest)) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now() - began));
        port1.start();
        port2.postMessage(undefined);
      });
    }).observe(document, { childList: true, subtree: true });
    document.querySelector<HTMLElement>('nav a[href$="/record"]')?.click();
  });
}
