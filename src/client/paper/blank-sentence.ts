import { IntlMessageFormat } from 'intl-messageformat';
import type { ActType } from '#core/declare.ts';
import type { SentenceLanguage } from '#core/words.ts';
import type { Piece } from './element.ts';
import { element } from './element.ts';

/** The sentence of an act with ruled lines in place of its blanks, and boxes where it says one thing or another. */

type Message = Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>;

/** Kinds of element in a parsed ICU message, as in core/sentences.ts. */
const LITERAL = 0;
const SELECT = 5;
const PLURAL = 6;
const POUND = 7;

export const BOX = '☐';

/**
 * @param markOf how the place is marked that a blank is filled in from, where there is one
 * @returns undefined where the act has no sentence in this language
 */
export function blankSentence(
  type: ActType,
  language: SentenceLanguage,
  markOf: (blank: string) => string | undefined,
): Piece[] | undefined {
  const messages: Partial<Record<SentenceLanguage, string>> = { ...type.sentence, ...type.binding };
  const message = messages[language];
  if (message === undefined) return undefined;
  const parsed = new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst();
  return pieces(parsed, markOf);
}

/** What stands in `# women` is the counted argument itself. */
function pieces(
  message: Message,
  markOf: (blank: string) => string | undefined,
  counted = '',
): Piece[] {
  return message.flatMap((part): Piece[] => {
    if (part.type === LITERAL) return [part.value];
    if (part.type === POUND) return [rule(markOf(counted))];
    if (part.type === PLURAL) {
      const { other } = part.options;
      return other ? pieces(other.value, markOf, part.value) : [];
    }
    if (part.type === SELECT) {
      const options = Object.values(part.options).map(({ value }) =>
        pieces(value, markOf, counted),
      );
      return choice(options);
    }
    return 'value' in part && typeof part.value === 'string' ? [rule(markOf(part.value))] : [];
  });
}

/** One thing or another, or something or nothing: a box before each thing that may be said, after the punctuation that it begins with. */
function choice(options: readonly Piece[][]): Piece[] {
  return options
    .filter((option) => option.length > 0)
    .flatMap(([first, ...rest], i): Piece[] => {
      const [lead, begun] = typeof first === 'string' ? led(first) : ['', first as Piece];
      const box = element('span', { class: 'option' }, `${BOX}\u00a0`, begun, ...rest);
      return [lead !== '' || i > 0 ? `${lead.trimEnd()} ` : '', box];
    });
}

function led(text: string): [lead: string, rest: string] {
  const lead = /^[\s;,:.،؛]*/u.exec(text)?.[0] ?? '';
  return [lead, text.slice(lead.length)];
}

function rule(mark: string | undefined): Piece {
  return element('span', { class: 'rule' }, element('sup', {}, mark ?? '\u00a0'));
}

/** As plain text, to measure it. */
export function lengthened(parts: readonly Piece[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return part.attributes.class === 'rule' ? '_'.repeat(RULE) : lengthened(part.children);
    })
    .join('');
}

/** How many characters a ruled line is counted as. */
const RULE = 13;
