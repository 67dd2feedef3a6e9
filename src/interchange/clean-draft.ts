import type { Draft, Node } from '#core/text/draft.ts';
import { nodesOf } from '#core/text/draft.ts';
import type { Group, Segment } from '#core/text/segments.ts';
import { chosen, isClean } from '#core/text/segments.ts';
import type { WordLanguage } from '#core/words.ts';

/** What a clean edition of a draft is, for Word files and PDF alike. */

/** Which alternative of a group stays: its id, or undefined for none of them. */
export type Decision = (node: string, group: Group) => string | undefined;

/** The draft with all words otherwise. */
export function changed(
  draft: Draft,
  change: (segs: readonly Segment[], node: string) => Segment[],
): Draft {
  const node = (one: Node): Node => ({
    ...one,
    words: Object.fromEntries(
      Object.entries(one.words).map(([language, wording]) => [
        language,
        { ...wording, segs: change(wording.segs, one.id) },
      ]),
    ),
    children: one.children.map(node),
  });
  return { ...draft, nodes: draft.nodes.map(node) };
}

/** The draft with every group decided. Placeholders, lone brackets and reservations are nobody's alternative: they stay as they are. */
export function decided(draft: Draft, decide: Decision): Draft {
  return changed(draft, (segs, id) => chosen(segs, (group) => decide(id, group)));
}

/** Notes keep their words and lose whose they are. */
export function unattributed(draft: Draft): Draft {
  return changed(draft, (segs) =>
    segs.map((seg) => (seg.t === 'note' ? { t: 'note', segs: seg.segs } : seg)),
  );
}

export interface NotClean {
  code: 'language' | 'not-clean';
  message: string;
  /** `n3 (ur)` */
  where: string;
}

/** Why there is no clean edition, or undefined: something is open, or a paragraph has no words in one of the languages and has in another. */
export function notClean(draft: Draft, languages: readonly WordLanguage[]): NotClean | undefined {
  for (const language of languages)
    if (draft.title[language] === undefined) return missing('title', language);
  for (const node of nodesOf(draft.nodes)) {
    const isWorded = Object.values(node.words).some((wording) => wording.segs.length > 0);
    for (const language of languages) {
      const wording = node.words[language];
      if (wording === undefined && isWorded) return missing(node.id, language);
      if (wording && !isClean(wording.segs))
        return {
          code: 'not-clean',
          message: `There is no clean edition while something is open here: ${open(wording.segs)}.`,
          where: `${node.id} (${language})`,
        };
    }
  }
  return undefined;
}

function missing(id: string, language: WordLanguage): NotClean {
  return {
    code: 'language',
    message: 'There is no clean edition in a language that lacks these words.',
    where: `${id} (${language})`,
  };
}

function open(segs: readonly Segment[]): string {
  const first = segs.find((seg) => !isClean([seg]));
  switch (first?.t) {
    case 'group':
      return 'alternatives in brackets';
    case 'placeholder':
      return 'a blank to be filled';
    case 'note':
      return first.reserves ? 'a reservation' : open(first.segs);
    default:
      return 'a bracket without its partner';
  }
}
