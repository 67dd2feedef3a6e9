import { isFirm, isGiven } from '#core/consent-standing.ts';
import { printed } from '#core/text/segments.ts';
import { agreementsOf, type Agreement } from '#core/views/authority.ts';
import type { WordsRow } from '#core/views/texts.ts';
import type { Words } from '#core/words.ts';
import { useTalks } from '../context.ts';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, Moment, Party, Value } from '../parts/values.tsx';
import { Flag, Mark, StandingMark } from '../points/marks.tsx';
import { Target } from './target.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './agreements.module.css';
import parts from './authority.module.css';

const STATES = ['firm', 'awaiting', 'suspended'] as const;
type State = (typeof STATES)[number] | 'past';

function stateOf({ standing }: Agreement): State {
  if (isFirm(standing)) return 'firm';
  if (isGiven(standing)) return 'awaiting';
  return standing === 'suspended' ? 'suspended' : 'past';
}

/** Agreements that stand, by how firmly, newest first; apart from them those that do not stand any more. */
export function Agreements() {
  const { say } = useWords();
  const { views } = useTalks();
  const rows = agreementsOf(views.talks.authority);
  const of = (state: State): Agreement[] => rows.filter((row) => stateOf(row) === state);
  const standing = STATES.filter((state) => of(state).length > 0);
  const past = of('past');
  return (
    <>
      <section className={parts['part']} aria-labelledby="authority-stand">
        <h2 id="authority-stand">{say('authority.stand')}</h2>
        {standing.length === 0 && <p>{say('authority.stand.none')}</p>}
        {standing.map((state) => (
          <section key={state} className={parts['part']} data-state={state}>
            <h3>{say(`authority.${state}`)}</h3>
            <p className={parts['help']}>{say(`authority.${state}.help`)}</p>
            <Table rows={of(state)} caption={say(`authority.caption.${state}`)} />
          </section>
        ))}
      </section>
      {past.length > 0 && (
        <section className={parts['part']} aria-labelledby="authority-past" data-state="past">
          <h2 id="authority-past">{say('authority.past')}</h2>
          <p className={parts['help']}>{say('authority.past.help')}</p>
          <Table rows={past} caption={say('authority.caption.past')} />
        </section>
      )}
    </>
  );
}

function Table({ rows, caption }: { rows: readonly Agreement[]; caption: string }) {
  const { say } = useWords();
  return (
    <div className={styles['scroller']}>
      <table className={styles['agreements']}>
        <caption className={parts['caption']}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('authority.column.words')}</th>
            <th scope="col">{say('authority.column.side')}</th>
            <th scope="col">{say('authority.column.state')}</th>
            <th scope="col">{say('authority.column.said')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.consent} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { row: Agreement }) {
  const { say } = useWords();
  const { naming } = useTalks();
  const { act, party, hash, standing, provisional, withdrawalAwaited } = row;
  const said = [{ what: row.as, act, at: row.at }, ...row.steps];
  return (
    <tr data-agreement={row.consent}>
      <td>
        <p className={styles['point']}>
          <Target of={row} />
        </p>
        <p className={styles['words']}>
          <AgreedWords row={row} />
        </p>
        <p className={parts['soft']}>
          <ActLink id={row.words}>{say('authority.hash')}</ActLink>{' '}
          <Value>{hash.slice(0, 12)}</Value>
        </p>
      </td>
      <td className={styles['side']}>
        <Party id={party} />
      </td>
      <td>
        <p className={styles['state']}>
          <StandingMark standing={standing} />
          {provisional && <Flag>{naming.term('point-status.provisional')}</Flag>}
          {withdrawalAwaited && (
            <Mark shape="dashed">{naming.term('consent.withdrawal-awaited')}</Mark>
          )}
        </p>
      </td>
      <td>
        <ul className={styles['said']}>
          {said.map((step) => (
            <li key={step.act}>
              {say(`authority.step.${step.what}`)}
              <span className={styles['when']}>
                <ActLink id={step.act}>
                  <Moment ms={step.at} />
                </ActLink>
              </span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function AgreedWords({ row: { target, text, words } }: { row: Agreement }) {
  const { say } = useWords();
  const { views } = useTalks();
  const { points, texts } = views.talks;
  const formula = points.points[target]?.formulas[words];
  if (text === undefined)
    return formula ? <InWords words={formula.text} /> : say('authority.words.gone');
  const paragraph = texts?.words[target]?.[words];
  return paragraph ? <InWords words={printedIn(paragraph.words)} /> : say('authority.words.gone');
}

/** A paragraph's words as print has them, in each language. */
function printedIn(words: WordsRow['words']): Words {
  return Object.fromEntries(
    Object.entries(words).map(([language, { segs }]) => [language, printed(segs)]),
  );
}
