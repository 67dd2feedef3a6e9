import { AUTHORITY_KINDS, type AuthorityKind } from '#core/powers.ts';
import { performed, type PerformedRow } from '#core/views/authority.ts';
import { useTalks } from '../context.ts';
import { ActLink, Moment, Party } from '../parts/values.tsx';
import { Target } from './target.tsx';
import { useWords } from '../words/use-words.ts';
import parts from './authority.module.css';
import styles from './performed.module.css';

/** The four kinds apart, each newest first (AU5). Nothing adds them up. */
export function Performed() {
  const { say } = useWords();
  return (
    <section className={parts['part']} aria-labelledby="authority-performed">
      <h2 id="authority-performed">{say('authority.performed')}</h2>
      <p className={parts['help']}>{say('authority.performed.help')}</p>
      <div className={styles['kinds']}>
        {AUTHORITY_KINDS.map((kind) => (
          <Kind key={kind} kind={kind} />
        ))}
      </div>
    </section>
  );
}

function Kind({ kind }: { kind: AuthorityKind }) {
  const { say } = useWords();
  const { views, naming } = useTalks();
  const rows = performed(views.talks.authority, kind);
  return (
    <section className={styles['kind']} data-kind={kind}>
      <h3>{naming.term(`authority.${kind}`)}</h3>
      <p className={parts['soft']}>{say(`authority.kind.${kind}.help`)}</p>
      {rows.length === 0 ? (
        <p>{say('authority.kind.none')}</p>
      ) : (
        <ol>
          {rows.map((row) => (
            <Row key={`${row.act} ${row.target}`} row={row} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Row({ row }: { row: PerformedRow }) {
  const { act, party, at, consent } = row;
  const { say, comma } = useWords();
  const { views } = useTalks();
  const given = consent === undefined ? undefined : views.talks.authority.agreements[consent];
  return (
    <li data-act={act}>
      <p>
        <strong>
          <Party id={party} />
        </strong>
        {comma}
        <Target of={row} />
      </p>
      <p className={parts['soft']}>
        <ActLink id={act}>
          <Moment ms={at} />
        </ActLink>
      </p>
      {given && (
        <p className={parts['soft']}>
          {say(`authority.step.${given.as}`)}{' '}
          <ActLink id={given.act}>
            <Moment ms={given.at} />
          </ActLink>
        </p>
      )}
    </li>
  );
}
