import type { GeoPath, GeoProjection } from 'd3-geo';
import type { Position } from 'geojson';
import { useMemo } from 'react';
import type { SwitchedLayer } from './caption.tsx';
import { dashOf, letterOf } from './dashes.ts';
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
export function Lines({ layers, ...rest }: LinesProps) {
  return layers.map(({ layer, place }) => (
    <Line key={layer.id} layer={layer} place={place} {...rest} />
  ));
}

function Line(props: SwitchedLayer & Omit<LinesProps, 'layers'>) {
  const { layer, place, path, projection, frame } = props;
  const { width, height } = frame;
  const names = useNames();
  const { d, at } = useMemo(() => {
    const lines = linesOf(layer.lines);
    const points = lines.coordinates.flat();
    return { d: path(lines) ?? '', at: letterSpot(points, projection, { width, height }, place) };
  }, [layer, place, path, projection, width, height]);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture within a picture
    <g role="img" aria-label={names.layer(layer)} data-layer={layer.id}>
      <path d={d} className={styles['line']} strokeDasharray={dashOf(place)} />
      {at && (
        <text x={at[0]} y={at[1] + 4} textAnchor="middle" className={styles['letter']}>
          {letterOf(place)}
        </text>
      )}
    </g>
  );
}

/** On the line and well within the frame; lines that run together have their letters apart. */
function letterSpot(
  points: readonly Position[],
  projection: GeoProjection,
  { width, height }: Frame,
  place: number,
): [number, number] | undefined {
  const seen = points
    .map((one) => projection(one as [number, number]))
    .filter(
      (at): at is [number, number] =>
        at !== null && at[0] > 20 && at[0] < width - 20 && at[1] > 20 && at[1] < height - 40,
    );
  return seen[Math.floor((seen.length * (1 + (place % 4))) / 5)];
}
