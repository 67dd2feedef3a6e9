import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { KnownRows, referenceOf } from './known-rows.ts';
import { RowContents } from './row-contents.ts';

const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 32);

it('IT9.9 every row that was told is known, with the last that it said, and no other', () => {
  const rows = new RowContents();
  const plain = new Map<string, string>();
  // Ids of which all but the first or last words agree stand in each other’s way.
  const ids = Array.from({ length: 3_000 }, (_, n) => digest(`row ${n}`));
  for (let n = 0; n < 200; n++) {
    const part = n.toString(16).padStart(8, '0');
    ids.push(`${part}${'0'.repeat(24)}`, `${'0'.repeat(24)}${part}`);
  }
  for (const [at, id] of [...ids, ...ids.slice(0, 100)].entries()) {
    rows.set(id, digest(`content ${at}`));
    plain.set(id, digest(`content ${at}`));
  }
  expect(rows.size).toBe(plain.size);
  for (const [id, content] of plain) expect(rows.get(id)).toBe(content);
  for (let n = 0; n < 1_000; n++) expect(rows.get(digest(`other ${n}`))).toBeUndefined();
});

it('IT9.4 begun again, nothing is known that was told before', () => {
  const known = new KnownRows();
  const [id, content] = [digest('id'), digest('content')];
  const act = { type: 'intake.report', body: { instance: referenceOf(id, content) } };
  known.act(act as never);
  expect(known.row(`${id}${'f'.repeat(32)}`)).toBe(content);
  known.begin();
  expect(known.row(id)).toBeUndefined();
});
