import type { ReleaseRow, ReleaseStanding, ReleaseVersion } from '#core/views/releases.ts';
import entries from '../parts/entries.module.css';
import { EnterLink, useOwnParty } from '../parts/enter-link.tsx';
import { useWords } from '../words/use-words.ts';

interface ActionsProps {
  row: ReleaseRow;
  latest: ReleaseVersion;
  stands: ReleaseStanding;
}

/** What the reader's own key could enter next about a statement. */
export function Actions({ row, latest, stands }: ActionsProps) {
  const { say } = useWords();
  const party = useOwnParty();
  if (party === undefined || stands.what === 'taken-back') return null;
  const release = row.act;
  const { hash, text, embargo } = latest;
  const { sides, issuer } = row;
  const agreed = latest.agreed.some((one) => one.party === party);
  const holdsPen = !row.issued && (party === row.by || party === issuer);
  // After the issue no embargo applies any more (ST8.9).
  const until = row.issued || embargo === undefined ? {} : { embargo };
  return (
    <p className={entries['actions']}>
      {stands.awaits.includes(party) && !agreed && (
        <EnterLink type="release.agree" body={{ release, hash, issuer, ...until }}>
          {say('releases.do.agree')}
        </EnterLink>
      )}
      {agreed && !row.issued && (
        <EnterLink type="release.take-back-agreement" body={{ release }}>
          {say('releases.do.take-back-agreement')}
        </EnterLink>
      )}
      {stands.what === 'ready-to-issue' && party === issuer && (
        <EnterLink type="release.issue" body={{ release, hash, sides }}>
          {say('releases.do.issue')}
        </EnterLink>
      )}
      {holdsPen && (
        <>
          <EnterLink type="release.amend" body={{ release, text, ...until }}>
            {say('releases.do.amend')}
          </EnterLink>
          <EnterLink type="release.take-back" body={{ release }}>
            {say('releases.do.take-back')}
          </EnterLink>
        </>
      )}
      {row.issued && party === issuer && (
        <EnterLink type="release.correct" body={{ release, sides, text }}>
          {say('releases.do.correct')}
        </EnterLink>
      )}
    </p>
  );
}
