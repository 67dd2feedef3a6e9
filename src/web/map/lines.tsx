import type { GeoPath, GeoProjection } from 'd3-geo';
import type { SwitchedLayer } from './caption.tsx';
import { dashOf, letterOf } from './dashes.ts';
import type { MapLayer } from './given.ts';
import styles from './map.module.css';
import { linesOf } from './shapes.ts';
import { useNames } from './use-names.ts';
import type { Frame } from './view.ts';

interface LinesProps {
  layers: readonly SwitchedLayer[];
  path: GeoPath;
  projection: GeoProjection;
  frame: Frame;
}

/** Supplied lines: dashed, each with a letter on it that leads to its supplier’s name; all in one colour. */
export function Lines({ layers, path, projection, frame }: LinesProps) {
  const names = useNames();
  return layers.map(({ layer, place }) => {
    const at = letterSpot(layer, projection, frame, place);
    return (
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture within a picture
      <g key={layer.id} role="img" aria-label={names.layer(layer)} data-layer={layer.id}>
        <path
          d={path(linesOf(layer.lines)) ?? ''}
          className={styles['line']}
          strokeDasharray={dashOf(place)}
        />
        {at && (
          <text x={at[0]} y={at[1] + 4} textAnchor="middle" className={styles['letter']}>
            {letterOf(place)}
          </text>
        )}
      </g>
    );
  });
}

/** On the line and well within the frame; lines that run together have their letters apart. */
function letterSpot(
  { lines }: MapLayer,
  projection: GeoProjection,
  { width, height }: Frame,
  place: number,
): [number, number] | undefined {
  const seen = linesOf(lines)
    .coordinates.flat()
    .map((one) => projection(one as [number, number]))
    .filter(
      (at): at is [number, number] =>
        at !== null && at[0] > 20 && at[0] < width - 20 && at[1] > 20 && at[1] < height - 40,
    );
  return seen[Math.floor((seen.length * (1 + (place % 4))) / 5)];
}
