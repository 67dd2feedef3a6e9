import { Link } from 'wouter';
import { provisional } from '#core/obligations/explain/sentences.ts';
import { pick } from '#core/words.ts';
import { useTalks } from '../context.ts';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { Agreement } from './agreement.tsx';
import { Changes } from './changes.tsx';
import { ClauseRead } from './clause-read.tsx';
import { Coverage } from './coverage.tsx';
import { Digest } from './digest.tsx';
import { Fields } from './fields.tsx';
import { Incidents } from './incidents-about.tsx';
import { Instances } from './instances.tsx';
import styles from './obligations.module.css';
import { Offers } from './offers.tsx';
import { Performances } from './performances.tsx';
import { ObligationMark, StateMark } from './state-mark.tsx';
import { useStates, type ShownObligation, type ShownStates } from './use-states.ts';
import { ZoneOf } from './zone-of.tsx';

/** One obligation: the clause as it was read, who agreed, how it stands, and everything that gave its state. */
export function ObligationPage({ id }: { id: string }) {
  const { say, language } = useWords();
  const states = useStates();
  const shown = states.obligations.find(({ row }) => row.act === id);
  const label = shown?.row.terms.label;
  useTitle(label && pick(label, language).text, say('nav.obligations'));
  if (!shown) {
    return (
      <Notice title={say('obligations.unknown')} level={1}>
        <p>{say('obligations.unknown.help')}</p>
        <ToAll />
      </Notice>
    );
  }
  return <Page shown={shown} states={states} />;
}

function ToAll() {
  const { say } = useWords();
  const { room } = useTalks();
  return (
    <p className="no-print">
      <Link href={`/rooms/${room}/obligations`}>{say('obligations.all')}</Link>
    </p>
  );
}

function Page({ shown, states }: { shown: ShownObligation; states: ShownStates }) {
  const { say, moment } = useWords();
  const { naming } = useTalks();
  const { row, standing, explained } = shown;
  const until = explained && provisional(explained, explained.provisional, naming);
  return (
    <div className={entries['page']} data-obligation={row.act}>
      <ToAll />
      <div>
        <p className={styles['clause']}>
          <InWords words={row.clause.words} />
        </p>
        <h1>{row.terms.label ? <InWords words={row.terms.label} /> : row.act.slice(0, 8)}</h1>
      </div>
      <dl className={entries['facts']}>
        <dt>{say('obligations.standing')}</dt>
        <dd>
          <ObligationMark standing={standing} />
        </dd>
        <dt>{say('obligations.state')}</dt>
        <dd>
          {explained ? <StateMark state={explained.state} /> : say('obligations.state.none')}
          {until !== undefined && <p className={entries['soft']}>{until}</p>}
          <p className={entries['soft']}>
            {say('obligations.as-of', { moment: moment(states.at) })}
          </p>
        </dd>
      </dl>
      <Offers row={row} standing={standing} />
      <ClauseRead row={row} standing={standing} />
      <Fields row={row} />
      <Agreement row={row} />
      <Instances explained={explained} />
      <Changes id={row.act} changesOf={states.changesOf} />
      <Performances row={row} />
      <Incidents row={row} explained={explained} />
      <ZoneOf row={row} />
      <Coverage row={row} />
      <Digest {...states} />
    </div>
  );
}
