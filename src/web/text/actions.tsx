import { EnterActs } from '../parts/enter-acts.tsx';
import { useWords } from '../words/use-words.ts';
import { useEnteringOn } from './entering.ts';
import styles from './margin.module.css';

/** What the reader's side could enter on a paragraph just now. The form asks the rules again before anything is signed. A draft of one's own words has its place here. */
export function Actions({ id }: { id: string }) {
  const { say } = useWords();
  const acts = useEnteringOn(id);
  if (acts.length === 0) return null;
  return (
    <section className={`${styles['part']} no-print`} aria-label={say('text.enter')}>
      <EnterActs acts={acts} />
    </section>
  );
}
