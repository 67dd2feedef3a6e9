import type { Page } from 'playwright-core';
import { plainly } from './reading.ts';

/** Someone who has no mouse: Tab until what is wanted has the focus, as it is called for a screen reader. */
export async function tabTo(page: Page, name: RegExp, back = false): Promise<void> {
  const met: string[] = [];
  for (let i = 0; i < 250; i++) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const called = plainly(await page.evaluate(nameOfFocused));
    if (name.test(called)) return;
    met.push(called);
  }
  throw new Error(`Tab reaches nothing called ${String(name)}: ${met.slice(0, 60).join(' | ')}`);
}

/** Its label or, of what has none of its own, its words. */
function nameOfFocused(): string {
  const here = document.activeElement;
  if (!(here instanceof HTMLElement)) return '';
  const label = here.getAttribute('aria-label');
  const by = here
    .getAttribute('aria-labelledby')
    ?.split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
  const labels =
    here instanceof HTMLInputElement ||
    here instanceof HTMLSelectElement ||
    here instanceof HTMLTextAreaElement
      ? [...(here.labels ?? [])].map(({ textContent }) => textContent).join(' ')
      : undefined;
  const legend = here.closest('fieldset')?.querySelector('legend')?.textContent;
  const own = label ?? by ?? labels ?? here.textContent;
  return here instanceof HTMLInputElement && legend ? `${legend}: ${own}` : own;
}

/** Reads the sentence and signs, by keys. */
export async function signByKeys(page: Page): Promise<void> {
  await tabTo(page, /^Read the sentence$/);
  await page.keyboard.press('Enter');
  await page.locator('[data-sentence]').waitFor();
  await tabTo(page, /^Sign: /);
  await page.keyboard.press('Enter');
  await page.locator('[data-entered]').waitFor();
}
