import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';

/** How one stop of a group takes part in the keyboard: `tabIndex`, and what to do with a key or with the focus. */
export interface Stop {
  tabIndex: number;
  onKeyDown: (event: KeyboardEvent<SVGElement>) => void;
  onFocus: () => void;
  'data-stop': '';
}

interface StopsProps<T> {
  label: string;
  stops: readonly T[];
  keyOf: (of: T) => string;
  draw: (of: T, stop: Stop) => ReactNode;
}

/** A group that is one stop of the Tab key; within it the arrow keys go from one to the next. */
export function Stops<T>({ label, stops, keyOf, draw }: StopsProps<T>) {
  const { language } = useWords();
  const [current, setCurrent] = useState<string>();
  if (stops.length === 0) return null;
  const at = Math.max(
    0,
    stops.findIndex((one) => keyOf(one) === current),
  );
  const onKeyDown = (event: KeyboardEvent<SVGElement>): void => {
    const rtl = language === 'ur';
    const moves: Partial<Record<string, number>> = {
      [rtl ? 'ArrowLeft' : 'ArrowRight']: at + 1,
      ArrowDown: at + 1,
      [rtl ? 'ArrowRight' : 'ArrowLeft']: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: stops.length - 1,
    };
    const next = moves[event.key];
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const all = event.currentTarget
      .closest('[data-stops]')
      ?.querySelectorAll<SVGElement>('[data-stop]');
    all?.[Math.max(0, Math.min(stops.length - 1, next))]?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- of SVG, no tag says that it is a group
    <g role="group" aria-label={label} data-stops="">
      {stops.map((of, i) =>
        draw(of, {
          tabIndex: i === at ? 0 : -1,
          onKeyDown,
          onFocus: () => setCurrent(keyOf(of)),
          'data-stop': '',
        }),
      )}
    </g>
  );
}
