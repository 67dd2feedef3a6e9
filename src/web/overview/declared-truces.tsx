import { whenOf } from '#core/truce-state.ts';
import { useTalks } from '../context.ts';
import { ActLink } from '../parts/values.tsx';
import { useMoment } from '../parts/use-moment.ts';
import { trucesNow, type TruceNow } from '../truce/order.ts';
import { useReading } from '../truce/reading.ts';
import { sourceOf } from '../truce/source.ts';
import { useWords } from '../words/use-words.ts';

/** The truces of the talks, each with what its clock reads, as the page of the truce has it. */
export default function DeclaredTruces() {
  const { views } = useTalks();
  const now = useMoment();
  return trucesNow(views.talks.truces, now).map((truce) => (
    <Declared key={truce.row.act} truce={truce} />
  ));
}

function Declared({ truce: { row, clock, stage } }: { truce: TruceNow }) {
  const { say, comma, semicolon } = useWords();
  const { naming } = useTalks();
  const { end } = sourceOf(row);
  const start = whenOf(row.terms.start, naming);
  const reading = useReading()(clock, stage, {
    start,
    end: end === 'open' ? undefined : whenOf(end, naming),
  });
  return (
    <li data-declared-truce={row.act} data-stage={stage}>
      <ActLink id={row.act}>
        {naming.term(`truce.${row.terms.kind}`)}
        {comma}
        {say('truce.from', { start })}
      </ActLink>
      <small>
        {reading.large}
        {reading.about !== undefined &&
          (reading.time ? ` ${reading.about}` : comma + reading.about)}
      </small>
      {clock.uncertain.length > 0 && (
        <small>
          {say('truce.uncertain')}
          {': '}
          {clock.uncertain.map((one) => naming.term(`truce-uncertain.${one}`)).join(semicolon)}
        </small>
      )}
    </li>
  );
}
