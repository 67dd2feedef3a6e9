import type { GeoPath } from 'd3-geo';
import { kindHatchOf } from './hatch.tsx';
import { KindShape } from './kind-shape.tsx';
import styles from './map.module.css';
import { TARGET, type Mark } from './marks.ts';
import { onPress } from './on-press.ts';
import { outlineOf } from './shapes.ts';
import type { Stop } from './stops.tsx';
import { useNames } from './use-names.ts';

interface MarkSignProps {
  /** Id of the drawing. */
  map: string;
  mark: Mark;
  area: GeoPath;
  /** Whether what is chosen stands in it. */
  selected: boolean;
  /** Whether it was pressed itself. */
  picked: boolean;
  stop: Stop;
  onPick: () => void;
}

/** A mark: the shape of its kind, or how many stand there; and its area, where it has one, as far as its source says. */
export function MarkSign({ map, mark, area, selected, picked, stop, onPick }: MarkSignProps) {
  const names = useNames();
  const { entries, x, y, as } = mark;
  const [first] = entries;
  const several = entries.length > 1;
  if (!first) return null;
  const outline = as === 'area' && first.box ? area(outlineOf(first.box)) : null;
  const kinds = new Set(entries.map(({ kind }) => kind));
  return (
    <g
      {...stop}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- SVG has no button
      role="button"
      aria-label={several ? names.several(entries) : names.entry(first)}
      aria-pressed={several ? picked : selected}
      aria-current={several && selected ? 'true' : undefined}
      className={styles['mark']}
      data-mark={as}
      data-entries={entries.length}
      data-ids={entries.map(({ id }) => id).join(' ')}
      onClick={onPick}
      onKeyDown={onPress(onPick, stop.onKeyDown)}
    >
      {outline !== null && (
        <path
          d={outline}
          className={styles['area']}
          fill={kinds.size === 1 ? kindHatchOf(map, first.kind) : 'none'}
          data-area=""
        />
      )}
      <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
        <circle r={TARGET / 2} className={styles['target']} />
        {selected && <circle r="19" className={styles['ring']} />}
        {as === 'framed' && <path d="M-17-17h34v34h-34z" className={styles['frame-of-area']} />}
        {several ? (
          <>
            <rect x="-16" y="-12" width="32" height="24" rx="8" className={styles['number']} />
            <text y="5" textAnchor="middle" className={styles['count-inside']}>
              {entries.length > 999 ? '999+' : entries.length}
            </text>
          </>
        ) : (
          <>
            <circle r="13.5" className={styles['disc']} />
            <KindShape kind={first.kind} />
          </>
        )}
      </g>
    </g>
  );
}
