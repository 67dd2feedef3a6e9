import { Link, useRoute } from 'wouter';
import { keysErased } from '#core/state.ts';
import { useRoom } from '../context.ts';
import { useNow } from '../parts/use-now.ts';
import { useCopies } from '../record/use-copies.ts';
import { useWords } from '../words/use-words.ts';

/** RC15: what becomes of what is written on this page, before it is written. Nobody writes in a reconstruction. */
export function Grade() {
  const { say } = useWords();
  const { naming, views } = useRoom();
  const [onAside] = useRoute('/rooms/:room/aside');
  const { state } = views.members;
  const now = useNow();
  if (!state || state.kind === 'reconstruction') return null;
  if (onAside) return <span data-bar-grade="aside">{say('bar.grade.aside')}</span>;
  return (
    <span data-bar-grade={state.grade}>
      {state.erasure === undefined
        ? say(`bar.grade.${state.grade}`)
        : say(`bar.grade.working.${keysErased(state, now) ? 'erased' : 'until'}`, {
            day: naming.day(state.erasure),
          })}
    </span>
  );
}

/** Whose copies match, as a way to the record, where it is shown by what. */
export function Copies() {
  const { room } = useRoom();
  const copies = useCopies();
  return copies === undefined ? null : (
    <Link href={`/rooms/${room}/record`} data-bar-copies>
      {copies}
    </Link>
  );
}
