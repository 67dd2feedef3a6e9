import type { Draft, Node } from '#core/text/draft.ts';
import { numbering } from '#core/text/numbering.ts';
import type { Language } from '#core/words.ts';
import { headingWord, isHeaded } from '#core/text/kind-words.ts';

/**
 * What each node of a draft is called in a sentence: `Article 3, 2. (a)`; a node without a number by its id.
 *
 * @example placeNames(draft, 'en').get('a3.2') // 'Article 3, 2.'
 */
export function placeNames(draft: Draft, language: Language): Map<string, string> {
  const numbers = numbering(draft);
  const names = new Map<string, string>();
  const name = (nodes: readonly Node[], around: string): void => {
    for (const { id, kind, children } of nodes) {
      const number = numbers.get(id);
      let own = around;
      if (isHeaded(kind)) {
        own = `${headingWord(kind, language)} ${number ?? ''}`.trim();
        // An article is found by its number alone, but in an annex it is the annex's.
        if (
          around !== '' &&
          kind === 'article' &&
          around.startsWith(headingWord('annex', language))
        )
          own = `${around}, ${own}`;
      } else if (number !== undefined) {
        own = around === '' ? number : `${around}${kind === 'point' ? ' ' : ', '}${number}`;
      }
      names.set(id, own === around ? `${around}${around === '' ? '' : ', '}${id}` : own);
      name(children, own);
    }
  };
  name(draft.nodes, '');
  return names;
}
