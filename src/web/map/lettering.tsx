import type { GeoPath, GeoProjection } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { DEGREE } from '#core/places.ts';
import { directionOf, pick, type Words } from '#core/words.ts';
import { tagOf } from '../parts/in-words.tsx';
import { useWords } from '../words/use-words.ts';
import type { MapPlace, MapWater } from './given.ts';
import type { Grid, GridLabel } from './graticule.ts';
import { uncovered, type Label } from './labels.ts';
import styles from './map.module.css';
import { linesOf } from './shapes.ts';
import type { Frame, ScaleBar } from './view.ts';

interface NamesProps {
  zones: readonly { name: Words; area: MultiPolygon }[];
  places: readonly MapPlace[];
  waters: readonly MapWater[];
  projection: GeoProjection;
  path: GeoPath;
  frame: Frame;
}

const SIZE = 12.5;
type Named = Label & { words: Words; look: 'zone-name' | 'place-name' | 'water-name' };

/** Names of places, zones and waters, as far as there is room; all of the zones’ are in the legend. */
export function Names({ zones, places, waters, projection, path, frame }: NamesProps) {
  const { language } = useWords();
  const found: Named[] = [];
  const add = (
    words: Words,
    at: readonly [number, number] | null | undefined,
    look: Named['look'],
  ): void => {
    if (!at || !at.every(Number.isFinite)) return;
    const [x, y] = at;
    if (x < 0 || y < 0 || x > frame.width || y > frame.height) return;
    const anchor = look === 'place-name' ? 'start' : 'middle';
    const { text } = pick(words, language);
    found.push({
      key: `${look} ${text} ${x} ${y}`,
      text,
      x: anchor === 'start' ? x + 7 : x,
      y: y + 4,
      anchor,
      size: SIZE,
      words,
      look,
    });
  };
  const dots = places.flatMap(({ name, at: [lon, lat] }) => {
    const at = projection([lon / DEGREE, lat / DEGREE]);
    if (!at) return [];
    add(name, at, 'place-name');
    return [{ at, name }];
  });
  for (const { name, area } of zones) add(name, middleOf(area, path), 'zone-name');
  for (const { name, lines = [] } of waters) {
    const points = linesOf(lines).coordinates.flat();
    const middle = points[Math.floor(points.length * 0.4)];
    if (name && middle) add(name, projection(middle as [number, number]), 'water-name');
  }
  return (
    <>
      {dots.map(({ at: [x, y], name }) => (
        <circle
          key={`${pick(name, language).text} ${x} ${y}`}
          cx={x}
          cy={y}
          r="2.5"
          className={styles['dot']}
        />
      ))}
      {uncovered(found, frame.width).map((label) => {
        const { key, x, y, anchor, words, look } = label as Named;
        const { language: written, text } = pick(words, language);
        const direction = directionOf(written);
        return (
          <text
            key={key}
            x={x}
            y={y}
            fontSize={SIZE}
            lang={tagOf(written)}
            direction={direction}
            // `start` and `end` follow the direction of the words; a name always stands to the right of its dot.
            textAnchor={anchor === 'middle' ? anchor : direction === 'rtl' ? 'end' : 'start'}
            className={styles[look]}
          >
            {text}
          </text>
        );
      })}
    </>
  );
}

/** Of the largest part that is seen. */
function middleOf(area: MultiPolygon, path: GeoPath): [number, number] {
  const parts = area.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  const [largest] = parts.toSorted((a, b) => path.area(b) - path.area(a));
  return largest ? path.centroid(largest) : [Number.NaN, Number.NaN];
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
