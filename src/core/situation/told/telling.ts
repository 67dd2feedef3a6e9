import { instantOf } from '../../instant-of.ts';
import type { Naming } from '../../naming.ts';
import type { Words } from '../../words.ts';
import { isolate } from '../../words.ts';
import type { SituationReport } from '../report.ts';
import type { Say } from '../words.ts';
import { saying } from '../words.ts';

/** What is needed to tell one report to one reader. */
export interface Telling {
  report: SituationReport;
  naming: Naming;
  say: Say;
  /** `#12`, of an act that the report lists. */
  ref: (act: string) => string;
  /** Clauses and zones of the report that an entry is under, by their numbers in it. */
  clausesOf: (entry: string) => string[];
  zonesOf: (zones: readonly { zone: string; surely: boolean }[]) => string[];
}

/** `#12`, the place of an act in the log; from the left in either direction of writing. */
export function refOf(index: number): string {
  return `\u2066#${index}\u2069`;
}

export function tellingOf(report: SituationReport, naming: Naming): Telling {
  const say = saying(naming.language);
  const { lists, clauses, zones, visits, coverage } = report;
  const index = new Map<string, number>();
  for (const { row } of [...lists.alleged, ...lists.files, ...lists.earlier, ...lists.found])
    index.set(row.act, row.index);
  for (const row of [...visits, ...coverage]) index.set(row.act, row.index);
  const zoneNumber = new Map(zones.flatMap(({ row }, n) => (row ? [[row.act, n + 1]] : [])));
  const underClauses = new Map<string, string[]>();
  for (const [n, part] of clauses.entries())
    for (const act of [...part.alleged, ...part.files, ...part.found]) {
      const named = say('clause', { n: n + 1 });
      underClauses.set(act, [...(underClauses.get(act) ?? []), named]);
    }
  return {
    report,
    naming,
    say,
    ref: (act) => {
      const found = index.get(act);
      return found === undefined ? isolate(act.slice(0, 8)) : refOf(found);
    },
    clausesOf: (entry) => underClauses.get(entry) ?? [],
    zonesOf: (all) =>
      all.flatMap(({ zone, surely }) => {
        const n = zoneNumber.get(zone);
        if (n === undefined) return [];
        const name = say('zone', { n });
        return [surely ? name : say('perhaps', { name })];
      }),
  };
}

/** Somebody's own words, which do not turn the line that they stand in. */
export function own(naming: Naming, words: Words): string {
  return isolate(naming.words(words));
}

/** Epoch milliseconds as an instant in words, by the zone of the period's first day. */
export function atMs({ report, naming }: Telling, ms: number): string {
  return momentOf(naming, instantOf(ms), report.period.days[0]?.offset ?? 0);
}

export function momentOf(naming: Naming, instant: string, offset: number): string {
  return naming.when({ from: instant, precision: 'minute', certainty: 'stated', offset });
}

/** By the zone of the day in which it lies. */
export function moment({ report, naming }: Telling, instant: string): string {
  const day = report.period.days.findLast(({ from }) => from <= instant) ?? report.period.days[0];
  return momentOf(naming, instant, day?.offset ?? 0);
}

/** Several in a row, or that there is none. */
export function listed({ naming, say }: Telling, items: readonly string[]): string {
  return items.length > 0 ? naming.list(items) : say('none');
}
