import { useMemo, useState } from 'react';
import { docxFlagSentence } from '#interchange/docx/flag-sentences.ts';
import type { ReviewedChange } from '#interchange/docx/kept-drafts.ts';
import { useTalks } from '../../context.ts';
import entries from '../../parts/entries.module.css';
import { useWords } from '../../words/use-words.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { ChangeEntry } from './change-entry.tsx';
import { Keep } from './keep.tsx';
import type { OwnRoom } from './own-rooms.ts';
import type { ReadBack } from './read-file.ts';
import { useWhose } from './use-whose.ts';
import styles from './word.module.css';

interface ReviewProps {
  text: string;
  read: ReadBack;
  bytes: Uint8Array;
  own: readonly OwnRoom[];
  reading: number;
  onAgain: () => void;
}

/** What reviewers would change, each told apart, to be looked through: what is chosen is kept as drafts. */
export function Review({ text, read, bytes, own, reading, onAgain }: ReviewProps) {
  const { say, language } = useWords();
  const { base, changes, found, file } = read;
  const [chosen, choose] = useState<ReadonlySet<ReviewedChange>>(
    () => new Set(changes.filter(({ act, not }) => not === undefined && !act.isTogether)),
  );
  const [keeping, keep] = useState(false);
  const places = useMemo(
    () => new Map(paragraphsOf(base.draft).map((one) => [one.node.id, one])),
    [base],
  );
  const flags = [...new Set(found.flags.map((one) => docxFlagSentence(one, language)))];
  const change = (some: readonly ReviewedChange[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const one of some)
      if (isChosen) next.add(one);
      else next.delete(one);
    choose(next);
  };
  if (keeping) {
    return (
      <Keep
        {...{ text, own, reading, bytes, onAgain }}
        changes={changes.filter((one) => chosen.has(one))}
        onBack={() => keep(false)}
      />
    );
  }
  return (
    <div className={entries['part']} data-review={changes.length}>
      <p>
        {say('word.base')}{' '}
        <strong>
          <BaseLine text={text} index={base.index} />
        </strong>
      </p>
      {found.isOfThisVersion === false && <p role="alert">{say('word.version.other')}</p>}
      {file.edition === 'redline' && <p>{say('word.redline')}</p>}
      {flags.length + found.numbers.length + found.textBoxes.length + found.comments.length > 0 && (
        <ul className={entries['soft']}>
          {flags.map((one) => (
            <li key={one}>{one}</li>
          ))}
          {found.numbers.map(({ node, printed, returned }) => (
            <li key={node}>{say('word.number', { printed: printed || '–', returned })}</li>
          ))}
          {found.textBoxes.map((words, n) => (
            <li key={n}>{say('word.box', { words })}</li>
          ))}
          {found.comments.map(({ author, text: words }, n) => (
            <li key={n}>
              {say('word.comment', { who: author ?? say('word.unnamed') })}: <bdi>{words}</bdi>
            </li>
          ))}
        </ul>
      )}
      {changes.length === 0 ? (
        <p>{say('word.nothing')}</p>
      ) : (
        <>
          <Reviewers {...{ changes, chosen, change }} />
          <h3>{say('word.changes')}</h3>
          <ol className={entries['list']}>
            {changes.map((one, n) => (
              <li key={n} className={entries['entry']} data-change={one.act.what}>
                <ChangeEntry
                  change={one}
                  places={places}
                  turn={n}
                  isChosen={chosen.has(one)}
                  onChoose={(is) => change([one], is)}
                />
              </li>
            ))}
          </ol>
          <Keep.Begin chosen={chosen.size} onBegin={() => keep(true)} />
        </>
      )}
    </div>
  );
}

/** Which version the file is compared with. */
function BaseLine({ text, index }: { text: string; index: number }) {
  const { say } = useWords();
  const { views, naming } = useTalks();
  const row = views.talks.texts?.texts[text];
  const version = row?.versions.find((one) => one.index === index);
  const last = [...views.acts.values()].findLast(({ type }) => type !== 'room.sealed')?.index;
  if (index === last) return <>{say('text.at.now')}</>;
  if (version) return <>{say('text.at.version', { name: naming.words(version.name) })}</>;
  return <>{say('text.at.act', { index })}</>;
}

interface ReviewersProps {
  changes: readonly ReviewedChange[];
  chosen: ReadonlySet<ReviewedChange>;
  change: (some: readonly ReviewedChange[], isChosen: boolean) => void;
}

/** Everybody who changed something, with how much, to choose all of one person's at once. */
function Reviewers({ changes, chosen, change }: ReviewersProps) {
  const { say } = useWords();
  const whose = useWhose();
  const groups = new Map<string, ReviewedChange[]>();
  for (const one of changes) {
    const name = whose(one.act);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return (
    <fieldset className={styles['reviewers']}>
      <legend>{say('word.reviewers')}</legend>
      <p className={entries['soft']}>{say('word.reviewers.help')}</p>
      {[...groups].map(([name, all]) => {
        const some = all.filter(({ not }) => not === undefined);
        return (
          <label key={name} className={styles['check']} data-reviewer={name}>
            <input
              type="checkbox"
              disabled={some.length === 0}
              checked={some.length > 0 && some.every((one) => chosen.has(one))}
              onChange={(event) => change(some, event.currentTarget.checked)}
            />
            <span>
              <bdi>{name}</bdi> ({say('word.count', { count: all.length })})
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
