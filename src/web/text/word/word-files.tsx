import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { draftOf } from '#core/views/text-draft.ts';
import { languagesOf } from '#core/text/draft.ts';
import { pick, type WordLanguage } from '#core/words.ts';
import { useTalks } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import { useOwnParty } from '../../parts/enter-link.tsx';
import entries from '../../parts/entries.module.css';
import { InWords } from '../../parts/in-words.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { Notice } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { useWords } from '../../words/use-words.ts';
import { useLanguageName } from '../use-language-name.ts';
import { Drafts } from './drafts.tsx';
import { useOwnRooms } from './own-rooms.ts';
import { Returned } from './returned.tsx';
import styles from './word.module.css';

/** A text as a Word file: sent round, read when it comes back, and what is kept of it. */
export default function WordFiles({ text }: { text: string }) {
  const { say, language } = useWords();
  const open = useTalks();
  const { room, views } = open;
  const party = useOwnParty();
  const row = views.talks.texts?.texts[text];
  const { own, reading } = useOwnRooms(open, party);
  useTitle(say('word.title'), row && pick(row.title, language).text);
  if (!row) {
    return (
      <Notice title={say('text.unknown')} level={1}>
        <p>{say('text.unknown.help')}</p>
      </Notice>
    );
  }
  return (
    <div className={entries['page']}>
      <p>
        <Link href={`/rooms/${room}/text/${text}`}>
          <InWords words={row.title} />
        </Link>
      </p>
      <h1>{say('word.title')}</h1>
      <p className={entries['lead']}>{say('word.lead')}</p>
      <SendRound text={text} />
      <Returned text={text} own={own} reading={reading} />
      {party !== undefined && (
        <section className={entries['part']} aria-labelledby="drafts-here">
          <h2 id="drafts-here">{say('drafts.here')}</h2>
          <p>{say('drafts.here.help')}</p>
          {reading > 0 && <output>{say('drafts.reading', { count: reading })}</output>}
          <Drafts rooms={own} text={text} level={3} />
        </section>
      )}
    </div>
  );
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function SendRound({ text }: { text: string }) {
  const { say, language: own } = useWords();
  const open = useTalks();
  const { views, naming } = open;
  const name = useLanguageName();
  const kind = views.members.state?.kind;
  const [failed, setFailed] = useState(false);
  // The view is changed in place: of the room as it was last read.
  const draft = useMemo(() => {
    const { texts } = open.views.talks;
    return texts && draftOf(texts, text);
  }, [open, text]);
  const languages = draft ? languagesOf(draft) : [];
  const [asked, ask] = useState<WordLanguage>();
  if (!draft) return null;
  const language = languages.find((one) => one === asked) ?? draft.working;
  const save = async (): Promise<void> => {
    setFailed(false);
    const { wordFile } = await import('./write-file.ts');
    const made = await wordFile(draft, [language], naming, kind === 'exercise');
    if (made.ok) saveFile(made.value, `${nameOfFile(pick(draft.title, own).text)}.docx`, WORD);
    else setFailed(true);
  };
  return (
    <section className={entries['part']} aria-labelledby="word-out">
      <h2 id="word-out">{say('word.out')}</h2>
      <p>{say('word.out.help')}</p>
      <div className={styles['line']}>
        {languages.length > 1 && (
          <label className={styles['choice']}>
            <span>{say('text.language')}</span>
            <select value={language} onChange={(event) => ask(event.target.value as WordLanguage)}>
              {languages.map((one) => (
                <option key={one} value={one}>
                  {name(one)}
                </option>
              ))}
            </select>
          </label>
        )}
        <Button onClick={() => void save().catch(() => setFailed(true))}>
          {say('word.out.save')}
        </Button>
      </div>
      {failed && <p role="alert">{say('word.out.failed')}</p>}
    </section>
  );
}

/** Without what a file system does not take. */
function nameOfFile(title: string): string {
  const name = title.replaceAll(/[\p{C}/\\:*?"<>|]/gu, ' ').trim();
  return name.slice(0, 80) || 'text';
}
