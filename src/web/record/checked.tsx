import { useState } from 'react';
import type { ReplicaReport } from '#client/replica.ts';
import { useParley, useRoom } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { Progress } from '../parts/progress.tsx';
import { saveFile } from '../parts/save-file.ts';
import { roomCopy } from '../room-copy.ts';
import { useWords } from '../words/use-words.ts';
import styles from './record.module.css';

type Now =
  | { doing: 'nothing' }
  | { doing: 'checking'; have: number; size: number }
  | { doing: 'checked' }
  | { doing: 'unreached' };

/** Exactly what this device checked, what that does not show, and how to do it all again. */
export function Checked({ report }: { report: ReplicaReport }) {
  const { say, moment } = useWords();
  const { room, views } = useRoom();
  const parley = useParley();
  const [now, setNow] = useState<Now>({ doing: 'nothing' });

  const recheck = async (): Promise<void> => {
    setNow({ doing: 'checking', have: 0, size: report.acts });
    const copy = roomCopy(parley, room);
    const before = copy.snapshot.report;
    await copy.recheck((have, size) => setNow({ doing: 'checking', have, size }));
    const done = copy.snapshot.report !== before;
    setNow({ doing: done ? 'checked' : 'unreached' });
  };

  const { acts, signatures, since } = report;
  return (
    <section className={styles['part']} aria-labelledby="checked">
      <h2 id="checked">{say('record.checked')}</h2>
      <ul>
        <li>{say('record.checked.form', { acts })}</li>
        <li>{say('record.checked.signatures', { signatures })}</li>
        <li>{say('record.checked.tree')}</li>
        <li>{say('record.checked.seen')}</li>
        <li>{say('record.checked.rules', { rules: views.members.state?.rules ?? 1 })}</li>
        <li>{say('record.checked.log')}</li>
        {since && (
          <li>{say('record.checked.since', { size: since.size, at: moment(since.at) })}</li>
        )}
      </ul>
      {views.members.state?.kind !== 'reconstruction' && <p>{say('record.checked.not')}</p>}
      <div className={`${styles['actions']} no-print`}>
        <Button look="main" disabled={now.doing === 'checking'} onClick={() => void recheck()}>
          {say('record.check')}
        </Button>
        <Download />
      </div>
      {now.doing === 'checking' && (
        <Progress
          value={now.have}
          max={now.size}
          label={say('record.check.running', { have: now.have, size: now.size })}
        />
      )}
      <output className={styles['said']}>
        {now.doing === 'checked' && say('record.check.done', { acts })}
        {now.doing === 'unreached' && say('record.check.offline')}
      </output>
    </section>
  );
}

/** The whole room as one file, to be checked anywhere. */
function Download() {
  const { say } = useWords();
  const { room } = useRoom();
  const { api } = useParley();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const download = async (): Promise<void> => {
    setBusy(true);
    const answer = await api.bundle(room);
    setBusy(false);
    if (answer.ok) saveFile(answer.value, `${room}.parley`, 'application/octet-stream');
    setProblem(
      answer.ok
        ? undefined
        : answer.failure.kind === 'refused'
          ? answer.failure.message
          : say('record.bundle.failed'),
    );
  };
  return (
    <>
      <Button disabled={busy} onClick={() => void download()}>
        {say('record.bundle')}
      </Button>
      <p className={styles['help']}>{problem ?? say('record.bundle.help')}</p>
    </>
  );
}
