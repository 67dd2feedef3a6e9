import { useTalks } from '../../context.ts';
import entries from '../../parts/entries.module.css';
import { useTitle } from '../../parts/use-title.ts';
import { useWords } from '../../words/use-words.ts';
import { Drafts } from './drafts.tsx';

/** Texts in a room of a side's own: none are negotiated there; its drafts are kept. */
export default function OwnDrafts() {
  const { say } = useWords();
  const room = useTalks();
  useTitle(say('drafts.title'));
  return (
    <div className={entries['page']}>
      <h1>{say('drafts.title')}</h1>
      <p className={entries['lead']}>{say('drafts.lead')}</p>
      <Drafts rooms={[room]} level={2} />
    </div>
  );
}
