import { useId, useState } from 'react';
import { part, textOf } from '#core/text/state.ts';
import { useTalks } from '../../../context.ts';
import enter from '../../../enter/enter.module.css';
import { useWords } from '../../../words/use-words.ts';
import { useShown } from '../../shown.ts';
import { Deciding } from '../deciding.tsx';
import { Elsewhere, RoomChoice, useChosenRoom } from '../elsewhere.tsx';
import styles from '../decide.module.css';
import type { Offer } from '../offers.ts';
import { answerIn, useChannels } from './channels.ts';
import { NoChannel } from './comment.tsx';
import { useWholeHash, Whole } from './whole.tsx';

interface AnswerProps {
  offer: Offer;
  back: string;
}

/** TX11.4: a head answers once, yes or no to the whole, in the room of its side with whoever holds the pen. */
export function Answer({ offer, back }: AnswerProps) {
  const { say } = useWords();
  const { naming } = useTalks();
  const { state, text } = useShown();
  const [yes, setYes] = useState<boolean>();
  const radio = useId();
  const ask = offer.of ?? '';
  const pen = textOf(state, text)?.pen ?? '';
  const asking = part.read(state).askings?.[ask];
  const stands = useWholeHash();
  const channels = useChannels(pen, true);
  const [room, choose] = useChosenRoom(channels);
  if (!room) return <NoChannel isReading={channels.isReading} />;
  const same = asking !== undefined && asking.hash === stands;
  const answered = answerIn(room, ask) !== undefined;
  const ready = same && asking.outcome === undefined && !answered && yes !== undefined;
  const beside = asking && <Whole hash={asking.hash} />;
  const missing = answered
    ? 'single.answer.given'
    : !asking || asking.outcome !== undefined
      ? 'single.answer.none'
      : same
        ? 'single.answer.missing'
        : 'single.answer.other';
  return (
    <Elsewhere key={room.room} room={room}>
      <Deciding
        type="text.answer"
        body={ready ? { ask, hash: asking.hash, yes } : undefined}
        missing={say(missing)}
        {...{ beside, back }}
      >
        <p className={styles['lead']}>{say('single.answer.lead', { pen: naming.party(pen) })}</p>
        <RoomChoice rooms={channels.rooms} value={room} onChange={choose} />
        {beside}
        <p>{say(same ? 'single.answer.same' : 'single.answer.other')}</p>
        {answered ? (
          <p>{say('single.answer.given')}</p>
        ) : (
          <fieldset className={enter['group']}>
            <legend>{say('single.answer')}</legend>
            {[true, false].map((one) => (
              <label key={String(one)} className={enter['tick']}>
                <input
                  type="radio"
                  name={radio}
                  checked={yes === one}
                  onChange={() => setYes(one)}
                />
                {say(one ? 'single.yes' : 'single.no')}
              </label>
            ))}
          </fieldset>
        )}
      </Deciding>
    </Elsewhere>
  );
}
