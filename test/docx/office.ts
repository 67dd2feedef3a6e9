import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Other people's programs that read and write Word files, where they are installed. */

function found(program: string): string | undefined {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, program);
    try {
      accessSync(path, constants.X_OK);
      return realpathSync(path);
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

export const pandoc = found('pandoc');
export const soffice = found('soffice');
const python = found('python3');
const programs = soffice && dirname(soffice);
/** Whether LibreOffice can be made to edit: by its LibreOfficeKit, from Python. */
export const canEdit =
  python !== undefined && programs !== undefined && existsSync(join(programs, 'libmergedlo.so'));

/** Says plainly that something is not tested here, and why. */
export function isMissing(what: string, isThere: boolean): boolean {
  if (!isThere) console.warn(`SKIPPED: ${what} is not installed, so nothing is tested with it`);
  return !isThere;
}

/** Opens Word files in LibreOffice and saves each again as a Word file in `target`. */
export function resave(files: readonly string[], target: string, profile: string): void {
  execFileSync(
    soffice as string,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      target,
      ...files,
    ],
    { stdio: 'ignore', timeout: 300_000 },
  );
}

export interface Edit {
  author: string;
  /** Words to be selected first. */
  find: string;
  /** Changes are not recorded. */
  isQuiet?: true;
  commands: readonly (readonly [string] | readonly [string, unknown])[];
}

/** Opens a Word file in LibreOffice, edits it with changes recorded, each in their author's name, and saves it as another. */
export function edit(
  source: string,
  target: string,
  profile: string,
  edits: readonly Edit[],
): void {
  const script = fileURLToPath(new URL('edit-in-office.py', import.meta.url));
  const [at, from, to] = [profile, source, target].map((path) => pathToFileURL(path).href);
  execFileSync(
    python as string,
    [script, programs as string, at as string, from as string, to as string, JSON.stringify(edits)],
    {
      env: { ...process.env, SAL_USE_VCLPLUGIN: 'svp' },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 300_000,
    },
  );
}
