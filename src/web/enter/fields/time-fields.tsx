import { useState } from 'react';
import type { Occurred } from '#core/shapes.ts';
import { isolate } from '#core/words.ts';
import { useRoom } from '../../context.ts';
import { useWords } from '../../words/use-words.ts';
import { choiceWord } from '#client/entry/choice-words.ts';
import styles from '../enter.module.css';
import type { Place } from '../form-context.ts';
import {
  allZones,
  deviceZone,
  localOf,
  offsetAt,
  resolve,
  zoneOfRoom,
  type Resolved,
} from '../zones.ts';
import { Group, Labelled } from './labelled.tsx';

/** Day, time and zone, each written out: no picker knows every calendar that people at one table use. Beside them what that is in UTC. */

interface TimeProps {
  path: string;
  value: { at: string; offset?: number; zone?: string } | undefined;
  onChange: (value: Resolved | undefined) => void;
  /** Only the day is known. */
  dayOnly?: boolean;
  label?: string;
}

function TimeInputs({ path, value, onChange, dayOnly = false, label = '' }: TimeProps) {
  const { say } = useWords();
  const { views } = useRoom();
  const [zone, setZone] = useState(() => value?.zone ?? zoneOfRoom(views));
  const [local, setLocal] = useState(() => {
    if (value === undefined) return { day: '', clock: '' };
    return localOf(value.at, value.offset ?? offsetAt(zone, Date.parse(value.at)));
  });
  const change = (next: Partial<typeof local & { zone: string }>): void => {
    const { day = local.day, clock = local.clock } = next;
    const within = next.zone ?? zone;
    setLocal({ day, clock });
    setZone(within);
    onChange(resolve({ day, clock: dayOnly ? '00:00' : clock, zone: within }));
  };
  const near = [...new Set([zone, zoneOfRoom(views), deviceZone(), 'UTC'])];
  const now = (): void =>
    change({ ...localOf(new Date().toISOString(), offsetAt(zone, Date.now())) });
  const name = (part: string): string => (label === '' ? part : `${label}: ${part}`);
  return (
    <div className={styles['time']}>
      <label>
        {say('enter.time.day')}
        <input
          type="text"
          dir="ltr"
          inputMode="numeric"
          placeholder="2031-03-05"
          size={11}
          aria-label={name(say('enter.time.day'))}
          data-path={path}
          value={local.day}
          onChange={(event) => change({ day: event.currentTarget.value })}
        />
      </label>
      {!dayOnly && (
        <label>
          {say('enter.time.clock')}
          <input
            type="text"
            dir="ltr"
            inputMode="numeric"
            placeholder="18:00"
            size={6}
            aria-label={name(say('enter.time.clock'))}
            value={local.clock}
            onChange={(event) => change({ clock: event.currentTarget.value })}
          />
        </label>
      )}
      <label data-aside>
        {say('enter.time.zone')}
        <select
          dir="ltr"
          aria-label={name(say('enter.time.zone'))}
          value={zone}
          onChange={(event) => change({ zone: event.currentTarget.value })}
        >
          <optgroup label={say('enter.time.zones.near')}>
            {near.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </optgroup>
          <optgroup label={say('enter.time.zones.all')}>
            {allZones()
              .filter((one) => !near.includes(one))
              .map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
          </optgroup>
        </select>
      </label>
      {!dayOnly && (
        <button type="button" className={styles['now']} onClick={now}>
          {say('enter.time.now')}
        </button>
      )}
    </div>
  );
}

/** How the time reads: there and in UTC, and its day in the solar Hijri calendar. */
function useReadTime(): (at: string, offset: number) => string {
  const { naming } = useRoom();
  const { language } = useWords();
  return (at, offset) => {
    const local = Date.parse(at) + offset * 60_000;
    const hijri = new Intl.DateTimeFormat(
      `${language === 'en' ? 'en-GB' : language}-u-ca-persian-nu-latn`,
      {
        timeZone: 'UTC',
        dateStyle: 'long',
      },
    ).format(local);
    const when = naming.when({ from: at, precision: 'minute', certainty: 'stated', offset });
    return `${isolate(when)} (${isolate(hijri)})`;
  };
}

/** An instant alone, as many bodies have it: entered as a local time, kept in UTC. */
export function InstantField({ place }: { place: Place }) {
  const { path, label, value, onChange, optional } = place;
  const [offset, setOffset] = useState<number>();
  const read = useReadTime();
  const at = typeof value === 'string' ? value : undefined;
  return (
    <Group
      path={path}
      label={label}
      optional={optional}
      hint={
        at === undefined ? undefined : read(at, offset ?? offsetAt(deviceZone(), Date.parse(at)))
      }
    >
      <TimeInputs
        path={path}
        label={label}
        value={at === undefined ? undefined : { at }}
        onChange={(time) => {
          setOffset(time?.offset);
          onChange(time?.at);
        }}
      />
    </Group>
  );
}

/** An instant with the zone it is said in. */
export function MomentField({ place }: { place: Place }) {
  const { path, label, value, onChange, optional } = place;
  const read = useReadTime();
  const moment = value as Resolved | undefined;
  return (
    <Group
      path={path}
      label={label}
      optional={optional}
      hint={moment === undefined ? undefined : read(moment.at, moment.offset)}
    >
      <TimeInputs path={path} label={label} value={moment} onChange={onChange} />
    </Group>
  );
}

const PRECISIONS = ['minute', 'hour', 'part-of-day', 'day'] as const;
const CERTAINTIES = ['stated', 'approximate', 'disputed'] as const;

/** When something outside the record happened, how finely that is known, and whether it is disputed. */
export function OccurredField({ place }: { place: Place }) {
  const { say, language } = useWords();
  const { naming } = useRoom();
  const { path, label, onChange, optional } = place;
  const value = place.value as Partial<Occurred> | undefined;
  const { precision = 'minute', certainty = 'stated', from, to, offset = 0, zone } = value ?? {};
  const [until, setUntil] = useState(to !== undefined);
  const put = (change: Partial<Occurred>): void => {
    const next = { precision, certainty, offset, ...value, ...change };
    const { from: start, to: end, ...rest } = next;
    const kept = { ...rest, ...(end === undefined ? {} : { to: end }) };
    onChange(start === undefined ? undefined : { from: start, ...kept });
  };
  return (
    <Group
      path={path}
      label={label}
      optional={optional}
      hint={
        from === undefined
          ? undefined
          : naming.when({ precision, certainty, offset, ...value, from })
      }
    >
      <TimeInputs
        path={`${path}.from`}
        label={label}
        dayOnly={precision === 'day'}
        value={from === undefined ? undefined : { at: from, offset, ...(zone ? { zone } : {}) }}
        onChange={(time) => {
          if (time) put({ from: time.at, offset: time.offset, zone: time.zone });
          else onChange(undefined);
        }}
      />
      <div className={styles['time']} data-aside>
        <label>
          {say('enter.time.precision')}
          <select
            value={precision}
            disabled={from === undefined}
            onChange={(event) => put({ precision: event.currentTarget.value as typeof precision })}
          >
            {PRECISIONS.map((one) => (
              <option key={one} value={one}>
                {choiceWord(language, 'precision', PRECISIONS, one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('enter.time.certainty')}
          <select
            value={certainty}
            disabled={from === undefined}
            onChange={(event) => put({ certainty: event.currentTarget.value as typeof certainty })}
          >
            {CERTAINTIES.map((one) => (
              <option key={one} value={one}>
                {naming.term(`certainty.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className={styles['tick']}>
          <input
            type="checkbox"
            checked={until}
            disabled={from === undefined}
            onChange={(event) => {
              setUntil(event.currentTarget.checked);
              if (!event.currentTarget.checked) put({ to: undefined });
            }}
          />
          {say('enter.time.until')}
        </label>
      </div>
      {until && from !== undefined && (
        <TimeInputs
          path={`${path}.to`}
          label={say('enter.time.end')}
          dayOnly={precision === 'day'}
          value={to === undefined ? undefined : { at: to, offset, ...(zone ? { zone } : {}) }}
          onChange={(time) => put({ to: time?.at })}
        />
      )}
    </Group>
  );
}

/** A day, without a time. */
export function DayField({ place }: { place: Place }) {
  const { path, label, value, onChange, optional } = place;
  const { naming } = useRoom();
  const [text, setText] = useState(typeof value === 'string' ? value : '');
  const day =
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
  return (
    <Labelled
      path={path}
      label={label}
      optional={optional}
      hint={day === undefined ? undefined : naming.day(day)}
    >
      {(control) => (
        <input
          {...control}
          type="text"
          dir="ltr"
          inputMode="numeric"
          placeholder="2031-03-05"
          value={text}
          onChange={(event) => {
            const next = event.currentTarget.value;
            setText(next);
            onChange(next.trim() === '' ? undefined : next.trim());
          }}
        />
      )}
    </Labelled>
  );
}
