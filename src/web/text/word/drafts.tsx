import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { fetchEnclosure } from '#client/enclosure.ts';
import type { EnclosureRef } from '#core/shapes.ts';
import { textOf } from '#core/text/state.ts';
import { proposalOfDraft } from '#core/views/draft-proposal.ts';
import type { DraftRow } from '#core/views/texts.ts';
import { toBase64 } from '#record/bytes.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { hasTalks, RoomContext, useParley, useTalks, type TalksRoom } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import { EnterActs } from '../../parts/enter-acts.tsx';
import { useOwnParty } from '../../parts/enter-link.tsx';
import entries from '../../parts/entries.module.css';
import { InWords } from '../../parts/in-words.tsx';
import { RoomName } from '../../parts/room-name.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { Notice } from '../../parts/states.tsx';
import { ActLink, Moment, Party } from '../../parts/values.tsx';
import { useReadRooms } from '../../use-read-rooms.ts';
import { useWords } from '../../words/use-words.ts';
import { handOver } from '../handed-over.ts';
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
  const read = useReadRooms().rooms.filter(hasTalks);
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
              <DraftEntry row={row} of={of} level={level} isNamed={text !== undefined} />
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
  level: 2 | 3;
  /** Whether the own room is named: where drafts of several may be shown. */
  isNamed: boolean;
}

/** Within the own room. */
function DraftEntry({ row, of, level, isNamed }: DraftEntryProps) {
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
          <p className={entries['soft']}>{say('drafts.text.unread')}</p>
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
        {of && <Propose row={row} of={of} />}
        {row.source && <SaveSource source={row.source} />}
        {own === row.by && <EnterActs acts={[{ type: 'draft.drop', body: { draft: row.act } }]} />}
      </div>
    </>
  );
}

const hash = (bytes: Uint8Array): string => toBase64(browserProvider.sha256(bytes));

/** The way into the room of the text, with the words and nothing else. */
function Propose({ row, of }: { row: DraftRow; of: TalksRoom }) {
  const { say } = useWords();
  const [, go] = useLocation();
  const { state } = of.views.talks.texts ?? {};
  const text = state ? textOf(state, row.text) : undefined;
  if (!text || text.tier === 'one-text') return null;
  const words = proposalOfDraft(row, text.working, hash);
  if (words.on.length + (words.new?.length ?? 0) === 0) return null;
  return (
    <Button look="main" onClick={() => go(handOver(of.room, words))}>
      {say('drafts.propose')}
    </Button>
  );
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
