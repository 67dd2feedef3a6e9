import { isolate } from '#core/words.ts';
import { useTalks } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import { isHeading, type Paragraph } from './paragraphs.ts';
import styles from './text.module.css';

/** `article 3, paragraph 1`. */
export function usePathName(): (paragraph: Pick<Paragraph, 'path'>) => string {
  const { comma } = useWords();
  const { naming } = useTalks();
  return ({ path }) =>
    path
      .map(({ kind, number }) => `${naming.term(`node-kind.${kind}`)} ${isolate(number)}`)
      .join(comma);
}

/** What stands at the edge of a paragraph; for who does not see where it stands, all of its place. */
export function PlaceLabel({ paragraph }: { paragraph: Paragraph }) {
  const { naming } = useTalks();
  const name = usePathName()(paragraph);
  const { node, number, path } = paragraph;
  if (number === undefined || isHeading(node)) {
    const kind = naming.term(`node-kind.${node.kind}`);
    return (
      <>
        <span className={styles['kind']}>
          {number === undefined ? kind : `${kind} ${isolate(number)}`}
        </span>
        {path.length > 1 && <span className={styles['hidden']}>: {name}</span>}
      </>
    );
  }
  return (
    <>
      <bdi dir="ltr">{number}</bdi>
      <span className={styles['hidden']}>: {name}</span>
    </>
  );
}
