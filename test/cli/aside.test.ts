import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { utf8 } from '#record/bytes.ts';
import { filesIn, traces } from '../sealed/traces.ts';
import { parley, serving, type Ran, type Serving } from '../support/command.ts';

/** Off the record through the real command and a real server process: what they print, and what is left on disks when they have ended. */

const WORDS = 'If the quarry road were open on Thursday, the bridge could be too.';

describe.each([
  { what: 'sealed', opening: ['--setting=capital'] },
  { what: 'not sealed', opening: ['--mediator=m1=Host'] },
])('a room that is $what', ({ what, opening }) => {
  let folder: string;
  let room: string;
  let server: Serving;
  let printed = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-aside-'));
    const { out } = await ok('new', ...opening, '--title=North', '--party=p1=North');
    room = /^Room ([a-z2-7]{26})$/m.exec(out)?.[1] ?? '';
    // One laptop for everybody.
    if (what !== 'sealed') await ok('key', 'make', 'p1/k1', '--room', room);
    await ok('new', '--open');
    server = await serving(['serve', '--no-web', '--data', join(folder, 'data')]);
  });
  afterAll(async () => {
    await server.end();
    await rm(folder, { recursive: true });
  });

  async function run(args: readonly string[], input?: string): Promise<Ran> {
    const env = {
      PARLEY_DATA: join(folder, 'data'),
      PARLEY_DEVICE: join(folder, 'device'),
      PARLEY_PASSPHRASE: 'the passphrase of somebody',
    };
    return await parley(args, { env, ...(input === undefined ? {} : { input }) });
  }

  async function ok(...args: readonly string[]): Promise<Ran> {
    const ran = await run(args);
    expect({ args, code: ran.code, err: ran.code === 0 ? '' : ran.err }).toMatchObject({ code: 0 });
    return ran;
  }

  const aside = (...args: readonly string[]) => [
    'aside',
    room,
    '--from',
    server.url,
    '--key',
    'p1/k1',
    ...args,
  ];

  test('RC15.11 says before it writes who reads it, until when, and where the words are', async () => {
    const ran = await run(aside('--write', '--side', '--hours', '3'), `${WORDS}\n`);
    expect({ code: ran.code, err: ran.code === 0 ? '' : ran.err }).toMatchObject({ code: 0 });
    expect(ran.out).toMatch(/^Written off the record, until .*UTC/);
    expect(ran.out + ran.err).not.toContain('quarry');
    expect(ran.err).toMatch(/Read by: (?:Host and )?North(?: and Host)?\./);
    expect(ran.err).toContain('No copy is kept here, and nothing may cite it.');
    expect(ran.err).toContain(
      what === 'sealed' ? 'This device encrypts it.' : 'the server’s memory holds the words',
    );
    printed += ran.out + ran.err;
  });

  test('RC15.6 reads it, with no name but the side’s that it claims', async () => {
    const { out } = await ok(...aside());
    expect(out).toContain(`says it is from North:\n  ${WORDS}`);
    const json = JSON.parse((await ok(...aside('--json'))).out) as { entries: object[] };
    expect(json.entries).toEqual([{ until: expect.any(Number), words: WORDS, side: 'p1' }]);
    // The log, at the same time, has nothing more than before.
    expect((await ok('log', room, '--from', server.url, '--key', 'p1/k1')).out).not.toContain(
      'quarry',
    );
  });

  test('RC15.10 what cannot be written is declined in a sentence, and repeated nowhere', async () => {
    for (const [args, input] of [
      [['--write', '--hours', '25'], WORDS],
      [['--write', '--hours', '0'], WORDS],
      [['--write'], ' \n'],
      [['--write'], `${WORDS}\u0007`],
      [['--write', WORDS], ''],
    ] as const) {
      const ran = await run(aside(...args), input);
      expect([args, ran.code]).toEqual([args, 2]);
      printed += ran.out;
    }
    expect(
      (JSON.parse((await ok(...aside('--json'))).out) as { entries: [] }).entries,
    ).toHaveLength(1);
  });

  test('RC15.2 it is on no disk and in no output, while the server runs and when it has ended; then it is gone', async () => {
    const needles = { words: utf8(WORDS), 'some of them': utf8(WORDS.slice(7, 40)) };
    expect(await traces(folder, needles)).toEqual([]);
    expect(server.said()).toBe('');
    const before = (await filesIn(join(folder, 'data'))).map(({ path }) => path);
    await server.end();
    expect(await traces(folder, needles)).toEqual([]);
    expect(server.said()).toBe('');
    expect(printed).not.toContain('quarry');
    server = await serving(['serve', '--no-web', '--data', join(folder, 'data')]);
    expect((await ok(...aside())).out).toBe('Nothing can be read off the record now.\n');
    // No file has a name that tells of it.
    const after = (await filesIn(join(folder, 'data'))).map(({ path }) => path);
    expect(after).toEqual(before);
    expect(
      [...before, ...(await filesIn(join(folder, 'device'))).map(({ path }) => path)].filter(
        (path) => path.includes('aside'),
      ),
    ).toEqual([]);
  });

  test('RC15.2 killed in the middle, the server leaves nothing either', async () => {
    await run(aside('--write'), WORDS);
    await server.end('SIGKILL');
    expect(await traces(folder, { words: utf8(WORDS) })).toEqual([]);
    server = await serving(['serve', '--no-web', '--data', join(folder, 'data')]);
    expect((await ok(...aside())).out).toBe('Nothing can be read off the record now.\n');
  });
});
