import { hatchOf } from './hatch.tsx';
import { onPress } from './on-press.ts';
import styles from './map.module.css';
import type { Stop } from './stops.tsx';

interface ZoneShapeProps {
  /** Id of the drawing. */
  map: string;
  /** Among all zones: how it is hatched. */
  place: number;
  d: string;
  name: string;
  picked: boolean;
  stop: Stop;
  onPick: () => void;
}

export function ZoneShape({ map, place, d, name, picked, stop, onPick }: ZoneShapeProps) {
  return (
    <g
      {...stop}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- SVG has no button
      role="button"
      aria-label={name}
      aria-pressed={picked}
      className={styles['zone-stop']}
      data-zone=""
      onClick={onPick}
      onKeyDown={onPress(onPick, stop.onKeyDown)}
    >
      <path d={d} fill={hatchOf(map, place)} className={styles['zone']} />
    </g>
  );
}
