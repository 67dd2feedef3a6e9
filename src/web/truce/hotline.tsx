import { numbersToPrint } from '#core/views/hotline.ts';
import { useTalks } from '../context.ts';
import { Enclosed } from '../parts/enclosed.tsx';
import parts from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { ActLink } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';

/** The numbers of the hotline, where some are entered: on the screen and on every print of it. */
export function Hotline({ short = false }: { short?: boolean }) {
  const { say } = useWords();
  const { views, naming } = useTalks();
  const numbers = numbersToPrint(views.talks.commission.hotline);
  if (numbers.length === 0) return null;
  return (
    <section className={parts['part']} aria-labelledby="hotline" data-hotline>
      <h2 id="hotline">{say('truce.hotline')}</h2>
      {!short && <p>{say('truce.hotline.help')}</p>}
      <ul className={parts['list']}>
        {numbers.map(({ act, of, rung, words, number }) => (
          <li key={act}>
            <ActLink id={act}>{`${naming.party(of)} (${naming.term(`ladder.${rung}`)})`}</ActLink>
            {': '}
            {words ? <InWords words={words} /> : number && <Enclosed of={number} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
