import { Link } from 'wouter';
import { hashOfStanding } from './standing-hash.ts';
import { useTalks } from '../context.ts';
import { EnterLink } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { useWords } from '../words/use-words.ts';
import { ObligationMark } from './state-mark.tsx';
import { standingsOf } from './use-states.ts';

/** In the margin of a paragraph: the obligations that read it, and the way to propose a reading of the words that stand. */
export default function MarginObligations({ paragraph }: { paragraph: string }) {
  const { say } = useWords();
  const open = useTalks();
  const about = standingsOf(open).filter(({ row }) => row.clause.paragraph === paragraph);
  const { state } = open.views.members;
  const hash = state && hashOfStanding(state, paragraph);
  const words = { [open.naming.language]: open.naming.node(paragraph) };
  return (
    <section className={entries['part']} data-obligations-on={paragraph}>
      {about.length > 0 && (
        <>
          <h3>{say('obligations.of-paragraph')}</h3>
          <ul className={entries['steps']}>
            {about.map(({ row, standing }) => (
              <li key={row.act}>
                <Link href={`/rooms/${open.room}/obligations/${row.act}`}>
                  {row.terms.label ? <InWords words={row.terms.label} /> : row.act.slice(0, 8)}
                </Link>{' '}
                <ObligationMark standing={standing} />
              </li>
            ))}
          </ul>
        </>
      )}
      {hash !== undefined && (
        <div className={`${entries['actions']} no-print`}>
          <EnterLink type="obligation.propose" body={{ clause: { paragraph, hash, words } }}>
            {say('obligations.enter.propose.paragraph')}
          </EnterLink>
        </div>
      )}
    </section>
  );
}
