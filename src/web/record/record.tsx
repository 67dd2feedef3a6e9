import { useRoom } from '../context.ts';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { Acts } from './acts.tsx';
import { BundleCheck } from './bundle-check.tsx';
import { Checked } from './checked.tsx';
import { Codes } from './codes.tsx';
import styles from './record.module.css';
import { Result } from './result.tsx';
import { Sealed } from './sealed.tsx';

/** Whether the record holds, first; then what shows it, how to compare it with others, and everything it consists of. */
export default function Record() {
  const { say } = useWords();
  const { room, snapshot } = useRoom();
  const { report } = snapshot;
  useTitle(say('record.title'));
  if (!report) return null;
  return (
    <div className={styles['record']}>
      <h1>{say('record.title')}</h1>
      <Result report={report} />
      <div className={styles['columns']}>
        <Checked report={report} />
        <Codes report={report} key={room} />
      </div>
      {report.sealed && <Sealed sealed={report.sealed} />}
      <section className={styles['part']} aria-labelledby="check">
        <h2 id="check">{say('check.title')}</h2>
        <BundleCheck />
      </section>
      <section className={styles['part']} aria-labelledby="acts">
        <h2 id="acts">{say('record.acts')}</h2>
        <Acts />
      </section>
    </div>
  );
}
