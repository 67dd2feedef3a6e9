import { useRef, useState, type KeyboardEvent } from 'react';
import { printed, type Segment } from '#core/text/segments.ts';
import { directionOf, type WordLanguage } from '#core/words.ts';
import { tagOf } from '../../../parts/in-words.tsx';
import styles from '../decide.module.css';
import { piecesOf, type Cut } from './cuts.ts';

interface CutWordsProps {
  segs: readonly Segment[];
  language: WordLanguage;
  cuts: readonly Cut[];
  onChange: (cuts: readonly Cut[]) => void;
}

const isAt = (a: Cut, b: Cut): boolean => a.seg === b.seg && a.at === b.at;

/** The words of a paragraph as buttons: a word that is pressed begins a paragraph of its own. Arrow keys go from word to word. */
export function CutWords({ segs, language, cuts, onChange }: CutWordsProps) {
  const pieces = piecesOf(segs);
  const [at, setAt] = useState(() => pieces.findIndex(({ cut }) => cut !== undefined));
  const here = useRef<HTMLParagraphElement>(null);
  const go = (event: KeyboardEvent): void => {
    const forth = directionOf(language) === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const by = event.key === forth ? 1 : ['ArrowLeft', 'ArrowRight'].includes(event.key) ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    for (let next = at + by; pieces[next]; next += by) {
      if (!pieces[next]?.cut) continue;
      setAt(next);
      here.current?.querySelector<HTMLElement>(`[data-piece="${next}"]`)?.focus();
      return;
    }
  };
  return (
    <p
      ref={here}
      lang={tagOf(language)}
      dir={directionOf(language)}
      className={styles['cutting']}
      data-cutting={language}
    >
      {pieces.map(({ text, cut, whole }, n) => {
        const said = whole ? printed([whole]) : text;
        if (!cut) return <span key={n}>{said}</span>;
        const others = cuts.filter((one) => !isAt(one, cut));
        const pressed = others.length < cuts.length;
        return (
          <span key={n}>
            {pressed && <span className={styles['here']} aria-hidden />}
            <button
              type="button"
              data-piece={n}
              tabIndex={n === at ? 0 : -1}
              aria-pressed={pressed}
              onKeyDown={go}
              onFocus={() => setAt(n)}
              onClick={() => onChange(pressed ? others : [...cuts, cut])}
            >
              {said || '…'}
            </button>
          </span>
        );
      })}
    </p>
  );
}
