import type { ContextRow as Entered } from '#core/incidents/context.ts';
import type { WordLanguage } from '#core/words.ts';
import type { ContextRow } from './context-row.ts';

/** What `context.add` takes. */
const LONGEST_TEXT = 1_000;
const LONGEST_LINE = 200;
/** Of what a publisher gives no name. */
const UNNAMED = '–';

/** Cut at a character’s end, and seen to be cut. */
function cutTo(words: string, longest: number): string {
  if (words.length <= longest) return words;
  const kept = words.slice(0, longest - 1);
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

function inOneLine(words: string): string {
  return words.replaceAll(/\s*\n\s*/g, ' ');
}

/** All that the publisher says beside kind and place, in its words, a line for each. */
function textOf({ told }: ContextRow): string {
  const { kind, kind_detail: detail, actor_1: one, actor_2: other, notes } = told;
  const { deaths, deaths_low: low, deaths_high: high } = told;
  const range = low !== undefined && high !== undefined ? ` (${low}–${high})` : '';
  return [
    kind === undefined ? undefined : detail,
    one !== undefined && other !== undefined ? `${one} – ${other}` : (one ?? other),
    deaths === undefined ? undefined : `deaths: ${deaths}${range}`,
    notes,
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

/**
 * A publisher’s row as `context.add` has it (IT5). Words that are longer than a room takes are cut, which `cut` says; the whole stays with the publisher.
 *
 * @param language of the publisher’s words
 */
export function contextEntry(
  row: ContextRow,
  language: WordLanguage,
): { entry: Entered; cut: boolean } {
  const { publisherId, days, around, told } = row;
  const text = textOf(row);
  const type = inOneLine(told.kind ?? told.kind_detail ?? UNNAMED);
  const place = told.place === undefined ? undefined : inOneLine(told.place);
  const long = [
    text.length > LONGEST_TEXT,
    type.length > LONGEST_LINE,
    (place?.length ?? 0) > LONGEST_LINE,
  ];
  const where = {
    ...(place === undefined ? {} : { words: { [language]: cutTo(place, LONGEST_LINE) } }),
    ...(around ? { box: around } : {}),
  };
  const oneDay = days.first === days.last;
  return {
    cut: long.includes(true),
    entry: {
      ref: publisherId,
      occurred: {
        from: `${days.first}T00:00:00Z`,
        ...(oneDay ? {} : { to: `${days.last}T23:59:59Z` }),
        precision: 'day',
        certainty: oneDay ? 'stated' : 'approximate',
        offset: 0,
      },
      ...(Object.keys(where).length > 0 ? { place: where } : {}),
      type: cutTo(type, LONGEST_LINE),
      ...(text === '' ? {} : { text: cutTo(text, LONGEST_TEXT) }),
    },
  };
}
