import { geoPath } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { useId, useMemo, type KeyboardEvent } from 'react';
import type { Box } from '#core/places.ts';
import { useWords } from '../words/use-words.ts';
import type { SwitchedLayer } from './caption.tsx';
import type { MapEntry, MapPlace, MapWater, MapZone } from './given.ts';
import { gridOf } from './graticule.ts';
import { GridLabels, Names, ScaleLine } from './lettering.tsx';
import type { GroundState } from './ground.ts';
import { Hatches } from './hatch.tsx';
import { Lines } from './lines.tsx';
import styles from './map.module.css';
import { MarkSign } from './mark-sign.tsx';
import { marksOf, type Mark } from './marks.ts';
import { nearby } from './nearby.ts';
import { areaOf, linesOf } from './shapes.ts';
import { Stops } from './stops.tsx';
import { useNames } from './use-names.ts';
import { moved, projectionOf, scaleBar, wholeOf, zoomed, type Frame, type View } from './view.ts';
import { ZoneShape } from './zone-shape.tsx';

/** What was chosen on the map itself. */
export type Picked = { of: 'zone'; id: string } | { of: 'entries'; ids: readonly string[] };

interface DrawingProps {
  id: string;
  extent: Box;
  frame: Frame;
  view: View;
  onView: (view: View) => void;
  ground: GroundState;
  zones: readonly MapZone[];
  layers: readonly SwitchedLayer[];
  places: readonly MapPlace[];
  waters: readonly MapWater[];
  entries: readonly MapEntry[];
  selected: string | undefined;
  picked: Picked | undefined;
  onPick: (picked: Picked | undefined) => void;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-0.25, 0],
  ArrowRight: [0.25, 0],
  ArrowUp: [0, -0.25],
  ArrowDown: [0, 0.25],
};

/**
 * The map as one SVG, from the ground up: water and land, grid, zones, supplied lines, names, entries. It is never mirrored. Three stops of the Tab key: the map
 * itself, whose arrow keys move it; the zones; the entries, among which they go from one to the next in order of time.
 */
export function Drawing(props: DrawingProps) {
  const { id, extent, frame, view, onView, ground, zones, layers, waters, entries } = props;
  const { selected, picked, onPick } = props;
  const { say } = useWords();
  const names = useNames();
  const help = useId();
  const { width, height } = frame;
  const drawn = useMemo(() => {
    const projection = projectionOf(extent, { width, height }, view);
    // A tenth of a pixel is finer than any screen or printer needs it.
    const path = geoPath(projection).digits(1);
    return { projection, path, grid: gridOf(projection, { width, height }) };
  }, [extent, width, height, view]);
  const { projection, path, grid } = drawn;
  const near = useMemo(() => {
    if (ground.is !== 'here') return undefined;
    const { land: all, shaded } = ground.ground;
    const within = (area: MultiPolygon): MultiPolygon => nearby(area, extent, { width, height });
    return { all: within(all), shaded: shaded && within(shaded) };
  }, [ground, extent, width, height]);
  const land = useMemo(
    () => near && { all: path(near.all) ?? '', shaded: near.shaded && (path(near.shaded) ?? '') },
    [near, path],
  );
  const areas = useMemo(() => zones.map(({ polygons }) => areaOf(polygons)), [zones]);
  const marks = useMemo(
    () => marksOf(entries, projection, { width, height }),
    [entries, projection, width, height],
  );
  const shapes = useMemo(
    () =>
      zones.flatMap((zone, place) => {
        const d = path(areas[place] as (typeof areas)[number]);
        return d ? [{ zone, place, d }] : [];
      }),
    [zones, areas, path],
  );

  const onMapKey = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = ARROWS[event.key];
    const next = by
      ? moved(extent, frame, view, by)
      : event.key === '+' || event.key === '='
        ? zoomed(view, 2)
        : event.key === '-'
          ? zoomed(view, 0.5)
          : event.key === '0'
            ? wholeOf(extent)
            : undefined;
    if (!next) return;
    event.preventDefault();
    onView(next);
  };

  return (
    <>
      <p id={help} className="no-print" hidden>
        {say('map.keys')}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its arrow keys move the map */}
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        className={styles['map']}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- of SVG, no tag says that it is a group
        role="group"
        aria-label={say('map.label')}
        aria-describedby={help}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- its arrow keys move the map
        tabIndex={0}
        onKeyDown={onMapKey}
        data-zoom={view.zoom}
      >
        <Hatches map={id} />
        <rect width={width} height={height} className={styles[land ? 'sea' : 'blank']} />
        {land && <path d={land.all} className={styles['land']} data-land="" />}
        {land?.shaded !== undefined && (
          <path d={land.shaded} className={styles['shaded']} data-shaded="" />
        )}
        {land && <path d={land.all} className={styles['coast']} />}
        {waters.map(({ lines = [], areas: lakes = [] }, i) => (
          // Waters have no id, and never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <g key={i}>
            <path d={path(areaOf(lakes)) ?? ''} className={styles['lake']} />
            <path d={path(linesOf(lines)) ?? ''} className={styles['water']} />
          </g>
        ))}
        <path d={path(grid.lines) ?? ''} className={styles['grid']} />
        <Stops
          label={say('map.zones')}
          stops={shapes}
          keyOf={({ zone }) => zone.id}
          draw={({ zone, place, d }, stop) => (
            <ZoneShape
              key={zone.id}
              map={id}
              place={place}
              d={d}
              name={say('map.zone.named', { name: names.words(zone.name) })}
              picked={picked?.of === 'zone' && picked.id === zone.id}
              stop={stop}
              onPick={() => onPick({ of: 'zone', id: zone.id })}
            />
          )}
        />
        <Names
          zones={shapes.map(({ zone, place }) => ({
            name: zone.name,
            area: areas[place] as (typeof areas)[number],
          }))}
          places={props.places}
          waters={waters}
          marks={marks}
          projection={projection}
          path={path}
          frame={frame}
        />
        <Lines layers={layers} path={path} projection={projection} frame={frame} />
        <GridLabels grid={grid} />
        <ScaleLine bar={scaleBar(extent, projection, frame)} frame={frame} />
        <Stops
          label={say('map.entries')}
          stops={marks}
          keyOf={(mark) => mark.id}
          draw={(mark, stop) => (
            <MarkSign
              key={mark.id}
              map={id}
              mark={mark}
              area={path}
              selected={isChosen(mark, selected)}
              picked={picked?.of === 'entries' && picked.ids.join() === idsOf(mark).join()}
              stop={stop}
              onPick={() => onPick({ of: 'entries', ids: idsOf(mark) })}
            />
          )}
        />
      </svg>
    </>
  );
}

const idsOf = ({ entries }: Mark): string[] => entries.map(({ id }) => id);

function isChosen({ entries }: Mark, selected: string | undefined): boolean {
  return entries.some(({ id }) => id === selected);
}
