import { useRoute } from 'wouter';
import { numbersToPrint } from '#core/views/hotline.ts';
import { useTalks } from '../context.ts';
import { Enclosed } from '../parts/enclosed.tsx';
import { Party } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { NumberInWords, Rung } from './hotline-numbers.tsx';

/** The numbers in small, at the foot of every print that has them nowhere else: Parley is not the hotline (JC). */
export default function HotlineFoot() {
  const { say } = useWords();
  const { views } = useTalks();
  const [onTruce] = useRoute('/rooms/:room/truce');
  const [onCommission] = useRoute('/rooms/:room/commission');
  if (onTruce || onCommission) return null;
  return (
    <div className="only-print">
      <p>{say('print.hotline')}</p>
      <ul>
        {numbersToPrint(views.talks.commission.hotline).map((row) => (
          <li key={row.act}>
            <Party id={row.of} /> <Rung rung={row.rung} />:{' '}
            {row.words && <NumberInWords words={row.words} />}{' '}
            {row.number && <Enclosed of={row.number} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
