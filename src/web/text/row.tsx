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

interface Several {
  chosen: ReadonlySet<string>;
  take: (ids: readonly string[], taken: boolean) => void;
}

/** Where several paragraphs are chosen, to be decided on at once: which; undefined where none are. */
export const SeveralContext = createContext<Several | undefined>(undefined);

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
  const several = use(SeveralContext);
  const is = selected === id;
  const node = id.replace(ELSEWHERE, '');
  return (
    <div className={styles['paragraph']} data-node={id} data-look={look} data-selected={is}>
      <div className={styles['at']}>
        {several && (
          <input
            type="checkbox"
            aria-labelledby={`at-${id}`}
            checked={several.chosen.has(node)}
            onChange={({ currentTarget: { checked } }) => several.take([node], checked)}
          />
        )}
        <button
          type="button"
          id={`at-${id}`}
          className={styles['number']}
          aria-pressed={is}
          onClick={() => choose(id, true)}
        >
          {label}
        </button>
      </div>
      <div className={styles['body']}>{children}</div>
      {aside}
      {is && !beside && (
        <div className={styles['within']} data-margin>
          <Margin id={node} />
        </div>
      )}
    </div>
  );
}
