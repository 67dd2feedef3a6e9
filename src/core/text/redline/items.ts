import type { Draft, Node } from '../draft.ts';
import { oneSpelling } from '../hashes.ts';
import { flatten } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { WORD_LANGUAGES } from '../../words.ts';
import type { WordLanguage } from '../../words.ts';
import type { Vocabulary } from './matcher.ts';

/** A node of a text where all its nodes stand in one list, each before what it holds. */
export interface Item {
  node: Node;
  /** Place of its holder in the list; -1 at the top. */
  holder: number;
  level: number;
  /** Its place among what its holder holds. */
  sibling: number;
  /** The same for the same words in the same languages; empty if there are none. */
  key: string;
}

export function itemsOf({ nodes }: Pick<Draft, 'nodes'>): Item[] {
  const items: Item[] = [];
  const walk = (list: readonly Node[], holder: number, level: number): void => {
    for (const [sibling, node] of list.entries()) {
      items.push({ node, holder, level, sibling, key: keyOf(node) });
      walk(node.children, items.length - 1, level + 1);
    }
  };
  walk(nodes, -1, 0);
  return items;
}

function keyOf({ words }: Node): string {
  let key = '';
  for (const language of WORD_LANGUAGES) {
    const segs = words[language]?.segs;
    if (segs === undefined || segs.length === 0) continue;
    const [only] = segs;
    // Text cannot begin as a list does in its one spelling.
    const spelled = segs.length === 1 && only?.t === 'text' ? `"${only.v}` : oneSpelling(segs);
    key += `${language}${spelled}\n\u0000`;
  }
  return key;
}

/** What is read from the words of an item when it has to be compared; only then. */
export class Reading {
  readonly #vocabulary: Vocabulary;
  readonly #read = new Map<Item, Map<WordLanguage, { tokens: Token[]; ids: Int32Array }>>();
  readonly #words = new Map<Item, Int32Array>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** The tokens of its words in one language, and the same as numbers; none if it has no words in it. */
  in(item: Item, language: WordLanguage): { tokens: Token[]; ids: Int32Array } {
    let languages = this.#read.get(item);
    if (!languages) this.#read.set(item, (languages = new Map()));
    let read = languages.get(language);
    if (!read) {
      const tokens = flatten(item.node.words[language]?.segs ?? []);
      const ids = new Int32Array(tokens.length);
      for (let i = 0; i < tokens.length; i++)
        ids[i] = this.#vocabulary.of((tokens[i] as Token).key);
      languages.set(language, (read = { tokens, ids }));
    }
    return read;
  }

  /** Its words in all languages as numbers, without spaces, signs and marks. */
  words(item: Item): Int32Array {
    let words = this.#words.get(item);
    if (!words) {
      const out: number[] = [];
      for (const language of WORD_LANGUAGES) {
        if (!item.node.words[language]) continue;
        const { tokens, ids } = this.in(item, language);
        for (let i = 0; i < tokens.length; i++)
          if ((tokens[i] as Token).is === 'word') out.push(ids[i] as number);
      }
      this.#words.set(item, (words = Int32Array.from(out)));
    }
    return words;
  }
}
