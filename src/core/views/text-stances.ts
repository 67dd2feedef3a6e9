import type { Verb } from '../text/segments.ts';
import type { Words } from '../words.ts';
import type { Entry } from './entry.ts';
import type { TextsView } from './texts.ts';

/** What a side says on words: the latest of each side and thing takes the place of what it said before. */
export function takeStance(words: TextsView['words'], entry: Entry, by: string): void {
  const { node, on, verb, says } = entry.body as {
    node: string;
    on: { words: string; group?: string; alt?: string };
    verb: Verb | 'none';
    says?: Words;
  };
  const row = words[node]?.[on.words];
  if (!row) return;
  const { group, alt } = on;
  const about = group === undefined || alt === undefined ? {} : { group, alt };
  row.stances = row.stances.filter(
    (one) => one.by !== by || one.group !== group || one.alt !== alt,
  );
  if (verb === 'none') return;
  row.stances.push({
    act: entry.id,
    by,
    at: entry.admitted,
    verb,
    ...about,
    ...(says ? { says } : {}),
  });
}
