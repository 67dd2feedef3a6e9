import { useState } from 'react';
import { Link } from 'wouter';
import { languagesSaid, type InstrumentReading } from '#core/views/instruments.ts';
import { useTalks } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import entries from '../../parts/entries.module.css';
import { InWords } from '../../parts/in-words.tsx';
import { EnterLink, useOwnParty } from '../../parts/enter-link.tsx';
import { Value } from '../../parts/values.tsx';
import { useWords } from '../../words/use-words.ts';
import { Found, useDifferences } from '../differences.tsx';
import { TextOf } from '../facts.tsx';
import { ForceMark } from '../force.tsx';
import { Parties } from '../parties.tsx';
import { useInstrument } from '../use-instrument.ts';

/** Acts before which the differences between the languages are laid before whoever acts. */
const BEFORE: ReadonlySet<string> = new Set([
  'instrument.adopt',
  'instrument.initial',
  'instrument.initial-paragraphs',
  'instrument.settle-languages',
  'instrument.sign',
  'instrument.signed-in-ink',
]);

/** What an act is about: the instrument, its text with the hash, and, before it is adopted, initialled or signed, what its languages differ in. */
export default function Laid({ type, instrument }: { type: string; instrument: unknown }) {
  const reading = useInstrument(String(instrument));
  if (!reading) return null;
  return <About key={reading.row.act} type={type} reading={reading} />;
}

function About({ type, reading }: { type: string; reading: InstrumentReading }) {
  const { say } = useWords();
  const { room } = useTalks();
  const { row, hash, settled, open, force } = reading;
  // As it was when this person began to read it.
  const [opened, setOpened] = useState(hash);
  const isChanged = BEFORE.has(type) && hash !== opened;
  return (
    <section className={entries['entry']} aria-labelledby="instrument-laid" data-laid={row.act}>
      <h2 id="instrument-laid">{say('instrument.laid')}</h2>
      <p>
        <Link href={`/rooms/${room}/instruments/${row.act}`}>
          <InWords words={row.title} />
        </Link>
      </p>
      <dl className={entries['facts']}>
        <dt>{say('instrument.text')}</dt>
        <dd>
          <TextOf id={row.text} />
        </dd>
        <dt>{say('instrument.hash')}</dt>
        <dd>
          <Value>{BEFORE.has(type) ? hash : (settled ?? hash)}</Value>
        </dd>
        <dt>{say('instrument.parties')}</dt>
        <dd>
          <Parties ids={row.parties} turn={row.steps.length} />
        </dd>
        <dt>{say('instrument.force')}</dt>
        <dd>
          <ForceMark force={force} />
        </dd>
      </dl>
      {isChanged && (
        <div role="alert" data-changed>
          <p>{say('instrument.laid.changed', { hash: (opened ?? '').slice(0, 12) })}</p>
          <p>
            <Button onClick={() => setOpened(hash)}>{say('instrument.laid.changed.read')}</Button>
          </p>
        </div>
      )}
      {open > 0 && BEFORE.has(type) && <p>{say('instrument.open', { count: open })}</p>}
      {BEFORE.has(type) && <Differing type={type} reading={reading} />}
    </section>
  );
}

function Differing({ type, reading }: { type: string; reading: InstrumentReading }) {
  const { say } = useWords();
  const own = useOwnParty();
  const found = useDifferences(reading.row.text);
  if (!found || found.length === 0) return null;
  const said = languagesSaid(reading.row, reading.hash).some(({ party }) => party === own);
  const answers = type === 'instrument.settle-languages';
  const body = { instrument: reading.row.act };
  return (
    <>
      <h3>{say('instrument.languages')}</h3>
      {!answers && !said && <p data-warning>{say('instrument.laid.first')}</p>}
      <Found sentences={found} />
      {!answers && !said && (
        <p>
          <EnterLink type="instrument.settle-languages" body={body}>
            {say('instrument.laid.answer')}
          </EnterLink>
        </p>
      )}
    </>
  );
}
