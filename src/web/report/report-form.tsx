import { useEffect, useRef, useState } from 'react';
import { CONSENTS, MEANS } from '#core/incidents/intake.ts';
import { INCIDENT_CLASSES } from '#core/obligations/classes.ts';
import { term } from '#core/terms.ts';
import { directionOf, WORD_LANGUAGES, type WordLanguage } from '#core/words.ts';
import { Button } from '../parts/button.tsx';
import { tagOf } from '../parts/in-words.tsx';
import { useLanguageName } from '../text/use-language-name.ts';
import { useWords } from '../words/use-words.ts';
import { problemsOf, type Answers, type Problem } from './answers.ts';
import { Field, fieldId } from './field.tsx';
import { FileFields } from './file-fields.tsx';
import type { Report } from './meant-report.ts';
import { PlaceFields } from './place-fields.tsx';
import styles from './report.module.css';
import { TimeFields } from './time-fields.tsx';

interface ReportFormProps {
  report: Report;
  onChange: (report: Report) => void;
  /** Nothing is missing. */
  onWhole: () => void;
}

/** The questions of a report, on one page. */
export function ReportForm({ report, onChange, onWhole }: ReportFormProps) {
  const { say, language } = useWords();
  const nameOf = useLanguageName();
  /** When somebody wanted to go on, in epoch milliseconds: what is missing is told from then on. */
  const [tried, setTried] = useState<number>();
  const list = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) list.current?.focus();
  }, [asked]);
  const { answers } = report;
  const problems = tried === undefined ? [] : problemsOf(answers, tried);
  const change = (part: Partial<Answers>): void => {
    const next: Answers = { ...answers, ...part };
    if (part.area === undefined && 'area' in part) delete next.area;
    onChange({ ...report, answers: next });
  };
  // Not those of what is done with women and with children: Parley takes no details of these (IC2).
  const classes = INCIDENT_CLASSES.map((value) => ({
    value,
    label: term(language, `act-class.${value}`),
  }));
  return (
    <form
      className={styles['form']}
      noValidate
      // Else a browser writes what is filled in into its own files, to bring it back with the page.
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        const now = Date.now();
        setTried(now);
        if (problemsOf(answers, now).length === 0) onWhole();
        else setAsked((n) => n + 1);
      }}
    >
      <Field label={say('report.class')} name="class" problems={problems}>
        {(control) => (
          <select
            {...control}
            value={answers.class}
            onChange={(event) => change({ class: event.currentTarget.value as Answers['class'] })}
          >
            <option value="">{say('report.choose')}</option>
            {classes.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TimeFields {...{ answers, change, problems }} />
      <PlaceFields {...{ answers, change, problems }} />
      <Field
        label={say('report.quantity')}
        help={say('report.quantity.help')}
        name="quantity"
        problems={problems}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            dir="ltr"
            inputMode="numeric"
            autoComplete="off"
            value={answers.quantity}
            onChange={(event) => change({ quantity: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={say('report.means')} name="means" problems={problems}>
        {(control) => (
          <select
            {...control}
            value={answers.means}
            onChange={(event) => change({ means: event.currentTarget.value as Answers['means'] })}
          >
            <option value="">{say('report.choose')}</option>
            {MEANS.filter((value) => value !== 'form').map((value) => (
              <option key={value} value={value}>
                {term(language, `intake-means.${value}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('report.language')}>
        {(control) => (
          <select
            {...control}
            value={answers.language}
            onChange={(event) => change({ language: event.currentTarget.value as WordLanguage })}
          >
            {WORD_LANGUAGES.map((value) => (
              <option key={value} value={value}>
                {nameOf(value)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Long name="words" {...{ answers, change, problems }} rows={6} />
      <Long name="source" {...{ answers, change, problems }} rows={3} />
      <Field
        label={say('report.consent')}
        help={say('report.consent.help')}
        name="consent"
        problems={problems}
      >
        {(control) => (
          <select
            {...control}
            value={answers.consent}
            onChange={(event) =>
              change({ consent: event.currentTarget.value as Answers['consent'] })
            }
          >
            <option value="">{say('report.choose')}</option>
            {CONSENTS.map((value) => (
              <option key={value} value={value}>
                {term(language, `report-consent.${value}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <FileFields files={report.files} onFiles={(files) => onChange({ ...report, files })} />
      {problems.length > 0 && (
        <div ref={list} tabIndex={-1} role="alert" className={styles['problems']}>
          <strong>{say('report.problems')}</strong>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>
                <a
                  href={`#${fieldId(problem)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(fieldId(problem))?.focus();
                  }}
                >
                  {say(`report.problem.${problem}`)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles['buttons']}>
        <Button look="main" type="submit">
          {say('report.read')}
        </Button>
      </p>
    </form>
  );
}

interface LongProps {
  name: 'words' | 'source';
  answers: Answers;
  change: (part: Partial<Answers>) => void;
  problems: readonly Problem[];
  rows: number;
}

/** Words of a person, in the language and direction that was chosen; no keyboard is to learn or correct them. */
function Long({ name, answers, change, problems, rows }: LongProps) {
  const { say } = useWords();
  const { language } = answers;
  return (
    <Field
      label={say(`report.${name}`)}
      help={say(`report.${name}.help`)}
      name={name}
      problems={problems}
    >
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          lang={tagOf(language)}
          dir={directionOf(language)}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          value={answers[name]}
          onChange={(event) => change({ [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}
