import type { ReactNode } from 'react';
import type { InkDetails, InstrumentStep, SignedBy } from '#core/views/instrument-steps.ts';
import { powersUnder, type InstrumentReading } from '#core/views/instruments.ts';
import { useTalks } from '../context.ts';
import { Enclosed } from '../parts/enclosed.tsx';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, Moment, Party, Value } from '../parts/values.tsx';
import { Flag } from '../points/marks.tsx';
import { useLanguageName } from '../text/use-language-name.ts';
import { useWords } from '../words/use-words.ts';
import { EnclosedFile } from './file.tsx';
import styles from './instruments.module.css';

/** Every step in the order it was taken: who, what, under which powers, and about which exact text. */
export function Steps({ reading }: { reading: InstrumentReading }) {
  const { say } = useWords();
  const { steps } = reading.row;
  return (
    <section className={entries['part']} aria-labelledby="instrument-steps">
      <h2 id="instrument-steps">{say('instrument.steps')}</h2>
      {steps.length === 0 && <p>{say('instrument.steps.none')}</p>}
      <ol className={entries['steps']}>
        {steps.map((step) => (
          <li key={step.act} data-step={step.what} className={styles['step']}>
            <Step step={step} reading={reading} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Step({ step, reading }: { step: InstrumentStep; reading: InstrumentReading }) {
  const { say, comma } = useWords();
  const { naming, views } = useTalks();
  const said = useStepSaid();
  const powers = powersUnder(views.talks.authority, step, reading.row.text);
  const hash = 'hash' in step ? step.hash : undefined;
  return (
    <>
      <p>
        {said(step)}
        {comma}
        <ActLink id={step.act}>
          <Moment ms={step.at} />
        </ActLink>
      </p>
      {hash !== undefined && (
        <p className={entries['soft']}>
          {say('instrument.step.hash')} <Value>{hash.slice(0, 12)}</Value>
          {hash !== reading.hash && hash !== reading.settled && (
            <>
              {' '}
              <Flag>{say('instrument.mark.earlier')}</Flag>
            </>
          )}
        </p>
      )}
      {powers.map((one) => (
        <p key={one.act} className={entries['soft']} data-powers={one.act}>
          {say('instrument.powers', { office: naming.term(`power-office.${one.office}`) })}{' '}
          <Enclosed of={one.person} />
          {comma}
          <ActLink id={one.act}>
            <Moment ms={one.at} />
          </ActLink>
        </p>
      ))}
      <More step={step} />
    </>
  );
}

/** A step in a few words. */
function useStepSaid(): (step: InstrumentStep) => string {
  const { say } = useWords();
  const { naming } = useTalks();
  return (step) => {
    const who = naming.party(step.party);
    switch (step.what) {
      case 'initialled-paragraphs':
        return say('instrument.step.initialled.some', {
          who,
          paragraphs: naming.nodes(step.nodes),
        });
      case 'languages':
        return say(`instrument.step.languages.${step.as}`, {
          who,
          language: step.language === undefined ? '' : naming.term(`language.${step.language}`),
          day: step.until === undefined ? '' : naming.day(step.until),
        });
      case 'signed': {
        const parties = naming.list(step.signatories.map(({ party }) => naming.party(party)));
        if (step.ink) return say('instrument.step.signed.ink', { who, parties });
        const ad = step.signatories.some((one) => one.adReferendum);
        return say(ad ? 'instrument.step.signed.ad' : 'instrument.step.signed.digital', {
          parties,
        });
      }
      case 'ratified':
        return say(`instrument.step.${step.how}`, { who });
      case 'deposited':
        return say(step.inOrder ? 'instrument.step.deposited' : 'instrument.step.not-deposited', {
          who,
          party: naming.party(step.of),
        });
      case 'suspended':
      case 'resumed':
      case 'terminated': {
        const parties = naming.list(
          step.by.map((key) => naming.party(key.slice(0, key.indexOf('/')))),
        );
        return say(`instrument.step.${step.what}`, { parties });
      }
      default:
        return say(`instrument.step.${step.what}`, { who });
    }
  };
}

/** What else a step says: of ink, of languages, of what was found not in order. */
function More({ step }: { step: InstrumentStep }): ReactNode {
  const { say } = useWords();
  switch (step.what) {
    case 'languages':
      return (
        <p>
          <InWords words={step.says} />
        </p>
      );
    case 'signed':
      return step.ink && <Ink ink={step.ink} signatories={step.signatories} act={step.act} />;
    case 'deposited':
      return (
        step.says && (
          <p>
            <InWords words={step.says} />
          </p>
        )
      );
    case 'suspended':
    case 'resumed':
    case 'terminated':
      return (
        <p>
          <InWords words={step.under} />
        </p>
      );
    case 'certified':
      return (
        <p>
          {say('instrument.copy')}:{' '}
          <EnclosedFile of={step.copy} name={`copy-${step.act.slice(0, 8)}`} />
        </p>
      );
    default:
      return null;
  }
}

interface InkProps {
  ink: InkDetails;
  signatories: readonly SignedBy[];
  act: string;
}

function Ink({ ink, signatories, act }: InkProps) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  const name = useLanguageName();
  const { place, occurred, originals, languages, alternat, scan } = ink;
  return (
    <dl className={entries['facts']}>
      <dt>{say('instrument.ink.where')}</dt>
      <dd>
        <InWords words={place} />
        {comma}
        {naming.when(occurred)}
      </dd>
      <dt>{say('instrument.originals')}</dt>
      <dd>
        {say('instrument.ink.originals', {
          count: originals,
          languages: languages.map(name).join(comma),
        })}
        {alternat && (
          <>
            {comma}
            {say('instrument.ink.alternat')}
          </>
        )}
      </dd>
      <dt>{say('instrument.ink.signatories')}</dt>
      <dd>
        <ul className={styles['signatories']}>
          {signatories.map((one) => (
            <li key={one.party}>
              <Party id={one.party} />
              {one.person && (
                <>
                  {comma}
                  <Enclosed of={one.person} />
                </>
              )}
              {one.adReferendum && (
                <>
                  {' '}
                  <Flag>{say('instrument.mark.ad-referendum')}</Flag>
                </>
              )}
            </li>
          ))}
        </ul>
      </dd>
      {scan && (
        <>
          <dt>{say('instrument.scan')}</dt>
          <dd>
            <EnclosedFile of={scan} name={`scan-${act.slice(0, 8)}`} />
          </dd>
        </>
      )}
    </dl>
  );
}
