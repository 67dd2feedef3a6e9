import { printAttribution } from '#core/text/attribution.ts';
import { readBrackets } from '#core/text/brackets.ts';
import { inOwnLetters, strangeLetters } from '#core/text/concordance/letters.ts';
import { joined, refusedCharacter, type Segment } from '#core/text/segments.ts';
import type { WordLanguage } from '#core/words.ts';

/** Why words are not taken as they were typed or pasted. */
export type Trouble =
  /** Control characters, such as change the direction of reading, or half of a character. */
  | { is: 'control' | 'direction' | 'surrogate' }
  /** Letters that look like others and are not those of the language. */
  | { is: 'letters'; said: string[] }
  /** Square brackets that do not pair. */
  | { is: 'brackets' }
  /** They would be too long, too deep, or too many. */
  | { is: 'too-deep' | 'too-many' | 'too-large' };

/** As many as a sentence names. */
const MOST = 6;

/** What is wrong with words that are pasted into a paragraph of this language. */
export function troubleIn(text: string, language: WordLanguage): Trouble | undefined {
  const refused = refusedCharacter(text);
  if (refused !== undefined) return { is: refused };
  const strange = new Set(strangeLetters(text, language).map(({ said }) => said));
  if (strange.size > 0) return { is: 'letters', said: [...strange].slice(0, MOST) };
  return readBrackets(text).flags.length > 0 ? { is: 'brackets' } : undefined;
}

/** The same words without the characters that are refused, in the letters of the language. */
export function cleaned(text: string, language: WordLanguage): string {
  const allowed = [...text].filter((one) => refusedCharacter(one) === undefined).join('');
  return inOwnLetters(allowed, language);
}

/** Plain words as other programs give them: one kind of line end, and none at the end. */
export function plainText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replace(/\n+$/, '');
}

/** The segments of pasted words: brackets become groups, and say of nobody how they stand. */
export function taken(text: string): Segment[] {
  return withoutStances(readBrackets(text).segs);
}

function withoutStances(segs: readonly Segment[]): Segment[] {
  return segs.map((seg) => {
    if (seg.t !== 'group') return seg;
    return {
      ...seg,
      alts: seg.alts.map(({ id, label, by, segs: inner }) => {
        const words = withoutStances(inner);
        if (by === undefined) return { id, ...(label === undefined ? {} : { label }), segs: words };
        // What stood before the words stays as words.
        const before = { t: 'text' as const, v: printAttribution({ label, by }) };
        return { id, segs: joined([before, ...words]) };
      }),
    };
  });
}
