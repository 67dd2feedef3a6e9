import { useMemo } from 'react';
import { concordance } from '#core/text/concordance/concordance.ts';
import { findingSentence } from '#core/text/concordance/sentences.ts';
import { languagesOf } from '#core/text/draft.ts';
import { languagesSaid, type InstrumentReading } from '#core/views/instruments.ts';
import { draftOf } from '#core/views/text-draft.ts';
import { useTalks } from '../context.ts';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, Moment } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './instruments.module.css';
import { sha256 } from './use-instrument.ts';

/** As many as are shown before one asks for all. */
const FIRST = 8;

/** What the languages of the text as it stands differ in, each in a sentence; undefined where it has only one. */
export function useDifferences(text: string): readonly string[] | undefined {
  const open = useTalks();
  const { language } = useWords();
  return useMemo(() => {
    const { texts } = open.views.talks;
    const draft = texts && draftOf(texts, text, 'standing');
    if (!draft || languagesOf(draft).length < 2) return undefined;
    return concordance(draft, { hash: sha256 }).map((finding) =>
      findingSentence(finding, language, capital(open.naming.node(finding.node))),
    );
  }, [open, text, language]);
}

function capital(text: string): string {
  return text.replace(/\p{L}/u, (first) => first.toUpperCase());
}

/** The differences, with what each head has said of them: they are laid before the heads, and hold nothing up (TX7, IN10). */
export function Differences({ reading }: { reading: InstrumentReading }) {
  const { say, comma } = useWords();
  const found = useDifferences(reading.row.text);
  const said = languagesSaid(reading.row, reading.hash);
  return (
    <section className={entries['part']} aria-labelledby="instrument-languages">
      <h2 id="instrument-languages">{say('instrument.languages')}</h2>
      {found === undefined ? (
        <p>{say('instrument.languages.one')}</p>
      ) : (
        <>
          <p className={entries['soft']}>{say('instrument.languages.help')}</p>
          {found.length === 0 && <p>{say('instrument.languages.none')}</p>}
          <Found sentences={found} />
          {(found.length > 0 || said.length > 0) && (
            <>
              <h3>{say('instrument.languages.said')}</h3>
              {said.length === 0 && <p>{say('instrument.languages.said.none')}</p>}
              <ul className={styles['conditions']}>
                {said.map((step) => (
                  <li key={step.act} data-said={step.as}>
                    <SaidOfLanguages step={step} />
                    {comma}
                    <ActLink id={step.act}>
                      <Moment ms={step.at} />
                    </ActLink>
                    {': '}
                    <InWords words={step.says} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}

function SaidOfLanguages({ step }: { step: ReturnType<typeof languagesSaid>[number] }) {
  const { say } = useWords();
  const { naming } = useTalks();
  return say(`instrument.step.languages.${step.as}`, {
    who: naming.party(step.party),
    language: step.language === undefined ? '' : naming.term(`language.${step.language}`),
    day: step.until === undefined ? '' : naming.day(step.until),
  });
}

/** Sentences, the first at once and the others when asked for. */
export function Found({ sentences }: { sentences: readonly string[] }) {
  const { say } = useWords();
  if (sentences.length === 0) return null;
  const list = (some: readonly string[]) => (
    <ul className={styles['conditions']} data-findings={some.length}>
      {some.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
  if (sentences.length <= FIRST) return list(sentences);
  return (
    <>
      {list(sentences.slice(0, FIRST))}
      <details>
        <summary>{say('instrument.languages.all', { count: sentences.length })}</summary>
        {list(sentences.slice(FIRST))}
      </details>
    </>
  );
}
