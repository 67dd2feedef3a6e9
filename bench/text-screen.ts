import { startServer } from '#server/server.ts';
import { buildWeb } from '../test/browser/built-web.ts';
import { BRACKETS, largeText } from '../test/browser/large-text.ts';
import { openBrowser } from '../test/browser/open-browser.ts';
import { adoptProcedure } from '../test/adopt-procedure.ts';
import { Talks } from '../test/talks.ts';
import { answers, INPUTS, scroll } from './inputs.ts';
import { Load, median, progress, type Scale } from './measure.ts';
import { followPainted, openPainted } from './painted.ts';
import type { Figure } from './table.ts';

/** A paragraph on the screen. */
const WORDS = { selector: '[data-node]' };
/** The rules version of the room. */
const RULES = 3;

/**
 * The Text screen in Chromium, with a text of 3,000 paragraphs and 1,000 brackets: how long until its words are painted, by its address on a device that was never there
 * and from the list of texts on a page that has the room; and how long after a key or a wheel the page has drawn.
 */
export async function measureTextScreen({ rounds, quick }: Scale): Promise<Figure[]> {
  const talks = await Talks.begin();
  talks.clock.now = () => Date.now();
  Object.defineProperty(talks.clock, 'time', { get: () => Date.now() });
  await talks.openPlenary({ kind: 'exercise', readers: 'public', rules: RULES });
  await adoptProcedure(talks, RULES);
  progress('making a text');
  const { text } = await largeText((...act) => talks.do(...act));
  progress('');
  const web = await buildWeb();
  const server = await startServer({
    host: talks.host,
    store: talks.store,
    clock: talks.clock,
    mode: 'examples',
    webRoot: web.folder,
    limits: { address: undefined, key: undefined },
  });
  const browser = await openBrowser();
  const room = `${server.url}/rooms/${talks.room.id}`;
  const turns = quick ? 1 : rounds;

  const coldLoad = new Load();
  const cold: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const { page, took } = await openPainted(browser, `${room}/text/${text}`, WORDS);
    cold.push(took);
    await page.context().close();
  }
  const coldMachine = String(coldLoad);

  const warmLoad = new Load();
  const { page } = await openPainted(browser, `${room}/text/${text}`, WORDS);
  const warm: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    await page.locator('nav a[href$="/text"]').first().click();
    await page.locator('[data-text] h2 a').waitFor();
    warm.push(await followPainted(page, '[data-text] h2 a', WORDS));
  }
  const warmMachine = String(warmLoad);

  const scrollLoad = new Load();
  const scrolled = await scroll(page, quick ? 5 : INPUTS);
  const scrollMachine = String(scrollLoad);
  const drawn = await page.locator('[data-node]').count();

  await browser.close();
  await server.close();
  await talks.end();
  await web.remove();

  const name = `3000 paragraphs and ${BRACKETS} brackets`;
  const opens = (what: string, values: number[], load: string): Figure => ({
    subject: 'text',
    what: `${name}, ${what}`,
    value: median(values),
    unit: 'ms',
    ratio: { value: median(values) / 1500, of: '1500 ms', atMost: 1 },
    load,
  });
  return [
    opens('a device that was never there, until words are painted', cold, coldMachine),
    opens('from the list on a page that has the room', warm, warmMachine),
    ...answers('text', '', scrolled, scrollMachine),
    {
      subject: 'text',
      what: `${name}, paragraphs drawn`,
      value: drawn,
      unit: 'paragraphs',
      load: scrollMachine,
    },
  ];
}
