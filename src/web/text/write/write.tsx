import { useEffect, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { MAY_HOLD } from '#core/text/draft.ts';
import { nodeOf } from '#core/text/state.ts';
import { standingWords } from '#core/views/texts.ts';
import { useTalks } from '../../context.ts';
import { Loading, Notice } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { useWords } from '../../words/use-words.ts';
import { draftsHref } from '../write-href.ts';
import { ownWords } from './drafting.ts';
import { DraftsPage } from './drafts-page.tsx';
import { EditPage } from './edit-page.tsx';
import { useKeptDrafts, type KeptDraft } from './kept.ts';
import { RebasePage } from './rebase-page.tsx';
import { useWriting, type Writing } from './use-writing.ts';

/** Words of one's own for a text: fetched when somebody begins to write. */
export default function Write({ text }: { text: string }) {
  const { say } = useWords();
  const { room } = useTalks();
  const found = useWriting(text);
  useTitle(say('write.drafts'), say('nav.text'));
  if (found.is !== 'writing') {
    return (
      <Notice title={say(`write.${found.is}`)} level={1}>
        <p>{say(`write.${found.is}.help`)}</p>
        <p>
          <Link href={found.is === 'nobody' ? '/sign-in' : `/rooms/${room}/text`}>
            {say(found.is === 'nobody' ? 'nav.sign-in' : 'text.all')}
          </Link>
        </p>
      </Notice>
    );
  }
  return <Begin writing={found.writing} />;
}

function Begin({ writing }: { writing: Writing }) {
  const { room, text, by } = writing;
  const kept = useKeptDrafts(room, text, by);
  const query = new URLSearchParams(useSearch());
  if (!kept) return <Loading />;
  const on = query.get('on');
  const rebase = query.get('rebase');
  const near = query.get('new');
  const id = on === null ? query.get('draft') : `${by} ${on}`;
  const draft = kept.find((one) => one.id === id);
  if (on !== null && rebase !== null)
    return (
      <RebasePage key={`${on} ${rebase}`} writing={writing} node={on} of={rebase} draft={draft} />
    );
  if (near !== null && id === null) return <NewId room={room} text={text} near={near} />;
  if (id === null) return <DraftsPage writing={writing} drafts={kept} />;
  return <Edit key={id} {...{ writing, id, on, near, draft }} />;
}

interface EditProps {
  writing: Writing;
  id: string;
  on: string | null;
  near: string | null;
  draft: KeptDraft | undefined;
}

/** What was there when the page was opened; what is kept meanwhile comes from this page. */
function Edit({ writing, id, on, near, draft }: EditProps) {
  const [start] = useState(() => ({
    draft: draft ?? fresh(writing, id, on, near),
    found: !!draft,
  }));
  return <EditPage writing={writing} start={start.draft} found={start.found} />;
}

/** The draft of a new paragraph has an id before it has words, so that a page that is loaded again finds it. */
function NewId({ room, text, near }: { room: string; text: string; near: string }) {
  const [, go] = useLocation();
  useEffect(() => {
    const query = new URLSearchParams({ new: near, draft: crypto.randomUUID() });
    go(`${draftsHref(room, text)}?${query.toString()}`, { replace: true });
  }, [room, text, near, go]);
  return <Loading />;
}

/** A draft in which nothing is written yet: it starts from the words that stand, as far as they are nobody else's. */
function fresh(
  { room, text, by, own, now, draft: { working } }: Writing,
  id: string,
  on: string | null,
  near: string | null,
): KeptDraft {
  const begun = { id, room, by, text, at: 0 };
  if (on !== null) {
    const stands = standingWords(now, on);
    const { segs } = ownWords(stands?.words[working]?.segs ?? [], own);
    return { ...begun, on: { node: on, base: stands?.act ?? 'none' }, words: { [working]: segs } };
  }
  const beside = near === null || !now.state ? undefined : nodeOf(now.state, near);
  const holder = beside?.parent;
  const [first] = MAY_HOLD.text;
  return {
    ...begun,
    on: {
      kind: beside?.kind ?? first ?? 'paragraph',
      ...(holder === undefined ? {} : { in: holder }),
      ...(near === null ? {} : { after: near }),
    },
    words: { [working]: [] },
  };
}
