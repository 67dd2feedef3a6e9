// Every package in the lock, for every platform, has a licence that fits beside Apache-2.0.
import { readFileSync } from 'node:fs';

const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);
// Copyleft per file: fine in a tool that we run, not in what we ship.
const allowedInTools = new Set(['MPL-2.0']);

/**
 * Reads the SPDX expressions that occur: names, OR, AND, one pair of brackets around the whole.
 * @param {string} expression
 * @param {(name: string) => boolean} fits
 */
function satisfied(expression, fits) {
  const alternatives = expression.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return alternatives.some((one) => one.split(' AND ').every((name) => fits(name.trim())));
}

/** @type {{ packages: Record<string, { license?: string, dev?: boolean }> }} */
const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const refused = [];
let count = 0;

for (const [path, { license, dev }] of Object.entries(lock.packages)) {
  if (path === '') continue;
  count += 1;
  const fits = (/** @type {string} */ name) =>
    allowed.has(name) || (dev === true && allowedInTools.has(name));
  if (license === undefined || !satisfied(license, fits)) {
    refused.push(`${path.replace(/^.*node_modules\//, '')}: ${license ?? 'no licence named'}`);
  }
}

if (refused.length > 0) {
  console.log(`Licences that need a decision:\n  ${refused.join('\n  ')}`);
  process.exitCode = 1;
} else {
  console.log(`${count} packages, every licence fits.`);
}
