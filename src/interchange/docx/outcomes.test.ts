import { expect, test } from 'vitest';
import { plain } from '#core/text/segments.ts';
import {
  paragraph,
  draftOf,
  file,
  returned,
  acts,
  by,
  t,
  ins,
  del,
  mark,
  instead,
  baseHash,
} from '../../../test/docx/returned.ts';

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
