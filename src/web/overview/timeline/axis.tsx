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
      {ticks.map((ms) => {
        const x = rtl ? width - scale(ms) : scale(ms);
        const anchor = x < 30 ? 'start' : x > width - 30 ? 'end' : 'middle';
        // `start` and `end` follow the direction of the text, which is that of the page.
        const turned = anchor === 'middle' || !rtl ? anchor : anchor === 'start' ? 'end' : 'start';
        return (
          <g key={ms}>
            <line x1={x} x2={x} y1="22" y2="28" stroke="currentColor" />
            <text x={x} y="15" textAnchor={turned} fill="currentColor" fontSize="12">
              {ms % DAY === 0 ? day(ms) : clock(ms)}
            </text>
          </g>
        );
      })}
    </svg>
  );
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
