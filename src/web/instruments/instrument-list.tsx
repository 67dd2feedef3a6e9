import { Link } from 'wouter';
import type { InstrumentRow } from '#core/views/instrument-steps.ts';
import { useTalks } from '../context.ts';
import { EnterActs } from '../parts/enter-acts.tsx';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Party } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { DrawnUpBy, TextOf } from './facts.tsx';
import { ForceMark } from './force.tsx';
import { Parties } from './parties.tsx';
import { useInstrument } from './use-instrument.ts';

/** The instruments that were drawn up in this room, in that order. */
export function InstrumentList() {
  const { say } = useWords();
  const { room, views } = useTalks();
  useTitle(say('nav.instruments'));
  const rows = Object.values(views.talks.texts?.instruments ?? {});
  return (
    <div className={entries['page']}>
      <h1>{say('nav.instruments')}</h1>
      <p className={entries['lead']}>{say('instrument.lead')}</p>
      <EnterActs acts={[{ type: 'instrument.draw-up' }]} />
      {rows.length === 0 ? (
        <Notice title={say('instrument.none')}>
          <p>{say('instrument.none.help')}</p>
          <p>
            <Link href={`/rooms/${room}/text`}>{say('nav.text')}</Link>
          </p>
        </Notice>
      ) : (
        <ol className={entries['list']}>
          {rows.map((row, n) => (
            <li key={row.act} className={entries['entry']} data-instrument={row.act}>
              <One row={row} turn={n} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function One({ row, turn }: { row: InstrumentRow; turn: number }) {
  const { say } = useWords();
  const { room, naming } = useTalks();
  const reading = useInstrument(row.act);
  if (!reading) return null;
  return (
    <>
      <h2>
        <Link href={`/rooms/${room}/instruments/${row.act}`}>
          <InWords words={row.title} />
        </Link>
      </h2>
      <p>
        <ForceMark force={reading.force} />
      </p>
      <dl className={entries['facts']}>
        <dt>{say('instrument.form')}</dt>
        <dd>{naming.term(`instrument-form.${row.form}`)}</dd>
        <dt>{say('instrument.text')}</dt>
        <dd>
          <TextOf id={row.text} />
        </dd>
        <dt>{say('instrument.parties')}</dt>
        <dd>
          <Parties ids={row.parties} turn={turn} />
        </dd>
        <dt>{say('instrument.keeper')}</dt>
        <dd>
          <Party id={row.depositary} />
        </dd>
        <dt>{say('instrument.drawn-up')}</dt>
        <dd>
          <DrawnUpBy row={row} />
        </dd>
      </dl>
    </>
  );
}
