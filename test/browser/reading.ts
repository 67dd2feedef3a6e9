import type { Locator, Page } from 'playwright-core';

/** What is read: the isolates that keep a name from reordering a sentence are not seen, nor which space a line may not be parted at. */
export async function words(of: Locator): Promise<string> {
  return plainly(await of.innerText());
}

/** The same of a text. */
export function plainly(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/g, '').replaceAll(/\u00a0(?=UTC|\()/g, ' ');
}

/** Words as they stand on the page, where values stand between isolates; more may follow them. */
export function said(text: string): RegExp {
  const letters = [...text].map((one) =>
    one === ' ' ? '[ \\u00a0]' : one.replace(/[.*+?^${}()|[\]\\]/, '\\$&'),
  );
  return new RegExp(`^[\\u2066-\\u2069]*${letters.join('[\\u2066-\\u2069]*')}`);
}

/** Moves the clock of the device on, as it reads for a page that wakes. */
export async function wakeAt(page: Page, time: number): Promise<void> {
  await page.clock.setFixedTime(time);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}
