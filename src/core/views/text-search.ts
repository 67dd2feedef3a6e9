import type { Act } from '../act.ts';
import type { Draft } from '../text/draft.ts';
import { hashDraft, hashWording, type Hash } from '../text/hashes.ts';
import type { Segment } from '../text/segments.ts';
import type { ViewContext } from './entry.ts';
import { draftOf } from './text-draft.ts';
import { add, start, textsAt, type TextsView } from './texts.ts';

/** A moment at which a text had words that somebody has in hand. */
export interface TextMoment {
  /** The act after which it read so. */
  index: number;
  view: TextsView;
  draft: Draft;
}

/**
 * The latest moment known without looking far, else the first of all, at which a text with its brackets had this hash (`hashDraft`): now, a version that was
 * circulated, or after any act. Words that were taken back since are in the view of that moment: whoever asks has them before him, and they are shown to nobody else.
 *
 * @param acts all acts of the room, in log order, without envelopes
 * @example momentWith(acts, view, text, file.base, { hash, book })
 */
export function momentWith(
  acts: readonly Act[],
  now: TextsView,
  text: string,
  digest: string,
  ctx: ViewContext & { hash: Hash },
): TextMoment | undefined {
  const hashed = hasher(ctx.hash);
  const last = acts.at(-1)?.index ?? 0;
  const present = draftOf(now, text);
  if (!present) return undefined;
  if (hashed(present) === digest) return { index: last, view: now, draft: present };
  for (const { index, draft } of now.texts[text]?.versions.toReversed() ?? []) {
    if (hashed(draft) !== digest) continue;
    const upTo = acts.filter((act) => act.index <= index).length;
    return { index, view: textsAt(acts, upTo, ctx), draft };
  }
  const view = start();
  for (const act of acts) {
    add(view, act, ctx);
    const draft = draftOf(view, text);
    if (draft && hashed(draft) === digest) return { index: act.index, view, draft };
  }
  return undefined;
}

/** Words that did not change from one moment to the next are hashed once. */
function hasher(hash: Hash): (draft: Draft) => string {
  const known = new WeakMap<readonly Segment[], string>();
  const ofWords = (segs: readonly Segment[]): string => {
    const found = known.get(segs) ?? hashWording(hash, segs);
    known.set(segs, found);
    return found;
  };
  return (draft) => hashDraft(hash, draft, ofWords);
}
