import { beforeAll, expect, test } from 'vitest';
import { RoomViews } from '#client/room-views.ts';
import { nodeOf } from '#core/text/state.ts';
import { plain } from '#core/text/segments.ts';
import { loadBook } from '#room/rulebooks.ts';
import { hashed, TextTable } from '../../../test/support/text-table.ts';
import { paragraphWords } from './paragraph-words.ts';

beforeAll(() => loadBook(3));

function tabled() {
  const table = new TextTable();
  const views = new RoomViews(() => undefined);
  for (const act of table.room.acts) views.add(act, 3);
  const { a: node, text } = table;
  const hashes = nodeOf(table.room.state as never, node)?.wordings[text]?.hashes ?? {};
  return { views, node, text, hashes };
}

const words = { language: 'en', segs: plain('The Parties cease fire.') };

test('AU2 whoever signs hashes of paragraphs is shown their words, in each language that is named', () => {
  const { views, node, text, hashes } = tabled();
  expect(paragraphWords(views, { text, on: [{ node, words: text, hashes }] })).toEqual([
    { node, act: text, words: [words, { language: 'ur', segs: plain('الف') }] },
  ]);
  const { en } = hashes;
  const on = [{ node, words: text, hashes: { en } }];
  expect(paragraphWords(views, { text, on })).toEqual([{ node, act: text, words: [words] }]);
});

test('TD4 AU2 and so is whoever confirms that it was taken down', () => {
  const { views, node, text, hashes } = tabled();
  const body = { text, on: [{ node, words: text, hashes }], as: 'definitive' };
  const confirming = { entry: text, type: 'text.consent', version: 1, body };
  expect(paragraphWords(views, confirming)).toEqual(paragraphWords(views, body));
  expect(paragraphWords(views, confirming)).toHaveLength(1);
});

test('AU2 words are not shown beside a hash that is not theirs', () => {
  const { views, node, text, hashes } = tabled();
  const other = { ...hashes, en: hashed('The Parties do not.') };
  const [shown] = paragraphWords(views, { text, on: [{ node, words: text, hashes: other }] });
  expect(shown?.words.map(({ language }) => language)).toEqual(['ur']);
  expect(paragraphWords(views, { text, on: [{ node, words: node, hashes }] })).toEqual([]);
  expect(paragraphWords(views, { on: [{ node, base: text, words: { en: {} } }] })).toEqual([]);
});
