import { useMemo, useState, useSyncExternalStore } from 'react';
import type { RoomViews } from '#client/room-views.ts';
import { makeNaming } from '#core/namer.ts';
import { actSentence } from '#core/sentences.ts';
import { titleOf } from '#core/views/labels.ts';
import { partiesOf } from '#core/views/members.ts';
import { standing } from '#core/views/releases.ts';
import { pick } from '#core/words.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { useParley, useRoom, useStanding } from '../context.ts';
import { roomCopy } from '../room-copy.ts';
import { useWords } from '../words/use-words.ts';
import type { Draft } from './draft.ts';
import styles from './enter.module.css';
import { entered, type Candidate } from './references.ts';
import { placeInLog } from '../parts/place-in-log.ts';

/** Acts that are the second half of an act of another room (RC9.1), and the types of the first half where only those will do. */
const RESTS: Readonly<Record<string, readonly string[]>> = {
  'relay.pass': ['confidence.release'],
  'idea.float': [],
  'submission.table': [],
  // OB2: the clause stands in another room.
  'obligation.propose': [],
  'obligation.in-force': [],
  // TX11.3
  'text.outcome': ['text.answer'],
  // What a room agreed among its members is given out in one that the public reads.
  'release.propose': [
    'release.issue',
    'release.propose',
    'release.propose-text',
    'release.amend',
    'release.correct',
  ],
  'release.issue': [
    'release.issue',
    'release.propose',
    'release.propose-text',
    'release.amend',
    'release.correct',
  ],
};

/** Of joint statements only words that stand and that everybody named has agreed to; and that they were issued. */
function isSettled({ talks, members }: RoomViews, { id, type }: Candidate): boolean {
  if (!type.startsWith('release.') || type === 'release.issue') return true;
  const rows = Object.values(talks?.releases.rows ?? {});
  const row = rows.find(({ versions }) => versions.at(-1)?.act === id);
  const left = partiesOf(members).flatMap((party) => (party.left ? [party.id] : []));
  return (
    row !== undefined && row.takenBackBy === undefined && standing(row, 0, left).awaits.length === 0
  );
}

export function mayRest(type: string): boolean {
  return type in RESTS;
}

interface RestsProps {
  type: string;
  rests: Draft['rests'];
  onChange: (rests: Draft['rests']) => void;
}

/** An act of another room of this device, which this device reads and checks itself: nothing is signed on what it has not read. */
export function RestsField({ type, rests, onChange }: RestsProps) {
  const { say } = useWords();
  const { room } = useRoom();
  const { signedIn } = useStanding();
  const [first] = rests;
  const [other, setOther] = useState(first?.room ?? '');
  const rooms = (signedIn?.rooms ?? []).filter((one) => one.room !== room);
  return (
    <fieldset className={styles['group']}>
      <legend>{say('enter.rests')}</legend>
      <p className={styles['soft']}>{say('enter.rests.help')}</p>
      {rooms.length === 0 ? (
        <p>{say('enter.rests.none')}</p>
      ) : (
        <label className={styles['field']}>
          {say('enter.rests.room')}
          <select
            value={other}
            onChange={(event) => {
              setOther(event.currentTarget.value);
              onChange([]);
            }}
          >
            <option value="">{say('enter.choose')}</option>
            {rooms.map((one) => (
              <RoomOption key={one.room} room={one.room} />
            ))}
          </select>
        </label>
      )}
      {other !== '' && (
        <ActOfRoom
          key={other}
          room={other}
          types={RESTS[type] ?? []}
          value={first?.act ?? ''}
          onChange={(act) => onChange(act === '' ? [] : [{ room: other, act }])}
        />
      )}
    </fieldset>
  );
}

function useCopy(room: string) {
  const parley = useParley();
  const replica = roomCopy(parley, room);
  return useSyncExternalStore(
    (listener) => replica.subscribe(listener),
    () => replica.snapshot,
  );
}

function RoomOption({ room }: { room: string }) {
  const { language } = useWords();
  const title = titleOf(useCopy(room).log.views.labels);
  return <option value={room}>{title ? pick(title, language).text : room.slice(0, 6)}</option>;
}

interface ActOfRoomProps {
  room: string;
  types: readonly string[];
  value: string;
  onChange: (act: string) => void;
}

function ActOfRoom({ room, types, value, onChange }: ActOfRoomProps) {
  const { say, language } = useWords();
  const snapshot = useCopy(room);
  const { log, report } = snapshot;
  const lines = useMemo(() => {
    if (!report) return [];
    const book = loadedBook(log.replay.state?.rules ?? 1);
    const naming = makeNaming(language, log.views.labels);
    return entered(log.views)
      .filter((one) => types.length === 0 || types.includes(one.type))
      .filter((one) => isSettled(log.views, one))
      .slice(0, 60)
      .map(({ id, index, type, version, by, body }) => {
        const act = { type, version, by, body };
        const sentence = actSentence(book?.type(type, version), act, naming);
        // In a list of the browser’s own, isolates show as boxes.
        const plain = sentence.replaceAll(/[\u2066-\u2069]/g, '');
        return { id, sentence, line: `${plain.slice(0, 160)} ${placeInLog(index)}` };
      });
  }, [report, log, language, types]);
  const chosen = lines.find(({ id }) => id === value);
  return (
    <>
      <label className={styles['field']}>
        {say('enter.rests.act')}
        <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">{say(report ? 'enter.choose' : 'app.loading')}</option>
          {lines.map(({ id, line }) => (
            <option key={id} value={id}>
              {line}
            </option>
          ))}
        </select>
      </label>
      {chosen && <blockquote>{chosen.sentence}</blockquote>}
    </>
  );
}
