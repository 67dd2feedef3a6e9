import { useState, type ReactNode } from 'react';
import { fieldName } from '#client/entry/field-words.ts';
import { isOwnRoom } from '#core/referral.ts';
import type { Words } from '#core/words.ts';
import { DayField } from '../../enter/fields/time-fields.tsx';
import { WordsField } from '../../enter/fields/words-field.tsx';
import { Loading, Notice } from '../../parts/states.tsx';
import { useWords } from '../../words/use-words.ts';
import { useShown } from '../shown.ts';
import { useNodeName, WordsBeside } from './beside.tsx';
import { Deciding } from './deciding.tsx';
import { Elsewhere, RoomChoice, sidesIn, useChosenRoom, useOtherRooms } from './elsewhere.tsx';
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
  // In which the reader's side is among itself.
  const others = useOtherRooms(
    (one, own) => isOwnRoom(one.state.setting) && sidesIn(one).every((side) => side === own),
  );
  const [room, choose] = useChosenRoom(others);
  const [node] = offer.on ?? [];
  const exact =
    node === undefined
      ? undefined
      : offer.words === undefined
        ? wordsMeant(view, node)
        : exactWords(view, node, offer.words);
  if (!exact || node === undefined) {
    return (
      <Notice title={say('decide.refer.no-words')} level={1}>
        <p>{say('decide.refer.no-words.help')}</p>
      </Notice>
    );
  }
  if (!room) {
    if (others.isReading) return <Loading />;
    return (
      <Notice title={say('decide.refer.no-room')} level={1}>
        <p>{say('decide.refer.no-room.help')}</p>
      </Notice>
    );
  }
  return (
    <Elsewhere key={room.room} room={room}>
      <Referral {...{ exact, back }}>
        <RoomChoice rooms={others.rooms} value={room} onChange={choose} />
      </Referral>
    </Elsewhere>
  );
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
