import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Segmented } from '../parts/segmented.tsx';
import { useWords } from '../words/use-words.ts';
import { AREA_PRECISIONS, areaMeasured, areaOf, spansOf, type AreaPrecision } from './area.ts';
import { Field } from './field.tsx';
import styles from './report.module.css';
import type { PartProps } from './time-fields.tsx';

/** A device under trees takes its time; after that it has no position. Milliseconds. */
const PATIENCE = 60_000;

/** Where it was: in words, and as an area that is rounded before anything is kept of it. */
export function PlaceFields({ answers, change, problems }: PartProps) {
  const { say } = useWords();
  const { place, area } = answers;
  return (
    <fieldset className={styles['part']}>
      <legend>{say('report.where')}</legend>
      <Field
        label={say('report.place')}
        help={say('report.place.help')}
        name="place"
        problems={problems}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            autoComplete="off"
            value={place}
            onChange={(event) => change({ place: event.currentTarget.value })}
          />
        )}
      </Field>
      {area ? (
        <>
          <p data-area>{say('report.area.taken', spansOf(area.box))}</p>
          <p className={styles['buttons']}>
            <Button onClick={() => change({ area: undefined })}>{say('report.area.remove')}</Button>
          </p>
        </>
      ) : (
        <AreaFields onArea={(taken) => change({ area: taken })} />
      )}
    </fieldset>
  );
}

type Now = 'ready' | 'looking' | 'wrong' | 'denied' | 'none';

/** What is typed here goes with these fields: only the area that it makes is in the report. */
function AreaFields({ onArea }: { onArea: (area: ReturnType<typeof areaOf>) => void }) {
  const { say } = useWords();
  const [precision, setPrecision] = useState<AreaPrecision>('ten-km');
  const [latitude, setLatitude] = useState('');
  const [longitude, setLongitude] = useState('');
  const [now, setNow] = useState<Now>('ready');

  const take = (area: ReturnType<typeof areaOf>): void => {
    if (area) onArea(area);
    else setNow('wrong');
  };
  const lookHere = (): void => {
    setNow('looking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => take(areaMeasured(coords, precision)),
      (error) => setNow(error.code === error.PERMISSION_DENIED ? 'denied' : 'none'),
      // Where a coarse area is wanted, no finer position is asked for, and none that was measured before.
      { enableHighAccuracy: precision === 'exact', timeout: PATIENCE, maximumAge: 0 },
    );
  };
  return (
    <>
      <Segmented
        label={say('report.area')}
        value={precision}
        choices={AREA_PRECISIONS.map((value) => ({ value, label: say(`report.area.${value}`) }))}
        onChange={setPrecision}
      />
      <div className={styles['two']}>
        <Field label={say('report.area.latitude')}>
          {(control) => (
            <input
              {...control}
              type="text"
              dir="ltr"
              autoComplete="off"
              value={latitude}
              onChange={(event) => setLatitude(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={say('report.area.longitude')}>
          {(control) => (
            <input
              {...control}
              type="text"
              dir="ltr"
              autoComplete="off"
              value={longitude}
              onChange={(event) => setLongitude(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <p className={styles['buttons']}>
        <Button
          disabled={latitude === '' || longitude === ''}
          onClick={() => take(areaOf(latitude, longitude, precision))}
        >
          {say('report.area.take')}
        </Button>
        {'geolocation' in navigator && (
          <Button disabled={now === 'looking'} onClick={lookHere}>
            {say('report.area.here')}
          </Button>
        )}
      </p>
      <output>
        {now === 'looking' && say('report.area.looking')}
        {(now === 'wrong' || now === 'denied' || now === 'none') && (
          <span className={styles['problem']}>{say(`report.area.${now}`)}</span>
        )}
      </output>
    </>
  );
}
