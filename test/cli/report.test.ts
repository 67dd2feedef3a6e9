import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '#core/rules.ts';
import { formatTreeHead } from '#record/checkpoint.ts';
import { shortCode } from '#record/code.ts';
import { logName } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { parley, serving, type Ran } from '../support/command.ts';
import { readPdf } from '../support/pdf-text.ts';
import type { Situation } from '../support/situation-room.ts';
import { BEGINS, hour } from '../support/situation-days.ts';
import { HOSTILE, playSituation, SITUATION_PARTIES } from '../support/situation-room.ts';
import { Talks } from '../talks.ts';

const DAY = ['--day', '2031-03-06', '--zone', 'Asia/Karachi'] as const;
/** Half an hour into the second day. */
const MORNING = hour(24.5);

let folder: string;
let talks: Talks;
let made: Situation;
/** The reports of the first day, as they were made in its morning after. */
const then: Record<string, Buffer> = {};
let head: { size: number; root: Uint8Array };

async function report(...args: string[]): Promise<Ran> {
  return await parley(['report', ...args]);
}

async function written(name: string, ...args: string[]): Promise<Buffer> {
  const out = join(folder, name);
  const ran = await report(...DAY, ...args, '--out', out);
  expect({ args, ...ran }).toMatchObject({ code: 0, out: '' });
  return await readFile(out);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-report-'));
  talks = await Talks.begin();
  talks.clock.time = BEGINS;
  const parties = Object.entries(SITUATION_PARTIES).map(([id, role]) => ({
    id,
    role,
    head: { key: talks.vkey(`${id}/k1`) },
  }));
  await talks.openPlenary({
    kind: 'exercise',
    rules: 4,
    setting: 'commission',
    readers: 'public',
    parties,
  });
  for (const who of ['s1', 'o1'])
    await talks.do(`${who}/k1`, 'room.accept', { opening: talks.room.state?.opening });
  const title = { en: 'River commission', ur: 'دریا کمیشن' };
  await talks.do('m1/k1', 'room.describe', { title });
  const book = rules(4);
  let isMorning = false;
  made = await playSituation({
    at: (ms) => {
      talks.clock.time = ms;
    },
    do: async (who, type, body, more = {}) => {
      if (!isMorning && talks.clock.time > MORNING) {
        isMorning = true;
        head = { size: talks.room.size, root: talks.room.root };
        for (const name of ['then.html', 'then.csv', 'then.geojson', 'then.pdf'])
          then[name] = await written(
            name,
            '--data',
            talks.folder,
            '--known-at',
            '2031-03-06T19:30Z',
          );
      }
      talks.clock.time += 1000;
      return await talks.do(`${who}/k1`, type, body, more);
    },
    exampleOf: (type) => book?.type(type, 1)?.example as object,
  });
  await talks.host.close();
  await talks.store.close();
});
afterAll(async () => {
  await talks.openHost();
  await talks.end();
  await rm(folder, { recursive: true });
});

describe('parley report', () => {
  test('SR1.3 a report of yesterday made today is the one made then, byte for byte', async () => {
    for (const [name, bytes] of Object.entries(then)) {
      const now = await written(
        `again-${name}`,
        '--data',
        talks.folder,
        '--known-at',
        '2031-03-06T19:30:00Z',
      );
      expect({ name, same: now.equals(bytes) }).toEqual({ name, same: true });
    }
    const today = await written('today.csv', '--data', talks.folder);
    expect(today.equals(then['then.csv'] as Buffer)).toBe(false);
    expect(String(today)).toContain(made.late);
  });

  test('SR1.3 it names the head that the record had then', () => {
    const text = formatTreeHead({ origin: logName(talks.room.id), ...head });
    const code = shortCode(nodeProvider, 'checkpoint', text);
    expect(String(then['then.html'])).toContain(code);
    expect(String(then['then.csv'])).toContain(code);
    const [margin = ''] = readPdf(then['then.pdf'] as Buffer).margins;
    expect(margin.replaceAll(/\s/g, '')).toContain(code.replaceAll(' ', ''));
  });

  test('SR13.1 the same from a folder, a bundle and a server, and it says from which', async () => {
    const bundle = join(folder, 'river.parley');
    const exported = await parley([
      'export',
      talks.room.id,
      '--data',
      talks.folder,
      '--out',
      bundle,
    ]);
    expect(exported).toMatchObject({ code: 0 });
    const known = ['--known-at', '2031-03-07T20:00:00Z'];
    const all = [...DAY, ...known, '--to', 'csv', '--out', '-'];
    const fromFolder = await report('river-commission', ...all, '--data', talks.folder);
    const fromBundle = await report(...all, '--from', bundle);
    expect(fromFolder).toMatchObject({ code: 0 });
    expect(fromBundle.out).toBe(fromFolder.out);
    expect(fromFolder.err).toContain(`from the data folder ${talks.folder}`);
    expect(fromBundle.err).toContain(`from the bundle ${bundle}`);
    expect(fromFolder.err).toContain('EXERCISE.');
    const copy = join(folder, 'copy');
    await cp(talks.folder, copy, { recursive: true });
    const server = await serving(['serve', '--data', copy]);
    try {
      const fromServer = await report(talks.room.id, ...all, '--from', server.url);
      expect(fromServer.out).toBe(fromFolder.out);
      expect(fromServer.err).toContain(`from the server ${server.url}`);
    } finally {
      await server.end();
    }
  });

  test('SR13.1 with --json it says which file it wrote and from which head', async () => {
    const out = join(folder, 'told.html');
    const ran = await report(...DAY, '--data', talks.folder, '--out', out, '--json');
    expect(JSON.parse(ran.out)).toMatchObject({ file: out, room: talks.room.id });
    expect((await stat(out)).mode & 0o077).toBe(0);
    const again = await report(...DAY, '--data', talks.folder, '--out', out);
    expect(again).toMatchObject({ code: 1 });
    expect(again.err).toContain('is there already');
  });

  test('SR9.1 the page is in the language that is asked for', async () => {
    const html = String(await written('ur.html', '--data', talks.folder, '--language', 'ur'));
    expect(html).toContain('dir="rtl"');
    expect(html).toContain('صورتِ حال کی رپورٹ');
    expect(html).toContain('دریا کمیشن');
    expect(html).not.toContain('<b>');
    expect(html).toContain(`${HOSTILE.ur?.slice(0, 4)} &lt;b&gt;`);
  });

  test('SR10.3 a copy is certified from the data folder alone, and only paper is', async () => {
    const pdf = await written('certified.pdf', '--data', talks.folder, '--certified');
    const plain = readPdf(await written('plain.pdf', '--data', talks.folder)).pages.length;
    const { pages } = readPdf(pdf);
    expect(pages).toHaveLength(plain + 1);
    expect(pages.at(-1)).toContain('Whatitdoesnotshow');
    const bundle = join(folder, 'river.parley');
    const no = join(folder, 'no.pdf');
    const refused = await report(...DAY, '--from', bundle, '--certified', '--out', no);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err).toContain('whoever keeps the record');
    const csv = join(folder, 'no.csv');
    const misused = await report(...DAY, '--data', talks.folder, '--certified', '--out', csv);
    expect(misused).toMatchObject({ code: 2 });
    expect(existsSync(no) || existsSync(csv)).toBe(false);
  });

  test('SR13.1 of a record that does not hold nothing is written', async () => {
    const bundle = join(folder, 'river.parley');
    const bytes = await readFile(bundle);
    const at = bytes.indexOf('Two shells fell');
    expect(at).toBeGreaterThan(0);
    bytes.write('Six', at);
    const altered = join(folder, 'altered.parley');
    await writeFile(altered, bytes);
    const out = join(folder, 'altered.html');
    const ran = await report(...DAY, '--from', altered, '--out', out);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('is not intact');
    expect(existsSync(out)).toBe(false);
  });

  test('SR13.1 what is asked has to say a period, a file and a room that has one', async () => {
    const out = join(folder, 'none.html');
    const data = ['--data', talks.folder];
    for (const args of [
      [...data, '--out', out],
      [...data, '--day', '2031-02-30', '--out', out],
      [...data, '--since', '2031-02-30T00:00:00Z', '--until', '2031-03-07T00:00Z', '--out', out],
      [...data, ...DAY, '--known-at', '2031-02-29T24:00Z', '--out', out],
      [...data, '--day', '2031-03-06', '--since', '2031-03-06T00:00:00Z', '--out', out],
      [...data, ...DAY, '--zone', 'Nowhere', '--out', out],
      [...data, '--since', '2031-03-06T00:00:00Z', '--until', '2031-03-05T00:00:00Z', '--out', out],
      [...data, ...DAY],
      [...data, ...DAY, '--out', join(folder, 'none.xyz')],
      [...data, ...DAY, '--to', 'pdf', '--out', '-'],
      [...DAY, '--data', join(folder, 'nowhere'), '--out', out],
    ])
      expect({ args, code: (await report(...args)).code }).toEqual({ args, code: 2 });
    const early = [...data, ...DAY, '--known-at', '2031-03-01T00:00:00Z', '--out', out];
    expect(await report(...early)).toMatchObject({ code: 1 });
    const other = await report('istanbul-2025', ...DAY, '--out', out);
    expect(other).toMatchObject({ code: 1 });
    expect(other.err).toContain('no obligations');
    expect(existsSync(out)).toBe(false);
  });
});
