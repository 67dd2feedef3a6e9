import type { CaseRow } from '#core/views/commission.ts';
import { useTalks } from '../context.ts';
import entries from '../parts/entries.module.css';
import { useWords } from '../words/use-words.ts';
import { SaidBy } from './said-by.tsx';

/** How a case rose, each step with who declared it; nothing where it did not. */
export function Rises({ row }: { row: CaseRow }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  if (row.rises.length === 0) return null;
  return (
    <ol className={entries['steps']} data-rises={row.number}>
      {row.rises.map((one) => (
        <li key={one.act}>
          {one.to === 'deadlock'
            ? say('commission.case.deadlock')
            : say('commission.case.rose', {
                from: naming.term(`commission-level.${one.from}`),
                to: naming.term(`commission-level.${one.to}`),
              })}
          {comma}
          <SaidBy said={one} />
        </li>
      ))}
    </ol>
  );
}
