import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parley } from '../support/command.ts';
import { at, row, ruleOf } from '../support/observations.ts';

let folder: string;
const path = (name: string) => join(folder, name);
const put = async (name: string, value: unknown): Promise<string> => {
  await writeFile(path(name), JSON.stringify(value));
  return path(name);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-count-'));
});
afterAll(() => rm(folder, { recursive: true }));

const each = { id: 'each', ...ruleOf({ label: { en: 'Each explosion', ur: 'ہر دھماکا' } }) };
const episode = {
  id: 'episode',
  ...ruleOf({
    label: { en: 'Episodes' },
    unit: { count: 'episode', gap: 60, same: { by: 'zone' } },
    direction: 'incoming',
  }),
};
const observations = [
  row('o1', { number: 3, direction: 'incoming' }),
  row('o2', { from: at(30), number: 2, direction: 'incoming' }),
  row('o3', { from: at(40), number: 5, direction: 'outgoing' }),
];
const looked = [{ coverage: { en: 'Three posts, by day.' }, access: { en: 'One post refused.' } }];
const WHEN = `from ${at(0)} until ${at(1440)}`;

describe('CR9 parley count', () => {
  test('CR9.3 a number is printed with its rule, its coverage and access, and what was left out', async () => {
    const file = await put('told.json', { rules: [each, episode], observations, looked });
    const ran = await parley(['count', file]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('Rule each: Each explosion\n  Counted is each single one');
    expect(ran.out).toContain(
      `The whole area, ${WHEN}: 10\n  Coverage: Three posts, by day.\n  Access: One post refused.`,
    );
    expect(ran.out).toContain(`The whole area, ${WHEN}: 1\n  Coverage:`);
    expect(ran.out).toContain('Not counted, because it is in another direction: o3');
  });

  test('CR9.3 where nobody said how far one could look, that is printed', async () => {
    const file = await put('untold.json', { rules: [each], observations });
    expect((await parley(['count', file])).out).toContain(
      ': 10\n  Coverage and access are not stated',
    );
  });

  test('CR9.4 --compare says of every observation what each rule makes of it', async () => {
    const file = await put('two.json', { rules: [each, episode], observations, looked });
    const { code, out } = await parley(['count', file, '--compare']);
    expect(code).toBe(0);
    expect(out).toContain('Coverage: Three posts, by day.');
    expect(out.slice(out.indexOf('Rule each beside')).trimEnd()).toBe(
      [
        'Rule each beside rule episode',
        `The whole area, ${WHEN}: 10 by rule each, 1 by rule episode`,
        '',
        `Observation o1, ${at(0)} to ${at(0)}`,
        '  by rule each: counted as 3: each that it reports',
        '  by rule episode: counted as 1: it begins episode 1, of 2 observations',
        `Observation o2, ${at(30)} to ${at(30)}`,
        '  by rule each: counted as 2: each that it reports',
        '  by rule episode: adds nothing: it is part of episode 1, which is counted with its first observation',
        `Observation o3, ${at(40)} to ${at(40)}`,
        '  by rule each: counted as 5: each that it reports',
        '  by rule episode: not counted: it is in another direction',
      ].join('\n'),
    );
    const urdu = await parley(['count', file, '--compare', '--language', 'ur']);
    expect(urdu.out).toContain('شمار نہیں ہوا');
  });

  test('CR9.5 --json gives the same as data, and the same again', async () => {
    const file = await put('data.json', { rules: [each, episode], observations, looked });
    const ran = await parley(['count', file, '--compare', '--json']);
    const { counts, compared } = JSON.parse(ran.out) as {
      counts: { rule: string; cells: { number: number }[] }[];
      compared: { figures: object[]; rows: object[] }[];
    };
    expect(counts.map(({ rule, cells }) => [rule, cells[0]?.number])).toEqual([
      ['each', 10],
      ['episode', 1],
    ]);
    expect(compared[0]?.figures).toMatchObject([{ a: 10, b: 1 }]);
    expect(compared[0]?.rows).toHaveLength(3);
    const turned = { rules: [each, episode], observations: observations.toReversed(), looked };
    const again = await parley(['count', await put('turned.json', turned), '--compare', '--json']);
    expect(again.out).toBe(ran.out);
  });

  test('CR9.2 what cannot be taken is refused with its code, and misuse is told', async () => {
    const bad = await put('bad.json', {
      rules: [each],
      observations: [{ ...observations[0], party: 'p1' }],
    });
    const ran = await parley(['count', bad]);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain(
      'observations.0 has a field that it does not take. (count.form) Nothing was counted.',
    );
    expect((await parley(['count', path('none.json')])).code).toBe(2);
    const one = await put('one.json', { rules: [each], observations });
    const alone = await parley(['count', one, '--compare']);
    expect(alone).toMatchObject({ code: 2, out: '' });
    expect(alone.err).toContain('takes two rules');
    expect((await parley(['count', folder])).code).toBe(2);
  });
});
