import { describe, expect, test } from 'vitest';
import { TextTable, worded } from '../../../test/support/text-table.ts';
import { actSentence } from '../sentences.ts';
import { makeNaming } from '../namer.ts';
import type { Language } from '../words.ts';
import * as labels from './labels.ts';

/** What the last act of a room reads like, without the marks of direction. */
function last({ room }: TextTable, language: Language): string {
  const view = labels.start();
  for (const act of room.acts) labels.add(view, act, { book: room.book });
  const act = room.acts.at(-1) as (typeof room.acts)[number];
  const said = actSentence(room.book.type(act.type, act.version), act, makeNaming(language, view));
  return said.replaceAll(/[\u2066-\u2069\u200f]/g, '');
}

describe('what sentences call paragraphs', () => {
  test('TX3.8 one that was merged into another is called by where it stood', () => {
    const table = new TextTable();
    table.do('m1', 'text.merge', {
      nodes: [table.a, table.b, table.c].map((node) => ({ node, base: table.text })),
      words: worded({ en: 'The Parties cease fire for 48 hours. A commission verifies it.' }),
    });
    expect(last(table, 'en')).toContain(
      'article 1, paragraph 1; article 1, paragraph 2; article 1, paragraph 3',
    );
    expect(last(table, 'ur')).toContain('آرٹیکل 1، پیراگراف 2؛ آرٹیکل 1، پیراگراف 3');
  });

  test('TX3.9 one that was taken out is called by where it stood', () => {
    const table = new TextTable();
    const act = table.do('m1', 'text.add', {
      in: table.article,
      after: table.a,
      nodes: [{ kind: 'paragraph' }],
    });
    table.do('m1', 'text.remove', { node: `${act.slice(0, 16)}.1` });
    expect(last(table, 'en')).toContain('takes article 1, paragraph 2, which has no words, out');
  });

  test('TX1.5 a proposal says what it brings: words, a new paragraph, or both', () => {
    const table = new TextTable();
    const words = worded({ en: 'It lasts 72 hours.' });
    const on = [{ node: table.b, base: table.text, words }];
    const added = [{ kind: 'paragraph', in: table.article, words }];
    table.do('p1', 'text.propose', { on });
    expect(last(table, 'en')).toContain('proposes words on article 1, paragraph 2 in the text');
    expect(last(table, 'ur')).toContain('آرٹیکل 1، پیراگراف 2 پر الفاظ تجویز کیے۔');
    table.do('p1', 'text.propose', { on: [], new: added });
    expect(last(table, 'en')).toContain('proposes a new paragraph in the text');
    expect(last(table, 'ur')).toContain('میں ایک نیا پیراگراف تجویز کیا۔');
    table.do('p2', 'text.propose', { on, new: added });
    expect(last(table, 'en')).toContain(
      'proposes words on article 1, paragraph 4 and a new paragraph',
    );
    table.do('m1', 'text.bridge', { on: [], new: [...added, ...added] });
    expect(last(table, 'en')).toContain('proposes 2 new bridging paragraphs in the text');
    expect(last(table, 'ur')).toContain('میں 2 نئے درمیانی پیراگراف تجویز کیے۔');
  });
});
