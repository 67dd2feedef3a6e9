import { InWords } from '../parts/in-words.tsx';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/use-words.ts';
import { letterOf } from './dashes.ts';
import type { MapLayer } from './given.ts';
import type { GroundState } from './ground.ts';
import styles from './beside.module.css';

export interface SwitchedLayer {
  layer: MapLayer;
  /** Among all layers, so that switching another on changes neither letter nor dashes. */
  place: number;
}

/** On the map itself, also on paper: whose lines these are. */
export function Credits({ layers }: { layers: readonly SwitchedLayer[] }) {
  if (layers.length === 0) return null;
  return (
    <ul className={styles['credits']}>
      {layers.map(({ layer, place }) => (
        <li key={layer.id}>
          <bdi>{letterOf(place)}</bdi> <LayerName layer={layer} />
        </li>
      ))}
    </ul>
  );
}

export function LayerName({ layer: { name, supplier, version } }: { layer: MapLayer }) {
  const { say, comma } = useWords();
  return (
    <>
      <InWords words={name} />
      {comma}
      {say('map.layer.supplier')} <InWords words={supplier} />
      {comma}
      {say('map.layer.version', { version })}
    </>
  );
}

/** Under every map, also on paper: that it recognises nothing, and where its ground is from. */
export function Caption({ ground, shades }: { ground: GroundState; shades: boolean }) {
  const { say } = useWords();
  return (
    <figcaption className={styles['caption']}>
      <p>{say('map.notice')}</p>
      {ground.is === 'none' && <p>{say('map.invented')}</p>}
      {ground.is === 'fetching' && <output>{say('map.coast.fetching')}</output>}
      {ground.is === 'here' && <p>{say('map.coast')}</p>}
      {ground.is === 'here' && shades && (
        <p>{say(ground.ground.shaded ? 'map.shaded' : 'map.shaded.not')}</p>
      )}
      {ground.is === 'failed' && (
        <div className={styles['failed']} role="alert">
          <p>{say('map.coast.failed')}</p>
          <Button onClick={ground.again}>{say('app.again')}</Button>
        </div>
      )}
    </figcaption>
  );
}
