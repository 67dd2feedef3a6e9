import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { State } from '#core/obligations/event.ts';
import { provisional } from '#core/obligations/explain/sentences.ts';
import type { ObligationStanding } from '#core/obligations/state.ts';
import { useTalks } from '../context.ts';
import { EnterLink } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { Digest } from './digest.tsx';
import styles from './obligations.module.css';
import { ObligationMark, StateMark } from './state-mark.tsx';
import { useStates, type ShownObligation } from './use-states.ts';
import { VerifiedHow, When, Where, Who } from './where.tsx';

interface Filter {
  standing: '' | ObligationStanding;
  state: '' | State;
  addressee: string;
}

function passes({ row, standing, explained }: ShownObligation, filter: Filter): boolean {
  return (
    (filter.standing === '' || filter.standing === standing) &&
    (filter.state === '' || filter.state === explained?.state) &&
    (filter.addressee === '' || row.terms.addressees?.includes(filter.addressee) === true)
  );
}

/** All obligations of the room in the order of their clauses (OB9.6). */
export function ObligationList() {
  const { say, moment } = useWords();
  const { room } = useTalks();
  const shown = useStates();
  const { at, obligations } = shown;
  const [filter, setFilter] = useState<Filter>({ standing: '', state: '', addressee: '' });
  useTitle(say('nav.obligations'));
  const listed = obligations.filter((one) => passes(one, filter));
  return (
    <div className={entries['page']}>
      <h1>{say('nav.obligations')}</h1>
      <p className={entries['lead']}>{say('obligations.lead')}</p>
      <div className={`${entries['actions']} no-print`}>
        <EnterLink type="obligation.propose">{say('obligations.enter.propose')}</EnterLink>
        {obligations.length > 0 && (
          <Link href={`/rooms/${room}/obligations/through`} className={entries['enter']}>
            {say('obligations.through')}
          </Link>
        )}
      </div>
      {obligations.length === 0 ? (
        <Notice title={say('obligations.none')}>
          <p>{say('obligations.none.help')}</p>
        </Notice>
      ) : (
        <>
          <Filters all={obligations} filter={filter} onFilter={setFilter} />
          <p className={entries['soft']}>{say('obligations.as-of', { moment: moment(at) })}</p>
          {listed.length === 0 && <output>{say('obligations.filter.none')}</output>}
          <ol className={entries['list']}>
            {listed.map((one) => (
              <li key={one.row.act} className={entries['entry']} data-obligation={one.row.act}>
                <One {...one} at={at} />
              </li>
            ))}
          </ol>
          <Digest {...shown} />
        </>
      )}
    </div>
  );
}

function One({ row, standing, explained, at }: ShownObligation & { at: number }) {
  const { say } = useWords();
  const { room, naming } = useTalks();
  const { terms, clause } = row;
  const until = explained && provisional(explained, explained.provisional, naming);
  return (
    <>
      <p className={styles['clause']}>
        <InWords words={clause.words} />
      </p>
      <h2>
        <Link href={`/rooms/${room}/obligations/${row.act}`}>
          {terms.label ? <InWords words={terms.label} /> : row.act.slice(0, 8)}
        </Link>
      </h2>
      <dl className={entries['facts']}>
        <dt>{say('obligations.state')}</dt>
        <dd>
          {explained ? (
            <>
              <StateMark state={explained.state} />
              {until !== undefined && <p className={entries['soft']}>{until}</p>}
            </>
          ) : (
            say('obligations.state.none')
          )}
        </dd>
        <dt>{say('obligations.standing')}</dt>
        <dd>
          <ObligationMark standing={standing} />
        </dd>
        <dt>{say('obligations.who')}</dt>
        <dd>
          <Who {...terms} />
        </dd>
        <dt>{say('obligations.where')}</dt>
        <dd>
          <Where {...terms} />
        </dd>
        <dt>{say('obligations.when')}</dt>
        <dd>
          <When terms={terms} now={at} end={explained?.end} />
        </dd>
        <dt>{say('obligations.verified')}</dt>
        <dd>
          <VerifiedHow {...terms} />
        </dd>
      </dl>
    </>
  );
}

interface FiltersProps {
  all: readonly ShownObligation[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

/** What there is to choose from is what the room has. */
function Filters({ all, filter, onFilter }: FiltersProps) {
  const { say, language } = useWords();
  const { naming } = useTalks();
  const standings = [...new Set(all.map(({ standing }) => standing))];
  const states = [...new Set(all.flatMap(({ explained }) => explained?.state ?? []))];
  const addressees = [...new Set(all.flatMap(({ row }) => row.terms.addressees ?? []))];
  const choices = {
    standing: standings.map((one) => [one, naming.term(`obligation-standing.${one}`)] as const),
    state: states.map((one) => [one, naming.term(`obligation-state.${one}`)] as const),
    addressee: addressees.map((one) => [one, naming.party(one)] as const),
  };
  return (
    <fieldset className={`${styles['filters']} no-print`} lang={language}>
      <legend>{say('obligations.filters')}</legend>
      {(['standing', 'state', 'addressee'] as const).map((name) => (
        <Choice
          key={name}
          label={say(`obligations.filter.${name}`)}
          value={filter[name]}
          choices={choices[name]}
          onChoose={(value) => onFilter({ ...filter, [name]: value })}
        />
      ))}
    </fieldset>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  choices: readonly (readonly [value: string, label: string])[];
  onChoose: (value: string) => void;
}

function Choice({ label, value, choices, onChoose }: ChoiceProps) {
  const { say } = useWords();
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{say('obligations.filter.any')}</option>
        {choices.map(([one, said]) => (
          <option key={one} value={one}>
            {said}
          </option>
        ))}
      </select>
    </div>
  );
}
