import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatTreeHead } from '#record/checkpoint.ts';
import { shortCode } from '#record/code.ts';
import { logName } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { parley, type Ran } from '../support/command.ts';
import { Talks } from '../talks.ts';

const HOSTILE = `"><img src=x onerror=alert(1)></style><script>alert(1)</script>&amp;'`;

let folder: string;
let talks: Talks;
const made: Record<string, string> = {};
let head: { size: number; root: Uint8Array };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-print-'));
  talks = await Talks.begin();
  const parties = ['m1', 'p1', 'p2', 's1'].map((id) => ({
    id,
    role: { m: 'mediator', p: 'party', s: 'secretariat' }[id[0] as 'm' | 'p' | 's'],
    head: { key: talks.vkey(`${id}/k1`) },
  }));
  await talks.openPlenary({ kind: 'exercise', rules: 2, parties });
  await talks.do('s1/k1', 'room.accept', { opening: talks.room.state?.opening });
  const title = { en: `The river talks ${HOSTILE}`, ur: 'دریا کے مذاکرات' };
  made['title'] = await talks.do('m1/k1', 'room.describe', { title });
  made['session'] = await talks.do('m1/k1', 'session.open', {
    format: 'plenary',
    level: 'heads',
    languages: ['en', 'ur'],
  });
  made['said'] = await talks.do('p1/k1', 'statement.make', {
    words: { en: HOSTILE, ur: 'ہم میز پر رہیں گے۔' },
    speaker: { en: 'Head of delegation' },
    level: 'on-record',
    matters: [],
  });
  head = { size: talks.room.size, root: talks.room.root };
  await talks.host.close();
  await talks.store.close();
});
afterAll(async () => {
  await talks.openHost();
  await talks.end();
  await rm(folder, { recursive: true });
});

async function printed(name: string, ...args: string[]): Promise<{ ran: Ran; html: string }> {
  const out = join(folder, `${name}.html`);
  const ran = await parley(['print', talks.room.id, ...args, '--data', talks.folder, '--out', out]);
  expect({ args, code: ran.code, err: ran.err }).toMatchObject({ code: 0 });
  return { ran, html: await readFile(out, 'utf8') };
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe('parley print', () => {
  test('LG5.1 writes the form of an act in the languages of the room, with its short code and a banner at head and foot', async () => {
    const { html, ran } = await printed('act', `${made['said']}`);
    expect(ran.err).toContain('One sheet written to');
    expect(html).toContain(shortCode(nodeProvider, 'act', made['said'] as string));
    expect(html).toContain('ہم میز پر رہیں گے۔');
    expect(count(html, 'data-part="banner"')).toBe(2);
    expect(html).toContain('EXERCISE');
    expect(html).toMatch(/<div class="paragraph" lang="ur" dir="rtl">/);
    const { mode } = await stat(join(folder, 'act.html'));
    expect(mode & 0o077).toBe(0);
  });

  test('LG5.2 takes other languages, and says in which of them the act is not worded', async () => {
    const { html } = await printed('four', '#5', '--languages', 'en,ps,prs,fr');
    expect(html).toMatch(/left for the interpreters: Pashto, Dari, French/);
    const none = ['print', talks.room.id, '5', '--languages', 'en,xx', '--out', '-'];
    const ran = await parley([...none, '--data', talks.folder]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('Paper can be had in en, ur, ps, prs, ar, tr, fr.');
  });

  test('LG5.11 nothing that it writes asks for anything, names an address, or is markup that somebody entered', async () => {
    const files = [
      await printed('said', `${made['said']}`),
      await printed('title', `${made['title']}`),
      await printed('blanks', '--blank', 'all'),
      await printed('sitting', '--session', `${made['session']}`),
    ];
    for (const { html } of files) {
      expect(html).not.toMatch(/https?:|localhost|<img|<script|<link|href=/);
      expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&lt;/style&gt;');
      expect(html).toContain("default-src 'none'");
      expect(count(html, '</style>')).toBe(1);
    }
  });

  test('LG7.2 the sheet of a session has the short code of the record that it was printed from', async () => {
    const { html } = await printed('session', '--session', '5', '--languages', 'ur,en');
    const text = formatTreeHead({ origin: logName(talks.room.id), ...head });
    expect(html).toContain(shortCode(nodeProvider, 'checkpoint', text));
    expect(html).toContain('pages-ur');
    expect(html).toContain('حاضری');
    expect(html).toContain('ہم میز پر رہیں گے۔');
  });

  test('LG6.2 a blank form has ruled lines and boxes, and its type to be entered by', async () => {
    const { html } = await printed('blank', '--blank', 'consent.give');
    expect(html).toContain('consent.give/1');
    expect(html).toMatch(/☐\u00a0definitively/);
    expect(count(html, '<article')).toBe(1);
    expect(html).toContain(shortCode(nodeProvider, 'room', talks.room.state?.opening as string));
  });

  test('says what was wrong, and writes nothing over', async () => {
    const run = async (...args: string[]): Promise<Ran> =>
      await parley(['print', talks.room.id, ...args, '--data', talks.folder]);
    const there = await run('5', '--out', join(folder, 'act.html'));
    expect(there).toMatchObject({ code: 1, out: '' });
    expect(there.err).toContain('is there already, and is not written over.');
    for (const [args, why] of [
      [['5'], 'Say with --out which file to write.'],
      [['--out', '-'], 'one of: an act, --blank TYPE, --session ACT'],
      [['5', '--blank', 'all', '--out', '-'], 'one of: an act'],
      [['--blank', 'room.open', '--out', '-'], 'There is no blank form of room.open.'],
      [['--session', '4', '--out', '-'], '4 is not the act that opened a session.'],
      [['99', '--out', '-'], '99 is not one act of this room.'],
      [['5', '--out', join(folder, 'no', 'where')], 'cannot be written (ENOENT).'],
    ] as const) {
      const ran = await run(...args);
      expect({ args, code: ran.code }).toEqual({ args, code: 2 });
      expect(ran.err).toContain(why);
      expect(ran.out).toBe('');
    }
  });

  test('LG5.6 the form of a reconstruction says what it is and has no place for initials', async () => {
    const { code, out } = await parley(['print', 'istanbul-2025', '30', '--out', '-']);
    expect(code).toBe(0);
    expect(count(out, 'RECONSTRUCTION FROM REPORTS')).toBe(2);
    expect(out).not.toContain('data-part="initials"');
  });
});
