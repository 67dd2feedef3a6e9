import { useState } from 'react';
import { term } from '#core/terms.ts';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './report.module.css';
import { FILE_FAULTS, takeFile, type TakenFile } from './taken-file.ts';

type FileFault = (typeof FILE_FAULTS)[number];

interface FileFieldsProps {
  files: readonly TakenFile[];
  onFiles: (files: readonly TakenFile[]) => void;
}

/** Photographs and files: taken in one after the other, each original as it is. */
export function FileFields({ files, onFiles }: FileFieldsProps) {
  const { say } = useWords();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<FileFault>();

  const take = async (input: HTMLInputElement): Promise<void> => {
    const chosen = [...(input.files ?? [])];
    // The field itself holds on to nothing, so that the same file can be chosen again.
    input.value = '';
    setBusy(true);
    setFault(undefined);
    let all = files;
    for (const file of chosen) {
      const taken = await takeFile(file, all, Date.now());
      if (taken.ok) all = [...all, taken.value];
      else setFault(FILE_FAULTS.find((code) => code === taken.fault.code));
    }
    onFiles(all);
    setBusy(false);
  };
  return (
    <fieldset className={styles['part']}>
      <legend>{say('report.files')}</legend>
      <p className={styles['soft']}>{say('report.files.help')}</p>
      {files.length > 0 && (
        <ol className={styles['list']}>
          {files.map((file, at) => (
            <li key={`${file.sha256} ${file.received}`} className={styles['card']} data-file>
              <FileFacts file={file} />
              <p className={styles['buttons']}>
                <Button onClick={() => onFiles(files.filter((_, i) => i !== at))}>
                  {say('report.file.remove')}
                </Button>
              </p>
            </li>
          ))}
        </ol>
      )}
      <p className={styles['buttons']}>
        <label className={styles['pick']}>
          {say('report.files.photo')}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            disabled={busy}
            onChange={(event) => void take(event.currentTarget)}
          />
        </label>
        <label className={styles['pick']}>
          {say('report.files.choose')}
          <input
            type="file"
            multiple
            disabled={busy}
            onChange={(event) => void take(event.currentTarget)}
          />
        </label>
      </p>
      <output>{busy && say('report.files.reading')}</output>
      {fault && (
        <p role="alert" className={styles['problem']}>
          {say(`report.fault.${fault}`)}
        </p>
      )}
    </fieldset>
  );
}

/** What is known of a file, and what is kept of it. */
export function FileFacts({ file, whole = false }: { file: TakenFile; whole?: boolean }) {
  const { say, language, moment } = useWords();
  const { type, kind, bytes, copy, sha256, received } = file;
  const copied =
    copy !== undefined ? 'copy' : type === 'jpeg' || type === 'png' ? 'damaged' : 'no-copy';
  return (
    <>
      <p>
        {say('report.file', {
          kind: term(language, `evidence-kind.${kind}`),
          size: sizeName(bytes.length),
        })}
      </p>
      <p className={styles['soft']}>{say(`report.file.${copied}`)}</p>
      {whole && (
        <p className={styles['soft']}>
          {say('report.file.received')} {moment(Date.parse(received))}
          <br />
          {say('report.file.sha256')}{' '}
          <bdi dir="ltr" className={styles['digest']}>
            {sha256}
          </bdi>
        </p>
      )}
    </>
  );
}

/** `2.1 MB`, in steps of a thousand. */
function sizeName(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000
    ? `${(bytes / 1000).toFixed(0)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
