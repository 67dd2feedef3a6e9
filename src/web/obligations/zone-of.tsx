import { Suspense, useMemo } from 'react';
import type { ObligationRow } from '#core/views/obligations.ts';
import { useTalks } from '../context.ts';
import { NeutralMap } from '../map/map.tsx';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { Loading } from '../parts/states.tsx';
import { useWords } from '../words/use-words.ts';
import { usePromises } from './use-states.ts';

/** The zone as it is drawn, under the lines that a mediator has switched on. It settles no line. */
export function ZoneOf({ row }: { row: ObligationRow }) {
  const { say } = useWords();
  const { naming, views } = useTalks();
  const { obligations } = usePromises();
  const { zone } = row.terms;
  const drawn = zone === undefined ? undefined : obligations.zones[zone];
  const zones = useMemo(
    () => (drawn ? [{ id: drawn.act, name: drawn.label, polygons: drawn.polygons }] : []),
    [drawn],
  );
  const layers = useMemo(
    () =>
      Object.values(obligations.layers).flatMap((layer) =>
        layer.shown
          ? [
              {
                id: layer.act,
                name: layer.label,
                supplier: layer.supplier,
                version: naming.words(layer.version),
                lines: layer.lines,
              },
            ]
          : [],
      ),
    [obligations, naming],
  );
  if (zone === undefined) return null;
  return (
    <section className={entries['part']} aria-labelledby="zone">
      <h2 id="zone">{say('obligations.zone')}</h2>
      {drawn ? (
        <>
          <p>
            <InWords words={drawn.label} />
          </p>
          <Suspense fallback={<Loading />}>
            <NeutralMap
              ground={views.members.state?.kind === 'exercise' ? 'invented' : 'earth'}
              zones={zones}
              layers={layers}
              places={NONE}
              entries={NONE}
            />
          </Suspense>
          <p className={entries['soft']}>
            {say('obligations.zone.source', {
              source: naming.words(drawn.source),
              version: naming.words(drawn.version),
            })}
          </p>
        </>
      ) : (
        <p>{say('obligations.zone.none')}</p>
      )}
    </section>
  );
}

const NONE: readonly never[] = [];
