import { Link } from 'wouter';
import { useTalks } from '../context.ts';
import { useOwnKey } from '../parts/enter-link.tsx';
import { useWords } from '../words/use-words.ts';
import { useMayPropose } from './may-propose.ts';
import { draftsHref } from './write-href.ts';
import { useKeptDrafts } from './write/kept.ts';

/** The way to what the reader has written on this text and not tabled, with how much that is. */
export function DraftsLink({ text }: { text: string }) {
  const { say } = useWords();
  const { room } = useTalks();
  const kept = useKeptDrafts(room, text, useOwnKey());
  const proposes = useMayPropose() === 'yes';
  if (!proposes && (kept?.length ?? 0) === 0) return null;
  return (
    <Link href={draftsHref(room, text)}>
      {say('text.write.drafts', { count: kept?.length ?? 0 })}
    </Link>
  );
}
