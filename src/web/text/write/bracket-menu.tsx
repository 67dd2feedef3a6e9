import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './write.module.css';

export const TOOLS = [
  'bracket',
  'alternative',
  'no-text',
  'blank',
  'note',
  'reservation',
  'unbracket',
] as const;
export type Tool = (typeof TOOLS)[number];

interface BracketMenuProps {
  /** What can be done where the caret is. */
  tools: readonly Tool[];
  onTool: (tool: Exclude<Tool, 'blank'>) => void;
  onBlank: (label: string) => void;
  onClose: () => void;
}

/** The bracket tools, one below the other: opened by `[` or by their button, walked with the arrows, left with Escape. */
export function BracketMenu({ tools, onTool, onBlank, onClose }: BracketMenuProps) {
  const { say } = useWords();
  const [blank, setBlank] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!blank) list.current?.querySelector('button')?.focus();
  }, [blank]);

  const walk = (event: KeyboardEvent<HTMLDivElement>): void => {
    const items = [...(list.current?.querySelectorAll('button') ?? [])];
    const now = items.findIndex((one) => one === document.activeElement);
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items.at(to % items.length)?.focus();
  };
  const shut = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  if (blank) {
    return <Blank onBlank={onBlank} onClose={onClose} onKey={shut} />;
  }
  return (
    <div
      ref={list}
      role="menu"
      tabIndex={-1}
      aria-label={say('write.tools')}
      className={styles['menu']}
      onKeyDown={(event) => {
        shut(event);
        walk(event);
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget) && event.relatedTarget) onClose();
      }}
    >
      {tools.map((tool) => (
        <button
          key={tool}
          type="button"
          role="menuitem"
          data-tool={tool}
          onClick={() => (tool === 'blank' ? setBlank(true) : onTool(tool))}
        >
          <span>{say(`write.tool.${tool}`)}</span>
          <span className={styles['soft']}>{say(`write.tool.${tool}.help`)}</span>
        </button>
      ))}
    </div>
  );
}

interface BlankProps {
  onBlank: (label: string) => void;
  onClose: () => void;
  onKey: (event: KeyboardEvent) => void;
}

/** What a blank says in its brackets. */
function Blank({ onBlank, onClose, onKey }: BlankProps) {
  const { say } = useWords();
  const [label, setLabel] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const good = label.trim() !== '' && !/[[\]\n]/.test(label);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape anywhere in it closes it
    <form
      className={styles['menu']}
      aria-label={say('write.tool.blank')}
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        if (good) onBlank(label.trim());
      }}
    >
      <label>
        {say('write.blank.says')}
        <input
          ref={field}
          value={label}
          maxLength={200}
          dir="auto"
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
      </label>
      <p className={styles['buttons']}>
        <Button type="submit" disabled={!good}>
          {say('write.blank.insert')}
        </Button>
        <Button onClick={onClose}>{say('write.close')}</Button>
      </p>
    </form>
  );
}
