import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { BundleCheck } from './bundle-check.tsx';
import styles from './record.module.css';

/** A record from anywhere, checked with no server. */
export default function CheckPage() {
  const { say } = useWords();
  useTitle(say('check.title'));
  return (
    <div className={styles['record']}>
      <h1>{say('check.title')}</h1>
      <BundleCheck />
    </div>
  );
}
