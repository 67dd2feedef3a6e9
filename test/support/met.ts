import { expect, it } from 'vitest';
import type { Refusal, RefusalCode } from '#core/refusal.ts';
import { refusalSentence } from '#core/refusals/index.ts';

/** Support for the tests of refusals: each is provoked as a person would meet it, and every blank of its sentence is filled. */
export function itIsMet(
  provoked: Readonly<Partial<Record<RefusalCode, () => Refusal | undefined>>>,
): void {
  it.each(Object.entries(provoked))('%s is met in practice', (code, provoke) => {
    const refusal = provoke();
    expect(refusal?.code).toBe(code);
    for (const language of ['en', 'ur'] as const) {
      const sentence = refusalSentence(refusal as Refusal, language);
      // Every blank is filled, and no code of the program stands in it.
      expect(sentence).not.toMatch(/[{}…]|undefined/);
    }
  });
}
