// What the report page keeps for work without a connection (src/web/offline/worker.ts): a list of its own built files with their digests, put before the worker.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { transformWithOxc, type Plugin, type Rolldown } from 'vite';

const source = (path: string): string => resolve(import.meta.dirname, '..', 'src', path);

/** What the page begins with and fetches while somebody writes a report. What it fetches to hand one over needs a connection anyhow. */
const NEEDED = [
  'web/main.tsx',
  'web/report/page.tsx',
  'web/report/report.tsx',
  'web/words/en.ts',
  'web/words/ur.ts',
  'web/words/areas/en/report.ts',
  'web/words/areas/ur/report.ts',
].map(source);

/** Which rules a room pins is known to no build, so the page has them all. */
const RULES = source('room/rulebooks.ts');
const WORKER = source('web/offline/worker.ts');

/** Writes `/offline.js`: a stable address, whose content is another whenever any file of the page is, so that browsers see that there is a newer one. */
export function offlineShell(): Plugin {
  return {
    name: 'offline-shell',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const rules = this.getModuleInfo(RULES)?.dynamicallyImportedIds ?? [];
      const built = Object.values(bundle).filter((one) => one.type === 'chunk');
      const has = (id: string) => built.find(({ moduleIds }) => moduleIds.includes(id));
      // A page of a test's own is built by the same configuration.
      if (dir === undefined || !has(NEEDED[1] as string)) return;
      const names = new Set<string>();
      for (const id of [...NEEDED, ...rules]) {
        const chunk = has(id);
        if (!chunk) throw new Error(`nothing that was built has ${id}`);
        addWhole(names, chunk, bundle);
      }
      const pageText = await readFile(join(dir, 'index.html'), 'utf8');
      for (const name of await namedIn(dir, [pageText], bundle)) names.add(name);
      const styles = [...names].filter((name) => name.endsWith('.css'));
      const sheets = await Promise.all(styles.map((name) => readFile(join(dir, name), 'utf8')));
      for (const name of await namedIn(dir, sheets, bundle)) names.add(name);
      const files = await Promise.all(
        [...names].toSorted().map(async (name) => [`/${name}`, await integrityOf(dir, name)]),
      );
      const page = await integrityOf(dir, 'index.html');
      const { code } = await transformWithOxc(await readFile(WORKER, 'utf8'), WORKER);
      const version = digest(JSON.stringify([page, files, code]))
        .toString('hex')
        .slice(0, 16);
      const shell = JSON.stringify({ version, page, files }, null, 1);
      await writeFile(join(dir, 'offline.js'), `const SHELL = ${shell};\n${code}`);
    },
  };
}

/** A chunk with all that it imports at once, and their style sheets. */
function addWhole(
  names: Set<string>,
  chunk: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
): void {
  if (names.has(chunk.fileName)) return;
  names.add(chunk.fileName);
  for (const sheet of chunk.viteMetadata?.importedCss ?? []) names.add(sheet);
  for (const asset of chunk.viteMetadata?.importedAssets ?? []) names.add(asset);
  for (const name of chunk.imports) {
    const imported = bundle[name];
    if (imported?.type === 'chunk') addWhole(names, imported, bundle);
  }
}

/** The built files that some texts name: fonts in style sheets, what stands in the head of the page. */
async function namedIn(
  dir: string,
  texts: readonly string[],
  bundle: Rolldown.OutputBundle,
): Promise<string[]> {
  const named = texts.flatMap((text) => [...text.matchAll(/assets\/[\w.-]+/g)].map(([one]) => one));
  const found = named.filter((name) => name in bundle);
  if (found.length < named.length) throw new Error(`${dir} lacks a file that it names`);
  return found;
}

function digest(data: string | Uint8Array): Buffer {
  return createHash('sha256').update(data).digest();
}

async function integrityOf(dir: string, name: string): Promise<string> {
  return `sha256-${digest(await readFile(join(dir, name))).toString('base64')}`;
}
