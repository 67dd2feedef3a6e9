import type { Words } from '../words.ts';
import type { Draft } from './draft.ts';
import { languagesOf, nodesOf } from './draft.ts';
import { numbering } from './numbering.ts';
import { printed } from './segments.ts';

/**
 * The words of a text as a joint statement has them (ST8.11): each paragraph with its number, a blank line between, in every language in which nothing is missing.
 *
 * @example statementWords(draft)['en'] // '1. The sides met.\n\n2. They will meet again.'
 */
export function statementWords(draft: Draft): Words {
  const numbers = numbering(draft);
  const worded = [...nodesOf(draft.nodes)].filter(({ words }) => words[draft.working]?.segs.length);
  const whole = languagesOf(draft).filter((language) =>
    worded.every(({ words }) => words[language] !== undefined),
  );
  return Object.fromEntries(
    whole.map((language) => [
      language,
      worded
        .map(({ id, words }) => {
          const number = numbers.get(id);
          const said = printed(words[language]?.segs ?? []);
          return number === undefined ? said : `${number} ${said}`;
        })
        .join('\n\n'),
    ]),
  );
}
