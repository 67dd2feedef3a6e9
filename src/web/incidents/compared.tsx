import { useMemo, useState } from 'react';
import { compareCounts, type ComparedFigures } from '#core/counting/compare.ts';
import { countBy } from '#core/counting/count.ts';
import type { ObservationRow } from '#core/counting/observation.ts';
import { outcomeWords, zoneName } from '#core/counting/sentences.ts';
import type { RuleRow } from '#core/views/counting.ts';
import { pick } from '#core/words.ts';
import { useTalks } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { ActLink } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './incidents.module.css';
import { Scroller } from './scroller.tsx';

/** Rows that are shown at once. */
const PART = 100;

interface ComparedProps {
  a: RuleRow;
  b: RuleRow;
  rows: readonly ObservationRow[];
}

/** Two rules over the same observations, item by item: what each makes of each, and the numbers that these add up to. */
export function Compared({ a, b, rows }: ComparedProps) {
  const { say, language } = useWords();
  const [differ, setDiffer] = useState(true);
  const [most, setMost] = useState(PART);
  const { figures, compared } = useMemo(() => {
    const [one, other] = [a, b].map(({ act, rule }) => countBy(act, rule, rows));
    const made = compareCounts(
      one as NonNullable<typeof one>,
      other as NonNullable<typeof other>,
      rows,
    );
    return { figures: made.figures, compared: made.rows };
  }, [a, b, rows]);
  const observed = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const said = compared.map((row) => ({
    id: row.observation,
    a: outcomeWords(row.a, language),
    b: outcomeWords(row.b, language),
    same: JSON.stringify(row.a) === JSON.stringify(row.b),
  }));
  const shown = differ ? said.filter(({ same }) => !same) : said;
  const names = { a: pick(a.rule.label, language).text, b: pick(b.rule.label, language).text };
  return (
    <>
      <Figures figures={figures} a={a} b={b} names={names} />
      <div className={`${styles['choose']} no-print`}>
        <label>
          <input
            type="checkbox"
            checked={differ}
            onChange={({ currentTarget }) => setDiffer(currentTarget.checked)}
          />
          {say('counts.compare.differ')}
        </label>
      </div>
      {shown.length === 0 && <p>{say('counts.compare.same')}</p>}
      {shown.length > 0 && (
        <Scroller label={say('counts.compare.rows')}>
          <table data-compared={shown.length}>
            <caption>{say('counts.compare.rows')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('counts.compare.observation')}</th>
                <th scope="col">
                  <bdi>{names.a}</bdi>
                </th>
                <th scope="col">
                  <bdi>{names.b}</bdi>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.slice(0, most).map((row) => (
                <tr key={row.id} data-observation={row.id}>
                  <th scope="row">
                    <Observed row={observed.get(row.id)} />
                  </th>
                  <td>{row.a}</td>
                  <td>{row.b}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      {shown.length > most && (
        <p className="no-print">
          <Button onClick={() => setMost(most + PART)}>
            {say('incidents.more', { count: Math.min(PART, shown.length - most) })}
          </Button>
        </p>
      )}
    </>
  );
}

/** When, how many of what, how it became known, and from where: there is no side in it. */
function Observed({ row }: { row: ObservationRow | undefined }) {
  const { say } = useWords();
  const { naming } = useTalks();
  if (!row) return null;
  const kind = naming.term(`observed-kind.${row.kind}`);
  const what =
    row.number === undefined
      ? kind
      : say('counts.observed.many', { number: String(row.number), what: kind });
  return (
    <ActLink id={row.id.slice(0, row.id.lastIndexOf('.'))}>
      {say('counts.observed', {
        when: naming.instant(row.from),
        what,
        means: naming.list(row.means.map((one) => naming.term(`observed-means.${one}`))),
        site: row.observer.label ? naming.words(row.observer.label) : row.observer.site,
      })}
    </ActLink>
  );
}

interface FiguresProps {
  figures: readonly ComparedFigures[];
  a: RuleRow;
  b: RuleRow;
  names: { a: string; b: string };
}

function Figures({ figures, a, b, names }: FiguresProps) {
  const { say, language } = useWords();
  const { naming } = useTalks();
  // What neither rule counted anything of says nothing of why they differ.
  const told = figures.filter((one) => (one.a ?? 0) + (one.b ?? 0) > 0);
  if (told.length === 0) return null;
  const zoneOf = ({ zone }: ComparedFigures): string => {
    const own = zoneName(a.rule, zone, language);
    return own === zone ? zoneName(b.rule, zone, language) : own;
  };
  return (
    <>
      <p>{say('counts.compare.looked')}</p>
      <Scroller label={say('counts.compare.figures')}>
        <table data-figures={told.length}>
          <caption>{say('counts.compare.figures')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('counts.zone')}</th>
              <th scope="col">{say('counts.period')}</th>
              <th scope="col">
                <bdi>{names.a}</bdi>
              </th>
              <th scope="col">
                <bdi>{names.b}</bdi>
              </th>
            </tr>
          </thead>
          <tbody>
            {told.map((one) => (
              <tr key={`${one.zone} ${one.from} ${one.until}`}>
                <th scope="row">
                  <bdi>{zoneOf(one)}</bdi>
                </th>
                <td>
                  {say('counts.period.span', {
                    from: naming.instant(one.from),
                    until: naming.instant(one.until),
                  })}
                </td>
                <td className={styles['number']}>{one.a ?? say('counts.compare.no-cell')}</td>
                <td className={styles['number']}>{one.b ?? say('counts.compare.no-cell')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </>
  );
}
