import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';

/** How a text is read. */
export const READINGS = ['bracketed', 'standing', 'compare', 'languages', 'side'] as const;
export type ReadingName = (typeof READINGS)[number];

/** What a reader chose, in the address, so that a link shows the same. */
export interface Choices {
  read: ReadingName;
  /** Of the act after which it is read. */
  at: string | null;
  language: string | null;
  /** The language beside it. */
  beside: string | null;
  /** The side as which it is read. */
  side: string | null;
  /** The earlier of two versions. */
  from: string | null;
  /** Alternatives stand one below the other. */
  stacked: boolean;
  /** Versions stand beside each other. */
  columns: boolean;
  /** Only paragraphs that differ. */
  differing: boolean;
}

export function choicesFrom(search: string): Choices {
  const query = new URLSearchParams(search);
  const read = READINGS.find((one) => one === query.get('read')) ?? 'bracketed';
  const said = (name: keyof Choices): string | null => query.get(name);
  const is = (name: keyof Choices): boolean => query.get(name) === 'yes';
  return {
    read,
    at: said('at'),
    language: said('language'),
    beside: said('beside'),
    side: said('side'),
    from: said('from'),
    stacked: is('stacked'),
    columns: is('columns'),
    differing: is('differing'),
  };
}

/** The part of an address after the question mark; what is as usual is left out. */
export function searchOf(choices: Choices): string {
  const query = new URLSearchParams();
  const said: Record<string, string | boolean | null> = { ...choices };
  for (const [name, value] of Object.entries(said)) {
    if (value === null || value === false || value === 'bracketed') continue;
    query.set(name, value === true ? 'yes' : value);
  }
  const asked = query.toString();
  return asked === '' ? '' : `?${asked}`;
}

export function useChoices(): [Choices, (change: Partial<Choices>) => void] {
  const search = useSearch();
  const [path, go] = useLocation();
  const choices = useMemo(() => choicesFrom(search), [search]);
  const change = useCallback(
    (more: Partial<Choices>) =>
      go(`${path}${searchOf({ ...choices, ...more })}${location.hash}`, { replace: true }),
    [choices, path, go],
  );
  return [choices, change];
}
