// Where the system keeps a Chromium that the browser tests can drive. None is ever downloaded.
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The path of an installed Chromium, or undefined. `PARLEY_CHROMIUM` names another one.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env['PARLEY_CHROMIUM'];
  return [...(named === undefined ? [] : [named]), ...places].find((path) => existsSync(path));
}
