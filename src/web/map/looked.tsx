import { Link } from 'wouter';
import type { Box } from '#core/places.ts';
import { Button } from '../parts/button.tsx';
import { InWords } from '../parts/in-words.tsx';
import { useWords } from '../words/use-words.ts';
import type { Picked } from './drawing.tsx';
import type { MapEntry, MapZone } from './given.ts';
import { KindSign } from './kind-shape.tsx';
import styles from './beside.module.css';
import { boxRound } from './shapes.ts';
import { useNames } from './use-names.ts';

interface LookedProps {
  entries: readonly MapEntry[];
  zones: readonly MapZone[];
  selected: string | undefined;
  picked: Picked | undefined;
  onSelect: (id: string | undefined) => void;
  onFit: (box: Box) => void;
  /** To the row of the table. */
  onRow: (id: string) => void;
  onClose: () => void;
}

/** Of a cluster, so many are listed here; all of them are in the table. */
const LISTED = 40;

/** What is chosen on the map, in words, with what can be done with it. It follows the map in the order of the Tab key. */
export function Looked(props: LookedProps) {
  const { entries, zones, selected, picked, onSelect, onFit, onRow, onClose } = props;
  const { say, comma } = useWords();
  const names = useNames();
  const zone = picked?.of === 'zone' ? zones.find(({ id }) => id === picked.id) : undefined;
  const ids = picked?.of === 'entries' ? picked.ids : [];
  const here = ids.length > 1 ? entries.filter(({ id }) => ids.includes(id)) : [];
  const entry = zone ? undefined : entries.find(({ id }) => id === selected);
  if (!zone && !entry && here.length === 0) {
    return <p className={`${styles['looked']} no-print`}>{say('map.hint')}</p>;
  }
  const round = zone && boxRound(zone.polygons.flat(2));
  const hereRound = boxRound(
    here.flatMap(({ box }) =>
      box ? [[box.west, box.south] as const, [box.east, box.north] as const] : [],
    ),
  );
  const fit = round ?? hereRound ?? entry?.box;
  return (
    <div className={`${styles['looked']} no-print`}>
      <output>
        {zone && (
          <>
            {say('map.zone')} <InWords words={zone.name} />
          </>
        )}
        {here.length > 0 && names.several(here)}
      </output>
      {here.length > 0 && (
        <ul className={styles['here']}>
          {here.slice(0, LISTED).map((one) => (
            <li key={one.id}>
              <Button
                aria-pressed={one.id === selected}
                onClick={() => onSelect(one.id === selected ? undefined : one.id)}
              >
                <KindSign kind={one.kind} />
                <span>
                  {names.kind(one.kind)}: <bdi>{one.what}</bdi>
                  {comma}
                  <bdi>{one.when}</bdi>
                </span>
              </Button>
            </li>
          ))}
          {here.length > LISTED && <li>{say('map.here.more', { count: here.length - LISTED })}</li>}
        </ul>
      )}
      <output>{entry && <Details entry={entry} />}</output>
      <div className={styles['actions']}>
        {fit && <Button onClick={() => onFit(fit)}>{say('map.fit')}</Button>}
        {entry && <Button onClick={() => onRow(entry.id)}>{say('map.row')}</Button>}
        {entry?.href !== undefined && (
          <Link href={entry.href} className={styles['open']}>
            {say('map.open')}
          </Link>
        )}
        <Button onClick={onClose}>{say('map.close')}</Button>
      </div>
    </div>
  );
}

function Details({ entry }: { entry: MapEntry }) {
  const names = useNames();
  const { say } = useWords();
  const coordinates = names.coordinates(entry);
  return (
    <span className={styles['details']}>
      <KindSign kind={entry.kind} />
      <span>
        <strong>{names.kind(entry.kind)}</strong> <bdi>{entry.what}</bdi>
        <br />
        {entry.where && <InWords words={entry.where} />} {coordinates}
        {!entry.where && coordinates === undefined && say('map.where.none')}
        <br />
        <bdi>{entry.when}</bdi>
      </span>
    </span>
  );
}
