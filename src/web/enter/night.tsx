import { useState } from 'react';
import { Link } from 'wouter';
import type { DeviceKey } from '#client/device.ts';
import { unclassified, type NoteRow } from '#core/views/taken-down.ts';
import { useRoom } from '../context.ts';
import { InWords } from '../parts/in-words.tsx';
import { useTitle } from '../parts/use-title.ts';
import { ActLink, useSentence } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import type { Draft } from './draft.ts';
import styles from './enter.module.css';
import { enterHref } from './href.ts';
import { maySign, typeNamed } from './may-sign.ts';
import { NoteLine } from './note-line.tsx';
import type { Signer } from './sign.ts';
import { TakeDown } from './take-down.tsx';
import { typesInARow } from './types-for.ts';

interface NightProps {
  signer: Signer;
  deviceKey: DeviceKey;
  address: string;
  start: () => Draft;
  /** When it was, where a note says so: an instant. */
  from?: string | undefined;
}

/** For whoever keeps the record while others talk: one line with a time, or an act for a side, by keyboard alone. What is left as a note is said properly later. */
export function Night({ signer, deviceKey, address, start, from }: NightProps) {
  const { say } = useWords();
  const { room, views } = useRoom();
  const { state, book, ref } = signer;
  const sentence = useSentence();
  const [entered, setEntered] = useState<readonly string[]>([]);
  const [aside, setAside] = useState(false);
  useTitle(say('enter.night'));
  const may = (name: string): boolean => {
    const type = typeNamed(book, name);
    return type !== undefined && maySign(state, type, ref);
  };
  const onDone = (act: string): void => {
    setAside(false);
    setEntered((before) => [act, ...before]);
  };
  const onAside = (): void => setAside(true);
  const notes = views.talks ? unclassified(views.talks.takenDown) : [];
  return (
    <div className={styles['page']}>
      <h1>{say('enter.night')}</h1>
      <p className={styles['soft']}>{say('enter.night.help')}</p>
      {(may('taken-down.enter') || typesInARow(state, book, ref).length > 0) && (
        <TakeDown {...{ signer, deviceKey, address, start, from, onDone, onAside }} />
      )}
      {may('note.take') && <NoteLine {...{ signer, deviceKey, onDone, onAside }} />}
      <output className={styles['part']}>
        {aside && (
          <p data-aside-now>
            {say('enter.aside.done')} <Link href={enterHref(room)}>{say('enter.aside.all')}</Link>
          </p>
        )}
        {entered.length > 0 && (
          <ul>
            {entered.map((act) => (
              <li key={act} data-entered={act}>
                <ActLink id={act}>{say('enter.done')}</ActLink> {sentence(act)}
              </li>
            ))}
          </ul>
        )}
      </output>
      <section className={styles['part']} aria-labelledby="notes">
        <h2 id="notes">{say('enter.notes')}</h2>
        {notes.length === 0 ? (
          <p className={styles['soft']}>{say('enter.notes.none')}</p>
        ) : (
          <ul className={styles['cards']}>
            {notes.map((note) => (
              <li key={note.act} data-note={note.act}>
                <Note note={note} takesDown={may('taken-down.enter')} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function Note({ note, takesDown }: { note: NoteRow; takesDown: boolean }) {
  const { say } = useWords();
  const { room, naming } = useRoom();
  const { act, at, line, by } = note;
  return (
    <>
      <p>
        <ActLink id={act}>{naming.instant(at)}</ActLink> (<bdi>{naming.party(by)}</bdi>){': '}
        <InWords words={line} />
      </p>
      <p className={styles['buttons']}>
        <Link href={enterHref(room, '', {}, { note: act })}>{say('enter.notes.properly')}</Link>
        {takesDown && (
          <Link href={enterHref(room, 'taken-down.enter', {}, { note: act })}>
            {say('enter.notes.for-side')}
          </Link>
        )}
        <Link href={enterHref(room, 'note.classify', { note: act, as: 'nothing' })}>
          {say('enter.notes.nothing')}
        </Link>
      </p>
    </>
  );
}
