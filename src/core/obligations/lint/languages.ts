import { concordance } from '../../text/concordance/concordance.ts';
import type { Finding as Difference, FindingCode } from '../../text/concordance/finding.ts';
import type { Term } from '../../text/concordance/terms.ts';
import type { Draft } from '../../text/draft.ts';
import { WORD_LANGUAGES } from '../../words.ts';
import type { WordLanguage, Words } from '../../words.ts';
import { instantsIn } from '../clause-draft/instants-in.ts';
import type { DraftTerms } from '../terms.ts';
import type { Looked, Names } from './clause.ts';
import { listed, wordsOf } from './clause.ts';
import type { Code, Finding } from './finding.ts';
import { finding } from './finding.ts';

/** LT18: whether the languages say the same, and the terms what the words say. */

const KINDS: Readonly<Partial<Record<FindingCode, Code>>> = {
  number: 'languages-differ',
  date: 'languages-differ',
  duration: 'languages-differ',
  percentage: 'languages-differ',
  term: 'names-differ',
  letters: 'letters',
  direction: 'letters',
};

/** Words as a draft of one paragraph, which is what the concordance compares. */
function draftOf(words: Words): Draft {
  const languages = WORD_LANGUAGES.filter((one) => words[one] !== undefined);
  return {
    id: 'clause',
    title: {},
    tier: 'joint',
    working: languages[0] ?? 'en',
    authentic: [],
    nodes: [
      {
        id: 'clause',
        kind: 'paragraph',
        words: Object.fromEntries(
          languages.map((one) => [one, { segs: [{ t: 'text' as const, v: words[one] ?? '' }] }]),
        ),
        children: [],
      },
    ],
  };
}

function termsOf(names: Names): Term[] {
  return Object.values(names).map((by) => ({
    elsewhere: true,
    words: Object.fromEntries(
      Object.entries(by).filter(([, forms]) => forms.length > 0),
    ) as Term['words'],
  }));
}

/** Nothing was translated from a hash here, so none is asked for. */
const noHash = () => '';

function differences(words: Words, names: Names, field: string): Finding[] {
  const isClause = field === '';
  return concordance(draftOf(words), { hash: noHash, terms: termsOf(names) }).flatMap(
    (one: Difference) => {
      const code = KINDS[one.code];
      if (code === undefined) return [];
      const has = (language: WordLanguage | undefined) =>
        language === undefined ? '' : listed(one.differs[language] ?? []);
      const [a, b] = one.languages;
      return [
        finding(
          code,
          code === 'languages-differ' ? 'gap' : 'question',
          isClause ? 'clause' : field,
          {
            values: {
              a: a ?? '',
              b: b ?? '',
              inA: has(a) === '' ? '–' : has(a),
              inB: has(b) === '' ? '–' : has(b),
            },
            places: isClause ? one.places : [],
          },
        ),
      ];
    },
  );
}

interface Figures {
  counts: [field: string, value: number][];
  minutes: [field: string, value: number][];
  instants: [field: string, value: string][];
}

/** As many tranches as a clause would write out. */
const WRITTEN_OUT = 12;

function figuresOf({ rule, act, window, reporting, exceptions, lag }: DraftTerms): Figures {
  const made: Figures = { counts: [], minutes: [], instants: [] };
  if (act?.threshold !== undefined) made.counts.push(['act.threshold', act.threshold]);
  if (rule?.pattern === 'cap') {
    made.counts.push(['rule.most', rule.most]);
    if (rule.over !== 'stock') made.minutes.push(['rule.over', rule.over]);
  }
  if (rule?.pattern === 'quota' && rule.tranches.length <= WRITTEN_OUT)
    for (const { until, least } of rule.tranches) {
      made.counts.push(['rule.tranches', least]);
      made.instants.push(['rule.tranches', until]);
    }
  if (rule?.pattern === 'deadline') made.instants.push(['rule.due', rule.due]);
  if (rule?.pattern === 'notify-before')
    made.minutes.push(['rule.least', rule.least], ['rule.most', rule.most]);
  if (rule?.pattern === 'respond-within' || rule?.pattern === 'access')
    made.minutes.push(['rule.within', rule.within]);
  if (rule?.pattern === 'periodic' && 'gap' in rule) made.minutes.push(['rule.gap', rule.gap]);
  if (rule?.pattern === 'maintain') made.minutes.push(['rule.fresh', rule.fresh]);
  if (rule?.pattern === 'sequence')
    for (const { within } of rule.phases) made.minutes.push(['rule.phases', within]);
  if (window) {
    made.instants.push(['window.from', window.from.at]);
    if (window.until !== 'open') made.instants.push(['window.until', window.until.at]);
  }
  if (reporting) made.minutes.push(['reporting.within', reporting.within]);
  if (lag !== undefined && lag > 0) made.minutes.push(['lag', lag]);
  for (const { notice } of exceptions?.list ?? [])
    if (notice !== undefined) made.minutes.push(['exceptions.list', notice]);
  return made;
}

/** Figures that are entered and that nobody reads in the English words. */
function unsaid({ terms, words, english }: Looked): Finding[] {
  if (words.en === undefined) return [];
  const { counts, minutes, instants } = figuresOf(terms);
  const numbers = new Set(english.quantities.map(({ value }) => value.split(' ')[0]));
  const periods = new Set(english.durations.map((one) => one.minutes));
  const moments = new Set(instantsIn(words.en).instants.map(({ instant }) => instant));
  const open: [string, string][] = [
    ...counts
      .filter(([, one]) => !numbers.has(String(one)))
      .map(([field, one]) => [field, String(one)] as [string, string]),
    ...minutes
      .filter(([, one]) => !periods.has(one))
      .map(([field, one]) => [field, `${one} min`] as [string, string]),
    ...instants.filter(([, one]) => !moments.has(one)),
  ];
  return open.map(([field, value]) => finding('figure', 'question', field, { values: { value } }));
}

/** LT18 */
export function languages(looked: Looked): Finding[] {
  const { words, terms, clause } = looked;
  const own = Object.keys(words).length > 0 ? differences(words, clause.names ?? {}, '') : [];
  const ofTerms = wordsOf(terms)
    .filter((one) => Object.keys(one.words).length > 1)
    .flatMap((one) => differences(one.words, {}, one.path));
  return [...own, ...ofTerms, ...unsaid(looked)];
}
