import { useState } from 'react';
import { sayDegrees } from '#client/entry/degrees.ts';
import { readLines, readPolygons } from '#client/entry/outlines.ts';
import { ZONE_FAULTS } from '#core/geometry/zone-fault.ts';
import type { Point } from '#core/places.ts';
import { useWords } from '../../words/use-words.ts';
import type { Place } from '../form-context.ts';
import { Labelled } from './labelled.tsx';

/** Outlines or lines that somebody has elsewhere and pastes: read on this device, with what was understood shown. */
export function PointsField({ place, depth }: { place: Place; depth: number }) {
  const { say, language } = useWords();
  const { path, label, value, onChange, optional } = place;
  const [text, setText] = useState(() => textOf(value, depth));
  const read = (given: string) => (depth === 3 ? readPolygons(given) : readLines(given));
  const found = text.trim() === '' ? undefined : read(text);
  return (
    <Labelled
      path={path}
      label={label}
      optional={optional}
      hint={
        found !== undefined && !found.ok ? (
          Object.hasOwn(ZONE_FAULTS, found.fault.code) ? (
            ZONE_FAULTS[found.fault.code as keyof typeof ZONE_FAULTS][language]
          ) : (
            say(`enter.points.${found.fault.code}` as 'enter.points.outline.form')
          )
        ) : Array.isArray(value) ? (
          <Understood value={value} depth={depth} />
        ) : (
          say('enter.points.hint')
        )
      }
    >
      {(control) => (
        <textarea
          {...control}
          dir="ltr"
          rows={6}
          spellCheck={false}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            const next = currentTarget.value.trim() === '' ? undefined : read(currentTarget.value);
            onChange(next !== undefined && next.ok ? next.value : undefined);
          }}
        />
      )}
    </Labelled>
  );
}

function Understood({ value, depth }: { value: unknown[]; depth: number }) {
  const { say } = useWords();
  const points = value.flat(depth - 1) as Point[];
  const all = { longitude: points.map(([x]) => x), latitude: points.map(([, y]) => y) };
  const least = (of: number[]): number => of.reduce((a, b) => Math.min(a, b));
  const most = (of: number[]): number => of.reduce((a, b) => Math.max(a, b));
  return (
    <output data-points={points.length}>
      {say(depth === 3 ? 'enter.points.outlines' : 'enter.points.lines', {
        count: value.length,
        points: points.length,
        south: sayDegrees(least(all.latitude), 'latitude'),
        west: sayDegrees(least(all.longitude), 'longitude'),
        north: sayDegrees(most(all.latitude), 'latitude'),
        east: sayDegrees(most(all.longitude), 'longitude'),
      })}
    </output>
  );
}

/** What stands there already, as GeoJSON, so that it reads back as the same; the point that closes a ring is said again there. */
function textOf(value: unknown, depth: number): string {
  if (!Array.isArray(value)) return '';
  const degrees = (of: unknown): unknown =>
    Array.isArray(of) ? of.map(degrees) : typeof of === 'number' ? of / 1_000_000 : of;
  const closed =
    depth === 3
      ? (value as Point[][][]).map((rings) => rings.map((ring) => [...ring, ring[0]]))
      : value;
  return JSON.stringify({
    type: depth === 3 ? 'MultiPolygon' : 'MultiLineString',
    coordinates: degrees(closed),
  });
}
