import { useMemo } from 'react';
import { Link, useSearch } from 'wouter';
import { SUBJECTS } from '#core/declare.ts';
import type { ActType } from '#core/declare.ts';
import { blankFormPaper, typesOnPaper } from '#client/paper/blank-form.ts';
import type { PaperRoom } from '#client/paper/room.ts';
import { useRoom } from '../context.ts';
import { actName } from '#client/entry/act-words.ts';
import { Loading, Notice } from '../parts/states.tsx';
import { useShortCode } from '../parts/use-short-code.ts';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { SheetPage, Sheets } from './paper.tsx';
import styles from './print.module.css';
import { usePaperRoom } from './use-paper-room.ts';

/** Which blank forms there are, and the sheets of sessions; with `?type=consent.give`, that form. */
export function FormsPage() {
  const room = usePaperRoom();
  const asked = new URLSearchParams(useSearch()).get('type');
  const types = useMemo(() => (room ? typesOnPaper(room) : []), [room]);
  const wanted = useMemo(
    () => (asked === 'all' ? types : types.filter(({ name }) => name === asked)),
    [asked, types],
  );
  if (!room) return <Loading />;
  if (asked === null) return <Choice room={room} types={types} />;
  return wanted.length > 0 ? <Blank room={room} types={wanted} /> : <NoSuchBlank />;
}

function NoSuchBlank() {
  const { say } = useWords();
  useTitle(say('print.blank.none'));
  return (
    <Notice title={say('print.blank.none')} level={1}>
      <p>{say('print.blank.none.help')}</p>
    </Notice>
  );
}

function Blank({ room, types }: { room: PaperRoom; types: readonly ActType[] }) {
  const { say, language } = useWords();
  const code = useShortCode('room', room.state.opening);
  // The room’s every form is a second’s work, and the page is drawn more often than the room changes.
  const sheets = useMemo(
    () => (code === undefined ? [] : types.flatMap((type) => blankFormPaper(room, type, code))),
    [room, types, code],
  );
  const [first] = types;
  const title =
    types.length === 1 && first
      ? say('print.blank.title', { act: actName(language, first.name) })
      : say('print.blank.all');
  useTitle(title);
  if (code === undefined) return <Loading />;
  return (
    <SheetPage title={title} help={say('print.blank.help')}>
      <Sheets sheets={sheets} />
    </SheetPage>
  );
}

function Choice({ room, types }: { room: PaperRoom; types: readonly ActType[] }) {
  const { say, language } = useWords();
  const { room: id, views, naming } = useRoom();
  useTitle(say('print.title'));
  const at = `/rooms/${id}`;
  const sessions = Object.keys(views.rounds.sessions);
  // In a reconstruction nobody acts: there is nothing to fill in.
  const shown = room.kind === 'reconstruction' ? [] : types;
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <h1>{say('print.title')}</h1>
        <p>{say('print.lead')}</p>
      </div>
      <section className={styles['head']}>
        <h2>{say('print.sessions')}</h2>
        {sessions.length === 0 && <p>{say('print.sessions.none')}</p>}
        <ul className={styles['list']}>
          {sessions.map((session) => (
            <li key={session}>
              <Link href={`${at}/sessions/${session}/sheet`}>{naming.session(session)}</Link>
            </li>
          ))}
        </ul>
      </section>
      {shown.length > 0 && (
        <section className={styles['head']}>
          <h2>{say('print.blanks')}</h2>
          <p>{say('print.blank.help')}</p>
          <p>
            <Link href={`${at}/forms?type=all`}>{say('print.blank.all')}</Link>
          </p>
          <div className={styles['subjects']}>
            {SUBJECTS.map((subject) => {
              const own = shown.filter((type) => type.subject === subject);
              return own.length === 0 ? null : (
                <section key={subject} className={styles['subject']}>
                  <h3>{say(`enter.subject.${subject}`)}</h3>
                  <ul className={styles['list']}>
                    {own.map(({ name }) => (
                      <li key={name}>
                        <Link href={`${at}/forms?type=${name}`}>{actName(language, name)}</Link>
                      </li>
                    ))}
                  </ul>
                </section>
              );
            })}
          </div>
        </section>
      )}
    </div>
  );
}
