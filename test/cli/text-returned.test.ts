import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DraftRow } from '#core/views/texts.ts';
import { canEdit, edit, isMissing } from '../docx/office.ts';
import { COMMENT, INITIALS, reviewed, REVIEWERS, tracesIn } from '../docx/reviewed.ts';
import { readPdf } from '../support/pdf-text.ts';
import { ReturnedRoom } from './returned-room.ts';

/** A Word file that came back, on the command line: from export over two reviewers to what is proposed, and what of the reviewers is found anywhere but in their own room. */
let room: ReturnedRoom;
const [ZUBAIDA, FERHAT] = REVIEWERS;

beforeAll(async () => {
  room = await ReturnedRoom.open();
  await ok(['text', 'export', ...ofText(), '--out', room.file('sent.docx')]);
  const back = reviewed(await room.bytes('sent.docx'), [
    { find: 'open to all', by: ZUBAIDA, words: 'open to ambulances' },
    { find: 'three', by: FERHAT, words: 'five' },
    { find: 'every week', by: ZUBAIDA, words: 'every [day' },
    { find: ' from noon', by: FERHAT, words: ' from dawn' },
  ]);
  await writeFile(room.file('back.docx'), back);
});
afterAll(() => room.close());

const key = ['--key', 'p1/k1'];
const ofText = () => ['--room', room.plenary.id, '--from', room.url, ...key];
const own = () => ['--room', room.caucus.id, '--from', room.url, ...key];
const back = (...more: string[]) =>
  room.run(['text', 'import', room.file('back.docx'), ...ofText(), ...more]);

async function ok(args: readonly string[], input = ''): Promise<string> {
  const ran = await room.run(args, input);
  expect({ args, code: ran.code, err: ran.code === 0 ? '' : ran.err }).toEqual({
    args,
    code: 0,
    err: '',
  });
  return ran.out;
}

async function drafts(): Promise<DraftRow[]> {
  const listed = await ok(['text', 'drafts', ...own(), '--json']);
  return (JSON.parse(listed) as { drafts: DraftRow[] }).drafts;
}

/** Everything that a file holds that is packed into it. */
function unpacked(name: string, bytes: Uint8Array): Uint8Array[] {
  if (name.endsWith('.docx')) return [bytes, ...Object.values(unzipSync(bytes))];
  if (!name.endsWith('.pdf')) return [bytes];
  const { pages, margins, metadata, files } = readPdf(bytes);
  const said = [...pages, ...margins, metadata].join('\n');
  return [bytes, Buffer.from(said), ...files.map((file) => file.bytes)];
}

describe('TX8.13 a Word file that came back is reviewed', () => {
  test('each change is shown with whose it is, as a redline, and nothing is kept without a room for it', async () => {
    const { code, out, err } = await back();
    expect({ code, err }).toEqual({ code: 0, err: 'EXERCISE.\n' });
    expect(out).toContain('Truce of the lake, as it stood after act #14\n');
    expect(out).toContain(
      [
        `2. Article 1, 2 (en): other words; ${ZUBAIDA}`,
        '   The bridge is open to [-all-]{+ambulances+} who cross.',
        `   Comment of ${ZUBAIDA} on “open to ambulances”: ${COMMENT}`,
      ].join('\n'),
    );
    expect(out).toContain('Look at this: A bracket is opened and never closed');
    expect(out).toContain('Nothing was kept.');
    expect(await drafts()).toEqual([]);
  });

  test('TX8.18 of a bracket that shows what is on the table the words that stand are taken, where the reviewer left it alone', async () => {
    const { out } = await back();
    expect(out).toContain('1. Article 1, 1 (en): other words;');
    expect(out).toContain('As a proposal: The truce lasts 48 hours from dawn.');
  });

  test('TX8.16 a file that says nothing of its text, and one of another text, are refused with what to do; a version that is named is taken', async () => {
    const clean = unzipSync(await room.bytes('sent.docx'));
    expect(clean['docProps/custom.xml']).toBeDefined();
    await ok([
      'text',
      'export',
      ...ofText(),
      '--at',
      '12',
      '--edition',
      'clean',
      '--out',
      room.file('clean.docx'),
    ]);
    const never = await room.run(['text', 'import', room.file('clean.docx'), ...ofText()]);
    expect(never.code).toBe(1);
    expect(never.err).toContain('docx.not-returned');
    expect(never.err).toContain('--version NAME or --at INDEX');
    const named = await room.run([
      'text',
      'import',
      room.file('clean.docx'),
      ...ofText(),
      '--at',
      '12',
    ]);
    expect(named).toMatchObject({ code: 0 });
    expect(named.err).toContain('Nothing in it differs from the text after act #12.');
    await writeFile(room.file('other.md'), 'Article 1: Duration\n\n1. The truce lasts.');
    await ok(['text', 'export', room.file('other.md'), '--out', room.file('other.docx')]);
    const other = await room.run(['text', 'import', room.file('other.docx'), ...ofText()]);
    expect(other.code).toBe(1);
    expect(other.err).toContain('docx.other-text');
  });

  test('TX9.1 in the room of the text itself nothing is kept', async () => {
    const ran = await back('--into', room.plenary.id, '--yes');
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('draft.shared-room');
    expect(room.plenary.size).toBe(15);
  });
});

describe('TX8.17 what is chosen is kept, one draft for each reviewer', () => {
  test('in the side’s own room, after it was read out and agreed to', async () => {
    const asked = await back('--into', room.caucus.id);
    expect(asked.code).toBe(2);
    expect(asked.err).toContain('--yes signs without asking');
    const { code, out, err } = await back('--into', room.caucus.id, '--yes', '--with-file');
    expect(code).toBe(0);
    expect(err).toContain('p1 keeps draft words on 2 paragraphs of a text, by Zubaida Qazalbash');
    expect(out).toMatch(
      /Kept as act #2: 2 paragraphs, by Ferhat Özyörük\nKept as act #3: 2 paragraphs, by Zubaida Qazalbash\n$/,
    );
    const kept = await drafts();
    expect(
      kept.map(({ reviewer, on }) => [reviewer, on.map(({ node, base }) => [node, base])]),
    ).toEqual([
      [FERHAT, [1, 3].map((n) => [room.nodes[n], room.text])],
      [ZUBAIDA, [2, 4].map((n) => [room.nodes[n], room.text])],
    ]);
    expect(kept[1]?.says).toEqual({ en: `‘open to ambulances’: ${COMMENT}` });
    expect(kept[0]?.source).toBeDefined();
    const listed = await ok(['text', 'drafts', ...own()]);
    expect(listed).toContain(`by ${FERHAT}`);
    expect(listed).toContain('A commission of five verifies it.');
  });
});

describe('TX8.19 what is proposed of a draft is its words', () => {
  test('no name, initials, comment or time of a reviewer is in anything outside of their own room', async () => {
    const [first, second] = await drafts();
    for (const { act } of [first, second] as DraftRow[]) {
      const body = await ok(['text', 'drafts', ...own(), '--body', act]);
      await ok(['act', 'text.propose', '--room', room.plenary.id, '--body', '-', '--yes'], body);
    }
    const { nodes, plenary, talks, url } = room;
    const as = await ok(['text', 'export', ...ofText(), '--to', 'text']);
    expect(as).toContain('The bridge is open to [all][p1 propose: ambulances] who cross.');
    expect(as).toContain('[three][p1 propose: five]');
    expect(nodes).toHaveLength(5);
    await talks.do('m1/k1', 'text.circulate', { text: room.text, name: { en: 'Rev. 2' } });

    const left: { of: string; bytes: Uint8Array | string }[] = [];
    const add = (of: string, bytes: Uint8Array | string) => left.push({ of, bytes });
    // What everybody in the room of the text, and its server, has of it.
    for (const { leaf, body } of await talks.store.entries(plenary.id, 0, plenary.size)) {
      add('leaf', leaf);
      add('body', body);
    }
    await ok([
      'export',
      plenary.id,
      '--from',
      url,
      '--out',
      room.file('room.bundle'),
      '--as',
      'p1/k1',
    ]);
    add('bundle', await room.bytes('room.bundle'));
    for (const path of ['entries?from=0', '', 'bundle', 'live']) void path;
    // The whole folder of the server, in which the sealed room is as well.
    for (const name of await readdir(talks.folder, { recursive: true, withFileTypes: true }))
      if (name.isFile()) add(name.name, await readFile(join(name.parentPath, name.name)));
    // The text in every format, and both kinds of redline.
    for (const format of ['md', 'json', 'akn', 'txt', 'docx', 'pdf']) {
      const name = `out.${format}`;
      await ok(['text', 'export', ...ofText(), '--out', room.file(name)]);
      for (const bytes of unpacked(name, await room.bytes(name))) add(name, bytes);
    }
    await ok(['text', 'redline', 'Rev. 1', 'Rev. 2', ...ofText(), '--out', room.file('r.docx')]);
    for (const bytes of unpacked('r.docx', await room.bytes('r.docx'))) add('redline', bytes);
    add('redline', await ok(['text', 'redline', 'Rev. 1', 'Rev. 2', ...ofText()]));
    add('log', await ok(['log', plenary.id, '--from', url, ...key]));
    add('log', await ok(['log', plenary.id, '--from', url, ...key, '--json']));
    expect(left.length).toBeGreaterThan(50);
    expect(
      left.flatMap(({ of, bytes }) => tracesIn(bytes).map((trace) => `${of}: ${trace}`)),
    ).toEqual([]);
    // That they would have been found.
    expect(tracesIn(await ok(['text', 'drafts', ...own(), '--json']))).toContain(ZUBAIDA);
    const inFile = Object.values(unzipSync(await room.bytes('back.docx'))).flatMap(tracesIn);
    expect(inFile).toContain(INITIALS);
  });
});

test.skipIf(isMissing('LibreOffice with LibreOfficeKit, or Python', canEdit))(
  'TX8.13 a file edited with tracked changes in LibreOffice by two people is kept as a draft of each, and of neither is a trace in the room of the text',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-office-'));
    const word = (value: string) =>
      ['.uno:InsertText', { Text: { type: 'string', value } }] as const;
    const before = (await drafts()).length;
    await ok(['text', 'export', ...ofText(), '--out', room.file('sent-2.docx')]);
    edit(room.file('sent-2.docx'), room.file('back-2.docx'), join(folder, 'profile'), [
      { author: ZUBAIDA, find: 'who cross', commands: [word('who wish to cross')] },
      { author: FERHAT, find: 'Duration', commands: [word('Term')] },
    ]);
    await ok([
      'text',
      'import',
      room.file('back-2.docx'),
      ...ofText(),
      '--into',
      room.caucus.id,
      '--yes',
    ]);
    const kept = (await drafts()).slice(before);
    expect(kept.map(({ reviewer, on }) => [reviewer, on.map(({ node }) => node)])).toEqual([
      [FERHAT, [room.nodes[0]]],
      [ZUBAIDA, [room.nodes[2]]],
    ]);
    for (const { act } of kept) {
      const body = await ok(['text', 'drafts', ...own(), '--body', act]);
      await ok(['act', 'text.propose', '--room', room.plenary.id, '--body', '-', '--yes'], body);
    }
    await ok(['text', 'export', ...ofText(), '--out', room.file('out-2.docx')]);
    const { store } = room.talks;
    const entries = await store.entries(room.plenary.id, 0, room.plenary.size);
    const left = [
      ...unpacked('out-2.docx', await room.bytes('out-2.docx')),
      ...entries.flatMap(({ leaf, body }) => [leaf, Buffer.from(body)]),
    ];
    expect(left.flatMap(tracesIn)).toEqual([]);
    await rm(folder, { recursive: true });
  },
  300_000,
);
