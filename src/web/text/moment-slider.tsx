import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { actName } from '#client/entry/act-words.ts';
import type { Act } from '#core/act.ts';
import { useWords } from '../words/use-words.ts';
import styles from './controls.module.css';

interface MomentSliderProps {
  label: string;
  /** Acts on the text, in log order, two at least. */
  acts: readonly Act[];
  /** The place among them of the one after which the text is read. */
  at: number;
  /** Once it is let go, or with each key. */
  onMove: (act: Act) => void;
}

/** The chronicle of a text as a slider: the text is read as it was after the act where it stands. What it would be is said while it is moved. */
export function MomentSlider({ label, acts, at, onMove }: MomentSliderProps) {
  const { language, moment } = useWords();
  const [held, setHeld] = useState<number>();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const now = useRef({ acts, onMove });
  useLayoutEffect(() => {
    now.current = { acts, onMove };
  });
  // React calls every movement a change; a long text is read anew when it comes to rest.
  useEffect(() => {
    const element = input.current;
    if (!element) return undefined;
    const rest = (): void => {
      const act = now.current.acts[Number(element.value)];
      setHeld(undefined);
      if (act) now.current.onMove(act);
    };
    element.addEventListener('change', rest);
    return () => element.removeEventListener('change', rest);
  }, []);
  const place = Math.min(held ?? at, acts.length - 1);
  const act = acts[place];
  const said = act ? `${act.index} · ${actName(language, act.type)} · ${moment(act.admitted)}` : '';
  return (
    <div className={styles['slider']}>
      <label htmlFor={id} className={styles['said']}>
        {held === undefined ? label : said}
      </label>
      <input
        ref={input}
        id={id}
        type="range"
        min={0}
        max={acts.length - 1}
        value={place}
        aria-label={label}
        aria-valuetext={said}
        onChange={({ currentTarget }) => setHeld(Number(currentTarget.value))}
      />
    </div>
  );
}
