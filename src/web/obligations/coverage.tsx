import type { ObligationRow } from '#core/views/obligations.ts';
import { useTalks } from '../context.ts';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { ActLink } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { usePromises } from './use-states.ts';

/** How far one could look, beside the state (IC): what was not looked at is not quiet. Of its zone, and of what names no zone. */
export function Coverage({ row }: { row: ObligationRow }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  const { incidents } = usePromises();
  const { zone } = row.terms;
  const looked = Object.values(incidents.coverage).filter(
    (one) => one.zone === undefined || zone === 'everywhere' || one.zone === zone,
  );
  const denied = Object.values(incidents.visits).filter(({ outcome }) => outcome === 'denied');
  return (
    <section className={entries['part']} aria-labelledby="coverage" data-coverage>
      <h2 id="coverage">{say('obligations.coverage')}</h2>
      {looked.length === 0 && <p>{say('obligations.coverage.none')}</p>}
      <ul className={entries['steps']}>
        {looked.map((one) => (
          <li key={one.act}>
            <InWords words={one.where} />
            {comma}
            <ActLink id={one.act}>
              {say('obligations.coverage.of', {
                from: naming.instant(one.from),
                to: naming.instant(one.to),
                share: naming.term(`share.${one.share}`),
                means: naming.list(one.means.map((means) => naming.term(`means.${means}`))),
              })}
            </ActLink>
            {one.why && (
              <>
                {comma}
                <InWords words={one.why} />
              </>
            )}
          </li>
        ))}
        {denied.map((one) => (
          <li key={one.act}>
            <InWords words={one.where} />
            {comma}
            <ActLink id={one.act}>{naming.when(one.occurred)}</ActLink>
            {comma}
            {naming.term('visit.denied')}
            {one.reason && (
              <>
                {': '}
                <InWords words={one.reason} />
              </>
            )}
            {one.reply && (
              <>
                {' '}
                <ActLink id={one.reply.act}>
                  <InWords words={one.reply.text} />
                </ActLink>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
