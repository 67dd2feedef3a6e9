import type { ReactNode } from 'react';
import type { Box } from '#core/places.ts';
import { Button } from '../parts/button.tsx';
import { InWords } from '../parts/in-words.tsx';
import { useWords } from '../words/use-words.ts';
import { LayerName, type SwitchedLayer } from './caption.tsx';
import { dashOf, letterOf } from './dashes.ts';
import { KINDS, type MapWater, type MapZone } from './given.ts';
import { hatchOf } from './hatch.tsx';
import { KindShape } from './kind-shape.tsx';
import beside from './beside.module.css';
import styles from './map.module.css';
import { boxRound } from './shapes.ts';
import { useNames } from './use-names.ts';

interface LegendProps {
  /** Of the drawing, whose patterns are used here too. */
  id: string;
  zones: readonly MapZone[];
  layers: readonly SwitchedLayer[];
  waters: readonly MapWater[];
  onFit: (box: Box) => void;
}

/** What the map shows, in words. */
export function Legend({ id, zones, layers, waters, onFit }: LegendProps) {
  const { say } = useWords();
  const names = useNames();
  return (
    <details className={beside['legend']} open>
      <summary>{say('map.legend')}</summary>
      <ul>
        {KINDS.map((kind) => (
          <Entry key={kind} shape={<KindShape kind={kind} />}>
            {names.kind(kind)}
          </Entry>
        ))}
        <Entry
          shape={<path d="M-14-8h28v16h-28z" className={`${styles['area']} ${styles['swatch']}`} />}
        >
          {say('map.legend.area')}
        </Entry>
        <Entry
          shape={
            <path d="M-10-10h20v20h-20z" className={`${styles['area']} ${styles['swatch']}`} />
          }
        >
          {say('map.legend.framed')}
        </Entry>
        <Entry
          shape={
            <>
              <rect className={styles['number']} x="-14" y="-10" width="28" height="20" rx="6" />
              <text className={styles['count-inside']} y="4.5" textAnchor="middle">
                7
              </text>
            </>
          }
        >
          {say('map.legend.number')}
        </Entry>
        {waters.length > 0 && (
          <Entry shape={<path d="M-15 3c5-8 10 6 15-2s10 6 15-2" className={styles['water']} />}>
            {say('map.legend.water')}
          </Entry>
        )}
        {layers.map(({ layer, place }) => (
          <Entry
            key={layer.id}
            shape={
              <>
                <path d="M-16 4H16" className={styles['line']} strokeDasharray={dashOf(place)} />
                <text y="-2" textAnchor="middle" className={styles['letter']}>
                  {letterOf(place)}
                </text>
              </>
            }
          >
            <LayerName layer={layer} />
          </Entry>
        ))}
      </ul>
      {zones.length > 0 && (
        <>
          <h3 className={beside['zones-title']}>{say('map.zones')}</h3>
          <ul>
            {zones.map((zone, i) => {
              const round = boxRound(zone.polygons.flat(2));
              return (
                <Entry
                  key={zone.id}
                  shape={
                    <path d="M-15-10h30v20h-30z" className={styles['zone']} fill={hatchOf(id, i)} />
                  }
                >
                  <Button
                    className={beside['zone-button']}
                    aria-label={say('map.zone.fit', { name: names.words(zone.name) })}
                    onClick={() => round && onFit(round)}
                  >
                    <InWords words={zone.name} />
                  </Button>
                </Entry>
              );
            })}
          </ul>
        </>
      )}
    </details>
  );
}

function Entry({ shape, children }: { shape: ReactNode; children: ReactNode }) {
  return (
    <li>
      <svg viewBox="-18 -13 36 26" width="36" height="26" aria-hidden="true">
        {shape}
      </svg>
      <span>{children}</span>
    </li>
  );
}
