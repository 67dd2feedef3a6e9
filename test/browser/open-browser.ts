import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
} from 'playwright-core';
import { findChromium } from '../../scripts/chromium.js';

/**
 * What Chromium is to leave off. It takes the last list it is given, so this says first what that of Playwright 1.65 says. Without the rest it prepares two pages for its
 * address bar in every new context, which nobody sees and which take more than the page that is tested: half a second of a processor.
 */
const LEFT_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
];

/** How long a page is waited for: only to end what hangs. */
const PATIENCE = 120_000;

/** A headless Chromium of this system that asks nobody for anything by itself; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch(launchOptions());
  browser.on('context', (context) => context.setDefaultTimeout(PATIENCE));
  return browser;
}

/** The same with its profile in a folder, where everything that it keeps can be looked at. */
export async function openProfile(
  folder: string,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...launchOptions(), ...options });
}

function launchOptions(): LaunchOptions {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium was found on this system');
  return {
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
      `--disable-features=${LEFT_OFF.join(',')}`,
    ],
  };
}
