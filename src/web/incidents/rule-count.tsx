import { useId, useMemo, useState } from 'react';
import { countBy, type Cell } from '#core/counting/count.ts';
import type { ObservationRow } from '#core/counting/observation.ts';
import { lookedLines, ruleLines, zoneName } from '#core/counting/sentences.ts';
import { instantMs } from '#core/instants.ts';
import type { RuleRow } from '#core/views/counting.ts';
import { pick } from '#core/words.ts';
import { useTalks } from '../context.ts';
import { EnterLink, useOwnParty } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { EveryLanguage } from '../parts/every-language.tsx';
import { InWords } from '../parts/in-words.tsx';
import { useMoment } from '../parts/use-moment.ts';
import { ActLink, Moment, Party } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './incidents.module.css';
import { CoverageList, VisitList } from './looked.tsx';
import { Scroller } from './scroller.tsx';
import { useIncidents } from './use-incidents.ts';

type Span = Pick<Cell, 'from' | 'until'>;

interface RuleCountProps {
  row: RuleRow;
  rows: readonly ObservationRow[];
  /** Those that it counts, where a later rule counts others; else all of its own. */
  periods?: readonly Span[];
}

/** A rule, and what it counts: one period at a time, each number beside the rule, its zone, and what was looked at. */
export function RuleCount({ row, rows, periods }: RuleCountProps) {
  const { say, language } = useWords();
  const { naming } = useTalks();
  const now = useMoment();
  const id = useId();
  const { rule } = row;
  const count = useMemo(() => countBy(row.act, rule, rows), [row.act, rule, rows]);
  const spans = periods ?? spansOf(rule.periods);
  const [asked, ask] = useState<string>();
  const span = spans.find(({ from }) => from === asked) ?? latestBegun(spans, now);
  const said = ({ from, until }: Span): string =>
    say('counts.period.span', { from: naming.instant(from), until: naming.instant(until) });
  return (
    <div className={entries['part']} data-rule={row.act} data-state={row.state}>
      <h3>
        <InWords words={rule.label} />
      </h3>
      <RuleFacts row={row} />
      <details>
        <summary>{say('counts.rule.lines')}</summary>
        <ul>
          {ruleLines(rule, language).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className={entries['caption']}>{say('counts.rule.words')}</p>
        <EveryLanguage words={rule.words} />
      </details>
      {!span && <p>{say('counts.no-period')}</p>}
      {span && (
        <>
          <p className={`${styles['choose']} no-print`}>
            <label htmlFor={id}>
              {say('counts.period')}
              <select
                id={id}
                value={span.from}
                onChange={({ currentTarget }) => ask(currentTarget.value)}
              >
                {spans.map((one) => (
                  <option key={one.from} value={one.from}>
                    {said(one)}
                  </option>
                ))}
              </select>
            </label>
          </p>
          <Numbers row={row} span={span} cells={count.cells.filter((c) => c.from === span.from)} />
        </>
      )}
      <LeftOut reasons={count.left.map(({ reason }) => reason)} />
      <RuleActs row={row} />
    </div>
  );
}

function spansOf(boundaries: readonly string[]): Span[] {
  return boundaries.slice(0, -1).map((from, i) => ({ from, until: boundaries[i + 1] as string }));
}

function latestBegun(spans: readonly Span[], now: number): Span | undefined {
  return spans.findLast(({ from }) => instantMs(from) <= now) ?? spans[0];
}

function RuleFacts({ row }: { row: RuleRow }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  return (
    <dl className={entries['facts']}>
      <dt>{say('counts.rule.by')}</dt>
      <dd>
        <Party id={row.by} />
        {comma}
        <ActLink id={row.act}>
          <Moment ms={row.admitted} />
        </ActLink>
      </dd>
      <dt>{say('counts.rule.agreed')}</dt>
      <dd>
        {row.agreed.length === 0
          ? say('counts.rule.agreed.none')
          : naming.parties(row.agreed.map(({ by }) => by))}
      </dd>
      {row.signed !== undefined && (
        <>
          <dt>{say('counts.rule.since')}</dt>
          <dd>
            <Moment ms={row.signed} />
          </dd>
        </>
      )}
    </dl>
  );
}

interface NumbersProps {
  row: RuleRow;
  span: Span;
  cells: readonly Cell[];
}

function Numbers({ row, span, cells }: NumbersProps) {
  const { say, language } = useWords();
  const { naming } = useTalks();
  const { rule } = row;
  const caption = say('counts.caption', {
    rule: pick(rule.label, language).text,
    from: naming.instant(span.from),
    until: naming.instant(span.until),
  });
  return (
    <>
      <Scroller label={caption}>
        <table data-count={span.from}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say('counts.zone')}</th>
              <th scope="col">{say('counts.number')}</th>
              <th scope="col">{say('counts.of')}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <tr key={cell.zone} data-zone={cell.zone}>
                <th scope="row">
                  <bdi>{zoneName(rule, cell.zone, language)}</bdi>
                </th>
                <td className={styles['number']}>{cell.number}</td>
                <td>
                  <ObservationsOf cell={cell} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <LookedIn span={span} />
    </>
  );
}

/** The acts that a number is made of, each once. */
function ObservationsOf({ cell }: { cell: Cell }) {
  const { say, comma } = useWords();
  const all = cell.items.flatMap(({ observations }) => observations);
  const acts = [...new Set(all.map((id) => id.slice(0, id.lastIndexOf('.'))))];
  if (all.length === 0) return <>{say('counts.of.none')}</>;
  return (
    <>
      {say('counts.of.some', { count: all.length })}
      {': '}
      {acts.map((act, i) => (
        <span key={act}>
          {i > 0 && comma}
          <ActLink id={act}>{act.slice(0, 8)}</ActLink>
        </span>
      ))}
    </>
  );
}

/** What the reports of this room say of how far one could look in the period. Where nobody said, that is said. */
function LookedIn({ span }: { span: Span }) {
  const { say, language } = useWords();
  const { board } = useIncidents();
  const [from, until] = [instantMs(span.from), instantMs(span.until)];
  const coverage = Object.values(board.coverage).filter(
    (row) => instantMs(row.from) < until && instantMs(row.to) > from,
  );
  const denied = Object.values(board.visits).filter(({ outcome, occurred }) => {
    const at = instantMs(occurred.from);
    return (outcome === 'denied' || outcome === 'not-possible') && at >= from && at < until;
  });
  return (
    <div data-looked={coverage.length + denied.length}>
      <p className={entries['caption']}>{say('counts.looked')}</p>
      {coverage.length + denied.length === 0 &&
        lookedLines({}, language).map((line) => <p key={line}>{line}</p>)}
      <CoverageList rows={coverage} />
      <VisitList rows={denied} />
    </div>
  );
}

/** Of what was left out, how often for which reason: these are observations and no incidents. */
function LeftOut({ reasons }: { reasons: readonly string[] }) {
  const { say } = useWords();
  const { naming } = useTalks();
  const kinds = [...new Set(reasons)].toSorted();
  if (kinds.length === 0) return null;
  return (
    <details>
      <summary>{say('counts.left')}</summary>
      <ul>
        {kinds.map((reason) => (
          <li key={reason} data-left={reason}>
            {say('counts.left.one', {
              reason: naming.term(`count-left-out.${reason}`),
              count: reasons.filter((one) => one === reason).length,
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function RuleActs({ row }: { row: RuleRow }) {
  const { say } = useWords();
  const own = useOwnParty();
  if (row.state !== 'proposed') return null;
  const about = { proposal: row.act, hash: row.rule.hash };
  const agreed = row.agreed.some(({ by }) => by === own);
  return (
    <p className={entries['actions']}>
      {agreed ? (
        <EnterLink type="counting.take-back" body={{ ...about, what: 'agreement' }}>
          {say('counts.do.take-back')}
        </EnterLink>
      ) : (
        <EnterLink type="counting.agree" body={about}>
          {say('counts.do.agree')}
        </EnterLink>
      )}
      {own === row.by && (
        <EnterLink type="counting.take-back" body={{ ...about, what: 'proposal' }}>
          {say('counts.do.take-back-rule')}
        </EnterLink>
      )}
    </p>
  );
}
