import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Misuse } from '../command.ts';
import { addLogin, parseLogins, readLogins } from './logins.ts';

describe('the logins of phones', () => {
  it('OR4.2 are made with a password that nobody guesses, in a file that others cannot read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'logins-'));
    try {
      const file = join(folder, 'logins');
      const first = await addLogin(file, 'phone-1');
      const second = await addLogin(file, 'phone-2');
      expect(first.password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){4}$/);
      expect(second.password).not.toBe(first.password);
      expect(await readLogins(file)).toEqual([first, second]);
      await expect(addLogin(file, 'phone-1')).rejects.toThrow(Misuse);
      expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(3);
      if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
      await expect(readLogins(join(folder, 'other'))).rejects.toThrow(Misuse);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('OR4.2 a short password, a name twice, or another line is a misuse that names the line', () => {
    const good = 'a:0123456789abcdef';
    expect(parseLogins(`# phones\n${good}\n`, 'f')).toHaveLength(1);
    for (const bad of [
      'a:short',
      `${good}\n${good}`,
      'A:0123456789abcdef',
      'a',
      'a:0123456789 abcdef',
      '',
    ]) {
      expect(() => parseLogins(bad, 'f')).toThrow(Misuse);
    }
    expect(() => parseLogins(`${good}\nb:short`, 'f')).toThrow('line 2');
  });
});
