import { useState } from 'react';
import { WORD_LANGUAGES, type WordLanguage } from '#core/words.ts';
import { MAX_DRAFT_BYTES, readDraft, type ReadDraft } from '#interchange/read-draft.ts';
import { utf8 } from '#record/bytes.ts';
import { Button } from '../../parts/button.tsx';
import { FilePick } from '../../record/file-pick.tsx';
import { useWords } from '../../words/use-words.ts';
import { Choice } from './choice.tsx';
import styles from './table.module.css';

/** A draft as it was read, and what it was read from. */
export interface ReadFrom {
  /** Of the file; of what was pasted, none. */
  name: string | undefined;
  bytes: Uint8Array;
  changes?: 'accept' | 'reject' | undefined;
  read: ReadDraft;
}

export type Given = Omit<ReadFrom, 'read'>;

/** Reads what was given, as plain text where it was pasted. */
export function readFrom(
  { name, bytes, changes }: Given,
  language: WordLanguage | undefined,
): ReturnType<typeof readDraft> {
  const title = (name ?? '')
    .replace(/\.[^.]*$/, '')
    .replaceAll(/\p{C}/gu, '')
    .slice(0, 200);
  return readDraft(name ?? '.txt', bytes, title || 'Draft', { language, changes });
}

interface SourceProps {
  onRead: (from: ReadFrom) => void;
}

/** Where the words come from. Nothing leaves this device here. */
export function Source({ onRead }: SourceProps) {
  const { say } = useWords();
  const [pasted, setPasted] = useState('');
  const [failed, setFailed] = useState<{ given: Given; code: string; message: string }>();

  const take = (given: Given, language?: WordLanguage): void => {
    const read = readFrom(given, language);
    if (read.ok) onRead({ ...given, read: read.value });
    else setFailed({ given, ...read.fault });
  };
  const open = async (file: File): Promise<void> => {
    const given = { name: file.name, bytes: new Uint8Array(0) };
    if (file.size > MAX_DRAFT_BYTES)
      return setFailed({ given, code: 'file.size', message: say('table.too-large') });
    take({ ...given, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  return (
    <div className={styles['fields']}>
      <p>{say('table.lead')}</p>
      <section aria-labelledby="table-file" className={styles['field']}>
        <h2 id="table-file">{say('table.file')}</h2>
        <p className={styles['soft']}>{say('table.file.help')}</p>
        <FilePick
          accept=".md,.markdown,.txt,.json,.docx,.akn,.xml"
          name="draft"
          onPick={(file) => void open(file)}
        >
          {say('table.file.choose')}
        </FilePick>
      </section>
      {failed && (
        <div role="alert" className={styles['failed']} data-fault={failed.code}>
          <p>{say(failed.code === 'docx.tracked' ? 'table.tracked' : 'table.cannot')}</p>
          {failed.code === 'akn.language' && (
            <Choice
              label={say('table.language')}
              value=""
              choices={['', ...WORD_LANGUAGES]}
              onChange={(one) => one !== '' && take(failed.given, one)}
            />
          )}
          {failed.code === 'docx.tracked' ? (
            <p className={styles['buttons']}>
              <Button onClick={() => take({ ...failed.given, changes: 'accept' })}>
                {say('table.tracked.accept')}
              </Button>
              <Button onClick={() => take({ ...failed.given, changes: 'reject' })}>
                {say('table.tracked.reject')}
              </Button>
            </p>
          ) : (
            <p lang="en" dir="ltr">
              {failed.message}
            </p>
          )}
        </div>
      )}
      <form
        className={styles['field']}
        onSubmit={(event) => {
          event.preventDefault();
          if (pasted.trim() !== '') take({ name: undefined, bytes: utf8(pasted) });
        }}
      >
        <h2 id="table-paste">{say('table.paste')}</h2>
        <p id="table-paste-help" className={styles['soft']}>
          {say('table.paste.help')}
        </p>
        <textarea
          aria-labelledby="table-paste"
          aria-describedby="table-paste-help"
          dir="auto"
          rows={10}
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
        <p className={styles['buttons']}>
          <Button type="submit">{say('table.paste.read')}</Button>
        </p>
      </form>
    </div>
  );
}
