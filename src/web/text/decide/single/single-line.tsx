import { part, textOf } from '#core/text/state.ts';
import { useTalks } from '../../../context.ts';
import { ActLink, Moment } from '../../../parts/values.tsx';
import { Flag } from '../../../points/marks.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useShown } from '../../shown.ts';
import styles from '../decide.module.css';
import { Whole } from './whole.tsx';

/** TX11: how a single text is worked on, and the questions put on it with what all may know of each. */
export default function SingleLine() {
  const { say } = useWords();
  const { views, naming } = useTalks();
  const { state, text } = useShown();
  const of = textOf(state, text);
  if (of?.tier !== 'one-text') return null;
  const asked = Object.entries(part.read(state).askings ?? {}).filter(
    ([, one]) => one.text === text,
  );
  return (
    <section className={styles['beside']} aria-label={say('single.title')} data-single>
      <p className={styles['lead']}>{say('single.lead', { pen: naming.party(of.pen) })}</p>
      {asked.map(([act, { hash, outcome }]) => {
        const at = views.acts.get(act)?.admitted;
        return (
          <div key={act} className={styles['exact']} data-outcome={outcome ?? 'open'}>
            <p>
              <ActLink id={act}>{say('single.asked')}</ActLink>{' '}
              {at !== undefined && <Moment ms={at} />}{' '}
              <Flag>{say(`single.now.${outcome ?? 'open'}`)}</Flag>
            </p>
            <Whole hash={hash} />
            <p className={styles['soft']}>{say(`single.now.${outcome ?? 'open'}.help`)}</p>
          </div>
        );
      })}
    </section>
  );
}
