// Builds src/record as the package's `./record`: plain JavaScript and declarations in dist/record.
// Then publint checks that package.json tells the truth about it.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const installed = (/** @type {string} */ path) => join(root, 'node_modules', path);

rmSync(new URL('../dist/record', import.meta.url), { recursive: true, force: true });
for (const command of [
  [installed('typescript/bin/tsc'), '--project', 'src/record/tsconfig.build.json'],
  [installed('publint/src/cli.js'), '--strict'],
]) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    process.exitCode = 1;
    break;
  }
}
