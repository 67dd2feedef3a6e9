import type { ComparedFigures, Comparison } from '#core/counting/compare.ts';
import type { Count } from '#core/counting/count.ts';
import type { ObservationRow } from '#core/counting/observation.ts';
import type { CountingRule } from '#core/counting/rule.ts';
import { lookedLines, outcomeWords, ruleLines, zoneName } from '#core/counting/sentences.ts';
import { format } from '#core/sentences.ts';
import { term } from '#core/terms.ts';
import { pick, type Language } from '#core/words.ts';
import { plain } from '../telling.ts';

/** Counts as text. A number stands with its rule, zone and period, and with coverage and access; there is no sum of several. */

const SAID = {
  rule: { en: 'Rule {id}: {label}', ur: 'قاعدہ {id}: {label}' },
  words: { en: 'In words: {words}', ur: 'الفاظ میں: {words}' },
  cell: {
    en: '{zone}, from {from} until {until}: {number}',
    ur: '{zone}، {from} سے {until} تک: {number}',
  },
  left: {
    en: 'Not counted, because {reason}: {ids}',
    ur: 'شمار نہیں ہوئے، کیونکہ {reason}: {ids}',
  },
  pair: { en: 'Rule {a} beside rule {b}', ur: 'قاعدہ {a} اور قاعدہ {b} ساتھ ساتھ' },
  both: {
    en: '{zone}, from {from} until {until}: {a} by rule {first}, {b} by rule {second}',
    ur: '{zone}، {from} سے {until} تک: قاعدہ {first} کے مطابق {a}، قاعدہ {second} کے مطابق {b}',
  },
  one: {
    en: '{zone}, from {from} until {until}: {number} by rule {rule}; the other has no such zone and period',
    ur: '{zone}، {from} سے {until} تک: قاعدہ {rule} کے مطابق {number}؛ دوسرے میں یہ علاقہ اور مدت نہیں',
  },
  observation: { en: 'Observation {id}, {from} to {to}', ur: 'مشاہدہ {id}، {from} تا {to}' },
  by: { en: '  by rule {rule}: {outcome}', ur: '  قاعدہ {rule} کے مطابق: {outcome}' },
} as const;

type Rule = CountingRule & { id: string };
type Said = (line: keyof typeof SAID, values: Record<string, string | number>) => string;

const saying =
  (language: Language): Said =>
  (line, values) =>
    format(SAID[line][language], language, values);

/** One rule and its numbers. */
export function countText(rule: Rule, count: Count, language: Language): string {
  const say = saying(language);
  const reasons = [...new Set(count.left.map(({ reason }) => reason))];
  const lines = [
    say('rule', { id: rule.id, label: pick(rule.label, language).text }),
    ...ruleLines(rule, language).map((line) => `  ${line}`),
    `  ${say('words', { words: pick(rule.words, language).text })}`,
    '',
    ...count.cells.flatMap((cell) => [
      say('cell', { ...named(rule, cell, language), number: cell.number }),
      ...lookedLines(cell, language).map((line) => `  ${line}`),
    ]),
    ...reasons.map((reason) =>
      say('left', {
        reason: term(language, `count-left-out.${reason}`),
        ids: count.left
          .filter((one) => one.reason === reason)
          .map((one) => one.observation)
          .join(language === 'ur' ? '، ' : ', '),
      }),
    ),
  ];
  return plain(lines.join('\n'), language);
}

function named(
  rule: CountingRule,
  { zone, from, until }: Pick<ComparedFigures, 'zone' | 'from' | 'until'>,
  language: Language,
) {
  return { zone: zoneName(rule, zone, language), from, until };
}

/** Two rules side by side: their numbers, and every observation with what each rule makes of it. */
export function comparisonText(
  [first, second]: readonly [Rule, Rule],
  { figures, rows }: Comparison,
  observations: readonly ObservationRow[],
  language: Language,
): string {
  const say = saying(language);
  const ids = { first: first.id, second: second.id };
  const byId = new Map(observations.map((one) => [one.id, one]));
  const lines = [
    say('pair', { a: first.id, b: second.id }),
    ...figures.map((one) => {
      const { a, b } = one;
      if (a !== undefined && b !== undefined)
        return say('both', { ...named(first, one, language), a, b, ...ids });
      const [rule, number] = a === undefined ? [second, b ?? 0] : [first, a];
      return say('one', { ...named(rule, one, language), rule: rule.id, number });
    }),
    '',
    ...rows.flatMap(({ observation: id, a, b }) => {
      const { from, to } = byId.get(id) as ObservationRow;
      return [
        say('observation', { id, from, to }),
        say('by', { rule: first.id, outcome: outcomeWords(a, language) }),
        say('by', { rule: second.id, outcome: outcomeWords(b, language) }),
      ];
    }),
  ];
  return plain(lines.join('\n'), language);
}
