import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { lookLines } from '#interchange/evidence/evidence-words.ts';
import { lookAt } from '#interchange/evidence/look.ts';
import { workingCopy } from '#interchange/evidence/working-copy.ts';
import {
  EXIT,
  given,
  Misuse,
  operand,
  Refused,
  type ExitCode,
  type Invocation,
} from '../command.ts';
import { languageOf } from '../telling.ts';

type Options = Invocation<Record<string, unknown>>;

/** A file is held whole; no phone sends one that is longer. */
const MOST_BYTES = 512 * 1024 * 1024;

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) throw new Misuse(`${path} is larger than ${MOST_BYTES >> 20} MiB.`);
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Misuse) throw error;
    throw new Misuse(`${path} cannot be read.`);
  }
}

/** `parley intake look FILE` */
export async function look({ options, operands, terminal }: Options): Promise<ExitCode> {
  const bytes = await bytesOf(operand(operands, 'file'));
  const seen = lookAt(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const lines = lookLines(seen, languageOf(given(options, 'language'), process.env));
  terminal.out(
    terminal.json
      ? JSON.stringify({ sha256, size: bytes.length, ...seen })
      : [`SHA-256 ${sha256}`, ...lines].join('\n'),
  );
  return EXIT.ok;
}

/** `parley intake copy FILE --out COPY` */
export async function copy({ options, operands, terminal }: Options): Promise<ExitCode> {
  const from = operand(operands, 'file');
  const target = given(options, 'out');
  if (target === undefined) throw new Misuse('Say where the copy goes: --out.');
  const made = workingCopy(await bytesOf(from));
  if (!made.ok) throw new Refused(`${made.fault.message} No copy was made. (${made.fault.code})`);
  try {
    await writeFile(target, made.value, { mode: 0o600, flag: 'wx' });
  } catch {
    throw new Misuse(`${target} cannot be written, or is there already.`);
  }
  const sha256 = createHash('sha256').update(made.value).digest('hex');
  terminal.out(
    terminal.json ? JSON.stringify({ file: target, sha256 }) : `${target}\nSHA-256 ${sha256}`,
  );
  terminal.err(
    'The picture’s own data is as it was: what is to be seen in it is still to be seen.',
  );
  return EXIT.ok;
}
