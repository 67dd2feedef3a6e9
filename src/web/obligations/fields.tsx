import type { ReactNode } from 'react';
import { FIELD_WORDS } from '#core/obligations/lint/words/field-words.ts';
import { absent, type DraftTerms } from '#core/obligations/terms.ts';
import type { ObligationRow } from '#core/views/obligations.ts';
import { useTalks } from '../context.ts';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, Value } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './obligations.module.css';
import { useRuleWords } from './rule-words.ts';
import { momentOf } from './when.ts';
import { VerifiedHow, Where, Who } from './where.tsx';

const FIELDS = Object.keys(FIELD_WORDS) as (keyof DraftTerms)[];

/** Every field that the reading says, then those that it does not: in the words of the drafting check, and without what anybody was told by it. */
export function Fields({ row }: { row: ObligationRow }) {
  const { say, language } = useWords();
  const { terms } = row;
  const unsaid = FIELDS.filter((field) => terms[field] === undefined);
  const needed = absent(terms).length > 0;
  return (
    <section className={entries['part']} aria-labelledby="fields">
      <h2 id="fields">{say('obligations.fields')}</h2>
      <dl className={entries['facts']} data-said>
        {FIELDS.filter((field) => terms[field] !== undefined).map((field) => (
          <Field key={field} field={field} terms={terms} />
        ))}
      </dl>
      {unsaid.length > 0 && (
        <>
          <h3>{say('obligations.fields.not')}</h3>
          <p>{say(needed ? 'obligations.fields.needed' : 'obligations.fields.not.help')}</p>
          <ul className={styles['unsaid']} data-unsaid>
            {(needed ? absent(terms) : unsaid).map((field) => (
              <li key={field}>{FIELD_WORDS[field][language]}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Field({ field, terms }: { field: keyof DraftTerms; terms: DraftTerms }) {
  const { language } = useWords();
  return (
    <>
      <dt>{FIELD_WORDS[field][language]}</dt>
      <dd>
        <Said field={field} terms={terms} />
      </dd>
    </>
  );
}

/** What one field says. */
function Said({ field, terms }: { field: keyof DraftTerms; terms: DraftTerms }): ReactNode {
  const { say, semicolon } = useWords();
  const { naming } = useTalks();
  const ruleWords = useRuleWords();
  const yesOrNo = (is: boolean | undefined): string =>
    say(is ? 'obligations.yes' : 'obligations.no');
  switch (field) {
    case 'label':
    case 'counted':
    case 'method':
    case 'access':
    case 'attribution':
    case 'dispute':
    case 'source':
    case 'reach': {
      const words = terms[field];
      return words && <InWords words={words} />;
    }
    case 'addressees':
      return <Who {...terms} />;
    case 'beneficiaries':
      return naming.parties(terms.beneficiaries ?? []);
    case 'rule':
      return [naming.term(`pattern.${terms.rule?.pattern}`), ...ruleWords(terms)].join(semicolon);
    case 'act':
      return <Act act={terms.act} />;
    case 'zone':
      return <Where {...terms} />;
    case 'window':
      return <Window terms={terms} />;
    case 'lag':
      return naming.duration(terms.lag ?? 0);
    case 'keyed':
      return yesOrNo(terms.keyed);
    case 'sexualViolence':
      return yesOrNo(terms.sexualViolence);
    case 'counting':
      return <ActLink id={terms.counting ?? ''}>{terms.counting?.slice(0, 8)}</ActLink>;
    case 'bound':
      return terms.bound && say(`obligations.bound.${terms.bound}`);
    case 'baseline':
      return (
        terms.baseline && (
          <>
            <InWords words={terms.baseline.words} />
            {terms.baseline.hash !== undefined && (
              <>
                {semicolon}
                <Value>{terms.baseline.hash}</Value>
              </>
            )}
          </>
        )
      );
    case 'completion':
      return (
        terms.completion && (
          <>
            <InWords words={terms.completion.words} />
            {semicolon}
            {say('obligations.certifier', { party: naming.party(terms.completion.certifier) })}
          </>
        )
      );
    case 'verifier':
      return <VerifiedHow verifier={terms.verifier} method={undefined} />;
    case 'standard':
      return naming.term(`standard.${terms.standard}`);
    case 'reporting':
      return (
        terms.reporting && (
          <>
            <InWords words={terms.reporting.route} />
            {semicolon}
            {say('obligations.rule.within', { time: naming.duration(terms.reporting.within) })}
          </>
        )
      );
    case 'exceptions':
      return <Exceptions exceptions={terms.exceptions} />;
    case 'dependsOn':
      return (terms.dependsOn ?? []).map((id) => (
        <div key={id}>
          <ActLink id={id}>{id.slice(0, 8)}</ActLink>
        </div>
      ));
    case 'consequence':
      return (
        terms.consequence && (
          <>
            <InWords words={terms.consequence.words} />
            {semicolon}
            {say('obligations.decided-by', { who: naming.words(terms.consequence.decidedBy) })}
          </>
        )
      );
    case 'term':
      return (
        terms.term && (
          <>
            <InWords words={terms.term.extension} />
            {semicolon}
            <InWords words={terms.term.lapse} />
          </>
        )
      );
    case 'powers':
      return terms.powers && say(`obligations.powers.${terms.powers}`);
  }
}

function Act({ act }: Pick<DraftTerms, 'act'>) {
  const { say, semicolon } = useWords();
  const { naming } = useTalks();
  if (!act) return null;
  return (
    <>
      {naming.list(act.classes.map((one) => naming.term(`act-class.${one}`)))}
      {act.object && (
        <>
          {semicolon}
          <InWords words={act.object} />
        </>
      )}
      {act.threshold !== undefined && (
        <>
          {semicolon}
          {say('obligations.act.threshold', { count: act.threshold })}{' '}
          {act.unit && <InWords words={act.unit} />}
        </>
      )}
    </>
  );
}

function Window({ terms }: { terms: DraftTerms }) {
  const { say, semicolon } = useWords();
  const { naming } = useTalks();
  const { window } = terms;
  if (!window) return null;
  const moment = (instant: string): string => momentOf(terms, Date.parse(instant), naming);
  return (
    <>
      {moment(window.from.at)}
      {semicolon}
      {window.until === 'open'
        ? say('obligations.when.open')
        : say('obligations.when.until', { moment: moment(window.until.at) })}
    </>
  );
}

function Exceptions({ exceptions }: Pick<DraftTerms, 'exceptions'>) {
  const { say, semicolon } = useWords();
  const { naming } = useTalks();
  return (
    <>
      {exceptions?.list.map(({ words, notice }, n) => (
        <div key={n}>
          <InWords words={words} />
          {notice !== undefined &&
            semicolon + say('obligations.exceptions.notice', { time: naming.duration(notice) })}
        </div>
      ))}
      {exceptions?.closed && say('obligations.exceptions.closed')}
    </>
  );
}
