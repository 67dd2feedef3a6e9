import { sessionSheetPaper } from '#client/paper/session-sheet.ts';
import { useRoom } from '../context.ts';
import { Loading, Notice } from '../parts/states.tsx';
import { useShortCode } from '../parts/use-short-code.ts';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { SheetPage, Sheets } from './paper.tsx';
import { usePaperRoom } from './use-paper-room.ts';

/** The sheet of a session, in the language of the page. */
export function SessionSheetPage({ session }: { session: string }) {
  const { say, language } = useWords();
  const { views, naming, snapshot } = useRoom();
  const room = usePaperRoom();
  const head = snapshot.report?.head;
  const code = useShortCode('checkpoint', head?.text);
  const known = views.rounds.sessions[session] !== undefined;
  const title = known
    ? say('print.sheet.title', { session: naming.session(session) })
    : say('print.sheet.unknown');
  useTitle(title);
  if (!known || !room || !head) {
    return (
      <Notice title={say('print.sheet.unknown')} level={1}>
        <p>{say('print.sheet.unknown.help')}</p>
      </Notice>
    );
  }
  if (code === undefined) return <Loading />;
  const sheet = sessionSheetPaper(room, session, language, { code, last: head.size - 1 });
  return (
    <SheetPage title={title} help={say('print.sheet.help')}>
      <Sheets sheets={sheet ? [sheet] : []} />
    </SheetPage>
  );
}
