import { useWords } from '../../../words/use-words.ts';
import { useNodeName } from '../beside.tsx';
import styles from '../decide.module.css';
import { ProposalsNamed, useOtherProposals } from '../proposals-named.tsx';

/** The paragraphs with proposals on the table, whose words would be lost by giving the paragraph another form (TX3.8). */
export function useBlocked(): (nodes: readonly string[]) => readonly string[] {
  const others = useOtherProposals();
  return (nodes) => nodes.filter((id) => others(id).length > 0);
}

/** Which proposals stand in the way. */
export function Blocked({ nodes }: { nodes: readonly string[] }) {
  const { say } = useWords();
  const name = useNodeName();
  const others = useOtherProposals();
  return (
    <section className={styles['changed']} data-blocked>
      <h2>{say('decide.blocked')}</h2>
      <p>{say('decide.blocked.help')}</p>
      {nodes.map((id) => (
        <div key={id}>
          <h3>{name(id)}</h3>
          <ProposalsNamed rows={others(id)} />
        </div>
      ))}
    </section>
  );
}
