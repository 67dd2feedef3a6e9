import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeNaming } from '#core/namer.ts';
import * as labels from '#core/views/labels.ts';
import type { Language } from '#core/words.ts';
import type { SealKey } from '#room/seal-keys.ts';
import { EXIT, given, Misuse, Refused, type ExitCode, type Invocation } from '../command.ts';
import { languageOf, moment, plain } from '../telling.ts';
import { lockFolder } from './lock-folder.ts';
import type { PhoneReport } from './phone-report.ts';
import { Spool, type Waiting } from './spool.ts';

/** `parley intake waiting ROOM [REPORT]`: what the gateway has received and the room does not have, for the person who has to look (OR5.4). */

type Options = Invocation<Record<string, unknown>>;

/** So many digits of a mark name a report among those that wait. */
const NAMED = 12;

export async function tellWaiting(
  { options, terminal }: Pick<Options, 'options' | 'terminal'>,
  folder: string,
  seal: SealKey,
  asked: string | undefined,
): Promise<ExitCode> {
  const language = languageOf(given(options, 'language'), process.env);
  const out = given(options, 'out');
  if (out !== undefined && asked === undefined)
    throw new Misuse('--out takes the files of one report: name it.');
  // What is being written there is the gateway’s.
  const lock = lockFolder(folder);
  try {
    const spool = await Spool.open(folder, seal);
    if (asked === undefined) {
      const rows = await Promise.all(
        spool.list().map(async (one) => ({ ...one, ...(await looked(spool, one)) })),
      );
      terminal.out(
        terminal.json
          ? JSON.stringify(rows.map(({ mark, ...row }) => ({ report: mark, ...row })))
          : rows.length === 0
            ? 'Nothing waits here.'
            : rows.map(lineOf).join('\n'),
      );
      return EXIT.ok;
    }
    const found = spool.list().filter(({ mark }) => mark.startsWith(asked.toLowerCase()));
    const [one, ...others] = found;
    if (asked.length < 4 || !one || others.length > 0)
      throw new Misuse(`${asked} names no report that waits here, or more than one.`);
    const report = await spool.report(one.mark);
    if (!report.ok) throw new Refused(`${report.fault.message} (${report.fault.code})`);
    if (out !== undefined) await writeFiles(out, report.value);
    terminal.out(
      terminal.json
        ? JSON.stringify(told(report.value))
        : linesOf(report.value, language).join('\n'),
    );
    return EXIT.ok;
  } finally {
    lock.release();
  }
}

async function looked(spool: Spool, { mark }: Waiting): Promise<{ files: number; opens: boolean }> {
  const report = await spool.report(mark);
  return report.ok ? { files: report.value.files.length, opens: true } : { files: 0, opens: false };
}

function lineOf({ mark, at, whole, files, opens }: Waiting & { files: number; opens: boolean }) {
  const state = !opens ? 'does not open' : whole ? 'whole' : 'its rest has not come';
  return `${mark.slice(0, NAMED)}  ${moment(at * 1000)}  ${state}, files: ${files}`;
}

/** Everything of it but the marks, which lead to nothing for a person. */
function told({ mark: _, files, ...report }: PhoneReport): object {
  return {
    ...report,
    files: files.map(({ bytes, ...file }) => ({ ...file, size: bytes.length })),
  };
}

function linesOf(report: PhoneReport, language: Language): string[] {
  const naming = makeNaming(language, labels.start());
  const { happened, account, source, consent, doubts, files, received } = report;
  const { words, box } = happened.place ?? {};
  return [
    naming.term(`act-class.${happened.class}`),
    naming.when(happened.occurred),
    ...(words ? [naming.words(words)] : []),
    ...(box ? [JSON.stringify(box)] : []),
    ...(happened.quantity === undefined ? [] : [String(happened.quantity)]),
    account.text,
    ...(source ? [source.text] : []),
    naming.term(`report-consent.${consent.caseFile ? 'share-without-source' : 'mission-only'}`),
    ...doubts.map((one) => naming.term(`intake-doubt.${one}`)),
    ...files.map(
      ({ field, media, bytes, sha256 }) => `${field}  ${media}  ${bytes.length}  ${sha256}`,
    ),
    moment(received * 1000),
  ].map((line) => plain(line, language));
}

async function writeFiles(folder: string, { files }: PhoneReport): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const { field, bytes } of files)
      await writeFile(join(folder, field), bytes, { mode: 0o600, flag: 'wx' });
  } catch {
    throw new Misuse(`${folder} cannot be written, or has such a file already.`);
  }
}
