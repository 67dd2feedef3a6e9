import { buildWeb } from '../test/browser/built-web.ts';
import { openBrowser } from '../test/browser/open-browser.ts';
import { appendRate } from './append.ts';
import { answers, INPUTS, scroll } from './inputs.ts';
import { Load, median, progress, type Scale } from './measure.ts';
import { MeasuredRoom, UNLIMITED } from './measured-room.ts';
import { followPainted, openPainted } from './painted.ts';
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
  const server = await room.serve({ webRoot: web.folder, limits: UNLIMITED });
  const browser = await openBrowser();
  const address = `${server.url}/rooms/${room.room.id}`;
  const newest = { words: `(report ${acts - 1})` };

  const coldLoad = new Load();
  const cold: number[] = [];
  for (let i = 0; i < (quick ? 1 : rounds); i++) {
    const { page, took } = await openPainted(browser, `${address}/record`, newest);
    cold.push(took);
    await page.context().close();
  }
  const coldMachine = String(coldLoad);

  const checkLoad = new Load();
  const { page } = await openPainted(browser, `${address}/record`, newest);
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
    warm.push(await followPainted(page, 'nav a[href$="/record"]', newest));
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
