import { Link } from 'wouter';
import { standingWords, type WordsRow } from '#core/views/texts.ts';
import { useTalks } from '../context.ts';
import { ActLink, Moment } from '../parts/values.tsx';
import { Flag } from '../points/marks.tsx';
import { useWords } from '../words/use-words.ts';
import { Hashes, Said } from './said.tsx';
import styles from './margin.module.css';
import { useShown } from './shown.ts';
import { useBy } from './use-by.ts';
import { useMayPropose } from './may-propose.ts';
import { OffersOnWords } from './decide/offer-links.tsx';
import { useLanguageName } from './use-language-name.ts';
import { writeHref } from './write-href.ts';
import { Wording } from './wording.tsx';

interface ProposalProps {
  /** The paragraph. */
  id: string;
  row: WordsRow;
  turn: number;
}

/** Words on the table for a paragraph: whose, when, from which words they start, and what sides say of them. */
export function Proposal({ id, row, turn }: ProposalProps) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  const { view, language, draft } = useShown();
  const by = useBy();
  const name = useLanguageName();
  const stands = standingWords(view, id)?.act;
  const shown = row.words[language] ? language : draft.working;
  return (
    <>
      <p className={styles['flags']}>
        <strong>{by(row)}</strong>
        {row.how === 'bridge' && <Flag>{say('text.bridge')}</Flag>}
        {row.base !== undefined && row.base !== stands && <Flag>{say('text.earlier')}</Flag>}
        {row.base === undefined && stands !== undefined && <Flag>{say('text.earlier')}</Flag>}
        {row.sponsor === 'mediators' && <Flag>{say('text.sponsor.mediators')}</Flag>}
      </p>
      <p className={styles['soft']}>
        <ActLink id={row.act}>
          <Moment ms={row.at} />
        </ActLink>
        {shown !== language && (
          <>
            {comma}
            {say('text.language.none', { language: name(language) })}
          </>
        )}
      </p>
      <Wording segs={row.words[shown]?.segs ?? []} language={shown} turn={turn} />
      {row.says && (
        <p>
          <bdi>{naming.words(row.says)}</bdi>
        </p>
      )}
      {(row.replaces ?? []).map((act) => {
        const other = view.words[id]?.[act];
        return other ? (
          <p key={act} className={styles['soft']}>
            {say('text.replaces', { side: by(other) })}{' '}
            <ActLink id={act}>
              <Moment ms={other.at} />
            </ActLink>
          </p>
        ) : null;
      })}
      <Said row={row} />
      <Hashes id={id} row={row} />
      <Rebase id={id} row={row} stands={stands} />
      <OffersOnWords id={id} act={row.act} />
    </>
  );
}

interface RebaseProps {
  id: string;
  row: WordsRow;
  /** The act whose words stand. */
  stands: string | undefined;
}

/** TX1.21: to whoever proposed on words that no longer stand, and to nobody else, the same on those that do. */
function Rebase({ id, row, stands }: RebaseProps) {
  const { say } = useWords();
  const { room } = useTalks();
  const { text, reader, moment } = useShown();
  const proposes = useMayPropose();
  if (row.by !== reader.party || row.base === stands || proposes !== 'yes') return null;
  if (moment.is !== 'now') return null;
  return (
    <p className="no-print" data-rebase-offered={row.act}>
      {say('text.write.earlier')}{' '}
      <Link href={writeHref(room, text, id, row.act)}>{say('text.write.rebase')}</Link>
    </p>
  );
}
