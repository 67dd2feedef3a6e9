import { keysErased, type RoomState } from '#core/state.ts';
import { inForce } from '#core/views/procedure.ts';
import { useRoom } from '../context.ts';
import { EnterActs } from '../parts/enter-acts.tsx';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, Moment } from '../parts/values.tsx';
import type { GroundRulesBody, TermsBody } from '../procedure/bodies.ts';
import { useNow } from '../parts/use-now.ts';
import { useWords } from '../words/use-words.ts';
import styles from './admin.module.css';

/** How long this record is kept and what is erased: what was adopted, in its words, and what that comes to in this room. */
export function Retention({ state }: { state: RoomState }) {
  const { say } = useWords();
  const { views, naming } = useRoom();
  const erased = keysErased(state, useNow());
  const terms = views.talks && inForce(views.talks.procedure, 'terms');
  const rules = views.talks && inForce(views.talks.procedure, 'ground-rules');
  const agreed = terms?.body as TermsBody | undefined;
  const ground = rules?.body as GroundRulesBody | undefined;
  return (
    <div className={styles['retention']} data-retention>
      <h3>{say('admin.retention')}</h3>
      {!terms && !rules && <p>{say('admin.retention.none')}</p>}
      <dl className={styles['facts']}>
        {terms && agreed && (
          <>
            <dt>{say('procedure.terms.record')}</dt>
            <dd>
              <InWords words={agreed.record} />
            </dd>
            <dt>{say('procedure.terms.retention')}</dt>
            <dd>
              <InWords words={agreed.retention} />
            </dd>
            <dt>{say('procedure.terms.fail')}</dt>
            <dd>{say(`procedure.terms.fail.${agreed.ifTalksFail}`)}</dd>
            <dt>{say('admin.retention.by')}</dt>
            <dd>
              <ActLink id={terms.adoptedBy}>
                {say('admin.retention.terms')} <Moment ms={terms.adoptedAt} />
              </ActLink>
            </dd>
          </>
        )}
        {rules && ground && (
          <>
            <dt>{say('procedure.rules.erased')}</dt>
            <dd>
              {ground.workingErasedOn === undefined
                ? say('admin.retention.no-day')
                : say('procedure.rules.erased.on', { day: naming.day(ground.workingErasedOn) })}
            </dd>
            <dt>{say('procedure.rules.exports')}</dt>
            <dd>{say(`procedure.rules.exports.${ground.exports}`)}</dd>
            <dt>{say('admin.retention.by')}</dt>
            <dd>
              <ActLink id={rules.adoptedBy}>
                {say('admin.retention.rules')} <Moment ms={rules.adoptedAt} />
              </ActLink>
            </dd>
          </>
        )}
      </dl>
      <h4>{say('admin.retention.here')}</h4>
      <ul className={styles['words']}>
        <li>
          {state.erasure === undefined
            ? say(`admin.retention.${state.grade}`)
            : say(`admin.retention.working.${erased ? 'erased' : 'day'}`, {
                day: naming.day(state.erasure),
              })}
        </li>
        {state.grade === 'working' && !erased && (
          <li>
            {say('admin.retention.working.agree')}{' '}
            <EnterActs
              acts={[
                {
                  type: 'room.propose-erasure',
                  ...(ground?.workingErasedOn === undefined
                    ? {}
                    : { body: { on: ground.workingErasedOn } }),
                },
              ]}
            />
          </li>
        )}
        {!erased && (
          <li>{say(state.sealed ? 'admin.retention.sealed' : 'admin.retention.open')}</li>
        )}
        <li>{say('admin.retention.copies')}</li>
        <li>{say('admin.retention.aside')}</li>
      </ul>
    </div>
  );
}
