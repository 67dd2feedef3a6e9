import { reported, type ReportedRow } from '#core/views/authority.ts';
import { answers } from '#core/views/statements.ts';
import { useTalks } from '../context.ts';
import { Answers } from '../parts/account.tsx';
import { EnterLink } from '../parts/enter-link.tsx';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, LevelMark, Sources } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import parts from './authority.module.css';
import styles from './reported.module.css';

/** What somebody says a side took back or reopened, newest first; apart from what was performed here, and changing none of it. */
export function Reported() {
  const { say } = useWords();
  const { views } = useTalks();
  const rows = reported(views.talks.authority);
  return (
    <section className={parts['part']} aria-labelledby="authority-reported">
      <h2 id="authority-reported">{say('authority.reported')}</h2>
      <p className={parts['help']}>{say('authority.reported.help')}</p>
      {rows.length === 0 ? (
        <p>{say('authority.reported.none')}</p>
      ) : (
        <ol className={styles['reports']}>
          {rows.map((row) => (
            <li key={row.act} data-report={row.kind}>
              <Report row={row} />
            </li>
          ))}
        </ol>
      )}
      <p>
        <EnterLink type="authority.report">{say('authority.enter.report')}</EnterLink>
      </p>
    </section>
  );
}

function Report({ row }: { row: ReportedRow }) {
  const { say, comma } = useWords();
  const { views, naming } = useTalks();
  const { act, kind, side, says, attribution, sources, occurred, by, correctedBy } = row;
  const replies = answers(views.statements, act);
  return (
    <article className={styles['report']}>
      <h3>
        {naming.term(`authority.${kind}`)}
        {comma}
        {say('authority.reported.of', { side: naming.party(side) })}
      </h3>
      <p className={styles['head']}>
        <LevelMark level={attribution.level} />
        <span>
          <InWords words={attribution.who} />
          {attribution.for !== undefined &&
            comma + say('statements.for', { side: naming.party(attribution.for) })}
        </span>
      </p>
      <p className={styles['words']}>
        <InWords words={says} />
      </p>
      <p className={styles['foot']}>
        <ActLink id={act}>{naming.when(occurred)}</ActLink>
        <span>
          {say('account.published')}: <Sources sources={sources} />
        </span>
        <span>{say('authority.reported.entered', { side: naming.party(by) })}</span>
        {correctedBy !== undefined && (
          <ActLink id={correctedBy}>{say('authority.corrected')}</ActLink>
        )}
      </p>
      {replies.length > 0 && <Answers answers={replies} />}
    </article>
  );
}
