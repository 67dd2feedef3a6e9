import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useRoom } from '../../context.ts';
import { actPath } from '../../parts/values.tsx';
import type { Scale } from './drawing.tsx';
import { MARK, placeInRows, type Placed } from './layout.ts';
import type { LaneItem, TimelineLane } from './lanes.ts';
import { MarkShape } from './mark.tsx';
import styles from './timeline.module.css';
import { useItemName } from './use-item-name.ts';
import { useLaneName } from './use-lane-name.ts';

interface LaneProps {
  lane: TimelineLane;
  scale: Scale;
  width: number;
  rtl: boolean;
  grid: ReactNode;
  onLook: (of: LaneItem) => void;
}

const ROW = MARK + 4;

/** One lane. It is one stop of the Tab key; within it the arrow keys go from mark to mark in order of time. */
export function Lane({ lane, scale, width, rtl, grid, onLook }: LaneProps) {
  const laneName = useLaneName();
  const id = useId();
  const marks = useRef<(HTMLAnchorElement | null)[]>([]);
  const [current, setCurrent] = useState(0);
  const { placed, rows } = placeInRows(lane.items, scale, width);
  const stop = Math.min(current, placed.length - 1);

  const go = (event: KeyboardEvent): void => {
    const onward = rtl ? 'ArrowLeft' : 'ArrowRight';
    const back = rtl ? 'ArrowRight' : 'ArrowLeft';
    const moves: Partial<Record<string, number>> = {
      [onward]: stop + 1,
      ArrowDown: stop + 1,
      [back]: stop - 1,
      ArrowUp: stop - 1,
      Home: 0,
      End: placed.length - 1,
    };
    const next = moves[event.key];
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const within = Math.max(0, Math.min(placed.length - 1, next));
    setCurrent(within);
    marks.current[within]?.focus();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no tag groups links without being a landmark or a form
    <div className={styles['lane']} role="group" aria-labelledby={id}>
      <h3 id={id} className={styles['lane-name']}>
        {laneName(lane)}
      </h3>
      <svg
        width={width}
        height={rows * ROW + 4}
        className={styles['marks']}
        direction={rtl ? 'rtl' : 'ltr'}
      >
        {grid}
        {placed.map((one, i) => (
          <Mark
            key={one.of.item.act}
            placed={one}
            scale={scale}
            width={width}
            rtl={rtl}
            stop={i === stop}
            hold={(element) => {
              marks.current[i] = element;
            }}
            onKeyDown={go}
            onLook={(of) => {
              onLook(of);
              setCurrent(i);
            }}
          />
        ))}
      </svg>
    </div>
  );
}

interface MarkProps {
  placed: Placed;
  scale: Scale;
  width: number;
  rtl: boolean;
  stop: boolean;
  /** The types of React know no `a` of SVG; what is needed of it here, `focus`, both have. */
  hold: (element: HTMLAnchorElement | null) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onLook: (of: LaneItem) => void;
}

function Mark({ placed, scale, width, rtl, stop, hold, onKeyDown, onLook }: MarkProps) {
  const { room } = useRoom();
  const [, navigate] = useLocation();
  const itemName = useItemName();
  const { of, row } = placed;
  const { kind, when, length } = itemName(of);
  const href = actPath(room, of.item.act);
  const x = rtl ? width - placed.x - placed.width : placed.x;
  const name = [kind, length, when].filter((part) => part !== undefined).join(', ');
  return (
    <g transform={`translate(${x} ${row * ROW + 2})`}>
      <a
        ref={hold}
        href={href}
        tabIndex={stop ? 0 : -1}
        aria-label={name}
        data-act={of.item.act}
        className={styles['mark']}
        onKeyDown={onKeyDown}
        onFocus={() => onLook(of)}
        onPointerEnter={() => onLook(of)}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
          event.preventDefault();
          navigate(href);
        }}
      >
        <MarkShape placed={placed} scale={scale} rtl={rtl} label={length ?? ''} />
      </a>
    </g>
  );
}
