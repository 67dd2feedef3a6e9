import { useId } from 'react';
import { useWords } from '../words/use-words.ts';
import { LayerName } from './caption.tsx';
import type { MapLayer } from './given.ts';
import styles from './beside.module.css';

interface LayerSwitchesProps {
  layers: readonly MapLayer[];
  on: ReadonlySet<string>;
  onSwitch: (on: ReadonlySet<string>) => void;
}

/** Lines that somebody supplied: each is off until it is switched on, and named with its supplier before it is. */
export function LayerSwitches({ layers, on, onSwitch }: LayerSwitchesProps) {
  const { say } = useWords();
  const help = useId();
  return (
    <fieldset className={`${styles['switches']} no-print`} aria-describedby={help}>
      <legend>{say('map.layers')}</legend>
      <p id={help}>{say('map.layers.help')}</p>
      {layers.map((layer) => (
        <label key={layer.id}>
          <input
            type="checkbox"
            checked={on.has(layer.id)}
            onChange={() => {
              const next = new Set(on);
              if (!next.delete(layer.id)) next.add(layer.id);
              onSwitch(next);
            }}
          />
          <span>
            <LayerName layer={layer} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
