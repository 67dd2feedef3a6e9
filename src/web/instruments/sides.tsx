import type { ReactNode } from 'react';
import type { Done, InstrumentReading, SideOfInstrument } from '#core/views/instruments.ts';
import entries from '../parts/entries.module.css';
import { inTurn } from '../parts/in-turn.ts';
import { ActLink, Moment, Party } from '../parts/values.tsx';
import { Flag } from '../points/marks.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './instruments.module.css';

/** What stands of each party, of the text as it is now and of earlier ones. What is not there is not named. */
export function Sides({ reading }: { reading: InstrumentReading }) {
  const { say } = useWords();
  const { sides, row } = reading;
  return (
    <section className={entries['part']} aria-labelledby="instrument-sides">
      <h2 id="instrument-sides">{say('instrument.sides')}</h2>
      <div className={styles['sides']}>
        {inTurn(sides, row.steps.length).map((side) => (
          <Side key={side.party} side={side} settled={reading.settled} />
        ))}
      </div>
    </section>
  );
}

function Side({ side, settled }: { side: SideOfInstrument; settled: string | undefined }) {
  const { say } = useWords();
  const { party, adopted, initialled, initials, signed, ratified } = side;
  const none = !adopted && !initialled && !signed && !ratified && initials.have === 0;
  return (
    <section className={styles['side']} data-side={party}>
      <h3>
        <Party id={party} />
      </h3>
      {none && <p className={entries['soft']}>{say('instrument.sides.none')}</p>}
      <dl className={styles['done']}>
        {adopted && <One label={say('instrument.side.adopted')} step={adopted} settled={settled} />}
        {initialled && (
          <One label={say('instrument.side.initialled')} step={initialled} settled={settled} />
        )}
        {!initialled?.current && initials.have > 0 && (
          <>
            <dt>{say('instrument.side.initials')}</dt>
            <dd data-initials={initials.have}>
              {say('instrument.side.initials.have', { ...initials })}
            </dd>
          </>
        )}
        {signed && (
          <One label={say('instrument.side.signed')} step={signed} settled={settled}>
            {say(`instrument.mark.${signed.how}`)}
            {signed.adReferendum && (
              <>
                {' '}
                <Flag>{say('instrument.mark.ad-referendum')}</Flag>
              </>
            )}
            {signed.adReferendum && !signed.confirmed && (
              <>
                {' '}
                <Flag>{say('instrument.mark.awaits')}</Flag>
              </>
            )}
          </One>
        )}
        {signed?.confirmed && (
          <One label={say('instrument.side.confirmed')} step={signed.confirmed} />
        )}
        {ratified && (
          <One label={say('instrument.side.ratified')} step={ratified} settled={settled} />
        )}
        {ratified?.deposited && (
          <One label={say('instrument.side.deposited')} step={ratified.deposited} />
        )}
      </dl>
    </section>
  );
}

interface OneProps {
  label: string;
  step: Pick<Done, 'act' | 'at'> & Partial<Done>;
  /** What enters into force, whatever became of the text since. */
  settled?: string | undefined;
  children?: ReactNode;
}

function One({ label, step, settled, children }: OneProps) {
  const { say } = useWords();
  const { act, at, current, weight, hash } = step;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <ActLink id={act}>
          <Moment ms={at} />
        </ActLink>
        {children && <div>{children}</div>}
        {current === false && hash !== settled && (
          <div>
            <Flag>{say('instrument.mark.earlier')}</Flag>
          </div>
        )}
        {weight !== undefined && weight !== 'counts' && (
          <div>{say(`instrument.mark.${weight}`)}</div>
        )}
      </dd>
    </>
  );
}
