import type { Segment } from '../segments.ts';
import { tokensOf } from '../tokens.ts';

/** How far a paragraph has come (TX5). All are counts, so that paragraphs can be added up; the share of words disputed is `disputed` of `words`. */
export interface Progress {
  /** What is open: groups, those of one issue once; placeholders, brackets that stand alone and reservations. */
  issues: number;
  /** All words that print shows, but for labels of placeholders; those in brackets among them. */
  words: number;
  disputed: number;
  /** Opening brackets, as print shows them. */
  brackets: number;
  /** How many groups stand in each other at most. */
  depth: number;
}

/**
 * TX5.20 to TX5.22. `copies` is a composition's: what stands in several readings is open once.
 *
 * @example measure([{ t: 'group', id: 'g1', alts: [{ id: 'a', segs: plain('48') }, { id: 'b', segs: plain('24') }] }, ...plain(' hours')])
 *   // { issues: 1, words: 3, disputed: 2, brackets: 2, depth: 1 }
 */
export function measure(
  segs: readonly Segment[],
  copies: Readonly<Record<string, string>> = {},
): Progress {
  const groups = new Set<string>();
  const progress: Progress = { issues: 0, words: 0, disputed: 0, brackets: 0, depth: 0 };
  const look = (list: readonly Segment[], depth: number): void => {
    progress.depth = Math.max(progress.depth, depth);
    for (const seg of list)
      switch (seg.t) {
        case 'text': {
          const words = tokensOf(seg.v).filter((token) => token.is === 'word').length;
          progress.words += words;
          if (depth > 0) progress.disputed += words;
          break;
        }
        case 'placeholder':
          progress.issues += 1;
          progress.brackets += 1;
          break;
        case 'bracket':
          progress.issues += 1;
          if (seg.v === '[') progress.brackets += 1;
          break;
        case 'note':
          if (seg.reserves) progress.issues += 1;
          break;
        case 'group': {
          const own = Object.hasOwn(copies, seg.id) ? copies[seg.id] : seg.id;
          groups.add(seg.issue === undefined ? `group ${own}` : `issue ${seg.issue}`);
          progress.brackets += seg.alts.length;
          for (const alt of seg.alts) look(alt.segs, depth + 1);
        }
      }
  };
  look(segs, 0);
  progress.issues += groups.size;
  return progress;
}
