import type { Answers } from '#core/incidents/answers.ts';
import { useTalks } from '../context.ts';
import { InWords } from '../parts/in-words.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './incidents.module.css';

/** The three answers, each with the standard of proof by which it is given. */
export function ThreeAnswers({ answers }: { answers: Answers }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  const { happened, who, clauses } = answers;
  const by = (standard: string): string =>
    say('incident.answer.standard', { standard: naming.term(`standard.${standard}`) });
  return (
    <dl className={styles['answers']}>
      <div data-answer="happened">
        <dt>{say('incident.answer.happened')}</dt>
        <dd>
          <strong>{naming.term(`happened.${happened.answer}`)}</strong>
          {comma}
          {by(happened.standard)}
        </dd>
      </div>
      <div data-answer="who">
        <dt>{say('incident.answer.who')}</dt>
        <dd>
          {who ? (
            <>
              {who.party !== undefined && (
                <>
                  <bdi>{naming.party(who.party)}</bdi>
                  {': '}
                </>
              )}
              <strong>{naming.term(`who.${who.answer}`)}</strong>
              {comma}
              {by(who.standard)}
            </>
          ) : (
            say('incident.answer.who.none')
          )}
        </dd>
      </div>
      <div data-answer="clause">
        <dt>{say('incident.answer.clause')}</dt>
        <dd>
          {clauses.length === 0 && say('incident.answer.clause.none')}
          {clauses.length > 0 && (
            <ul>
              {clauses.map((one) => (
                <li key={one.obligation}>
                  <InWords words={one.label} />
                  {': '}
                  <strong>{naming.term(`clause.${one.answer}`)}</strong>
                  {comma}
                  {by(one.standard)}
                </li>
              ))}
            </ul>
          )}
        </dd>
      </div>
    </dl>
  );
}
