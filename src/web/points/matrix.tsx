import { isWithdrawalAwaited } from '#core/consent-standing.ts';
import type { Occurred } from '#core/shapes.ts';
import type { MatrixRow } from '#core/views/points.ts';
import { useTalks } from '../context.ts';
import { InWords } from '../parts/in-words.tsx';
import { EnterLink } from '../parts/enter-link.tsx';
import { ActLink, Moment, Party } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { useAwaited } from './awaited.tsx';
import { useEntering } from './entering.ts';
import { History } from './history-list.tsx';
import { Flag, Mark, Provisional, StandingMark, StatusMark } from './marks.tsx';
import styles from './matrix.module.css';
import { placeOf } from './point-link.tsx';

interface MatrixProps {
  rows: readonly MatrixRow[];
  caption: string;
}

/** Points by sides. Every cell of a side says whose it is, because which side comes first alternates from point to point. */
export function Matrix({ rows, caption }: MatrixProps) {
  const { say } = useWords();
  const sides = Math.max(1, ...rows.map((row) => row.sides.length));
  return (
    <div className={styles['scroller']} data-sides={Math.min(sides, 3)}>
      <table className={styles['matrix']}>
        <caption className={styles['caption']}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('points.column.point')}</th>
            <th scope="col">{say('points.column.formula')}</th>
            <th scope="colgroup" colSpan={sides}>
              {say('points.column.sides')}
            </th>
          </tr>
        </thead>
        {rows.map((row) => (
          <Point key={row.point.act} row={row} width={sides + 2} />
        ))}
      </table>
    </div>
  );
}

function Point({ row, width }: { row: MatrixRow; width: number }) {
  const { say } = useWords();
  const entering = useEntering(row);
  const { act } = row.point;
  return (
    <tbody data-point={act}>
      <tr id={placeOf(act)} tabIndex={-1}>
        <th scope="row">
          <Title row={row} />
        </th>
        <td className={styles['formula']}>
          <h4 className={styles['narrow']}>{say('points.column.formula')}</h4>
          <Formula row={row} />
        </td>
        {row.sides.map((side) => (
          <Side key={side.side} side={side} formula={row.formula !== undefined} />
        ))}
      </tr>
      <tr className={styles['more']}>
        <td colSpan={width}>
          <div className={styles['actions']}>
            {entering.map(({ type, body, says }) => (
              <EnterLink key={says} type={type} body={body}>
                {say(says)}
              </EnterLink>
            ))}
          </div>
          <History point={row.point} />
        </td>
      </tr>
    </tbody>
  );
}

function Title({ row }: { row: MatrixRow }) {
  const { say, moment } = useWords();
  const { naming } = useTalks();
  const awaited = useAwaited()(row);
  const { point, status, released, open } = row;
  return (
    <div className={styles['title']}>
      <h3>
        <ActLink id={point.act}>
          <InWords words={point.title} />
        </ActLink>
      </h3>
      <p className={styles['flags']}>
        <StatusMark status={status} />
        {released && <Flag>{naming.term('point-status.released')}</Flag>}
        <Provisional row={row} />
      </p>
      {awaited !== undefined && (
        <p className={styles['open']}>
          {say('points.open', { sides: naming.parties(open.between) })}{' '}
          {say('points.awaits', { awaited })}{' '}
          <span className={styles['soft']}>
            {say('points.since', { since: moment(open.since) })}
          </span>
        </p>
      )}
      {point.aside && (
        <p className={styles['soft']}>
          {say('points.aside.since')}
          {': '}
          <When {...point.aside} />
        </p>
      )}
      {point.item !== undefined && (
        <p className={styles['soft']}>{say('points.item', { item: point.item })}</p>
      )}
    </div>
  );
}

/** When something was tabled, as its act says or as it was entered; leads to the act. */
function When({ act, at, occurred }: { act: string; at: number; occurred?: Occurred }) {
  const { naming } = useTalks();
  return <ActLink id={act}>{occurred ? naming.when(occurred) : <Moment ms={at} />}</ActLink>;
}

function Formula({ row: { formula } }: { row: MatrixRow }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  if (!formula) return <p className={styles['soft']}>{say('points.formula.none')}</p>;
  return (
    <>
      <p className={styles['words']}>
        <InWords words={formula.text} />
      </p>
      <p className={styles['soft']}>
        {say('points.formula.by', { side: naming.party(formula.by) })}
        {comma}
        <When {...formula} />
      </p>
    </>
  );
}

interface SideProps {
  side: MatrixRow['sides'][number];
  /** There are words that could be agreed to. */
  formula: boolean;
}

function Side({ side: { side, position, consent }, formula }: SideProps) {
  const { say } = useWords();
  const { naming, views } = useTalks();
  const { state } = views.talks.points;
  const awaited = consent && state ? isWithdrawalAwaited(state, consent.act) : false;
  return (
    <td data-side={side}>
      <h4>
        <Party id={side} />
      </h4>
      {position ? (
        <>
          <p className={styles['words']}>
            <InWords words={position.says} />
          </p>
          <p className={styles['soft']}>
            <When {...position} />
          </p>
        </>
      ) : (
        <p className={styles['soft']}>{say('points.position.none')}</p>
      )}
      {(formula || consent) && (
        <p className={styles['consent']}>
          <span className={styles['soft']}>{say('points.consent')}</span>{' '}
          {consent ? (
            <ActLink id={consent.act}>
              <StandingMark standing={consent.standing} />
            </ActLink>
          ) : (
            <StandingMark standing={undefined} />
          )}
          {awaited && <Mark shape="dashed">{naming.term('consent.withdrawal-awaited')}</Mark>}
        </p>
      )}
    </td>
  );
}
