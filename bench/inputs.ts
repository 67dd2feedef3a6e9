import type { CDPSession, Page } from 'playwright-core';
import { percentile } from './measure.ts';
import type { Figure } from './table.ts';

/** Keys and wheels in a page, and how long after each the page has drawn. */

/** What somebody does in scrolling, one after another. */
export const INPUTS = 120;
const BETWEEN = 60;

export interface Scrolled {
  /** For each key and wheel, milliseconds from when it was made until the page has drawn after it. */
  delays: number[];
  sent: number;
  got: number;
}

/** Scrolls as somebody does who looks for something: keys that turn pages, the wheel, and both ends. */
export async function scroll(page: Page, inputs: number): Promise<Scrolled> {
  await page.evaluate(watchInputs);
  const session = await page.context().newCDPSession(page);
  for (let i = 0; i < inputs; i++) {
    const key = i % 40 === 39 ? 'Home' : i % 40 === 19 ? 'End' : 'PageDown';
    if (i % 4 === 3) await turnWheel(session);
    else await page.keyboard.press(key);
    await page.waitForTimeout(BETWEEN);
  }
  await page.waitForTimeout(500);
  const delays = await page.evaluate(() => (globalThis as never as { delays: number[] }).delays);
  await session.detach();
  return { delays, sent: inputs, got: delays.length };
}

async function turnWheel(session: CDPSession): Promise<void> {
  const at = { x: 640, y: 450, deltaX: 0, deltaY: 600 };
  await session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at });
}

/** Runs in the page. What an event says of its time is when the system made it, before the page was free to hear of it. */
function watchInputs(): void {
  const delays: number[] = [];
  const known = 'delays' in globalThis;
  Object.assign(globalThis, { delays });
  if (known) return;
  const hear = ({ timeStamp }: Event): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        (globalThis as never as { delays: number[] }).delays.push(performance.now() - timeStamp);
      });
      port1.start();
      port2.postMessage(undefined);
    });
  };
  addEventListener('keydown', hear, { capture: true });
  addEventListener('wheel', hear, { capture: true, passive: true });
}

/** As figures: the longest wait within a tenth of a second, and none of them lost. */
export function answers(
  subject: string,
  when: string,
  { delays, sent, got }: Scrolled,
  load: string,
): Figure[] {
  return [
    {
      subject,
      what: `a key or wheel until the page has drawn${when}, longest of ${sent}`,
      value: percentile(delays, 1),
      unit: 'ms',
      ratio: { value: percentile(delays, 1) / 100, of: '100 ms', atMost: 1 },
      load,
    },
    {
      subject,
      what: `the same${when}, 95 of 100`,
      value: percentile(delays, 0.95),
      unit: 'ms',
      load,
    },
    {
      subject,
      what: `keys and wheels that the page got${when}`,
      value: got,
      unit: `of ${sent}`,
      ratio: { value: got / sent, of: 'those sent', atLeast: 1 },
      load,
    },
  ];
}
