import type { Note, Segment, Stance, Verb } from '#core/text/segments.ts';
import { directionOf, isolate, type WordLanguage } from '#core/words.ts';
import { filled, PRINT_WORDS } from './print-words.ts';
import type { Span } from './sheet.ts';

/** In which language, and with what names, words are printed. */
export interface Reader {
  language: WordLanguage;
  nameOf: (side: string) => string;
}

/**
 * The words of a paragraph as print has them (PD4): brackets as they are, sponsors and stances at the head of an alternative, notes at the foot of the page.
 *
 * @example spansOf(segs, { language: 'en', nameOf: (side) => side })
 */
export function spansOf(segs: readonly Segment[], reader: Reader): Span[] {
  return print(segs, reader, false);
}

function print(segs: readonly Segment[], reader: Reader, inNote: boolean): Span[] {
  return segs.flatMap((seg): Span[] => {
    switch (seg.t) {
      case 'text':
        return lines(seg.v);
      case 'placeholder':
        return [BRACKET['['], ...lines(seg.label), BRACKET[']']];
      case 'bracket':
        return [BRACKET[seg.v]];
      case 'note': {
        const of: Span[] = [...noteHead(seg, reader), ...print(seg.segs, reader, true)];
        // A foot of the page has no foot of its own.
        return inNote ? ['{', ...of, '}'] : [{ is: 'note', of }];
      }
      case 'group':
        return seg.alts.flatMap((alt): Span[] => [
          BRACKET['['],
          ...sponsors(alt, reader),
          ...(alt.segs.length === 0 ? noText(reader) : print(alt.segs, reader, inNote)),
          BRACKET[']'],
        ]);
    }
  });
}

/** A square bracket by itself, set so that it is seen. */
export const BRACKET: Readonly<Record<'[' | ']', Span>> = {
  '[': { is: 'bracket', of: ['['] },
  ']': { is: 'bracket', of: [']'] },
};

/** As long as no word is; and after how many characters such a thing may go on in the next line. */
const UNBROKEN = /[^\s\u200b]{32,}/gu;
const STEP = /(?:\P{M}\p{M}*){16}(?=\P{M})/gu;

function breakable(words: string): string {
  return words.replaceAll(UNBROKEN, (long) => long.replaceAll(STEP, '$&\u200b'));
}

/** Words with their line feeds. A tab is a space in print, and what has no space in it for longer than a word may be broken, so that nothing is cut off. */
export function lines(words: string): Span[] {
  return breakable(words.replaceAll('\t', ' '))
    .split('\n')
    .flatMap((line, n): Span[] => [
      ...(n === 0 ? [] : [{ is: 'break' as const }]),
      ...(line === '' ? [] : [line]),
    ]);
}

export function aside(words: string): Span {
  return { is: 'aside', of: [breakable(words)] };
}

export function noText({ language }: Pick<Reader, 'language'>): Span[] {
  return [aside(PRINT_WORDS[language].noText)];
}

/** What an alternative is called and who stands for it: `A/B propose; C oppose: `. */
export function sponsors(
  { label, by = [] }: { label?: string | undefined; by?: readonly Stance[] | undefined },
  reader: Reader,
): Span[] {
  if (label === undefined && by.length === 0) return [];
  const { language, nameOf } = reader;
  const each: { verb: Verb; names: string[] }[] = [];
  for (const stance of by) {
    const last = each.at(-1);
    const name = isolate(nameOf(stance.by));
    if (last?.verb === stance.verb) last.names.push(name);
    else each.push({ verb: stance.verb, names: [name] });
  }
  const verbs = PRINT_WORDS[language].verb;
  const stances = each
    .map(({ verb, names }) => {
      const said = verbs[verb];
      // English has it as a verb, which needs no agreement in such texts; others as a noun.
      return `${names.join('/')} ${language === 'en' ? said : `(${said})`}`;
    })
    .join(directionOf(language) === 'rtl' ? '؛ ' : '; ');
  const head = [label === undefined ? '' : isolate(label), stances].filter((one) => one !== '');
  return [aside(`${head.join(' – ')}: `)];
}

/** Whose a note is: `A: `, or that A reserves its position. */
function noteHead({ by, reserves }: Note, { language, nameOf }: Reader): Span[] {
  if (by === undefined) return reserves ? [aside(`${PRINT_WORDS[language].reserved}: `)] : [];
  const name = nameOf(by);
  return [aside(`${reserves ? filled(PRINT_WORDS[language].reservation, name) : isolate(name)}: `)];
}
