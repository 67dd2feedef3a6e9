import { MAX_LEVELS, MAY_HOLD, type NodeKind } from '#core/text/draft.ts';
import { levelsAbove } from '#core/text/place.ts';
import { nodeOf } from '#core/text/state.ts';
import { isNamed } from '#core/views/text-draft.ts';
import { proposals, type WordsRow } from '#core/views/texts.ts';
import { useTalks } from '../../context.ts';
import { useWords } from '../../words/use-words.ts';
import { usePathName } from '../path-name.tsx';
import { useReader } from '../use-reader.ts';
import { ownWords } from './drafting.ts';
import type { KeptDraft } from './kept.ts';
import type { Writing } from './use-writing.ts';
import styles from './write.module.css';

interface PlaceOfProps {
  writing: Writing;
  draft: KeptDraft;
  onChange: (change: Partial<KeptDraft>) => void;
}

/** Where a new paragraph is to stand, and what it is to be. */
export function PlaceOf({ writing, draft, onChange }: PlaceOfProps) {
  const { say } = useWords();
  const { naming } = useTalks();
  const name = usePathName();
  const { on } = draft;
  const { state } = writing.now;
  if ('node' in on || !state) return null;
  // The paragraph that it was begun from: the one it follows, or stands in.
  const near = on.after ?? on.in;
  const holder = near === undefined ? undefined : nodeOf(state, near)?.parent;
  const nearby = writing.paragraphs.find(({ node }) => node.id === near);
  const of = nearby ? name(nearby) : '';
  const kinds = (held: string | undefined): readonly NodeKind[] =>
    levelsAbove(state, held) < MAX_LEVELS
      ? MAY_HOLD[held === undefined ? 'text' : (nodeOf(state, held)?.kind ?? 'text')]
      : [];
  const put = (held: string | undefined, after: string | undefined): void => {
    const [first] = kinds(held);
    const kind = kinds(held).includes(on.kind) ? on.kind : first;
    if (!kind) return;
    const place = {
      ...(held === undefined ? {} : { in: held }),
      ...(after === undefined ? {} : { after }),
    };
    onChange({ on: { kind, ...place } });
  };
  return (
    <p className={styles['place']}>
      <label>
        {say('write.place')}{' '}
        <select
          value={on.after === undefined ? 'in' : 'after'}
          onChange={(event) =>
            event.currentTarget.value === 'after' ? put(holder, near) : put(near, undefined)
          }
        >
          <option value="after">{say('write.place.after', { place: of })}</option>
          {near !== undefined && kinds(near).length > 0 && (
            <option value="in">{say('write.place.in', { place: of })}</option>
          )}
        </select>
      </label>
      <label>
        {say('write.kind')}{' '}
        <select
          value={on.kind}
          onChange={(event) =>
            onChange({ on: { ...on, kind: event.currentTarget.value as NodeKind } })
          }
        >
          {kinds(on.in).map((kind) => (
            <option key={kind} value={kind}>
              {naming.term(`node-kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}

interface StartFromProps {
  writing: Writing;
  node: string;
  onStart: (words: KeptDraft['words']) => void;
}

/** Words on the table to begin from, in every language that they have: a mediator bridges, a side comes nearer. They start from what stands all the same. */
export function StartFrom({ writing, node, onStart }: StartFromProps) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  const reader = useReader();
  const { now, own } = writing;
  const open = proposals(now, node);
  if (open.length === 0) return null;
  const nameOf = (row: WordsRow): string =>
    isNamed(row, reader) ? naming.party(row.by) : say('text.sponsor.none');
  return (
    <p className={styles['place']}>
      <label>
        {say('write.start')}{' '}
        <select
          value=""
          onChange={(event) => {
            const row = open.find(({ act }) => act === event.currentTarget.value);
            if (!row) return;
            const words = Object.entries(row.words).map(([language, { segs }]) => [
              language,
              ownWords(segs, own).segs,
            ]);
            onStart(Object.fromEntries(words) as KeptDraft['words']);
          }}
        >
          <option value="">{say('enter.choose')}</option>
          {open.map((row) => (
            <option key={row.act} value={row.act}>
              {nameOf(row)}
              {comma}
              {naming.instant(new Date(row.at).toISOString())}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}
