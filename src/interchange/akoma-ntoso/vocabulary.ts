import type { NodeKind } from '#core/text/draft.ts';

/** How elements of Akoma Ntoso are read. */

function set(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** What the elements of the hierarchy (group ANhier of the schema), of lists and of the preamble are in a draft. */
const KINDS: ReadonlyMap<string, NodeKind> = new Map(
  (
    [
      ['part', 'part book tome title chapter division subpart subtitle subchapter subdivision'],
      ['article', 'article'],
      [
        'paragraph',
        'paragraph subparagraph alinea level section subsection rule subrule clause subclause proviso transitional',
      ],
      ['point', 'point indent item li'],
      ['recital', 'recital citation'],
    ] as const
  ).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

/** A section is what acts have for articles where it holds none, and a part where it does. */
const SECTIONS = set('section rule clause');

export function kindOf(
  name: string,
  hasHeading: () => boolean,
  holdsArticles: () => boolean,
): NodeKind | undefined {
  if (!SECTIONS.has(name)) return KINDS.get(name);
  if (holdsArticles()) return 'part';
  return hasHeading() ? 'article' : 'paragraph';
}

export function isHierarchy(name: string): boolean {
  return KINDS.has(name);
}

/** Nothing by themselves: what they hold stands where they do. */
export const TRANSPARENT = set(
  'intro content wrapUp listIntroduction listWrapUp list sublist blockList ul ol blockContainer div container recitals citations components attachments',
);

/** Elements that begin a line of their own wherever they stand. */
export const BLOCKS: ReadonlySet<string> = new Set([
  ...KINDS.keys(),
  ...TRANSPARENT,
  ...'p block tr num heading subheading table caption formula longTitle from speech crossHeading'.split(
    ' ',
  ),
]);

/** Elements that say more of words than a draft can hold, and whose words are the text all the same. */
export const PLAIN = set(
  'b i u a abbr span ref mref rref mod mmod rmod inline remark recordedTime vote outcome omissis embeddedText embeddedStructure opinion placeholder fillIn decoration docType docTitle docNumber docProponent docDate legislature session shortTitle docAuthority docPurpose docCommittee docIntroducer docStage docStatus docJurisdiction docketNumber date time person organization concept object event location process role term quantity def entity signature quotedText quotedStructure affectedDocument relatedDocument change th td',
);

/** The body of the different kinds of document. */
export const BODIES = set(
  'mainBody body debateBody judgmentBody amendmentBody fragmentBody portionBody',
);

/** The kinds of document (group documentType). */
export const DOCUMENTS = set(
  'doc act bill statement amendment amendmentList officialGazette documentCollection debate debateReport judgment portion',
);
