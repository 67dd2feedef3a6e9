import { pick, type Words } from '#core/words.ts';
import { useWords, type InWords } from '../words/use-words.ts';
import { coarse, type CoarseDegree } from './coarse.ts';
import { KINDS, type Kind, type MapEntry, type MapLayer } from './given.ts';
import { hasExtent } from './shapes.ts';
import { sizeOf } from './view.ts';

type Say = InWords['say'];

export interface Names {
  words: (words: Words) => string;
  kind: (kind: Kind) => string;
  layer: (layer: MapLayer) => string;
  /** Coordinates and how precise they are; undefined where none are given. */
  coordinates: (entry: MapEntry) => string | undefined;
  /** All of it in one line, for a screen reader. */
  entry: (entry: MapEntry) => string;
  /** How many there are, and of which kinds: kinds are never added up to something that nobody stated. */
  several: (entries: readonly MapEntry[]) => string;
}

/** What is said of an entry on the map, in the table and to a screen reader: the same words everywhere. */
export function useNames(): Names {
  const { say, language, comma } = useWords();
  const words = (of: Words): string => pick(of, language).text;
  const kind = (of: Kind): string => say(`map.kind.${of}`);
  const coordinates = (entry: MapEntry): string | undefined => coordinatesIn(say, entry);
  return {
    words,
    kind,
    coordinates,
    layer: ({ name, supplier, version }) =>
      [
        words(name),
        `${say('map.layer.supplier')} ${words(supplier)}`,
        say('map.layer.version', { version }),
      ].join(comma),
    entry: (of) =>
      [kind(of.kind), of.what, of.where && words(of.where), coordinates(of), of.when]
        .filter((part) => part !== undefined && part !== '')
        .join(comma),
    several: (entries) => {
      const kinds = KINDS.map((one) => ({
        one,
        count: entries.filter((entry) => entry.kind === one).length,
      }))
        .filter(({ count }) => count > 0)
        // Not each a message: isolates within the isolate would take the direction of the whole away.
        .map(({ one, count }) => `${kind(one)}: ${count}`)
        .join(comma);
      return say('map.here.of', { count: entries.length, kinds });
    },
  };
}

function coordinatesIn(say: Say, { box }: MapEntry): string | undefined {
  if (!box) return undefined;
  const { south, west, north, east } = coarse(box);
  const lat = ({ text, negative }: CoarseDegree): string =>
    say(negative ? 'map.degrees.south' : 'map.degrees.north', { degrees: `${text}°` });
  const lon = ({ text, negative }: CoarseDegree): string =>
    say(negative ? 'map.degrees.west' : 'map.degrees.east', { degrees: `${text}°` });
  if (!hasExtent(box) || !south || !west) {
    return say('map.where.point', { lat: lat(north), lon: lon(east) });
  }
  const { across, down } = sizeOf(box);
  return say('map.where.box', {
    south: lat(south),
    north: lat(north),
    west: lon(west),
    east: lon(east),
    across: length(say, across),
    down: length(say, down),
  });
}

/** To two digits: nobody’s box is more precise than that. */
function length(say: Say, km: number): string {
  if (km < 1) return say('map.less');
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(km)) - 1);
  return say('map.km', { km: String(Math.round(km / digits) * digits) });
}
