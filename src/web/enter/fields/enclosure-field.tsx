import { useState } from 'react';
import type { EnclosureRef } from '#core/shapes.ts';
import { fromUtf8, utf8 } from '#record/bytes.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { enclose } from '#room/compose.ts';
import { Button } from '../../parts/button.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { FilePick } from '../../record/file-pick.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../enter.module.css';
import { useForm, type Place } from '../form-context.ts';
import { Group } from './labelled.tsx';

const LINE = 'text/plain';
/** What a body may name (shapes.ts). */
const LARGEST = 16 * 1024 * 1024;
const MEDIA = /^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,79}$/;

/** Words or a file that may be withheld or destroyed later (RC2.3): read on this device, and named in the act by its digest alone. */
export function EnclosureField({ place, only }: { place: Place; only?: 'file' }) {
  const { say } = useWords();
  const { enclosures, enclose: keep } = useForm();
  const { path, label, value, onChange, optional } = place;
  const ref = value as EnclosureRef | undefined;
  const held = enclosures.find((one) => one.ref.enclosure === ref?.enclosure);
  const [as, setAs] = useState<'line' | 'file'>(
    only ?? (ref && ref.media !== LINE ? 'file' : 'line'),
  );
  const [text, setText] = useState(() =>
    held?.ref.media === LINE ? (fromUtf8(held.bytes) ?? '') : '',
  );
  const [problem, setProblem] = useState<'large'>();

  const put = (bytes: Uint8Array, media: string): void => {
    const made = enclose(browserProvider, bytes, media);
    keep(made);
    onChange({ ...made.ref });
  };
  const read = async (file: File): Promise<void> => {
    setProblem(undefined);
    if (file.size > LARGEST) return setProblem('large');
    const media = MEDIA.test(file.type) ? file.type : 'application/octet-stream';
    put(new Uint8Array(await file.arrayBuffer()), media);
  };

  return (
    <Group
      path={path}
      label={label}
      optional={optional}
      hint={
        problem === 'large'
          ? say('enter.enclosure.large')
          : ref !== undefined && held === undefined
            ? say('enter.enclosure.again')
            : held && as === 'file'
              ? say('enter.enclosure.held', { size: held.bytes.length })
              : say('enter.enclosure.hint')
      }
    >
      {only === undefined && (
        <Segmented
          label={say('enter.enclosure.as')}
          value={as}
          choices={[
            { value: 'line', label: say('enter.enclosure.line') },
            { value: 'file', label: say('enter.enclosure.file') },
          ]}
          onChange={(next) => {
            setAs(next);
            setText('');
            onChange(undefined);
          }}
        />
      )}
      {as === 'line' ? (
        <input
          type="text"
          dir="auto"
          aria-label={`${label}: ${say('enter.enclosure.line')}`}
          data-path={path}
          maxLength={200}
          value={text}
          onChange={(event) => {
            const next = event.currentTarget.value;
            setText(next);
            if (next.trim() === '') onChange(undefined);
            else put(utf8(next.trim()), LINE);
          }}
        />
      ) : (
        <p className={styles['buttons']}>
          <FilePick accept="" name={path} onPick={(file) => void read(file)}>
            {say('enter.enclosure.choose')}
          </FilePick>
          {ref !== undefined && (
            <Button onClick={() => onChange(undefined)}>{say('enter.remove')}</Button>
          )}
        </p>
      )}
    </Group>
  );
}
