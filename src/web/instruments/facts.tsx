import { Link } from 'wouter';
import { isSignedApart } from '#core/instrument-state.ts';
import { textOf } from '#core/text/state.ts';
import type { InstrumentRow } from '#core/views/instrument-steps.ts';
import type { InstrumentReading } from '#core/views/instruments.ts';
import { useTalks } from '../context.ts';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, Moment, Party, Value } from '../parts/values.tsx';
import { useLanguageName } from '../text/use-language-name.ts';
import { useWords } from '../words/use-words.ts';
import { Parties } from './parties.tsx';
import { useDrawnUp } from './use-instrument.ts';

/** The text that an instrument is drawn up from, by its title. */
export function TextOf({ id }: { id: string }) {
  const { room, views } = useTalks();
  const title = views.talks.texts?.texts[id]?.title;
  return (
    <Link href={`/rooms/${room}/text/${id}`}>
      {title ? <InWords words={title} /> : id.slice(0, 8)}
    </Link>
  );
}

export function DrawnUpBy({ row }: { row: InstrumentRow }) {
  const { comma } = useWords();
  return (
    <>
      <Party id={row.by} />
      {comma}
      <ActLink id={row.act}>
        <Moment ms={row.at} />
      </ActLink>
    </>
  );
}

/** What the instrument was drawn up to be. */
export function Facts({ reading }: { reading: InstrumentReading }) {
  const { say, comma } = useWords();
  const { naming, views } = useTalks();
  const name = useLanguageName();
  const { row } = reading;
  const state = views.talks.texts?.state;
  const text = state ? textOf(state, row.text) : undefined;
  return (
    <dl className={entries['facts']}>
      <dt>{say('instrument.form')}</dt>
      <dd>{naming.term(`instrument-form.${row.form}`)}</dd>
      <dt>{say('instrument.text')}</dt>
      <dd>
        <TextOf id={row.text} />
      </dd>
      {text && (
        <>
          <dt>{say('instrument.languages.authentic')}</dt>
          <dd>{text.authentic.map(name).join(comma)}</dd>
        </>
      )}
      <dt>{say('instrument.parties')}</dt>
      <dd>
        <Parties ids={row.parties} turn={row.index} />
      </dd>
      <dt>{say('instrument.keeper')}</dt>
      <dd>
        <Party id={row.depositary} />
      </dd>
      <dt>{say('instrument.signature')}</dt>
      <dd>{say(`instrument.signature.${signatureOf(row)}`)}</dd>
      {row.originals !== undefined && (
        <>
          <dt>{say('instrument.originals')}</dt>
          <dd>{row.originals}</dd>
        </>
      )}
      <dt>{say('instrument.bound')}</dt>
      <dd>{say(`instrument.bound.${row.bound}`)}</dd>
      <dt>{say('instrument.entry')}</dt>
      <dd>
        <EntrySaid row={row} />
        <br />
        <span className={entries['soft']}>{say('instrument.entry.help')}</span>
      </dd>
      <dt>{say('instrument.drawn-up')}</dt>
      <dd>
        <DrawnUpBy row={row} />
      </dd>
    </dl>
  );
}

function signatureOf(row: InstrumentRow) {
  if (row.form === 'mediators-announcement') return 'nobody';
  if (!row.digital) return isSignedApart(row) ? 'ink.apart' : 'ink';
  return isSignedApart(row) ? 'digital.apart' : 'digital';
}

function EntrySaid({ row: { entry } }: { row: InstrumentRow }) {
  const { say } = useWords();
  const { naming } = useTalks();
  switch (entry.on) {
    case 'day':
      return say('instrument.entry.day', { day: naming.day(entry.day) });
    case 'deposits':
      return say('instrument.entry.deposits', { days: entry.days });
    default:
      return say(`instrument.entry.${entry.on}`);
  }
}

/** The hashes of the whole text: as it stands, as it was drawn up, as it was signed, each once. */
export function Hashes({ reading }: { reading: InstrumentReading }) {
  const { say } = useWords();
  const { room } = useTalks();
  const { row, hash, signed } = reading;
  const drawnUp = useDrawnUp(reading);
  const same = hash === drawnUp;
  return (
    <>
      <h2 id="instrument-hash">{say('instrument.hash')}</h2>
      <dl className={entries['facts']}>
        <dt>{say(same ? 'instrument.hash.same' : 'instrument.hash.now')}</dt>
        <dd data-hash>
          <Value>{hash}</Value>
        </dd>
        {!same && (
          <>
            <dt>{say('instrument.hash.drawn-up')}</dt>
            <dd>
              <Value>{drawnUp}</Value>
            </dd>
          </>
        )}
        {signed !== undefined && (
          <>
            <dt>{say('instrument.hash.signed')}</dt>
            <dd>
              <Value>{signed}</Value>
            </dd>
          </>
        )}
      </dl>
      {!same && (
        <p data-changed>
          {say(
            signed !== undefined && signed !== hash
              ? 'instrument.changed.signed'
              : 'instrument.changed',
          )}{' '}
          <Link href={`/rooms/${room}/text/${row.text}?at=${row.act}`}>
            {say('instrument.changed.read')}
          </Link>
        </p>
      )}
    </>
  );
}
