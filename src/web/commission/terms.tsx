import { Fragment } from 'react';
import { COMMISSION_LEVELS, type CommissionTermsBody } from '#core/commission-terms.ts';
import type { MemberRow, TermsRow } from '#core/views/commission.ts';
import { sitting } from '#core/views/commission.ts';
import { inDegrees } from '#core/geometry/squares.ts';
import { useTalks } from '../context.ts';
import { Enclosed } from '../parts/enclosed.tsx';
import { EnterActs } from '../parts/enter-acts.tsx';
import { EnterLink, useOwnParty } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { EveryLanguage } from '../parts/every-language.tsx';
import { InWords } from '../parts/in-words.tsx';
import { inTurn } from '../parts/in-turn.ts';
import { ActLink, Moment, Party } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { SaidBy } from './said-by.tsx';

/** The terms by which the commission is constituted, with its members; then terms that wait for a side's head. */
export function Terms() {
  const { say } = useWords();
  const { views } = useTalks();
  const { terms, inForce } = views.talks.commission;
  const rows = Object.values(terms);
  const standing = inForce === undefined ? undefined : terms[inForce];
  const proposed = rows.filter((row) => row.state === 'proposed').toReversed();
  return (
    <section className={entries['part']} aria-labelledby="terms">
      <h2 id="terms">{say('commission.part.terms')}</h2>
      {!standing && <p>{say('commission.terms.none')}</p>}
      {standing && (
        <>
          <TermsCard row={standing} turn={0} />
          <Members />
          <Delay />
        </>
      )}
      <EnterActs
        acts={[
          { type: 'commission.name-member' },
          { type: 'commission.propose-terms' },
          ...(standing ? [{ type: 'incident.delay-places' }] : []),
        ]}
      />
      {proposed.length > 0 && <h3>{say('commission.terms.proposed')}</h3>}
      {proposed.map((row, i) => (
        <TermsCard key={row.act} row={row} turn={i + 1} />
      ))}
    </section>
  );
}

/** How long, and how coarsely, case files say a place (IC10); nothing where that is not delayed. */
function Delay() {
  const { say } = useWords();
  const { snapshot, naming } = useTalks();
  // Of the state alone: the acts that it is declared with are not for every room that has a commission.
  const delay = snapshot.log.replay.state?.talks?.incidents?.delay;
  if (!delay) return null;
  return (
    <p data-delay={delay.span}>
      {say('commission.delay', {
        after: naming.duration(delay.minutes),
        degrees: inDegrees(delay.span),
      })}
    </p>
  );
}

function TermsCard({ row, turn }: { row: TermsRow; turn: number }) {
  const { say } = useWords();
  const party = useOwnParty();
  const { terms } = row;
  return (
    <div className={entries['entry']} data-terms={row.state}>
      <EveryLanguage words={terms.text} />
      <dl className={entries['facts']}>
        <dt>{say('commission.terms.by')}</dt>
        <dd>
          <SaidBy said={row} />
        </dd>
        <dt>{say('commission.terms.agreed')}</dt>
        <dd>
          {row.agreed.length === 0 && say('commission.terms.agreed.none')}
          {row.agreed.map((one) => (
            <div key={one.act}>
              <SaidBy said={one} />
            </div>
          ))}
        </dd>
        {row.state === 'in-force' && (
          <>
            <dt>{say('commission.terms.since')}</dt>
            <dd>
              <Moment ms={Math.max(...row.agreed.map((one) => one.admitted))} />
            </dd>
          </>
        )}
        <Facts terms={terms} />
      </dl>
      <Places terms={terms} turn={turn} />
      {row.state === 'proposed' && row.agreed.some((one) => one.by.includes(party ?? '')) && (
        <p className={entries['actions']}>
          <EnterLink
            type="commission.take-back-agreement"
            body={{ proposal: row.act, hash: terms.hash }}
          >
            {say('commission.do.take-back')}
          </EnterLink>
        </p>
      )}
      {row.state === 'proposed' && !row.agreed.some((one) => one.by.includes(party ?? '')) && (
        <p className={entries['actions']}>
          <EnterLink type="commission.agree-terms" body={{ proposal: row.act, hash: terms.hash }}>
            {say('commission.do.agree')}
          </EnterLink>
        </p>
      )}
    </div>
  );
}

function Facts({ terms }: { terms: CommissionTermsBody }) {
  const { say } = useWords();
  const { naming } = useTalks();
  const languages = new Intl.DisplayNames(naming.language, { type: 'language' });
  return (
    <>
      <dt>{say('commission.terms.chair')}</dt>
      <dd>{naming.parties(terms.chairs)}</dd>
      {terms.secretariat !== undefined && (
        <>
          <dt>{say('commission.terms.secretariat')}</dt>
          <dd>{naming.party(terms.secretariat)}</dd>
        </>
      )}
      <dt>{say('commission.terms.levels')}</dt>
      <dd>
        {naming.list(
          terms.levels.map(
            (one) =>
              `${naming.term(`commission-level.${one.level}`)}: ${naming.duration(one.minutes)}`,
          ),
        )}
      </dd>
      <dt>{say('commission.terms.deadlock')}</dt>
      <dd>
        {say('commission.terms.deadlock.to', {
          to: naming.party(terms.deadlock.to),
          after: naming.duration(terms.deadlock.after),
        })}
      </dd>
      <dt>{say('commission.terms.decisions')}</dt>
      <dd>{say('commission.terms.consensus')}</dd>
      <dt>{say('commission.terms.quorum')}</dt>
      <dd>
        <InWords words={terms.quorum} />
      </dd>
      <dt>{say('commission.terms.seat')}</dt>
      <dd>
        <InWords words={terms.seat} />
      </dd>
      <dt>{say('commission.terms.languages')}</dt>
      <dd>{naming.list(terms.languages.map((one) => languages.of(one) ?? one))}</dd>
      <dt>{say('commission.terms.passage')}</dt>
      <dd>
        <InWords words={terms.safePassage} />
      </dd>
      <dt>{say('commission.terms.access')}</dt>
      <dd>
        <InWords words={terms.access} />
      </dd>
    </>
  );
}

/** How many each side has at each level; which side stands first is not always the same. */
function Places({ terms, turn }: { terms: CommissionTermsBody; turn: number }) {
  const { say, comma } = useWords();
  return (
    <>
      <p className={entries['caption']}>{say('commission.places')}</p>
      <dl className={entries['facts']}>
        {inTurn(terms.sides, turn).map(({ party, members, alternates, quorum, office }) => (
          <Fragment key={party}>
            <dt>
              <Party id={party} />
            </dt>
            <dd data-places={party}>
              {say('commission.place', { members, alternates, quorum })}
              {comma}
              <InWords words={office} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}

/** Who holds a place now, by level; which side stands first moves on with the level. */
function Members() {
  const { say } = useWords();
  const { views, naming } = useTalks();
  const all = sitting(views.talks.commission);
  if (all.length === 0) return <p>{say('commission.members.none')}</p>;
  return (
    <>
      <h3>{say('commission.members')}</h3>
      {COMMISSION_LEVELS.map((level, turn) => {
        const here = all.filter((row) => row.level === level);
        if (here.length === 0) return null;
        const sides = [...new Set(here.map((row) => row.party))].toSorted();
        return (
          <div key={level} className={entries['scroller']} data-level={level}>
            <table>
              <caption>
                {say('commission.level', { level: naming.term(`commission-level.${level}`) })}
              </caption>
              <thead>
                <tr>
                  <th scope="col">{say('commission.places.side')}</th>
                  <th scope="col">{say('commission.places.members')}</th>
                  <th scope="col">{say('commission.places.alternates')}</th>
                </tr>
              </thead>
              <tbody>
                {inTurn(sides, turn).map((side) => (
                  <tr key={side}>
                    <th scope="row">
                      <Party id={side} />
                    </th>
                    <td>
                      <People rows={here.filter((row) => isPlace(row, side, 'member'))} />
                    </td>
                    <td>
                      <People rows={here.filter((row) => isPlace(row, side, 'alternate'))} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      })}
    </>
  );
}

function isPlace(row: MemberRow, side: string, as: MemberRow['as']): boolean {
  return row.party === side && row.as === as;
}

function People({ rows }: { rows: readonly MemberRow[] }) {
  return (
    <>
      {rows.map((row) => (
        <div key={row.act}>
          <ActLink id={row.act}>
            <Enclosed of={row.person} />
          </ActLink>
        </div>
      ))}
    </>
  );
}
