import type { Told } from '#core/situation/told/block.ts';
import type { Language } from '#core/words.ts';
import { qrSvgOf } from '../../qr-svg.ts';
import { squaresText } from '../../situation/squares-text.ts';
import { pdfFault, type Outcome } from '../pdf-fault.ts';
import { PRINT_WORDS } from '../print-words.ts';
import type { SituationSheet } from '../situation-sheet.ts';
import { isPrintable, MOST_PRINTED, STANDING_DAY } from './printable.ts';
import { SITUATION_TEMPLATE } from './situation-template.ts';
import { typeset } from './typesetter.ts';

/**
 * A situation report as PDF/A-3b (SR10): page numbers, the short code of its checkpoint on every page, and the code of black squares. Runs in Node only.
 *
 * A character that no font has is printed as its number, `[U+1F600]`, and stops nothing: anybody who may enter an allegation could otherwise keep the report from
 * being printed. Refuses `pdf.too-long`.
 *
 * @example situationPdf(toldReport(report, naming), 'ur', report.record)
 */
export function situationPdf(
  told: Told,
  language: Language,
  { code, digest }: { code: string; digest: string },
): Outcome<Uint8Array> {
  const sheet: SituationSheet = {
    ...told,
    faces: [PRINT_WORDS[language].face],
    shortCode: code,
    digest,
  };
  const json = JSON.stringify(sheet);
  if (json.length > MOST_PRINTED)
    return pdfFault(
      'too-long',
      `More than ${MOST_PRINTED} characters are not printed as one file.`,
    );
  const files = { qr: qrSvgOf(squaresText({ code, digest }), 'M') };
  const set = typeset(SITUATION_TEMPLATE, printable(sheet, isPrintable), files, STANDING_DAY);
  if (set.ok) return set;
  // Some marks and letters have no form together in the fonts: then marks are told by number.
  const plain = printable(sheet, (one) => isPrintable(one) && !/\p{M}/u.test(one));
  const again = typeset(SITUATION_TEMPLATE, plain, files, STANDING_DAY);
  return again.ok
    ? again
    : pdfFault(
        'character',
        'Some letters and marks have no form together in the fonts of the print.',
      );
}

/** Every string of a sheet with what cannot be printed told by its number. */
function printable<T>(value: T, can: (character: string) => boolean): T {
  const spelled = (words: string): string =>
    Array.from(words, (one) => (one === '\n' || can(one) ? one : numbered(one))).join('');
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') return spelled(one);
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one === 'object' && one !== null)
      return Object.fromEntries(Object.entries(one).map(([key, of]) => [key, walk(of)]));
    return one;
  };
  return walk(value) as T;
}

function numbered(one: string): string {
  return `[U+${(one.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}]`;
}
