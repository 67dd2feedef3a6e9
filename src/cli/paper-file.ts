import { readFile, writeFile } from 'node:fs/promises';
import { STYLE_SHEETS } from '#client/paper/html.ts';
import { Misuse, Refused } from './command.ts';

/** Sheets of paper into files. */

/** The style that stands within a document of sheets. */
export async function paperStyle(): Promise<string> {
  const sheets = STYLE_SHEETS.map((name) =>
    readFile(new URL(`../client/paper/${name}`, import.meta.url), 'utf8'),
  );
  return (await Promise.all(sheets)).join('\n');
}

/** Writes a new file, for its owner to read, or to standard output for `-`. One that is there is not written over. */
export async function writeOut(out: string, content: string | Uint8Array): Promise<void> {
  if (out === '-') {
    process.stdout.write(content);
    return;
  }
  try {
    await writeFile(out, content, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') {
      throw new Refused(`${out} is there already, and is not written over.`);
    }
    throw new Misuse(`${out} cannot be written (${code ?? 'unknown'}).`);
  }
}
