import { useState } from 'react';
import { toBase64 } from '#record/bytes.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { useRoom } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import { FilePick } from '../../record/file-pick.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../enter.module.css';
import { useForm, type Place } from '../form-context.ts';
import { Group } from './labelled.tsx';

/** A file is held whole while it is read; no phone sends one that is longer. */
const LARGEST = 512 * 1024 * 1024;

/** The SHA-256 of a file that is chosen here and goes nowhere. Of an original it is said whether the report that is named has one with this digest (IC1.6). */
export function FileDigestField({ place }: { place: Place }) {
  const { say } = useWords();
  const { views } = useRoom();
  const { type, body } = useForm();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const { path, label, value, onChange, optional } = place;
  const known =
    type === 'intake.custody'
      ? views.talks?.promises?.intake.reports[String(body['report'])]?.evidence
      : undefined;
  const read = async (file: File): Promise<void> => {
    setBusy(true);
    setFailed(false);
    try {
      if (file.size > LARGEST) throw new RangeError('larger than is held');
      onChange(toBase64(browserProvider.sha256(new Uint8Array(await file.arrayBuffer()))));
    } catch {
      setFailed(true);
      onChange(undefined);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Group path={path} label={label} optional={optional} hint={say('enter.file-digest.hint')}>
      <p className={styles['buttons']}>
        <FilePick accept="" name={path} onPick={(file) => void read(file)}>
          {say(busy ? 'app.loading' : 'enter.enclosure.choose')}
        </FilePick>
        {value !== undefined && (
          <Button onClick={() => onChange(undefined)}>{say('enter.remove')}</Button>
        )}
      </p>
      {failed && <p role="alert">{say('enter.file-digest.unread')}</p>}
      {typeof value === 'string' && (
        <p className={styles['soft']} data-digest={value}>
          {say('enter.file-digest', { digest: value })}{' '}
          {known &&
            say(
              known.some(({ sha256 }) => sha256 === value)
                ? 'enter.file-digest.same'
                : 'enter.file-digest.other',
            )}
        </p>
      )}
    </Group>
  );
}
