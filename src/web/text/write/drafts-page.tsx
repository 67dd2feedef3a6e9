import { useMemo, useState } from 'react';
import { Link, useSearch } from 'wouter';
import { standingWords } from '#core/views/texts.ts';
import { useTalks } from '../../context.ts';
import { useSeat } from '../../enter/use-seat.ts';
import { useOnline } from '../../enter/use-online.ts';
import { Button } from '../../parts/button.tsx';
import { InWords } from '../../parts/in-words.tsx';
import { Loading, Notice } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { useWords } from '../../words/use-words.ts';
import { draftsHref, writeHref } from '../write-href.ts';
import { hasPlace, isBehind, sameWords } from './drafting.ts';
import { useDraftName } from './draft-name.ts';
import { Drop } from './drop.tsx';
import { dropDraft, type KeptDraft } from './kept.ts';
import { TableSet } from './table-set.tsx';
import type { Writing } from './use-writing.ts';
import { Redline } from './what-changes.tsx';
import styles from './write.module.css';

interface DraftsPageProps {
  writing: Writing;
  drafts: readonly KeptDraft[];
}

/** What somebody has written on a text and not tabled, to be chosen from and tabled as one set. */
export function DraftsPage({ writing, drafts }: DraftsPageProps) {
  const { say } = useWords();
  const { views } = useTalks();
  const asked = new URLSearchParams(useSearch()).getAll('choose');
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        asked.length === 0 ? [] : drafts.map(({ id }) => id).filter((id) => !asked.includes(id)),
      ),
  );
  const [tabling, setTabling] = useState<readonly KeptDraft[]>();
  const seat = useSeat();
  const online = useOnline();
  const { room, text } = writing;
  const title = say('write.drafts');
  useTitle(title, say('nav.text'));
  const chosen = useMemo(
    () => drafts.filter((one) => !left.has(one.id) && problemOf(writing, one) === undefined),
    [drafts, left, writing],
  );
  if (tabling && seat.is === 'seated') {
    const { signer, key } = seat;
    return (
      <TableSet
        {...{ writing, signer, drafts: tabling }}
        deviceKey={key}
        onBack={() => setTabling(undefined)}
      />
    );
  }
  if (seat.is === 'looking') return <Loading />;
  const row = views.talks.texts?.texts[text];
  return (
    <div className={styles['page']} data-drafts={drafts.length}>
      <p className={styles['ways']}>
        <Link href={`/rooms/${room}/text/${text}`}>{say('write.back')}</Link>
      </p>
      <h1>{title}</h1>
      {row && (
        <p>
          <InWords words={row.title} />
        </p>
      )}
      <p className={styles['private']}>{say('write.private')}</p>
      {drafts.length === 0 && (
        <Notice title={say('write.drafts.none')}>
          <p>{say('write.drafts.none.help')}</p>
        </Notice>
      )}
      <ul className={styles['drafts']}>
        {drafts.map((one) => (
          <li key={one.id} data-draft={one.id}>
            <OneDraft
              writing={writing}
              draft={one}
              chosen={!left.has(one.id)}
              onChoose={(is) => {
                const next = new Set(left);
                if (is) next.delete(one.id);
                else next.add(one.id);
                setLeft(next);
              }}
            />
          </li>
        ))}
      </ul>
      {drafts.length > 0 && (
        <>
          {seat.is !== 'seated' && <output>{say(`enter.${seat.is}.help`)}</output>}
          {!online && <output>{say('write.offline')}</output>}
          <p className={styles['buttons']}>
            <Button
              look="main"
              disabled={chosen.length === 0 || seat.is !== 'seated' || !online}
              onClick={() => setTabling(chosen)}
            >
              {say('write.preview', { count: chosen.length })}
            </Button>
          </p>
        </>
      )}
    </div>
  );
}

/** Why a draft cannot be tabled as it is. */
function problemOf(writing: Writing, draft: KeptDraft): 'gone' | 'working' | 'same' | undefined {
  const { now, draft: of } = writing;
  if (!hasPlace(now, draft)) return 'gone';
  const words = draft.words[of.working];
  if (words === undefined) return 'working';
  const stands =
    'node' in draft.on ? standingWords(now, draft.on.node)?.words[of.working] : undefined;
  return stands && sameWords(stands.segs, words) ? 'same' : undefined;
}

interface OneDraftProps {
  writing: Writing;
  draft: KeptDraft;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}

function OneDraft({ writing, draft, chosen, onChoose }: OneDraftProps) {
  const { say } = useWords();
  const name = useDraftName(writing)(draft);
  const { room, text, now } = writing;
  const problem = problemOf(writing, draft);
  const { on } = draft;
  const stands = 'node' in on ? (standingWords(now, on.node)?.words ?? {}) : {};
  const href =
    'node' in on
      ? writeHref(room, text, on.node)
      : `${draftsHref(room, text)}?draft=${encodeURIComponent(draft.id)}`;
  return (
    <>
      <label className={styles['choose']}>
        <input
          type="checkbox"
          checked={chosen && problem === undefined}
          disabled={problem !== undefined}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />{' '}
        <strong>{name}</strong>
      </label>
      {problem && <p data-problem={problem}>{say(`write.problem.${problem}`)}</p>}
      {problem !== 'gone' && isBehind(now, draft) && 'node' in on && (
        <p>
          {say('write.behind')}{' '}
          <Link href={writeHref(room, text, on.node, 'draft')}>{say('write.rebase')}</Link>
        </p>
      )}
      <Redline from={stands} words={draft.words} />
      <p className={styles['buttons']}>
        {problem !== 'gone' && (
          <Link href={href} aria-label={say('write.edit.of', { place: name })}>
            {say('write.edit')}
          </Link>
        )}
        <Drop onDrop={() => void dropDraft(draft.id)} />
      </p>
    </>
  );
}
