import type { Draft } from '#core/text/draft.ts';
import { exportMarkdown } from '#interchange/markdown/export.ts';
import type { ExitCode, Terminal } from '../command.ts';
import { EXIT, given, Misuse, operand } from '../command.ts';
import { languageOf } from '../telling.ts';
import type { DraftFile } from './draft-file.ts';
import { readDraftFile, readingRemarks, wordLanguage, writeNew } from './draft-file.ts';
import type { TextInvocation } from './verb.ts';

/** `parley text import` and `parley text export`: drafts from one kind of file into another. */

async function readNamed({ options, operands, terminal }: TextInvocation): Promise<DraftFile> {
  const language = wordLanguage(given(options, 'language'));
  const file = await readDraftFile(operand(operands, 'file'), { language });
  for (const remark of readingRemarks(file, languageOf(undefined, process.env)))
    terminal.err(remark);
  return file;
}

async function give({ out }: Terminal, text: string, path: string | undefined): Promise<ExitCode> {
  if (path === undefined) out(text.replace(/\n$/, ''));
  else await writeNew(path, text);
  return EXIT.ok;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** Other people's text as Parley's Markdown, what needs looking at on standard error. */
export async function importText(invocation: TextInvocation): Promise<ExitCode> {
  const file = await readNamed(invocation);
  const { draft, flags } = file;
  const text = invocation.terminal.json ? json({ draft, flags }) : exportMarkdown(draft);
  return await give(invocation.terminal, text, given(invocation.options, 'out'));
}

const WRITERS: Readonly<Record<string, (draft: Draft) => string>> = {
  markdown: exportMarkdown,
  json,
};

/** A draft as Markdown or JSON, complete. */
export async function exportText(invocation: TextInvocation): Promise<ExitCode> {
  const to = given(invocation.options, 'to') ?? (invocation.terminal.json ? 'json' : undefined);
  const write = to !== undefined && Object.hasOwn(WRITERS, to) ? WRITERS[to] : undefined;
  if (!write) throw new Misuse('Say into what: --to markdown or --to json.');
  const { draft } = await readNamed(invocation);
  return await give(invocation.terminal, write(draft), given(invocation.options, 'out'));
}
