import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parley } from '../support/command.ts';

const CLAUSES = new URL('../../examples/exercise-sarn/clauses/', import.meta.url);
const FIRST = fileURLToPath(new URL('mechanism-first.md', CLAUSES));
const FINAL = fileURLToPath(new URL('mechanism-final.json', CLAUSES));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-lint-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Told {
  findings: {
    rule: string;
    code: string;
    severity: string;
    sentence: string;
    patterns: string[];
  }[];
  accepted: { finding: { code: string }; note: string }[];
  needed: string[];
  proposed?: { terms: object; found: { field: string; said: string }[] };
}

async function told(path: string, ...more: string[]): Promise<Told> {
  return JSON.parse((await parley(['lint', path, '--json', ...more])).out) as Told;
}

/** The final clause with changes, in a file. */
async function changed(name: string, change: (file: Record<string, unknown>) => object) {
  const file = JSON.parse(await readFile(FINAL, 'utf8')) as Record<string, unknown>;
  const path = join(folder, name);
  await writeFile(path, JSON.stringify({ ...file, ...change(file) }));
  return path;
}

describe('LT24.1 parley lint', () => {
  test('of a promised mechanism it asks who verifies, what a violation is, by when, on what evidence, which penalty, and who imposes it', async () => {
    const ran = await parley(['lint', FIRST]);
    expect(ran).toMatchObject({ code: 1, err: '' });
    for (const gap of [
      'It does not say who verifies whether it is kept.',
      'does not say which acts count as a violation.',
      'It sets up a monitoring and verification mechanism, and does not say by when that has to exist.',
      'It does not say what evidence is needed for a finding.',
      'does not say what the penalty is.',
      'does not say who imposes or decides it.',
    ])
      expect(ran.out).toContain(gap);
    expect(ran.out).toMatch(/^ {2}which act: “put in place”, “a monitoring and verification/m);
    expect(ran.out).toMatch(/\n {4}Why: .*\n {4}For example:\n {6}“/);
    expect(ran.out).not.toMatch(/lint/i);
    const gaps = (await told(FIRST)).findings.filter(({ severity }) => severity === 'gap');
    expect(gaps.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'verifier',
        'breach',
        'set-up',
        'standard',
        'penalty',
        'penalty-decider',
      ]),
    );
  });

  test('of the final clause it finds nothing, and of that without a thing, that thing', async () => {
    const ran = await parley(['lint', FINAL]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('The drafting check has found nothing.');
    expect(await told(FINAL)).toStrictEqual({ findings: [], accepted: [], idle: [], needed: [] });
    const { terms } = JSON.parse(await readFile(FINAL, 'utf8')) as { terms: object };
    for (const [field, code] of [
      ['verifier', 'verifier'],
      ['standard', 'standard'],
      ['attribution', 'attribution'],
      ['exceptions', 'exceptions'],
      ['consequence', 'consequence'],
      ['term', 'term'],
      ['reach', 'reach'],
    ]) {
      const path = await changed('less.json', () => ({ terms: { ...terms, [field!]: undefined } }));
      const { findings } = await told(path);
      expect(findings.map((one) => one.code)).toContain(code);
    }
  });

  test('a figure or a name that another language has is found', async () => {
    const path = await changed('other.json', ({ clause }) => {
      const { en, ur } = clause as { en: string; ur: string };
      return {
        clause: { en, ur: ur.replace('72 گھنٹے', '27 گھنٹے').replaceAll('کیساری', 'کساری') },
      };
    });
    const { findings } = await told(path);
    expect(findings.map(({ code }) => code)).toStrictEqual(['languages-differ', 'names-differ']);
    expect(findings[0]?.sentence).toBe(
      'The languages say different things: English has 72 hours, Urdu has 27 گھنٹے.',
    );
    expect((await parley(['lint', path])).code).toBe(1);
  });

  test('an accepted gap is listed apart with the note, and is none for the exit code', async () => {
    const { terms } = JSON.parse(await readFile(FINAL, 'utf8')) as { terms: object };
    const path = await changed('accepted.json', () => ({
      terms: { ...terms, standard: undefined },
      accepted: [{ rule: 10, words: 'Left to the Mission.' }],
    }));
    const ran = await parley(['lint', path]);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('Accepted in the drafter’s notes:\n\nLT10 It does not say what');
    expect(ran.out).toContain('    Note: Left to the Mission.');
  });

  test('names of parties are entered, and every part says its words', async () => {
    const path = join(folder, 'withdrawal.txt');
    await writeFile(path, 'Brennat shall withdraw its tanks by 06:00 UTC on 5 May 2031.');
    const { proposed } = await told(path, '--side', 'p1=Brennat', '--side', 'p2=Kessary');
    expect(proposed?.terms).toStrictEqual({
      addressees: ['p1'],
      rule: { pattern: 'deadline', due: '2031-05-05T06:00:00Z' },
      act: { classes: ['withdrawal'], object: { en: 'its tanks' } },
    });
    expect(proposed?.found.map(({ said }) => said)).toStrictEqual([
      'Brennat',
      'withdraw',
      'its tanks',
      'by',
      '06:00 UTC on 5 May 2031',
    ]);
  });

  test('in Urdu every line is Urdu', async () => {
    const { out } = await parley(['lint', FIRST, '--language', 'ur']);
    expect(out).toContain('یہ نہیں بتاتا کہ اس کی پابندی کی تصدیق کون کرے گا۔');
    const own = out
      .split('\n')
      .slice(1)
      .map((line) => line.replaceAll(/\u2068[^\u2069]*\u2069|LT\d+|UTC/g, ''));
    expect(own.filter((line) => /[A-Za-z]/.test(line))).toStrictEqual([]);
  });

  test('what cannot be taken for a clause is refused in a sentence, a misuse is one', async () => {
    const path = await changed('wrong.json', () => ({ termz: {} }));
    expect(await parley(['lint', path])).toStrictEqual({
      code: 1,
      out: '',
      err: `${path}: There is no field "termz" in the file.\n`,
    });
    expect((await parley(['lint', join(folder, 'none.md')])).code).toBe(2);
    expect((await parley(['lint', FIRST, '--side', 'Brennat'])).code).toBe(2);
    expect((await parley(['lint', FINAL, '--side', 'p1=Brennat'])).code).toBe(2);
    expect((await parley(['lint'])).err).toContain('Say which file.');
  });
});
