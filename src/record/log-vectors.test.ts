import { describe, expect, it } from 'vitest';
import { logVectors } from '../../scripts/make-vectors/log.ts';
import { vectorText } from '../../scripts/make-vectors/record.ts';
import { readVectorText } from '../../test/support/vectors.ts';

describe('the vectors of the log', async () => {
  const files = await logVectors();

  it.each(files.map((file) => [file.format, file] as const))(
    'RC3.4 %s: made again, they are the committed ones',
    (format, file) => {
      expect(readVectorText(format) === vectorText(file)).toBe(true);
    },
  );

  it.each(files.map((file) => [file.format, file] as const))(
    'RC3.4 %s: no two have one name',
    (_, { accept, reject }) => {
      const names = [...accept, ...reject].map(
        ({ name, kind }) => `${String(kind)} ${String(name)}`,
      );
      expect(names).toEqual([...new Set(names)]);
    },
  );
});
