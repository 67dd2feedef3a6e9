import { useId, useMemo, useState, type FormEvent } from 'react';
import { proposeDraft } from '#core/obligations/clause-draft/clause-draft.ts';
import type { Names } from '#core/obligations/lint/clause.ts';
import { namedOf } from '#core/obligations/lint/clause.ts';
import { draftingCheck } from '#core/obligations/lint/drafting-check.ts';
import type { Finding } from '#core/obligations/lint/finding.ts';
import { marginMarks } from '#core/obligations/lint/margin-marks.ts';
import { missingSentence, ruleWords } from '#core/obligations/lint/sentences.ts';
import { printed } from '#core/text/segments.ts';
import type { Labels } from '#core/views/labels.ts';
import { standingWords } from '#core/views/texts.ts';
import { WORD_LANGUAGES, type Words } from '#core/words.ts';
import { Link } from 'wouter';
import { useTalks } from '../../context.ts';
import { hashOfStanding } from '../../obligations/standing-hash.ts';
import { Button } from '../../parts/button.tsx';
import { useOwnKey } from '../../parts/enter-link.tsx';
import { Flag } from '../../points/marks.tsx';
import { useWords } from '../../words/use-words.ts';
import margin from '../margin.module.css';
import { useShown } from '../shown.ts';
import { dropNote, keepNote, useNotes, type KeptNote } from './notes.ts';
import { ReadWords } from './read-words.tsx';
import styles from './drafting.module.css';
import { knownOf, readingOf } from './what-is-known.ts';

/** What the parties of a room are called, in each language in which they gave a name. */
function namesOf({ parties }: Labels): Names {
  return Object.fromEntries(
    Object.entries(parties).flatMap(([party, entries]) => {
      const name = entries.at(-1)?.name;
      if (name === undefined) return [];
      const by = typeof name === 'string' ? { en: name } : name;
      return [
        [party, Object.fromEntries(Object.entries(by).map(([language, one]) => [language, [one]]))],
      ];
    }),
  );
}

/** The drafting check of one paragraph (LT): a draft is proposed from its English words, and what they leave out is told to whoever reads, and to nobody else. */
export default function DraftingCheck({ id }: { id: string }) {
  const { say, language } = useWords();
  const { room, views, snapshot } = useTalks();
  const { view } = useShown();
  const { state } = views.members;
  const board = views.talks.promises?.obligations;
  const hash = state ? hashOfStanding(state, id) : undefined;
  const reading = readingOf(board, id, hash);
  const by = useOwnKey() ?? '';
  const notes = useNotes(room, by, id);
  const row = standingWords(view, id);
  const words = useMemo((): Words => {
    const all: Words = {};
    for (const one of WORD_LANGUAGES) {
      const text = printed(row?.words[one]?.segs ?? []);
      if (text !== '') all[one] = text;
    }
    return all;
  }, [row]);
  const names = useMemo(() => namesOf(views.labels), [views.labels]);
  const checked = useMemo(() => {
    if (words.en === undefined || !notes) return undefined;
    const { terms } = proposeDraft(words.en, namedOf(names));
    const known = knownOf(board, reading, terms, language);
    return draftingCheck({ ...known, words, names, accepted: notes });
    // The board is changed in place; what it holds of the room's acts changes with the snapshot.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [words, names, notes, board, reading, language, snapshot]);
  if (words.en === undefined) return <p className={margin['soft']}>{say('drafting.no-english')}</p>;
  if (!checked) return null;
  const { findings, accepted } = checked;
  const { gaps, questions } = marginMarks(findings, 'en');
  return (
    <div className={styles['check']} data-drafting={findings.length}>
      <p className={margin['soft']}>{say('drafting.lead')}</p>
      {reading && (
        <p data-reading={reading.act}>
          <Link href={`/rooms/${room}/obligations/${reading.act}`}>{say('drafting.reading')}</Link>
        </p>
      )}
      {!checked.draft.binds && <p>{say('drafting.binds-nobody')}</p>}
      {findings.length === 0 ? (
        <p>{say('drafting.none')}</p>
      ) : (
        <>
          <p>{say('drafting.count', { gaps, questions })}</p>
          <MarkedWords text={words.en} findings={findings} />
        </>
      )}
      <ul className={styles['list']}>
        {findings.map((one, n) => (
          <li key={n} data-missing={one.code}>
            <Missing
              finding={one}
              onAccept={(note) => keepNote({ ...about(one), room, by, node: id, words: note })}
            />
          </li>
        ))}
      </ul>
      <ReadWords
        text={words.en}
        draft={checked.draft}
        clause={hash !== undefined && !reading ? { paragraph: id, hash } : undefined}
      />
      {accepted.length > 0 && (
        <>
          <h4>{say('drafting.accepted')}</h4>
          <p className={margin['soft']}>{say('drafting.accepted.help')}</p>
          <ul className={styles['list']}>
            {accepted.map(({ finding, note }, n) => (
              <li key={n} data-accepted={finding.code}>
                <p>{missingSentence(finding, language)}</p>
                <p className={styles['note']} dir="auto">
                  {note.words}
                </p>
                <Button onClick={() => void dropNote((note as KeptNote).id).catch(() => undefined)}>
                  {say('drafting.take-back')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function about({ rule, code }: Finding): Pick<Finding, 'rule' | 'code'> {
  return { rule, code };
}

function endOf(span: { at: number; length: number } | undefined): number {
  return span ? span.at + span.length : 0;
}

/** The paragraph with the words marked that findings are about. */
function MarkedWords({ text, findings }: { text: string; findings: readonly Finding[] }) {
  const { say } = useWords();
  const { spans } = marginMarks(findings, 'en');
  if (spans.length === 0) return null;
  return (
    <figure className={styles['words']}>
      <figcaption className={margin['soft']}>{say('drafting.words')}</figcaption>
      <blockquote lang="en" dir="ltr">
        {spans.map(({ at, length }, n) => (
          <span key={at}>
            {text.slice(endOf(spans[n - 1]), at)}
            <mark>{text.slice(at, at + length)}</mark>
          </span>
        ))}
        {text.slice(endOf(spans.at(-1)))}
      </blockquote>
    </figure>
  );
}

interface MissingProps {
  finding: Finding;
  /** Rejects where the browser keeps nothing. */
  onAccept: (words: string) => Promise<void>;
}

/** One thing that is missing, why it matters, wording that would answer it, and the way to leave it open on purpose. */
function Missing({ finding, onAccept }: MissingProps) {
  const { say, language } = useWords();
  const [accepting, setAccepting] = useState(false);
  const { why, patterns } = ruleWords(finding.rule, language);
  return (
    <>
      <p>
        <Flag>{say(`drafting.${finding.severity}`)}</Flag> {missingSentence(finding, language)}
      </p>
      <details>
        <summary>{say('drafting.more')}</summary>
        <p>{why}</p>
        <p className={margin['soft']}>{say('drafting.wording')}</p>
        <ul className={styles['patterns']}>
          {patterns.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </details>
      {accepting ? (
        <AcceptForm onAccept={onAccept} onEnd={() => setAccepting(false)} />
      ) : (
        <Button onClick={() => setAccepting(true)}>{say('drafting.accept')}</Button>
      )}
    </>
  );
}

/** As the notes of a file (LT24.2). */
const MOST = 4_000;

function AcceptForm({ onAccept, onEnd }: Pick<MissingProps, 'onAccept'> & { onEnd: () => void }) {
  const { say } = useWords();
  const id = useId();
  const [words, setWords] = useState('');
  const [failed, setFailed] = useState(false);
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    onAccept(words.trim()).catch(() => setFailed(true));
  };
  return (
    <form className={styles['form']} onSubmit={keep}>
      <label htmlFor={id}>{say('drafting.note')}</label>
      <textarea
        id={id}
        rows={2}
        dir="auto"
        maxLength={MOST}
        value={words}
        onChange={({ currentTarget: { value } }) => setWords(value)}
      />
      <p className={styles['ways']}>
        <Button type="submit" look="main" disabled={words.trim() === ''}>
          {say('drafting.keep')}
        </Button>
        <Button onClick={onEnd}>{say('drafting.cancel')}</Button>
      </p>
      {failed && <p role="alert">{say('drafting.not-kept')}</p>}
    </form>
  );
}
