import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { nodeProvider } from '#record/provider/node.ts';
import { toBase64 } from '#record/bytes.ts';
import { nodesOf, type Draft, type Node } from '#core/text/draft.ts';
import { hashWording, type Hash } from '#core/text/hashes.ts';
import { plain, printed, type Segment } from '#core/text/segments.ts';
import { drafts } from '../../../test/support/texts.ts';
import { draftsFromReturn, type DraftAct, type DraftsFromReturn } from './draft-acts.ts';
import { bracketedDocx } from './editions.ts';
import { readDocx } from './read-docx.ts';
import { redlineDocx, type TrackedParagraph, type TrackedRun } from './redline-edition.ts';

const hash: Hash = (bytes) => toBase64(nodeProvider.sha256(bytes));
const names = { hash, nameOf: (id: string) => `Side ${id}` };

function paragraph(id: string, words: string | Segment[], children: Node[] = []): Node {
  const segs = typeof words === 'string' ? plain(words) : words;
  return { id, kind: 'paragraph', words: { en: { segs } }, children };
}

function draftOf(nodes: Node[]): Draft {
  return {
    id: 't1',
    title: { en: 'Agreement' },
    tier: 'joint',
    working: 'en',
    authentic: ['en'],
    nodes,
  };
}

const DISPUTED: Segment[] = [
  { t: 'text', v: 'The truce lasts ' },
  {
    t: 'group',
    id: 'g7',
    issue: 'i1',
    alts: [
      { id: 'x1', by: [{ by: 'p1', verb: 'propose' }], segs: plain('48 hours') },
      { id: 'x2', by: [{ by: 'p2', verb: 'propose' }], segs: plain('72 hours') },
    ],
  },
  { t: 'text', v: ' from midnight.' },
  { t: 'note', by: 'p2', reserves: true, segs: plain('Local time.') },
];
const BASE = draftOf([
  paragraph('n1', 'The Parties shall cease all hostilities.'),
  paragraph('n2', DISPUTED),
  paragraph('n3', 'A joint commission is set up in the capital.'),
  paragraph('n4', 'The crossing is open from dawn to dusk every day.'),
]);

async function file(
  draft: Draft,
  edit: (xml: string) => string = (xml) => xml,
): Promise<Uint8Array> {
  const written = await bracketedDocx(draft, names);
  if (!written.ok) throw new Error(written.fault.code);
  const parts = unzipSync(written.value);
  const before = strFromU8(parts['word/document.xml'] as Uint8Array);
  parts['word/document.xml'] = strToU8(edit(before));
  return zipSync(parts);
}

function returned(bytes: Uint8Array, draft: Draft): DraftsFromReturn {
  const read = readDocx(bytes);
  if (!read.ok) throw new Error(read.fault.code);
  const drafts = draftsFromReturn(read.value, draft, names);
  if (!drafts.ok) throw new Error(drafts.fault.code);
  return drafts.value;
}

async function acts(edit: (xml: string) => string, draft = BASE): Promise<DraftAct[]> {
  return returned(await file(draft, edit), draft).acts;
}

const by = (author: string) => `w:id="900" w:author="${author}" w:date="2031-03-04T10:00:00Z"`;
const t = (words: string, tag = 't') =>
  `<w:r><w:${tag} xml:space="preserve">${words}</w:${tag}></w:r>`;
const ins = (author: string, words: string) => `<w:ins ${by(author)}>${t(words)}</w:ins>`;
const del = (author: string, words: string) =>
  `<w:del ${by(author)}>${t(words, 'delText')}</w:del>`;
const mark = (author: string, kind = 'ins') =>
  `<w:pPr><w:rPr><w:${kind} ${by(author)}/></w:rPr></w:pPr>`;

/** Replaces words in the run that holds them by other runs; throws if they are not there, so that no test passes by doing nothing. */
function instead(xml: string, words: string, runs: string): string {
  const found = new RegExp(
    `<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>([^<]*?)${words.replaceAll(/[[\].]/g, '\\$&')}([^<]*)</w:t></w:r>`,
  );
  if (!found.test(xml)) throw new Error(`no ${words}`);
  return xml.replace(found, (_, before: string, after: string) => t(before) + runs + t(after));
}

const baseHash = (id: string) => {
  const node = [...nodesOf(BASE.nodes)].find((one) => one.id === id) as Node;
  return hashWording(hash, node.words.en?.segs ?? []);
};

test('TX8.13 a file that nobody changed proposes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(drafts, fc.constantFrom('after', 'beside'), async (draft, layout) => {
      const written = await bracketedDocx(draft, { ...names, languages: draft.authentic, layout });
      if (!written.ok) throw new Error(written.fault.code);
      const all = returned(written.value, draft);
      expect(all).toMatchObject({ isOfThisVersion: true, acts: [], numbers: [], comments: [] });
    }),
    { numRuns: 40 },
  );
});

test('TX8.13 what each reviewer changed becomes that reviewer’s draft, and both together another', async () => {
  const found = await acts((xml) =>
    instead(
      instead(
        xml,
        'all hostilities',
        `${del('Amina', 'all')}${ins('Amina', 'any')} hostilities`.replace(
          ' hostilities',
          t(' hostilities'),
        ),
      ),
      'The Parties',
      t('The Parties') + ins('Bilal', ' and their forces'),
    ),
  );
  expect(found).toMatchObject([
    {
      what: 'words',
      node: 'n1',
      language: 'en',
      base: baseHash('n1'),
      reviewers: ['Bilal'],
      isTogether: false,
      segs: plain('The Parties and their forces shall cease all hostilities.'),
    },
    {
      what: 'words',
      node: 'n1',
      reviewers: ['Amina'],
      isTogether: false,
      segs: plain('The Parties shall cease any hostilities.'),
    },
    {
      what: 'words',
      node: 'n1',
      isTogether: true,
      segs: plain('The Parties and their forces shall cease any hostilities.'),
    },
  ]);
  expect(found[2]?.reviewers.toSorted()).toEqual(['Amina', 'Bilal']);
  expect(found.every((act) => !act.isUntracked)).toBe(true);
});

test('TX8.13 words that one brought and another took out are the first one’s draft, and nobody’s together', async () => {
  const found = await acts((xml) =>
    instead(
      xml,
      'hostilities',
      `${t('hostilities')}<w:ins ${by('Amina')}>${t(' now')}<w:del ${by('Bilal')}>${t(' and here', 'delText')}</w:del></w:ins>`,
    ),
  );
  expect(
    found.map((act) => [act.reviewers, act.isTogether, act.what === 'words' && printed(act.segs)]),
  ).toEqual([
    [['Amina'], false, 'The Parties shall cease all hostilities now and here.'],
    [['Amina'], true, 'The Parties shall cease all hostilities now.'],
  ]);
});

test('TX8.13 words changed without tracking are found, and said to be so', async () => {
  const found = await acts((xml) => xml.replace('joint commission', 'mixed commission'));
  expect(found).toMatchObject([
    {
      what: 'words',
      node: 'n3',
      base: baseHash('n3'),
      reviewers: [],
      isUntracked: true,
      segs: plain('A mixed commission is set up in the capital.'),
    },
  ]);
});

test('TX8.13 brackets are read, and keep ids, issues, sponsors and notes that the base has', async () => {
  const found = await acts((xml) =>
    instead(xml, 'from midnight', ins('Amina', '[exactly] ') + t('from midnight')),
  );
  const [act] = found;
  expect(found).toHaveLength(1);
  expect(act).toMatchObject({ what: 'words', node: 'n2', flags: [] });
  expect(act?.what === 'words' && act.segs).toEqual([
    DISPUTED[0],
    DISPUTED[1],
    { t: 'text', v: ' ' },
    { t: 'group', id: 'g1', alts: [{ id: 'a1', segs: plain('exactly') }] },
    { t: 'text', v: ' from midnight.' },
    DISPUTED[3],
  ]);
  const changed = await acts((xml) =>
    instead(xml, '72 hours', del('Amina', '72') + ins('Amina', '96') + t(' hours')),
  );
  const group = changed[0]?.what === 'words' ? changed[0].segs[1] : undefined;
  expect(group).toMatchObject({ t: 'group', id: 'g7', issue: 'i1' });
  expect(group?.t === 'group' && group.alts.map(({ id, by }) => [id, by])).toEqual([
    ['x1', [{ by: 'p1', verb: 'propose' }]],
    ['x2', [{ by: 'p2', verb: 'propose' }]],
  ]);
});

test('TX8.13 a note that was changed inside an unchanged bracket is changed, and whose it is stays', async () => {
  const note: Segment = {
    t: 'note',
    by: 'p2',
    reserves: true,
    segs: [
      { t: 'text', v: 'Local ' },
      { t: 'group', id: 'g1', alts: [{ id: 'a1', segs: plain('time') }] },
    ],
  };
  const draft = draftOf([
    paragraph('n1', [
      {
        t: 'group',
        id: 'g4',
        issue: 'i2',
        alts: [{ id: 'a9', segs: [...plain('At dawn'), note] }],
      },
      ...plain('.'),
    ]),
  ]);
  const parts = unzipSync(await file(draft));
  const notes = strFromU8(parts['word/footnotes.xml'] as Uint8Array);
  expect(notes).toContain('Local [time]');
  parts['word/footnotes.xml'] = strToU8(notes.replace('Local [time]', 'Local [hours] only'));
  const [act] = returned(zipSync(parts), draft).acts;
  expect(act?.what === 'words' && act.segs).toEqual([
    {
      t: 'group',
      id: 'g4',
      issue: 'i2',
      alts: [
        {
          id: 'a9',
          segs: [
            ...plain('At dawn'),
            {
              t: 'note',
              by: 'p2',
              reserves: true,
              segs: [
                { t: 'text', v: 'Local ' },
                { t: 'group', id: 'g2', alts: [{ id: 'a1', segs: plain('hours') }] },
                { t: 'text', v: ' only' },
              ],
            },
          ],
        },
      ],
    },
    ...plain('.'),
  ]);
});

test('TX8.13 one end of a pair over paragraphs stays that', async () => {
  const draft = draftOf([
    paragraph('n1', [
      { t: 'bracket', v: '[', group: 'x1' },
      { t: 'text', v: 'The truce is kept.' },
    ]),
    paragraph('n2', [
      { t: 'text', v: 'It is watched.' },
      { t: 'bracket', v: ']', group: 'x1' },
    ]),
  ]);
  const [act] = await acts((xml) => xml.replace('is kept', 'holds'), draft);
  expect(act?.what === 'words' && act.segs).toEqual([
    { t: 'bracket', v: '[', group: 'x1' },
    { t: 'text', v: 'The truce holds.' },
  ]);
});

test('TX8.13 a bracket that a reviewer left open is kept and flagged', async () => {
  const [act] = await acts((xml) =>
    instead(xml, 'all hostilities', ins('Amina', '[') + t('all hostilities')),
  );
  expect(act?.what === 'words' && printed(act.segs)).toBe(
    'The Parties shall cease [all hostilities.',
  );
  expect(act?.flags.map((flag) => flag.code)).toEqual(['unclosed']);
});

test('TX8.11 a new paragraph, a deleted one, a parted one and joined ones are told as such', async () => {
  const whole = (id: string) =>
    new RegExp(`<w:p>(?:(?!</w:p>).)*w:name="p_en_${id}"(?:(?!</w:p>).)*</w:p>`);
  const inserted = await acts((xml) =>
    xml.replace(
      whole('n3'),
      (p) => `${p}<w:p>${mark('Amina')}${ins('Amina', 'It meets weekly.')}</w:p>`,
    ),
  );
  expect(inserted).toMatchObject([
    {
      what: 'insert',
      after: 'n3',
      language: 'en',
      reviewers: ['Amina'],
      segs: plain('It meets weekly.'),
    },
  ]);
  // As Word does it: the end of the old paragraph is the new one.
  const behind = await acts((xml) =>
    xml.replace(
      whole('n3'),
      (p) =>
        `${p.replace('<w:p>', `<w:p>${mark('Amina')}`)}<w:p>${ins('Amina', 'It meets weekly.')}</w:p>`,
    ),
  );
  expect(behind).toMatchObject([
    { what: 'insert', after: 'n3', reviewers: ['Amina'], segs: plain('It meets weekly.') },
  ]);
  const deleted = await acts((xml) =>
    xml.replace(whole('n3'), (p) =>
      p
        .replace('<w:p>', `<w:p>${mark('Amina', 'del')}`)
        .replace(
          /<w:r>(.*?)<\/w:r>/g,
          (run) => `<w:del ${by('Amina')}>${run.replaceAll('w:t', 'w:delText')}</w:del>`,
        ),
    ),
  );
  expect(deleted).toMatchObject([
    { what: 'delete', node: 'n3', base: baseHash('n3'), reviewers: ['Amina'] },
  ]);
  expect(deleted).toHaveLength(1);
  const parted = await acts((xml) =>
    xml.replace(whole('n3'), (p) =>
      instead(p, 'commission ', `${t('commission.')}</w:p><w:p>`).replace(
        '<w:p>',
        `<w:p>${mark('Amina')}`,
      ),
    ),
  );
  expect(parted[0]).toMatchObject({ what: 'words', isUntracked: true });
  expect(parted[1]).toMatchObject({
    what: 'split',
    node: 'n3',
    reviewers: ['Amina'],
    into: [plain('A joint commission.'), plain('is set up in the capital.')],
  });
  const joined = await acts((xml) =>
    xml.replace(whole('n3'), (p) => p.replace('<w:p>', `<w:p>${mark('Amina', 'del')}`)),
  );
  expect(joined).toMatchObject([
    {
      what: 'merge',
      nodes: ['n3', 'n4'],
      reviewers: ['Amina'],
      segs: plain(
        'A joint commission is set up in the capital.The crossing is open from dawn to dusk every day.',
      ),
    },
  ]);
});

test('TX8.11 a paragraph that was moved, by tracked move or without, is a move and no new words', async () => {
  const whole = /<w:p>(?:(?!<\/w:p>).)*w:name="p_en_n4"(?:(?!<\/w:p>).)*<\/w:p>/;
  const first = /<w:p>(?:(?!<\/w:p>).)*w:name="p_en_n1"/;
  const words = 'The crossing is open from dawn to dusk every day.';
  const range = (kind: string) =>
    `<w:${kind}RangeStart w:id="950" w:name="m1" ${by('Amina').replace('w:id="900" ', '')}/>`;
  const moved = await acts((xml) =>
    xml
      .replace(whole, (p) =>
        p
          .replace('<w:p>', `<w:p>${mark('Amina', 'moveFrom')}`)
          .replace(
            /<w:r>.*<\/w:r>/,
            (runs) =>
              `${range('moveFrom')}<w:moveFrom ${by('Amina')}>${runs}</w:moveFrom><w:moveFromRangeEnd w:id="950"/>`,
          ),
      )
      .replace(
        first,
        (p) =>
          `<w:p>${mark('Amina', 'moveTo')}${range('moveTo')}<w:moveTo ${by('Amina')}>${t(`${words} And night.`)}</w:moveTo><w:moveToRangeEnd w:id="950"/></w:p>${p}`,
      ),
  );
  expect(moved).toMatchObject([
    { what: 'move', node: 'n4', after: undefined, reviewers: ['Amina'], isUntracked: false },
    { what: 'words', node: 'n4', reviewers: ['Amina'], segs: plain(`${words} And night.`) },
  ]);
  const quietly = await acts((xml) => {
    const p = whole.exec(xml)?.[0] as string;
    return xml.replace(p, '').replace(first, (before) => p + before);
  });
  expect(quietly).toMatchObject([{ what: 'move', node: 'n4', reviewers: [], isUntracked: true }]);
});

test('TX8.12 a file that lost its bookmarks is aligned by its words', async () => {
  const found = await acts((xml) =>
    instead(
      xml,
      'dawn to dusk',
      t('dawn to ') + del('Amina', 'dusk') + ins('Amina', 'midnight'),
    ).replaceAll(/<w:bookmark(Start|End)[^>]*>/g, ''),
  );
  expect(found).toMatchObject([
    {
      what: 'words',
      node: 'n4',
      reviewers: ['Amina'],
      isUntracked: false,
      segs: plain('The crossing is open from dawn to midnight every day.'),
    },
  ]);
});

test('TX8.13 a paragraph that is not in the file at all is a deletion without tracking', async () => {
  const found = await acts((xml) =>
    xml.replace(/<w:p>(?:(?!<\/w:p>).)*w:name="p_en_n3"(?:(?!<\/w:p>).)*<\/w:p>/, ''),
  );
  expect(found).toMatchObject([{ what: 'delete', node: 'n3', reviewers: [], isUntracked: true }]);
});

test('TX8.10 a number that was changed is told, and is no words', async () => {
  const draft = draftOf([
    {
      ...paragraph('a1', 'Truce'),
      kind: 'article',
      children: [paragraph('n1', 'One.'), paragraph('n2', 'Two.')],
    },
  ]);
  const all = returned(await file(draft, (xml) => xml.replace('>2.<', '>3.<')), draft);
  expect(all.acts).toEqual([]);
  expect(all.numbers).toEqual([{ node: 'n2', language: 'en', printed: '2.', returned: '3.' }]);
});

test('TX8.13 tracked changes of any number of reviewers, in any mixture, give each the words that are theirs', async () => {
  const authors = ['Amina', 'Bilal', 'Çelik'] as const;
  const piece = fc.record({
    kind: fc.constantFrom('keep', 'insert', 'delete'),
    author: fc.constantFrom(...authors),
    text: fc.constantFrom('the ', 'Parties ', '48 ', 'hours ', 'shall ', 'agree '),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(piece, { maxLength: 8 }), { minLength: 1, maxLength: 6 }),
      async (paragraphs) => {
        const textOf = (
          pieces: (typeof paragraphs)[number],
          accepts: (author: string) => boolean,
        ) =>
          pieces
            .filter(
              ({ kind, author }) => kind === 'keep' || (kind === 'insert') === accepts(author),
            )
            .map(({ text }) => text)
            .join('');
        const draft = draftOf(
          paragraphs.map((pieces, n) =>
            paragraph(
              `n${n}`,
              textOf(pieces, () => false),
            ),
          ),
        );
        const tracked: TrackedParagraph[] = paragraphs.map((pieces, n) => ({
          kind: 'paragraph',
          node: `n${n}`,
          language: 'en',
          runs: pieces.map(({ kind, author, text }): TrackedRun =>
            kind === 'keep'
              ? { kind, text }
              : { kind: kind as 'insert', text, author, date: '2031-03-04T10:00:00Z' },
          ),
        }));
        const written = await redlineDocx({
          title: 'R',
          paragraphs: [
            { kind: 'title', language: 'en', runs: [{ kind: 'keep', text: 'Agreement' }] },
            ...tracked,
          ],
        });
        if (!written.ok) throw new Error(written.fault.code);
        const { acts: found } = returned(written.value, draft);
        for (const [n, pieces] of paragraphs.entries())
          for (const author of authors) {
            const before = textOf(pieces, () => false);
            const wanted = textOf(pieces, (one) => one === author);
            const own = found.filter(
              (act) =>
                !act.isTogether &&
                'node' in act &&
                act.node === `n${n}` &&
                act.reviewers.includes(author),
            );
            if (wanted === before) expect(own).toEqual([]);
            else
              expect(
                own.map((act) => (act.what === 'words' ? printed(act.segs) : act.what)),
              ).toEqual([wanted === '' ? 'delete' : wanted]);
          }
        expect(found.every((act) => !act.isUntracked)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test('TX8.13 a character that no text may hold is refused, and where it stands is said', async () => {
  const read = readDocx(await file(BASE, (xml) => xml.replace('hostilities', 'host\u202eilities')));
  if (!read.ok) throw new Error(read.fault.code);
  expect(draftsFromReturn(read.value, BASE, names)).toMatchObject({
    ok: false,
    fault: { code: 'docx.words', where: 'paragraph 2' },
  });
});
