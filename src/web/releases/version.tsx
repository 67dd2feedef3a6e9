import type { ReleaseRow, ReleaseVersion } from '#core/views/releases.ts';
import { useRoom } from '../context.ts';
import { EveryLanguage } from '../parts/every-language.tsx';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { inTurn } from '../parts/in-turn.ts';
import { ActLink, Moment, Party, Value } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './releases.module.css';
import { useSigner } from './use-signer.ts';

interface VersionProps {
  row: ReleaseRow;
  version: ReleaseVersion;
  turn: number;
  left: readonly string[];
  /** Whether agreement to these words is still asked for. */
  awaited: boolean;
}

/** One wording in full, with its time, and who has agreed to exactly these words. */
export function Version({ row, version, turn, left, awaited }: VersionProps) {
  const { say, comma } = useWords();
  const { naming } = useRoom();
  const { what, reason } = version;
  const by = useSigner()(version.act);
  const agreed = version.agreed.filter(counts);
  const own = what === 'corrected' && agreed.length < row.sides.length;
  return (
    <section className={styles['version']} data-version={what}>
      <h4>
        {row.issued?.version === version.act
          ? say('releases.version.issued')
          : say('releases.version', { what: naming.term(`joint-statement-version.${what}`) })}
      </h4>
      <p className={entries['soft']}>
        {by !== undefined && <Party id={by} />}
        {comma}
        <ActLink id={version.act}>
          <Moment ms={version.at} />
        </ActLink>
      </p>
      {own && <p>{say('releases.own', { issuer: naming.party(row.issuer) })}</p>}
      {version.drawn && (
        <p data-drawn={version.drawn.same}>
          {say(version.drawn.same ? 'releases.drawn' : 'releases.drawn.other', {
            title: naming.text(version.drawn.text),
          })}
        </p>
      )}
      <EveryLanguage words={version.text} />
      {reason && (
        <p>
          {say('releases.reason')} <InWords words={reason} />
        </p>
      )}
      <table className={styles['agreement']}>
        <caption className={entries['caption']}>{say('releases.agreement')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('releases.column.who')}</th>
            <th scope="col">{say('releases.column.agreement')}</th>
          </tr>
        </thead>
        <tbody>
          {inTurn(row.sides, turn).map((side) => (
            <tr key={side} data-side={side}>
              <th scope="row">
                <Party id={side} />
              </th>
              <td>
                <Agreement version={version} side={side} awaited={awaited} />
                {!row.issued && left.includes(side) && <> {say('releases.left')}</>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={entries['soft']}>
        {say('releases.hash')} <Value>{version.hash}</Value>
      </p>
    </section>
  );
}

type AgreementRow = ReleaseVersion['agreed'][number];

/** RC8.5: one whose key is in other hands waits for its head's word. */
function counts({ contested }: AgreementRow): boolean {
  return contested === undefined || contested === 'affirmed';
}

function Agreement({
  version,
  side,
  awaited,
}: Pick<VersionProps, 'version' | 'awaited'> & { side: string }) {
  const { say, comma } = useWords();
  const { naming } = useRoom();
  const found = version.agreed.find(({ party }) => party === side);
  if (!found) return say(awaited ? 'releases.awaited' : 'releases.not-given');
  return (
    <>
      <ActLink id={found.act}>
        {say('releases.agreed')}
        {comma}
        <Moment ms={found.at} />
      </ActLink>
      {found.signedIn !== found.act && (
        <>
          {comma}
          <ActLink id={found.signedIn}>{say('releases.confirmed')}</ActLink>
        </>
      )}
      {found.contested && (
        <>
          {comma}
          {naming.term(`mark.${found.contested === 'open' ? 'contested' : found.contested}`)}
        </>
      )}
    </>
  );
}

/** Words that others took the place of before anything was issued. */
export function EarlierWords({ versions }: { versions: readonly ReleaseVersion[] }) {
  const { say, comma } = useWords();
  const { naming } = useRoom();
  const signer = useSigner();
  if (versions.length === 0) return null;
  return (
    <section className={styles['version']}>
      <h4>{say('releases.earlier')}</h4>
      <p className={entries['soft']}>{say('releases.earlier.help')}</p>
      <ol className={entries['steps']}>
        {versions.map((version) => {
          const by = signer(version.act);
          return (
            <li key={version.act} data-version={version.what}>
              <EveryLanguage words={version.text} />
              <p className={entries['soft']}>
                {naming.term(`joint-statement-version.${version.what}`)}
                {comma}
                {by !== undefined && <Party id={by} />}
                {comma}
                <ActLink id={version.act}>
                  <Moment ms={version.at} />
                </ActLink>
                {version.embargo !== undefined &&
                  comma + say('releases.embargo.said', { at: naming.instant(version.embargo) })}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
