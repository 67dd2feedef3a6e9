// Builds src/record as the package's `./record`: plain JavaScript and declarations in dist/record.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

// A file that has left the source must leave the package too.
rmSync(join(root, 'dist', 'record'), { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [tsc, '--project', 'src/record/tsconfig.build.json'],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
