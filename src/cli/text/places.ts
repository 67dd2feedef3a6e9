import type { Draft, Node, NodeKind } from '#core/text/draft.ts';
import { headingWord, isHeaded } from '#core/text/kind-words.ts';
import { numbering } from '#core/text/numbering.ts';
import { TEXT_WORDS } from '#core/vocabulary/text.ts';
import type { Language } from '#core/words.ts';

/**
 * What each node of a draft is called in a sentence: `Article 3, 2. (a)`; a node without a number by its kind and its place among those beside it, where there are
 * several: `recital 2`, `Article 3, paragraph`.
 *
 * @example placeNames(draft, 'en').get('a3.2') // 'Article 3, 2.'
 */
export function placeNames(draft: Draft, language: Language): Map<string, string> {
  const numbers = numbering(draft);
  const names = new Map<string, string>();
  const name = (nodes: readonly Node[], around: string): void => {
    const counted: Partial<Record<NodeKind, number>> = {};
    for (const { id, kind, children } of nodes) {
      const number = numbers.get(id);
      const n = (counted[kind] = (counted[kind] ?? 0) + 1);
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
      } else if (number === undefined) {
        const isOne = nodes.filter((node) => node.kind === kind).length === 1;
        const word = TEXT_WORDS['node-kind'][kind][language];
        own = `${around}${around === '' ? '' : ', '}${word}${isOne ? '' : ` ${n}`}`;
      } else {
        own = around === '' ? number : `${around}${kind === 'point' ? ' ' : ', '}${number}`;
      }
      names.set(id, own);
      name(children, own);
    }
  };
  name(draft.nodes, '');
  return names;
}
