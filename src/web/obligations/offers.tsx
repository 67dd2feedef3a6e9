import { EnterLink, useOwnParty } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import type { ObligationStanding } from '#core/obligations/state.ts';
import type { ObligationRow } from '#core/views/obligations.ts';
import { useWords } from '../words/use-words.ts';

/** What somebody seated here may do about an obligation; whether the rules admit it they say themselves, once it is asked of them. */
export function Offers({ row, standing }: { row: ObligationRow; standing: ObligationStanding }) {
  const { say } = useWords();
  const own = useOwnParty();
  const { act: obligation, terms, clause, agreed } = row;
  const about = { obligation, label: terms.label };
  const has = agreed.some(({ party }) => party === own);
  const open = standing === 'proposed' || standing === 'agreed';
  const inForce = standing === 'in-force' || standing === 'suspended';
  return (
    <div className={`${entries['actions']} no-print`} data-offers>
      {open && !has && (
        <EnterLink type="obligation.agree" body={about}>
          {say('obligations.enter.agree')}
        </EnterLink>
      )}
      {(open || standing === 'stale') && has && (
        <EnterLink type="obligation.take-back" body={about}>
          {say('obligations.enter.take-back')}
        </EnterLink>
      )}
      {standing === 'agreed' && (
        <EnterLink type="obligation.in-force" body={about}>
          {say('obligations.enter.in-force')}
        </EnterLink>
      )}
      {standing !== 'ended' && (
        <EnterLink type="performance.report" body={{ about: [obligation] }}>
          {say('obligations.enter.report')}
        </EnterLink>
      )}
      {inForce && (
        <>
          <EnterLink type="obligation.change" body={about}>
            {say('obligations.enter.change')}
          </EnterLink>
          <EnterLink type="obligation.reopen" body={about}>
            {say('obligations.enter.reopen')}
          </EnterLink>
        </>
      )}
      {(inForce || standing === 'stale') && (
        <EnterLink type="obligation.propose" body={{ clause, terms, replaces: obligation }}>
          {say('obligations.enter.replace')}
        </EnterLink>
      )}
    </div>
  );
}
