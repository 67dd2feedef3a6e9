import { pick } from '#core/words.ts';
import { titleOf } from '#core/views/labels.ts';
import { useReadRooms } from '../../use-read-rooms.ts';
import { useRoom } from '../../context.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../enter.module.css';

/** A case of the mission’s room: the act that opened it. */
export interface From {
  room: string;
  act: string;
}

interface FromCaseProps {
  from: From | undefined;
  onChange: (from: From | undefined) => void;
}

/** Which case of the mission’s own room the file is of, out of the rooms that this device reads. */
export function FromCase({ from, onChange }: FromCaseProps) {
  const { say, language } = useWords();
  const { room } = useRoom();
  const { rooms, reading } = useReadRooms();
  const cases = rooms
    .filter((one) => one.room !== room)
    .flatMap(({ room: id, views, naming }) =>
      Object.values(views.talks?.promises?.intake.cases ?? {}).map((row) => {
        const title = titleOf(views.labels);
        const of = title ? pick(title, language).text : id.slice(0, 6);
        const line = `${of}: ${row.number}, ${naming.words(row.label)}`;
        // In a list of the browser’s own, isolates show as boxes.
        return { from: { room: id, act: row.act }, line: line.replaceAll(/[\u2066-\u2069]/g, '') };
      }),
    )
    .toReversed();
  const value = cases.findIndex((one) => one.from.room === from?.room && one.from.act === from.act);
  return (
    <fieldset className={styles['group']}>
      <legend>{say('enter.case-file.from')}</legend>
      <p className={styles['soft']}>{say('enter.case-file.from.help')}</p>
      <label className={styles['field']}>
        {say('enter.case-file.case')}
        <select
          value={value < 0 ? '' : value}
          onChange={({ currentTarget }) => onChange(cases[Number(currentTarget.value || -1)]?.from)}
        >
          <option value="">{say(reading > 0 ? 'app.loading' : 'enter.case-file.none')}</option>
          {cases.map(({ from: { act }, line }, n) => (
            <option key={act} value={n}>
              {line}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
