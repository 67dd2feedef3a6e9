import type { ReactNode } from 'react';
import type { Box } from '#core/places.ts';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './beside.module.css';
import { CLOSEST, moved, wholeOf, zoomed, type Frame, type View } from './view.ts';

interface ViewButtonsProps {
  extent: Box;
  frame: Frame;
  view: View;
  onView: (view: View) => void;
}

const STEP = 0.25;
const DIRECTIONS = [
  { name: 'map.move.west', by: [-STEP, 0], path: 'M8 0H-8M-2-6l-6 6 6 6' },
  { name: 'map.move.north', by: [0, -STEP], path: 'M0 8V-8M-6-2l6-6 6 6' },
  { name: 'map.move.south', by: [0, STEP], path: 'M0-8V8M-6 2l6 6 6-6' },
  { name: 'map.move.east', by: [STEP, 0], path: 'M-8 0H8M2-6l6 6-6 6' },
] as const;

/** Everything that moves the map, without dragging (WCAG 2.5.7). West stays on the left in every language, as on the map. */
export function ViewButtons({ extent, frame, view, onView }: ViewButtonsProps) {
  const { say } = useWords();
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no tag groups buttons without being a landmark or a form
    <div className={`${styles['buttons']} no-print`} role="group" aria-label={say('map.view')}>
      <Icon
        label={say('map.in')}
        off={view.zoom >= CLOSEST}
        onPress={() => onView(zoomed(view, 2))}
      >
        <path d="M-8 0H8M0-8V8" />
      </Icon>
      <Icon label={say('map.out')} off={view.zoom <= 1} onPress={() => onView(zoomed(view, 0.5))}>
        <path d="M-8 0H8" />
      </Icon>
      <span dir="ltr" className={styles['directions']}>
        {DIRECTIONS.map(({ name, by, path }) => (
          <Icon
            key={name}
            label={say(name)}
            off={false}
            onPress={() => onView(moved(extent, frame, view, by))}
          >
            <path d={path} />
          </Icon>
        ))}
      </span>
      <Button onClick={() => onView(wholeOf(extent))}>{say('map.all')}</Button>
    </div>
  );
}

interface IconProps {
  label: string;
  /** It does nothing now, and says so, but keeps the focus that it may have. */
  off: boolean;
  onPress: () => void;
  children: ReactNode;
}

function Icon({ label, off, onPress, children }: IconProps) {
  return (
    <Button
      className={styles['icon']}
      aria-label={label}
      aria-disabled={off}
      title={label}
      onClick={() => {
        if (!off) onPress();
      }}
    >
      <svg viewBox="-12 -12 24 24" width="24" height="24" aria-hidden="true">
        <g fill="none" stroke="currentColor" strokeWidth="2">
          {children}
        </g>
      </svg>
    </Button>
  );
}
