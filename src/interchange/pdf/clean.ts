import { nodesOf, type Draft, type Node } from '#core/text/draft.ts';
import { chosen, isClean, type Segment } from '#core/text/segments.ts';
import type { WordLanguage } from '#core/words.ts';
import type { Decision } from './options.ts';
import { pdfFault, type Outcome } from './pdf-fault.ts';

/**
 * The draft as its clean edition has it (PD5), or why there is none: something is open (`pdf.not-clean`), or a paragraph has no words in one of these languages
 * and has in another (`pdf.language`). `decide` settles alternatives; blanks, lone brackets and reservations are nobody's alternative, and stay open.
 */
export function cleanDraft(
  draft: Draft,
  languages: readonly WordLanguage[],
  decide: Decision | undefined,
): Outcome<Draft> {
  const version = decide
    ? changed(draft, (segs, id) => chosen(segs, (group) => decide(id, group)))
    : draft;
  for (const language of languages)
    if (version.title[language] === undefined) return missing('title', language);
  for (const node of nodesOf(version.nodes)) {
    const isWorded = Object.values(node.words).some((wording) => wording.segs.length > 0);
    for (const language of languages) {
      const wording = node.words[language];
      if (wording === undefined && isWorded) return missing(node.id, language);
      if (wording && !isClean(wording.segs))
        return pdfFault(
          'not-clean',
          `There is no clean edition while something is open here: ${open(wording.segs)}.`,
          `${node.id} (${language})`,
        );
    }
  }
  return { ok: true, value: version };
}

/** Notes keep their words and lose whose they are. */
export function unattributed(draft: Draft): Draft {
  return changed(draft, (segs) =>
    segs.map((seg) => (seg.t === 'note' ? { t: 'note', segs: seg.segs } : seg)),
  );
}

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

function missing(id: string, language: WordLanguage) {
  return pdfFault(
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
