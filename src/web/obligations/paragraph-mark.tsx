import { Link } from 'wouter';
import { useTalks } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import { standingsOf } from './use-states.ts';

/** A small mark on a paragraph that is read as an obligation, leading to it. Nothing is computed for it. */
export default function ParagraphMark({ paragraph }: { paragraph: string }) {
  const { say } = useWords();
  const open = useTalks();
  const about = standingsOf(open).filter(
    ({ row, standing }) => row.clause.paragraph === paragraph && standing !== 'ended',
  );
  return about.map(({ row, standing }) => (
    <Link
      key={row.act}
      href={`/rooms/${open.room}/obligations/${row.act}`}
      data-obligation-mark={standing}
    >
      {say('text.flag.obligation', {
        standing: open.naming.term(`obligation-standing.${standing}`),
      })}
    </Link>
  ));
}
