import type { PerformanceRow } from '../../views/obligations.ts';
import type { ClausePart, Explained } from '../clauses.ts';
import { codeWord } from '../words.ts';
import type { Block, Row } from './block.ts';
import { atMs, listed, own, refOf, type Telling } from './telling.ts';

/** Clause by clause. The heading is a number: labels are the sides' own words, and no side's name stands in a heading (SR1.5). */

export function clauseBlocks(telling: Telling): Block[] {
  const { report, say } = telling;
  if (report.clauses.length === 0) return [{ is: 'line', text: say('noClauses') }];
  return report.clauses.flatMap((part, n): Block[] => [
    { is: 'part', heading: say('clause', { n: n + 1 }) },
    ...(part.row.terms.label
      ? [{ is: 'line', text: own(telling.naming, part.row.terms.label), strong: true } as const]
      : []),
    { is: 'facts', rows: clauseRows(telling, part) },
  ]);
}

function clauseRows(telling: Telling, part: ClausePart): Row[] {
  const { naming, say, ref } = telling;
  const { row, atEnd, asKnown, standing } = part;
  const pattern = row.terms.rule?.pattern;
  const refs = (acts: readonly string[]): string => listed(telling, acts.map(ref));
  return [
    [say('reads'), own(naming, row.clause.words)],
    [say('standing'), naming.term(`obligation-standing.${standing}`)],
    ...(pattern === undefined
      ? []
      : [[say('pattern'), naming.term(`pattern.${pattern}`)] as const]),
    [say('stateAtEnd'), atEnd ? stateWords(telling, atEnd) : say('notComputed')],
    ...(atEnd ? explanation(telling, atEnd) : []),
    ...(asKnown
      ? [
          [say('stateKnown'), stateWords(telling, asKnown)] as const,
          ...(isExplainedAlike(atEnd, asKnown) ? [] : explanation(telling, asKnown)),
        ]
      : []),
    [say('alleged'), refs(part.alleged)],
    [say('files'), refs(part.files)],
    [say('found'), refs(part.found)],
    [say('certified'), performances(telling, part.certified)],
    [say('claimed'), performances(telling, part.claimed)],
  ];
}

/** Then it is told once. */
function isExplainedAlike(atEnd: Explained | undefined, asKnown: Explained): boolean {
  const basis = ({ rules, counted, aside, due }: Explained): string =>
    JSON.stringify([rules, counted, aside, due]);
  return atEnd !== undefined && basis(atEnd) === basis(asKnown);
}

function stateWords(telling: Telling, { state, provisional, at }: Explained): string {
  const { naming, say } = telling;
  return say('stateSaid', {
    state: naming.term(`obligation-state.${state}`),
    provisional: provisional ? 'yes' : undefined,
    at: atMs(telling, at),
  });
}

function explanation(telling: Telling, { rules, counted, aside, due }: Explained): Row[] {
  const { naming, say } = telling;
  const { language } = naming;
  return [
    ...(rules.length > 0 ? [[say('byRules'), naming.list(rules)] as const] : []),
    [
      say('counted'),
      counted.length === 0
        ? say('countedNone')
        : naming.each(
            counted.map(({ index, as, grade }) =>
              say('happening', {
                what: `${refOf(index)} ${codeWord(language, 'counted', as)}`,
                when: codeWord(language, 'grade', grade),
              }),
            ),
          ),
    ],
    ...(due.length > 0
      ? [
          [
            say('due'),
            naming.each(
              due.map(({ at, state, late }) =>
                say('dueSaid', {
                  at: atMs(telling, at),
                  state: naming.term(`obligation-state.${state}`),
                  late: late === null ? undefined : naming.duration(Math.floor(late / 60_000)),
                }),
              ),
            ),
          ] as const,
        ]
      : []),
    ...(aside.length > 0
      ? [
          [
            say('aside'),
            naming.each(
              aside.map(({ act, reason }) =>
                say('why', { stage: refOf(act), why: codeWord(language, 'aside', reason) }),
              ),
            ),
          ] as const,
        ]
      : []),
  ];
}

function performances(telling: Telling, rows: readonly PerformanceRow[]): string {
  const { naming, say } = telling;
  if (rows.length === 0) return say('none');
  return naming.each(
    rows.map((row) => {
      const what = `${refOf(row.index)} ${naming.term(`act-class.${row.class}`)}`;
      return say('happening', { what, when: naming.when(row.occurred) });
    }),
  );
}
