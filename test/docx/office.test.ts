import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Draft, Node } from '#core/text/draft.ts';
import type { Hash } from '#core/text/hashes.ts';
import { plain, printed, type Segment } from '#core/text/segments.ts';
import { draftsFromReturn, type DraftsFromReturn } from '#interchange/docx/draft-acts.ts';
import { bracketedDocx } from '#interchange/docx/editions.ts';
import { readDocx } from '#interchange/docx/read-docx.ts';
import { redlineDocx } from '#interchange/docx/redline-edition.ts';
import type { ReturnedFile } from '#interchange/docx/returned.ts';
import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { drafts } from '../support/texts.ts';
import { canEdit, edit, isMissing, pandoc, resave, soffice } from './office.ts';
import { north, READ, REDLINE, south } from './redline.ts';

const hash: Hash = digestWith(nodeProvider);
const options = { hash, nameOf: (id: string) => `Side ${id}` };
const folder = mkdtempSync(join(tmpdir(), 'parley-docx-'));
const profile = join(folder, 'profile');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, result: Awaited<ReturnType<typeof bracketedDocx>>): string {
  if (!result.ok) throw new Error(result.fault.code);
  const path = join(folder, name);
  writeFileSync(path, result.value);
  return path;
}

function returned(path: string): ReturnedFile {
  const read = readDocx(readFileSync(path));
  if (!read.ok) throw new Error(`${path}: ${read.fault.code}`);
  return read.value;
}

function draftsOf(path: string, draft: Draft): DraftsFromReturn {
  const found = draftsFromReturn(returned(path), draft, options);
  if (!found.ok) throw new Error(found.fault.code);
  return found.value;
}

test.skipIf(isMissing('pandoc', pandoc !== undefined))(
  'TX8.6 pandoc reads every tracked change of a redline, with its author and date',
  async () => {
    const path = file('redline.docx', await redlineDocx({ title: 'R', paragraphs: REDLINE }));
    const told = execFileSync(
      pandoc as string,
      ['-f', 'docx', '-t', 'html', '--wrap=none', '--track-changes=all', path],
      { encoding: 'utf8' },
    ).replaceAll('&amp;', '&');
    for (const { runs } of REDLINE)
      for (const run of runs) {
        if (run.kind === 'keep') continue;
        const kind = run.kind === 'insert' ? 'insertion' : 'deletion';
        const span = `<span class="${kind}" data-author="${run.author}" data-date="${run.date}">`;
        expect(told).toMatch(new RegExp(`${span}(<span dir="rtl">)?${run.text}</span>`));
      }
    expect(told).toContain(`<span class="paragraph-insertion" data-author="${north.author}"`);
    expect(told).toContain(`<span class="paragraph-deletion" data-author="${south.author}"`);
  },
);

test.skipIf(isMissing('LibreOffice', soffice !== undefined))(
  'TX8.7 what LibreOffice opens and saves again comes back the same: drafts in one language or several, and redlines',
  async () => {
    const samples = fc.sample(drafts, { numRuns: 14, seed: 7 });
    const paths = [];
    for (const [n, draft] of samples.entries()) {
      const layout = n % 2 === 0 ? 'after' : 'beside';
      const edition = await bracketedDocx(draft, {
        ...options,
        languages: draft.authentic,
        layout,
      });
      paths.push(file(`draft-${n}.docx`, edition));
    }
    paths.push(file('redline-2.docx', await redlineDocx({ title: 'R', paragraphs: REDLINE })));
    const target = join(folder, 'saved');
    resave(paths, target, profile);
    for (const [n, draft] of samples.entries()) {
      const all = draftsOf(join(target, `draft-${n}.docx`), draft);
      expect({ n, acts: all.acts, numbers: all.numbers, is: all.isOfThisVersion }).toEqual({
        n,
        acts: [],
        numbers: [],
        is: true,
      });
    }
    const redline = returned(join(target, 'redline-2.docx'));
    const body = redline.paragraphs.filter((one) => one.runs.length > 0);
    // It keeps moves, and not by which name.
    const unnamed = (runs: readonly object[]) => runs.map((run) => ({ ...run, move: undefined }));
    expect(body.map((one) => unnamed(one.runs))).toEqual(READ.map((one) => unnamed(one.runs)));
    expect(body.map((one) => one.mark)).toEqual(READ.map((one) => one.mark));
  },
  300_000,
);

function paragraph(id: string, words: string | Segment[], ur: string): Node {
  const segs = typeof words === 'string' ? plain(words) : words;
  return {
    id,
    kind: 'paragraph',
    words: { en: { segs }, ur: { segs: plain(ur) } },
    children: [],
  };
}

const DISPUTED: Segment[] = [
  { t: 'text', v: 'The truce lasts ' },
  {
    t: 'group',
    id: 'g7',
    alts: [
      { id: 'x1', by: [{ by: 'p1', verb: 'propose' }], segs: plain('48 hours') },
      { id: 'x2', by: [{ by: 'p2', verb: 'propose' }], segs: plain('72 hours') },
    ],
  },
  { t: 'text', v: ' from midnight.' },
  { t: 'note', by: 'p2', reserves: true, segs: plain('Local time.') },
];
const BASE: Draft = {
  id: 't1',
  title: { en: 'Agreement', ur: 'معاہدہ' },
  tier: 'joint',
  working: 'en',
  authentic: ['en', 'ur'],
  nodes: [
    {
      ...paragraph('a1', 'Truce', 'جنگ بندی'),
      kind: 'article',
      children: [
        paragraph('n1', 'The Parties shall cease all attacks.', 'فریقین تمام حملے بند کریں گے۔'),
        paragraph('n2', DISPUTED, 'جنگ بندی رہے گی۔'),
        paragraph('n3', 'A joint commission is set up.', 'مشترکہ کمیشن قائم کیا جاتا ہے۔'),
        paragraph('n4', 'The crossing is open all day.', 'گزرگاہ دن بھر کھلی رہے گی۔'),
      ],
    },
  ],
};

const word = (type: string, value: string | boolean) => ({ type, value });
const type = (words: string) => ['.uno:InsertText', { Text: word('string', words) }] as const;

test.skipIf(isMissing('LibreOffice with LibreOfficeKit, or Python', canEdit))(
  'TX8.13 a file edited with tracked changes in LibreOffice by two people comes back as draft acts, each one’s apart',
  async () => {
    const path = file(
      'out.docx',
      await bracketedDocx(BASE, { ...options, languages: ['en', 'ur'] }),
    );
    const back = join(folder, 'back.docx');
    edit(path, back, join(folder, 'profile-2'), [
      { author: 'Amina Durrani', find: 'cease all', commands: [type('end all')] },
      {
        author: 'Bilal Khan',
        find: 'Parties shall',
        commands: [type('Parties and their forces shall')],
      },
      { author: 'Bilal Khan', find: '72 hours', commands: [type('96 hours')] },
      {
        author: 'Amina Durrani',
        find: 'joint commission',
        commands: [['.uno:GoToEndOfPara'], ['.uno:InsertPara'], type('It meets each week.')],
      },
      { author: 'Bilal Khan', find: 'The crossing is open all day.', commands: [['.uno:Delete']] },
      { author: 'Amina Durrani', find: 'کمیشن', commands: [type('وفد')] },
      {
        author: 'Bilal Khan',
        find: 'حملے',
        commands: [['.uno:InsertAnnotation', { Text: word('string', 'کون سے؟') }]],
      },
      { author: 'Nobody', find: 'midnight', isQuiet: true, commands: [type('noon')] },
    ]);
    const all = draftsOf(back, BASE);
    expect(all.isOfThisVersion).toBe(true);
    expect(all.numbers).toEqual([]);
    const told = all.acts.map((act) => ({
      what: act.what,
      at: 'node' in act ? act.node : 'after' in act ? `after ${act.after}` : '',
      language: act.language,
      by: act.isTogether ? 'together' : act.reviewers.join(),
      isUntracked: act.isUntracked,
      words: 'segs' in act ? printed(act.segs) : '',
    }));
    const en = { what: 'words', language: 'en', isUntracked: false };
    expect(told).toEqual([
      {
        ...en,
        at: 'n1',
        by: 'Bilal Khan',
        words: 'The Parties and their forces shall cease all attacks.',
      },
      { ...en, at: 'n1', by: 'Amina Durrani', words: 'The Parties shall end all attacks.' },
      {
        ...en,
        at: 'n1',
        by: 'together',
        words: 'The Parties and their forces shall end all attacks.',
      },
      {
        ...en,
        at: 'n2',
        by: '',
        isUntracked: true,
        words: 'The truce lasts [48 hours][72 hours] from noon.',
      },
      {
        ...en,
        at: 'n2',
        by: 'Bilal Khan',
        isUntracked: true,
        words: 'The truce lasts [48 hours][96 hours] from noon.',
      },
      { ...en, what: 'insert', at: 'after n3', by: 'Amina Durrani', words: 'It meets each week.' },
      { ...en, what: 'delete', at: 'n4', by: 'Bilal Khan', words: '' },
      { ...en, what: 'comment', language: 'ur', at: 'n1', by: 'Bilal Khan', words: '' },
      {
        ...en,
        language: 'ur',
        at: 'n3',
        by: 'Amina Durrani',
        words: 'مشترکہ وفد قائم کیا جاتا ہے۔',
      },
    ]);
    expect(all.acts.flatMap((act) => act.comments)).toMatchObject([
      { author: 'Bilal Khan', text: 'کون سے؟', on: 'حملے' },
    ]);
    const disputed = all.acts.find(
      (act) => act.what === 'words' && act.node === 'n2' && act.reviewers.length === 1,
    );
    expect(
      disputed?.what === 'words' && disputed.segs.find((seg) => seg.t === 'group'),
    ).toMatchObject({
      id: 'g7',
      alts: [{ by: [{ by: 'p1', verb: 'propose' }] }, { by: [{ by: 'p2', verb: 'propose' }] }],
    });
  },
  300_000,
);
