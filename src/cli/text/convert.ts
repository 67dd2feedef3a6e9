import type { WordLanguage } from '#core/words.ts';
import { exportMarkdown } from '#interchange/markdown/export.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { EXIT, given, Misuse, operand } from '../command.ts';
import { wordLanguage } from './draft-file.ts';
import { isOfRoom } from './room-text.ts';
import { isOfInstrument, readInstrumentPages } from './instrument-pages.ts';
import { readSource, sourceOfFile } from './source.ts';
import type { TextInvocation } from './verb.ts';
import type { WriteOptions } from './write-draft.ts';
import { checkBinary, formatAsked, FORMATS, writeNew, written } from './write-draft.ts';

/** `parley text import` and `parley text export`: drafts from one kind of file, or from a room, into another. */

export async function give(
  { out }: Terminal,
  content: string | Uint8Array,
  path: string | undefined,
): Promise<ExitCode> {
  if (path !== undefined) await writeNew(path, content);
  else if (typeof content === 'string') out(content.replace(/\n$/, ''));
  else throw new Error('bytes without a file to go into');
  return EXIT.ok;
}

/** Other people's text as Parley's Markdown, what needs looking at on standard error. With `--room`, a Word file that came back (returned.ts). */
export async function importText(invocation: TextInvocation): Promise<ExitCode> {
  const { options, operands, terminal } = invocation;
  if (isOfRoom(options)) return await (await import('./returned.ts')).importReturned(invocation);
  for (const name of ['into', 'only', 'server', 'sign'])
    if (given(options, name) !== undefined)
      throw new Misuse(`--${name} goes with --room, which says of whose text the file is.`);
  const { draft, flags } = await sourceOfFile(invocation, operand(operands, 'file'));
  const text = terminal.json
    ? `${JSON.stringify({ draft, flags }, undefined, 2)}\n`
    : exportMarkdown(draft);
  return await give(terminal, text, given(options, 'out'));
}

/** A draft, or a text of a room, in one of the formats that Parley writes. */
export async function exportText(invocation: TextInvocation): Promise<ExitCode> {
  const { options, terminal } = invocation;
  const out = given(options, 'out');
  const to = formatAsked(given(options, 'to') ?? (terminal.json ? 'json' : undefined), out);
  const how = howAsked(options, to);
  checkBinary(to, out);
  if (isOfInstrument(options)) {
    if (to !== 'pdf')
      throw new Misuse('An instrument is printed: --instrument goes with --to pdf.');
    const { source, languages, pages } = await readInstrumentPages(invocation);
    const edition = given(options, 'edition') === undefined ? 'clean' : how.edition;
    const whole = { ...how, edition, languages: how.languages ?? languages, pages } as const;
    return await give(terminal, await written(to, source, whole), out);
  }
  const source = await readSource(invocation);
  return await give(terminal, await written(to, source, how), out);
}

/** Edition and languages, as they are asked for. */
export function howAsked(options: TextInvocation['options'], format: string): WriteOptions {
  const edition = given(options, 'edition') ?? 'bracketed';
  if (edition !== 'bracketed' && edition !== 'clean')
    throw new Misuse('--edition takes bracketed or clean.');
  const languages = given(options, 'language')
    ?.split(',')
    .flatMap((code): WordLanguage[] => {
      const language = wordLanguage(code.trim());
      return language === undefined ? [] : [language];
    });
  if (FORMATS[format]?.whole && given(options, 'edition') !== undefined)
    throw new Misuse(
      'An edition is for readers: --edition goes with --to docx, --to pdf or --to text.',
    );
  return { edition, languages, beside: options['beside'] === true };
}
