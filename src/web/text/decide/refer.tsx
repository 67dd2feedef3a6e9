import { useMemo, useState, type ReactNode } from 'react';
import { partyOf } from '#core/act.ts';
import { fieldName } from '#client/entry/field-words.ts';
import { isOwnRoom } from '#core/referral.ts';
import type { Words } from '#core/words.ts';
import { titleOf } from '#core/views/labels.ts';
import { useRoomsHere, type RoomHere } from '../../admin/use-rooms-here.ts';
import { RoomContext, useStanding } from '../../context.ts';
import enter from '../../enter/enter.module.css';
import { DayField } from '../../enter/fields/time-fields.tsx';
import { WordsField } from '../../enter/fields/words-field.tsx';
import { useSeat } from '../../enter/use-seat.ts';
import { InWords } from '../../parts/in-words.tsx';
import { Loading, Notice } from '../../parts/states.tsx';
import { useWords } from '../../words/use-words.ts';
import { useShown } from '../shown.ts';
import { useNodeName, WordsBeside } from './beside.tsx';
import { Deciding, DeciderContext } from './deciding.tsx';
import styles from './decide.module.css';
import { exactWords, wordsMeant, type Exact } from './exact.ts';
import type { Offer } from './offers.ts';

interface ReferProps {
  offer: Offer;
  back: string;
}

/** AU3: exact words are referred to a side's leadership, in a room of its own. Nothing of it is entered here, and nobody here can tell. */
export function Refer({ offer, back }: ReferProps) {
  const { say } = useWords();
  const { view } = useShown();
  const rooms = useOwnRooms();
  const [asked, ask] = useState<string>();
  const [node] = offer.on ?? [];
  const exact =
    node === undefined
      ? undefined
      : offer.words === undefined
        ? wordsMeant(view, node)
        : exactWords(view, node, offer.words);
  const room = rooms.find((one) => one.room === asked) ?? rooms[0];
  if (!exact || node === undefined) {
    return (
      <Notice title={say('decide.refer.no-words')} level={1}>
        <p>{say('decide.refer.no-words.help')}</p>
      </Notice>
    );
  }
  if (!room) {
    return (
      <Notice title={say('decide.refer.no-room')} level={1}>
        <p>{say('decide.refer.no-room.help')}</p>
      </Notice>
    );
  }
  const choose = rooms.length > 1 && (
    <label className={enter['field']}>
      {say('decide.refer.room')}
      <select value={room.room} onChange={({ currentTarget }) => ask(currentTarget.value)}>
        {rooms.map((one) => (
          <option key={one.room} value={one.room}>
            <Title of={one} />
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Elsewhere key={room.room} room={room}>
      <Referral {...{ exact, back }}>
        {choose || (
          <p>
            {say('decide.refer.room')}: <Title of={room} />
          </p>
        )}
      </Referral>
    </Elsewhere>
  );
}

function Title({ of }: { of: RoomHere }) {
  const title = titleOf(of.views.labels);
  return title ? <InWords words={title} /> : of.room.slice(0, 6);
}

/** The rooms on this device in which the reader's side is among itself. */
function useOwnRooms(): readonly RoomHere[] {
  const { open } = useRoomsHere();
  const { signedIn } = useStanding();
  return useMemo(
    () =>
      open.filter(({ room, state }) => {
        const key = signedIn?.rooms.find((one) => one.room === room)?.key;
        if (key === undefined || !isOwnRoom(state.setting)) return false;
        return Object.entries(state.parties).every(
          ([id, { role, left }]) => id === partyOf(key) || role !== 'party' || left !== undefined,
        );
      }),
    [open, signedIn],
  );
}

/** What is in it is decided and signed in another room of this device. */
function Elsewhere({ room, children }: { room: RoomHere; children: ReactNode }) {
  return (
    <RoomContext value={room}>
      <SeatElsewhere>{children}</SeatElsewhere>
    </RoomContext>
  );
}

function SeatElsewhere({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const seat = useSeat();
  const decider = useMemo(
    () => (seat.is === 'seated' ? { signer: seat.signer, deviceKey: seat.key } : undefined),
    [seat],
  );
  if (seat.is === 'looking') return <Loading />;
  if (!decider) return <Notice title={say('enter.no-key')} level={1} />;
  return <DeciderContext value={decider}>{children}</DeciderContext>;
}

function Referral({ exact, back, children }: { exact: Exact; back: string; children: ReactNode }) {
  const { say, language } = useWords();
  const { draft } = useShown();
  const name = useNodeName()(exact.node);
  const [question, setQuestion] = useState<Words>();
  const [answerBy, setAnswerBy] = useState<string>();
  const hash = exact.hashes[draft.working];
  const type = 'referral.make';
  // A label as the act has it: one line, without the isolates of the screen.
  const point = { [language]: name.replaceAll(/[\u2066-\u2069]/g, '') };
  const beside = <WordsBeside all={[exact]} languages={[draft.working]} />;
  const field = (of: string): string => fieldName(language, type, of);
  return (
    <Deciding
      type={type}
      body={question && { hash, point, question, ...(answerBy === undefined ? {} : { answerBy }) }}
      missing={say('decide.refer.question')}
      {...{ beside, back }}
    >
      <p className={styles['lead']}>{say('decide.refer.lead')}</p>
      {children}
      {beside}
      <WordsField
        long
        place={{
          path: 'question',
          label: field('question'),
          value: question,
          onChange: (next) => setQuestion(next as Words | undefined),
        }}
      />
      <DayField
        place={{
          path: 'answerBy',
          label: field('answerBy'),
          value: answerBy,
          onChange: (next) => setAnswerBy(next as string | undefined),
          optional: true,
        }}
      />
    </Deciding>
  );
}
