import type { WordLanguage } from '../../words.ts';
import type { Finding } from './finding.ts';

/** What stands in the margin of a paragraph whose words were looked at (LT22.2). */
export interface MarginMarks {
  gaps: number;
  questions: number;
  /** Words to underline in one language, in their order, none over another; each with the findings that are about it, by their place in the list. */
  spans: { at: number; length: number; findings: number[] }[];
}

/**
 * Findings as marks beside a paragraph in one language.
 *
 * @param findings as `draftingCheck` gives them
 * @example marginMarks(findings, 'en').gaps // 3
 */
export function marginMarks(findings: readonly Finding[], language: WordLanguage): MarginMarks {
  const places = findings
    .flatMap(({ places: all }, n) =>
      all
        .filter((one) => one.language === language)
        .map(({ at, length }) => ({ at, end: at + length, n })),
    )
    .toSorted((a, b) => a.at - b.at || a.end - b.end);
  const spans: { at: number; end: number; findings: number[] }[] = [];
  for (const { at, end, n } of places) {
    const last = spans.at(-1);
    if (last && at < last.end) {
      last.end = Math.max(last.end, end);
      if (!last.findings.includes(n)) last.findings.push(n);
    } else spans.push({ at, end, findings: [n] });
  }
  return {
    gaps: findings.filter(({ severity }) => severity === 'gap').length,
    questions: findings.filter(({ severity }) => severity === 'question').length,
    spans: spans.map(({ at, end, findings: about }) => ({ at, length: end - at, findings: about })),
  };
}
