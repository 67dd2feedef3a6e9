import type { Draft, Node } from '#core/text/draft.ts';
import { languagesOf } from '#core/text/draft.ts';
import type { WordLanguage } from '#core/words.ts';
import { WORD_LANGUAGES } from '#core/words.ts';
import type { AknAbout } from './about.ts';
import { ExportBody, inFileOrder } from './export-body.ts';
import { codeOf } from './languages.ts';
import { chars, element, unspellable } from '../xml-markup.ts';
import { history, identification, proprietary, STANDING_IDS } from './metadata.ts';
import { AKN, ElementIds, NAMES, PARLEY, VERSION } from './names.ts';
import type { AknResult } from './refusal.ts';
import { Refusal, settled } from './refusal.ts';
import { spacingMatters } from './export-words.ts';

/**
 * AK1: a draft as one file of Akoma Ntoso 3.0: a `doc` of one language, or a `documentCollection` with a `doc` for each. `importAkn` gives the same draft back.
 *
 * Refuses `akn.unspellable` (a character that XML cannot carry, U+FFFE or U+FFFF or half a pair), `akn.id` (a node whose id is empty or holds white space) and
 * `akn.date` (something else than a day, where `about` gives one).
 *
 * @example exportAkn(draft, { tabled: '2031-03-04', revision: { name: 'rev7', date: '2031-03-06' } })
 */
export function exportAkn(draft: Draft, about: AknAbout): AknResult<string> {
  return settled(() => {
    const days = [about.tabled, about.revision.date];
    for (const one of [...(about.events ?? []), ...(about.steps ?? [])]) days.push(one.date);
    if (!days.every(isDay))
      throw new Refusal('akn.date', 'A date is not a day of the calendar, written 2031-03-04.');
    const markup = `<?xml version="1.0" encoding="UTF-8"?>\n${whole(draft, about)}\n`;
    const found = unspellable(markup);
    if (found !== undefined)
      throw new Refusal(
        'akn.unspellable',
        `The text holds ${found}, which XML cannot carry; take it out first.`,
      );
    return markup;
  });
}

function isDay(v: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(v)) return false;
  const day = new Date(`${v}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(v);
}

function whole(draft: Draft, about: AknAbout): string {
  const found = languagesOf(draft);
  const languages = WORD_LANGUAGES.filter(
    (language) => language === draft.working || found.includes(language),
  );
  const eIds = new ElementIds();
  for (const eId of STANDING_IDS) eIds.take(eId);
  const named = new Set<string>();
  const single = languages.length === 1;
  const bodies = languages.map(
    (language) =>
      new ExportBody(draft, about, language, single ? '' : `${codeOf(language)}__`, eIds, named),
  );
  // What stands where in the file is known only after the words have been written.
  const written = bodies.map((body) => ({ body, parts: body.parts() }));
  const working = bodies.find((body) => body.language === draft.working) ?? bodies[0];
  const told = history(about, named, eIds, working?.at ?? new Map(), languages);
  const ours = aboutText(draft, languages);
  const docs = written.map(({ body, parts }) =>
    element(
      'doc',
      { name: NAMES.text },
      element(
        'meta',
        {},
        identification(draft, about, [body.language]) +
          (single ? told : '') +
          proprietary((single ? ours : '') + body.marks.join('')),
      ) +
        preface(draft.title[body.language]) +
        parts,
    ),
  );
  const [only] = docs;
  const content =
    single && only !== undefined
      ? only
      : element(
          'documentCollection',
          { name: NAMES.text },
          element('meta', {}, identification(draft, about, languages) + told + proprietary(ours)) +
            element(
              'collectionBody',
              {},
              docs
                .map((doc, n) =>
                  element(
                    'component',
                    { eId: eIds.take(`cmpnt_${codeOf(languages[n] ?? draft.working)}`) },
                    doc,
                  ),
                )
                .join('\n'),
            ),
        );
  return element('akomaNtoso', { xmlns: AKN, 'xmlns:p': PARLEY }, content);
}

function preface(title: string | undefined): string {
  if (title === undefined) return '';
  const space = spacingMatters(title) ? 'preserve' : undefined;
  return element(
    'preface',
    {},
    element('p', { 'xml:space': space }, element('docTitle', {}, chars(title))),
  );
}

/** AK5: what is true of the text as a whole and that Akoma Ntoso has no place for. */
function aboutText(draft: Draft, languages: readonly WordLanguage[]): string {
  const titles = WORD_LANGUAGES.filter((language) => !languages.includes(language)).flatMap(
    (language) => {
      const title = draft.title[language];
      return title === undefined
        ? []
        : [element('p:title', { language: codeOf(language), value: title })];
    },
  );
  return element(
    'p:text',
    {
      version: VERSION,
      id: draft.id,
      tier: draft.tier,
      working: codeOf(draft.working),
      authentic: draft.authentic.map(codeOf).join(' '),
    },
    titles.join('') + order(draft.nodes),
  );
}

/** The order of the nodes at the top, where the file cannot keep it: it puts recitals first and annexes last. */
function order(nodes: readonly Node[]): string {
  const kept = inFileOrder(nodes).every((node, n) => node === nodes[n]);
  return kept
    ? ''
    : element('p:order', {}, nodes.map((node) => element('p:node', { id: node.id })).join(''));
}
