import { proposals, type WordsRow } from '#core/views/texts.ts';
import { ActLink, Moment } from '../../parts/values.tsx';
import { useWords } from '../../words/use-words.ts';
import { useShown } from '../shown.ts';
import { useBy } from '../use-by.ts';
import styles from './decide.module.css';

/** Proposals on a paragraph by whose they are and when they were made, each with the way to its act. */
export function ProposalsNamed({ rows }: { rows: readonly WordsRow[] }) {
  const { comma } = useWords();
  const by = useBy();
  return (
    <ul className={styles['plain']}>
      {rows.map((row) => (
        <li key={row.act} data-proposal={row.act}>
          {by(row)}
          {comma}
          <ActLink id={row.act}>
            <Moment ms={row.at} />
          </ActLink>
        </li>
      ))}
    </ul>
  );
}

/** The proposals on a paragraph but for one. */
export function useOtherProposals(): (node: string, but?: string) => readonly WordsRow[] {
  const { view } = useShown();
  return (node, but) => proposals(view, node).filter(({ act }) => act !== but);
}
