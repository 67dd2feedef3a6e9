import { readFile, writeFile } from 'node:fs/promises';
import { randomInt } from 'node:crypto';
import { Misuse } from '../command.ts';

/** A login for phones: one for each phone, so that a lost one can be shut out, or one for all. */
export interface Login {
  name: string;
  password: string;
}

const LINE = /^([a-z0-9][a-z0-9-]{0,30}):([\x21-\x39\x3b-\x7e]{16,128})$/;

/** One `name:password` a line. Short passwords are refused: what a phone sends can be tried out elsewhere (RFC 7616, section 5). */
export function parseLogins(text: string, file: string): Login[] {
  const logins = new Map<string, Login>();
  for (const [n, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [, name, password] = LINE.exec(line) ?? [];
    if (name === undefined || password === undefined || logins.has(name)) {
      throw new Misuse(
        `${file}, line ${n + 1}: a login is a name, a colon and a password of at least 16 characters, each name once.`,
      );
    }
    logins.set(name, { name, password });
  }
  if (logins.size === 0)
    throw new Misuse(`${file} has no login. parley intake login NAME makes one.`);
  return [...logins.values()];
}

export async function readLogins(file: string): Promise<Login[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new Misuse(`${file} cannot be read. parley intake login NAME makes it.`);
  }
  return parseLogins(text, file);
}

/** Without what is taken for something else when it is typed from paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Five groups of five: some 123 bits. Added to the file, which only its owner may read. */
export async function addLogin(file: string, name: string): Promise<Login> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new Misuse(`${file} cannot be read.`);
  });
  const before = text === '' ? [] : parseLogins(text, file);
  if (before.some((one) => one.name === name)) throw new Misuse(`${file} has a login ${name}.`);
  const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  const login = { name, password: Array.from({ length: 5 }, group).join('-') };
  const line = `${login.name}:${login.password}\n`;
  parseLogins(line, file);
  const whole = text === '' || text.endsWith('\n') ? text + line : `${text}\n${line}`;
  await writeFile(file, whole, { mode: 0o600, flush: true });
  return login;
}
