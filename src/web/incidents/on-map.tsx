import { Suspense, useMemo } from 'react';
import { intervalOf } from '#core/obligations/interval.ts';
import type { IncidentRow } from '#core/views/incidents.ts';
import { pick } from '#core/words.ts';
import { useTalks } from '../context.ts';
import type { MapEntry, MapLayer, MapZone } from '../map/given.ts';
import { NeutralMap } from '../map/map.tsx';
import entries from '../parts/entries.module.css';
import { Loading } from '../parts/states.tsx';
import { useWords } from '../words/use-words.ts';
import { incidentPath } from '../parts/incident-path.ts';
import { namedPlaces, stands } from './named-places.ts';
import { useIncidents } from './use-incidents.ts';
import { ZonesAndLines } from './zones-and-lines.tsx';

/** Entries that stand, at the place that each states. Findings are not drawn: none has a place of its own, and no number may hold both. */
export function OnMap({ rows, now }: { rows: readonly IncidentRow[]; now: number }) {
  const { say, language } = useWords();
  const { room, naming, views } = useTalks();
  const incidents = useIncidents();
  const drawn = useMemo(
    () =>
      rows.filter(stands).map((row): MapEntry => {
        const { words, box } = row.place ?? {};
        return {
          id: row.act,
          kind: row.kind,
          what: naming.term(`act-class.${row.class}`),
          ...(words ? { where: words } : {}),
          ...(box ? { box } : {}),
          ...intervalOf(row.occurred),
          when: naming.when(row.occurred),
          href: incidentPath(room, row.act),
        };
      }),
    [rows, naming, room],
  );
  const zones = useMemo(
    () =>
      Object.values(incidents.register.zones)
        .filter((zone) => zone.replacedBy === undefined)
        .map(({ act, label, polygons }): MapZone => ({ id: act, name: label, polygons })),
    [incidents],
  );
  // Of all entries, whatever the reader shows: where one is is the same.
  const places = useMemo(() => namedPlaces(Object.values(incidents.board.entries)), [incidents]);
  const layers = useMemo(
    () =>
      Object.values(incidents.register.layers)
        .filter((layer) => layer.shown)
        .map(({ act, label, supplier, version, lines }): MapLayer => ({
          id: act,
          name: label,
          supplier,
          version: pick(version, language).text,
          lines,
        })),
    [incidents, language],
  );
  // The lands of an exercise are invented: no coast of the world is theirs.
  const ground = views.members.state?.kind === 'exercise' ? 'invented' : 'earth';
  const nothing = zones.length === 0 && drawn.every(({ box }) => !box);
  return (
    <section className={entries['part']} aria-labelledby="map">
      <h2 id="map">{say('incidents.part.map')}</h2>
      {nothing ? (
        <p>{say('incidents.map.none')}</p>
      ) : (
        <>
          <p>
            {say('incidents.map.help')} {places.length > 0 && say('incidents.map.names')}
          </p>
          <Suspense fallback={<Loading />}>
            <NeutralMap
              ground={ground}
              zones={zones}
              layers={layers}
              places={places}
              entries={drawn}
              now={now}
            />
          </Suspense>
        </>
      )}
      <ZonesAndLines />
    </section>
  );
}
