import { useId, useMemo, useRef, useState } from 'react';
import { useWidth } from '../parts/use-width.ts';
import { Notice } from '../parts/states.tsx';
import { useWords } from '../words/use-words.ts';
import { Caption, Credits } from './caption.tsx';
import { Drawing, type Picked } from './drawing.tsx';
import { extentOf } from './extent.ts';
import type { MapEntry, MapProps } from './given.ts';
import { useGround } from './ground.ts';
import { LayerSwitches } from './layer-switches.tsx';
import { Legend } from './legend.tsx';
import { Looked } from './looked.tsx';
import beside from './beside.module.css';
import styles from './map.module.css';
import { isIn, stepsOf, type Period } from './period.ts';
import { PeriodSlider } from './period-slider.tsx';
import { EntryTable } from './table.tsx';
import { heightFor, screenBox, projectionOf, viewOf, wholeOf, type View } from './view.ts';
import { ViewButtons } from './view-buttons.tsx';

const NOTHING: readonly string[] = [];

/** The map, what moves it, what it means, and the same entries as a table. */
export default function Sheet(props: MapProps) {
  const { ground: kind, zones, layers, places, entries, waters, dissolve, extent, now } = props;
  const { say } = useWords();
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const { box, width } = useWidth();
  const [held, setView] = useState<View>();
  const [period, setPeriod] = useState<Period>({});
  const [on, setOn] = useState<ReadonlySet<string>>(new Set());
  const [picked, setPicked] = useState<Picked>();
  const [own, setOwn] = useState<string>();
  const ground = useGround(kind === 'earth' ? (dissolve ?? NOTHING) : undefined);

  const area = useMemo(
    () => extentOf({ extent, zones, places, entries, waters: waters ?? [] }),
    [extent, zones, places, entries, waters],
  );
  const steps = useMemo(() => stepsOf(entries, now), [entries, now]);
  const shown = useMemo(() => entries.filter((one) => isIn(one, period)), [entries, period]);
  const selected = props.onSelect ? props.selected : (own ?? props.selected);
  const select = (next: string | undefined): void => {
    if (props.onSelect) props.onSelect(next);
    else setOwn(next);
  };

  const frame = { width, height: area ? heightFor(area, width) : 0 };
  const view = area && (held ?? wholeOf(area));
  const switched = layers.flatMap((layer, place) => (on.has(layer.id) ? [{ layer, place }] : []));
  const unplaced = shown.filter((one) => !one.box).length;

  /** From the table: the map turns to it, if it is out of sight. */
  const chooseRow = (entry: MapEntry): void => {
    const again = selected === entry.id;
    select(again ? undefined : entry.id);
    setPicked(undefined);
    if (again || !area || !view || !entry.box) return;
    const at = screenBox(projectionOf(area, frame, view), entry.box);
    const seen =
      at && at.right > 0 && at.bottom > 0 && at.left < frame.width && at.top < frame.height;
    if (!seen) setView(viewOf(area, frame, view, entry.box));
  };

  return (
    <div className={styles['sheet']}>
      {steps && <PeriodSlider steps={steps} period={period} onPeriod={setPeriod} />}
      <output className={beside['count']}>
        {say('map.count', { shown: shown.length, all: entries.length })}{' '}
        {unplaced > 0 && say('map.unplaced', { count: unplaced })}
      </output>
      {layers.length > 0 && <LayerSwitches layers={layers} on={on} onSwitch={setOn} />}
      <div ref={box}>
        {area && view ? (
          <>
            <ViewButtons extent={area} frame={frame} view={view} onView={setView} />
            <figure className={styles['figure']}>
              <div className={styles['frame']}>
                <Drawing
                  id={id}
                  extent={area}
                  frame={frame}
                  view={view}
                  onView={setView}
                  ground={ground}
                  zones={zones}
                  layers={switched}
                  places={places}
                  waters={waters ?? []}
                  entries={shown}
                  selected={selected}
                  picked={picked}
                  onPick={(next) => {
                    setPicked(next);
                    if (next?.of === 'entries' && next.ids.length === 1) select(next.ids[0]);
                  }}
                />
                <Credits layers={switched} />
              </div>
              <Caption ground={ground} shades={(dissolve ?? NOTHING).length > 0} />
            </figure>
            <Looked
              entries={shown}
              zones={zones}
              selected={selected}
              picked={picked}
              onSelect={select}
              onFit={(to) => setView(viewOf(area, frame, view, to))}
              onRow={(entry) =>
                table.current
                  ?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entry)}"] button`)
                  ?.focus()
              }
              onClose={() => {
                setPicked(undefined);
                select(undefined);
              }}
            />
            <Legend
              id={id}
              zones={zones}
              layers={switched}
              waters={waters ?? []}
              onFit={(to) => setView(viewOf(area, frame, view, to))}
            />
          </>
        ) : (
          <Notice title={say('map.empty')} level={3} />
        )}
      </div>
      <EntryTable
        table={table}
        entries={shown}
        filtered={entries.length > 0}
        selected={selected}
        onChoose={chooseRow}
      />
    </div>
  );
}
