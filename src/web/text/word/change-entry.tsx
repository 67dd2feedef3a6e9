import { flagSentence } from '#core/text/bracket-flags.ts';
import { oneSpelling } from '#core/text/hashes.ts';
import { redlineOfWords } from '#core/text/redline/words.ts';
import type { ReviewedChange } from '#interchange/docx/kept-drafts.ts';
import entries from '../../parts/entries.module.css';
import { Flag } from '../../points/marks.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Paragraph } from '../paragraphs.ts';
import { usePathName } from '../path-name.tsx';
import { Runs } from '../runs.tsx';
import { Wording } from '../wording.tsx';
import { useWhose } from './use-whose.ts';
import styles from './word.module.css';

interface ChangeEntryProps {
  change: ReviewedChange;
  /** Of the version that the file was made of. */
  places: ReadonlyMap<string, Paragraph>;
  turn: number;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

/** One change of one reviewer: where, a redline of what the file says, and what it would be as a proposal. */
export function ChangeEntry({ change, places, turn, isChosen, onChoose }: ChangeEntryProps) {
  const { say, language } = useWords();
  const whose = useWhose();
  const { act, before, after, not } = change;
  const flags = [...new Set(act.flags.map(({ code }) => code))];
  const name = usePlaceOf(change, places);
  return (
    <>
      <div className={styles['head']}>
        <h4>{name}</h4>
        <Flag>
          {act.what === 'split'
            ? say('word.what.split', { pieces: act.into.length })
            : say(`word.what.${act.what}`)}
        </Flag>
        {act.isUntracked && act.reviewers.length > 0 && <Flag>{say('word.also-untracked')}</Flag>}
      </div>
      <p className={entries['soft']}>
        <bdi>{whose(act)}</bdi>
      </p>
      {(before !== undefined || after !== undefined) && (
        <Runs
          runs={redlineOfWords(before, after, act.language)}
          turn={turn}
          language={act.language}
        />
      )}
      {proposedApart(change).map((segs, n) => (
        <div key={n} data-proposal>
          <p className={entries['soft']}>{say('word.proposal')}</p>
          <Wording segs={segs} language={act.language} turn={turn} />
        </div>
      ))}
      {flags.map((code) => (
        <p key={code} role="note" className={styles['look']}>
          {flagSentence({ code }, language)}
        </p>
      ))}
      {act.comments.map(({ author, on, text }, n) => (
        <p key={n}>
          <span className={entries['soft']}>
            {on === ''
              ? say('word.comment', { who: author ?? say('word.unnamed') })
              : say('word.comment.on', { who: author ?? say('word.unnamed'), words: on })}
            :
          </span>{' '}
          <bdi>{text}</bdi>
        </p>
      ))}
      {not === undefined ? (
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={isChosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
          <span>
            {say('word.choose')}
            <span className={styles['hidden']}>
              : {name}, {whose(act)}
            </span>
          </span>
        </label>
      ) : (
        <p className={entries['soft']}>{say(`word.not.${not}`)}</p>
      )}
    </>
  );
}

/** The words as they would be proposed, where these are not the ones that the file has. */
function proposedApart({ act, on, new: added }: ReviewedChange) {
  if (act.what !== 'words' && act.what !== 'insert') return [];
  const all = [...on, ...added].map(({ segs }) => segs);
  return all.filter((segs) => oneSpelling(segs) !== oneSpelling(act.segs));
}

function usePlaceOf({ act, node }: ReviewedChange, places: ReadonlyMap<string, Paragraph>): string {
  const { say } = useWords();
  const pathName = usePathName();
  if (act.what === 'title') return say('word.of-title');
  const paragraph = node === undefined ? undefined : places.get(node);
  if (!paragraph) return say('word.beginning');
  const name = pathName(paragraph);
  return act.what === 'insert' ? say('word.after', { place: name }) : name;
}
