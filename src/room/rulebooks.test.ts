import { describe, expect, it } from 'vitest';
import { rules, RULES_VERSIONS } from '#core/rules.ts';
import { isBookLoaded, loadBook, loadedBook, loadEveryBook } from './rulebooks.ts';

const later = RULES_VERSIONS.filter((version) => version !== 1);

describe('rules as a room pins them', () => {
  it('version 1 is there at once; of others nothing is said before they were waited for', async () => {
    expect(loadedBook(1)).toBe(rules(1));
    expect(later.length).toBeGreaterThan(0);
    for (const version of later) {
      expect(isBookLoaded(version)).toBe(false);
      expect(() => loadedBook(version)).toThrow(`rules version ${version} is not loaded`);
    }
    await loadEveryBook();
    for (const version of RULES_VERSIONS) expect(loadedBook(version)).toBe(rules(version));
  });

  it('RC11.5 a version that this program does not have is waited for in vain and is undefined', async () => {
    await loadBook(9999);
    expect(isBookLoaded(9999)).toBe(true);
    expect(loadedBook(9999)).toBeUndefined();
  });
});
