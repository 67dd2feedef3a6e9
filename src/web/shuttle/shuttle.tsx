import { partiesOf } from '#core/views/members.ts';
import { useTalks } from '../context.ts';
import { EnterLink, useOwnParty } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { MediatorDesk } from './desk/mediator-desk.tsx';
import { Passed, Said } from './passed.tsx';
import { RuleHint } from './rule-hint.tsx';
import { Told } from './told.tsx';

/** What a side told the mediators here, with its rule, and what was passed to it; for a mediator, what this device works out across the rooms it reads. */
export default function Shuttle() {
  const { say } = useWords();
  const { views, naming } = useTalks();
  const party = useOwnParty();
  useTitle(say('nav.shuttle'));
  const { state } = views.members;
  const role = party === undefined ? undefined : state?.parties[party]?.role;
  const side = partiesOf(views.members).find((one) => one.role === 'party' && !one.left);
  const told = Object.values(views.talks.shuttle.confidences).toReversed();
  const passed = views.talks.shuttle.passed.toReversed();
  const said = Object.values(views.talks.shuttle.said).filter((one) => one.of === undefined);
  return (
    <div className={entries['page']}>
      <h1>{say('nav.shuttle')}</h1>
      <p className={entries['lead']}>{say(side ? 'shuttle.lead' : 'shuttle.lead.mediators')}</p>
      {side && (
        <>
          <RuleHint open={role === 'party'} />
          <section className={entries['part']} aria-labelledby="told">
            <h2 id="told">{say('shuttle.told', { side: naming.party(side.id) })}</h2>
            <p className={entries['actions']}>
              <EnterLink type="confidence.give">{say('shuttle.do.give')}</EnterLink>
            </p>
            {told.length === 0 ? (
              <Notice title={say('shuttle.told.none')} level={3}>
                <p>{say('shuttle.told.none.help')}</p>
              </Notice>
            ) : (
              <ol className={entries['list']}>
                {told.map((row) => (
                  <li key={row.act} data-told={row.act} className={entries['entry']}>
                    <Told row={row} />
                  </li>
                ))}
              </ol>
            )}
          </section>
        </>
      )}
      <section className={entries['part']} aria-labelledby="passed">
        <h2 id="passed">
          {side
            ? say('shuttle.passed', { side: naming.party(side.id) })
            : say('shuttle.passed.here')}
        </h2>
        {passed.length === 0 ? (
          <p>{say('shuttle.passed.none')}</p>
        ) : (
          <ol className={entries['list']}>
            {passed.map((row) => (
              <li key={row.act} data-passed={row.act} className={entries['entry']}>
                <Passed row={row} />
              </li>
            ))}
          </ol>
        )}
      </section>
      {said.length > 0 && (
        <section className={entries['part']} aria-labelledby="said">
          <h2 id="said">{say('shuttle.said')}</h2>
          <p>{say('shuttle.said.help')}</p>
          <ol className={entries['list']}>
            {said.toReversed().map((row) => (
              <li key={row.act} data-said={row.act} className={entries['entry']}>
                <Said row={row} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <p className={entries['actions']}>
        <EnterLink type="relay.take-down">{say('shuttle.do.take-down')}</EnterLink>
      </p>
      {role === 'mediator' && <MediatorDesk />}
    </div>
  );
}
