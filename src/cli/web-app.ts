import { spawn } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { Refused } from './command.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const built = join(root, 'dist', 'web');
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');

/** What the web app is made from. */
const SOURCES = ['src/{web,client,room,interchange,core,record}/**/*', 'vite.config.ts'];

/**
 * The folder of the built web app. In a checkout it is built first if it is not there, or older than what it is made from; a package brings it along.
 *
 * @param say told before the building, which takes some seconds
 */
export async function webApp(say: (text: string) => void): Promise<string> {
  const canBuild = existsSync(vite) && existsSync(join(root, 'src', 'web', 'index.html'));
  const there = existsSync(join(built, 'index.html'));
  if (there && !(canBuild && isOutdated())) return built;
  if (!canBuild) {
    throw new Refused(
      'The web app is not built, and this installation cannot build it. Run npm ci, then npm run build:web; or serve without it: --no-web.',
    );
  }
  say('Building the web app; this takes a moment, once.');
  const failure = await build();
  if (failure === undefined) return built;
  if (!there) throw new Refused(`The web app could not be built.\n\n${failure}`);
  say(`The web app could not be built anew; the one from before is served.\n\n${failure}`);
  return built;
}

function isOutdated(): boolean {
  const made = statSync(join(built, 'index.html')).mtimeMs;
  return globSync(SOURCES, { cwd: root }).some(
    (path) => !path.endsWith('.test.ts') && statSync(join(root, path)).mtimeMs > made,
  );
}

/** Beside the old one and then in its place, so that a build that fails leaves what was there. What went wrong, if something did. */
async function build(): Promise<string | undefined> {
  const fresh = `${built}.${process.pid}`;
  const { code, output } = await run([
    vite,
    'build',
    '--outDir',
    fresh,
    '--emptyOutDir',
    '--logLevel',
    'error',
  ]);
  if (code !== 0) {
    await rm(fresh, { recursive: true, force: true });
    // What follows the first stack line concerns the builder of the builder.
    return stripVTControlCharacters(output.split(/\n {4}at /)[0] ?? '').trim();
  }
  await rm(built, { recursive: true, force: true });
  await rename(fresh, built);
  return undefined;
}

function run(args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    // The Node that runs this is the project's own: bin/parley.js has seen to it.
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    });
    let output = '';
    child.stdout.on('data', (text) => (output += String(text)));
    child.stderr.on('data', (text) => (output += String(text)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
