import { useState } from 'react';
import {
  aroundOf,
  boxAround,
  readDegrees,
  readMetres,
  sayDegrees,
  type Axis,
} from '#client/entry/degrees.ts';
import type { Box } from '#core/places.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../enter.module.css';
import type { Place } from '../form-context.ts';
import { Group } from './labelled.tsx';

/** What was typed of a place. */
interface Typed {
  latitude: string;
  longitude: string;
  metres: string;
}

/**
 * A place in degrees, with how far it is uncertain in metres: the device works out the box in whole millionths of a degree that the act says, and shows what it understood
 * (RC13). No uncertainty is assumed.
 */
export function BoxField({ place }: { place: Place }) {
  const { say } = useWords();
  const { path, label, value, onChange, optional } = place;
  const box = value as Box | undefined;
  const [typed, setTyped] = useState<Typed>(() => typedOf(box));
  // What the form put in its place is shown in the fields, too: a box made coarser.
  const [made, setMade] = useState(box);
  if (!isSame(box, made)) {
    setMade(box);
    setTyped(typedOf(box));
  }
  const change = (part: Partial<Typed>): void => {
    const next = { ...typed, ...part };
    setTyped(next);
    const read = boxOf(next);
    const value = read !== undefined && read.ok ? read.value : undefined;
    setMade(value);
    onChange(value);
  };
  const read = boxOf(typed);
  const input = (part: keyof Typed, example: string) => (
    <label>
      {say(`enter.box.${part}`)}
      <input
        type="text"
        dir="ltr"
        size={14}
        placeholder={example}
        aria-label={`${label}: ${say(`enter.box.${part}`)}`}
        data-path={part === 'latitude' ? path : undefined}
        value={typed[part]}
        onChange={(event) => change({ [part]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <Group
      path={path}
      label={label}
      optional={optional}
      hint={
        read !== undefined && !read.ok ? (
          say(`enter.box.${read.fault.code}` as 'enter.box.degrees.form')
        ) : box ? (
          <Understood box={box} />
        ) : (
          say('enter.box.hint')
        )
      }
    >
      <div className={styles['time']}>
        {input('latitude', '41.0123 N')}
        {input('longitude', '12.0345 E')}
        {input('metres', '500')}
      </div>
    </Group>
  );
}

/** The box in degrees, from corner to corner, as everybody who reads the act has it. */
function Understood({ box }: { box: Box }) {
  const { say } = useWords();
  const { west, south, east, north } = box;
  const isPoint = west === east && south === north;
  return (
    <output data-box>
      {say(isPoint ? 'enter.box.point' : 'enter.box.understood', {
        south: sayDegrees(south, 'latitude'),
        west: sayDegrees(west, 'longitude'),
        north: sayDegrees(north, 'latitude'),
        east: sayDegrees(east, 'longitude'),
      })}
    </output>
  );
}

function isSame(a: Box | undefined, b: Box | undefined): boolean {
  return (
    a === b ||
    (a?.west === b?.west && a?.east === b?.east && a?.south === b?.south && a?.north === b?.north)
  );
}

/** Undefined as long as something is still to be typed. */
function boxOf({ latitude, longitude, metres }: Typed) {
  if (latitude.trim() === '' || longitude.trim() === '') return undefined;
  const lat = readDegrees(latitude, 'latitude');
  if (!lat.ok) return lat;
  const lon = readDegrees(longitude, 'longitude');
  if (!lon.ok) return lon;
  if (metres.trim() === '') return undefined;
  const within = readMetres(metres);
  if (!within.ok) return within;
  return boxAround({ latitude: lat.value, longitude: lon.value }, within.value);
}

function typedOf(box: Box | undefined): Typed {
  if (!box) return { latitude: '', longitude: '', metres: '' };
  const around = aroundOf(box);
  const said = (axis: Axis): string => sayDegrees(around[axis], axis).replace('°', '');
  return {
    latitude: said('latitude'),
    longitude: said('longitude'),
    metres: String(around.metres),
  };
}
