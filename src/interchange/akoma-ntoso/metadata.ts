import type { Draft } from '#core/text/draft.ts';
import { nodesOf } from '#core/text/draft.ts';
import type { WordLanguage } from '#core/words.ts';
import type { AknAbout } from './about.ts';
import { codeOf } from './languages.ts';
import { exerciseWords } from '../exercise-words.ts';
import { chars, element } from '../xml-markup.ts';
import type { ElementIds } from './names.ts';
import { EXERCISE_NOTE, slug } from './names.ts';

/** AK2: FRBR names of the work, its expressions (one for each language and revision) and this file, by the naming convention of Akoma Ntoso. */

const AGENT = '#secretariat';

/** As part of an address. Half a pair of surrogates has no address; where it matters, writing is refused (AK1). */
function uriPart(v: string): string {
  return encodeURIComponent(v.replace(/\p{Cs}/gu, ''));
}

/** `/akn/zz/agreement/draft/2031-03-04/t1` */
export function workOf(draft: Pick<Draft, 'id'>, about: AknAbout): string {
  const jurisdiction = slug(about.jurisdiction ?? '') || 'zz';
  return `/akn/${jurisdiction}/agreement/draft/${about.tabled}/${uriPart(draft.id) || 'text'}`;
}

function core(thing: string, uri: string, date: string, name: string, role: string): string {
  return (
    element('FRBRthis', { value: thing }) +
    element('FRBRuri', { value: uri }) +
    element('FRBRdate', { date, name }) +
    element('FRBRauthor', { href: AGENT, as: role })
  );
}

/**
 * `identification` of the whole file, of one language of it, or of an annex in one language.
 *
 * @param languages those of the expression: one, or all for the whole
 * @param component `!main`, `!annex_1`
 */
export function identification(
  draft: Draft,
  about: AknAbout,
  languages: readonly WordLanguage[],
  component = '!main',
): string {
  const { revision, tabled } = about;
  const work = workOf(draft, about);
  const only = languages.length === 1 ? languages[0] : undefined;
  const at = (language: WordLanguage | undefined): string =>
    `${work}/${language === undefined ? 'mul' : codeOf(language)}@${slug(revision.name) || 'rev'}`;
  const expression = at(only);
  const main = component === '!main';
  return element(
    'identification',
    { source: AGENT },
    element(
      'FRBRWork',
      {},
      core(`${work}/${component}`, work, tabled, 'tabled', '#author') +
        element('FRBRcountry', { value: slug(about.jurisdiction ?? '') || 'zz' }) +
        element('FRBRsubtype', { value: 'draft' }) +
        element('FRBRauthoritative', { value: 'false' }),
    ) +
      element(
        'FRBRExpression',
        {},
        core(`${expression}/${component}`, expression, revision.date, revision.name, '#editor') +
          (only !== undefined && main
            ? element('FRBRauthoritative', { value: String(draft.authentic.includes(only)) })
            : '') +
          languages
            .map((language) => element('FRBRlanguage', { language: codeOf(language) }))
            .join('') +
          (only !== undefined && main ? translations(draft, only, at) : ''),
      ) +
      element(
        'FRBRManifestation',
        {},
        core(
          `${expression}/${component}.xml`,
          `${expression}.akn`,
          revision.date,
          'export',
          '#editor',
        ) + element('FRBRformat', { value: 'xml' }),
      ),
  );
}

/** The source languages that the words of a language name, and no others: of equally authentic texts neither is a translation until someone says so. */
function translations(
  draft: Draft,
  language: WordLanguage,
  at: (language: WordLanguage) => string,
): string {
  const sources = new Set<WordLanguage>();
  for (const node of nodesOf(draft.nodes)) {
    const from = node.words[language]?.from;
    if (from !== undefined) sources.add(from.language);
  }
  return [...sources]
    .map((source) =>
      element('FRBRtranslation', {
        href: at(source),
        fromLanguage: codeOf(source),
        authoritative: String(draft.authentic.includes(language)),
        by: AGENT,
      }),
    )
    .join('');
}

/** Lifecycle, workflow and the references that these and the text point to. */
export function history(
  about: AknAbout,
  named: ReadonlySet<string>,
  eIds: ElementIds,
  nodeAt: ReadonlyMap<string, string>,
  languages: readonly WordLanguage[],
): string {
  const events = about.events ?? [];
  const steps = about.steps ?? [];
  const references: string[] = [];
  const refer = (kind: string, stem: string, href: string, showAs: string): string => {
    const eId = eIds.take(stem);
    references.push(element(kind, { eId, href, showAs }));
    return `#${eId}`;
  };
  const acts = new Map<string, string>();
  for (const event of events)
    if (!acts.has(event.act))
      acts.set(
        event.act,
        refer('passiveRef', `act_${slug(event.act)}`, `#act=${uriPart(event.act)}`, event.shown),
      );
  const parties = new Map<string, string>();
  for (const id of [...named, ...steps.map((step) => step.by)])
    if (!parties.has(id))
      parties.set(
        id,
        refer(
          'TLCOrganization',
          `party_${slug(id)}`,
          `/akn/ontology/organization/zz/${uriPart(id)}`,
          about.parties?.[id] ?? id,
        ),
      );
  const outcomes = new Map<string, string>();
  for (const step of steps)
    if (!outcomes.has(step.outcome))
      outcomes.set(
        step.outcome,
        refer(
          'TLCConcept',
          `c_${slug(step.outcome)}`,
          `/akn/ontology/concept/zz/${uriPart(step.outcome)}`,
          step.shown,
        ),
      );
  const lifecycle = events
    .map((event) =>
      element('eventRef', { date: event.date, type: event.type, source: acts.get(event.act) }),
    )
    .join('');
  const workflow = steps
    .map((step) => {
      const node = step.node === undefined ? undefined : nodeAt.get(step.node);
      return element('step', {
        date: step.date,
        by: parties.get(step.by),
        outcome: outcomes.get(step.outcome),
        href: node === undefined ? undefined : `#${node}`,
      });
    })
    .join('');
  return (
    (lifecycle === '' ? '' : element('lifecycle', { source: AGENT }, lifecycle)) +
    (workflow === '' ? '' : element('workflow', { source: AGENT }, workflow)) +
    element('references', { source: AGENT }, STANDING.join('') + references.join('')) +
    (about.exercise ? exerciseNote(languages) : '')
  );
}

/** TX8.20: what a file of an exercise says of itself. Nothing points to this note; whoever shows the file’s own notes shows it. */
function exerciseNote(languages: readonly WordLanguage[]): string {
  const said = exerciseWords(languages).map(({ word }) => element('p', {}, chars(word)));
  return element(
    'notes',
    { source: AGENT },
    element('note', { eId: EXERCISE_NOTE }, said.join('')),
  );
}

/** eIds of what every file may have, taken before any other. */
export const STANDING_IDS = [
  'secretariat',
  'author',
  'editor',
  'c_bracket',
  EXERCISE_NOTE,
] as const;

const STANDING = [
  element('TLCOrganization', {
    eId: 'secretariat',
    href: '/akn/ontology/organization/zz/secretariat',
    showAs: 'Secretariat',
  }),
  element('TLCRole', { eId: 'author', href: '/akn/ontology/role/zz/author', showAs: 'Author' }),
  element('TLCRole', { eId: 'editor', href: '/akn/ontology/role/zz/editor', showAs: 'Editor' }),
  element('TLCConcept', {
    eId: 'c_bracket',
    href: '/akn/ontology/concept/zz/bracket',
    showAs: 'Square brackets',
  }),
];

export function proprietary(content: string): string {
  return content === '' ? '' : element('proprietary', { source: AGENT }, content);
}
