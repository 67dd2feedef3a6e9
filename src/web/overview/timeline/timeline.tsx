import { useId, useMemo, useState } from 'react';
import { useRoom } from '../../context.ts';
import { Segmented } from '../../parts/segmented.tsx';
import { useWords } from '../../words/use-words.ts';
import { Drawing } from './drawing.tsx';
import { isWithin, lanesOf, periodsOf, wholeOf } from './lanes.ts';
import { TimelineTable } from './table.tsx';
import styles from './timeline.module.css';
import { useLaneName } from './use-lane-name.ts';

/** One timeline of parallel lanes and its table twin, both of the same items and under the same filter. */
export default function Timeline() {
  const { say } = useWords();
  const { snapshot, views } = useRoom();
  const laneName = useLaneName();
  const [as, setAs] = useState<'drawing' | 'table'>('drawing');
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState('all');
  const titleId = useId();

  const { lanes, periods } = useMemo(() => {
    // The views are changed in place: the snapshot is what says that they did.
    void snapshot;
    const all = lanesOf(views);
    return { lanes: all, periods: [wholeOf(all), ...periodsOf(all)] };
  }, [snapshot, views]);
  const number = chosen === 'all' ? 0 : Number(chosen);
  const period = periods[number] ?? wholeOf(lanes);
  const shown = lanes
    .filter((lane) => !hidden.has(lane.id))
    .map((lane) => ({ ...lane, items: lane.items.filter((one) => isWithin(one, period)) }));
  const count = shown.reduce((sum, lane) => sum + lane.items.length, 0);
  const toggle = (id: string): void => {
    const next = new Set(hidden);
    if (!next.delete(id)) next.add(id);
    setHidden(next);
  };
  const periodName = usePeriodName();

  return (
    <section className={styles['timeline']} aria-labelledby={titleId}>
      <div className={styles['intro']}>
        <h2 id={titleId}>{say('timeline.title')}</h2>
        <p className="no-print">{say('timeline.help')}</p>
      </div>
      <div className={`${styles['controls']} no-print`}>
        <Segmented
          label={say('timeline.as')}
          value={as}
          onChange={setAs}
          choices={[
            { value: 'drawing', label: say('timeline.as.drawing') },
            { value: 'table', label: say('timeline.as.table') },
          ]}
        />
        {periods.length > 2 && (
          <Segmented
            label={say('timeline.period')}
            value={chosen}
            onChange={setChosen}
            choices={[
              { value: 'all', label: say('timeline.period.all') },
              ...periods.slice(1).map((one, i) => ({
                value: String(i + 1),
                label: periodName(one.days?.first ?? one.from, one.days?.last ?? one.to),
              })),
            ]}
          />
        )}
        <fieldset className={styles['filter']}>
          <legend>{say('timeline.lanes')}</legend>
          {lanes.map((lane) => (
            <label key={lane.id}>
              <input
                type="checkbox"
                checked={!hidden.has(lane.id)}
                onChange={() => toggle(lane.id)}
              />
              {laneName(lane)}
            </label>
          ))}
        </fieldset>
      </div>
      <output className={styles['count']}>
        {shown.length === 0
          ? say('timeline.none')
          : count === 0
            ? say('timeline.none.period')
            : say('timeline.count', { count })}
      </output>
      {as === 'drawing' ? (
        <Drawing lanes={shown.filter((lane) => lane.items.length > 0)} period={period} />
      ) : (
        <TimelineTable lanes={shown} />
      )}
    </section>
  );
}

function usePeriodName(): (from: number, to: number) => string {
  const { language } = useWords();
  return useMemo(() => {
    const locale = language === 'ur' ? 'ur-PK-u-ca-gregory-nu-latn' : 'en-GB-u-ca-gregory-nu-latn';
    const format = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
    return (from, to) => format.formatRange(from, to);
  }, [language]);
}
