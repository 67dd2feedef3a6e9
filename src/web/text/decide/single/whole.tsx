import { hashText } from '#core/text/whole.ts';
import { digestWith } from '#record/digest.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { useShortCode } from '../../../parts/use-short-code.ts';
import { Value } from '../../../parts/values.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useShown } from '../../shown.ts';
import styles from '../decide.module.css';

/** The hash of the text as it stands, which this device computes itself. */
export function useWholeHash(): string | undefined {
  const { state, text } = useShown();
  return hashText(digestWith(browserProvider), state, text);
}

/** Which text it is: the code that the prints of it have, and its hash. */
export function Whole({ hash }: { hash: string }) {
  const { say } = useWords();
  const code = useShortCode('text', hash);
  return (
    <div data-whole={hash}>
      <p>
        {say('single.code')} <Value>{code ?? '…'}</Value>
      </p>
      <p className={styles['soft']}>
        <Value>{hash}</Value>
      </p>
    </div>
  );
}
