import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { sidesOf } from '#core/procedure.ts';
import { whenOf } from '#core/truce-state.ts';
import type { ObligationRow } from '#core/views/obligations.ts';
import { useTalks } from '../context.ts';
import entries from '../parts/entries.module.css';
import { inTurn } from '../parts/in-turn.ts';
import { ActLink, Moment } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';

/** Who proposed the reading, who agreed and when, and every act on it since. */
export function Agreement({ row }: { row: ObligationRow }) {
  const { say, comma } = useWords();
  const { room, naming, views } = useTalks();
  const { state } = views.members;
  const sides = state ? inTurn(sidesOf(state), row.index) : [];
  const { inForce, replaces, replacedBy } = row;
  const later = [
    ...row.changes.map((one) => ({
      ...one,
      said:
        one.at === 'open'
          ? say('obligations.change.extend.open', { why: naming.words(one.why) })
          : say(`obligations.change.${one.change}`, {
              moment: whenOf(one.at, naming),
              why: naming.words(one.why),
            }),
    })),
    ...row.reopened.map((one) => ({
      ...one,
      said: say('obligations.reopened', {
        from: naming.instant(one.from),
        to: naming.instant(one.to),
        why: naming.words(one.why),
      }),
    })),
  ].toSorted((a, b) => a.index - b.index);
  return (
    <section className={entries['part']} aria-labelledby="agreement">
      <h2 id="agreement">{say('obligations.agreement')}</h2>
      <ol className={entries['steps']}>
        <Step act={row.act} at={row.admitted}>
          {say('obligations.proposed', { party: naming.parties(row.by) })}
        </Step>
        {sides.map((side) => {
          const agreed = row.agreed.find(({ party }) => party === side);
          const party = naming.party(side);
          return agreed ? (
            <Step key={side} act={agreed.act} at={agreed.admitted}>
              {say('obligations.agreed', { party })}
            </Step>
          ) : (
            <li key={side} className={entries['soft']}>
              {say('obligations.agreed.not', { party })}
            </li>
          );
        })}
        {inForce && (
          <Step act={inForce.act} at={inForce.admitted}>
            {say('obligations.in-force', {
              moment: whenOf(inForce.since, naming),
              party: naming.parties(inForce.by),
            })}
            {inForce.instrument !== undefined && (
              <>
                {comma}
                <Link href={`/rooms/${room}/instruments/${inForce.instrument}`}>
                  {say('obligations.instrument')}
                </Link>
              </>
            )}
          </Step>
        )}
        {row.disowned && (
          <Step act={row.disowned.act} at={row.disowned.admitted}>
            {say('obligations.disowned', { party: naming.parties(row.disowned.by) })}
          </Step>
        )}
        {later.map(({ act, admitted, said }) => (
          <Step key={act} act={act} at={admitted}>
            {said}
          </Step>
        ))}
        {replaces !== undefined && (
          <li>
            <Link href={`/rooms/${room}/obligations/${replaces}`}>
              {say('obligations.replaces')}
            </Link>
          </li>
        )}
        {replacedBy !== undefined && (
          <li>
            <Link href={`/rooms/${room}/obligations/${replacedBy}`}>
              {say('obligations.replaced')}
            </Link>
          </li>
        )}
      </ol>
    </section>
  );
}

function Step({ act, at, children }: { act: string; at: number; children: ReactNode }) {
  return (
    <li data-step={act}>
      {children}{' '}
      <ActLink id={act}>
        <Moment ms={at} />
      </ActLink>
    </li>
  );
}
