import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { fetchEnclosure } from '#client/enclosure.ts';
import { partyOf } from '#core/act.ts';
import type { EnclosureRef } from '#core/shapes.ts';
import { textOf } from '#core/text/state.ts';
import type { DraftRow, WordsRow } from '#core/views/texts.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { hasTalks, RoomContext, useParley, useTalks, type TalksRoom } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import { EnterActs } from '../../parts/enter-acts.tsx';
import { useOwnKey, useOwnParty } from '../../parts/enter-link.tsx';
import entries from '../../parts/entries.module.css';
import { InWords } from '../../parts/in-words.tsx';
import { RoomName } from '../../parts/room-name.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { Notice } from '../../parts/states.tsx';
import { ActLink, Moment, Party } from '../../parts/values.tsx';
import { useReadRooms } from '../../use-read-rooms.ts';
import { useWords } from '../../words/use-words.ts';
import { ownWords } from '../write/drafting.ts';
import { keepDraft, useKeptDrafts, type KeptDraft } from '../write/kept.ts';
import { draftsHref } from '../write-href.ts';
import { DraftedWords, DraftedWordsAlone } from './drafted-words.tsx';
import styles from './word.module.css';

interface DraftsProps {
  /** The rooms of the reader's own side in which they are. */
  rooms: readonly TalksRoom[];
  /** Only those on this text. */
  text?: string;
  /** Of the heading of each. */
  level: 2 | 3;
}

/** Drafts that the reader's side keeps (TX9), the newest first, each beside the words that stand now in the room of its text. */
export function Drafts({ rooms, text, level }: DraftsProps) {
  const { say } = useWords();
  const { rooms: all, reading } = useReadRooms();
  const read = all.filter(hasTalks);
  const rows = rooms
    .flatMap((room) =>
      Object.values(room.views.talks.texts?.drafts ?? {}).map((row) => ({ room, row })),
    )
    .filter(({ row }) => text === undefined || row.text === text)
    .toSorted((a, b) => b.row.at - a.row.at);
  if (rows.length === 0) {
    return (
      <Notice title={say('drafts.none')} level={level}>
        <p>{say('drafts.none.help')}</p>
      </Notice>
    );
  }
  return (
    <ol className={entries['list']}>
      {rows.map(({ room, row }) => {
        const of = read.find(({ views }) => views.talks.texts?.texts[row.text]);
        return (
          <li key={row.act} className={entries['entry']} data-draft={row.act}>
            <RoomContext value={room}>
              <DraftEntry
                row={row}
                of={of}
                isReading={reading > 0}
                level={level}
                isNamed={text !== undefined}
              />
            </RoomContext>
          </li>
        );
      })}
    </ol>
  );
}

interface DraftEntryProps {
  row: DraftRow;
  /** The room of its text, where this device has read it. */
  of: TalksRoom | undefined;
  /** Where it has not: whether it may yet. */
  isReading: boolean;
  level: 2 | 3;
  /** Whether the own room is named: where drafts of several may be shown. */
  isNamed: boolean;
}

/** Within the own room. */
function DraftEntry({ row, of, isReading, level, isNamed }: DraftEntryProps) {
  const { say } = useWords();
  const own = useOwnParty();
  const Heading = `h${level}` as const;
  const title = of?.views.talks.texts?.texts[row.text]?.title;
  return (
    <>
      <Heading className={styles['who']}>
        {row.reviewer === undefined ? say('drafts.reviewer.none') : <bdi>{row.reviewer}</bdi>}
      </Heading>
      <dl className={entries['facts']}>
        {of && title && !isNamed && (
          <>
            <dt>{say('drafts.text')}</dt>
            <dd>
              <Link href={`/rooms/${of.room}/text/${row.text}`}>
                <InWords words={title} />
              </Link>
            </dd>
          </>
        )}
        {isNamed && (
          <>
            <dt>{say('drafts.in')}</dt>
            <dd>
              <RoomName />
            </dd>
          </>
        )}
        <dt>{say('drafts.kept')}</dt>
        <dd>
          <Party id={row.by} />{' '}
          <ActLink id={row.act}>
            <Moment ms={row.at} />
          </ActLink>
        </dd>
      </dl>
      {of ? (
        <RoomContext value={of}>
          <DraftedWords row={row} />
        </RoomContext>
      ) : (
        <>
          <p className={entries['soft']}>{say(isReading ? 'app.loading' : 'drafts.text.unread')}</p>
          <DraftedWordsAlone row={row} />
        </>
      )}
      {row.says && (
        <div>
          <p className={entries['soft']}>{say('drafts.comments')}</p>
          <div className={styles['said']}>
            <InWords words={row.says} />
          </div>
        </div>
      )}
      <div className={styles['line']}>
        {of && (
          <RoomContext value={of}>
            <Propose row={row} />
          </RoomContext>
        )}
        {row.source && <SaveSource source={row.source} />}
        {own === row.by && <EnterActs acts={[{ type: 'draft.drop', body: { draft: row.act } }]} />}
      </div>
    </>
  );
}

/** The way into the room of the text, with the words and nothing else. Within that room. */
function Propose({ row }: { row: DraftRow }) {
  const { say } = useWords();
  const { room, views } = useTalks();
  const [, go] = useLocation();
  const by = useOwnKey();
  const { state } = views.talks.texts ?? {};
  const text = state ? textOf(state, row.text) : undefined;
  const drafts = by === undefined ? [] : toWriteOn(row, room, by);
  const begun = useKeptDrafts(room, row.text, by)?.filter(({ id }) =>
    drafts.some((one) => one.id === id),
  );
  const [asks, setAsks] = useState(false);
  const [lost, setLost] = useState(false);
  if (!text || text.tier === 'one-text' || drafts.length === 0 || !begun) return null;
  const take = async (): Promise<void> => {
    try {
      for (const draft of drafts) await keepDraft(draft);
      go(
        draftsHref(
          room,
          row.text,
          drafts.map(({ id }) => id),
        ),
      );
    } catch {
      setLost(true);
    }
  };
  if (asks) {
    return (
      <div role="alert">
        <p>{say('drafts.begun', { count: begun.length })}</p>
        <p className={styles['line']}>
          <Button onClick={() => void take()}>{say('drafts.begun.replace')}</Button>
          <Link href={draftsHref(room, row.text)}>{say('drafts.begun.look')}</Link>
        </p>
      </div>
    );
  }
  return (
    <>
      <Button look="main" onClick={() => (begun.length > 0 ? setAsks(true) : void take())}>
        {say('drafts.propose')}
      </Button>
      {lost && <span role="alert">{say('enter.kept-nowhere')}</span>}
    </>
  );
}

/**
 * What a draft of the side comes to on this device, where it is looked at, changed and tabled as words of one’s own (TX9.4). Nothing in it says whose the words
 * were. Of paragraphs that are new at one place the last comes first, since each is put before those that were there.
 */
function toWriteOn(row: DraftRow, room: string, by: string): KeptDraft[] {
  const own = partyOf(by);
  const plain = (words: WordsRow['words']): KeptDraft['words'] =>
    Object.fromEntries(
      Object.entries(words).map(([language, { segs }]) => [language, ownWords(segs, own).segs]),
    );
  const about = { room, by, text: row.text };
  const now = Date.now();
  return [
    ...row.on.map(({ node, base, words }) => ({
      ...about,
      id: `${by} ${node}`,
      on: { node, base },
      words: plain(words),
      at: now,
    })),
    ...row.new.toReversed().map(({ words, ...place }, n) => ({
      ...about,
      id: crypto.randomUUID(),
      on: place,
      words: plain(words),
      at: now + n + 1,
    })),
  ];
}

/** The file that came back, where the side kept it. */
function SaveSource({ source }: { source: EnclosureRef }) {
  const { say } = useWords();
  const { api } = useParley();
  const { snapshot } = useTalks();
  const [missing, setMissing] = useState(false);
  const save = async (): Promise<void> => {
    const bytes = await fetchEnclosure(api, browserProvider, snapshot.log, source.enclosure);
    if (bytes instanceof Uint8Array) saveFile(bytes, 'returned.docx', source.media);
    else setMissing(true);
  };
  return (
    <>
      <Button onClick={() => void save()}>{say('drafts.file')}</Button>
      {missing && <span role="alert">{say('drafts.file.none')}</span>}
    </>
  );
}
