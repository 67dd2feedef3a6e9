import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { plain, printed, type Segment } from '#core/text/segments.ts';
import { drafts } from '../../../test/support/texts.ts';
import {
  names,
  paragraph,
  draftOf,
  BASE,
  DISPUTED,
  file,
  returned,
  acts,
  by,
  t,
  ins,
  del,
  instead,
  baseHash,
} from '../../../test/docx/returned.ts';
import { bracketedDocx } from './editions.ts';
import { draftsFromReturn } from './draft-acts.ts';
import { readDocx } from './read-docx.ts';
import { redlineDocx, type TrackedParagraph, type TrackedRun } from './redline-edition.ts';

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
