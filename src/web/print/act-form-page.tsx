import { rowOf } from '#core/views/chronicle.ts';
import { actFormPaper } from '#client/paper/act-form.ts';
import { useRoom } from '../context.ts';
import { Loading, Notice } from '../parts/states.tsx';
import { useShortCode } from '../parts/use-short-code.ts';
import { useTitle } from '../parts/use-title.ts';
import { ActLink } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { SheetPage, Sheets } from './paper.tsx';
import { usePaperRoom } from './use-paper-room.ts';

/** The one-page form of an act that was entered (LG5). */
export function ActFormPage({ id }: { id: string }) {
  const { say } = useWords();
  const { views } = useRoom();
  const room = usePaperRoom();
  const row = rowOf(views.chronicle, id);
  const code = useShortCode('act', row?.id);
  const title = row ? say('print.form.title', { index: row.index }) : say('act.unknown');
  useTitle(title);
  if (!room || !row) {
    return (
      <Notice title={say('act.unknown')} level={1}>
        <p>{say('act.unknown.help')}</p>
      </Notice>
    );
  }
  if (code === undefined) return <Loading />;
  const sheet = actFormPaper(room, id, code);
  if (!sheet) {
    return (
      <Notice title={title} level={1}>
        <p>{say('print.form.none')}</p>
        <p>
          <ActLink id={id}>{say('print.form.act')}</ActLink>
        </p>
      </Notice>
    );
  }
  return (
    <SheetPage title={title} help={say('print.form.help')}>
      <Sheets sheets={[sheet]} />
    </SheetPage>
  );
}
