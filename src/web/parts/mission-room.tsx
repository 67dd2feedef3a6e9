import { Link } from 'wouter';
import { useTalks } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import { Notice } from './states.tsx';
import { useTitle } from './use-title.ts';

/** Whether this is the own room of a monitoring mission, where nothing is promised, alleged or found. */
export function useMissionRoom(): boolean {
  return useTalks().views.members.state?.setting === 'intake';
}

/** What stands there in the place of a page that another room has, and of its offers: what is done where. */
export function MissionRoom({ title }: { title: string }) {
  const { say } = useWords();
  const { room } = useTalks();
  useTitle(title);
  return (
    <Notice title={title} level={1}>
      <p data-mission-room>{say('commission.mission-room')}</p>
      <p>
        <Link href={`/rooms/${room}/intake`}>{say('nav.intake')}</Link>
      </p>
    </Notice>
  );
}
