import { useEffect, useState } from 'react';
import { term } from '#core/terms.ts';
import type { Reference as ReferenceData } from '#core/reference.ts';
import type { Answer } from '#client/api.ts';
import type { Language } from '#core/words.ts';
import { useParley } from '../context.ts';
import { Failed, Loading } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import styles from './reference.module.css';

interface Shown extends ReferenceData {
  failures: { code: string; anchor: string; status: number; sentence: Record<Language, string> }[];
}

/** Every kind of act and every refusal, each with an address of its own, from what the server itself declares. */
export default function Reference() {
  const { say, language } = useWords();
  const { api } = useParley();
  const [answer, setAnswer] = useState<Answer<unknown>>();
  const [turn, setTurn] = useState(0);
  useTitle(say('reference.title'));

  useEffect(() => {
    const stop = new AbortController();
    void api.reference(stop.signal).then((found) => {
      if (!stop.signal.aborted) setAnswer(found);
    });
    return () => stop.abort();
  }, [api, turn]);

  // The page comes before its content, so the browser could not go to the anchor itself.
  useEffect(() => {
    if (!answer?.ok) return;
    const id = decodeURIComponent(location.hash.slice(1));
    if (id !== '') document.getElementById(id)?.scrollIntoView();
  }, [answer]);

  if (answer === undefined) return <Loading />;
  if (!answer.ok) return <Failed failure={answer.failure} onAgain={() => setTurn(turn + 1)} />;
  const { acts, refusals, failures } = answer.value as Shown;
  return (
    <div className={styles['reference']}>
      <h1>{say('reference.title')}</h1>
      <p>{say('reference.lead')}</p>
      <h2>{say('reference.acts')}</h2>
      {acts.map(({ name, version, summary, effect, nature, who, sentence }) => (
        <section key={`${name}/${version}`} id={`${name}/${version}`} className={styles['entry']}>
          <h3>
            <a href={`#${name}/${version}`}>
              <code dir="ltr">
                {name}/{version}
              </code>
            </a>
          </h3>
          <p lang="en" dir="ltr">
            {summary}
          </p>
          <p className={styles['sentence']}>{sentence[language]}</p>
          <dl>
            <dt>{say('act.nature')}</dt>
            <dd>{say(`record.nature.${nature}`)}</dd>
            <dt>{say('reference.who')}</dt>
            <dd>
              {who.roles
                .map((role) => term(language, `role.${role}`))
                .join(language === 'ur' ? '، ' : ', ')}
              {who.head && ` (${say('reference.who.head')})`}
            </dd>
            <dt>{say('reference.effect')}</dt>
            <dd lang="en" dir="ltr">
              {effect}
            </dd>
          </dl>
        </section>
      ))}
      <h2>{say('reference.refusals')}</h2>
      {refusals.map(({ code, sentence }) => (
        <Answered key={code} code={code} sentence={sentence[language]} />
      ))}
      <h2>{say('reference.failures')}</h2>
      {failures.map(({ code, sentence }) => (
        <Answered key={code} code={code} sentence={sentence[language]} />
      ))}
    </div>
  );
}

function Answered({ code, sentence }: { code: string; sentence: string }) {
  return (
    <section id={code} className={styles['entry']}>
      <h3>
        <a href={`#${code}`}>
          <code dir="ltr">{code}</code>
        </a>
      </h3>
      <p>{sentence}</p>
    </section>
  );
}
