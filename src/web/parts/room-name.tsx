import { titleOf } from '#core/views/labels.ts';
import { useRoom } from '../context.ts';
import { InWords } from './in-words.tsx';
import { useWords } from '../words/use-words.ts';

/** The room a value is from: its title and what kind of room it is, or how it begins. */
export function RoomName() {
  const { say } = useWords();
  const { room, views, naming } = useRoom();
  const title = titleOf(views.labels);
  const setting = views.members.state?.setting;
  return (
    <>
      {title ? <InWords words={title} /> : say('room.untitled', { id: room.slice(0, 6) })}
      {setting !== undefined && ` (${naming.term(`setting.${setting}`)})`}
    </>
  );
}
