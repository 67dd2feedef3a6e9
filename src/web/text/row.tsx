import { createContext, use, type ReactNode } from 'react';
import { Margin } from './margin.tsx';
import styles from './text.module.css';

interface Choosing {
  selected: string | undefined;
  /** @param into the margin is where the reader goes on */
  choose: (id: string, into: boolean) => void;
  /** The margin stands beside the text, and not within it. */
  beside: boolean;
}

/** After the id of a paragraph: the place where it stood before. */
export const ELSEWHERE = '~left';

/** Which paragraph is chosen. Apart from what a row says, so that another choice draws no words anew. */
export const ChoosingContext = createContext<Choosing>({
  selected: undefined,
  choose: () => undefined,
  beside: true,
});

interface RowProps {
  id: string;
  /** What the button says that opens its margin. */
  label: ReactNode;
  children: ReactNode;
  aside?: ReactNode;
  look?: string | undefined;
}

/** One paragraph: its number, which opens its margin; its words; where it stands. */
export function Row({ id, label, children, aside, look }: RowProps) {
  const { selected, choose, beside } = use(ChoosingContext);
  const is = selected === id;
  return (
    <div className={styles['paragraph']} data-node={id} data-look={look} data-selected={is}>
      <button
        type="button"
        className={styles['number']}
        aria-pressed={is}
        onClick={() => choose(id, true)}
      >
        {label}
      </button>
      <div className={styles['body']}>{children}</div>
      {aside}
      {is && !beside && (
        <div className={styles['within']} data-margin>
          <Margin id={id.replace(ELSEWHERE, '')} />
        </div>
      )}
    </div>
  );
}
