import { Link } from 'wouter';
import { besides, citedBy, type InstrumentReading } from '#core/views/instruments.ts';
import { pick } from '#core/words.ts';
import { useTalks } from '../context.ts';
import { EnterActs } from '../parts/enter-acts.tsx';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Value } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { Differences } from './differences.tsx';
import { useEntering } from './entering.ts';
import { Facts, Hashes, TextOf } from './facts.tsx';
import { Conditions, ForceMark } from './force.tsx';
import { Sides } from './sides.tsx';
import { Steps } from './steps.tsx';
import { sha256, useInstrument } from './use-instrument.ts';

/** One instrument: what it is, how it stands, what is still to come, and every step about it. */
export function InstrumentPage({ id }: { id: string }) {
  const { say, language } = useWords();
  const reading = useInstrument(id);
  useTitle(reading && pick(reading.row.title, language).text, say('nav.instruments'));
  if (!reading) {
    return (
      <Notice title={say('instrument.unknown')} level={1}>
        <p>{say('instrument.unknown.help')}</p>
        <ToAll />
      </Notice>
    );
  }
  return <Page reading={reading} />;
}

function ToAll() {
  const { say } = useWords();
  const { room } = useTalks();
  return (
    <p className="no-print">
      <Link href={`/rooms/${room}/instruments`}>{say('instrument.all')}</Link>
    </p>
  );
}

function Page({ reading }: { reading: InstrumentReading }) {
  const { say } = useWords();
  const { row, force, open, settled } = reading;
  const entering = useEntering(reading);
  return (
    <article className={entries['page']} data-instrument={row.act}>
      <div className={entries['part']}>
        <ToAll />
        <h1>
          <InWords words={row.title} />
        </h1>
        <p>
          <ForceMark force={force} />
        </p>
        {open > 0 && settled === undefined && (
          <p data-open={open}>{say('instrument.open', { count: open })}</p>
        )}
        <EnterActs acts={entering} />
      </div>
      <Conditions reading={reading} />
      <Sides reading={reading} />
      <section className={entries['part']} aria-labelledby="instrument-facts">
        <h2 id="instrument-facts">{say('instrument.facts')}</h2>
        <Facts reading={reading} />
      </section>
      <section className={entries['part']} aria-labelledby="instrument-hash">
        <Hashes reading={reading} />
      </section>
      <Differences reading={reading} />
      <Steps reading={reading} />
      <Cited reading={reading} />
      <Besides id={row.act} />
    </article>
  );
}

/** Annexes and side letters that it cites: by name where their words are here, else by hash alone. */
function Cited({ reading }: { reading: InstrumentReading }) {
  const { say } = useWords();
  const { views, naming } = useTalks();
  const { texts } = views.talks;
  const cited = texts ? citedBy(texts, reading.row, sha256) : [];
  if (cited.length === 0) return null;
  return (
    <section className={entries['part']} aria-labelledby="instrument-cited">
      <h2 id="instrument-cited">{say('instrument.cited')}</h2>
      <ul data-cited={cited.length}>
        {cited.map((one) => (
          <li key={one.hash}>
            {naming.term(`instrument-form.${one.form}`)}:{' '}
            {one.text === undefined ? say('instrument.cited.elsewhere') : <TextOf id={one.text} />}{' '}
            <Value>{one.hash}</Value>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Besides({ id }: { id: string }) {
  const { say } = useWords();
  const { room, views, naming } = useTalks();
  const { texts } = views.talks;
  const rows = texts ? besides(texts, id) : [];
  if (rows.length === 0) return null;
  return (
    <section className={entries['part']} aria-labelledby="instrument-besides">
      <h2 id="instrument-besides">{say('instrument.besides')}</h2>
      <p className={entries['soft']}>{say('instrument.besides.help')}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.act}>
            <Link href={`/rooms/${room}/instruments/${row.act}`}>
              <InWords words={row.title} />
            </Link>{' '}
            ({naming.term(`instrument-form.${row.form}`)})
          </li>
        ))}
      </ul>
    </section>
  );
}
