// `npm test`: every test there is, then one last line `N passed, N failed`. Further arguments go
// to Vitest as they are: `npm test -- src/record`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localNode, orExplain } from './bootstrap.js';
import { findChromium } from './chromium.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = orExplain(localNode);
const projects = ['pure', 'unit', 'quiet'];
let failed = 0;

if (findChromium() !== undefined) {
  projects.push('browser', 'browser-quiet');
} else if (process.env['CI'] === 'true') {
  console.log('The browser tests need a Chromium, and none was found.');
  failed += 1;
} else {
  console.log('Browser tests are skipped: no Chromium was found (PARLEY_CHROMIUM can name one).');
}

const folder = mkdtempSync(join(tmpdir(), 'parley-test-'));
const report = join(folder, 'report.json');
const outcome = spawnSync(
  node,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // Tests that start `node` get the same one.
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}` },
  },
);

let passed = 0;
try {
  /** @type {import('vitest/node').JsonTestResults} */
  const result = JSON.parse(readFileSync(report, 'utf8'));
  passed = result.numPassedTests;
  failed += result.numFailedTests;
  // A file that fails to load has no failed test of its own, and still must count.
  for (const file of result.testResults) {
    const own = file.assertionResults.filter((test) => test.status === 'failed').length;
    if (file.status === 'failed' && own === 0) failed += 1;
  }
} catch {
  console.log('The tests ended without a report.');
}
rmSync(folder, { recursive: true, force: true });

// An error outside any test, or no test at all, is a failure too.
if (failed === 0 && (outcome.status !== 0 || passed === 0)) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
