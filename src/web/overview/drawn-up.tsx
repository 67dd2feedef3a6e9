import { Link } from 'wouter';
import { instrumentForce } from '#core/views/force-now.ts';
import { useTalks } from '../context.ts';
import { InWords } from '../parts/in-words.tsx';
import { useMoment } from '../parts/use-moment.ts';
import { useWords } from '../words/use-words.ts';

/** The instruments drawn up in these talks, each with how it stands, as its own page has it. */
export default function DrawnUp() {
  const { say, comma, day } = useWords();
  const { room, views, naming } = useTalks();
  const moment = useMoment();
  const { texts } = views.talks;
  if (!texts) return null;
  return Object.values(texts.instruments).map((row) => {
    const force = instrumentForce(texts, row.act, moment);
    if (!force) return null;
    const entered = row.steps.findLast(({ what }) => what === 'in-force');
    return (
      <li key={row.act} data-drawn-up={row.act} data-force={force}>
        <Link href={`/rooms/${room}/instruments/${row.act}`}>
          <InWords words={row.title} />
        </Link>
        <small>
          {naming.term(`instrument-form.${row.form}`)}
          {comma}
          {say(`instrument.force.${force}`)}
          {force === 'in-force' && entered && comma + day(entered.at)}
        </small>
      </li>
    );
  });
}
