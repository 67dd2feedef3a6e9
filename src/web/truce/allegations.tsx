import type { AllegationRow } from '#core/views/truces.ts';
import { useTalks } from '../context.ts';
import parts from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { ActLink } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import type { TruceNow } from './order.ts';
import styles from './truce.module.css';

/** What is alleged of the truces, apart from everything else: it ends nothing and moves nothing. */
export function Allegations({ truces }: { truces: readonly TruceNow[] }) {
  const { say } = useWords();
  const { views } = useTalks();
  const all = truces.flatMap(({ row }) => views.talks.truces.examined[row.act] ?? []);
  if (all.length === 0) return null;
  return (
    <section className={styles['alleged']} aria-labelledby="alleged" data-alleged>
      <h2 id="alleged">{say('truce.alleged')}</h2>
      <p>{say('truce.alleged.help')}</p>
      <ul className={parts['list']}>
        {all.map((one) => (
          <Allegation key={one.act} allegation={one} />
        ))}
      </ul>
    </section>
  );
}

function Allegation({ allegation }: { allegation: AllegationRow }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  const { act, party, occurred, place, what, correctedBy } = allegation;
  return (
    <li className={parts['entry']}>
      <p>
        {say('truce.alleged.by', { side: naming.party(party) })} <InWords words={what} />
      </p>
      <p className={parts['soft']}>
        <ActLink id={act}>{naming.when(occurred)}</ActLink>
        {comma}
        <InWords words={place} />{' '}
        {correctedBy !== undefined && (
          <ActLink id={correctedBy}>{say('truce.accounts.corrected')}</ActLink>
        )}
      </p>
    </li>
  );
}
