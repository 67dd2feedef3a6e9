import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Misuse } from './command.ts';

/** Asking the person at the terminal. Where there is none, the option or variable that says it instead is named. */

export function atTerminal(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** One line of answer. Questions go to standard error, so that results stay by themselves. */
export async function ask(question: string, instead: string): Promise<string> {
  if (!atTerminal()) throw new Misuse(`Nobody is here to ask: ${instead}`);
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
}

/** Yes only if it is said. */
export async function confirm(question: string, instead: string): Promise<boolean> {
  const answer = await ask(`${question} [y/N] `, instead);
  return /^(?:y|yes)$/i.test(answer);
}

/** PARLEY_PASSPHRASE, or asked for without showing what is typed. */
export async function passphrase(question: string): Promise<string> {
  const given = process.env['PARLEY_PASSPHRASE'];
  if (given !== undefined) return given;
  if (!atTerminal())
    throw new Misuse('The passphrase is asked for at a terminal, or taken from PARLEY_PASSPHRASE.');
  process.stderr.write(question);
  // Readline echoes to its output; this one says nothing.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

const SHORTEST = 8;

/** A new passphrase, typed twice. */
export async function newPassphrase(what: string): Promise<string> {
  const first = await passphrase(`A passphrase for ${what}: `);
  if ([...first].length < SHORTEST) {
    throw new Misuse(`A passphrase has at least ${SHORTEST} characters; several words are best.`);
  }
  const second = await passphrase('The same once more: ');
  if (first !== second) throw new Misuse('The two are not the same. Nothing was made.');
  return first;
}
