import { nodesOf, type Draft, type Node } from '#core/text/draft.ts';
import type { Group, Segment } from '#core/text/segments.ts';
import { chosen, isClean } from '#core/text/segments.ts';
import type { WordLanguage } from '#core/words.ts';
import { docxFault, type DocxResult } from './docx-fault.ts';

/** Which alternative of a group stays: its id, or undefined for none of them. */
export type Decision = (node: string, group: Group) => string | undefined;

/** The draft with every group decided. Placeholders, lone brackets and reservations are nobody's alternative: they stay as they are. */
export function decided(draft: Draft, decide: Decision): Draft {
  const node = (one: Node): Node => ({
    ...one,
    words: Object.fromEntries(
      Object.entries(one.words).map(([language, wording]) => [
        language,
        { ...wording, segs: chosen(wording.segs, (group) => decide(one.id, group)) },
      ]),
    ),
    children: one.children.map(node),
  });
  return { ...draft, nodes: draft.nodes.map(node) };
}

/** The draft as its clean edition has it, or why there is none: something is open, or a paragraph has no words in one of the languages and has in another. */
export function checkClean(draft: Draft, languages: readonly WordLanguage[]): DocxResult<Draft> {
  for (const language of languages)
    if (draft.title[language] === undefined) return missing('title', language);
  for (const node of nodesOf(draft.nodes)) {
    const isWorded = Object.values(node.words).some((wording) => wording.segs.length > 0);
    for (const language of languages) {
      const wording = node.words[language];
      if (wording === undefined && isWorded) return missing(node.id, language);
      if (wording && !isClean(wording.segs))
        return docxFault(
          'not-clean',
          `There is no clean edition while something is open here: ${open(wording.segs)}.`,
          `${node.id} (${language})`,
        );
    }
  }
  return { ok: true, value: { ...draft, nodes: draft.nodes.map(unattributed) } };
}

function missing(id: string, language: WordLanguage) {
  return docxFault(
    'language',
    'There is no clean edition in a language that lacks these words.',
    `${id} (${language})`,
  );
}

function open(segs: readonly Segment[]): string {
  const first = segs.find((seg) => seg.t !== 'text' && !(seg.t === 'note' && !seg.reserves));
  switch (first?.t) {
    case 'group':
      return 'alternatives in brackets';
    case 'placeholder':
      return 'a blank to be filled';
    case 'note':
      return 'a reservation';
    default:
      return 'a bracket without its partner';
  }
}

/** Notes keep their words and lose whose they are. */
function unattributed(node: Node): Node {
  return {
    ...node,
    words: Object.fromEntries(
      Object.entries(node.words).map(([language, { segs }]) => [
        language,
        { segs: segs.map((seg) => (seg.t === 'note' ? { t: 'note', segs: seg.segs } : seg)) },
      ]),
    ),
    children: node.children.map(unattributed),
  };
}
