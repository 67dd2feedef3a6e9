import { useState } from 'react';
import { textOf } from '#core/text/state.ts';
import type { Words } from '#core/words.ts';
import { useTalks } from '../../../context.ts';
import { WordsField } from '../../../enter/fields/words-field.tsx';
import { Loading, Notice } from '../../../parts/states.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useShown } from '../../shown.ts';
import { useNodeName, WordsBeside } from '../beside.tsx';
import { Deciding } from '../deciding.tsx';
import { Elsewhere, RoomChoice, useChosenRoom } from '../elsewhere.tsx';
import styles from '../decide.module.css';
import { wordsOn } from '../exact.ts';
import type { Offer } from '../offers.ts';
import { useChannels } from './channels.ts';

interface CommentProps {
  offer: Offer;
  back: string;
}

/** TX11: a side says to whoever holds the pen what it thinks of the single text, in their own room; it is passed to nobody. */
export function Comment({ offer, back }: CommentProps) {
  const { say, language } = useWords();
  const { naming } = useTalks();
  const { state, text, view, draft } = useShown();
  const pen = textOf(state, text)?.pen ?? '';
  const channels = useChannels(pen);
  const [room, choose] = useChosenRoom(channels);
  const [said, setSaid] = useState<Words>();
  const [node] = offer.on ?? [];
  const place = useNodeName()(node ?? '').replaceAll(/[\u2066-\u2069]/g, '');
  if (!room) return <NoChannel isReading={channels.isReading} />;
  const here = said?.[language];
  const words =
    said && node !== undefined && here !== undefined
      ? { ...said, [language]: `${place}: ${here}` }
      : said;
  const exact = node === undefined ? [] : wordsOn(view, node).slice(0, 1);
  const beside = exact.length > 0 && <WordsBeside all={exact} languages={[draft.working]} />;
  return (
    <Elsewhere key={room.room} room={room}>
      <Deciding
        type="confidence.give"
        body={words && { words, rule: { only: [{ kind: 'keep' }], coMediators: true } }}
        missing={say('single.comment.missing')}
        {...{ beside, back }}
      >
        <p className={styles['lead']}>{say('single.comment.lead', { pen: naming.party(pen) })}</p>
        <RoomChoice rooms={channels.rooms} value={room} onChange={choose} />
        {beside}
        <WordsField
          long
          place={{
            path: 'words',
            label: say('single.comment'),
            value: said,
            onChange: (next) => setSaid(next as Words | undefined),
          }}
        />
      </Deciding>
    </Elsewhere>
  );
}

export function NoChannel({ isReading }: { isReading: boolean }) {
  const { say } = useWords();
  if (isReading) return <Loading />;
  return (
    <Notice title={say('single.no-room')} level={1}>
      <p>{say('single.no-room.help')}</p>
    </Notice>
  );
}
