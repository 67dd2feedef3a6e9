import { useId, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Passing } from '#client/joint.ts';
import { fromUtf8 } from '#record/bytes.ts';
import { useRoom } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../enter.module.css';
import { useFocus } from '../read-aloud.tsx';
import { Signers } from './signers.tsx';
import { Until } from './until.tsx';

/** What was signed here, for whoever signs next. It is kept nowhere but in what is copied or saved. */
export function PassOn({ passing }: { passing: Passing }) {
  const { bytes, signed, isSealed, isEnvelope, until } = passing;
  const { say } = useWords();
  const { room } = useRoom();
  const [copied, setCopied] = useState<'copied' | 'copy-self'>();
  const text = useRef<HTMLTextAreaElement>(null);
  const heading = useFocus<HTMLHeadingElement>();
  const id = useId();
  const written = fromUtf8(bytes) ?? '';

  const copy = async (): Promise<void> => {
    text.current?.select();
    try {
      await navigator.clipboard.writeText(written);
      setCopied('copied');
    } catch {
      setCopied('copy-self');
    }
  };
  return (
    <section className={styles['confirm']} aria-labelledby={`${id}-head`} data-passed={signed.id}>
      <h2 id={`${id}-head`} tabIndex={-1} ref={heading}>
        {say('enter.others.passed')}
      </h2>
      {isEnvelope && <p>{say('enter.others.envelope')}</p>}
      <Signers joint={signed} />
      <Until at={until} />
      <p>{say(isSealed ? 'enter.others.pass.sealed' : 'enter.others.pass')}</p>
      <label className={styles['field']}>
        {say('enter.others.text')}
        <textarea ref={text} readOnly rows={6} dir="ltr" value={written} />
      </label>
      <p className={styles['buttons']}>
        <Button look="main" onClick={() => void copy()}>
          {say('enter.others.copy')}
        </Button>
        <Button
          onClick={() => saveFile(bytes, `parley-${signed.id.slice(0, 8)}.txt`, 'text/plain')}
        >
          {say('enter.others.save')}
        </Button>
      </p>
      <output>{copied && say(`enter.others.${copied}`)}</output>
      <p>
        <Link href={`/rooms/${room}/enter`}>{say('enter.another')}</Link>
      </p>
    </section>
  );
}
