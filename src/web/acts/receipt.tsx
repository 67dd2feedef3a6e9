import { useState } from 'react';
import type { LogProof } from '#record/proof.ts';
import { checkProof, parseProof } from '#record/proof.ts';
import { parseCheckpoint } from '#record/checkpoint.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { policyOf } from '#room/witnesses.ts';
import { useParley, useRoom } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { saveFile } from '../parts/save-file.ts';
import { faultWords } from '../record/fault-words.ts';
import { useWords } from '../words/use-words.ts';
import styles from './act-page.module.css';

type Now =
  | { is: 'waiting' }
  | { is: 'busy' }
  | { is: 'none' }
  | { is: 'held'; file: Uint8Array; says: string; holds: boolean };

/** The receipt of an act: fetched, checked here against the leaf that this device holds, and handed over as a file. */
export function Receipt({ id, leafHash }: { id: string; leafHash: Uint8Array }) {
  const { say, language } = useWords();
  const { room, snapshot } = useRoom();
  const { api } = useParley();
  const [now, setNow] = useState<Now>({ is: 'waiting' });

  const fetchAndCheck = async (): Promise<void> => {
    setNow({ is: 'busy' });
    const answer = await api.receipt(room, id);
    const { state } = snapshot.log.replay;
    if (!answer.ok || !state) return setNow({ is: 'none' });
    const file = answer.value;
    const policy = policyOf(browserProvider, state);
    const checked = await checkProof(browserProvider, file, leafHash, policy);
    const { index, size } = placeOf(file);
    if (checked.ok) {
      return setNow({
        is: 'held',
        file,
        says: say('act.receipt.holds', { index, size }),
        holds: true,
      });
    }
    // Cosignatures that are still to come are no fault: the act is recorded, and not yet compared by all.
    const alone =
      checked.fault.code === 'policy.quorum' &&
      (await checkProof(browserProvider, file, leafHash, { ...policy, quorum: 'none' })).ok;
    const { text, english = '' } = faultWords(language, checked.fault);
    setNow({
      is: 'held',
      file,
      says: alone
        ? say('act.receipt.holds.alone', { index })
        : say('act.receipt.fails', { problem: `${text} ${english}`.trim() }),
      holds: alone,
    });
  };

  return (
    <div className={styles['receipt']}>
      <p>{say('act.receipt.help')}</p>
      <p className="no-print">
        <Button disabled={now.is === 'busy'} onClick={() => void fetchAndCheck()}>
          {say(now.is === 'busy' ? 'act.receipt.busy' : 'act.receipt.get')}
        </Button>{' '}
        {now.is === 'held' && now.holds && (
          <Button onClick={() => saveFile(now.file, `${id.slice(0, 16)}.tlog-proof`, 'text/plain')}>
            {say('act.receipt.save')}
          </Button>
        )}
      </p>
      <output data-receipt={now.is === 'held' ? (now.holds ? 'holds' : 'fails') : now.is}>
        {now.is === 'none' && say('act.receipt.none')}
        {now.is === 'held' && <strong>{now.says}</strong>}
      </output>
    </div>
  );
}

function placeOf(file: Uint8Array): { index: number; size: number } {
  const proof = parseProof(file);
  if (!proof.ok) return { index: 0, size: 0 };
  const { index, checkpoint }: LogProof = proof.value;
  const head = parseCheckpoint(checkpoint);
  return { index, size: head.ok ? head.value.size : 0 };
}
