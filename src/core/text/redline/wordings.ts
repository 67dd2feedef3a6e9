import type { Wording } from '../draft.ts';
import { oneSpelling } from '../hashes.ts';
import { WORD_LANGUAGES } from '../../words.ts';
import type { WordLanguage } from '../../words.ts';
import { changesOf } from './changes.ts';
import type { Item, Reading } from './items.ts';
import type { Matcher, Vocabulary } from './matcher.ts';
import { cutParts, piecesOf } from './parts.ts';
import type { Part } from './parts.ts';
import type { Entry, WordingChange } from './redline.ts';

type Changes = Entry['words'];

/** Compares the words of paragraphs that are partners, language by language (TX4.4). */
export class Wordings {
  readonly #matcher: Matcher;
  readonly #vocabulary: Vocabulary;
  readonly #reading: Reading;

  constructor(matcher: Matcher, vocabulary: Vocabulary, reading: Reading) {
    this.#matcher = matcher;
    this.#vocabulary = vocabulary;
    this.#reading = reading;
  }

  /** Of one that stays one: what differs. */
  changed(a: Item, b: Item): Changes {
    const out: Changes = {};
    for (const language of WORD_LANGUAGES) {
      const earlier = a.node.words[language];
      const later = b.node.words[language];
      if (!earlier && !later) continue;
      const said = translated(earlier, later);
      if (earlier && later && isSame(earlier, later)) {
        if (said.translated) out[language] = { is: 'same', parts: [], ...said };
        continue;
      }
      const [parts = []] = this.#parts([a], [b], language);
      out[language] = { is: verb(earlier, later), parts, ...said };
    }
    return out;
  }

  /** Of one that became several: all the words of each, in order. */
  split(a: Item, b: readonly Item[]): Changes[] {
    const out = b.map((): Changes => ({}));
    for (const language of WORD_LANGUAGES) {
      const earlier = a.node.words[language];
      const lists = this.#parts([a], b, language);
      for (const [n, { node }] of b.entries()) {
        const later = node.words[language];
        const parts = lists[n] as Part[];
        if (!later && parts.length === 0 && !(earlier && n === 0)) continue;
        (out[n] as Changes)[language] = {
          is: verb(earlier, later),
          parts,
          ...translated(earlier, later),
        };
      }
    }
    return out;
  }

  /** Of several that became one: all its words. It goes on from `partner`. */
  merged(a: readonly Item[], partner: Item, b: Item): Changes {
    const out: Changes = {};
    for (const language of WORD_LANGUAGES) {
      const any = a.find(({ node }) => node.words[language])?.node.words[language];
      const later = b.node.words[language];
      if (!any && !later) continue;
      const [parts = []] = this.#parts(a, [b], language);
      out[language] = {
        is: verb(any, later),
        parts,
        ...translated(partner.node.words[language], later),
      };
    }
    return out;
  }

  /** Of one that the other version does not have: all its words. */
  alone(item: Item, is: 'inserted' | 'deleted'): Changes {
    const out: Changes = {};
    for (const language of WORD_LANGUAGES) {
      const wording = item.node.words[language];
      if (!wording) continue;
      const of = piecesOf(this.#reading.tokens(item, language));
      const parts: Part[] =
        of.length === 0 ? [] : [{ is: is === 'inserted' ? 'insert' : 'delete', of }];
      out[language] = { is, parts, ...(is === 'inserted' ? translated(undefined, wording) : {}) };
    }
    return out;
  }

  #parts(a: readonly Item[], b: readonly Item[], language: WordLanguage): Part[][] {
    const earlier = a.flatMap((item) => this.#reading.tokens(item, language));
    let end = 0;
    const ends: number[] = [];
    for (const item of b) ends.push((end += this.#reading.tokens(item, language).length));
    const later = b.flatMap((item) => this.#reading.tokens(item, language));
    const changes = changesOf(this.#matcher, this.#vocabulary, earlier, later);
    return cutParts(earlier, later, changes, ends);
  }
}

function verb(earlier: Wording | undefined, later: Wording | undefined): WordingChange['is'] {
  return earlier ? (later ? 'changed' : 'deleted') : 'inserted';
}

function isSame({ segs: one }: Wording, { segs: other }: Wording): boolean {
  if (one.length !== other.length) return false;
  const [a] = one;
  const [b] = other;
  if (one.length === 1 && a?.t === 'text' && b?.t === 'text') return a.v === b.v;
  return oneSpelling(one) === oneSpelling(other);
}

/** What each says it was translated from, where the later one has words and does not say the same. */
function translated(
  earlier: Wording | undefined,
  later: Wording | undefined,
): Pick<WordingChange, 'translated'> {
  const from = earlier?.from;
  const to = later?.from;
  if (!later || (from?.language === to?.language && from?.hash === to?.hash)) return {};
  return { translated: { ...(from ? { from } : {}), ...(to ? { to } : {}) } };
}
