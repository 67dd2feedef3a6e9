import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.js';

/** A headless Chromium of this system that asks nobody for anything by itself; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium was found on this system');
  return chromium.launch({
    executablePath,
    // Chromium refuses its sandbox to root, as which containers usually run.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
