import { PROCEDURE_KINDS, type ProcedureKind } from '#core/procedure.ts';
import { inForce, type AdoptedRow } from '#core/views/procedure.ts';
import { useTalks } from '../context.ts';
import { ActLink, Moment } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { Part } from './part.tsx';
import styles from './procedure.module.css';
import { Proposal } from './proposal.tsx';
import { Accepted } from './waiting.tsx';

/** Terms, ground rules and agenda as they stand, in full words. */
export function InForce() {
  const { say } = useWords();
  const { views } = useTalks();
  const any = PROCEDURE_KINDS.some((what) => inForce(views.talks.procedure, what));
  return (
    <Part id="in-force" title={say('procedure.in-force')}>
      {any ? (
        PROCEDURE_KINDS.map((what) => <Kind key={what} what={what} />)
      ) : (
        <p>{say('procedure.in-force.none')}</p>
      )}
    </Part>
  );
}

function Kind({ what }: { what: ProcedureKind }) {
  const { say } = useWords();
  const { views, naming } = useTalks();
  const row = inForce(views.talks.procedure, what);
  const earlier = views.talks.procedure.adopted[what].slice(0, -1).toReversed();
  return (
    <section className={styles['kind']} data-in-force={what}>
      <h3>{naming.term(`procedure.${what}`)}</h3>
      {row ? (
        <>
          <Proposal row={row} />
          <Adopted row={row} />
        </>
      ) : (
        <p>{say('procedure.missing')}</p>
      )}
      {earlier.length > 0 && (
        <details className={styles['earlier']}>
          <summary>{say('procedure.earlier')}</summary>
          {earlier.map((one) => (
            <div key={one.act} className={styles['kind']}>
              <Proposal row={one} />
              <Adopted row={one} />
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

function Adopted({ row }: { row: AdoptedRow }) {
  const { say, moment, comma } = useWords();
  const { naming } = useTalks();
  const { act, by, admitted, adoptedBy, adoptedAt } = row;
  return (
    <div>
      <p className={styles['soft']}>
        <ActLink id={adoptedBy}>{say('procedure.adopted', { since: moment(adoptedAt) })}</ActLink>
        {comma}
        {say('procedure.proposed', { who: naming.party(by) })}{' '}
        <ActLink id={act}>
          <Moment ms={admitted} />
        </ActLink>
      </p>
      <Accepted row={row} />
    </div>
  );
}
