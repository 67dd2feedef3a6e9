import { fonts } from './fonts.ts';

/** 2000-01-01T00:00:00Z, in seconds since 1970: what a file says of when it was made where nobody says, so that the same gives the same bytes. */
export const STANDING_DAY = 946_684_800;
/** Code units of all that is printed: some 500 000 words, for which the typesetter takes over a gigabyte. */
export const MOST_PRINTED = 3_500_000;

/** What is not seen and needs no glyph: joiners, marks of direction, variation selectors. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;

/** Whether the fonts have a character, or it needs no glyph. */
export function isPrintable(character: string): boolean {
  return fonts().has(character.codePointAt(0) as number) || UNSEEN.test(character);
}
