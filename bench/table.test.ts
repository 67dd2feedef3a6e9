import { describe, expect, test } from 'vitest';
import { median, percentile } from './measure.ts';
import { isMet, table, unasked, type Figure } from './table.ts';

const figure: Figure = {
  subject: 'append',
  what: 'durable acts',
  value: 12_345.6,
  unit: 'acts/s',
  cost: 87.65,
  ratio: { value: 0.61, of: 'signatures alone', atLeast: 0.6 },
  load: 'load 0.1',
};

describe('the table of figures', () => {
  test('a figure is held against what it should be, if anything', () => {
    expect(isMet(figure)).toBe(true);
    expect(isMet({ ...figure, ratio: { value: 0.59, of: '', atLeast: 0.6 } })).toBe(false);
    expect(isMet({ ...figure, ratio: { value: 2.1, of: '', atMost: 2 } })).toBe(false);
    expect(isMet(unasked(figure))).toBeUndefined();
  });

  test('each figure is a row of Markdown', () => {
    const lines = table([figure, unasked(figure)]).split('\n');
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(lines[2]).toMatch(
      /^\| append: durable acts \| 12 346 acts\/s \| 0\.61 of signatures alone \(at least 0\.6\) \| 87\.7 .*\| met \|$/,
    );
  });

  test('what could not be measured is told as that', () => {
    const [, , line] = table([{ ...figure, value: 'not measured' }]).split('\n');
    expect(line).toContain('| not measured |');
  });

  test('medians and percentiles', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(percentile([5, 1, 4, 2, 3], 0.99)).toBe(5);
    expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3);
  });
});
