import { useEffect, useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { printed } from '#core/text/segments.ts';
import { standingWords } from '#core/views/texts.ts';
import { directionOf, type WordLanguage } from '#core/words.ts';
import { Button } from '../../parts/button.tsx';
import { tagOf } from '../../parts/in-words.tsx';
import { Notice } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { ActLink, Moment } from '../../parts/values.tsx';
import { useWords } from '../../words/use-words.ts';
import { useLanguageName } from '../use-language-name.ts';
import { draftsHref, writeHref } from '../write-href.ts';
import { useDraftName } from './draft-name.ts';
import { keepDraft, type KeptDraft } from './kept.ts';
import { decided, keyOf, rebaseWords, type Answer, type NamedConflict } from './rebasing.ts';
import type { Writing } from './use-writing.ts';
import { Redline } from './what-changes.tsx';
import styles from './write.module.css';

interface RebasePageProps {
  writing: Writing;
  node: string;
  /** A proposal of one’s own; or `draft`: what is kept here of this paragraph. */
  of: string;
  draft: KeptDraft | undefined;
}

/** Words on earlier ones, brought onto those that stand now: shown to whoever wrote them, and to nobody else. Accepted, they are a draft. */
export function RebasePage({ writing, node, of, draft }: RebasePageProps) {
  const { say } = useWords();
  const [, go] = useLocation();
  const name = useDraftName(writing);
  const { room, text, now, own, by } = writing;
  const row = of === 'draft' ? undefined : now.words[node]?.[of];
  const place = name({ on: { node, base: 'none' } });
  const title = say('write.rebase.title', { place });
  useTitle(title, say('nav.text'));
  const from = useMemo(() => draftFrom(of, draft, row, own), [of, draft, row, own]);
  // Once it is among what is kept it is written on.
  const [accepted, setAccepted] = useState<number>();
  const isKept = accepted !== undefined && draft?.at === accepted;
  useEffect(() => {
    if (isKept) go(writeHref(room, text, node));
  }, [isKept, go, room, text, node]);
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const made = useMemo(
    () => from && rebaseWords(now, node, from.base, from.words, own),
    [now, node, own, from],
  );
  if (!from || !made) {
    return (
      <Notice title={title} level={1}>
        <p>{say('write.rebase.none')}</p>
        <p>
          <Link href={draftsHref(room, text)}>{say('write.drafts')}</Link>
        </p>
      </Notice>
    );
  }
  const words = decided(made, answers);
  const accept = (): void => {
    const next: KeptDraft = {
      id: `${by} ${node}`,
      room,
      by,
      text,
      on: { node, base: made.base },
      words,
      ...(from.instead === undefined ? {} : { instead: from.instead }),
      at: Date.now(),
    };
    void keepDraft(next).then(() => setAccepted(next.at));
  };
  return (
    <div className={styles['page']} data-rebase={of}>
      <p className={styles['ways']}>
        <Link href={`/rooms/${room}/text/${text}#${node}`}>{say('write.back')}</Link>
      </p>
      <h1>{title}</h1>
      <p>{say('write.rebase.help')}</p>
      {row && (
        <p className={styles['soft']}>
          {say('write.rebase.of')}{' '}
          <ActLink id={row.act}>
            <Moment ms={row.at} />
          </ActLink>
        </p>
      )}
      {made.conflicts.length > 0 && (
        <section className={styles['part']}>
          <h2>{say('write.conflicts', { count: made.conflicts.length })}</h2>
          {made.conflicts.map((one) => (
            <Decide
              key={keyOf(one)}
              conflict={one}
              answer={answers[keyOf(one)] ?? 'both'}
              onAnswer={(answer) => setAnswers({ ...answers, [keyOf(one)]: answer })}
            />
          ))}
        </section>
      )}
      {made.conflicts.length === 0 && made.apart.length === 0 && (
        <p data-clean>{say('write.rebase.clean')}</p>
      )}
      {made.apart.length > 0 && <output>{say('write.rebase.apart')}</output>}
      <section className={styles['part']}>
        <h2>{say('write.rebase.reads')}</h2>
        <Redline from={standingWords(now, node)?.words ?? {}} words={words} />
      </section>
      {row && draft && <output>{say('write.rebase.replaces')}</output>}
      <p className={styles['buttons']}>
        <Button look="main" onClick={accept}>
          {say('write.rebase.accept')}
        </Button>
      </p>
      <p className={styles['soft']}>{say('write.rebase.nothing-yet')}</p>
    </div>
  );
}

/** Only of what is one’s own. */
function draftFrom(
  of: string,
  draft: KeptDraft | undefined,
  row: Writing['now']['words'][string][string] | undefined,
  own: string,
): { base: string; words: KeptDraft['words']; instead?: string } | undefined {
  if (of === 'draft') {
    if (!draft || !('node' in draft.on)) return undefined;
    const { instead } = draft;
    return {
      base: draft.on.base,
      words: draft.words,
      ...(instead === undefined ? {} : { instead }),
    };
  }
  if (!row || row.by !== own) return undefined;
  const words = Object.fromEntries(
    Object.entries(row.words).map(([language, { segs }]) => [language, segs]),
  );
  return { base: row.base ?? 'none', words, instead: row.act };
}

interface DecideProps {
  conflict: NamedConflict;
  answer: Answer;
  onAnswer: (answer: Answer) => void;
}

/** One place at which what stands and one’s own words both changed the same words. */
function Decide({ conflict, answer, onAnswer }: DecideProps) {
  const { say } = useWords();
  const name = useLanguageName();
  const { language, was, stands, own } = conflict;
  const key = keyOf(conflict);
  const said = { stands: printed(stands), own: printed(own), both: '' };
  return (
    <fieldset className={styles['conflict']} data-conflict={key}>
      <legend>
        {say('write.conflict', { language: name(language) })}{' '}
        <Exact language={language} text={printed(was)} />
      </legend>
      {(['own', 'stands', 'both'] as const).map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={key}
            value={one}
            checked={answer === one}
            onChange={() => onAnswer(one)}
          />{' '}
          <span>
            {say(`write.conflict.${one}`)}{' '}
            {one !== 'both' && <Exact language={language} text={said[one]} />}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Exact({ language, text }: { language: WordLanguage; text: string }) {
  const { say } = useWords();
  return text === '' ? (
    <em>{say('text.no-text')}</em>
  ) : (
    <q lang={tagOf(language)} dir={directionOf(language)}>
      {text}
    </q>
  );
}
