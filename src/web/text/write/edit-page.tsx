import { useDeferredValue, useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { standingWords } from '#core/views/texts.ts';
import type { WordLanguage } from '#core/words.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { ActLink, Moment } from '../../parts/values.tsx';
import { useWords } from '../../words/use-words.ts';
import { usePathName } from '../path-name.tsx';
import { useLanguageName } from '../use-language-name.ts';
import { draftsHref, writeHref } from '../write-href.ts';
import { afterTabling, bodyOf, hasPlace, isBehind, issuesIn, ownWords } from './drafting.ts';
import { PlaceOf, StartFrom } from './begin-from.tsx';
import { useDraftName } from './draft-name.ts';
import { Drop } from './drop.tsx';
import { hashHere } from './hash-here.ts';
import type { KeptDraft } from './kept.ts';
import { useDraft } from './use-draft.ts';
import type { Writing } from './use-writing.ts';
import { Findings, Redline, RoomReads } from './what-changes.tsx';
import { WordsEditor } from './words-editor.tsx';
import styles from './write.module.css';

interface EditPageProps {
  writing: Writing;
  start: KeptDraft;
  /** It was kept in this browser. */
  found: boolean;
}

/** Words of one's own for one paragraph: written, compared with those that stand, and seen as the room would read them. */
export function EditPage({ writing, start, found }: EditPageProps) {
  const { say } = useWords();
  const [, go] = useLocation();
  const name = useDraftName(writing);
  const language = useLanguageName();
  const hold = useDraft(start, found);
  const [turn, setTurn] = useState(0);
  const { draft, begun, kept, lost, change, drop } = hold;
  const { room, text, now, languages, own } = writing;
  const { on, words } = draft;
  const isNew = !('node' in on);
  const pathName = usePathName();
  const { paragraphs, draft: of } = writing;
  const questions = useMemo(
    () => issuesIn(paragraphs.map((one) => [one, one.node.words[of.working]?.segs ?? []])),
    [paragraphs, of.working],
  );
  const issues = new Map([...questions].map(([issue, place]) => [issue, pathName(place)]));
  const title = say(isNew ? 'write.new' : 'write.title', { place: name(draft) });
  useTitle(title, say('nav.text'));
  const stands = isNew ? undefined : standingWords(now, on.node);
  if (!hasPlace(now, draft)) {
    return (
      <Notice title={title} level={1}>
        <p>{say('write.gone')}</p>
        <p>
          <Link href={draftsHref(room, text)}>{say('write.drafts')}</Link>
        </p>
      </Notice>
    );
  }
  const leftOut = ownWords(stands?.words[languages[0] as WordLanguage]?.segs ?? [], own).leftOut;
  const deletion = (there: object): void => {
    change({ words: Object.fromEntries(Object.keys(there).map((one) => [one, []])) });
    setTurn((n) => n + 1);
  };
  const blank = Object.values(words).every((segs) => segs.length === 0);
  return (
    <div className={`${styles['page']} ${styles['writing']}`} data-writing={draft.id}>
      <p className={styles['ways']}>
        <Link href={`/rooms/${room}/text/${text}${isNew ? '' : `#${on.node}`}`}>
          {say('write.back')}
        </Link>
        <Link href={draftsHref(room, text)}>{say('write.drafts')}</Link>
      </p>
      <h1>{title}</h1>
      <p className={styles['private']} data-kept={kept}>
        {say(lost ? 'write.kept-nowhere' : 'write.private')}
      </p>
      {draft.instead !== undefined && (
        <Instead draft={draft} instead={draft.instead} writing={writing} />
      )}
      {!isNew && isBehind(now, draft) && (
        <output className={styles['refused']}>
          {say('write.behind')}{' '}
          <Link href={writeHref(room, text, on.node, 'draft')}>{say('write.rebase')}</Link>
        </output>
      )}
      {isNew && <PlaceOf writing={writing} draft={draft} onChange={change} />}
      {!isNew && (
        <StartFrom
          writing={writing}
          node={on.node}
          onStart={(from) => {
            change({ words: from });
            setTurn((n) => n + 1);
          }}
        />
      )}
      {leftOut > 0 && <p className={styles['soft']}>{say('write.left-out', { count: leftOut })}</p>}
      <div className={styles['columns']}>
        <div className={styles['part']}>
          <div className={styles['languages']}>
            {languages.map((one, n) => (
              <Language
                key={one}
                language={one}
                working={n === 0}
                hold={hold}
                turn={turn}
                from={ownWords(stands?.words[one]?.segs ?? [], own).segs}
                own={own}
                issues={issues}
                onDelete={stands && n === 0 ? () => deletion(stands.words) : undefined}
              />
            ))}
          </div>
          {blank && (
            <p data-blank>
              {say(isNew || !stands ? 'write.blank.new' : 'write.blank.delete', {
                language: language(languages[0] as WordLanguage),
              })}
            </p>
          )}
        </div>
        <Beside writing={writing} draft={draft} />
      </div>
      <p className={styles['buttons']}>
        <Button
          look="main"
          disabled={!begun}
          onClick={() => go(`${draftsHref(room, text)}?choose=${encodeURIComponent(draft.id)}`)}
        >
          {say('write.go-on')}
        </Button>
        <Drop
          onDrop={() => {
            void drop().then(() => go(draftsHref(room, text)));
          }}
        />
      </p>
    </div>
  );
}

interface LanguageProps {
  language: WordLanguage;
  working: boolean;
  hold: ReturnType<typeof useDraft>;
  /** Moves on when the words of all languages were changed from outside of their fields. */
  turn: number;
  /** The words that stand in it. */
  from: KeptDraft['words'][WordLanguage] & object;
  own: string;
  issues: ReadonlyMap<string, string>;
  /** Proposes that the paragraph be deleted, in every language in which it has words. */
  onDelete?: (() => void) | undefined;
}

/** The field of one language. All but the working one may be left out. */
function Language({ language, working, hold, turn, from, own, issues, onDelete }: LanguageProps) {
  const { draft, change } = hold;
  const { say } = useWords();
  const name = useLanguageName()(language);
  const segs = draft.words[language];
  const [opened, setOpened] = useState(0);
  const set = (words: KeptDraft['words'][WordLanguage]): void => {
    const { [language]: _, ...others } = draft.words;
    change({ words: words ? { ...others, [language]: words } : others });
  };
  const again = (words: KeptDraft['words'][WordLanguage]): void => {
    set(words);
    setOpened((n) => n + 1);
  };
  return (
    <section aria-label={name} className={styles['part']} data-in={language}>
      <h2>
        {name}{' '}
        <span className={styles['soft']}>{say(working ? 'write.working' : 'write.other')}</span>
      </h2>
      {segs ? (
        <>
          <WordsEditor
            key={`${turn} ${opened}`}
            language={language}
            segs={segs}
            own={own}
            issues={issues}
            onChange={set}
          />
          <p className={styles['buttons']}>
            {from.length > 0 && <Button onClick={() => again(from)}>{say('write.again')}</Button>}
            {segs.length > 0 && !onDelete && (
              <Button onClick={() => again([])}>{say('write.clear')}</Button>
            )}
            {segs.length > 0 && onDelete && (
              <Button onClick={onDelete}>{say('write.no-text')}</Button>
            )}
            {!working && (
              <Button onClick={() => set(undefined)}>
                {say('write.leave-out', { language: name })}
              </Button>
            )}
          </p>
        </>
      ) : (
        <>
          <p className={styles['soft']}>{say('write.without', { language: name })}</p>
          <p>
            <Button onClick={() => again(from)}>{say('write.write-in', { language: name })}</Button>
          </p>
        </>
      )}
    </section>
  );
}

/** What a draft changes, what is to be looked at in it, and how the room would read it: as it is written. */
function Beside({ writing, draft }: { writing: Writing; draft: KeptDraft }) {
  const { say } = useWords();
  const { now, book, by, type, draft: of } = writing;
  const shown = useDeferredValue(draft);
  const after = useMemo(() => {
    if (shown.words[of.working] === undefined) return undefined;
    const body = bodyOf([shown], of.working, {}, hashHere);
    return afterTabling(now, { type: type.name, body, by }, { book });
  }, [shown, now, book, by, type, of.working]);
  const { on } = shown;
  const stands = 'node' in on ? standingWords(now, on.node)?.words : undefined;
  return (
    <div className={styles['beside']}>
      {'node' in on && (
        <section className={styles['part']}>
          <h2>{say('write.changes')}</h2>
          <Redline from={stands ?? {}} words={shown.words} />
        </section>
      )}
      <section className={styles['part']}>
        <h2>{say('write.findings')}</h2>
        <Findings of={of} words={shown.words} />
      </section>
      {after && (
        <section className={styles['part']}>
          <h2>{say('write.reads')}</h2>
          <p className={styles['soft']}>{say('write.reads.help')}</p>
          {isBehind(now, shown) ? (
            <p>{say('write.reads.behind')}</p>
          ) : (
            <RoomReads now={now} after={after} at={0} words={shown.words} />
          )}
        </section>
      )}
    </div>
  );
}

function Instead({
  draft,
  instead,
  writing,
}: {
  draft: KeptDraft;
  instead: string;
  writing: Writing;
}) {
  const { say } = useWords();
  const { on } = draft;
  const row = 'node' in on ? writing.now.words[on.node]?.[instead] : undefined;
  if (!row) return null;
  return (
    <p data-instead={instead}>
      {say('write.instead')}{' '}
      <ActLink id={instead}>
        <Moment ms={row.at} />
      </ActLink>
    </p>
  );
}
