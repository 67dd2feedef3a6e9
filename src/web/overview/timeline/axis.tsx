import { useMemo } from 'react';
import { localeOf, useWords } from '../../words/use-words.ts';
import type { Scale } from './drawing.tsx';
import styles from './timeline.module.css';

interface AxisProps {
  ticks: readonly number[];
  scale: Scale;
  width: number;
  rtl: boolean;
}

const DAY = 86_400_000;

/** Days, and hours where the period is short enough, in UTC and the Gregorian calendar. */
export function Axis({ ticks, scale, width, rtl }: AxisProps) {
  const { language } = useWords();
  const { day, clock } = useMemo(() => {
    const format = new Intl.DateTimeFormat(localeOf(language), {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
    return {
      day: (ms: number) => format.format(ms),
      clock: (ms: number) => new Date(ms).toISOString().slice(11, 16),
    };
  }, [language]);
  return (
    <svg className={styles['axis']} width={width} height="28" aria-hidden="true">
      {ticks.map((ms, i) => {
        const x = rtl ? width - scale(ms) : scale(ms);
        const anchor = x < 30 ? 'start' : x > width - 30 ? 'end' : 'middle';
        // `start` and `end` follow the direction of the text, which is that of the page.
        const turned = anchor === 'middle' || !rtl ? anchor : anchor === 'start' ? 'end' : 'start';
        return (
          <g key={ms}>
            <line x1={x} x2={x} y1="22" y2="28" stroke="currentColor" />
            {hasRoom(ticks, i, scale, width) && (
              <text x={x} y="15" textAnchor={turned} fill="currentColor" fontSize="12">
                {ms % DAY === 0 ? day(ms) : clock(ms)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** A label at the very edge is moved inward, and left out where it would then touch its neighbour. */
function hasRoom(ticks: readonly number[], i: number, scale: Scale, width: number): boolean {
  const x = scale(ticks[i] as number);
  if (x >= 30 && x <= width - 30) return true;
  const beside = ticks[x < 30 ? i + 1 : i - 1];
  return beside === undefined || Math.abs(scale(beside) - x) > 80;
}

export function GridLines({ ticks, scale, width, rtl }: AxisProps) {
  return (
    <g className={styles['grid']}>
      {ticks.map((ms) => {
        const x = rtl ? width - scale(ms) : scale(ms);
        return <line key={ms} x1={x} x2={x} y1="0" y2="100%" stroke="currentColor" />;
      })}
    </g>
  );
}
