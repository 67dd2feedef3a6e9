import { useMemo } from 'react';
import { instrumentsOn } from '#core/instrument-paragraphs.ts';
import type { RoomState } from '#core/state.ts';
import type { Draft } from '#core/text/draft.ts';
import { printed } from '#core/text/segments.ts';
import { nodeOf, proposalsOn, textOf } from '#core/text/state.ts';
import { draftOf } from '#core/views/text-draft.ts';
import { useTalks } from '../../context.ts';
import styles from '../../enter/enter.module.css';
import { Group } from '../../enter/fields/labelled.tsx';
import { useForm } from '../../enter/form-context.ts';
import { tagOf } from '../../parts/in-words.tsx';
import { isHeading, paragraphsOf, sectionsOf, type Paragraph } from '../../text/paragraphs.ts';
import { PlaceLabel } from '../../text/path-name.tsx';
import { useWords } from '../../words/use-words.ts';
import { useInstrument } from '../use-instrument.ts';
import own from '../instruments.module.css';
import type { AskProps } from './fields.tsx';

interface On {
  node: string;
  words: string;
  hashes: Record<string, string>;
}

/** As many paragraphs as one act names. */
const MOST = 200;
/** As many letters of a paragraph as tell it from the others. */
const SHORT = 90;

/** Which paragraphs one initials, by article: those that stand without brackets or proposals and do not have one's initials yet (IN11). */
export function Initials({ body, change }: AskProps) {
  const { say } = useWords();
  const { views } = useTalks();
  const { own: party } = useForm().signer;
  const id = String(body['instrument']);
  const text = useInstrument(id)?.row.text ?? '';
  const { texts } = views.talks;
  const state = texts?.state ?? undefined;
  const draft = useMemo(() => texts && draftOf(texts, text, 'standing'), [texts, text]);
  if (!state || !draft) return null;
  const on = (Array.isArray(body['on']) ? body['on'] : []) as On[];
  const put = (next: readonly On[]): void =>
    change({ ...body, on: next.length === 0 ? undefined : next.slice(0, MOST) });
  const all = paragraphsOf(draft);
  const exact = new Map(all.flatMap(({ node }) => exactOf(state, text, node.id) ?? []));
  const done = new Set(
    all
      .filter(({ node }) =>
        instrumentsOn(state, node.id).some(
          (one) => one.instrument === id && one.initialled.includes(party),
        ),
      )
      .map(({ node }) => node.id),
  );
  const order = new Map(all.map(({ node }, n) => [node.id, n]));
  const set = (nodes: readonly string[], chosen: boolean): void => {
    const others = on.filter(({ node }) => !nodes.includes(node));
    const more = chosen ? nodes.flatMap((node) => exact.get(node) ?? []) : [];
    put(
      [...others, ...more].toSorted((a, b) => (order.get(a.node) ?? 0) - (order.get(b.node) ?? 0)),
    );
  };
  return (
    <Group
      path="on"
      label={say('instrument.initials.which')}
      hint={say('instrument.initials.chosen', { count: on.length, most: MOST })}
    >
      {sectionsOf(all).map(({ first, paragraphs }) => (
        <Section
          key={first.node.id}
          paragraphs={paragraphs}
          draft={draft}
          chosen={new Set(on.map(({ node }) => node))}
          free={paragraphs
            .map(({ node }) => node.id)
            .filter((node) => exact.has(node) && !done.has(node))}
          done={done}
          set={set}
        />
      ))}
    </Group>
  );
}

interface SectionProps {
  paragraphs: readonly Paragraph[];
  draft: Draft;
  chosen: ReadonlySet<string>;
  /** Those that can be initialled. */
  free: readonly string[];
  done: ReadonlySet<string>;
  set: (nodes: readonly string[], chosen: boolean) => void;
}

/** An article with its paragraphs: all at once, or one by one. */
function Section({ paragraphs, draft, chosen, free, done, set }: SectionProps) {
  const { say } = useWords();
  const [first] = paragraphs;
  if (!first) return null;
  const every = free.length > 0 && free.every((node) => chosen.has(node));
  return (
    <details className={styles['more']}>
      <summary>
        <span>
          <PlaceLabel paragraph={first} /> <Shortly paragraph={first} draft={draft} />{' '}
          <span className={styles['soft']}>
            {say('instrument.initials.section', {
              count: paragraphs.filter(({ node }) => chosen.has(node.id)).length,
              of: free.length,
            })}
          </span>
        </span>
      </summary>
      <div className={own['paragraphs']}>
        {free.length > 1 && (
          <label className={styles['tick']}>
            <input
              type="checkbox"
              checked={every}
              onChange={(event) => set(free, event.currentTarget.checked)}
            />
            {say('instrument.initials.every')}
          </label>
        )}
        {paragraphs.map((paragraph) => {
          const { id } = paragraph.node;
          return (
            <label key={id} className={styles['tick']} data-paragraph={id}>
              <input
                type="checkbox"
                checked={chosen.has(id) || done.has(id)}
                disabled={!free.includes(id)}
                onChange={(event) => set([id], event.currentTarget.checked)}
              />
              <span>
                <PlaceLabel paragraph={paragraph} /> <Shortly paragraph={paragraph} draft={draft} />{' '}
                {done.has(id) && (
                  <span className={styles['soft']}>{say('instrument.initials.done')}</span>
                )}
                {!done.has(id) && !free.includes(id) && (
                  <span className={styles['soft']}>{say('instrument.initials.open')}</span>
                )}
              </span>
            </label>
          );
        })}
      </div>
    </details>
  );
}

/** The first words of a paragraph, in the reader's language where it has them. */
function Shortly({ paragraph: { node }, draft }: { paragraph: Paragraph; draft: Draft }) {
  const { language } = useWords();
  const shown = node.words[language] ? language : draft.working;
  const words = printed(node.words[shown]?.segs ?? []);
  const short = words.length > SHORT && !isHeading(node) ? `${words.slice(0, SHORT)}…` : words;
  return (
    <bdi lang={tagOf(shown)} dir="auto">
      {short}
    </bdi>
  );
}

/** A paragraph's words as they stand, with their hash in every authentic language; nothing where they are not ready. */
function exactOf(state: RoomState, text: string, id: string): [string, On][] | undefined {
  const node = nodeOf(state, id);
  const words = node?.base;
  const wording = words === undefined ? undefined : node?.wordings[words];
  if (!node || words === undefined || !wording || wording.open) return undefined;
  if (proposalsOn(node).length > 0) return undefined;
  const hashes = Object.fromEntries(
    (textOf(state, text)?.authentic ?? []).flatMap((of) => {
      const hash = wording.hashes[of];
      return hash === undefined ? [] : [[of, hash]];
    }),
  );
  return [[id, { node: id, words, hashes }]];
}
