import type { GeoPath, GeoProjection } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { DEGREE, type Point } from '#core/places.ts';
import { directionOf, pick, type Direction, type Words } from '#core/words.ts';
import { tagOf } from '../parts/in-words.tsx';
import { useWords } from '../words/use-words.ts';
import type { MapPlace, MapWater } from './given.ts';
import type { Grid, GridLabel } from './graticule.ts';
import { written, type Label, type Spot } from './labels.ts';
import styles from './map.module.css';
import type { Mark } from './marks.ts';
import { linesOf } from './shapes.ts';
import type { Frame, ScaleBar } from './view.ts';

interface NamesProps {
  zones: readonly { name: Words; area: MultiPolygon }[];
  places: readonly MapPlace[];
  waters: readonly MapWater[];
  /** What names are kept clear of. */
  marks: readonly Mark[];
  projection: GeoProjection;
  path: GeoPath;
  frame: Frame;
}

const SIZE = 12.5;
/** Half of what a mark covers. */
const COVERED = 14;
type Look = 'zone-name' | 'place-name' | 'water-name';
type Named = Label & { words: Words; look: Look };

/** Names of places, zones and waters, as far as there is room; all of the zones’ are in the legend. */
export function Names(props: NamesProps) {
  const { zones, places, waters, marks, projection, path, frame } = props;
  const { language } = useWords();
  const dots = places.flatMap(({ name, at: [lon, lat], about = false }) => {
    const at = projection([lon / DEGREE, lat / DEGREE]);
    return at && isSeen(at, frame) ? [{ at, name, about }] : [];
  });
  const named = (words: Words, look: Look, spots: readonly Spot[]): Named => {
    const { text } = pick(words, language);
    return {
      key: `${look} ${text} ${spots[0]?.x} ${spots[0]?.y}`,
      text,
      size: SIZE,
      words,
      look,
      spots,
    };
  };
  const labels = [
    ...dots.map(({ name, at, about }) =>
      named(name, 'place-name', about ? around(at) : besides(at)),
    ),
    ...zones.map(({ name, area }) => named(name, 'zone-name', inZone(area, path))),
    ...waters.flatMap(({ name, lines = [] }) =>
      name ? [named(name, 'water-name', alongWater(lines, projection))] : [],
    ),
  ].map((one) => ({ ...one, spots: one.spots.filter(({ x, y }) => isSeen([x, y], frame)) }));
  const covered = marks.map(({ x, y }) => ({
    left: x - COVERED,
    right: x + COVERED,
    top: y - COVERED,
    bottom: y + COVERED,
  }));
  return (
    <>
      {dots
        .filter(({ about }) => !about)
        .map(({ at: [x, y], name }) => (
          <circle
            key={`${pick(name, language).text} ${x} ${y}`}
            cx={x}
            cy={y}
            r="2.5"
            className={styles['dot']}
          />
        ))}
      {written(labels, covered, frame.width).map(({ label: { key, words, look }, spot }) => {
        const { language: spoken, text } = pick(words, language);
        return (
          <text
            key={key}
            x={spot.x}
            y={spot.y}
            fontSize={SIZE}
            lang={tagOf(spoken)}
            direction={directionOf(spoken)}
            textAnchor={anchorOf(spot.goes, directionOf(spoken))}
            className={styles[look]}
          >
            {text}
          </text>
        );
      })}
    </>
  );
}

function isSeen([x, y]: readonly [number, number], { width, height }: Frame): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** `start` and `end` follow the direction of the words. */
function anchorOf(goes: Spot['goes'], direction: Direction): 'start' | 'middle' | 'end' {
  if (goes === 'both') return 'middle';
  return (goes === 'right') === (direction === 'ltr') ? 'start' : 'end';
}

/** Round the dot of a place. */
function besides([x, y]: readonly [number, number]): Spot[] {
  return [
    { x: x + 7, y: y + 4, goes: 'right' },
    { x: x - 7, y: y + 4, goes: 'left' },
    { x, y: y - 8, goes: 'both' },
    { x, y: y + 18, goes: 'both' },
  ];
}

/** Where it is only about: whatever is marked stands in the same middle, so that the name keeps clear of a mark and its frame, and of a second one above or below. */
function around([x, y]: readonly [number, number]): Spot[] {
  const far = COVERED + 6;
  return [0, far, -far].flatMap((down): Spot[] => [
    { x: x + far, y: y + 4 + down, goes: 'right' },
    { x: x - far, y: y + 4 + down, goes: 'left' },
  ]);
}

/** In the middle of the largest part of a zone that is seen, else higher or lower in it, else above it. */
function inZone(area: MultiPolygon, path: GeoPath): Spot[] {
  const parts = area.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  const [largest] = parts.toSorted((a, b) => path.area(b) - path.area(a));
  if (!largest) return [];
  const [x, y] = path.centroid(largest);
  const [[, top], [, bottom]] = path.bounds(largest);
  return [y, y - (y - top) / 2, y + (bottom - y) / 2, bottom - 10, top - 8, bottom + 12].map(
    (at) => ({ x, y: at + 4, goes: 'both' }),
  );
}

/** Beside a river, in several places of its course. */
function alongWater(lines: readonly (readonly Point[])[], projection: GeoProjection): Spot[] {
  const points = linesOf(lines).coordinates.flat();
  return [0.4, 0.6, 0.2, 0.8].flatMap((part): Spot[] => {
    const at = points[Math.floor(points.length * part)];
    const found = at && projection(at as [number, number]);
    return found ? [{ x: found[0] + 8, y: found[1], goes: 'right' }] : [];
  });
}

/** The degrees at the edges. */
export function GridLabels({ grid }: { grid: Grid }) {
  const { say, language } = useWords();
  const named = ({ axis, value }: GridLabel): string => {
    const degrees = `${degreesOf(value)}°`;
    if (value === 0) return degrees;
    if (axis === 'longitude') {
      return say(value < 0 ? 'map.degrees.west' : 'map.degrees.east', { degrees });
    }
    return say(value < 0 ? 'map.degrees.south' : 'map.degrees.north', { degrees });
  };
  const direction = directionOf(language);
  return (
    <g className={styles['degrees']} aria-hidden="true">
      {grid.labels.map((label) => {
        const { axis, value, x, y } = label;
        return (
          <text
            key={`${axis} ${value}`}
            x={axis === 'longitude' ? x : x + 4}
            y={axis === 'longitude' ? y - 5 : y - 3}
            direction={direction}
            textAnchor={axis === 'longitude' ? 'middle' : direction === 'rtl' ? 'end' : 'start'}
          >
            {named(label)}
          </text>
        );
      })}
    </g>
  );
}

/** `36`, `36.5`: in whole numbers, so that no line is called 36.30000000000001. */
function degreesOf(value: number): string {
  const size = Math.abs(value);
  const rest = String(size % DEGREE)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${Math.floor(size / DEGREE)}${rest === '' ? '' : `.${rest}`}`;
}

export function ScaleLine({ bar, frame }: { bar: ScaleBar | undefined; frame: Frame }) {
  const { say, language } = useWords();
  if (!bar) return null;
  const { metres, pixels } = bar;
  const said =
    metres < 1000
      ? say('map.m', { m: String(metres) })
      : say('map.km', { km: String(metres / 1000) });
  return (
    <g
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture within a picture
      role="img"
      aria-label={say('map.scale', { length: said })}
      transform={`translate(${(frame.width - pixels - 12).toFixed(1)} ${frame.height - 26})`}
      className={styles['scale']}
      data-scale={metres}
    >
      <path d={`M0-5V0H${pixels.toFixed(1)}V-5`} />
      <text x={pixels / 2} y="-5" textAnchor="middle" direction={directionOf(language)}>
        {said}
      </text>
    </g>
  );
}
