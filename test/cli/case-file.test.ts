import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseFileLine, caseFileRefusal } from '#cli/case-file/case-file-words.ts';
import { rules } from '#core/rules.ts';
import { LANGUAGES } from '#core/words.ts';
import { enterWords as EN } from '../../src/web/words/areas/en/enter.ts';
import { enterWords as UR } from '../../src/web/words/areas/ur/enter.ts';
import { freePort } from '../support/free-port.ts';
import { ShutDoor } from '../support/shut-door.ts';
import { parley, serving, type Ran, type Serving } from '../support/command.ts';

/** A case file and its release from the command line: the real command, the real server, and before the server a door that can be shut to acts of one room. */

let folder = '';
let server: Serving;
let door: ShutDoor;
let intake = '';
let commission = '';

let url = '';
const around = () => ({
  env: {
    PARLEY_DATA: join(folder, 'data'),
    PARLEY_DEVICE: join(folder, 'mission'),
    PARLEY_PASSPHRASE: 'the passphrase of the mission',
    PARLEY_SERVER: url,
  },
});

async function run(...args: string[]): Promise<Ran> {
  return await parley(args, around());
}

async function ok(...args: string[]): Promise<Ran> {
  const ran = await run(...args);
  if (ran.code !== 0) throw new Error(`${args.join(' ')}\n${ran.err}`);
  return ran;
}

async function opened(...more: string[]): Promise<string> {
  const seats = ['--exercise', '--title=Ford', '--monitor=o1=Mission'];
  const text = (await ok('new', ...more, ...seats)).out;
  const id = /^Room ([a-z2-7]{26})$/m.exec(text)?.[1] ?? '';
  for (const [, name = ''] of text.matchAll(/key make (\w+\/k1)/g))
    await ok('key', 'make', name, '--room', id);
  await ok('new', '--open');
  return id;
}

async function act(room: string, type: string, key: string, ...more: string[]): Promise<string> {
  const ran = await ok('act', type, '--room', room, '--key', key, '--yes', '--json', ...more);
  return (JSON.parse(ran.out) as { act: string }).act;
}

function fields(body: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(body).flatMap(([name, value]) => [
    '--field',
    `${name}=${JSON.stringify(value)}`,
  ]);
}

const OCCURRED = {
  from: '2031-03-05T01:17:00Z',
  precision: 'minute',
  certainty: 'stated',
  offset: 0,
  zone: 'Asia/Karachi',
};
const BOX = { west: 12_003_417, south: 41_006_229, east: 12_003_917, north: 41_006_829 };
const COARSE = { from: '2031-03-05T00:00:00Z', precision: 'day', certainty: 'stated', offset: 0 };
let number = 100;

async function takeIn(consent = 'share-without-source'): Promise<string> {
  const what = join(folder, 'what.txt');
  await writeFile(what, `Ferryman Odd Lind says four shots came from the reeds. ${number++}`);
  const body = {
    class: 'small-arms-fire',
    occurred: OCCURRED,
    place: { box: BOX },
    means: 'told',
    consent,
    evidence: [],
  };
  const enclosed = ['--enclose', `what=${what}`];
  return await act(intake, 'intake.report', 'o1/k1', ...fields(body), ...enclosed);
}

/** A case of one report; its number. */
async function openCase(report: string): Promise<string> {
  number += 1;
  const body = { number, label: { en: 'The boathouse matter' }, reports: [report] };
  await act(intake, 'intake.case', 'o1/k1', ...fields(body));
  return String(number);
}

/** A file as a careful person writes it. */
async function written(more: object = {}): Promise<{ path: string; own: number }> {
  number += 1;
  const body = {
    class: 'small-arms-fire',
    occurred: COARSE,
    number,
    what: { en: 'Shots were fired near the ford.' },
    method: { en: 'Two accounts that agree; traces measured.' },
    about: [],
    evidence: [],
    ...more,
  };
  const path = join(folder, `${number}.json`);
  await writeFile(path, JSON.stringify(body));
  return { path, own: number };
}

function release(path: string, of: string, ...more: string[]): string[] {
  const rooms = ['--intake', intake, '--room', commission, '--key', 'o1/k1'];
  return ['case-file', 'release', path, '--case', of, ...rooms, ...more];
}

async function log(room: string): Promise<string> {
  return (await ok('log', room, '--from', url, '--key', 'o1/k1')).out;
}

async function kept(): Promise<string[]> {
  const all = join(folder, 'mission', 'case-files');
  return (await readdir(all).catch(() => [])).map((name) => join(all, name));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-case-file-'));
  intake = await opened('--setting=intake');
  const others = ['--mediator=m1=Host', '--party=p1=North', '--party=p2=South'];
  commission = await opened('--setting=plenary', ...others);
  door = new ShutDoor();
  const outside = await door.listen();
  const own = await freePort();
  server = await serving(
    ['serve', '--no-web', '--data', join(folder, 'data'), '--origin', outside],
    {},
    own,
  );
  door.target = `http://127.0.0.1:${own}`;
  url = outside;
  for (const key of ['o1/k1', 'p1/k1', 'p2/k1']) await act(commission, 'room.accept', key);
});
afterAll(async () => {
  door.close();
  await server.end();
  await rm(folder, { recursive: true });
});

describe('IC1.5 a case file and its release', () => {
  test('are read out word for word before either is signed, and then both are entered', async () => {
    const of = await openCase(await takeIn());
    const { path, own } = await written({ place: { words: { en: 'near the ford' } } });
    const asked = await run(...release(path, of));
    // Nobody is there to say yes.
    expect([asked.code, asked.err]).toEqual([2, expect.stringContaining('--yes')]);
    const before = [await log(intake), await log(commission)];
    const ran = await ok(...release(path, of, '--yes', '--json'));
    expect(ran.err).toMatch(
      new RegExp(
        `  Mission releases the file of case ${of} to the joint commission \\(its code begins .{8}\\)\\.`,
      ),
    );
    const sentence = `Mission releases case file ${own}: `;
    expect(ran.err).toContain(`  ${sentence}`);
    expect(ran.err).toContain('Established by: Two accounts that agree; traces measured.');
    expect(ran.err).toContain('You sign two acts');
    const told = JSON.parse(ran.out) as Record<
      'release' | 'file',
      { act: string; receipt: string }
    >;
    const after = [await log(intake), await log(commission)];
    expect(before.map((text) => text.includes(`of case ${of} `))).toEqual([false, false]);
    expect(after[0]).toContain(`Mission releases the file of case ${of} to the joint commission`);
    expect(after[1]).toContain(sentence);
    // What was read out is what was entered.
    const code = /its code begins (.{8})\)/.exec(ran.err)?.[1] ?? 'none';
    expect(after[0]).toContain(`(its code begins ${code})`);
    const from = ['--from', url, '--key', 'o1/k1', '--json'];
    const shown = await ok('show', commission, told.file.act, ...from);
    expect(shown.out).toContain('Shots were fired near the ford.');
    for (const half of [told.release, told.file])
      expect((await stat(half.receipt)).isFile()).toBe(true);
    expect(await kept()).toEqual([]);
  });

  test('half-way: says what is entered and how to go on, and goes on as the same file', async () => {
    const of = await openCase(await takeIn());
    const { path, own } = await written();
    door.shutTo = commission;
    const half = await run(...release(path, of, '--yes'));
    expect([half.code, half.err]).toEqual([
      2,
      expect.stringContaining(
        'The release is entered in the mission’s room. The case file is not entered yet.',
      ),
    ]);
    const [file = ''] = await kept();
    expect(half.err).toContain(`parley case-file finish ${file}`);
    expect((await stat(file)).mode & 0o077).toBe(0);
    door.shutTo = undefined;
    expect(await log(commission)).not.toContain(`case file ${own}:`);
    const other = join(folder, 'other.json');
    const text = await readFile(file, 'utf8');
    await writeFile(other, text.replace('near the ford', 'at the ford'));
    // With other words it is another pair, of which nothing is entered: its release would be signed too.
    const asked = await run('case-file', 'finish', other);
    expect(asked.err).toContain('Mission releases the file of case');
    const ran = await ok('case-file', 'finish', file, '--yes');
    expect(ran.err).not.toContain('Mission releases the file of case');
    expect(ran.out).toMatch(/^Release: entered before/);
    expect(await log(commission)).toContain(`case file ${own}:`);
    const released = (await log(intake)).match(new RegExp(`the file of case ${of} `, 'g'));
    expect(released).toHaveLength(1);
    expect(await kept()).toEqual([]);
  });

  test('an answer that was lost: what the log has is not entered again', async () => {
    const of = await openCase(await takeIn());
    const { path, own } = await written();
    door.shutTo = commission;
    door.swallows = true;
    const half = await run(...release(path, of, '--yes'));
    door.shutTo = undefined;
    door.swallows = false;
    expect(half.code).toBe(2);
    const [file = ''] = await kept();
    const ran = await ok('case-file', 'finish', file);
    expect(ran.err).toContain('Both are entered already.');
    expect((await log(commission)).match(new RegExp(`case file ${own}:`, 'g'))).toHaveLength(1);
    expect(await kept()).toEqual([]);
  });

  test('where the release did not arrive both are entered later; where it was refused nothing is left', async () => {
    const of = await openCase(await takeIn());
    const { path, own } = await written();
    door.shutTo = intake;
    const none = await run(...release(path, of, '--yes'));
    door.shutTo = undefined;
    expect([none.code, none.err]).toEqual([
      2,
      expect.stringContaining('Nothing is entered in either room so far.'),
    ]);
    const [file = ''] = await kept();
    expect(none.err).toContain(`parley case-file finish ${file}`);
    const released = `the file of case ${of} `;
    expect(await log(intake)).not.toContain(released);
    await ok('case-file', 'finish', file, '--yes');
    expect(await log(intake)).toContain(released);
    expect(await log(commission)).toContain(`case file ${own}:`);

    const again = await openCase(await takeIn());
    const other = await written();
    door.shutTo = intake;
    door.refuses = true;
    const refused = await run(...release(other.path, again, '--yes'));
    door.shutTo = undefined;
    door.refuses = false;
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringContaining('Nothing is entered in either room.'),
    ]);
    expect(await kept()).toEqual([]);
  });
});

describe('IC1.7 before it signs', () => {
  test('a minute and a place as fine as a report’s are told, and all that will be readable', async () => {
    const of = await openCase(await takeIn());
    const fine = await written({ occurred: OCCURRED, place: { box: BOX } });
    const asked = await run(...release(fine.path, of));
    expect(asked.err).toContain('The file says the minute that a report says.');
    expect(asked.err).toContain('The file says the place as finely as a report does.');
    expect(asked.err).toContain('41.006229° N, 12.003417° E');
    const urdu = await run(...release(fine.path, of, '--language', 'ur'));
    expect(urdu.err).toContain('فائل میں وہی منٹ ہے');
    expect(urdu.err).toContain('فائل میں مقام');
    const coarse = await written();
    expect((await run(...release(coarse.path, of))).err).not.toContain('as a report');
  });

  test('refuses what is for the mission alone, has a trace, or is by another than the head', async () => {
    const shared = await takeIn();
    const of = await openCase(shared);
    const alone = await openCase(await takeIn('mission-only'));
    const plain = await written();
    const trace = await written({ what: { en: `See ${shared}.` } });
    const refused = async (...args: string[]) => {
      const ran = await run(...args, '--yes');
      expect(ran.err).toContain('Nothing was signed.');
      return [ran.code, /\(([a-z-]+\.[a-z-]+)\)/.exec(ran.err)?.[1]];
    };
    const size = [await log(intake), await log(commission)];
    expect(await refused(...release(plain.path, alone))).toEqual([1, 'case-file.mission-only']);
    expect(await refused(...release(trace.path, of))).toEqual([1, 'case-file.names-report']);
    expect(await refused(...release(plain.path, '99999'))).toEqual([1, 'case-file.no-case']);
    const mediator = release(plain.path, of).with(-1, 'm1/k1');
    expect(await refused(...mediator)).toEqual([1, 'case-file.not-head']);
    const form = await written({ method: undefined });
    expect(await refused(...release(form.path, of))).toEqual([1, 'act.form']);
    expect([await log(intake), await log(commission)]).toEqual(size);
    expect(await kept()).toEqual([]);
  });

  test('IC3 a source that withdraws half-way: the file is not entered', async () => {
    const report = await takeIn();
    const of = await openCase(report);
    const { path } = await written();
    door.shutTo = commission;
    await run(...release(path, of, '--yes'));
    door.shutTo = undefined;
    await act(intake, 'intake.source-withdraws', 'o1/k1', '--field', `report=${report}`);
    const [file = ''] = await kept();
    const ran = await run('case-file', 'finish', file, '--yes');
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('case-file.source-withdrew')]);
    await rm(file);
  });

  test('what is not said, or cannot be read, is a sentence', async () => {
    const { path } = await written();
    const text = join(folder, 'text.json');
    await writeFile(text, 'Shots were fired.');
    const list = [
      ['case-file'],
      ['case-file', 'release'],
      ['case-file', 'release', path],
      ['case-file', 'release', path, '--room', commission, '--intake', intake],
      release(path, '1').map((one) => (one === intake ? commission : one)),
      release(join(folder, 'none.json'), '1'),
      release(text, '1'),
      ['case-file', 'finish'],
      ['case-file', 'finish', path],
      ['case-file', 'finish', path, '--room', commission],
    ];
    for (const args of list) {
      const ran = await run(...args);
      // How it is called may follow, after an empty line.
      const [said = ''] = ran.err.split('\n\n');
      expect([args, ran.code, said.trim().split('\n').length]).toEqual([args, 2, 1]);
    }
  });
});

test('IC10.4 where the sides have delayed places it says so, and until when, and which box would do', async () => {
  const proposed = rules(5)?.type('commission.propose-terms', 1)?.example as object;
  const { hash: _, ...terms } = proposed as { hash: string };
  const path = join(folder, 'terms.json');
  await writeFile(path, JSON.stringify(terms));
  const proposal = await act(commission, 'commission.propose-terms', 'm1/k1', '--body', path);
  const text = await ok('show', commission, proposal, '--from', url, '--key', 'o1/k1', '--json');
  const [, exact = ''] = /"hash": ?"([^"]+)"/.exec(text.out) ?? [];
  for (const side of ['p1/k1', 'p2/k1'])
    await act(commission, 'commission.agree-terms', side, ...fields({ proposal, hash: exact }));
  const half = join(folder, 'delay');
  const asked = ['--field', 'span=20000', '--field', 'minutes=1440', '--with', 'p2/k1'];
  const rooms = ['--room', commission, '--key', 'p1/k1', '--out', half, '--yes'];
  await ok('act', 'incident.delay-places', ...rooms, ...asked);
  const joined = await ok('join', half, '--key', 'p2/k1', '--yes');
  expect(joined.err).toContain('South agree that until 24 hours after what it tells of');

  const of = await openCase(await takeIn());
  const fine = await written({ occurred: OCCURRED, place: { box: BOX } });
  const size = [await log(intake), await log(commission)];
  const refused = await run(...release(fine.path, of, '--yes'));
  expect([refused.code, refused.err]).toEqual([
    1,
    expect.stringContaining('(incident.place-too-fine)'),
  ]);
  expect(refused.err).toContain('Nothing was signed.');
  expect([await log(intake), await log(commission)]).toEqual(size);
  const [, box = '{}'] = /in the place of the one in FILE: (.+)/.exec(refused.err) ?? [];
  const coarse = await written({ occurred: OCCURRED, place: { box: JSON.parse(box) as object } });
  const entered = await ok(...release(coarse.path, of, '--yes'));
  expect(entered.err).toContain('The sides have delayed places: until 24 hours after');
});

test('IC1.7 says in both languages what the web app says', () => {
  const codes = [
    'report-gone',
    'source-withdrew',
    'mission-only',
    'names-report',
    'original',
    'beside',
    'no-case',
    'same-room',
  ] as const;
  for (const code of codes)
    expect(LANGUAGES.map((one) => caseFileRefusal(`case-file.${code}`, one))).toEqual(
      [EN, UR].map((words) => words[`enter.device.case-file.${code}`]),
    );
  expect(caseFileLine('refused', 'ur')).toBe(UR['enter.case-file.refused']);
  for (const [n, one] of LANGUAGES.entries()) {
    const words = [EN, UR][n] as typeof EN;
    expect(caseFileLine('place-unread', one)).toBe(words['enter.case-file.as-much.place-unread']);
    expect(caseFileLine('beside-unknown', one)).toBe(words['enter.case-file.beside-unknown']);
  }
});
