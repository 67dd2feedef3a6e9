import { useMemo, type ReactNode } from 'react';
import type { AgendaBody, GroundRulesBody, TermsBody } from './bodies.ts';
import type { ProposalRow } from '#core/views/procedure.ts';
import { useRoom } from '../context.ts';
import { InWords } from '../parts/in-words.tsx';
import { Party } from '../parts/values.tsx';
import { localeOf, useWords } from '../words/use-words.ts';
import styles from './procedure.module.css';

/** The whole of what was proposed, as its body has it. */
export function Proposal({ row: { what, body } }: { row: ProposalRow }) {
  switch (what) {
    case 'terms':
      return <Terms body={body as TermsBody} />;
    case 'ground-rules':
      return <GroundRules body={body as GroundRulesBody} />;
    case 'agenda':
      return <Agenda body={body as AgendaBody} />;
  }
}

function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Terms({ body }: { body: TermsBody }) {
  const { say } = useWords();
  return (
    <Facts
      facts={[
        [say('procedure.terms.mandate'), <InWords key="m" words={body.mandate} />],
        [
          say('procedure.terms.designations'),
          <div key="d">
            <ul className={styles['plain']}>
              {body.designations.map(({ party, as }) => (
                <li key={party}>
                  <Party id={party} />: <InWords words={as} />
                </li>
              ))}
            </ul>
            <p className={styles['soft']}>{say('procedure.terms.designations.help')}</p>
          </div>,
        ],
        [say('procedure.terms.record'), <InWords key="r" words={body.record} />],
        [say('procedure.terms.retention'), <InWords key="t" words={body.retention} />],
        [say('procedure.terms.fail'), say(`procedure.terms.fail.${body.ifTalksFail}`)],
      ]}
    />
  );
}

function GroundRules({ body }: { body: GroundRulesBody }) {
  const { say, language } = useWords();
  const { naming } = useRoom();
  const names = useMemo(
    () => new Intl.DisplayNames(localeOf(language), { type: 'language' }),
    [language],
  );
  const languages = body.languages.map((one) => names.of(one === 'prs' ? 'fa-AF' : one) ?? one);
  const yes = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no');
  const facts: [string, ReactNode][] = [
    [
      say('procedure.rules.everything'),
      say(`procedure.rules.everything.${yes(body.nothingUntilEverything)}`),
    ],
    [say('procedure.rules.chair'), <Party key="c" id={body.chair} />],
    [say('procedure.rules.attribution'), naming.term(`attribution.${body.attribution}`)],
    [say('procedure.rules.decisions'), say(`procedure.rules.decisions.${body.decisions}`)],
    [say('procedure.rules.quorum'), <InWords key="q" words={body.quorum} />],
    [say('procedure.rules.languages'), naming.list(languages)],
    [say('procedure.rules.interpretation'), <InWords key="i" words={body.interpretation} />],
    [say('procedure.rules.devices'), <InWords key="d" words={body.devices} />],
    [say('procedure.rules.recording'), <InWords key="r" words={body.recording} />],
    [say('procedure.rules.press'), <InWords key="p" words={body.press} />],
    [say('procedure.rules.observers'), <InWords key="o" words={body.observers} />],
    [
      say('procedure.rules.silence'),
      say(`procedure.rules.silence.${yes(body.nameWhoBreaksSilence)}`),
    ],
    [say('procedure.rules.correction'), naming.duration(body.correctionMinutes)],
    [say('procedure.rules.exports'), say(`procedure.rules.exports.${body.exports}`)],
  ];
  if (body.workingErasedOn !== undefined) {
    const day = naming.day(body.workingErasedOn);
    facts.push([say('procedure.rules.erased'), say('procedure.rules.erased.on', { day })]);
  }
  return <Facts facts={facts} />;
}

function Agenda({ body }: { body: AgendaBody }) {
  const { say } = useWords();
  return (
    <>
      <ol className={styles['agenda']}>
        {body.items.map((item, i) => (
          <li key={i}>
            <InWords words={item} />
          </li>
        ))}
      </ol>
      <p className={styles['soft']}>{say('procedure.agenda.order')}</p>
    </>
  );
}
