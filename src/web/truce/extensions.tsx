import { whenOf, type Until } from '#core/truce-state.ts';
import type { ExtensionRow, TruceClock, TruceRow } from '#core/views/truces.ts';
import { useRoom } from '../context.ts';
import parts from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { ActWhen, SideActs } from '../parts/side-acts.tsx';
import { ActLink } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { endByTerms, endMs } from './source.ts';
import styles from './truce.module.css';

interface ExtensionsProps {
  row: TruceRow;
  clock: TruceClock;
  turn: number;
}

/** The chain of ends: that of the terms, then each extension with who agreed to it. */
export function Extensions({ row, clock, turn }: ExtensionsProps) {
  const { say, comma } = useWords();
  const { naming } = useRoom();
  const endOf = (end: Until): string =>
    end === 'open' ? naming.term('truce-clock.open-ended') : whenOf(end, naming);
  return (
    <div className={parts['part']}>
      <h3>{say('truce.extensions')}</h3>
      <ol className={styles['chain']}>
        <li>
          <ActLink id={row.act}>
            {say('truce.extensions.terms', { end: endOf(endByTerms(row)) })}
          </ActLink>
        </li>
        {row.extensions.map((one, i) => (
          <li key={one.act} data-extension={one.act}>
            <p>
              <ActLink id={one.act}>
                {say('truce.extensions.to', { end: endOf(one.until) })}
              </ActLink>
              {comma}
              <strong>{say(`truce.extension.${standingOf(one, clock)}`)}</strong>
            </p>
            <p>
              <InWords words={one.text} />
            </p>
            <p className={parts['soft']}>
              {say('truce.proposed-by', { side: naming.party(one.by) })}
              {comma}
              <ActWhen act={one.act} at={one.at} />
            </p>
            {one.agreed.length > 0 && (
              <div className={styles['agreed']}>
                <h4>{say('truce.agreed-by')}</h4>
                <SideActs acts={one.agreed} turn={turn + i + 1} />
              </div>
            )}
          </li>
        ))}
      </ol>
      {row.extensions.length === 0 && <p>{say('truce.extensions.none')}</p>}
    </div>
  );
}

function standingOf(
  extension: ExtensionRow,
  { end }: TruceClock,
): 'stands' | 'some' | 'proposed' | 'overtaken' {
  const isLast = endMs(extension.until) >= (end === 'open' ? Number.MAX_SAFE_INTEGER : end);
  if (extension.standsBy !== undefined) return isLast ? 'stands' : 'overtaken';
  if (end === 'open' || endMs(extension.until) <= end) return 'overtaken';
  return extension.agreed.length > 0 ? 'some' : 'proposed';
}
