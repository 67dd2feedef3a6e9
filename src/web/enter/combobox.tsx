/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events -- the combobox
   pattern of WAI-ARIA: the text field keeps the focus and has the keys; a datalist shows no list that styles or translates. */
import { useId, useState } from 'react';
import { flushSync } from 'react-dom';
import styles from './enter.module.css';

export interface Choosable {
  value: string;
  label: string;
  /** Found by these too. */
  also?: string;
}

interface ComboboxProps {
  label: string;
  value: string;
  choices: readonly Choosable[];
  onChange: (value: string) => void;
  hint: string;
  none: string;
}

/** Those that every typed word is in. First those whose words begin so in this order: `so le` finds “South bank: leave the table”; then by their other names. */
export function matching(choices: readonly Choosable[], typed: string): Choosable[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const rank = ({ label, also = '' }: Choosable): number =>
    beginInOrder(label, words) ? 0 : beginInOrder(`${label} ${also}`, words) ? 1 : 2;
  return choices
    .filter(({ label, also = '' }) => {
      const text = `${label} ${also}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => rank(a) - rank(b));
}

function beginInOrder(text: string, begun: readonly string[]): boolean {
  let from = 0;
  const words = text.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u);
  return begun.every((one) => {
    const at = words.findIndex((word, n) => n >= from && word.startsWith(one));
    from = at + 1;
    return at >= 0;
  });
}

/** One of many, found by a few letters: arrows choose, Enter takes what is marked. */
export function Combobox({ label, value, choices, onChange, hint, none }: ComboboxProps) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [marked, setMarked] = useState(0);
  const chosen = choices.find((one) => one.value === value);
  const open = typed !== undefined;
  const found = open ? matching(choices, typed).slice(0, 8) : [];
  // At once: which field comes next depends on it.
  const take = (one: Choosable | undefined): void =>
    flushSync(() => {
      if (one) onChange(one.value);
      setTyped(undefined);
    });
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <div className={styles['combobox']}>
        <input
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={open && found[marked] ? `${id}-${marked}` : undefined}
          aria-describedby={`${id}-hint`}
          data-path="type"
          value={typed ?? chosen?.label ?? ''}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setMarked(0);
          }}
          // What is typed now takes the place of what was chosen before.
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => setTyped(undefined)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault();
              const step = event.key === 'ArrowDown' ? 1 : -1;
              if (!open) setTyped('');
              else setMarked((marked + step + found.length) % Math.max(found.length, 1));
            }
            if (event.key === 'Escape') setTyped(undefined);
            if (event.key === 'Tab' && open && typed.trim() !== '' && found[marked])
              take(found[marked]);
            // What is marked is taken; the form’s own Enter then goes on from here.
            if (event.key === 'Enter' && open) {
              if (found[marked]) take(found[marked]);
              else {
                event.preventDefault();
                event.stopPropagation();
              }
            }
          }}
        />
        {found.length > 0 && (
          <ul id={`${id}-list`} role="listbox" aria-label={label} className={styles['options']}>
            {found.map((one, n) => (
              <li
                key={one.value}
                id={`${id}-${n}`}
                role="option"
                aria-selected={n === marked}
                onMouseDown={(event) => {
                  event.preventDefault();
                  take(one);
                }}
              >
                {one.label}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div id={`${id}-hint`} className={styles['told']}>
        <span>{open && found.length === 0 ? none : hint}</span>
      </div>
    </div>
  );
}
