import type { NodeKind } from '#core/text/draft.ts';
import { MAY_HOLD } from '#core/text/draft.ts';
import type { WordedIn } from '#core/text/flat.ts';
import { spell } from '#core/text/flat.ts';
import { hashWording } from '#core/text/hashes.ts';
import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import {
  segments,
  TONGUES,
  type InTongues,
  type Passage,
  type Said,
  type Tongue,
} from './passage.ts';

/** Passages as the body of an act has them. */

const hashOf = (words: Said): string => hashWording(digestWith(nodeProvider), segments(words));

/** Words with their hashes, in the languages named; translations say of which English words they are. */
export function worded(words: InTongues, tongues: readonly Tongue[] = TONGUES): WordedIn {
  const english = hashOf(words.en);
  return Object.fromEntries(
    tongues.map((tongue) => [
      tongue,
      {
        segs: spell(segments(words[tongue])),
        hash: hashOf(words[tongue]),
        ...(tongue === 'en' ? {} : { from: { language: 'en', hash: english } }),
      },
    ]),
  );
}

/** Nodes in the order of the passages, each with the one that it stands in: the nearest before it that may hold it. */
export function nodes(
  passages: readonly Passage[],
  tongues: readonly Tongue[],
): { kind: NodeKind; in?: number; words: WordedIn }[] {
  const open: { kind: NodeKind; number: number }[] = [];
  // Points could stand in points, and here do not.
  const holds = (holder: NodeKind, kind: NodeKind): boolean =>
    holder !== kind && MAY_HOLD[holder].includes(kind);
  return passages.map((passage, n) => {
    const { kind } = passage;
    for (let last = open.at(-1); last && !holds(last.kind, kind); last = open.at(-1)) open.pop();
    const holder = open.at(-1);
    open.push({ kind, number: n + 1 });
    return {
      kind,
      ...(holder ? { in: holder.number } : {}),
      words: worded(passage, tongues),
    };
  });
}
