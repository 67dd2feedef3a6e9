import { numbersToPrint } from '#core/views/hotline.ts';
import { useTalks } from '../context.ts';
import { Enclosed } from '../parts/enclosed.tsx';
import { Party } from '../parts/values.tsx';
import { NumberInWords, Rung } from './hotline-numbers.tsx';

/** The numbers in small, at the foot of every print: Parley is not the hotline (JC). */
export default function HotlineFoot() {
  const { views } = useTalks();
  return (
    <ul className="only-print">
      {numbersToPrint(views.talks.commission.hotline).map((row) => (
        <li key={row.act}>
          <Party id={row.of} /> <Rung rung={row.rung} />{' '}
          {row.words && <NumberInWords words={row.words} />}{' '}
          {row.number && <Enclosed of={row.number} />}
        </li>
      ))}
    </ul>
  );
}
