import { instantMs } from '#core/instants.ts';
import type { ReleaseRow, ReleaseStanding, ReleaseVersion } from '#core/views/releases.ts';
import { useTalks } from '../context.ts';
import entries from '../parts/entries.module.css';
import { ActLink, Moment, Party } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { Actions } from './actions.tsx';
import { useSigner } from './use-signer.ts';
import { EarlierWords, Version } from './version.tsx';

interface StatementProps {
  row: ReleaseRow;
  /** In the order in which they were proposed; decides also who is named first. */
  number: number;
  stands: ReleaseStanding;
  left: readonly string[];
  now: number;
}

/** One joint statement: where it stands, for whom it speaks, who issues it and from when; then its words, and who agreed to exactly these. */
export function Statement({ row, number, stands, left, now }: StatementProps) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  const { versions, issued } = row;
  const latest = versions.at(-1) as ReleaseVersion;
  const shown = versions.filter(
    (version) => version === latest || version.what === 'corrected' || isIssued(row, version),
  );
  const before = versions.filter((version) => !shown.includes(version));
  return (
    <>
      <h3>{say('releases.title', { number })}</h3>
      <p>
        <span className={entries['state']} data-standing={stands.what}>
          {naming.term(`joint-statement-standing.${stands.what}`)}
        </span>
      </p>
      <dl className={entries['facts']}>
        <dt>{say('releases.sides')}</dt>
        <dd>{naming.parties(row.sides)}</dd>
        <dt>{say(issued ? 'releases.issued' : 'releases.issuer')}</dt>
        <dd>
          <Party id={row.issuer} />
          {issued && (
            <>
              {comma}
              <ActLink id={issued.act}>
                {issued.occurred ? naming.when(issued.occurred) : <Moment ms={issued.at} />}
              </ActLink>
              {issued.occurred && (
                <>
                  {comma}
                  {say('releases.entered')} <Moment ms={issued.at} />
                </>
              )}
            </>
          )}
        </dd>
        <dt>{say('releases.embargo')}</dt>
        <dd>
          <Embargo row={row} now={now} />
        </dd>
        <dt>{say('releases.proposed')}</dt>
        <dd>
          <Party id={row.by} />
          {comma}
          <ActLink id={row.act}>
            <Moment ms={(versions[0] as ReleaseVersion).at} />
          </ActLink>
        </dd>
        {row.takenBackBy !== undefined && (
          <>
            <dt>{say('releases.taken-back')}</dt>
            <dd>
              <TakenBack id={row.takenBackBy} />
            </dd>
          </>
        )}
        <dt>{say('releases.form')}</dt>
        <dd>{say('releases.unsigned')}</dd>
      </dl>
      {shown.toReversed().map((version) => (
        <Version
          key={version.act}
          row={row}
          version={version}
          turn={number}
          left={left}
          awaited={version === latest && stands.what !== 'taken-back'}
        />
      ))}
      <EarlierWords versions={before} />
      <Actions row={row} latest={latest} stands={stands} />
    </>
  );
}

/** The words that were given out. */
function isIssued(row: ReleaseRow, version: ReleaseVersion): boolean {
  return row.issued?.version === version.act;
}

/** Until when it is not to be issued; after it was, the embargo of the words that were. */
function Embargo({ row, now }: { row: ReleaseRow; now: number }) {
  const { say } = useWords();
  const { naming } = useTalks();
  const of = row.versions.find((version) => isIssued(row, version)) ?? row.versions.at(-1);
  const embargo = of?.embargo;
  if (embargo === undefined) {
    return say(row.issued ? 'releases.embargo.never' : 'releases.embargo.none');
  }
  const at = naming.instant(embargo);
  if (row.issued) return say('releases.embargo.was', { at });
  return say(now >= instantMs(embargo) ? 'releases.embargo.reached' : 'releases.embargo.until', {
    at,
  });
}

function TakenBack({ id }: { id: string }) {
  const { comma } = useWords();
  const { views } = useTalks();
  const by = useSigner()(id);
  const at = views.talks.takenDown.rows[id]?.answered?.at ?? views.acts.get(id)?.admitted;
  return (
    <>
      {by !== undefined && <Party id={by} />}
      {comma}
      <ActLink id={id}>{at !== undefined && <Moment ms={at} />}</ActLink>
    </>
  );
}
