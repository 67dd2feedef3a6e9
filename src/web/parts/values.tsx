import { Fragment, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Level, Source } from '#core/reports.ts';
import { actSentence } from '#core/sentences.ts';
import { term } from '#core/terms.ts';
import type { Words } from '#core/words.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { useRoom } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import { LevelShape } from './level-shape.tsx';
import styles from './values.module.css';

/** A value with its own direction: a code, a key, a hash, a room. */
export function Value({ children }: { children: ReactNode }) {
  return (
    <bdi dir="ltr" className={styles['value']}>
      {children}
    </bdi>
  );
}

export function Party({ id }: { id: string }) {
  const { naming } = useRoom();
  return <bdi>{naming.party(id)}</bdi>;
}

/** The sentence of an act as it stands now: with the body of its latest correction. */
export function useSentence(): (id: string, body?: unknown) => string {
  const { views, naming } = useRoom();
  return (id, body = views.bodyOf(id)) => {
    const act = views.acts.get(id);
    if (!act) return id;
    const { type, version, by } = act;
    const declared = loadedBook(views.members.state?.rules ?? 1)?.type(type, version);
    return actSentence(declared, { type, version, by, body }, naming);
  };
}

/** How the speaker is named, as a shape and a word. */
export function LevelMark({ level }: { level: Level }) {
  const { language } = useWords();
  return (
    <span className={styles['level']}>
      <LevelShape level={level} />
      {term(language, `level.${level}`)}
    </span>
  );
}

/** Where it was published, by outlet and day, with what each relays. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  const { naming } = useRoom();
  const { say, comma, semicolon } = useWords();
  return (
    <>
      {sources.map(({ outlet, published, relays }, i) => (
        <Fragment key={`${outlet} ${published}`}>
          {i > 0 && semicolon}
          <bdi>{outlet}</bdi>
          {comma}
          {naming.day(published)}
          {relays !== undefined && <> ({say('account.relaying', { from: relays })})</>}
        </Fragment>
      ))}
    </>
  );
}

/** The zone by which a moment was set, where that is not UTC, in which every moment is said. */
export function Zone({ name }: { name: string }) {
  if (name === 'UTC') return null;
  return (
    <>
      {' '}
      (<bdi dir="ltr">{name}</bdi>)
    </>
  );
}

export function Moment({ ms }: { ms: number }) {
  const { moment } = useWords();
  return <time dateTime={new Date(ms).toISOString()}>{moment(ms)}</time>;
}

export function actPath(room: string, id: string): string {
  return `/rooms/${room}/acts/${id}`;
}

export function ActLink({ id, children }: { id: string; children: ReactNode }) {
  const { room } = useRoom();
  return <Link href={actPath(room, id)}>{children}</Link>;
}

/** What an entry says in its own words, whatever its type calls them. */
export function wordsOf(body: unknown): Words | undefined {
  const { says, what, words, question, title } = body as Record<string, Words | undefined>;
  return says ?? what ?? words ?? question ?? title;
}
