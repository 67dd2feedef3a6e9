import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import {
  inForce,
  observationsOf,
  proposals,
  type CountingBoard,
  type RuleRow,
} from '#core/views/counting.ts';
import { pick } from '#core/words.ts';
import { useTalks } from '../context.ts';
import { EnterLink } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { inTurn } from '../parts/in-turn.ts';
import { Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Lost } from '../shell/lost.tsx';
import { useWords } from '../words/use-words.ts';
import { Compared } from './compared.tsx';
import styles from './incidents.module.css';
import { RuleCount } from './rule-count.tsx';

/** Counts of what was observed: by the rule that is signed, or by each that is proposed; and why two of them differ. */
export default function Counts() {
  const { views } = useTalks();
  const { counting } = views.talks;
  return counting ? <Page board={counting} /> : <Lost />;
}

function Page({ board }: { board: CountingBoard }) {
  const { say } = useWords();
  const { room, snapshot } = useTalks();
  useTitle(say('counts.title'), say('incidents.title'));
  const rows = useMemo(
    () => observationsOf(board),
    // The view is changed in place; a new snapshot tells that it was.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [board, snapshot],
  );
  const stands = inForce(board);
  const signed = board.signed.flatMap((id) => board.rules[id] ?? []).toReversed();
  const proposed = proposals(board);
  // What each side would count by stays to be compared with what was signed instead.
  const setAside = Object.values(board.rules).filter(({ state }) => state === 'set-aside');
  const periodsOf = (rule: RuleRow) =>
    stands.filter((one) => one.rule === rule.act).map(({ from, until }) => ({ from, until }));
  return (
    <div className={entries['page']}>
      <div className={entries['part']}>
        <p className="no-print">
          <Link href={`/rooms/${room}/incidents`}>{say('incident.all')}</Link>
        </p>
        <h1>{say('counts.title')}</h1>
      </div>
      <p className={entries['lead']}>{say('counts.lead')}</p>
      <p className={`${entries['actions']} no-print`}>
        <EnterLink type="counting.propose">{say('counts.do.propose')}</EnterLink>
        <EnterLink type="observation.enter">{say('counts.do.enter')}</EnterLink>
      </p>
      {signed.length + proposed.length === 0 && (
        <Notice title={say('counts.none')}>
          <p>{say('counts.none.help')}</p>
        </Notice>
      )}
      {rows.length === 0 && <p data-observations="0">{say('counts.observations.none')}</p>}
      {signed.map((rule, i) => (
        <section key={rule.act} className={entries['part']} aria-labelledby={`rule-${rule.act}`}>
          <h2 id={`rule-${rule.act}`}>
            {say(i === 0 ? 'counts.signed' : 'counts.signed.earlier')}
          </h2>
          <div className={entries['entry']}>
            <RuleCount row={rule} rows={rows} periods={periodsOf(rule)} />
          </div>
        </section>
      ))}
      {proposed.length > 0 && (
        <section className={entries['part']} aria-labelledby="proposed">
          <h2 id="proposed">{say('counts.proposed')}</h2>
          <p>{say('counts.proposed.help')}</p>
          <div className={styles['rules']}>
            {inTurn(proposed, rows.length).map((rule) => (
              <div key={rule.act} className={entries['entry']}>
                <RuleCount row={rule} rows={rows} />
              </div>
            ))}
          </div>
        </section>
      )}
      {setAside.length > 0 && (
        <section className={entries['part']} aria-labelledby="set-aside">
          <h2 id="set-aside">{say('counts.set-aside')}</h2>
          <p>{say('counts.set-aside.help')}</p>
          <details>
            <summary>{say('counts.set-aside.show')}</summary>
            <div className={styles['rules']}>
              {inTurn(setAside, rows.length).map((rule) => (
                <div key={rule.act} className={entries['entry']}>
                  <RuleCount row={rule} rows={rows} />
                </div>
              ))}
            </div>
          </details>
        </section>
      )}
      <Comparison rules={[...signed, ...proposed, ...setAside]} rows={rows} />
    </div>
  );
}

function Comparison({
  rules,
  rows,
}: {
  rules: readonly RuleRow[];
  rows: ReturnType<typeof observationsOf>;
}) {
  const { say, language } = useWords();
  const { naming } = useTalks();
  const [asked, ask] = useState<{ a?: string; b?: string }>({});
  const find = (id: string | undefined): RuleRow | undefined => rules.find(({ act }) => act === id);
  const a = find(asked.a) ?? rules[0];
  const b = find(asked.b) ?? rules.find((one) => one !== a);
  const choice = (which: 'a' | 'b', chosen: RuleRow) => (
    <label>
      {say(which === 'a' ? 'counts.compare.first' : 'counts.compare.second')}
      <select
        value={chosen.act}
        onChange={({ currentTarget }) => ask({ ...asked, [which]: currentTarget.value })}
      >
        {rules.map(({ act, by, rule }) => (
          <option key={act} value={act}>
            {`${pick(rule.label, language).text} (${naming.party(by)})`}
          </option>
        ))}
      </select>
    </label>
  );
  if (rules.length === 0) return null;
  return (
    <section className={entries['part']} aria-labelledby="compare">
      <h2 id="compare">{say('counts.compare')}</h2>
      <p>{say('counts.compare.help')}</p>
      {a && b ? (
        <>
          <div className={`${styles['choose']} no-print`}>
            {choice('a', a)}
            {choice('b', b)}
          </div>
          <Compared key={`${a.act} ${b.act}`} a={a} b={b} rows={rows} />
        </>
      ) : (
        <p>{say('counts.compare.one-rule')}</p>
      )}
    </section>
  );
}
