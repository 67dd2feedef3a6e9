import { useRoom } from '../../context.ts';
import { useWords } from '../../words/use-words.ts';

/** Until when a joint act can be entered. */
export function Until({ at }: { at: number }) {
  const { say } = useWords();
  const { naming } = useRoom();
  const instant = new Date(at).toISOString();
  return <p data-until={instant}>{say('enter.others.until', { at: naming.instant(instant) })}</p>;
}
