import type { ReleaseRule } from '#core/release-rule.ts';
import { ruleInWords } from '#core/release-rule.ts';
import type { ConfidenceRow, ReleaseRow } from '#core/views/shuttle.ts';
import { useTalks } from '../context.ts';
import { EnterLink, useOwnParty } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { Enclosed } from '../parts/enclosed.tsx';
import { InWords } from '../parts/in-words.tsx';
import { ActWhen } from '../parts/side-acts.tsx';
import { ActLink, Moment, Party } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { Said } from './passed.tsx';
import styles from './shuttle.module.css';

/** One thing told in confidence: the words, the rule that stands as one sentence, and what became of it. */
export function Told({ row }: { row: ConfidenceRow }) {
  const { say, comma } = useWords();
  const { views } = useTalks();
  const { rules, releases, state, withdrawn } = row;
  const standing = rules.at(-1) as ConfidenceRow['rules'][number];
  const said = Object.values(views.talks.shuttle.said).filter(
    (one) => one.of?.confidence === row.act,
  );
  return (
    <>
      <h3 className={styles['words']}>
        {row.words && <InWords words={row.words} />}
        {row.enclosed && <Enclosed of={row.enclosed} />}
      </h3>
      <p className={entries['soft']}>
        <Party id={row.by} />
        {comma}
        <ActWhen {...row} />
      </p>
      <p>
        <span className={entries['state']} data-state={state}>
          {say(`shuttle.state.${state}`)}
        </span>
        {withdrawn && (
          <>
            {' '}
            <ActLink id={withdrawn.act}>
              <Moment ms={withdrawn.at} />
            </ActLink>
          </>
        )}
      </p>
      <p data-rule={standing.act}>
        <strong>
          <Rule rule={standing.rule} />
        </strong>
      </p>
      {rules.length > 1 && (
        <>
          <h4>{say('shuttle.rules')}</h4>
          <ol className={entries['steps']}>
            {rules.map(({ act, at, rule }, i) => (
              <li key={act}>
                <ActLink id={act}>
                  <Moment ms={at} />
                </ActLink>
                {comma}
                {say(i === 0 ? 'shuttle.rules.given' : 'shuttle.rules.tightened')}
                {': '}
                <Rule rule={rule} />
              </li>
            ))}
          </ol>
        </>
      )}
      {releases.map((release) => (
        <Release key={release.act} release={release} />
      ))}
      {said.length > 0 && (
        <>
          <h4>{say('shuttle.said.of')}</h4>
          <ol className={entries['steps']}>
            {said.map((one) => (
              <li key={one.act} data-said={one.act}>
                <Said row={one} />
              </li>
            ))}
          </ol>
        </>
      )}
      {state === 'held' && <Actions row={row} rule={standing.rule} />}
    </>
  );
}

/** A rule as one full sentence. */
export function Rule({ rule }: { rule: ReleaseRule }) {
  const { say } = useWords();
  const { naming } = useTalks();
  if (rule.only.some(({ kind }) => kind === 'keep')) return <>{say('shuttle.rule.keep')}</>;
  return <>{say('shuttle.rule', { rule: ruleInWords(rule, naming) })}</>;
}

/** How it was released: by whom, when, to whom, in what form, and exactly what. */
function Release({ release }: { release: ReleaseRow }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  const { form, aloud, words, to, coMediator, asked, moved } = release;
  return (
    <section className={styles['release']} data-release={release.act}>
      <h4>{say(coMediator ? 'shuttle.released.co-mediator' : 'shuttle.released')}</h4>
      <dl className={entries['facts']}>
        <dt>{say('shuttle.released.by')}</dt>
        <dd>
          <Party id={release.by} />
          {comma}
          <ActLink id={release.act}>
            <Moment ms={release.at} />
          </ActLink>
        </dd>
        <dt>{say('shuttle.released.to')}</dt>
        <dd>
          <InWords words={to} />
        </dd>
        <dt>{say('shuttle.released.form')}</dt>
        <dd>
          {naming.term(`passing.${form}`)}
          {comma}
          {naming.term(`passing-way.${aloud ? 'by-word-of-mouth' : 'in-writing'}`)}
        </dd>
        <dt>{say('shuttle.released.what')}</dt>
        <dd>{words ? <InWords words={words} /> : say('shuttle.released.enclosed')}</dd>
        {(asked || moved) && (
          <>
            <dt>{say('shuttle.released.stated')}</dt>
            <dd>
              {asked && say('shuttle.released.asked')} {moved && <InWords words={moved} />}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Actions({ row, rule }: { row: ConfidenceRow; rule: ReleaseRule }) {
  const { say } = useWords();
  const party = useOwnParty();
  if (party === undefined) return null;
  const confidence = row.act;
  return (
    <p className={entries['actions']}>
      {party === row.by && (
        <>
          <EnterLink type="confidence.tighten" body={{ confidence, rule }}>
            {say('shuttle.do.tighten')}
          </EnterLink>
          <EnterLink type="confidence.withdraw" body={{ confidence }}>
            {say('shuttle.do.withdraw')}
          </EnterLink>
        </>
      )}
      <EnterLink type="confidence.release" body={{ confidence, rule }}>
        {say('shuttle.do.release')}
      </EnterLink>
    </p>
  );
}
