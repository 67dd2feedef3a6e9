import { LevelPath } from '../../parts/level-shape.tsx';
import type { Scale } from './drawing.tsx';
import { MARK, type Placed } from './layout.ts';
import { isSpan } from './lanes.ts';
import { StepShape } from './step-shape.tsx';
import styles from './timeline.module.css';

interface MarkShapeProps {
  placed: Placed;
  scale: Scale;
  rtl: boolean;
  /** How long, where that is known. */
  label: string;
}

/** What a mark looks like: an outline as wide as the time its source gives, and in it the length, or the shape of its kind. */
export function MarkShape({ placed, scale, rtl, label }: MarkShapeProps) {
  const { of, x, width } = placed;
  const { item, level } = of;
  const dashed = item.certainty !== 'stated';
  const length = isSpan(item) && item.to !== undefined ? scale(item.to) - scale(item.from) : 0;
  const bar = Math.min(width, Math.max(length, 4));
  const along = (start: number, size: number): number => (rtl ? width - start - size : start);
  const extension =
    item.extendedTo !== undefined && item.to !== undefined ? scale(item.to) - x : undefined;
  return (
    <>
      <rect
        className={styles['outline']}
        width={width}
        height={MARK}
        rx="4"
        strokeDasharray={dashed || extension !== undefined ? '4 3' : undefined}
      />
      {isSpan(item) ? (
        <>
          <rect className={styles['bar']} x={along(0, bar)} width={bar} height={MARK} rx="4" />
          <Inside label={label} width={bar} x={along(0, bar)} />
        </>
      ) : (
        <g
          className={styles['sign']}
          transform={`translate(${along(0, MARK) + MARK / 2} ${MARK / 2}) scale(${rtl ? -1 : 1} 1)`}
        >
          {item.lane === 'rounds' ? (
            <path
              d="M-5-5h10v10h-10zM-5 0h10"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.5"
            />
          ) : item.lane === 'commitments' ? (
            <path d="M-5 0h8M0-4l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.6" />
          ) : item.truce !== undefined ? (
            <StepShape step={item.kind} />
          ) : item.lane === 'truce' ? (
            <path d="M-6-3.5h12v7h-12z" fill="currentColor" />
          ) : level === undefined ? (
            <circle r="4" fill="currentColor" />
          ) : (
            <LevelPath level={level} />
          )}
        </g>
      )}
    </>
  );
}

/** The length in words, where the bar is wide enough to hold them. */
function Inside({ label, width, x }: { label: string; width: number; x: number }) {
  if (width < label.length * 7 + 8) return null;
  return (
    <text
      className={styles['inside']}
      x={x + width / 2}
      y={MARK / 2 + 4}
      textAnchor="middle"
      fontSize="12"
    >
      {label}
    </text>
  );
}
