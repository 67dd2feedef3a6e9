import type { Wording } from '../draft.ts';
import { oneSpelling } from '../hashes.ts';
import type { Token } from '../tokens.ts';
import { WORD_LANGUAGES } from '../../words.ts';
import type { WordLanguage } from '../../words.ts';
import { changesOf } from './changes.ts';
import type { Item, Reading } from './items.ts';
import type { Matcher } from './matcher.ts';
import { cutParts, piecesOf } from './parts.ts';
import type { Part } from './parts.ts';
import type { Entry, WordingChange } from './redline.ts';

type Changes = Entry['words'];

/** Compares the words of paragraphs that are partners, language by language (TX4.4). */
export class Wordings {
  readonly #matcher: Matcher;
  readonly #reading: Reading;

  constructor(matcher: Matcher, reading: Reading) {
    this.#matcher = matcher;
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
      const of = piecesOf(this.#reading.in(item, language).tokens);
      const parts: Part[] =
        of.length === 0 ? [] : [{ is: is === 'inserted' ? 'insert' : 'delete', of }];
      out[language] = { is, parts, ...(is === 'inserted' ? translated(undefined, wording) : {}) };
    }
    return out;
  }

  #parts(a: readonly Item[], b: readonly Item[], language: WordLanguage): Part[][] {
    const earlier = this.#together(a, language);
    const later = this.#together(b, language);
    const changes = changesOf(this.#matcher, earlier.tokens, earlier.ids, later.tokens, later.ids);
    return cutParts(earlier.tokens, later.tokens, changes, later.ends);
  }

  /** Words of one paragraph, or of several as if they were one, and where each ends. */
  #together(
    items: readonly Item[],
    language: WordLanguage,
  ): { tokens: Token[]; ids: Int32Array; ends: number[] } {
    const each = items.map((item) => this.#reading.in(item, language));
    let end = 0;
    const ends = each.map(({ tokens }) => (end += tokens.length));
    const [first] = each;
    if (first && each.length === 1) return { ...first, ends };
    const ids = new Int32Array(end);
    for (const [n, one] of each.entries()) ids.set(one.ids, ends[n - 1] ?? 0);
    return { tokens: each.flatMap(({ tokens }) => tokens), ids, ends };
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
