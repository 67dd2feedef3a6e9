import { INCIDENT_CLASSES, type IncidentClass } from '#core/obligations/classes.ts';
import { intervalOf } from '#core/obligations/interval.ts';
import type { IncidentRow } from '#core/views/incidents.ts';
import { STAGES, type Stage } from './life.ts';

/** What of the list is shown, as the address of the page says it, so that it is still so on coming back to it. There is no choice by side. */

const KINDS = ['allegation', 'case-file'] as const;

export interface Chosen {
  kind?: (typeof KINDS)[number];
  stage?: Stage;
  class?: IncidentClass;
  /** Days in UTC, both included: `2031-03-05`. What is no day chooses nothing. */
  from?: string;
  until?: string;
}

const DAY_MS = 24 * 3_600_000;

function oneOf<T extends string>(all: readonly T[], said: string | null): T | undefined {
  return all.find((one) => one === said);
}

export function chosenFrom(query: URLSearchParams): Chosen {
  const kind = oneOf(KINDS, query.get('kind'));
  const stage = oneOf(STAGES, query.get('stage'));
  const one = oneOf(INCIDENT_CLASSES, query.get('class'));
  const from = query.get('from');
  const until = query.get('until');
  return {
    ...(kind ? { kind } : {}),
    ...(stage ? { stage } : {}),
    ...(one ? { class: one } : {}),
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
  };
}

/** The query of an address with one thing chosen otherwise; '' chooses all. */
export function choosing(
  query: URLSearchParams,
  name: keyof Chosen,
  value: string,
): URLSearchParams {
  const next = new URLSearchParams(query);
  if (value === '') next.delete(name);
  else next.set(name, value);
  return next;
}

/** The first moment of a day in UTC, or undefined for what is none. */
export function dayMs(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text) ? ms : undefined;
}

/** What may have happened within the days chosen is in them: an entry that is uncertain by a day is in both. */
export function isChosen(row: IncidentRow, stage: Stage, chosen: Chosen): boolean {
  if (chosen.kind !== undefined && row.kind !== chosen.kind) return false;
  if (chosen.stage !== undefined && stage !== chosen.stage) return false;
  if (chosen.class !== undefined && row.class !== chosen.class) return false;
  const { from, to } = intervalOf(row.occurred);
  const first = dayMs(chosen.from);
  const last = dayMs(chosen.until);
  return (first === undefined || to >= first) && (last === undefined || from < last + DAY_MS);
}
