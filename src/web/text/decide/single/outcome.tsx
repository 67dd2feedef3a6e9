import { useId, useState } from 'react';
import { sidesOf } from '#core/procedure.ts';
import { textOf } from '#core/text/state.ts';
import enter from '../../../enter/enter.module.css';
import { Party } from '../../../parts/values.tsx';
import type { ReadRoom } from '../../../use-read-rooms.ts';
import { useWords } from '../../../words/use-words.ts';
import { useShown } from '../../shown.ts';
import { Deciding } from '../deciding.tsx';
import { sidesIn } from '../elsewhere.tsx';
import styles from '../decide.module.css';
import type { Offer } from '../offers.ts';
import { answerIn, useChannels } from './channels.ts';

interface OutcomeProps {
  offer: Offer;
  back: string;
}

/** TX11.3: whoever asked states that the answers were unanimous, resting on all of them, or that they were not, and nothing more. */
export function Outcome({ offer, back }: OutcomeProps) {
  const { say } = useWords();
  const { state, text } = useShown();
  const ask = offer.of ?? '';
  const { rooms, isReading } = useChannels(textOf(state, text)?.pen ?? '', true);
  const [said, setSaid] = useState<boolean>();
  const radio = useId();
  const answers = sidesOf(state).map((side) => {
    const room = rooms.find((one) => sidesIn(one)[0] === side);
    return { side, room, answer: room && answerIn(room, ask) };
  });
  const all = answers.every(({ answer }) => answer?.yes === true);
  const rests =
    said === true
      ? answers.flatMap(({ room, answer }) =>
          room && answer ? [{ log: room.snapshot.log, act: answer.act }] : [],
        )
      : [];
  return (
    <Deciding
      type="text.outcome"
      body={said === undefined ? undefined : { text, ask, unanimous: said }}
      missing={say('single.outcome.missing')}
      {...{ rests, back }}
    >
      <p className={styles['lead']}>{say('single.outcome.lead')}</p>
      <section aria-label={say('single.outcome.here')}>
        <h2 className={styles['small']}>{say('single.outcome.here')}</h2>
        <ul className={styles['plain']}>
          {answers.map(({ side, room, answer }) => (
            <li key={side} data-answered={answer ? String(answer.yes) : 'none'}>
              <Party id={side} />
              {': '}
              {answer
                ? say(answer.yes ? 'single.yes' : 'single.no')
                : say(unanswered(room, isReading))}
            </li>
          ))}
        </ul>
        <p className={styles['soft']}>{say('single.outcome.private')}</p>
      </section>
      <fieldset className={enter['group']}>
        <legend>{say('single.outcome')}</legend>
        <label className={enter['tick']}>
          <input
            type="radio"
            name={radio}
            disabled={!all}
            checked={said === true}
            onChange={() => setSaid(true)}
          />
          {say('single.outcome.unanimous')}
        </label>
        <label className={enter['tick']}>
          <input
            type="radio"
            name={radio}
            checked={said === false}
            onChange={() => setSaid(false)}
          />
          {say('single.outcome.not')}
        </label>
        <p className={enter['soft']}>
          {say(said === true ? 'single.outcome.opens' : 'single.outcome.silent')}
        </p>
      </fieldset>
    </Deciding>
  );
}

/** Why there is no answer of a side here. */
function unanswered(room: ReadRoom | undefined, isReading: boolean) {
  if (room) return 'single.outcome.none';
  return isReading ? 'app.loading' : 'single.outcome.no-room';
}
