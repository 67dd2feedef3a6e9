import { useEffect, useState, type DragEvent } from 'react';
import { createPortal } from 'react-dom';
import { filePieces } from '#client/file-pieces.ts';
import { parseAnchors } from '#record/anchors.ts';
import type { Vkey } from '#record/keys.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { loadEveryBook } from '#room/rulebooks.ts';
import { verifyBundle, type Verification } from '#room/verify.ts';
import { Button } from '../parts/button.tsx';
import { Progress } from '../parts/progress.tsx';
import { useWords } from '../words/use-words.ts';
import { BundleResult } from './bundle-result.tsx';
import { takeTitle, type RoomTitles } from './room-titles.ts';
import { faultWords } from './fault-words.ts';
import { FilePick } from './file-pick.tsx';
import styles from './record.module.css';

type Now =
  | { doing: 'waiting' }
  | { doing: 'checking'; file: string; read: number; size: number }
  | { doing: 'done'; file: string; result: Verification; titles: RoomTitles; at: number };

interface Trust {
  file: string;
  keys: Vkey[];
}

/** Takes a record by drop or by choice and checks it here, in pieces, so that the page stays usable. The file is sent nowhere. */
export function BundleCheck() {
  const { say, language } = useWords();
  const [now, setNow] = useState<Now>({ doing: 'waiting' });
  const [trust, setTrust] = useState<Trust | string>();
  const [over, setOver] = useState(false);
  useEffect(() => {
    loadEveryBook().catch(() => undefined);
  }, []);

  const check = async (
    file: File,
    anchors = typeof trust === 'object' ? trust.keys : undefined,
  ) => {
    const size = file.size;
    setNow({ doing: 'checking', file: file.name, read: 0, size });
    const pieces = filePieces(file, (read) => {
      setNow({ doing: 'checking', file: file.name, read, size });
    });
    const titles: RoomTitles = new Map();
    const result = await verifyBundle(browserProvider, pieces, {
      ...(anchors ? { anchors } : {}),
      onEntry: (room, _index, _entry, replayed) => {
        if (replayed.kind === 'admitted') takeTitle(titles, room, replayed.act);
      },
    });
    setNow({ doing: 'done', file: file.name, result, titles, at: Date.now() });
  };
  const takeKeys = async (file: File): Promise<void> => {
    const read = parseAnchors(browserProvider, new Uint8Array(await file.arrayBuffer()));
    if (read.ok) return setTrust({ file: file.name, keys: read.value });
    const { text, english = '' } = faultWords(language, read.fault);
    return setTrust(say('check.trust.bad', { problem: `${text} ${english}`.trim() }));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void check(file);
  };

  if (now.doing === 'done') {
    const again = (
      <p className="no-print">
        <Button onClick={() => setNow({ doing: 'waiting' })}>{say('check.again')}</Button>
      </p>
    );
    const shown = <BundleResult {...now} again={again} />;
    // What fails covers the page: nobody should go on reading beside it.
    const place = document.getElementById('content');
    return now.result.intact.ok || !place
      ? shown
      : createPortal(<div className={styles['cover']}>{shown}</div>, place);
  }
  return (
    <div className={`${styles['check']} no-print`}>
      <p>{say('check.lead')}</p>
      <div
        className={styles['drop']}
        data-over={over || undefined}
        data-drop="bundle"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {now.doing === 'checking' ? (
          <Progress
            value={now.read}
            max={now.size}
            label={say('check.running', {
              file: now.file,
              percent: now.size === 0 ? 100 : Math.floor((now.read / now.size) * 100),
            })}
          />
        ) : (
          <>
            <span>{say('check.drop', { ending: '.parley' })}</span>
            <FilePick accept=".parley" onPick={(file) => void check(file)} name="bundle">
              {say('check.choose')}
            </FilePick>
          </>
        )}
      </div>
      <details>
        <summary>{say('check.trust')}</summary>
        <div className={styles['trust']}>
          <p>{say('check.trust.help')}</p>
          {typeof trust === 'object' && (
            <p>{say('check.trust.using', { file: trust.file, count: trust.keys.length })}</p>
          )}
          {typeof trust === 'string' && <p role="alert">{trust}</p>}
          <div className={styles['actions']}>
            <FilePick accept=".txt,.keys" onPick={(file) => void takeKeys(file)} name="anchors">
              {say('check.trust.choose')}
            </FilePick>
            {trust !== undefined && (
              <Button onClick={() => setTrust(undefined)}>{say('check.trust.drop')}</Button>
            )}
          </div>
        </div>
      </details>
    </div>
  );
}
