import { utcTicks } from 'd3-time';
import { useState } from 'react';
import { answers } from '#core/views/statements.ts';
import { useRoom } from '../../context.ts';
import { Answers } from '../../parts/account.tsx';
import { useWidth } from '../../parts/use-width.ts';
import { useSentence } from '../../parts/values.tsx';
import { useWords } from '../../words/use-words.ts';
import { Axis, GridLines } from './axis.tsx';
import type { LaneItem, Period, TimelineLane } from './lanes.ts';
import { Lane } from './lane.tsx';
import { MARK } from './layout.ts';
import { Legend } from './legend.tsx';
import styles from './timeline.module.css';

/** Below this many pixels a timeline is scrolled rather than squeezed. */
const NARROWEST = 640;
/** Between the border and the first or last mark, in pixels. */
const EDGE = 6;

export type Scale = (ms: number) => number;

/** The lanes under one axis, to scale. In a right-to-left language time runs from right to left. */
export function Drawing({ lanes, period }: { lanes: readonly TimelineLane[]; period: Period }) {
  const { language } = useWords();
  const [looked, setLooked] = useState<LaneItem>();
  const { box, width } = useWidth();
  const drawn = Math.max(width, NARROWEST);
  const scale: Scale = (ms) =>
    EDGE + ((ms - period.from) / (period.to - period.from)) * (drawn - MARK - 2 * EDGE);
  const rtl = language === 'ur';
  const [from, to] = [new Date(period.from), new Date(period.to)];
  const ticks = utcTicks(from, to, Math.max(2, Math.floor(drawn / 90))).map((at) => at.getTime());
  return (
    <div className={styles['drawing']}>
      <Looked looked={looked} />
      <div ref={box} className={styles['scroller']}>
        <div
          className={styles['lanes']}
          ref={(element) => element?.style.setProperty('--drawn', `${drawn}px`)}
        >
          <Axis ticks={ticks} scale={scale} width={drawn} rtl={rtl} />
          {lanes.map((lane) => (
            <Lane
              key={lane.id}
              lane={lane}
              scale={scale}
              width={drawn}
              rtl={rtl}
              grid={<GridLines ticks={ticks} scale={scale} width={drawn} rtl={rtl} />}
              onLook={setLooked}
            />
          ))}
        </div>
      </div>
      <Legend />
    </div>
  );
}

/** The sentence of the mark that is pointed at or focused: a title that a pointer, a finger and a keyboard all reach. */
function Looked({ looked }: { looked: LaneItem | undefined }) {
  const { say } = useWords();
  const { views } = useRoom();
  const sentence = useSentence();
  if (!looked) return <p className={`${styles['looked']} no-print`}>{say('timeline.hint')}</p>;
  const replies = answers(views.statements, looked.item.act);
  return (
    <div className={styles['looked']}>
      <p>{sentence(looked.item.act)}</p>
      {replies.length > 0 && <Answers answers={replies} />}
    </div>
  );
}
